/** How long it is: the time between two days or hours of the cited sentences, or a length they tell in another unit. */
import type { AmountSpan, DateSpan } from "../../model.ts";
import { boundOf } from "./bounds.ts";
import type { Said } from "./said.ts";

const HOURS: Readonly<Record<string, number>> = { 分: 1 / 60, 時間: 1, 日: 24, 週間: 168 };
const MONTHS: Readonly<Record<string, number>> = { か月: 1, 年: 12 };
const HOURS_A_MONTH = 730.5;
const HOUR_MS = 3_600_000;

/** What stands behind a length that is counted from one day to another. */
const COUNTS = /^(?:ほど|余り|近く|前後|程度|あまり|弱|強)?(?:の)?(?:前|後|ぶり|間|先|あと|早|遅)/;

function fits(spent: number, { value, approximate }: AmountSpan, exact: number): boolean {
  if (!(spent > 0)) return false;
  const bound = boundOf(approximate);
  if (bound === "above") return spent >= value && spent < value + 1;
  if (bound === "below") return spent <= value && spent > value - 1;
  // Halfway to the next it is as near to that one.
  return Math.abs(spent - value) <= (approximate === null ? exact : 0.499);
}

/** From 3:48 to 5:05 it is more than an hour, from 21 June to 6 July about two weeks, from August 2021 to August 2026 five years. */
export function isBetween(
  amount: AmountSpan,
  said: Said,
  cited: readonly Said[],
  at: string | null,
): boolean {
  const { unit, end } = amount;
  const datesOf = (one: Said) => one.dates.filter(({ iso }) => !iso.includes("/"));
  if (unit === "分" || unit === "時間") {
    const hours = cited.flatMap((one) =>
      datesOf(one).flatMap(({ iso }) => (iso.includes("T") ? [Date.parse(iso)] : [])),
    );
    return pairsOf(hours).some((span) => fits(span / HOUR_MS / (HOURS[unit] ?? 1), amount, EXACT));
  }
  // Two days of one sentence: among all that are told, some pair would fit almost any length.
  return COUNTS.test(said.folded.slice(end)) && cited.some((one) => isBetweenDays(amount, datesOf(one), at));
}

function isBetweenDays(amount: AmountSpan, dates: readonly DateSpan[], at: string | null): boolean {
  const days = dates.filter(isDay).map(({ iso }) => Date.parse(iso.slice(0, DAY_CHARS)));
  const hours = HOURS[amount.unit];
  if (hours !== undefined) return pairsOf(days).some((span) => fits(span / HOUR_MS / hours, amount, EXACT));
  const months = MONTHS[amount.unit];
  if (months === undefined) return false;
  if (amount.unit === "か月")
    return pairsOf(days).some((span) => fits(span / HOUR_MS / HOURS_A_MONTH, amount, DAYS_OF_MONTH));
  // 2021年8月以来: counted up to now, which an article need not name.
  const isos = [...dates.map(({ iso }) => iso), ...(at === null ? [] : [at])];
  const now = Number((at ?? "").slice(0, YEAR_CHARS));
  if (dates.some(({ iso }) => iso.length === YEAR_CHARS && now - Number(iso) === amount.value)) return true;
  const told = isos.flatMap((iso) => {
    const [year, month] = iso.slice(0, MONTH_CHARS).split("-").map(Number);
    return year === undefined || month === undefined ? [] : [year * months + month];
  });
  return pairsOf(told).some((span) => fits(span / months, amount, MONTH_OF_YEAR));
}

const isDay = ({ iso }: DateSpan): boolean => iso.length >= DAY_CHARS;
const DAY_CHARS = "2026-01-01".length;
const MONTH_CHARS = "2026-01".length;
const YEAR_CHARS = "2026".length;
const EXACT = 0.001;
/** A month has 28 to 31 days. */
const DAYS_OF_MONTH = 0.06;
const MONTH_OF_YEAR = 1 / 12 + EXACT;

const pairsOf = (values: readonly number[]): readonly number[] =>
  values.flatMap((a) => values.flatMap((b) => (b > a ? [b - a] : [])));

/** 丸1日 for 24時間, 2カ月ほど for 60日. */
export function isSameLength(amount: AmountSpan, sources: readonly AmountSpan[]): boolean {
  const ours = hoursIn(amount.unit);
  if (ours === undefined) return false;
  return sources.some(({ unit, value, valueMax }) => {
    const theirs = hoursIn(unit);
    if (theirs === undefined || unit === amount.unit || valueMax !== null) return false;
    const months = [unit, amount.unit].some((one) => MONTHS[one] !== undefined);
    const off = (value * theirs) / ours - amount.value;
    const slack = months ? amount.value * MONTH_SHARE : EXACT;
    return (
      (!months || amount.approximate !== null) &&
      boundOf(amount.approximate) === null &&
      Math.abs(off) <= slack
    );
  });
}

const MONTH_SHARE = 0.05;
function hoursIn(unit: string): number | undefined {
  const months = MONTHS[unit];
  return HOURS[unit] ?? (months === undefined ? undefined : months * HOURS_A_MONTH);
}
