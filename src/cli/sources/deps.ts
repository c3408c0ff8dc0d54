/** What polling needs, from the door: the guarded network, this disk, the clock. */
import { nextHit, type Rhythm } from "../../../queues/schedules.ts";
import { fetchPage } from "../../ingest/fetch.ts";
import { readBounded } from "../../ingest/files.ts";
import { politeFetch } from "../../ingest/ingest.ts";
import type { TakeTurn } from "../../ingest/politeness.ts";
import type { PollDeps } from "../../ingest/sources/poll.ts";
import type { Source, SourceState } from "../../model.ts";
import type { Store } from "../../store/store.ts";
import type { Door } from "../door.ts";
import { ingestDeps } from "../ingesting.ts";

/**
 * @param store keeps what hosts say of machines
 * @param source null for an address that is looked at before it is a source
 */
export function pollDeps(door: Door, store: Store, source: Source | null, takeTurn?: TakeTurn): PollDeps {
  const deps = { ...ingestDeps(door, store), ...(takeTurn && { turn: takeTurn }) };
  const { bodyBytesMax } = deps;
  const { fetch: polite } = politeFetch(deps);
  return {
    now: door.now,
    bodyBytesMax,
    expectedMs: source === null ? null : expectedMs(source, door.now()),
    readFile: (path) => readBounded(path, bodyBytesMax),
    fetch: async (url, validators) => {
      const fetched = await fetchPage(url, polite, {
        takes: "any",
        before: { url: new URL(url).href, ...validators },
      });
      const { headers } = fetched;
      return fetched.unchanged ? { kind: "same", headers } : { kind: "document", ...fetched };
    },
  };
}

/** The longest wait that a cron expression has in its next days; null for other schedules. */
export function expectedMs({ schedule }: Source, now: Date): number | null {
  if (schedule.kind !== "cron") return null;
  let longest = 0;
  let at = nextHit(schedule, now);
  for (let hit = 0; hit < HITS_LOOKED; hit += 1) {
    const next = nextHit(schedule, at);
    longest = Math.max(longest, next.getTime() - at.getTime());
    at = next;
  }
  return longest;
}

const HITS_LOOKED = 8;
const SHORTEST_MS = 1_000;

/** The rhythm of the source's scheduler: while polls fail, also a cron expression waits by the back-off. */
export function rhythmOf(source: Source, state: SourceState | null): Rhythm {
  const { schedule } = source;
  if (state?.nextAt && state.polledAt && (schedule.kind === "adaptive" || state.failures > 0))
    return { everyMs: Math.max(SHORTEST_MS, Date.parse(state.nextAt) - Date.parse(state.polledAt)) };
  if (schedule.kind === "cron") return { cron: schedule.cron };
  return { everyMs: schedule.kind === "every" ? schedule.everyMs : SHORTEST_MS };
}

/** When the source is polled next: at once when it never was. */
export function nextPoll(source: Source, state: SourceState | null, now: Date): Date {
  if (state?.nextAt) return new Date(state.nextAt);
  if (source.schedule.kind === "cron")
    return nextHit(source.schedule, new Date(state?.polledAt ?? source.addedAt));
  return state?.polledAt ? new Date(Date.parse(state.polledAt) + state.intervalMs) : now;
}

/** Null for what lies on this disk, and for a source that is gone. */
export const hostOf = (at: Source["at"] | null): string | null =>
  at?.kind === "url" ? new URL(at.url).host : null;
