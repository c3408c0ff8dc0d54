/** The desk: store, queue and workers wired together from the settings, for as long as a command needs them. */
import { type Backend, openBackend } from "../../queues/backend.ts";
import { openCrew } from "../../queues/crew/crew.ts";
import { handlersOf, noteEnd } from "../../queues/handlers.ts";
import { STAGES, type StageName } from "../../queues/jobs.ts";
import { type Settled, startWorkers, type Workers } from "../../queues/workers.ts";
import type { Failure } from "../errors.ts";
import { lazily } from "../once.ts";
import { openFiles } from "../store/files.ts";
import type { Store } from "../store/store.ts";
import { openWords, type Words } from "../text/tokenizer.ts";
import type { Door } from "./door.ts";
import { ingestDeps } from "./ingesting.ts";
import { modelOf } from "./model.ts";
import { tokenizerPlaces } from "./tokenizing.ts";

export type Desk = {
  readonly store: Store;
  readonly backend: Backend;
  /** Opens, once, the dictionary that the threads share, for whoever else reads here; null for a desk that only looks. */
  readonly words: (() => Promise<Words>) | null;
  /** Begins to work, on all stages unless some are named; `onSettled` hears of every job that ended for good. */
  readonly work: (onSettled: (settled: Settled) => void, stages?: readonly StageName[]) => Workers;
  /** Rejects when the queue breaks down for good; never resolves. */
  readonly broken: Promise<never>;
  readonly close: () => Promise<void>;
};

/** They share one dictionary; a second one would only wait for the first on a machine of two cores. */
const THREADS = 1;
/**
 * Articles that are stored, listed and put among the others while a thread has its own: with fewer it has to wait for the
 * next one. One of them waits for the end of a burst.
 */
const BESIDE = 4;
/** What closing a connection may take after its request has timed out. */
const CLOSING_MS = 10_000;

/** @throws Failure `queue.owned` when another process owns the data directory, `queue.unreachable` without Redis */
export async function openDesk(
  door: Door,
  intent: "to work" | "to wait for work" | "to look",
): Promise<Desk> {
  const { config } = door.settings;
  const store = openFiles(config.dataDir);
  const works = intent !== "to look";
  const model = works ? modelOf(config, store, door.now) : null;
  const words = works ? lazily(() => openWords(tokenizerPlaces(door))) : null;
  // The first time ever the dictionary is built: some seconds, in which the database's thread opens the queue.
  const crew =
    words === null
      ? null
      : openCrew({
          ...{ threads: THREADS, words, sites: config.sites, model, log: door.log },
          startsWhen: intent === "to work" ? "now" : "asked",
        });
  let isBroken = false;
  let tellBroken: (failure: Failure) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    tellBroken = (failure) => {
      isBroken = true;
      reject(failure);
    };
  });
  broken.catch(() => undefined); // nobody may be waiting for it
  const backend = await openBackend(
    config.redisUrl === null
      ? { backend: "embedded", directory: config.dataDir, cacheDirectory: config.cacheDir }
      : { backend: "redis", url: config.redisUrl },
    {
      log: door.log,
      now: door.now,
      onBroken: (failure) => tellBroken(failure),
      hostGapMs: config.hostGapMs,
      waitingMax: config.waitingMax,
      requestMaxMs: config.fetchTimeoutMs + CLOSING_MS,
    },
  );
  for (const warning of backend.warnings) door.terminal.err(`kawaraban: ${warning}`);
  let workers: Workers | null = null;

  return {
    store,
    backend,
    words,
    broken,
    work: (onSettled, stages = STAGES) => {
      if (crew === null) throw new Error("this desk was opened to look only");
      const handlers = handlersOf({
        store,
        ingest: ingestDeps(door, store),
        crew,
        length: config.length,
        storiesWaiting: async () => {
          for (const stage of ["clean", "summarize", "index", "stories"] as const) {
            const waiting = await backend.queue(stage).waiting();
            if (waiting > 0) return waiting;
          }
          return 0;
        },
        alone: backend.alone,
        stop: door.stop,
        now: door.now,
      });
      workers = startWorkers(backend, handlers, {
        log: door.log,
        now: door.now,
        stages,
        // Without a model they are over in a moment, and done again at no cost.
        inOneJob: new Set<StageName>([
          ...(model === null ? (["summarize", "index"] as const) : []),
          "stories",
        ]),
        concurrency: {
          fetch: config.concurrency,
          clean: THREADS + BESIDE,
          summarize: model === null ? THREADS + BESIDE : config.concurrency,
          index: 2,
          stories: 2,
        },
        onSettled: async (settled) => {
          const { id, round } = settled;
          const left = await noteEnd(settled, store, door.now);
          if (left !== null && id !== null && round !== null) await backend.queue(left).add({ id, round });
          onSettled(settled);
        },
      });
      return workers;
    },
    close: async () => {
      // Nobody answers a broken queue's farewells; its lock and its jobs outlive the process as after a crash.
      if (isBroken) return;
      await workers?.close();
      await crew?.close();
      await backend.close();
    },
  };
}
