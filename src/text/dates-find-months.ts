/** Takes months apart: 3月19日, 2月中旬, 7~9月期, 来月上旬. */
import { Characters } from "./characters.ts";
import { dayAt } from "./dates-find-days.ts";
import { EMPTY, LAST_DAY, type RawDate, type Stretch } from "./dates-parts.ts";
import { NUMBER, numbered, numberPart, take, wordPart } from "./dates-take.ts";
import { formsOf, MONTH_STRETCHES, MONTH_WORDS } from "./dates-words.ts";

const MONTH = new RegExp(`(${NUMBER})月(?![曜面間例経給齢刊雨病桜堂灯踊万]|場所|人形|生まれ)`, "y");

const MONTHS = new RegExp(`(${NUMBER})月?(?:~|-|から)(${NUMBER})月(期)?(?![曜面間])`, "y");

const MONTH_LIST = new RegExp(`(${NUMBER})(?=(?:[、・](?:${NUMBER})){1,6}(?:両)?月(?![曜面間]))`, "y");

const MONTH_WORD = new RegExp(`(${formsOf(MONTH_WORDS)})(?!比|並み|から一転)`, "y");

export function stretchAt(
  text: string,
  at: number,
  table: readonly (readonly [string, Stretch])[],
): { stretch: Stretch; end: number } | null {
  const from = text.startsWith("の", at) ? at + 1 : at;
  for (const [form, stretch] of table) {
    if (text.startsWith(form, from) && !/^[闘休場季服期裔っ]/.test(text.slice(from + form.length))) {
      return { stretch, end: from + form.length };
    }
  }
  return null;
}

/** 懲役1年6月 is a length of time. */
const TERM_BEFORE = /(?:懲役|禁錮|拘禁刑|猶予)(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})年$/;

/** Every month is told with it. */
const MONTH_SIGN = new Characters("月");

export function monthAt(text: string, at: number, year: RawDate | null): RawDate | null {
  if (!MONTH_SIGN.within(text)) return null;
  if (TERM_BEFORE.test(text.slice(Math.max(0, at - 8), at))) return null;
  const base = {
    ...EMPTY,
    start: at,
    ...(year === null ? {} : { year: year.year, shortYear: year.shortYear }),
  };
  const range = take(MONTHS, text, at);
  if (range !== null) return monthRange(base, range, at);
  const list = take(MONTH_LIST, text, at);
  if (list !== null) return numbered(base, list, "month", at);
  const word = take(MONTH_WORD, text, at);
  const number = word === null ? take(MONTH, text, at) : null;
  const month = word === null ? numberPart(number?.[1], 12) : wordPart(MONTH_WORDS, word[1]);
  const end = at + ((word ?? number)?.[0].length ?? 0);
  if (month === null) return null;
  if (
    number !== null &&
    (text.startsWith("号", end) || /毎年?の?$/.test(text.slice(Math.max(0, at - 3), at)))
  )
    return null;
  if (text.startsWith("末日", end)) return { ...base, shape: "day", month, day: LAST_DAY, end: end + 2 };
  const day =
    dayAt(text, text.startsWith("の", end) && word !== null ? end + 1 : end, base, month) ??
    dayAt(text, end, base, month);
  if (day !== null) return { ...day, start: at };
  const stretch = stretchAt(text, end, MONTH_STRETCHES);
  const tail =
    stretch?.end ?? end + (/^(?:中(?=[にのは、]|$)|末)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
  return { ...base, shape: "month", month, stretch: stretch?.stretch ?? null, end: tail };
}

function monthRange(base: RawDate, range: RegExpExecArray, at: number): RawDate | null {
  const from = numberPart(range[1], 12);
  const to = numberPart(range[2], 12);
  if (from === null || to === null) return null;
  const end = at + range[0].length;
  const quarter = range[3] !== undefined && (to.value - from.value + 12) % 12 === 2;
  return {
    ...base,
    shape: "month",
    month: from,
    end,
    quarter,
    to: { ...EMPTY, shape: "month", month: to, end },
  };
}
