/**
 * Reads a Japanese numeral: 5,500億, 1兆1,000億, 五千五百億, 二〇二六, 十三, 3百万, 31.8, 六・六.
 * Works on text folded by `foldWidth`, so that offsets stay those of the article.
 */
import { Characters } from "./characters.ts";
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

/** By the code of the character: numbers are asked for at every digit of a text. */
const byCode = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<number, T> =>
  new Map(entries.map(([character, value]) => [character.charCodeAt(0), value]));
const KANJI_DIGIT = byCode([
  ...[..."〇一二三四五六七八九"].map((digit, value) => [digit, String(value)] as const),
  ["零", "0"],
  ["○", "0"],
]);
const SMALL_EXPONENT = byCode([
  ["十", 1],
  ["百", 2],
  ["千", 3],
]);
const BIG_EXPONENT = byCode([
  ["万", 4],
  ["億", 8],
  ["兆", 12],
  ["京", 16],
]);

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)/y;
const POINT = /\.(\d+)/y;
const MIDDLE_DOT = /・(\d+|[〇一二三四五六七八九]+)/y;
const STARTS = new Characters("0-9〇零一二三四五六七八九十百千");
const DIGIT = new Characters("0-9");

/** True when a numeral may start at this place. */
export function startsNumeral(folded: string, index: number): boolean {
  return STARTS.at(folded, index);
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
    const digit = KANJI_DIGIT.get(text.charCodeAt(i));
    if (digit === undefined) break;
    digits += digit;
  }
  return digits;
}

function arabicAt(text: string, at: number): string {
  let end = at + 1;
  while (DIGIT.at(text, end)) end++;
  return text.charAt(end) === "," ? (match(ARABIC, text, at)?.[0] ?? "") : text.slice(at, end);
}

/** Digits with their decimals, or none: 31.8, 五, 六・六. */
function digitsAt(text: string, at: number): Group | null {
  const whole = DIGIT.at(text, at) ? arabicAt(text, at) : kanjiDigits(text, at);
  if (whole === "") return null;
  const end = at + whole.length;
  const sign = text.charAt(end);
  const point = sign === "." ? match(POINT, text, end) : null;
  const dot = sign === "・" ? match(MIDDLE_DOT, text, end) : null;
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
  return DIGIT.begins(text) ? text : kanjiDigits(text, 0);
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
    const exponent = SMALL_EXPONENT.get(text.charCodeAt(after));
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
  if (!STARTS.at(folded, index)) return null;
  return plainAt(folded, index) ?? composedAt(folded, index);
}

/** What may follow digits inside one numeral. */
const GOES_ON = new Characters(",.・十百千万億兆京");

/** Most numerals: digits and nothing else. */
function plainAt(folded: string, index: number): Numeral | null {
  let end = index;
  while (DIGIT.at(folded, end)) end++;
  if (end === index || GOES_ON.at(folded, end)) return null;
  const value = Number(folded.slice(index, end));
  return { start: index, end, value, script: "arabic", scale: 1, mantissa: value, dotted: false };
}

function composedAt(folded: string, index: number): Numeral | null {
  let total = 0;
  let groups = 0;
  let lastGroup = 0;
  let scale = 1;
  let floor = 20;
  let end = index;
  let dotted = false;
  while (STARTS.at(folded, end)) {
    const group = groupAt(folded, end);
    if (group === null) break;
    const exponent = BIG_EXPONENT.get(folded.charCodeAt(group.end)) ?? 0;
    if (exponent >= floor) break;
    // String exponents keep decimals exact: Number("0.55e12"), not 0.55 * 1e12.
    total += exponent === 0 ? group.value : Number(`${group.value}e${exponent}`);
    lastGroup = group.value;
    groups += 1;
    scale = 10 ** exponent;
    floor = exponent;
    dotted ||= group.dotted;
    end = group.end + (exponent > 0 ? 1 : 0);
    if (exponent === 0) break;
  }
  if (groups === 0) return null;
  const script = DIGIT.at(folded, index) ? "arabic" : "kanji";
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
