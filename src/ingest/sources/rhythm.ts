/** When a source is polled next: what it publishes, what its server says, and what went wrong. Pure. */
import type { Source, SourceState } from "../../model.ts";

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What the last answer said about coming again; null where it said nothing. */
export type Hints = {
  /** Of Cache-Control, less the age that the answer already had. */
  readonly maxAgeMs: number | null;
  readonly ttlMs: number | null;
  readonly updateMs: number | null;
};
export const NO_HINTS: Hints = { maxAgeMs: null, ttlMs: null, updateMs: null };

/** Nothing is news within five minutes for a machine; a source that sleeps is looked at twice a day. */
const INTERVAL_MS = { min: 5 * MINUTE_MS, unknown: 30 * MINUTE_MS, max: 12 * HOUR_MS } as const;
/** A folder costs nobody anything. */
const FOLDER_MS = MINUTE_MS;
/** Hints beyond this are mistakes, or templates that nobody looked at. */
const HINT_MAX_MS = { server: DAY_MS, period: 6 * HOUR_MS } as const;
/** A fault is mostly short: also a source of one item a day is asked again soon, then less and less often, for ever. */
const BACKOFF_MS = { first: 15 * MINUTE_MS, max: 6 * HOUR_MS } as const;
const RETRY_AFTER_MAX_MS = 7 * DAY_MS;

/** Publication times that are remembered. */
export const ARRIVALS_MAX = 30;

/**
 * Half of the usual time between two items, so that news waits for a quarter of it on average; longer the longer the
 * source has been silent; never shorter than the source asks for.
 * @param arrivals times of the latest items, in milliseconds, newest first
 */
export function learnedInterval(arrivals: readonly number[], hints: Hints, now: number): number {
  const asked = Math.max(
    Math.min(hints.maxAgeMs ?? 0, HINT_MAX_MS.server),
    Math.min(hints.ttlMs ?? 0, HINT_MAX_MS.server),
    Math.min(hints.updateMs ?? 0, HINT_MAX_MS.period),
  );
  return within(Math.max(published(arrivals, now), asked), INTERVAL_MS.min, Math.max(INTERVAL_MS.max, asked));
}

function published(arrivals: readonly number[], now: number): number {
  const [newest] = arrivals;
  if (newest === undefined || arrivals.length < 3) return INTERVAL_MS.unknown;
  const silence = Math.max(0, now - newest);
  return Math.max(medianGap(arrivals) / 2, silence / 12);
}

/** Items of one edition come in the same minute: only the times between editions count. */
function medianGap(arrivals: readonly number[]): number {
  const gaps = arrivals
    .slice(1)
    .map((at, index) => (arrivals[index] ?? at) - at)
    .filter((gap) => gap >= MINUTE_MS)
    .sort((one, other) => one - other);
  return gaps[Math.floor(gaps.length / 2)] ?? INTERVAL_MS.unknown * 2;
}

/** What the schedule keeps to while nothing is wrong. A person's own rhythm is not bent by what a feed asks for. */
export function usualInterval(
  source: Source,
  arrivals: readonly number[],
  hints: Hints,
  now: number,
): number {
  if (source.schedule.kind === "every") return source.schedule.everyMs;
  if (source.kind === "folder") return FOLDER_MS;
  return learnedInterval(arrivals, hints, now);
}

/**
 * The wait after failures in a row: doubled each time, at least as long as the server asked for.
 * @param failures at least 1
 */
export function backoff(intervalMs: number, failures: number, retryAfterMs: number | null): number {
  const first = Math.min(intervalMs, BACKOFF_MS.first);
  const doubled = Math.min(first * 2 ** Math.min(failures, 40), Math.max(BACKOFF_MS.max, intervalMs));
  return Math.max(doubled, Math.min(retryAfterMs ?? 0, RETRY_AFTER_MAX_MS));
}

/** So that sources that were added together are not polled together for ever: up to a tenth more, always the same. */
export const spread = (id: string, intervalMs: number): number =>
  Math.round(intervalMs * (1 + (Number.parseInt(id.slice(0, 4), 16) / 0xffff) * 0.1));

/** RFC 9111: `max-age` less `Age`; `no-cache`, `no-store` and `max-age=0` say nothing about how often to come. */
export function maxAgeOf(headers: Readonly<Record<string, string>>): number | null {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(headers["cache-control"] ?? "")?.[1];
  if (seconds === undefined) return null;
  const left = Number(seconds) - (Number(headers["age"] ?? 0) || 0);
  return left > 0 ? left * 1_000 : null;
}

/** Without a success for so long, something is wrong that nobody has seen. */
const STALE_MIN_MS = 6 * HOUR_MS;
const STALE_POLLS = 3;

/** @returns since when the source is stale: when a success was due at the latest; null when all is well */
export function staleSince(source: Source, state: SourceState, now: Date, expectedMs: number): Date | null {
  if (source.paused) return null;
  const last = Date.parse(state.succeededAt ?? source.addedAt);
  const due = last + Math.max(STALE_POLLS * expectedMs, STALE_MIN_MS);
  return now.getTime() > due ? new Date(due) : null;
}

const within = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max);
