/** What the finders of names share: alternatives as one expression, kinds of characters, kinds of tokens. */
import type { Token } from "../model.ts";
import { Characters, KANJI, KATAKANA } from "./characters.ts";

/** A foreign name or word: katakana with ・ ＝ = inside, and initials (ジョン・G・ロバーツ・ジュニア). */
export const KATAKANA_WORD = /[ァ-ヴー]+(?:[・･＝=](?:[ァ-ヴー]+|[A-ZＡ-Ｚ][.．]?(?=[・･])))*/g;

/** One expression for a list of words; the longest is tried first. */
export function anyOf(words: Iterable<string>): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\&]/g, "\\$&"))
    .join("|");
}

/** Proper names of people only: さん and 氏 are marked 人名 too. */
export function isPersonal(token: Token | undefined): boolean {
  return token?.detail[0] === "固有名詞" && token.detail[1] === "人名";
}

export function isSurname(token: Token | undefined): boolean {
  return isPersonal(token) && token?.detail[2] !== "名";
}

export function isGivenName(token: Token | undefined): boolean {
  return isPersonal(token) && token?.detail[2] !== "姓";
}

export function isPlaceWord(token: Token | undefined): boolean {
  return token?.detail[1] === "地域";
}

export function isBodyWord(token: Token | undefined): boolean {
  return token?.known === true && token.detail[1] === "組織";
}

/** A word of every day, long enough to be no part of a name. */
export function isCommon(token: Token | undefined): boolean {
  if (token === undefined || !token.known || token.surface.length < 2) return false;
  return token.pos === "名詞" && COMMON_KINDS.has(token.detail[0]);
}

const COMMON_KINDS: ReadonlySet<string> = new Set(
  "一般 サ変接続 形容動詞語幹 副詞可能 代名詞 ナイ形容詞語幹".split(" "),
);

/** The tokens that share a character with `start`..`end`; looked for by halves, because a sentence asks often. */
export function tokensIn(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tokens.length && (tokens[last] as Token).start < end) last++;
  return tokens.slice(low, last);
}

export type Run = { readonly first: number; readonly last: number };

/** Nobody writes a compound of more words; what is longer is no language, and every name in it costs its length again. */
const RUN_TOKENS_MAX = 100;

/** Runs of tokens (indices, `last` exclusive) that can make a compound: nouns, prefixes, unknown signs of kanji. */
export function nounRuns(tokens: readonly Token[]): readonly Run[] {
  if (tokens !== lastTokens) {
    lastRuns = findNounRuns(tokens);
    lastTokens = tokens;
  }
  return lastRuns;
}

/** People and bodies are looked for in the same runs, sentence by sentence. */
let lastTokens: readonly Token[] = [];
let lastRuns: readonly Run[] = [];

function findNounRuns(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  let first = -1;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (canCompound(token) || isMiddleDot(tokens, index)) {
      if (first < 0) first = index;
    } else if (first >= 0) {
      runs.push({ first, last: index });
      first = -1;
    }
  }
  if (first >= 0) runs.push({ first, last: tokens.length });
  return runs.filter((run) => run.last - run.first <= RUN_TOKENS_MAX);
}

/** Letters and numbers of all scripts, and the signs that stand inside names. */
const COMPOUND = /^[\p{L}\p{N}ー・･＝=&＆.．'’\-－々〆ヶ]+$/u;
/** What most words are made of: for them the table tells it. */
const PLAIN = new Characters("ぁ-んァ-ヴー一-龠々");
const JOINTS = new Characters("-・･＝=.．'’－");
const DOT = new Characters("・･");
const CAPITAL = new Characters("A-Za-zＡ-Ｚａ-ｚ");

/** ・ inside a foreign name that the dictionary cuts (フィナンシャル|・|タイムズ). Elsewhere it divides a list. */
function isMiddleDot(tokens: readonly Token[], index: number): boolean {
  return (
    DOT.is(tokens[index]?.surface ?? "") &&
    KATAKANA.ends(tokens[index - 1]?.surface ?? "") &&
    KATAKANA.begins(tokens[index + 1]?.surface ?? "")
  );
}

/** What the dictionary says first: most words are no nouns, and looking at their characters costs more. */
function canCompound(token: Token): boolean {
  if (!canBeNoun(token)) return false;
  return PLAIN.all(token.surface) || (COMPOUND.test(token.surface) && !JOINTS.all(token.surface));
}

function canBeNoun({ pos, detail, surface }: Token): boolean {
  if (pos === "名詞") return detail[0] !== "非自立" && detail[0] !== "代名詞";
  if (pos === "接頭詞") return detail[0] === "名詞接続" || detail[0] === "数接続";
  if (pos === "記号") return CAPITAL.is(surface) || surface === "々"; // 寧|々
  return KANJI.all(surface) || KATAKANA.all(surface);
}
