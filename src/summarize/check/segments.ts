/**
 * Cuts a text into its assertions: 国際線は12.3%伸びたが、|国内線は1.8%減った。 Each has what it is said of (what は, が or も mark,
 * with what stands before that with の) and what is said. A quotation is never cut.
 */

import type { Token } from "../../model.ts";
import { once } from "../../once.ts";
import { type Phrase, phrasesIn } from "./phrases.ts";
import type { Predicate } from "./predicates.ts";
import { quotesIn, type Stretch } from "./quotations.ts";
import type { Said } from "./said.ts";

export type Segment = {
  readonly said: Said;
  readonly start: number;
  readonly end: number;
  readonly phrases: readonly Phrase[];
  /** What it is said of; that of the segment before it in the sentence where it has none of its own. */
  readonly of: readonly Phrase[];
  /** True where `of` is its own. */
  readonly own: boolean;
  /** The act it ends with. */
  readonly act: Predicate | null;
};

export const segmentsOf = once(readSegments);

function readSegments(said: Said): readonly Segment[] {
  const quotes = quotesIn(said.text);
  const phrases = phrasesIn(said.tokens).filter(
    ({ start }) =>
      !quotes.some(
        (quote) => start > quote.start && start < quote.end && quote.end - quote.start > TITLE_CHARS_MAX,
      ),
  );
  let inherited: readonly Phrase[] = [];
  return boundsOf(said, phrases, quotes).map(({ start, end }): Segment => {
    const within = phrases.filter((one) => one.start >= start && one.end <= end);
    const subjects = within.filter(({ role, topic }) => role === "s" || topic);
    const own = subjects.flatMap((one) => [...modifiersBefore(one, within), one]);
    const begins = /[。]$/.test(said.text.slice(0, start).trimEnd());
    const of = own.length > 0 ? own : begins ? [] : inherited;
    inherited = of;
    const act = said.predicates.findLast((one) => one.own && one.start >= start && one.end <= end) ?? null;
    return { said, start, end, phrases: within, of, own: own.length > 0, act };
  });
}

/** 国内線の of 国内線の旅客数. */
export function modifiersBefore(phrase: Phrase, phrases: readonly Phrase[]): readonly Phrase[] {
  const before = phrases.findLast(({ end }) => end <= phrase.start);
  return before?.role === "n" && phrase.start - before.end <= NO_CHARS_MAX
    ? [...modifiersBefore(before, phrases), before]
    : [];
}

/** 「なみじ」: what is so short in quotation marks is a name. */
const TITLE_CHARS_MAX = 10;
const NO_CHARS_MAX = 3;

function boundsOf(
  { text, tokens }: Said,
  phrases: readonly Phrase[],
  quotes: readonly Stretch[],
): readonly Stretch[] {
  const stops = tokens.flatMap(({ surface, start, end }, at) =>
    (surface === "、" || surface === "。") && !quotes.some((quote) => start > quote.start && end < quote.end)
      ? [{ at, end, full: surface === "。" }]
      : [],
  );
  const isOf = (from: number, to: number): boolean =>
    phrases.some(({ role, topic, start, end }) => (role === "s" || topic) && start >= from && end <= to);
  const bounds: Stretch[] = [];
  let start = 0;
  for (const [i, { at, end, full }] of stops.entries()) {
    const next = stops[i + 1]?.end ?? text.length;
    const listed = isOf(start, end) && isOf(end, next) && tokens[at - 1]?.pos === "名詞";
    if (!full && !listed && !endsClause(tokens, at)) continue;
    bounds.push({ start, end });
    start = end;
  }
  return start < text.length ? [...bounds, { start, end: text.length }] : bounds;
}

/** Behind 伸びたが、 or 伸び、 or 最多で、 a new assertion begins. */
function endsClause(tokens: readonly Token[], comma: number): boolean {
  const last = tokens[comma - 1];
  if (last === undefined) return false;
  if (last.detail[0] === "接続助詞") return true;
  if (/^(?:動詞|助動詞|形容詞)$/.test(last.pos)) return /^連用|^基本|^仮定/.test(last.conjugation.form);
  const before = tokens[comma - 2];
  return last.surface === "で" && (before?.detail[1] === "助数詞" || before?.detail[0] === "数");
}
