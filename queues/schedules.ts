/** When sources are polled: one job scheduler of BullMQ a source, known by the source's id. */
import { getNextMillis, type Queue } from "bullmq";
import { Failure } from "../src/errors.ts";
import { reached } from "./reached.ts";

/** `everyMs`: whole milliseconds from one poll to the next. `cron`: five or six fields, `@daily` and the like. */
export type Rhythm =
  | { readonly everyMs: number }
  | {
      readonly cron: string;
      /** Default `Asia/Tokyo`. */
      readonly timeZone?: string;
    };

export type Schedule = {
  readonly sourceId: string;
  readonly rhythm: Rhythm;
  /** The next poll, as far as it is known. */
  readonly nextAt: Date | null;
};

/** All throw Failure `queue.unreachable` when the backend does not answer. */
export type Schedules = {
  /**
   * Makes the source be polled by this rhythm: a new one at `firstAt` (default: at once, or at the next hit of the
   * cron expression). Set again with the same rhythm, which every start does, the next poll stays when it was; a
   * schedule that a crash left without a next poll gets one again.
   * @throws Failure `input.malformed` when the rhythm is none
   */
  readonly set: (sourceId: string, rhythm: Rhythm, options?: { readonly firstAt?: Date }) => Promise<void>;
  /** The same for a source that was just polled, but nothing when it has no schedule (any more). */
  readonly change: (sourceId: string, rhythm: Rhythm) => Promise<void>;
  /** False when there was none. A poll that is at work ends. */
  readonly remove: (sourceId: string) => Promise<boolean>;
  /** In no particular order; a page at a time, because they may be thousands. */
  readonly list: () => AsyncIterable<Schedule>;
};

const TIME_ZONE = "Asia/Tokyo";
const EVERY_MS = { min: 1, max: 366 * 86_400_000 } as const;
const PAGE = 500;

/**
 * The first time after `from` that a rhythm hits; for `everyMs` that long after.
 * @throws Failure `input.malformed`, saying what is wrong with it
 */
export function nextHit(rhythm: Rhythm, from: Date): Date {
  if ("everyMs" in rhythm) {
    const { everyMs } = rhythm;
    if (Number.isInteger(everyMs) && everyMs >= EVERY_MS.min && everyMs <= EVERY_MS.max)
      return new Date(from.getTime() + everyMs);
    throw new Failure(
      "input.malformed",
      `a source is polled every 1 ms to 366 days, not every ${everyMs} ms`,
    );
  }
  const { cron, timeZone = TIME_ZONE } = rhythm;
  // The parser would complete a shorter expression by guessing.
  if (!/^(?:@\w+|\S+(?:\s+\S+){4,5})$/.test(cron.trim()))
    throw new Failure(
      "input.malformed",
      `"${cron}" is no cron expression: it takes five fields, or six with seconds`,
    );
  try {
    const next = getNextMillis(from.getTime(), { pattern: cron, tz: timeZone });
    if (next !== undefined) return new Date(next);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure("input.malformed", `"${cron}" in ${timeZone} is no cron expression (${why})`, {
      cause,
    });
  }
  throw new Failure("input.malformed", `"${cron}" in ${timeZone} never comes`);
}

/** All of BullMQ's queue that is used here. */
export type BullSchedules = Pick<
  Queue<unknown>,
  "upsertJobScheduler" | "removeJobScheduler" | "getJobScheduler" | "getJobSchedulers"
>;

export function schedulesOf(bull: BullSchedules, now: () => Date): Schedules {
  const set = async (sourceId: string, rhythm: Rhythm, firstAt: Date | undefined) => {
    nextHit(rhythm, now());
    const start = firstAt === undefined ? {} : { startDate: firstAt.getTime() };
    const times =
      "everyMs" in rhythm
        ? { every: rhythm.everyMs, ...start }
        : { pattern: rhythm.cron, tz: rhythm.timeZone ?? TIME_ZONE, ...start };
    await bull.upsertJobScheduler(sourceId, times, { name: "poll", data: { sourceId } });
  };
  return {
    set: (sourceId, rhythm, options) => reached(() => set(sourceId, rhythm, options?.firstAt)),
    change: (sourceId, rhythm) =>
      reached(async () => {
        const known = await bull.getJobScheduler(sourceId);
        if (known !== undefined && !same(rhythmOf(known), rhythm))
          await set(sourceId, rhythm, nextHit(rhythm, now()));
      }),
    remove: (sourceId) => reached(() => bull.removeJobScheduler(sourceId)),
    list: async function* () {
      for (let start = 0; ; start += PAGE) {
        const page = await reached(() => bull.getJobSchedulers(start, start + PAGE - 1, true));
        for (const known of page)
          yield {
            sourceId: known.key,
            rhythm: rhythmOf(known),
            nextAt: known.next === undefined ? null : new Date(known.next),
          };
        if (page.length < PAGE) return;
      }
    },
  };
}

type Known = { readonly every?: number; readonly pattern?: string; readonly tz?: string };

const rhythmOf = ({ every, pattern = "", tz = TIME_ZONE }: Known): Rhythm =>
  every === undefined ? { cron: pattern, timeZone: tz } : { everyMs: every };

const same = (one: Rhythm, other: Rhythm): boolean =>
  "everyMs" in one
    ? "everyMs" in other && one.everyMs === other.everyMs
    : "cron" in other && one.cron === other.cron && one.timeZone === (other.timeZone ?? TIME_ZONE);
