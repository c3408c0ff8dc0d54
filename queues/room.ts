/**
 * Back-pressure: fetching rests while too many articles wait for what is slow behind it. What waits then waits as
 * addresses in the frontier, and the queues ahead of the slow stages stay short.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Urgency } from "./jobs.ts";

export type Room = {
  /**
   * Resolves when one more may be fetched; with false when there is no room after `withinMs`, or this process ends.
   * Scheduled work leaves as much room again to what a person waits for, which goes first behind it, too.
   */
  readonly within: (withinMs: number, urgency: Urgency) => Promise<boolean>;
  readonly isClosed: () => boolean;
  readonly close: () => void;
};

/** All who ask in between share one look: in that time a process fetches some pages more than the bound says. */
const LOOK_EVERY_MS = 250;
/** While less than half of the bound waits, a process does not fetch the other half in that time. */
const LOOK_RARELY_MS = 1_000;
const SHARE: Record<Urgency, number> = { scheduled: 1, interactive: 2 };

/** @param waiting how many wait ahead of the slow stages; what it throws counts as room: others will say that it is away */
export function openRoom(waiting: () => Promise<number>, waitingMax: number): Room {
  const closing = new AbortController();
  let seen: { until: number; readonly count: Promise<number> } | null = null;
  const look = () => {
    const begun = performance.now();
    const one = { until: begun + LOOK_EVERY_MS, count: waiting().catch(() => 0) };
    void one.count.then((count) => {
      if (count < waitingMax / 2) one.until = begun + LOOK_RARELY_MS;
    });
    return one;
  };
  const count = (): Promise<number> => {
    if (seen === null || performance.now() >= seen.until) seen = look();
    return seen.count;
  };
  return {
    within: async (withinMs, urgency) => {
      const until = performance.now() + withinMs;
      while (!closing.signal.aborted) {
        if ((await count()) < waitingMax * SHARE[urgency]) return true;
        if (performance.now() + LOOK_EVERY_MS > until) return false;
        await sleep(LOOK_EVERY_MS, null, { signal: closing.signal }).catch(() => undefined);
      }
      return false;
    },
    isClosed: () => closing.signal.aborted,
    close: () => closing.abort(),
  };
}
