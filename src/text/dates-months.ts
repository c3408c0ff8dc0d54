/** Resolves what is longer than a day: months, quarters, years, fiscal years, decades. */
import { addMonths, isoDay, isoMonth, isoYear, lastDay, type Month } from "./dates-calendar.ts";
import { carriedYear, nearestMonth } from "./dates-choose.ts";
import type { RawDate } from "./dates-parts.ts";
import { type Resolved, resolved, type Setting, yearOf } from "./dates-setting.ts";

const SHORT_YEAR_REACH = 9;
/** How far from its own year an article writes 27年に without a century. */
const NEAR_YEAR_REACH = 15;

/** …and how far a life told in order goes on: 1958年に卒業し、…84年に受賞した. */
const LIFE_REACH = 40;

function isSaidNear(year: number, shape: RawDate["shape"], { context, today, cue }: Setting): boolean {
  const goesOn =
    context.year !== null && context.yearSaid && year >= context.year && year - context.year <= LIFE_REACH;
  if (shape === "near-year" && goesOn && cue === "past" && today !== null && year <= today.year) return true;
  if (context.year !== null && context.yearSaid && Math.abs(year - context.year) <= SHORT_YEAR_REACH)
    return true;
  return shape === "near-year" && today !== null && Math.abs(year - today.year) <= NEAR_YEAR_REACH;
}

export function years(raw: RawDate, setting: Setting): Resolved | null {
  const year = yearOf(raw, setting);
  if (year === null) return null;
  if (raw.shape !== "year" && !isSaidNear(year, raw.shape, setting)) return null;
  const last = raw.to === null ? null : yearOf(raw.to, setting);
  return last === null
    ? resolved(isoYear(year), "year", year)
    : resolved(`${isoYear(year)}/${isoYear(last)}`, "range", last, [isoYear(year), isoYear(last)]);
}

export function yearStretch(raw: RawDate, setting: Setting): Resolved | null {
  const said = yearOf(raw, setting);
  if (said === null || raw.stretch === null) return null;
  const year = said - (isThisWinter(raw, setting) ? 1 : 0);
  const first = addMonths({ year, month: 1 }, raw.stretch.from - 1);
  const last = addMonths({ year, month: 1 }, raw.stretch.to - 1);
  const one = raw.stretch.from === raw.stretch.to;
  return {
    ...resolved(
      one ? isoMonth(first) : `${isoMonth(first)}/${isoMonth(last)}`,
      one ? "month" : "range",
      year,
      [one ? isoMonth(first) : isoYear(year)],
    ),
    month: one ? first : null,
  };
}

/** In January and February 昨年の冬 and 今冬 count back from the winter that is still going on. */
function isThisWinter({ year, stretch }: RawDate, { today }: Setting): boolean {
  return year?.from === "anchor" && year.value <= 0 && (stretch?.to ?? 0) > 12 && (today?.month ?? 12) <= 2;
}

export const FISCAL_START = 4;

/** April to March. 今年度 counts from the year in which the article's own began. */
export function fiscalYears(raw: RawDate, setting: Setting): Resolved | null {
  const early = setting.today !== null && setting.today.month < FISCAL_START ? 1 : 0;
  const start = (year: RawDate): number | null => {
    const found = yearOf(year, setting);
    return found === null ? null : found - (year.year?.from === "anchor" ? early : 0);
  };
  const first = start(raw);
  const last = raw.to === null ? first : start(raw.to);
  if (first === null || last === null) return null;
  return resolved(
    `${isoMonth({ year: first, month: FISCAL_START })}/${isoMonth({ year: last + 1, month: FISCAL_START - 1 })}`,
    "range",
    first,
    last === first ? [isoYear(first)] : [isoYear(first), isoYear(last)],
  );
}

export function fiscalTerm(raw: RawDate, setting: Setting): Resolved | null {
  const year = yearOf(raw, setting);
  if (year === null || raw.month === null || raw.stretch === null) return null;
  const last = { year, month: raw.month.value };
  const first = addMonths(last, -raw.stretch.from);
  return resolved(`${isoMonth(first)}/${isoMonth(last)}`, "range", year, [isoMonth(last)]);
}

export function decade(raw: RawDate): Resolved | null {
  const year = raw.year?.value;
  const { from, to } = raw.stretch ?? { from: 0, to: 9 };
  return year === undefined
    ? null
    : resolved(`${isoYear(year + from)}/${isoYear(year + to)}`, "range", null, [isoYear(year)]);
}

export function monthOf(raw: RawDate, setting: Setting): Month | null {
  const part = raw.month;
  const { today, context } = setting;
  if (part === null) return null;
  if (part.from === "anchor") return today === null ? null : addMonths(today, part.value);
  if (part.from === "context") {
    const base = context.month ?? today;
    return base === null ? null : addMonths(base, part.value);
  }
  const year = yearOf(raw, setting);
  if (year !== null) return { year, month: part.value };
  if (raw.year !== null) return null;
  const carried = carriedYear(part.value, setting.at, context, today, setting.cue);
  if (carried !== null) return { year: carried, month: part.value };
  return today === null ? null : nearestMonth(part.value, today, setting.cue, raw.quarter);
}

export function months(raw: RawDate, setting: Setting): Resolved | null {
  const month = monthOf(raw, setting);
  if (month === null) return null;
  const base = { day: null, month, year: month.year };
  if (raw.to?.month != null) {
    const end = raw.to.month.value;
    const last = { year: month.year + (end < month.month ? 1 : 0), month: end };
    const iso = `${isoMonth(month)}/${isoMonth(last)}`;
    return { ...base, iso, units: [iso], precision: raw.quarter ? "quarter" : "range" };
  }
  const units = [isoMonth(month)];
  if (raw.stretch === null) return { ...base, iso: isoMonth(month), units, precision: "month" };
  const to = Math.min(raw.stretch.to, lastDay(month));
  return {
    ...base,
    units,
    iso: `${isoDay({ ...month, day: raw.stretch.from })}/${isoDay({ ...month, day: to })}`,
    precision: "range",
  };
}
