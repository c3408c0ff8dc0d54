/** The queue as the rest of the house sees it, and the one place where its backend is chosen. */
import type { Failure } from "../src/errors.ts";
import type { TakeTurn } from "../src/ingest/politeness.ts";
import type { Log } from "../src/log.ts";
import type { Alone } from "./alone.ts";
import type { Entry } from "./frontier/frontier.ts";
import type { ItemJob, Policies, QueueName, StageName, Urgency } from "./jobs.ts";
import type { QueueBoard } from "./queue-board.ts";
import type { Schedules } from "./schedules.ts";

export type BackendConfig =
  | {
      readonly backend: "embedded";
      /** The data directory: the queue lies in its `queue/`, the owner's lock beside it. */
      readonly directory: string;
      /** Folder for what can be built again; an initialised queue is kept there and copied. */
      readonly cacheDirectory?: string;
    }
  | {
      readonly backend: "redis";
      /** `redis://` or `rediss://`, with user, password and database where needed. */
      readonly url: string;
      /** First part of every key; keep the braces where Redis is a cluster. Default `{kawaraban}`. */
      readonly prefix?: string;
    };

export type BackendDeps = {
  readonly log: Log;
  readonly now: () => Date;
  /** How often jobs are tried; default: the table in jobs.ts. */
  readonly policies?: Policies;
  /** Between two requests to one host that is well; default one second. */
  readonly hostGapMs?: number;
  /** No request takes longer; default 40 s. A host that a dead worker may be asking is left alone for so long. */
  readonly requestMaxMs?: number;
  /** So many articles may wait to be cleaned or summarized before fetching rests; default 200. */
  readonly waitingMax?: number;
  /** Called at most once, when the embedded queue dies (a full disk): nothing will be settled any more. */
  readonly onBroken?: (failure: Failure) => void;
};

type Counts = {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  /** Done jobs that are still remembered, not all that ever were. */
  readonly done: number;
  /** For how long the first of the waiting jobs has been due. */
  readonly lateMs: number;
};

export type JobState = "waiting" | "active" | "delayed" | "done" | "failed" | "unknown";

/** A job that ended failed, as `status` shows it. */
export type FailedJob = {
  readonly stage: QueueName;
  readonly jobId: string;
  /** What the job carried; unknown, because a malformed job fails too. */
  readonly data: unknown;
  /** `code: message`, or `bug: message`. */
  readonly reason: string;
  /** Where a bug was thrown; null when nothing was kept. */
  readonly stack: string | null;
  readonly attempts: number;
  readonly failedAt: string | null;
};

export type NewJob = ItemJob & {
  /**
   * The host that is asked for it (`URL.host`): it then waits for that host's turn. None for a file, and for the
   * stages that ask nobody.
   */
  readonly host?: string | null;
};

type AddOptions = {
  /** Default `interactive`. */
  readonly urgency?: Urgency;
};

/** What can be seen of a queue, and done to it as a whole. All throw `queue.unreachable` when nothing answers. */
export type QueueView = {
  readonly counts: () => Promise<Counts>;
  /** Of the counts the one that is asked for while others wait: it costs a quarter of all. */
  readonly waiting: () => Promise<number>;
  /** The latest failures first. */
  readonly failed: (max: number) => Promise<readonly FailedJob[]>;
  /** Jobs at work are finished; no new ones are begun, by any worker, until `resume`. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly isPaused: () => Promise<boolean>;
  /** Takes away what waits, now or later; gives what the jobs carried. */
  readonly drain: () => Promise<readonly unknown[]>;
  /** BullMQ's own numbers in the format of Prometheus. */
  readonly prometheus: () => Promise<string>;
};

/** The queue of a stage. */
export type JobQueue = QueueView & {
  /** Does nothing when the same job is waiting, at work, failed, or was done a short while ago. */
  readonly add: (job: NewJob, options?: AddOptions) => Promise<void>;
  readonly addBulk: (jobs: readonly NewJob[], options?: AddOptions) => Promise<void>;
  readonly state: (job: ItemJob) => Promise<JobState>;
};

/** One job in a worker's hands. */
export type Delivery = {
  readonly jobId: string;
  readonly data: unknown;
  readonly urgency: Urgency;
  /** 1 at the first try; tries that were put off do not count. */
  readonly attempt: number;
  /** True when a failure of this try ends the job. */
  readonly lastAttempt: boolean;
  /** How often this job was put off already. */
  readonly postponed: number;
  /** For a job that has a host: each request takes a turn. */
  readonly takeTurn?: TakeTurn;
};

/** A job that failed for good without being handled: its workers died over it too often. */
export type Lost = { readonly jobId: string; readonly data: unknown; readonly reason: string };

/** What shall become of a job. */
export type Verdict =
  | { readonly kind: "done" }
  | { readonly kind: "retry"; readonly error: Error }
  | { readonly kind: "postpone"; readonly delayMs: number }
  | { readonly kind: "fail"; readonly error: Error };

type WorkerOptions = {
  readonly concurrency: number;
  readonly onLost: (lost: Lost) => void;
};

export type JobWorker = {
  /** No further jobs are begun; resolves when the running ones ended or `withinMs` passed (false). */
  readonly close: (withinMs: number) => Promise<boolean>;
};

export type Backend = {
  readonly name: "embedded" | "redis";
  /** What an operator should know, such as a Redis that may evict jobs. */
  readonly warnings: readonly string[];
  readonly queue: (stage: StageName) => JobQueue;
  readonly view: (name: QueueName) => QueueView;
  /** Does a job in its host's turn, instead of now. */
  readonly awaitTurn: (entry: Entry) => Promise<void>;
  /** When sources are polled. */
  readonly schedules: Schedules;
  /** @param handle must not throw: what may happen is a verdict. What it throws all the same fails the job. */
  readonly worker: (
    name: QueueName,
    handle: (delivery: Delivery) => Promise<Verdict>,
    options: WorkerOptions,
  ) => JobWorker;
  /** One at a time, of all processes that share this queue. */
  readonly alone: Alone;
  /** The same for who does not wait for a backend that is away: throws `queue.unreachable` soon, with nothing done. */
  readonly aloneSoon: Alone;
  /** A page of all queues for people, served under a path; the same one at each call. */
  readonly board: (path: string) => Promise<QueueBoard>;
  /** Tells other processes of this machine where the owner of the directory listens; on Redis there is no owner. */
  readonly announce: (address: string) => void;
  /** Leaves nothing behind that keeps the process alive. */
  readonly close: () => Promise<void>;
};

/**
 * Opens the queue. The backend's code is loaded only when it is used: Redis users start no database, others no client.
 * @throws Failure `queue.owned` when another process owns the directory, `queue.unreachable` when nothing answers
 */
export async function openBackend(config: BackendConfig, deps: BackendDeps): Promise<Backend> {
  if (config.backend === "redis") return (await import("./redis.ts")).openRedis(config, deps);
  return (await import("./embedded.ts")).openEmbedded(config, deps);
}
