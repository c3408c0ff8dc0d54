/** Turns a date mention into ISO 8601 with its precision, from the article's day and the text before it. */
import {
  addDays,
  addMonths,
  type Day,
  daysOf,
  isDay,
  isoDay,
  isoMinute,
  isoYear,
  lastDay,
  weekdayOf,
} from "./dates-calendar.ts";
import { carriedDay, nearestDay } from "./dates-choose.ts";
import {
  decade,
  FISCAL_START,
  fiscalTerm,
  fiscalYears,
  monthOf,
  months,
  yearStretch,
  years,
} from "./dates-months.ts";
import { LAST_DAY, type RawDate } from "./dates-parts.ts";
import { type Resolved, resolved, type Setting } from "./dates-setting.ts";
import { JAPAN, offsetOf } from "./dates-zones.ts";

/** Null when the text and the article's day do not say which date it is: then nothing is claimed. */
export function resolve(raw: RawDate, setting: Setting): Resolved | null {
  if (raw.after) return later(raw, setting);
  if (raw.within) return within(raw, setting);
  switch (raw.shape) {
    case "year":
    case "short-year":
    case "near-year":
      return raw.stretch === null ? years(raw, setting) : yearStretch(raw, setting);
    case "fiscal-year":
      return fiscalYears(raw, setting);
    case "fiscal-term":
      return fiscalTerm(raw, setting);
    case "decade":
      return decade(raw);
    case "month":
      return months(raw, setting);
    case "week":
    case "weekend":
      return week(raw, setting);
    case "time":
      return time(raw, setting);
    case "day":
      return days(raw, setting);
  }
}

/** 年内 is what is left of the year: another date of the year does not say the same. */
function within({ shape }: RawDate, { today }: Setting): Resolved | null {
  if (today === null) return null;
  const fiscal = shape === "fiscal-year";
  const year = today.year - (fiscal && today.month < FISCAL_START ? 1 : 0);
  const last = fiscal ? { year: year + 1, month: 3, day: 31 } : { year, month: 12, day: 31 };
  return resolved(`${isoDay(today)}/${isoDay(last)}`, "range", year, [isoYear(year)]);
}

/** 3年後 of what the sentence told before (1990年に結婚し、3年後に), else of the article, unless it is a tale of the past. */
function later(raw: RawDate, setting: Setting): Resolved | null {
  const own = { ...raw, after: false };
  const { context, at, cue } = setting;
  if (context.sentence !== at.sentence) return cue === "past" ? null : resolve(own, setting);
  if (raw.shape === "year" && raw.year !== null && context.yearSaid)
    return resolve({ ...own, year: { from: "context", value: raw.year.value } }, setting);
  if (raw.shape === "day" && raw.day !== null && context.day !== null && cue === "past")
    return resolve({ ...own, day: { from: "context", value: raw.day.value } }, setting);
  return cue === "past" ? null : resolve(own, setting);
}

/** The day itself, without clock and range. */
function dayOf(raw: RawDate, setting: Setting): Day | null {
  const part = raw.day;
  const { today, context } = setting;
  if (part === null) return null;
  if (part.from === "anchor") return today === null ? null : addDays(today, part.value);
  if (part.from === "context") {
    // 2021年8月に倒れ、翌日に: the day after one that is not told.
    if (context.sentence === setting.at.sentence && part.value !== 0 && isOtherMonth(context)) return null;
    const base = context.day ?? today;
    return base === null || isAnyDay(part.value, setting) ? null : addDays(base, part.value);
  }
  if (raw.month !== null) {
    const month = monthOf(raw, setting);
    return month === null ? null : { ...month, day: part === LAST_DAY ? lastDay(month) : part.value };
  }
  if (raw.year?.from === "context") return nextDay(part.value, raw.year.value, setting);
  return (
    carriedDay(part.value, setting.at, context, today, setting.cue) ??
    (today === null ? null : nearestDay(part.value, today, setting.cue, raw.weekday))
  );
}

/** A month was said after the day that the context still holds. */
function isOtherMonth({ day, month, monthSaid }: Setting["context"]): boolean {
  return (
    monthSaid && day !== null && month !== null && (month.month !== day.month || month.year !== day.year)
  );
}

/** 精米し、翌日までに届けるのが特徴だ: of what goes on, 翌日 follows whichever day, not the one told of before. */
function isAnyDay(step: number, { context, today, cue, at }: Setting): boolean {
  if (step === 0 || today === null || context.day === null || context.sentence === at.sentence) return false;
  return cue === "future" && daysOf(context.day) <= daysOf(today);
}

const MONTH_END_DAYS = 20;

/** 翌14日 is the 14th that follows the day before it; 同14日 the one in its month. */
function nextDay(day: number, step: number, { context, today, cue }: Setting): Day | null {
  const base = context.day ?? (context.month === null ? null : { ...context.month, day: 1 });
  if (base === null) return today === null ? null : nearestDay(day, today, cue, null);
  const same = { year: base.year, month: base.month, day };
  // A day already told of may be named again as the one that followed another: only a month's end is crossed.
  const crosses = step > 0 && day < base.day && base.day - day > MONTH_END_DAYS;
  return crosses ? { ...addMonths(base, 1), day } : same;
}

function days(raw: RawDate, setting: Setting): Resolved | null {
  const day = dayOf(raw, setting);
  if (day === null || !isDay(day)) return null;
  const base = { day, month: { year: day.year, month: day.month }, year: day.year };
  const last = raw.to === null ? null : lastOf(raw.to, day, setting);
  const iso = last === null ? isoDay(day) : `${isoDay(day)}/${isoDay(last)}`;
  if (last !== null) return { ...base, iso, units: [iso], precision: "range" };
  if (raw.clock === null || raw.zone === null) return { ...base, iso, units: [iso], precision: "day" };
  return { ...base, ...clocked(raw, day) };
}

function lastOf(to: RawDate, first: Day, setting: Setting): Day | null {
  if (to.day?.from !== "said") return null;
  const month =
    to.month === null
      ? first
      : (monthOf(to, { ...setting, today: { ...first, hour: 0 }, cue: "future" }) ?? first);
  const same = { year: month.year, month: month.month, day: to.day.value };
  const last = daysOf(same) < daysOf(first) ? { ...addMonths(same, 1), day: same.day } : same;
  return isDay(last) ? last : null;
}

function clocked(raw: RawDate, day: Day): Pick<Resolved, "iso" | "units" | "precision"> {
  const hour = raw.clock?.hour ?? 0;
  const at = hour >= 24 ? addDays(day, 1) : day;
  const offset = offsetOf(raw.zone ?? JAPAN, at, hour % 24);
  const minute = raw.clock?.minute ?? null;
  return {
    iso: isoMinute(at, hour % 24, minute ?? 0, offset),
    units: [isoDay(at)],
    precision: minute === null ? "hour" : "minute",
  };
}

function time(raw: RawDate, setting: Setting): Resolved | null {
  const { today } = setting;
  if (raw.day !== null) {
    if (today === null) return null;
    const hour = today.hour + raw.day.value;
    const day = addDays(today, Math.floor(hour / 24));
    const iso = isoMinute(day, ((hour % 24) + 24) % 24, 0, "+09:00");
    return { iso, units: [isoDay(day)], precision: "hour", day, month: day, year: day.year };
  }
  const day = timeDay(setting);
  if (day === null || raw.clock === null || raw.zone === null) return null;
  return { ...clocked(raw, day), day, month: day, year: day.year };
}

/**
 * The day of a bare clock time: the one told of last. A day ahead (来月6日に就任) hands itself on only inside its sentence,
 * or to what lies ahead, too.
 */
function timeDay({ today, context, cue, at }: Setting): Day | null {
  const { day } = context;
  if (day === null || today === null || context.sentence === at.sentence) return day ?? today;
  return daysOf(day) > daysOf(today) && cue !== "future" ? today : day;
}

const WEEK_DAYS = 7;
const SATURDAY = 5;

function week(raw: RawDate, { today }: Setting): Resolved | null {
  if (today === null || raw.day === null) return null;
  const monday = addDays(today, raw.day.value * WEEK_DAYS - weekdayOf(today));
  if (raw.shape === "week" && raw.weekday !== null) {
    const day = addDays(monday, raw.weekday);
    const base = { day, month: { year: day.year, month: day.month }, year: day.year };
    return raw.clock === null || raw.zone === null
      ? { ...base, iso: isoDay(day), units: [isoDay(day)], precision: "day" }
      : { ...base, ...clocked(raw, day) };
  }
  const first = raw.shape === "weekend" ? addDays(monday, SATURDAY) : monday;
  return resolved(`${isoDay(first)}/${isoDay(addDays(monday, WEEK_DAYS - 1))}`, "range", null);
}
