/** Small steps that all date patterns share. */
import { type Part, type RawDate, said } from "./dates-parts.ts";
import { numeralValue } from "./numerals.ts";

/** Days and months are one or two digits, or up to three kanji (三十一). */
export const NUMBER = "\\d{1,2}|[一二三四五六七八九十]{1,3}";

/** Applies a sticky pattern at `at`. */
export function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function numbered(
  base: RawDate,
  found: RegExpExecArray,
  shape: "month" | "day",
  at: number,
): RawDate | null {
  const part = numberPart(found[1], shape === "month" ? 12 : 31);
  return part === null ? null : { ...base, shape, [shape]: part, end: at + found[0].length };
}

export function numberPart(text: string | undefined, max: number): Part | null {
  const value = numeralValue(text ?? "");
  return value !== null && value >= 1 && value <= max ? said(value) : null;
}

export function wordPart(
  words: Readonly<Record<string, readonly [Part["from"], number]>>,
  form: string | undefined,
): Part | null {
  const word = words[form ?? ""];
  return word === undefined ? null : { from: word[0], value: word[1] };
}
