/** The frontier over one function that runs an operation in a database: what goes in and comes out, the same for all. */
import { z } from "zod";
import { STALLS_MAX } from "../jobs.ts";
import {
  type Claim,
  type Entry,
  type FailedEntry,
  FRONTIER_BOUNDS,
  type Frontier,
  type Leases,
  type NewTurn,
  type TurnJob,
} from "./frontier.ts";

/** Runs one operation; what it gives is JSON, parsed. */
export type Run = (operation: string, argument: Readonly<Record<string, unknown>>) => Promise<unknown>;

const Urgency = z.int().transform((rank) => (rank === 0 ? ("interactive" as const) : ("scheduled" as const)));
const rankOf = (urgency: Entry["urgency"]): number => (urgency === "interactive" ? 0 : 1);

const Work = z.object({
  key: z.string(),
  queue: z.enum(["fetch", "poll"]),
  host: z.string(),
  data: z.string().transform((text): unknown => JSON.parse(text)),
  urgency: Urgency,
  attempts: z.int(),
  postponed: z.int(),
});
const Claimed: z.ZodType<Claim> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("work"), entry: Work, token: z.int(), pace: z.string().nullable() }),
  z.object({ kind: z.literal("wait"), waitMs: z.number() }),
  z.object({ kind: z.literal("lost"), entry: Work }),
  z.object({ kind: z.literal("ended") }),
]);
const Finished = z.object({
  waitMs: z.number().nullable().default(null),
  claim: Claimed.nullable().default(null),
});
/** Lua knows one kind of table, and writes an empty list as `{}`. */
const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value : []), z.array(schema));
const Turns = listOf(z.object({ host: z.string(), turn: z.int(), urgency: Urgency, hasten: z.boolean() }));
const Slot = z.union([
  z.object({ token: z.int(), pace: z.string().nullable() }),
  z.object({ waitMs: z.number(), busy: z.boolean() }),
]);
const Counts = z.object({
  waiting: z.int(),
  active: z.int(),
  delayed: z.int(),
  failed: z.int(),
  done: z.int(),
  lateMs: z.number(),
});
const State = z.enum(["waiting", "active", "delayed", "failed", "done", "unknown"]);
const Failed = listOf(
  z
    .object({ entry: Work, reason: z.string(), stack: z.string(), failedAt: z.number() })
    .transform(({ entry, reason, stack, failedAt }): FailedEntry => {
      return { entry, reason, stack: stack === "" ? null : stack, failedAt: new Date(failedAt) };
    }),
);

const LOST = `queue.lost-job: stalled more than ${STALLS_MAX} times`;

export function frontierOver(run: Run, leases: Leases): Frontier {
  const { claimMs, slotMs } = leases;
  const { doneKept, failedKept, hostKeptMs, overdueMs, lookAgainMs, restsMs } = FRONTIER_BOUNDS;
  const claiming = ({ host, turn }: TurnJob, queues: readonly Entry["queue"][]) => ({
    ...{ host, turn, claimMs, slotMs, hostKeptMs, failedKept, lookAgainMs: restsMs },
    ...{ stallsMax: STALLS_MAX, lostReason: LOST },
    queues: Object.fromEntries(queues.map((queue) => [queue, true])),
  });
  return {
    add: async (entries) => {
      const turns: NewTurn[] = [];
      for (let start = 0; start < entries.length; start += PART) {
        const part = entries.slice(start, start + PART).map((entry) => ({
          ...entry,
          data: JSON.stringify(entry.data),
          urgency: rankOf(entry.urgency),
        }));
        turns.push(...Turns.parse(await run("add", { entries: part })));
      }
      return turns;
    },
    claim: async (turn, queues) => Claimed.parse(await run("claim", claiming(turn, queues))),
    renew: async (holds) => listOf(z.int()).parse(await run("renew", { holds, claimMs })),
    take: async (host) => Slot.parse(await run("take", { host, slotMs, hostKeptMs })),
    rest: async (hold, rest) => {
      await run("rest", { ...hold, ...whole(rest) });
    },
    finish: async (hold, key, verdict, rest, next) => {
      const argument = { ...hold, key, ...verdict, ...whole(rest), doneKept, failedKept, hostKeptMs };
      const claims = next === undefined ? {} : { ...claiming(next.turn, next.queues), claims: true };
      return Finished.parse(await run("finish", { ...claims, ...argument }));
    },
    counts: async () => Counts.parse(await run("counts", {})),
    drain: async (max) => listOf(Work).parse(await run("drain", { max, hostKeptMs })),
    state: async (key) => z.object({ state: State }).parse(await run("state", { key })).state,
    failed: async (max) => Failed.parse(await run("failed", { max })),
    overdue: async (max) => Turns.parse(await run("overdue", { max, overdueMs, lookAgainMs })),
  };
}

/** A larger part would hold up everybody else who asks. */
const PART = 500;

/** Databases keep whole milliseconds. */
const whole = <Rest extends { readonly gapMs: number }>(rest: Rest): Rest => ({
  ...rest,
  gapMs: Math.ceil(rest.gapMs),
});
