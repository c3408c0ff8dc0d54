/** Slots at hosts for the requests of one claim: each request of a fetch takes one, so that the gap is kept between all. */
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../src/errors.ts";
import {
  FIRST_PACE,
  GAP_MS,
  nextGapMs,
  nextPace,
  type Outcome,
  Pace,
  type TakeTurn,
  withCrawlDelay,
} from "../src/ingest/politeness.ts";
import type { Frontier, Hold, Rest } from "./frontier/frontier.ts";
import type { Held } from "./holds.ts";

/** Where a request must wait longer, its address waits in the frontier instead, and its worker does something else. */
const WAIT_MAX_MS = 60_000;
/** A slot that somebody uses may be free at any moment. */
const LOOK_AGAIN_MS = 100;

export type HostSlots = {
  readonly take: TakeTurn;
  /**
   * Gives back what was taken and not ended, such as by a handler that broke down.
   * @returns how the host is left where the slot that came with the claim has still to be given back: the end of the
   * claim does that, which saves a way to the database
   */
  readonly close: () => Promise<Rest | null>;
};

/**
 * @param claim its host's slot, which came with it, is the first that this host's requests take
 * @param usualGapMs between two requests to a host that is well
 */
export function openSlots(
  claim: { readonly held: Held; readonly pace: string | null },
  frontier: Pick<Frontier, "take" | "rest">,
  usualGapMs: number,
): HostSlots {
  const { hold } = claim.held;
  let own: { readonly token: number; readonly pace: string | null } | null = {
    token: hold.token,
    pace: claim.pace,
  };
  const open = new Map<number, { readonly hold: Hold; readonly pace: string | null }>();
  let late: { readonly rest: Rest; readonly since: number } | null = null;
  /** What of a rest is still to come: it began when the request ended. */
  const lateRest = (): Rest | null => {
    if (late === null) return null;
    const { rest, since } = late;
    late = null;
    return { ...rest, gapMs: Math.max(0, rest.gapMs - (performance.now() - since)) };
  };

  const slotAt = async (host: string) => {
    if (host === hold.host && own !== null) {
      const first = own;
      own = null;
      return first;
    }
    const rest = host === hold.host ? lateRest() : null;
    if (rest !== null) await frontier.rest(hold, rest);
    const until = performance.now() + WAIT_MAX_MS;
    while (true) {
      const slot = await frontier.take(host);
      if ("token" in slot) return slot;
      const waitMs = slot.busy ? Math.min(slot.waitMs, LOOK_AGAIN_MS) : slot.waitMs;
      if (performance.now() + waitMs > until)
        throw new Failure("fetch.rate-limited", `${host} is asked by others, or rests`, {
          facts: { retryAfterMs: slot.waitMs },
        });
      await sleep(waitMs);
    }
  };

  return {
    take: async (host) => {
      const slot = await slotAt(host);
      if (claim.held.isLost())
        throw new Failure("queue.unreachable", "somebody else has taken this address over");
      const taken = { hold: { host, token: slot.token }, pace: slot.pace };
      open.set(slot.token, taken);
      return {
        done: async ({ crawlDelayMs, ...outcome }) => {
          open.delete(slot.token);
          const rest = restAfter(slot.pace, outcome, usualGapMs, crawlDelayMs);
          if (slot.token === hold.token) late = { rest, since: performance.now() };
          else await frontier.rest(taken.hold, rest);
        },
      };
    },
    close: async () => {
      for (const { hold: left, pace } of open.values())
        await frontier.rest(left, { gapMs: usualGapMs, pace });
      return lateRest();
    },
  };
}

/**
 * How long a host is left alone after a request, and what is remembered of it.
 * @param usualGapMs the pace is counted in it: twice as long makes all gaps twice as long, 0 makes none
 */
export function restAfter(
  known: string | null,
  outcome: Outcome,
  usualGapMs: number,
  crawlDelayMs?: number | null,
): Rest {
  const before = known === null ? FIRST_PACE : Pace.parse(JSON.parse(known));
  const asked = crawlDelayMs === undefined ? before : withCrawlDelay(before, crawlDelayMs);
  const pace = nextPace(asked, outcome);
  const scaledMs = (nextGapMs(pace) / GAP_MS.usual) * usualGapMs;
  return { gapMs: Math.max(scaledMs, outcome.retryAfterMs ?? 0), pace: JSON.stringify(pace) };
}
