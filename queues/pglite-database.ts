/** The near end of the database thread: a query goes out, its answer comes back. */
import { Worker } from "node:worker_threads";
import { Failure } from "../src/errors.ts";
import { gathering } from "./gathering.ts";
import type { FromThread, ThreadData, ThreadError, ToThread } from "./pglite-messages.ts";

export type Reply = { readonly rows: readonly unknown[]; readonly rowCount: number | null };

type Asker = {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
  /** On the clock of `performance.now`. */
  readonly askedAt: number;
};

export type Database = {
  /** Queries are answered in the order in which they were asked. */
  readonly query: (text: string, params: readonly unknown[]) => Promise<Reply>;
  readonly onNotification: (listener: (channel: string, payload: string) => void) => void;
  /** Called at most once, when the thread dies while it is still needed. */
  readonly onBroken: (listener: (error: Failure) => void) => void;
  readonly close: () => Promise<void>;
};

/** Far more than the largest vacuum takes. */
const ANSWER_WITHIN_MS = 120_000;
const WATCH_EVERY_MS = 5_000;

/** A dead database is told this late to each who asks, so that a loop of retries does not run hot. */
const BROKEN_ANSWER_MS = 1_000;

/**
 * Errors after which every further query fails too, and BullMQ would ask for ever: no space, input and output,
 * damaged files (SQLSTATE classes 53, 58 and XX).
 */
const FATAL = /^(53100|58\w{3}|XX00[12])$/;
const DISK_FULL = /\b53100\b|No space left/i;

/** What a query leaves behind is garbage at once; left to itself, V8 lets that grow to 50 MB before it looks. */
const YOUNG_MB = 12;

/** About 5,000 jobs: often enough that the directory stays small, rarely enough that nobody waits for it. */
const MAINTENANCE_EVERY = 25_000;

/**
 * Starts the database on a directory, which it initialises when there is none yet.
 * @throws Failure `store.corrupt` when it does not start
 */
export async function openDatabase(
  directory: string,
  { maintenanceEvery = MAINTENANCE_EVERY }: { readonly maintenanceEvery?: number } = {},
): Promise<Database> {
  const workerData: ThreadData = { directory, maintenanceEvery };
  const thread = new Worker(new URL("./pglite-thread.ts", import.meta.url), {
    workerData,
    name: "database",
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const waiting = new Map<number, Asker>();
  const notified: ((channel: string, payload: string) => void)[] = [];
  const brokenTo: ((error: Failure) => void)[] = [];
  const exited = new Promise<void>((resolve) => thread.once("exit", () => resolve()));
  let broken: Failure | null = null;
  let ready = false;
  let closing = false;
  let asked = 0;

  const breakDown = (why: string, cause?: unknown) => {
    if (broken !== null) return;
    broken = DISK_FULL.test(why)
      ? new Failure(
          "store.disk-full",
          `no space left for the queue in ${directory}; free some, then start again`,
          {
            cause,
          },
        )
      : ready
        ? new Failure(
            "queue.unreachable",
            `the queue in ${directory} stopped (${why}); its jobs are kept, start again when that is mended`,
            { cause },
          )
        : new Failure(
            "store.corrupt",
            `the queue in ${directory} cannot be opened (${why}); is the disk full? ` +
              "Moved away, it begins anew: articles and summaries are kept elsewhere",
            { cause },
          );
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
    if (!closing) for (const tell of brokenTo) tell(broken);
  };

  const started = new Promise<void>((resolve, reject) => {
    const hear = (message: FromThread) => {
      if (message.kind === "ready") {
        ready = true;
        resolve();
      } else if (message.kind === "notification")
        for (const tell of notified) tell(message.channel, message.payload);
      else if (message.kind === "result") settle(message.id)?.resolve(message);
      else if (message.kind === "error") {
        settle(message.id)?.reject(errorOf(message.error));
        if (!FATAL.test(message.error.fields["code"] ?? "")) return;
        breakDown(`${message.error.fields["code"]}: ${message.error.message}`);
        void thread.terminate();
      } else if (message.kind === "panic") breakDown(message.message);
    };
    thread.on("message", (messages: readonly FromThread[]) => messages.forEach(hear));
    thread.once("error", (error) => {
      breakDown(error instanceof Error ? error.message : String(error), error);
      if (broken) reject(broken);
    });
    thread.once("exit", (code) => {
      breakDown(`its thread ended with ${code}`);
      if (broken) reject(broken);
    });
  });
  // A database that hangs without a word must not hang its owner.
  const watchdog = setInterval(() => {
    const [oldest] = waiting.values();
    if (oldest === undefined || performance.now() - oldest.askedAt < ANSWER_WITHIN_MS) return;
    breakDown(`no answer within ${ANSWER_WITHIN_MS / 1_000} s`);
    void thread.terminate();
  }, WATCH_EVERY_MS).unref();
  thread.once("exit", () => clearInterval(watchdog));
  const settle = (id: number) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    return asker;
  };
  const { say, send } = gathering<ToThread>((messages) => thread.postMessage(messages));

  await started;
  return {
    query: async (text, params) => {
      if (broken !== null) {
        await new Promise((resolve) => setTimeout(resolve, closing ? 0 : BROKEN_ANSWER_MS));
        throw broken;
      }
      asked += 1;
      const id = asked;
      return new Promise<Reply>((resolve, reject) => {
        waiting.set(id, { resolve, reject, askedAt: performance.now() });
        say({ kind: "query", id, text, params });
      });
    },
    onNotification: (listener) => notified.push(listener),
    onBroken: (listener) => brokenTo.push(listener),
    close: async () => {
      if (!closing && broken === null) say({ kind: "close" });
      send();
      closing = true;
      await exited;
    },
  };
}

const errorOf = ({ message, fields }: ThreadError): Error => Object.assign(new Error(message), fields);
