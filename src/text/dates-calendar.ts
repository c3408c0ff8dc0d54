/** Calendar arithmetic on plain year, month, day; no clock and no time zone of this machine is asked. */

export type Day = { readonly year: number; readonly month: number; readonly day: number };
export type Month = { readonly year: number; readonly month: number };

const DAY_MS = 86_400_000;

/** Days since 1970-01-01, as `Date.UTC` counts them; by whole years of 1 March to February, so that leap days come last. */
export function daysOf({ year, month, day }: Day): number {
  const from = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  return (
    365 * from +
    Math.floor(from / 4) -
    Math.floor(from / 100) +
    Math.floor(from / 400) +
    Math.floor((153 * months + 2) / 5) +
    day -
    1 -
    DAYS_TO_1970
  );
}

/** From 1 March of the year 0. */
const DAYS_TO_1970 = 719_468;

function dayOf(days: number): Day {
  const date = new Date(days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addDays(day: Day, days: number): Day {
  return dayOf(daysOf(day) + days);
}

export function addMonths({ year, month }: Month, months: number): Month {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

export function lastDay({ year, month }: Month): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a day that exists (no 31 April). */
export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay({ year, month });
}

/** 1970 began on one. */
const THURSDAY = 3;

/** Monday 0 … Sunday 6. */
export function weekdayOf(day: Day): number {
  return (((daysOf(day) + THURSDAY) % 7) + 7) % 7;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

export function isoYear(year: number): string {
  return pad(year, 4);
}

export function isoMonth({ year, month }: Month): string {
  return `${pad(year, 4)}-${pad(month)}`;
}

export function isoDay(day: Day): string {
  return `${isoMonth(day)}-${pad(day.day)}`;
}

export function isoMinute(day: Day, hour: number, minute: number, offset: string): string {
  return `${isoDay(day)}T${pad(hour)}:${pad(minute)}${offset}`;
}

const JST_OFFSET_MS = 9 * 3_600_000;

/** Day and hour in Japan of an ISO time with offset; null when it is not one. */
export function japanTime(iso: string): (Day & { readonly hour: number }) | null {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) return null;
  const date = new Date(ms + JST_OFFSET_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
  };
}
