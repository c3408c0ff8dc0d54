/** Whether a sentence's end lets one of its earlier clauses stand as the end instead. */
import type { Token } from "../../model.ts";

/** Words that make the whole sentence a plan, a hearsay or a guess: they reach back over every clause. */
const HEDGES = new Set([
  "いう",
  "みる",
  "見る",
  "思う",
  "考える",
  "なる",
  "かもしれる",
  "模様",
  "見通し",
  "方針",
  "予定",
  "考え",
  "見込み",
  "可能性",
  "恐れ",
  "おそれ",
  "疑い",
  "はず",
  "つもり",
  "よう",
  "そう",
  "らしい",
  "らしく",
  "もよう",
  "見方",
  "べき",
  "べし",
]);
const NEGATIONS = new Set(["ない", "ぬ", "ん", "まい", "う", "無い"]);

export type Ending = {
  readonly tense: "past" | "present";
  readonly polite: boolean;
};

/**
 * The end of a plain statement: one predicate, affirmative, without a hedge and without a clause inside it
 * (〜すると発表した, 〜した男を逮捕した: there an earlier clause may belong to the inner one).
 */
export function plainEnding(tokens: readonly Token[]): Ending | null {
  const held = tokens.filter((token) => token.pos !== "記号");
  const last = held.at(-1);
  if (!last) return null;
  if (held.some((token) => NEGATIONS.has(token.base) || HEDGES.has(token.base) || HEDGES.has(token.surface)))
    return null;
  const verbs = held.filter((token) => token.pos === "動詞" && token.detail[0] === "自立").length;
  if (verbs !== 1) return null;
  const polite = held.some((token) => token.base === "ます" || token.base === "です");
  if (last.conjugation.type === "特殊・タ") return { tense: "past", polite };
  const finite = last.conjugation.form === "基本形" && (last.pos === "動詞" || last.base === "ます");
  return finite ? { tense: "present", polite } : null;
}
