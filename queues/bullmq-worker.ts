/** Our worker over BullMQ's: verdicts become what BullMQ makes of a job, and closing is bounded. */
import {
  DelayedError,
  type IQueueBackend,
  type Job,
  type Processor,
  UnrecoverableError,
  type Worker,
} from "bullmq";
import type { Delivery, JobWorker, Verdict } from "./backend.ts";
import type { Policy } from "./jobs.ts";

/** All of BullMQ's job and worker that is used here; the same on every backend. */
type BullJob = Pick<
  Job<unknown>,
  "id" | "data" | "opts" | "attemptsMade" | "attemptsStarted" | "stalledCounter" | "deferredFailure"
>;
export type BullWorker = Pick<Worker<unknown>, "pause" | "close"> & {
  getBackend: () => Pick<IQueueBackend, "disconnectBlocking">;
  on: ((event: "error", listener: (error: Error) => void) => unknown) &
    ((event: "failed", listener: (job: BullJob | undefined, error: Error) => void) => unknown);
};

/** The jobs at work, each with the way to give it back unfinished. */
export type Running = Map<Promise<Verdict>, () => Promise<unknown>>;

export function processorOf(
  handle: (delivery: Delivery) => Promise<Verdict>,
  policy: Policy,
  running: Running,
): Processor<unknown> {
  return async (job, token) => {
    const handling = handle(deliveryOf(job, policy));
    running.set(handling, () => job.moveToWait(token));
    const verdict = await handling.finally(() => running.delete(handling));
    switch (verdict.kind) {
      case "done":
        return null;
      case "retry":
        throw verdict.error;
      case "fail":
        throw final(verdict.error);
      case "postpone":
        // BullMQ's databases keep whole milliseconds only.
        await job.moveToDelayed(Date.now() + Math.ceil(verdict.delayMs), token);
        throw new DelayedError();
    }
  };
}

function deliveryOf(job: BullJob, policy: Policy): Delivery {
  return {
    jobId: job.id ?? "",
    data: job.data,
    urgency: job.opts.priority ? "scheduled" : "interactive",
    attempt: job.attemptsMade + 1,
    lastAttempt: job.attemptsMade + 1 >= (job.opts.attempts ?? policy.attemptsMax),
    postponed: Math.max(0, job.attemptsStarted - 1 - job.attemptsMade - job.stalledCounter),
  };
}

/** An error that BullMQ does not retry, with the reason and the stack of the one it stands for. */
function final(error: Error): UnrecoverableError {
  const unrecoverable = new UnrecoverableError(error.message);
  if (error.stack !== undefined) unrecoverable.stack = error.stack;
  return unrecoverable;
}

export function workerOf(bull: BullWorker, running: Running): JobWorker {
  const allEnded = async () => {
    while (running.size > 0) await Promise.allSettled(running.keys());
  };
  // BullMQ's own close waits as long as a job takes, and cannot be hurried once it has begun.
  const close = async (withinMs: number): Promise<boolean> => {
    await bull.pause(true);
    const ended = (await settledWithin(allEnded(), withinMs)) === "settled";
    if (!ended) {
      // A backend that is gone cannot take them now; it takes them back as stalled later.
      await Promise.allSettled([...running.values()].map((giveBack) => giveBack()));
      await bull.getBackend().disconnectBlocking(false);
    }
    await bull.close(!ended);
    return ended;
  };
  let closing: Promise<boolean> | null = null;
  return {
    close: (withinMs) => {
      closing ??= close(withinMs);
      return closing;
    },
  };
}

/** Waits for work, but not for ever; leaves no timer behind. */
async function settledWithin(work: Promise<unknown>, withinMs: number): Promise<"settled" | "late"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), withinMs);
  });
  try {
    return await Promise.race([work.then(() => "settled" as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
