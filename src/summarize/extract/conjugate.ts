/** Turns the form a clause is strung on with (開き、) into the form a sentence ends with (開いた。). */
import type { Token } from "../../model.ts";

/** Last kana of the continuative form → past form, by IPADIC conjugation (学校文法の音便). */
const PAST: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "五段・カ行イ音便": ["き", "いた"],
  "五段・カ行促音便": ["き", "った"],
  "五段・カ行促音便ユク": ["き", "った"],
  "五段・ガ行": ["ぎ", "いだ"],
  "五段・サ行": ["し", "した"],
  "五段・タ行": ["ち", "った"],
  "五段・ナ行": ["に", "んだ"],
  "五段・バ行": ["び", "んだ"],
  "五段・マ行": ["み", "んだ"],
  "五段・ラ行": ["り", "った"],
  "五段・ラ行特殊": ["い", "った"],
  "五段・ワ行促音便": ["い", "った"],
  "五段・ワ行ウ音便": ["い", "うた"],
};

/**
 * @param tokens the clause's last tokens, the comma left out
 * @returns from where the text changes, and how it ends in the past; null where no rule is sure
 */
export function endedClause(
  tokens: readonly Token[],
  style: { readonly polite: boolean },
): { readonly start: number; readonly text: string; readonly tense: "past" | "present" } | null {
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  if (!last) return null;
  if (
    last.base === "おる" &&
    last.conjugation.form === "連用形" &&
    (before?.surface === "て" || before?.surface === "で")
  )
    return { start: last.start, text: style.polite ? "います" : "いる", tense: "present" };
  if (last.surface === "あり" && before?.surface === "で")
    return style.polite ? null : { start: last.start, text: "ある", tense: "present" };
  if (
    last.pos === "助詞" &&
    (last.surface === "て" || last.surface === "で") &&
    last.detail[0] === "接続助詞"
  ) {
    if (before?.pos !== "動詞" || style.polite) return null;
    if (before.base === "いる") return { start: before.start, text: "いる", tense: "present" };
    return { start: last.start, text: last.surface === "て" ? "た" : "だ", tense: "past" };
  }
  if (last.pos !== "動詞" || last.conjugation.form !== "連用形") return null;
  if (style.polite) return { start: last.end, text: "ました", tense: "past" };
  const past = pastOf(last);
  return past === null ? null : { start: last.start, text: past, tense: "past" };
}

function pastOf({ surface, conjugation: { type } }: Token): string | null {
  if (type.startsWith("一段") || type.startsWith("サ変") || type.startsWith("カ変")) return `${surface}た`;
  const rule = PAST[type];
  if (!rule || !surface.endsWith(rule[0])) return null;
  return surface.slice(0, -rule[0].length) + rule[1];
}
