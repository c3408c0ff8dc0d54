/** Chooses year and month for a date that leaves them out: 13日, 3月19日, 11月. */
import { addMonths, type Day, daysOf, isDay, type Month, weekdayOf } from "./dates-calendar.ts";
import type { Context } from "./dates-context.ts";
import type { Cue } from "./dates-cues.ts";

/** Penalties in days (or months): another month than the article's is said rarely, most rarely one ahead. */
const OTHER_MONTH = 12;
const NEXT_MONTH = 20;
const AHEAD = 3;
const AGAINST_CUE = 40;
const WRONG_WEEKDAY = 90;
const OTHER_YEAR_MONTHS = 8;
const AGAINST_CUE_MONTHS = 12;

function lowest<T>(options: readonly T[], cost: (option: T) => number): T | null {
  let best: T | null = null;
  let low = Number.POSITIVE_INFINITY;
  for (const option of options) {
    const price = cost(option);
    if (price < low) [best, low] = [option, price];
  }
  return best;
}

/** The day that a bare 13日 means in an article of `today`. */
export function nearestDay(day: number, today: Day, cue: Cue, weekday: number | null): Day | null {
  const days = [-1, 0, 1].map((offset) => ({ ...addMonths(today, offset), day })).filter(isDay);
  return lowest(days, (option) => {
    const distance = daysOf(option) - daysOf(today);
    const other = option.month === today.month ? 0 : distance > 0 ? NEXT_MONTH : OTHER_MONTH;
    const against = (distance > 0 && cue === "past") || (distance < 0 && cue === "future") ? AGAINST_CUE : 0;
    const wrong = weekday !== null && weekdayOf(option) !== weekday ? WRONG_WEEKDAY : 0;
    return Math.abs(distance) + other + against + wrong + (distance > 0 && cue === null ? AHEAD : 0);
  });
}

/** The year that a month without one means. Business quarters are told after they end. */
export function nearestMonth(month: number, today: Day, cue: Cue, quarter: boolean): Month {
  const options = [-1, 0, 1].map((offset) => ({ year: today.year + offset, month }));
  const found = lowest(options, (option) => {
    const distance = (option.year - today.year) * 12 + option.month - today.month;
    const other = option.year === today.year ? 0 : quarter ? 2 : OTHER_YEAR_MONTHS;
    const against =
      (distance > 0 && cue === "past") || (distance < 0 && cue === "future") ? AGAINST_CUE_MONTHS : 0;
    return Math.abs(distance) + other + against + (quarter && distance > 0 && cue === null ? 6 : 0);
  });
  return found ?? { year: today.year, month };
}

const LIST_GAP_CHARS = 3;

/**
 * The day that the month said just before gives: 3月19日と20日. An article's own day (13日 on the 13th) is not drawn
 * into another month, nor is something that happened drawn into the future. 13日から15日 run on in one month.
 */
export function carriedDay(
  day: number,
  at: Place,
  context: Context,
  today: Day | null,
  cue: Cue,
): Day | null {
  const { month } = context;
  const beside = context.sentence === at.sentence && at.start - context.end <= LIST_GAP_CHARS;
  if (beside && context.day !== null && day > context.day.day && isDay({ ...context.day, day })) {
    return { ...context.day, day };
  }
  if (month === null || !context.monthSaid) return null;
  const found = { ...month, day };
  if (!isDay(found)) return null;
  if (context.sentence !== at.sentence) return goesOn(found, at, context, today, cue) ? found : null;
  const listed = beside && context.day !== null;
  if (listed || today === null) return found;
  const isToday = month.month !== today.month && today.day - day >= 0 && today.day - day <= 1;
  const ahead = daysOf(found) > daysOf(today);
  // 3月下旬から運休し…、20日に再開する: a month without a day of its own is not the day's, nor is a past one of what lies ahead.
  const ofMonth =
    context.day !== null && context.day.month === month.month && context.day.year === month.year;
  const behind = daysOf(found) < daysOf(today);
  if (isToday || !ofMonth || (ahead && cue === "past") || (behind && cue === "future")) return null;
  return found;
}

/** How far a tale of another month goes on with bare days, and how near the article's own day no such tale comes. */
const TALE_SENTENCES = 3;
const TALE_DAYS = 7;
const OWN_DAYS = 3;

/** 事故は1月19日に起きた。…21日、誤りが分かった, in an article of 27 February: a few days on in that month. */
function goesOn(found: Day, at: Place, context: Context, today: Day | null, cue: Cue): boolean {
  const { day } = context;
  if (day === null || today === null || cue === "future") return false;
  const step = daysOf(found) - daysOf(day);
  const own = today.day - found.day;
  return (
    at.sentence - context.sentence <= TALE_SENTENCES &&
    found.month !== today.month &&
    daysOf(found) < daysOf(today) &&
    step > 0 &&
    step <= TALE_DAYS &&
    !(own >= 0 && own <= OWN_DAYS)
  );
}

export type Place = { readonly sentence: number; readonly start: number };

const YEAR_GAP_CHARS = 4;
const YEAR_AHEAD_GAP_CHARS = 24;

/** The year that a month takes over from a year said before it: 昨年7月に…、10月に. */
export function carriedYear(
  month: number,
  at: Place,
  context: Context,
  today: Day | null,
  cue: Cue,
): number | null {
  if (context.year === null || !context.yearSaid) return null;
  const later = context.month === null || month >= context.month.month;
  if (context.sentence === at.sentence) {
    // 2001年に始まった…, 5月11日に判明した: a year without a month hands itself on only to what stands beside it.
    // 来年の選手権の選考会となる3月の大会: a year to come does so for longer, as long as nothing is told as done.
    const ahead = today !== null && context.year > today.year && cue !== "past";
    if (context.month === null && at.start - context.end > (ahead ? YEAR_AHEAD_GAP_CHARS : YEAR_GAP_CHARS))
      return null;
    const past = today !== null && context.year < today.year;
    return later && !(past && cue === "future") ? context.year : null;
  }
  const near = at.sentence - context.sentence === 1 && context.month !== null && month > context.month.month;
  if (today === null) return at.sentence - context.sentence === 1 && cue !== "future" ? context.year : null;
  return near && cue === "past" ? context.year : null;
}

/** 26年 → 2026: the century that brings it nearest, at most twenty years ahead. */
export function fullYear(short: number, near: number): number {
  const century = Math.floor(near / 100) * 100;
  const options = [century - 100 + short, century + short, century + 100 + short];
  return options.filter((year) => year <= near + 20).at(-1) ?? century + short;
}
