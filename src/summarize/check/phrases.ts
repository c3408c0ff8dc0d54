/** Cuts a text into noun phrases with the particle that marks each: 会社|に, 支払い|を. */
import type { Token } from "../../model.ts";

/** `s` は が も, `o` を, `i` に へ, `d` で, `k` から より, `t` と, `n` の; empty where no particle follows. */
export type Case = "s" | "o" | "i" | "d" | "k" | "t" | "n" | "";

export type Phrase = {
  readonly start: number;
  readonly end: number;
  /** The nouns as one: 一審判決. */
  readonly text: string;
  /** Those of its nouns that name something, as written. */
  readonly words: readonly string[];
  readonly role: Case;
  /** Marked by は (or は behind another particle). */
  readonly topic: boolean;
};

const ROLES: Readonly<Record<string, Case>> = {
  は: "s",
  が: "s",
  も: "s",
  を: "o",
  に: "i",
  へ: "i",
  で: "d",
  から: "k",
  より: "k",
  と: "t",
  の: "n",
};
const JOINS = /^(?:と|や|・|及び|および)$/;

const isNounish = ({ pos, detail, surface }: Token): boolean =>
  (pos === "名詞" && (surface === "こと" || (detail[0] !== "非自立" && detail[0] !== "代名詞"))) ||
  pos === "接頭詞" ||
  (pos === "記号" && surface === "・");

const isContent = ({ pos, detail, surface }: Token): boolean =>
  pos === "名詞" && !/^(?:数|接尾|副詞可能|非自立)$/.test(detail[0]) && /[一-龠々ァ-ヶA-Za-z]/.test(surface);

const kept = new WeakMap<readonly Token[], readonly Phrase[]>();

export function phrasesIn(tokens: readonly Token[]): readonly Phrase[] {
  const known = kept.get(tokens) ?? readPhrases(tokens);
  kept.set(tokens, known);
  return known;
}

function readPhrases(tokens: readonly Token[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isNounish(tokens[at] as Token)) continue;
    let last = at;
    while (tokens[last + 1] !== undefined && isNounish(tokens[last + 1] as Token)) last += 1;
    const run = tokens.slice(at, last + 1);
    const { role, topic } = markOf(tokens, last + 1);
    phrases.push({
      start: run[0]?.start ?? 0,
      end: run.at(-1)?.end ?? 0,
      text: run.map(({ surface }) => surface).join(""),
      words: run.filter(isContent).map(({ surface }) => surface),
      role,
      topic,
    });
    at = last;
  }
  return withJoined(phrases, tokens);
}

/** には is に that is a topic too; a bracket may stand between (氏（66）は). */
function markOf(tokens: readonly Token[], at: number): { role: Case; topic: boolean } {
  const first = tokens[at];
  if (first === undefined) return { role: "", topic: false };
  if (/^[（(]$/.test(first.surface)) {
    const close = tokens.findIndex(({ surface }, i) => i > at && /^[）)]$/.test(surface));
    return close < 0 || close - at > BRACKET_TOKENS_MAX
      ? { role: "", topic: false }
      : markOf(tokens, close + 1);
  }
  // 「なみじ」は: the mark stands behind the bracket.
  if (/^[」』]$/.test(first.surface) && /^[はがもをにへの]$/.test(tokens[at + 1]?.surface ?? ""))
    return markOf(tokens, at + 1);
  if (first.pos !== "助詞" && first.surface !== "で") return { role: "", topic: false };
  const next = tokens[at + 1]?.surface ?? "";
  const topic =
    first.surface === "は" || (/^(?:に|で|と|から|へ)$/.test(first.surface) && /^[はも]$/.test(next));
  if (first.surface === "で" && first.pos === "助動詞") return { role: "", topic: false };
  if (next === "の" && /^(?:で|と|から|へ|まで)$/.test(first.surface)) return { role: "n", topic: false };
  return { role: ROLES[first.surface] ?? "", topic };
}

const BRACKET_TOKENS_MAX = 8;

/** AとBを: both take を. */
function withJoined(phrases: readonly Phrase[], tokens: readonly Token[]): readonly Phrase[] {
  const at = new Map(tokens.map((token, i) => [token.start, i]));
  const joined: Phrase[] = [];
  const starting = new Map(tokens.map((token) => [token.start, token]));
  for (const phrase of phrases.toReversed()) {
    const next = joined[0];
    const mark = starting.get(phrase.end)?.surface ?? "";
    const touches = next !== undefined && (at.get(next.start) ?? 0) - (at.get(phrase.end) ?? -9) === 1;
    joined.unshift(
      JOINS.test(mark) && touches && next.role !== "" && next.role !== "n"
        ? { ...phrase, role: next.role }
        : phrase,
    );
  }
  return joined;
}
