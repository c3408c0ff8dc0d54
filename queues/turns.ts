/**
 * Host turns: one job a host, which does the host's next address in the frontier and then puts itself off; where nothing
 * has to be waited for, it does some more of them first.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { DelayedError, type Processor } from "bullmq";
import { z } from "zod";
import type { Outcome } from "../src/ingest/politeness.ts";
import type { Delivery, Lost, Verdict } from "./backend.ts";
import type { Running } from "./bullmq-worker.ts";
import type { Claim, Entry, Finished, Frontier, Verdict as Told, TurnJob } from "./frontier/frontier.ts";
import type { Holds } from "./holds.ts";
import { openSlots, restAfter } from "./host-slots.ts";
import type { Policies, Policy, Urgency } from "./jobs.ts";
import type { Room } from "./room.ts";

/** Who does the addresses of one queue. */
export type TurnHandler = {
  readonly handle: (delivery: Delivery) => Promise<Verdict>;
  readonly onLost: (lost: Lost) => void;
};

export type TurnDeps = {
  readonly frontier: Frontier;
  readonly handlers: ReadonlyMap<Entry["queue"], TurnHandler>;
  readonly policies: Policies;
  /** Between two requests to a host that is well. */
  readonly gapMs: number;
  readonly holds: Holds;
  /** Whether one more page may be fetched. */
  readonly room: Room;
  readonly running: Running;
};

const TurnData: z.ZodType<TurnJob> = z.strictObject({ host: z.string(), turn: z.int() });

/** Waits that are not worth a way through the queue. */
const SHORT_MS = 50;

/** A turn that need not wait makes way for others after so long. */
const LASTS_MS = 3_000;
/** A turn waits so long for room, then makes way for others: a source is asked all the same. */
const ROOM_WITHIN_MS = 1_000;

/** What BullMQ runs for each turn. */
export function turnProcessor(deps: TurnDeps): Processor<unknown> {
  return async (job, token) => {
    const urgency = job.opts.priority ? "scheduled" : "interactive";
    const waitMs = await doSome(TurnData.parse(job.data), urgency, deps, () => job.moveToWait(token));
    if (waitMs === null) return null;
    // BullMQ's databases keep whole milliseconds only.
    await job.moveToDelayed(Date.now() + Math.ceil(waitMs), token);
    throw new DelayedError();
  };
}

/** Does one address, and more while they need no wait; gives the milliseconds until the turn shall go on, null when it ends. */
async function doSome(
  turn: TurnJob,
  urgency: Urgency,
  deps: TurnDeps,
  giveTurnBack: () => Promise<unknown>,
): Promise<number | null> {
  const until = performance.now() + LASTS_MS;
  let known: Claim | null = null;
  let askedAt = 0;
  while (true) {
    const hasRoom = known !== null || (await deps.room.within(ROOM_WITHIN_MS, urgency));
    if (known === null && deps.room.isClosed()) return 0;
    if (known === null) askedAt = performance.now();
    const claim: Claim = known ?? (await deps.frontier.claim(turn, queuesIn(deps, hasRoom)));
    known = null;
    if (claim.kind === "ended") return null;
    if (claim.kind === "work") {
      if (deps.room.isClosed()) return unasked(claim, deps);
      const goesOn = async () =>
        performance.now() < until && (await deps.room.within(0, urgency)) && !deps.room.isClosed();
      const ended = await work({ claim, askedAt }, turn, goesOn, deps, giveTurnBack);
      if (ended.claim === null) return ended.waitMs;
      known = ended.claim;
      askedAt = ended.askedAt;
    } else if (claim.kind === "lost") {
      const { queue, key, data } = claim.entry;
      deps.handlers.get(queue)?.onLost({ jobId: key, data, reason: "its workers died over it" });
    } else if (claim.waitMs > SHORT_MS) return claim.waitMs;
    else await sleep(claim.waitMs);
  }
}

/** Nobody has asked for it: it goes back as it was, and its host need not rest. */
async function unasked(
  { entry, token, pace }: Claim & { kind: "work" },
  deps: TurnDeps,
): Promise<number | null> {
  const hold = { host: entry.host, token };
  return (await deps.frontier.finish(hold, entry.key, { kind: "back" }, { gapMs: 0, pace })).waitMs;
}

const queuesIn = ({ handlers }: TurnDeps, hasRoom: boolean): readonly Entry["queue"][] =>
  [...handlers.keys()].filter((queue) => hasRoom || queue !== "fetch");

async function work(
  { claim, askedAt }: { readonly claim: Claim & { readonly kind: "work" }; readonly askedAt: number },
  turn: TurnJob,
  goesOn: () => Promise<boolean>,
  deps: TurnDeps,
  giveTurnBack: () => Promise<unknown>,
): Promise<Finished & { readonly askedAt: number }> {
  const { frontier, holds, gapMs } = deps;
  const { entry, token, pace } = claim;
  const hold = { host: entry.host, token };
  const handler = deps.handlers.get(entry.queue);
  if (handler === undefined) throw new Error(`claimed an address of ${entry.queue}, which nobody does here`);
  const policy = deps.policies[entry.queue];
  const held = holds.begin(hold, askedAt);
  const slots = openSlots({ held, pace }, frontier, gapMs);
  const startedAt = performance.now();
  try {
    const handling = handler.handle({
      jobId: entry.key,
      data: entry.data,
      urgency: entry.urgency,
      attempt: entry.attempts + 1,
      lastAttempt: entry.attempts + 1 >= policy.attemptsMax,
      postponed: entry.postponed,
      takeTurn: slots.take,
    });
    deps.running.set(handling, async () => {
      await frontier.finish(hold, entry.key, { kind: "back" }, { gapMs, pace });
      await giveTurnBack();
    });
    const verdict = await handling.finally(() => deps.running.delete(handling));
    const late = await slots.close();
    const outcome: Outcome = {
      kind: OUTCOMES[verdict.kind],
      tookMs: performance.now() - startedAt,
      retryAfterMs: null,
    };
    // Counts only for a handler that asked for no turn: one that did has given its last slot back by now, or leaves it so.
    const rest = late ?? restAfter(pace, outcome, gapMs);
    const told = toldOf(verdict, entry.attempts, policy);
    const next = (await goesOn()) ? { turn, queues: queuesIn(deps, true) } : undefined;
    const endedAt = performance.now();
    return { ...(await frontier.finish(hold, entry.key, told, rest, next)), askedAt: endedAt };
  } finally {
    held.end();
  }
}

const OUTCOMES = {
  done: "answered",
  fail: "answered",
  retry: "failed",
  postpone: "pushed-back",
} as const satisfies Record<Verdict["kind"], Outcome["kind"]>;

/** What of a wait is random, so that what failed together does not come back together. */
const JITTER = 0.5;

function toldOf(verdict: Verdict, failedBefore: number, { backoffMs }: Policy): Told {
  switch (verdict.kind) {
    case "done":
      return verdict;
    case "retry":
      return {
        kind: "retry",
        delayMs: Math.ceil(backoffMs * 2 ** failedBefore * (1 - JITTER * Math.random())),
      };
    case "postpone":
      return { kind: "postpone", delayMs: Math.ceil(verdict.delayMs) };
    case "fail":
      return { kind: "fail", reason: verdict.error.message, stack: verdict.error.stack ?? null };
  }
}
