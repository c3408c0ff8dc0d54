/** Amounts that are words, or begin with one: 半数, 過半数, ほぼ倍, マグニチュード6.6, 震度5強. */
import type { Core } from "./amounts-parts.ts";
import { numeralAt } from "./numerals.ts";

type Word = {
  readonly pattern: RegExp;
  readonly value: number;
  readonly unit: string;
  readonly approximate: string | null;
};

const WORDS: readonly Word[] = [
  { pattern: /過半数|過半(?=[をの数])/y, value: 0.5, unit: "割合", approximate: "超" },
  { pattern: /(?<!過)半数/y, value: 0.5, unit: "割合", approximate: null },
  { pattern: /倍増|(?<![0-9一-龠数.])倍(?=[にのへ、。以近]|$)/y, value: 2, unit: "倍", approximate: null },
];

const MAGNITUDE = /(?:マグニチュード(?:[(（]M[)）])?(?:は|が|で)?|(?<![A-Za-z])M)(?=\d)/y;
const SHINDO = /震度(?=[0-9一二三四五六七])/y;

/** The word amount that starts at `index` of folded text. */
export function wordAmountAt(folded: string, index: number): Core | null {
  for (const { pattern, value, unit, approximate } of WORDS) {
    pattern.lastIndex = index;
    const found = pattern.exec(folded);
    if (found !== null) {
      return { start: index, end: index + found[0].length, value, valueMax: null, unit, approximate };
    }
  }
  return scaleAt(folded, index, MAGNITUDE, "M") ?? scaleAt(folded, index, SHINDO, "震度");
}

/** Scales whose name stands in front. 震度5強 keeps its 強: it is a step of the scale, not a vagueness. */
function scaleAt(folded: string, index: number, pattern: RegExp, unit: string): Core | null {
  pattern.lastIndex = index;
  const found = pattern.exec(folded);
  const number = found === null ? null : numeralAt(folded, index + found[0].length);
  if (number === null) return null;
  const step = unit === "震度" ? (/^[強弱]/.exec(folded.slice(number.end))?.[0] ?? null) : null;
  const end = number.end + (step?.length ?? 0);
  return { start: index, end, value: number.value, valueMax: null, unit, approximate: step };
}
