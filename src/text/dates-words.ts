/** The words of dates, as tables: form → where it counts from, and how far. */
import type { From, Stretch } from "./dates-parts.ts";

type Words = Readonly<Record<string, readonly [From, number]>>;

export const YEAR_WORDS: Words = {
  今年: ["anchor", 0],
  ことし: ["anchor", 0],
  本年: ["anchor", 0],
  昨年: ["anchor", -1],
  去年: ["anchor", -1],
  一昨年: ["anchor", -2],
  おととし: ["anchor", -2],
  来年: ["anchor", 1],
  再来年: ["anchor", 2],
  同年: ["context", 0],
  同: ["context", 0],
  翌年: ["context", 1],
  前年: ["context", -1],
  翌: ["context", 1],
};
export const MONTH_WORDS: Words = {
  今月: ["anchor", 0],
  先月: ["anchor", -1],
  来月: ["anchor", 1],
  先々月: ["anchor", -2],
  再来月: ["anchor", 2],
  同月: ["context", 0],
  翌月: ["context", 1],
  前月: ["context", -1],
};
export const DAY_WORDS: Words = {
  きょう: ["anchor", 0],
  今日: ["anchor", 0],
  本日: ["anchor", 0],
  昨日: ["anchor", -1],
  きのう: ["anchor", -1],
  一昨日: ["anchor", -2],
  おととい: ["anchor", -2],
  明日: ["anchor", 1],
  あす: ["anchor", 1],
  あした: ["anchor", 1],
  明後日: ["anchor", 2],
  あさって: ["anchor", 2],
  今夜: ["anchor", 0],
  今晩: ["anchor", 0],
  今朝: ["anchor", 0],
  けさ: ["anchor", 0],
  昨夜: ["anchor", -1],
  昨晩: ["anchor", -1],
  ゆうべ: ["anchor", -1],
  昨夕: ["anchor", -1],
  同日: ["context", 0],
  翌日: ["context", 1],
  前日: ["context", -1],
  翌々日: ["context", 2],
  前々日: ["context", -2],
  翌朝: ["context", 1],
  前夜: ["context", -1],
};
export const WEEK_WORDS: Readonly<Record<string, number>> = {
  先々週: -2,
  先週: -1,
  今週: 0,
  来週: 1,
  再来週: 2,
};
export const WEEKDAYS = "月火水木金土日";

/** Days of a month; 31 stands for its last. */
export const MONTH_STRETCHES: readonly (readonly [string, Stretch])[] = Object.entries({
  上旬: { from: 1, to: 10 },
  初旬: { from: 1, to: 10 },
  中旬: { from: 11, to: 20 },
  下旬: { from: 21, to: 31 },
  前半: { from: 1, to: 15 },
  後半: { from: 16, to: 31 },
});
/** Months of a year; winter ends in February of the next. */
export const YEAR_STRETCHES: readonly (readonly [string, Stretch])[] = Object.entries({
  前半: { from: 1, to: 6 },
  上半期: { from: 1, to: 6 },
  後半: { from: 7, to: 12 },
  下半期: { from: 7, to: 12 },
  春: { from: 3, to: 5 },
  夏: { from: 6, to: 8 },
  秋: { from: 9, to: 11 },
  冬: { from: 12, to: 14 },
  末: { from: 12, to: 12 },
  暮れ: { from: 12, to: 12 },
  初め: { from: 1, to: 1 },
  初頭: { from: 1, to: 1 },
  年初: { from: 1, to: 1 },
});

/** A pattern of all forms of a table, the longest first. */
export function formsOf(words: Readonly<Record<string, unknown>>): string {
  return Object.keys(words)
    .toSorted((a, b) => b.length - a.length)
    .join("|");
}
