/** Our queue over BullMQ's: where jobs are added, counted and looked at. */
import type { Job, JobsOptions, JobType, Queue, QueueOptions } from "bullmq";
import type { JobQueue, JobState, QueueView } from "./backend.ts";
import { type ItemJob, jobIdOf, type Policy, type QueueName, type StageName, type Urgency } from "./jobs.ts";
import { reached } from "./reached.ts";
import type { BullSchedules } from "./schedules.ts";

/** All of BullMQ's job and queue that is used here; the same on every backend. */
type BullJob = Pick<
  Job<unknown>,
  "id" | "data" | "failedReason" | "stacktrace" | "attemptsMade" | "finishedOn"
>;
type BullNewJob = { name: string; data: unknown; opts: JobsOptions };
export type BullQueue = BullSchedules &
  Pick<
    Queue<unknown>,
    | "getJobCounts"
    | "getCountsPerPriority"
    | "getJobState"
    | "pause"
    | "resume"
    | "isPaused"
    | "exportPrometheusMetrics"
    | "promoteJobs"
    | "waitUntilReady"
    | "close"
  > & {
    getJob: (
      id: string,
    ) => Promise<Pick<Job<unknown>, "opts" | "changePriority" | "isDelayed" | "promote"> | undefined>;
    add: (name: string, data: unknown, options: JobsOptions) => Promise<unknown>;
    addBulk: (jobs: BullNewJob[]) => Promise<unknown>;
    getJobs: (
      types: JobType[],
      start: number,
      end: number,
      asc: boolean,
    ) => Promise<(Pick<Job<unknown>, "data" | "timestamp" | "delay" | "remove"> | undefined)[]>;
    getFailed: (start: number, end: number) => Promise<BullJob[]>;
    on: (event: "error", listener: (error: Error) => void) => unknown;
  };

/** BullMQ takes jobs without a priority before all with one. */
export const PRIORITY: Record<Urgency, number> = { interactive: 0, scheduled: 10 };
/** Done jobs are remembered so long that a second add of the same work finds the first one, and no longer: the
 *  check costs every job that is done. */
const DONE_KEPT = 100;
const FAILED_KEPT = 1_000;
/** Nobody reads BullMQ's own event stream: what a job came to is told to `onSettled`. */
const EVENTS_KEPT = 100;

const STATES: Readonly<Record<string, JobState>> = {
  waiting: "waiting",
  prioritized: "waiting",
  "waiting-children": "waiting",
  active: "active",
  delayed: "delayed",
  completed: "done",
  failed: "failed",
};

/** How a queue is opened: what becomes of its jobs unless they say otherwise. */
export function queueOptions({ attemptsMax, backoffMs }: Policy): Omit<QueueOptions, "connection"> {
  return {
    defaultJobOptions: {
      attempts: attemptsMax,
      backoff: { type: "exponential", delay: backoffMs, jitter: 0.5 },
      removeOnComplete: DONE_KEPT,
      removeOnFail: FAILED_KEPT,
    },
    streams: { events: { maxLen: EVENTS_KEPT } },
  };
}

export function queueOf(stage: StageName, bull: BullQueue): JobQueue {
  const withId = ({ id, round }: ItemJob, urgency: Urgency = "interactive") => ({
    name: stage,
    data: { id, round },
    opts: { jobId: jobIdOf(stage, { id, round }), priority: PRIORITY[urgency] },
  });
  return {
    add: (job, options) =>
      reached(async () => {
        const { name, data, opts } = withId(job, options?.urgency);
        await bull.add(name, data, opts);
      }),
    addBulk: (jobs, options) =>
      reached(async () => {
        for (const part of inParts(jobs, BULK_MAX))
          await bull.addBulk(part.map((job) => withId(job, options?.urgency)));
      }),
    state: (job) => reached(async () => STATES[await bull.getJobState(jobIdOf(stage, job))] ?? "unknown"),
    ...viewOf(stage, bull),
  };
}

export function viewOf(name: QueueName, bull: BullQueue): QueueView {
  return {
    waiting: () =>
      reached(async () =>
        // Not the count of `waiting`, which leaves out a paused queue's jobs on one backend.
        Object.values(await bull.getCountsPerPriority(Object.values(PRIORITY))).reduce((a, b) => a + b, 0),
      ),
    counts: () =>
      reached(async () => {
        const counted = await bull.getJobCounts("prioritized", "active", "delayed", "failed", "completed");
        // The count of `waiting` leaves out a paused queue's jobs on one backend.
        const unprioritized = await bull.getCountsPerPriority([0]);
        const [first] = await bull.getJobs(["waiting", "prioritized"], 0, 0, true);
        return {
          waiting: (unprioritized["0"] ?? 0) + (counted["prioritized"] ?? 0),
          active: counted["active"] ?? 0,
          delayed: counted["delayed"] ?? 0,
          failed: counted["failed"] ?? 0,
          done: counted["completed"] ?? 0,
          lateMs: first === undefined ? 0 : Math.max(0, Date.now() - first.timestamp - first.delay),
        };
      }),
    failed: (max) =>
      reached(async () =>
        (await bull.getFailed(0, max - 1)).map((job) => ({
          stage: name,
          jobId: job.id ?? "",
          data: job.data,
          reason: reasonOf(job.failedReason),
          stack: job.stacktrace?.at(-1) ?? null,
          attempts: job.attemptsMade,
          failedAt: job.finishedOn === undefined ? null : new Date(job.finishedOn).toISOString(),
        })),
      ),
    pause: () => reached(() => bull.pause()),
    resume: () => reached(() => bull.resume()),
    isPaused: () => reached(() => bull.isPaused()),
    prometheus: () => reached(() => bull.exportPrometheusMetrics()),
    drain: () =>
      reached(async () => {
        const drained: unknown[] = [];
        while (true) {
          const jobs = await bull.getJobs(WAITING, 0, BULK_MAX - 1, true);
          const gone = await Promise.all(jobs.map((job) => taken(job)));
          const data = gone.filter((one) => one !== null).map((one) => one.data);
          drained.push(...data);
          if (data.length === 0) return drained;
        }
      }),
  };
}

const WAITING: JobType[] = ["waiting", "prioritized", "delayed"];

/** Null when it was begun in this moment. */
async function taken(
  job: Pick<Job<unknown>, "data" | "remove"> | undefined,
): Promise<{ data: unknown } | null> {
  if (job === undefined) return null;
  return job.remove().then(
    () => ({ data: job.data }),
    () => null,
  );
}

/** Every reason of ours begins with its code; BullMQ has one of its own, for a job that nobody lived through. */
const reasonOf = (reason: string): string =>
  /^(?:[a-z]+\.[a-z-]+|bug): /.test(reason) ? reason : `queue.lost-job: ${reason}`;

/** A larger part would hold up everybody else who asks. */
const BULK_MAX = 500;

function* inParts<Value>(values: readonly Value[], size: number): Iterable<readonly Value[]> {
  for (let start = 0; start < values.length; start += size) yield values.slice(start, start + size);
}
