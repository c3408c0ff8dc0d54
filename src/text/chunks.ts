/** Words put together again that the dictionary cuts too small (5|,|500|億, 赤沢|亮|正, サプライ|チェーン), with their parts kept. */

import type { AmountSpan, DateSpan, NameSpan, Span, Token } from "../model.ts";
import { matchesOf } from "./matches.ts";

export type Chunk = Span & {
  readonly surface: string;
  /** What made one of several words: a name, an amount or date, a numeral, a katakana compound; else it is one word. */
  readonly kind: NameSpan["kind"] | "amount" | "date" | "numeral" | "katakana" | "word";
  /** The words of the dictionary; never empty. */
  readonly parts: readonly Token[];
};

type Found = {
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
  readonly amounts: readonly AmountSpan[];
  readonly dates: readonly DateSpan[];
};

type Whole = Span & { readonly kind: Chunk["kind"] };

/**
 * @param found what reading a sentence gave; its spans are taken as they are, where they begin and end with words
 * @returns chunks in order; their parts are all tokens of the sentence
 */
export function chunksOf(text: string, found: Found): readonly Chunk[] {
  const { tokens } = found;
  const starts = new Map(tokens.map(({ start }, index) => [start, index]));
  const ends = new Map(tokens.map(({ end }, index) => [end, index]));
  const wholes = new Map<number, Whole>();
  for (const whole of wholesOf(text, found)) {
    if (!starts.has(whole.start) || !ends.has(whole.end)) continue;
    if (whole.end > (wholes.get(whole.start)?.end ?? 0)) wholes.set(whole.start, whole);
  }
  const chunks: Chunk[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (token === undefined) break;
    const whole = wholes.get(token.start);
    const last = whole === undefined ? index : (ends.get(whole.end) ?? index);
    const parts = tokens.slice(index, last + 1);
    const end = parts.at(-1)?.end ?? token.end;
    const kind = parts.length > 1 ? (whole?.kind ?? "word") : "word";
    chunks.push({ start: token.start, end, surface: text.slice(token.start, end), kind, parts });
    index = last + 1;
  }
  return chunks;
}

const NUMERAL = /[0-9０-９](?:[0-9０-９]|[,，.．・](?=[0-9０-９]))*(?:[万億兆千百][0-9０-９,，.．]*)*/gu;
const KATAKANA = /[ァ-ヴー]+/gu;

function wholesOf(text: string, { names, amounts, dates }: Found): readonly Whole[] {
  const matches = (pattern: RegExp, kind: Chunk["kind"]): readonly Whole[] =>
    matchesOf(pattern, text).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
    }));
  return [
    ...names.map(({ start, end, kind }) => ({ start, end, kind })),
    ...amounts.map(({ start, end }) => ({ start, end, kind: "amount" as const })),
    ...dates.map(({ start, end }) => ({ start, end, kind: "date" as const })),
    ...matches(NUMERAL, "numeral"),
    ...matches(KATAKANA, "katakana"),
  ];
}
