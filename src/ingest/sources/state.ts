/** A source's state before and after a poll. Pure: state, outcome and time in, state out. */
import type { Seen, Source, SourceState, Validators } from "../../model.ts";
import { revisitsFor, withRevisits } from "./revisits.ts";
import { ARRIVALS_MAX, backoff, type Hints, NO_HINTS, spread, staleSince, usualInterval } from "./rhythm.ts";

export type Outcome =
  | {
      readonly kind: "read";
      readonly title: string | null;
      readonly validators: Validators;
      readonly digest: string | null;
      readonly sitemaps: Readonly<Record<string, string>>;
      readonly hints: Hints;
      readonly seen: readonly Seen[];
      /** New ones, with when they were published (or found). */
      readonly arrived: readonly { readonly id: string; readonly at: number; readonly isYoung: boolean }[];
      /** Known ones whose text in the source has changed. */
      readonly changed: readonly string[];
      readonly items: number;
      readonly rejected: number;
    }
  /** 304, or the same bytes as before. */
  | { readonly kind: "same"; readonly validators: Validators; readonly hints: Hints }
  | {
      readonly kind: "failed";
      readonly failure: { readonly code: string; readonly message: string };
      readonly retryAfterMs: number | null;
    };

export const freshState = (source: Source): SourceState => ({
  id: source.id,
  title: null,
  validators: { etag: null, lastModified: null },
  digest: null,
  sitemaps: {},
  polls: 0,
  polledAt: null,
  succeededAt: null,
  newAt: null,
  nextAt: null,
  intervalMs: usualInterval(source, [], NO_HINTS, 0),
  arrivals: [],
  failures: 0,
  failure: null,
  staleSince: null,
  items: 0,
  rejected: 0,
  seen: [],
  revisits: [],
});

/** @param expectedMs the longest time between two polls that the schedule allows: a cron expression's, else the interval */
export function afterPoll(
  source: Source,
  state: SourceState,
  outcome: Outcome,
  door: { readonly now: Date; readonly expectedMs?: number | null },
): SourceState {
  const { now } = door;
  const at = now.toISOString();
  const polled = { ...state, polls: state.polls + 1, polledAt: at };
  const next =
    outcome.kind === "failed"
      ? failed(source, polled, outcome, now)
      : succeeded(source, polled, outcome, now);
  const stale = staleSince(source, next, now, door.expectedMs ?? next.intervalMs);
  return { ...next, staleSince: stale?.toISOString() ?? null };
}

function failed(
  source: Source,
  state: SourceState,
  outcome: Extract<Outcome, { kind: "failed" }>,
  now: Date,
): SourceState {
  const failures = state.failures + 1;
  const waitMs = backoff(
    usualInterval(source, state.arrivals, NO_HINTS, now.getTime()),
    failures,
    outcome.retryAfterMs,
  );
  return {
    ...state,
    failures,
    failure: outcome.failure,
    nextAt: later(now, spread(source.id, waitMs)),
  };
}

function succeeded(
  source: Source,
  state: SourceState,
  outcome: Exclude<Outcome, { kind: "failed" }>,
  now: Date,
): SourceState {
  const at = now.toISOString();
  const arrived = outcome.kind === "read" ? outcome.arrived : [];
  const arrivals = [...arrived.map((one) => Math.min(one.at, now.getTime())), ...state.arrivals]
    .sort((one, other) => other - one)
    .slice(0, ARRIVALS_MAX);
  const intervalMs = Math.round(usualInterval(source, arrivals, outcome.hints, now.getTime()));
  const base: SourceState = {
    ...state,
    validators: outcome.validators,
    succeededAt: at,
    newAt: arrived.length > 0 ? at : state.newAt,
    intervalMs,
    arrivals,
    failures: 0,
    failure: null,
    nextAt: nextAfter(source, intervalMs, now),
  };
  if (outcome.kind === "same") return base;
  return {
    ...base,
    title: outcome.title ?? state.title,
    digest: outcome.digest,
    sitemaps: { ...outcome.sitemaps },
    items: outcome.items,
    rejected: outcome.rejected,
    seen: [...outcome.seen],
    revisits: withRevisits(
      state.revisits,
      {
        young: revisitsFor(
          arrived.filter(({ isYoung }) => isYoung).map(({ id }) => id),
          now,
        ),
        changed: outcome.changed,
      },
      now,
    ),
  };
}

/** A cron expression says itself when; a person's rhythm is kept to the second. */
function nextAfter(source: Source, intervalMs: number, now: Date): string | null {
  if (source.schedule.kind === "cron") return null;
  return later(now, source.schedule.kind === "every" ? intervalMs : spread(source.id, intervalMs));
}

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();
