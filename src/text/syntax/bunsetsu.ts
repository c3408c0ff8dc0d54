/**
 * Cuts a sentence into bunsetsu: a word that tells something with the particles and endings behind it (病院に, 運ばれ、).
 * Amounts and dates stand by themselves, brackets behind a word go with it, and what stands in 「…」 knows its bracket.
 */
import type { Span, Token } from "../../model.ts";
import { turnsAgainst } from "./marks.ts";

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
  /** A day or an hour. */
  readonly time: boolean;
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

/** Where the reading stands. */
type State = {
  readonly drafts: Draft[];
  /** Where the quotations begin that are open. */
  readonly quotes: number[];
  /** Brackets that are open: what stands in them is passed over. */
  notes: number;
  sentence: number;
  /** The next word begins a bunsetsu. */
  fresh: boolean;
};

const OPENS = /^[「『]$/;
const CLOSES = /^[」』]$/;
const NOTE_OPENS = /^[（(〈<]$/;
const NOTE_CLOSES = /^[）)〉>]$/;
/** 「凪の朝」: what is so short and no sentence is a name. */
const TITLE_TOKENS_MAX = 6;

/**
 * @param wholes spans that are one thing (amounts, dates): they are parted from the nouns beside them
 * @param times those of them that are days or hours
 * @returns the bunsetsu of each sentence of the text
 */
export function bunsetsuOf(
  tokens: readonly Token[],
  wholes: readonly Span[],
  times: readonly Span[] = [],
): readonly (readonly Bunsetsu[])[] {
  const edges = new Set(wholes.flatMap(({ start, end }) => [start, end]));
  const state: State = { drafts: [], quotes: [], notes: 0, sentence: 0, fresh: true };
  for (const [i, token] of tokens.entries()) {
    const inner = wholes.some(({ start, end }) => start < token.start && token.start < end);
    if (takesNote(token, state) || takesQuote(tokens, i, state) || (!inner && takesStop(token, state)))
      continue;
    takeWord(token, tokens[i - 1], { inner, edge: edges.has(token.start) }, state);
  }
  return [...Map.groupBy(state.drafts, ({ sentence }) => sentence).values()].map((one) =>
    one.map((draft, at) => finished(draft, at, times)),
  );
}

/** （…） is passed over. */
function takesNote({ surface }: Token, state: State): boolean {
  if (NOTE_OPENS.test(surface)) state.notes += 1;
  else if (NOTE_CLOSES.test(surface)) state.notes = Math.max(0, state.notes - 1);
  else return state.notes > 0;
  return true;
}

function takesQuote(tokens: readonly Token[], i: number, state: State): boolean {
  const token = tokens[i];
  const last = state.drafts.at(-1);
  if (token === undefined) return false;
  if (OPENS.test(token.surface)) {
    if (isTitle(tokens, i)) return true;
    state.quotes.push(token.start);
    state.fresh = true;
    return true;
  }
  if (!CLOSES.test(token.surface)) return false;
  if (state.quotes.length > 0 && last !== undefined) last.end = token.end;
  state.quotes.pop();
  return true;
}

function takesStop({ surface, pos }: Token, state: State): boolean {
  if (pos !== "記号" || surface === "・") return false;
  const last = state.drafts.at(-1);
  // 9月に前倒し＝知事が合意: a headline goes on.
  const act = last?.tail.length === 0 && last.core.at(-1)?.detail[0] === "サ変接続";
  if (last !== undefined && (/^[、,]$/.test(surface) || (act && /^[＝=]$/.test(surface)))) last.comma = true;
  if (surface === "。") {
    if (last !== undefined) last.full = true;
    if (state.quotes.length === 0) state.sentence += 1;
  }
  state.fresh = true;
  return true;
}

function takeWord(
  token: Token,
  before: Token | undefined,
  { inner, edge }: { readonly inner: boolean; readonly edge: boolean },
  state: State,
): void {
  const last = state.drafts.at(-1);
  const joins = turnsAgainst(token, before) && !state.fresh;
  const parted =
    last !== undefined && !inner && !joins && (isStart(token, before, last) || (edge && isParted(token)));
  const tied = (isFunction(token) || joins) && last !== undefined && last.sentence === state.sentence;
  if ((last === undefined || state.fresh || parted) && !tied)
    state.drafts.push({
      core: [],
      tail: [],
      comma: false,
      full: false,
      end: token.end,
      quote: state.quotes.at(-1) ?? -1,
      sentence: state.sentence,
    });
  const draft = state.drafts.at(-1);
  if (draft === undefined) return;
  // 51.3%、 is one word of the dictionary.
  const stopped = /.、$/.test(token.surface);
  const counter = token.surface === "つ" && before?.detail[0] === "数";
  const ending = draft.tail.length > 0 || ((isFunction(token) || joins) && draft.core.length > 0);
  (ending && !inner && !counter && !stopped ? draft.tail : draft.core).push(token);
  draft.comma ||= stopped;
  draft.end = token.end;
  state.fresh = stopped;
}

function finished(
  { core, tail, comma, full, end, quote }: Draft,
  at: number,
  times: readonly Span[],
): Bunsetsu {
  const text = core
    .map(({ surface }) => surface)
    .join("")
    .replace(/、$/, "");
  const start = core[0]?.start ?? 0;
  const time = times.some((span) => span.start <= start && start < span.end);
  return { at, start, end, text, core, tail, comma, full, quote, time };
}

const isNoun = ({ pos }: Token): boolean => pos === "名詞" || pos === "接頭詞";

/** 3人|死亡: behind an amount another word begins, unless it only bounds it (5人以上). */
const isParted = (token: Token): boolean => isNoun(token) && !/^(?:接尾|非自立)$/.test(token.detail[0]);

/** Particles, auxiliaries, and verbs that only end another. */
function isFunction({ pos, detail }: Token): boolean {
  if (pos === "助詞" || pos === "助動詞") return true;
  if (pos === "動詞" || pos === "形容詞") return detail[0] !== "自立";
  return pos === "名詞" && detail[1] === "助動詞語幹";
}

/** What a clause or a の leads up to: it makes no compound with the noun behind it. */
const TAKES_NO_NOUN = /^(?:ため|うえ|ほか|ところ|際)$/;

function isStart(token: Token, before: Token | undefined, last: Draft): boolean {
  if (isFunction(token)) return false;
  if (before === undefined) return true;
  if (token.surface === "・") return false;
  const nominal = before.pos === "名詞" || before.pos === "接頭詞" || before.surface === "・";
  // 肺炎のため|京都市の病院で
  if (isNoun(token) && TAKES_NO_NOUN.test(before.surface) && before.detail[0] === "非自立")
    return token.detail[0] !== "接尾" && token.detail[0] !== "非自立";
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
