/** BullMQ behind our narrow types, for any backend: what is opened is kept, and closed together. */
import type { Processor, QueueOptions, WorkerOptions } from "bullmq";
import type { Backend, BackendDeps, JobWorker, QueueView } from "./backend.ts";
import { type BullQueue, queueOf, queueOptions, viewOf } from "./bullmq-queue.ts";
import { type BullWorker, processorOf, type Running, workerOf } from "./bullmq-worker.ts";
import { POLICIES, type QueueName, STALLS_MAX } from "./jobs.ts";
import { schedulesOf } from "./schedules.ts";

/** How a backend makes the two, with its own connection. */
export type Openers = {
  readonly queue: (name: QueueName, options: Omit<QueueOptions, "connection">) => BullQueue;
  readonly worker: (
    name: QueueName,
    process: Processor<unknown>,
    options: Omit<WorkerOptions, "connection">,
  ) => BullWorker;
};

export type Timing = {
  /** A worker that was silent for so long has lost its job. */
  readonly lockMs: number;
  /** How often lost jobs are looked for. */
  readonly stallCheckMs: number;
  /** How often an idle worker asks although nobody called it. */
  readonly idlePollMs: number;
};

type Stages = Pick<Backend, "queue" | "view" | "schedules" | "worker" | "close">;

/** Queues are opened when they are first asked for, and all is closed together. */
export function openStages(open: Openers, timing: Timing, deps: BackendDeps): Stages {
  const policies = deps.policies ?? POLICIES;
  const queues = new Map<QueueName, { readonly bull: BullQueue; readonly view: QueueView }>();
  const workers = new Set<JobWorker>();
  const heard = (stage: QueueName, kind: string) => (error: Error) =>
    deps.log("queue.error", { queue: stage, kind, message: error.message });

  const opened = (name: QueueName) => {
    const known = queues.get(name);
    if (known) return known;
    const bull = open.queue(name, queueOptions(policies[name]));
    bull.on("error", heard(name, "queue"));
    const made = { bull, view: viewOf(name, bull) };
    queues.set(name, made);
    return made;
  };

  return {
    queue: (stage) => queueOf(stage, opened(stage).bull),
    view: (name) => opened(name).view,
    get schedules() {
      return schedulesOf(opened("poll").bull, deps.now);
    },
    worker: (stage, handle, options) => {
      const running: Running = new Map();
      const bull = open.worker(stage, processorOf(handle, policies[stage], running), {
        concurrency: options.concurrency,
        lockDuration: timing.lockMs,
        stalledInterval: timing.stallCheckMs,
        drainDelay: timing.idlePollMs / 1_000,
        maxStalledCount: STALLS_MAX,
      });
      bull.on("error", heard(stage, "worker"));
      bull.on("failed", (job, error) => {
        if (job?.deferredFailure)
          options.onLost({ jobId: job.id ?? "", data: job.data, reason: error.message });
      });
      const worker = workerOf(bull, running);
      workers.add(worker);
      return worker;
    },
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.close(0)));
      await Promise.all([...queues.values()].map(({ bull }) => bull.close()));
    },
  };
}
