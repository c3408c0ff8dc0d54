/** From the parts of a date to one ISO time, when the calendar has that day. */
import { TOKYO_MINUTES } from "./zones.ts";

export type Parts =
  | { readonly epochMs: number }
  | {
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly hour: number;
      readonly minute: number;
      readonly second: number;
      /** East of Greenwich. */
      readonly offsetMinutes: number;
    };

/** Before the first news page; 0001-01-01 and 1970-01-01 are what software writes when it knows nothing. */
const YEAR_MIN = 1990;
const YEAR_MAX = 2100;

/** @returns ISO 8601 with offset, to the second; null for a day or time that does not exist */
export function instantOf(parts: Parts): string | null {
  if ("epochMs" in parts) return written(parts.epochMs, TOKYO_MINUTES);
  const { year, month, day, hour, minute, second, offsetMinutes } = parts;
  // 24:00 and 25:30 are the night of a Japanese day; a leap second is the next second.
  if (month < 1 || month > 12 || day < 1 || hour > 29 || minute > 59 || second > 60) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return written(Date.UTC(year, month - 1, day, hour, minute - offsetMinutes, second), offsetMinutes);
}

function written(epochMs: number, offsetMinutes: number): string | null {
  const local = new Date(epochMs + offsetMinutes * 60_000);
  const year = local.getUTCFullYear();
  if (!(year >= YEAR_MIN && year <= YEAR_MAX)) return null;
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, "0");
  const sign = offsetMinutes < 0 ? "-" : "+";
  return `${local.toISOString().slice(0, 19)}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
