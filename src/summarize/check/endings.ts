/** Reads the ending of a predicate: polarity, tense, and whether it goes on. */
import type { Token } from "../../model.ts";

const NEGATORS = new Set(["ない", "ぬ", "ん", "まい", "ず", "なし"]);

export const LIGHT = new Set([
  "する",
  "ある",
  "いる",
  "なる",
  "できる",
  "おる",
  "行う",
  "やる",
  "れる",
  "られる",
  "せる",
  "出来る",
]);

/** `none`: a noun, a state, or an ending that takes its tense from the next. */
export type Tense = "past" | "present" | "none";

export type Chain = {
  readonly negated: boolean;
  readonly tense: Tense;
  readonly verbal: boolean;
  readonly joined: boolean;
  readonly adnominal: boolean;
};

export type Stretch = { readonly start: number; readonly end: number };

/** Walks the ending behind a head: auxiliaries, light verbs, て and the particles inside (してはいない). */
export function chainOf(tokens: readonly Token[], at: number, neutral: readonly Stretch[]): Chain {
  const head = tokens[at];
  const noun = head?.pos === "名詞";
  let negated = false;
  let tense: Tense = noun ? "none" : "present";
  let verbal = !noun;
  let last = noun ? undefined : head;
  let lasting = false;
  let length = 0;
  for (const [i, token] of tokens.slice(at + 1, at + ENDING_TOKENS_MAX).entries()) {
    if (isAbility(tokens, at + 1 + i)) {
      length += 1;
      continue;
    }
    if (!isEnding(token) && !(i < 2 && noun && takesItself(tokens, at + 1))) break;
    length += 1;
    lasting ||= token.pos === "動詞" && /^(?:いる|おる|てる)$/.test(token.base);
    if (token.pos === "動詞" || token.pos === "助動詞") {
      verbal ||= token.pos === "動詞" || token.base === "だ" || token.base === "です";
      if (tense === "none" && verbal) tense = "present";
    }
    const inert = neutral.some(({ start, end }) => token.start >= start && token.start < end);
    if (!inert && isNegator(token)) negated = !negated;
    last = token;
    // 進んだ has a た of its own spelling.
    if (token.pos === "助動詞" && token.conjugation.type === "特殊・タ") tense = "past";
  }
  // 会談し、…: the tense stands with the verb that follows.
  const joined =
    tense === "present" &&
    last !== undefined &&
    (/^連用/.test(last.conjugation.form) || /^(?:[てで]|[ただ]り)$/.test(last.surface));
  const next = tokens[at + 1 + length];
  const adnominal =
    !joined &&
    ((next?.pos === "名詞" && !MODAL_NOUN.test(next.surface)) ||
      // 演じる「かばん人形劇」
      (verbal && /^[「『]$/.test(next?.surface ?? "")));
  const modified = adnominal && next?.detail[0] !== "非自立";
  const timeless = lasting || modified;
  return {
    negated,
    // している tells a state, which した may tell as well.
    tense: joined || (timeless && tense === "present") ? "none" : tense,
    verbal: verbal || (noun && isLastWord(tokens, at)),
    joined,
    adnominal,
  };
}

/** 申し入れる方針だ: the noun is an ending of the verb before it. */
const MODAL_NOUN =
  /^(?:方針|予定|考え|計画|意向|見通し|見込み|可能|こと|もの|の|よう|はず|つもり|恐れ|おそれ|構え|姿勢|模様|もよう|公算|方向)$/;

/** The こと of 断ることはできない, 使うことがない: the verb before it goes on there. */
function isAbility(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.surface === "こと")
    return (
      /^[はがも]$/.test(tokens[at + 1]?.surface ?? "") &&
      /^(?:できる|出来る|ない)$/.test(tokens[at + 2]?.base ?? "")
    );
  return (
    tokens[at - 1]?.surface === "こと" &&
    /^[はがも]$/.test(tokens[at]?.surface ?? "") &&
    isAbility(tokens, at - 1)
  );
}

const ENDING_TOKENS_MAX = 12;

/** 優勝を果たす is 優勝する. */
export const ACHIEVES = /^(?:果たす|遂げる|飾る|収める)$/;

/** 怪我をした is 怪我した. */
function takesItself(tokens: readonly Token[], at: number): boolean {
  const [particle, verb] = [tokens[at]?.surface ?? "", tokens[at + 1]?.base ?? ""];
  return (
    (particle === "を" && (/^(?:する|行う|やる)$/.test(verb) || ACHIEVES.test(verb))) ||
    (/^[がは]$/.test(particle) && verb === "行う")
  );
}

function isNegator(token: Token): boolean {
  return (token.pos === "助動詞" || token.pos === "形容詞") && NEGATORS.has(token.base);
}

function isEnding(token: Token): boolean {
  if (token.pos === "助動詞") return true;
  if (token.pos === "動詞") return token.detail[0] !== "自立" || LIGHT.has(token.base);
  if (token.pos === "形容詞") return token.base === "ない" || token.detail[0] === "非自立";
  if (token.pos === "名詞") return token.detail[0] === "接尾" && /^(?:的|化|中)$/.test(token.surface);
  return (
    token.pos === "助詞" &&
    /^(?:て|で|は|も|に|が|を|じゃ|ちゃ|の|たり|だり)$/.test(token.surface) &&
    token.detail[0] !== "格助詞"
  );
}

/** 体言止め: the verbal noun that ends the text, or stands before a stop. */
function isLastWord(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next === undefined || (next.pos === "記号" && next.surface !== "・") || next.surface === "へ";
}
