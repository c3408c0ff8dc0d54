/**
 * Cuts a sentence into bunsetsu: a word that tells something with the particles and endings behind it (病院に, 運ばれ、).
 * Amounts and dates stand by themselves, brackets behind a word go with it, and what stands in 「…」 knows its bracket.
 */
import type { Span, Token } from "../../model.ts";

export type Bunsetsu = Span & {
  readonly at: number;
  /** Its nouns as one, or the verb's own surface; without particles and endings. */
  readonly text: string;
  /** What it is built on: the nouns, or the verb (for 発表した both). */
  readonly core: readonly Token[];
  /** Particles and endings, without brackets and stops. */
  readonly tail: readonly Token[];
  readonly comma: boolean;
  /** Ends a sentence, or a quotation within one. */
  readonly full: boolean;
  /** Where the quotation begins that it stands in; -1 outside. */
  readonly quote: number;
};

type Draft = {
  core: Token[];
  tail: Token[];
  comma: boolean;
  full: boolean;
  end: number;
  readonly quote: number;
  readonly sentence: number;
};

const OPENS = /^[「『]$/;
const CLOSES = /^[」』]$/;
const NOTE_OPENS = /^[（(〈<]$/;
const NOTE_CLOSES = /^[）)〉>]$/;
/** 「凪の朝」: what is so short and no sentence is a name. */
const TITLE_TOKENS_MAX = 6;

/**
 * @param wholes spans that are one thing (amounts, dates): they are parted from the nouns beside them
 * @returns the bunsetsu of each sentence of the text
 */
export function bunsetsuOf(
  tokens: readonly Token[],
  wholes: readonly Span[],
): readonly (readonly Bunsetsu[])[] {
  const edges = new Set(wholes.flatMap(({ start, end }) => [start, end]));
  const insides = (token: Token): boolean =>
    wholes.some(({ start, end }) => start < token.start && token.start < end);
  const drafts: Draft[] = [];
  const quotes: number[] = [];
  let notes = 0;
  let sentence = 0;
  let fresh = true;
  for (const [i, token] of tokens.entries()) {
    const last = drafts.at(-1);
    const before = tokens[i - 1];
    if (NOTE_OPENS.test(token.surface)) notes += 1;
    else if (NOTE_CLOSES.test(token.surface)) notes = Math.max(0, notes - 1);
    else if (notes > 0) continue;
    else if (OPENS.test(token.surface)) {
      if (isTitle(tokens, i)) continue;
      quotes.push(token.start);
      fresh = true;
    } else if (CLOSES.test(token.surface)) {
      if (quotes.length > 0 && last !== undefined) last.end = token.end;
      quotes.pop();
    } else if (token.surface === "、" || token.surface === ",") {
      if (insides(token)) last?.core.push(token);
      else if (last) last.comma = true;
      fresh ||= !insides(token);
    } else if (token.surface === "。") {
      if (last) last.full = true;
      fresh = true;
      if (quotes.length === 0) sentence += 1;
    } else if (token.pos === "記号" && token.surface !== "・" && !insides(token)) fresh = true;
    else {
      const inner = insides(token);
      const begins =
        last === undefined ||
        fresh ||
        (!inner && (isStart(token, before, last) || (isNoun(token) && isEdge(token, edges))));
      if (begins && !(isFunction(token) && last !== undefined && last.sentence === sentence))
        drafts.push({
          core: [],
          tail: [],
          comma: false,
          full: false,
          end: token.end,
          quote: quotes.at(-1) ?? -1,
          sentence,
        });
      const draft = drafts.at(-1);
      if (draft === undefined) continue;
      const counter = token.surface === "つ" && before?.detail[0] === "数";
      if (/.、$/.test(token.surface)) {
        // 51.3%、 as the dictionary has it.
        draft.core.push(token);
        draft.comma = true;
        draft.end = token.end;
        fresh = true;
        continue;
      }
      if (!inner && !counter && isFunction(token) && draft.core.length > 0) draft.tail.push(token);
      else if (draft.tail.length === 0) draft.core.push(token);
      else draft.tail.push(token);
      draft.end = token.end;
      fresh = false;
    }
  }
  return [...Map.groupBy(drafts, (draft) => draft.sentence).values()].map((group) => group.map(finished));
}

function finished({ core, tail, comma, full, end, quote }: Draft, at: number): Bunsetsu {
  const text = core
    .map(({ surface }) => surface)
    .join("")
    .replace(/、$/, "");
  return { at, start: core[0]?.start ?? 0, end, text, core, tail, comma, full, quote };
}

const isNoun = ({ pos }: Token): boolean => pos === "名詞" || pos === "接頭詞";

/** 3人|死亡: behind an amount another word begins, unless it only bounds it (5人以上). */
const isEdge = (token: Token, edges: ReadonlySet<number>): boolean =>
  edges.has(token.start) && !/^(?:接尾|非自立)$/.test(token.detail[0]);

/** Particles, auxiliaries, and verbs that only end another. */
function isFunction({ pos, detail }: Token): boolean {
  if (pos === "助詞" || pos === "助動詞") return true;
  if (pos === "動詞" || pos === "形容詞") return detail[0] !== "自立";
  return pos === "名詞" && detail[1] === "助動詞語幹";
}

function isStart(token: Token, before: Token | undefined, last: Draft): boolean {
  if (isFunction(token)) return false;
  if (before === undefined) return true;
  if (token.surface === "・") return false;
  const nominal = before.pos === "名詞" || before.pos === "接頭詞" || before.surface === "・";
  if (isNoun(token)) return !nominal || (last.tail.length > 0 && before.surface !== "・");
  if (token.pos === "動詞" && /^(?:する|できる|いたす|なさる|出来る)$/.test(token.base))
    return before.pos !== "名詞" || before.detail[0] === "副詞可能";
  // である, ではない.
  if (token.base === "ある" && before.pos === "助動詞") return false;
  return true;
}

function isTitle(tokens: readonly Token[], open: number): boolean {
  const close = tokens.findIndex(({ surface }, i) => i > open && CLOSES.test(surface));
  if (close < 0 || close - open > TITLE_TOKENS_MAX) return false;
  const within = tokens.slice(open + 1, close);
  const last = within.at(-1);
  return last?.pos === "名詞" && within.every(({ pos }) => pos !== "動詞" && pos !== "助動詞");
}
