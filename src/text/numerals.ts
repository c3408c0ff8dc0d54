/**
 * Reads a Japanese numeral: 5,500億, 1兆1,000億, 五千五百億, 二〇二六, 十三, 3百万, 31.8, 六・六.
 * Works on text folded by `foldWidth`, so that offsets stay those of the article.
 */
import { foldWidth } from "./normalize.ts";

export type Numeral = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly script: "arabic" | "kanji";
  /** The last 万/億/兆 of the numeral as a factor, else 1: what 5～6億 hands to its 5. */
  readonly scale: number;
  /** The value without that last factor; null when the numeral has several groups. */
  readonly mantissa: number | null;
  /** True when the decimal point was written ・ (6・6), which may also join two numbers (7・8月). */
  readonly dotted: boolean;
};

const KANJI_DIGIT: Readonly<Record<string, string>> = {
  〇: "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  "○": "0",
};
const SMALL_EXPONENT: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const BIG_EXPONENT: Readonly<Record<string, number>> = { 万: 4, 億: 8, 兆: 12, 京: 16 };

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)/y;
const POINT = /\.(\d+)/y;
const MIDDLE_DOT = /・(\d+|[〇一二三四五六七八九]+)/y;
const KANJI_STARTS: ReadonlySet<string> = new Set("〇零一二三四五六七八九十百千");
const CONTINUES = /[\d〇零一二三四五六七八九十百千]/;

/** True when a numeral may start with this character. */
export function startsNumeral(character: string): boolean {
  return (character >= "0" && character <= "9") || KANJI_STARTS.has(character);
}

type Group = {
  readonly digits: string;
  readonly exponent: number;
  readonly end: number;
  readonly dotted: boolean;
};

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function kanjiDigits(text: string, at: number): string {
  let digits = "";
  for (let i = at; i < text.length; i++) {
    const digit = KANJI_DIGIT[text.charAt(i)];
    if (digit === undefined) break;
    digits += digit;
  }
  return digits;
}

/** Digits with their decimals, or none: 31.8, 五, 六・六. */
function digitsAt(text: string, at: number): Group | null {
  const arabic = match(ARABIC, text, at)?.[0];
  const whole = arabic ?? kanjiDigits(text, at);
  if (whole === "") return null;
  const end = at + whole.length;
  const point = match(POINT, text, end);
  const dot = point === null ? match(MIDDLE_DOT, text, end) : null;
  const decimals = point?.[1] ?? (dot?.[1] === undefined ? "" : dottedDigits(dot[1]));
  const digits = whole.replaceAll(",", "") + (decimals === "" ? "" : `.${decimals}`);
  return {
    digits,
    exponent: 0,
    end: (point ?? dot) === null ? end : end + decimals.length + 1,
    dotted: dot !== null,
  };
}

function dottedDigits(text: string): string {
  return /^\d/.test(text) ? text : kanjiDigits(text, 0);
}

/** Everything below 万: 五千五百, 1,000, 5千, 十三. */
function groupAt(text: string, at: number): { value: number; end: number; dotted: boolean } | null {
  let value = 0;
  let end = at;
  let dotted = false;
  let floor = 4;
  while (end < text.length) {
    const digits = digitsAt(text, end);
    const after = digits?.end ?? end;
    const exponent = SMALL_EXPONENT[text.charAt(after)];
    if (exponent === undefined) {
      if (digits !== null && (floor === 4 || digits.digits.length < floor + 1)) {
        value += Number(digits.digits);
        end = after;
        dotted ||= digits.dotted;
      }
      break;
    }
    if (exponent >= floor) break;
    value += Number(`${digits?.digits ?? "1"}e${exponent}`);
    dotted ||= digits?.dotted ?? false;
    floor = exponent;
    end = after + 1;
  }
  return end === at ? null : { value, end, dotted };
}

/** The numeral that starts at `index` of folded text; null when there is none. */
export function numeralAt(folded: string, index: number): Numeral | null {
  if (!startsNumeral(folded.charAt(index))) return null;
  let total = 0;
  let groups = 0;
  let lastGroup = 0;
  let scale = 1;
  let floor = 20;
  let end = index;
  let dotted = false;
  while (end < folded.length && CONTINUES.test(folded.charAt(end))) {
    const group = groupAt(folded, end);
    if (group === null) break;
    const exponent = BIG_EXPONENT[folded.charAt(group.end)] ?? 0;
    if (exponent >= floor) break;
    // String exponents keep decimals exact: Number("0.55e12"), not 0.55 * 1e12.
    total += Number(`${group.value}e${exponent}`);
    lastGroup = group.value;
    groups += 1;
    scale = 10 ** exponent;
    floor = exponent;
    dotted ||= group.dotted;
    end = group.end + (exponent > 0 ? 1 : 0);
    if (exponent === 0) break;
  }
  if (groups === 0) return null;
  const script = /\d/.test(folded.charAt(index)) ? "arabic" : "kanji";
  return {
    start: index,
    end,
    value: total,
    script,
    scale,
    mantissa: groups === 1 ? lastGroup : null,
    dotted,
  };
}

/** The value of a text that is a numeral and nothing else; null otherwise. 数百 is no number. */
export function numeralValue(text: string): number | null {
  const folded = foldWidth(text.trim());
  const numeral = numeralAt(folded, 0);
  return numeral !== null && numeral.end === folded.length ? numeral.value : null;
}
