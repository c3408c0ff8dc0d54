/** What a date mention is read against, and what reading it gives. */
import type { DatePrecision } from "../model.ts";
import type { Day, Month } from "./dates-calendar.ts";
import { fullYear, type Place } from "./dates-choose.ts";
import type { Context } from "./dates-context.ts";
import type { Cue } from "./dates-cues.ts";
import type { RawDate } from "./dates-parts.ts";

type Today = Day & { readonly hour: number };

/** What a mention is read against. `today` is null when the article's day is unknown. */
export type Setting = {
  readonly today: Today | null;
  readonly context: Context;
  readonly cue: Cue;
  readonly at: Place;
};

export type Resolved = {
  /** Exactly what is meant: a range for 3月下旬, a time for 13日午後5時. */
  readonly iso: string;
  /** The calendar units that the text names: `2026-03` for 3月下旬, the day for 13日午後5時, both ends for 2022~2026年度. */
  readonly units: readonly string[];
  readonly precision: DatePrecision;
  readonly day: Day | null;
  readonly month: Month | null;
  readonly year: number | null;
};

export function yearOf(raw: RawDate, { today, context }: Setting): number | null {
  const part = raw.year;
  if (part === null) return null;
  if (part.from === "context") {
    // 前年 where no year was told of: the one before the article's.
    const base = context.year ?? (part.value < 0 ? (today?.year ?? null) : null);
    return base === null ? null : base + part.value;
  }
  if (part.from === "anchor") return today === null ? null : today.year + part.value;
  if (!raw.shortYear) return part.value;
  const near = today?.year ?? context.year;
  return near === null ? null : fullYear(part.value, near);
}

export const resolved = (
  iso: string,
  precision: DatePrecision,
  year: number | null,
  units: readonly string[] = [iso],
): Resolved => ({
  iso,
  units,
  precision,
  day: null,
  month: null,
  year,
});
