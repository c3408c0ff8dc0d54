/**
 * One thread of the crew and what it is at; a thread that dies or hangs is followed by another. One that had nothing to do
 * for a while ends, since it holds a seventh of what a resting process takes, and is there again with the next task.
 */
import { Worker } from "node:worker_threads";
import { explain, Failure } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import type { ModelEngine, ModelTask } from "../../src/summarize/model/reply.ts";
import type { Words } from "../../src/text/tokenizer.ts";
import { errorOf, type FromThread, type Task, type ThreadData, type ToThread, toldOf } from "./messages.ts";

type Answer = Extract<FromThread, { readonly kind: "cleaned" | "summarized" | "told" | "story" }>;
type Waiting = {
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
};

/** What an article leaves behind is garbage at once; left to itself, V8 lets that grow to 64 MB before it looks. */
const YOUNG_MB = 24;

/** Longer than the pauses of a day's work, shorter than a night; to begin again takes part of a second. */
const IDLE_MS = 60_000;

export class Hand {
  readonly #model: ModelEngine | null;
  readonly #words: () => Promise<Words>;
  readonly #sites: boolean;
  readonly #log: Log;
  readonly #idleMs: number;
  readonly #waiting = new Map<number, Waiting>();
  #given = 0;
  #closed = false;
  #thread: Worker | null;
  #idle: NodeJS.Timeout | undefined;

  constructor(deps: {
    readonly model: ModelEngine | null;
    readonly words: () => Promise<Words>;
    readonly sites?: boolean;
    readonly log: Log;
    readonly startsWhen: "now" | "asked";
    readonly idleMs?: number;
  }) {
    this.#model = deps.model;
    this.#words = deps.words;
    this.#sites = deps.sites ?? true;
    this.#log = deps.log;
    this.#idleMs = deps.idleMs ?? IDLE_MS;
    this.#thread = deps.startsWhen === "now" ? this.#start() : null;
    this.#rest();
  }

  /** How many tasks it has. */
  get load(): number {
    return this.#waiting.size;
  }

  /**
   * @param read reads the answer; null when it is no answer to that task
   * @param withinMs a thread that takes longer is ended; null: it may take as long as it likes
   */
  give<Value>(task: Task, read: (answer: Answer) => Value | null, withinMs: number | null): Promise<Value> {
    this.#given += 1;
    const id = this.#given;
    clearTimeout(this.#idle);
    const thread = this.#thread ?? this.#start();
    this.#thread = thread;
    const hung = withinMs === null ? undefined : setTimeout(() => void thread.terminate(), withinMs).unref();
    const done = new Promise<Value>((resolve, reject) => {
      const answered = (answer: Answer) => {
        const value = read(answer);
        if (value === null) reject(new Error(`a thread answered ${task.kind} with ${answer.kind}`));
        else resolve(value);
      };
      this.#waiting.set(id, { answered, failed: reject });
      thread.ref();
      thread.postMessage({ kind: "task", id, task } satisfies ToThread);
    });
    return done.finally(() => clearTimeout(hung));
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#idle);
    await this.#thread?.terminate();
  }

  /** Nothing is to be done: after a while the thread ends. */
  #rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      const thread = this.#thread;
      this.#thread = null;
      void thread?.terminate();
    }, this.#idleMs).unref();
  }

  #start(): Worker {
    const model = this.#model === null ? null : seenByThread(this.#model);
    const workerData: ThreadData = { model, sites: this.#sites };
    const thread = new Worker(new URL("./thread.ts", import.meta.url), {
      workerData,
      name: "crew",
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    thread.on("message", (message: FromThread) => this.#hear(message, thread));
    thread.once("error", (error) => this.#fallen(thread, explain(error)));
    thread.once("exit", (code) => this.#fallen(thread, `it ended with ${code}`));
    this.#words().then(
      (words) => thread.postMessage({ kind: "words", words } satisfies ToThread),
      (error: unknown) => thread.postMessage({ kind: "no words", error: toldOf(error) } satisfies ToThread),
    );
    thread.unref(); // while it has nothing to do, it holds nobody up
    return thread;
  }

  #hear(message: FromThread, thread: Worker): void {
    if (message.kind === "ask") {
      void this.#ask(message.id, message.task).then((answer) => thread.postMessage(answer));
      return;
    }
    const task = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (this.#waiting.size === 0) {
      thread.unref();
      this.#rest();
    }
    if (message.kind === "failed") task?.failed(errorOf(message.error));
    else task?.answered(message);
  }

  async #ask(id: number, task: ModelTask): Promise<ToThread> {
    try {
      if (this.#model === null) throw new Error("a thread asked for a model, and there is none");
      return { kind: "answer", id, answer: await this.#model.write(task) };
    } catch (error) {
      return { kind: "no answer", id, error: toldOf(error) };
    }
  }

  /** Nobody knows which task it was: all are tried again, and the one to blame has used up its tries soon. */
  #fallen(thread: Worker, why: string): void {
    if (thread !== this.#thread) return;
    const failure = new Failure("queue.unreachable", `the thread that was at it is gone (${why})`);
    for (const { failed } of this.#waiting.values()) failed(failure);
    this.#waiting.clear();
    if (this.#closed) return;
    this.#log("crew.bug", { reason: why });
    this.#thread = this.#start();
    this.#rest();
  }
}

const seenByThread = ({ write: _, ...seen }: ModelEngine): Omit<ModelEngine, "write"> => seen;
