/** BullMQ behind our narrow types, for any backend: what is opened is kept, and closed together. */
import type { Processor, QueueOptions, WorkerOptions } from "bullmq";
import type { BackendDeps, JobWorker, Lost, QueueView } from "./backend.ts";
import { type BullQueue, queueOptions, viewOf } from "./bullmq-queue.ts";
import { type BullWorker, type Running, workerOf } from "./bullmq-worker.ts";
import { POLICIES, type Policy, type QueueName } from "./jobs.ts";

/** How a backend makes the two, with its own connection. */
export type Openers = {
  readonly queue: (name: OpenedName, options: Omit<QueueOptions, "connection">) => BullQueue;
  readonly worker: (
    name: OpenedName,
    process: Processor<unknown>,
    options: Omit<WorkerOptions, "connection">,
  ) => BullWorker;
};

/** `turn` holds the host turns of `fetch` and `poll`, and is seen as part of those. */
type OpenedName = QueueName | "turn";

export type Timing = {
  /** A worker that was silent for so long has lost its job. */
  readonly lockMs: number;
  /** How often lost jobs are looked for. */
  readonly stallCheckMs: number;
  /** How often an idle worker asks although nobody called it. */
  readonly idlePollMs: number;
};

export type Bull = {
  /** Opened when it is first asked for; not to be kept, since one that could not be opened is opened anew. */
  readonly queue: (name: OpenedName) => { readonly bull: BullQueue; readonly view: QueueView };
  readonly work: (
    name: OpenedName,
    process: Processor<unknown>,
    how: {
      readonly concurrency: number;
      /** A job that lost more workers than that is set aside. */
      readonly stallsMax: number;
      readonly onLost: (lost: Lost) => void;
      readonly running: Running;
    },
  ) => JobWorker;
  readonly close: () => Promise<void>;
};

/** A turn that fails is added again by the sweep; what failed stands in the frontier. */
const ONCE: Policy = { attemptsMax: 1, backoffMs: 0 };

export function openBull(open: Openers, timing: Timing, deps: BackendDeps): Bull {
  const policies = { ...(deps.policies ?? POLICIES), turn: ONCE };
  const queues = new Map<OpenedName, ReturnType<Bull["queue"]>>();
  const workers = new Set<JobWorker>();
  const heard = (queue: OpenedName, kind: string) => (error: Error) =>
    deps.log("queue.error", { queue, kind, message: error.message });

  return {
    queue: (name) => {
      const known = queues.get(name);
      if (known) return known;
      const bull = open.queue(name, queueOptions(policies[name]));
      bull.on("error", heard(name, "queue"));
      const made = { bull, view: viewOf(name === "turn" ? "fetch" : name, bull) };
      queues.set(name, made);
      // BullMQ keeps for ever that a connection was away when a queue was opened: whoever asks next opens another.
      bull.waitUntilReady().catch(() => {
        if (queues.get(name) === made) queues.delete(name);
        return bull.close().catch(() => undefined); // it was never open
      });
      return made;
    },
    work: (name, process, { concurrency, stallsMax, onLost, running }) => {
      const bull = open.worker(name, process, {
        concurrency,
        lockDuration: timing.lockMs,
        stalledInterval: timing.stallCheckMs,
        drainDelay: timing.idlePollMs / 1_000,
        maxStalledCount: stallsMax,
      });
      bull.on("error", heard(name, "worker"));
      bull.on("failed", (job, error) => {
        if (job?.deferredFailure) onLost({ jobId: job.id ?? "", data: job.data, reason: error.message });
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
