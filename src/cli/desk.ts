/** The desk: store, queue and workers wired together from the settings, for as long as a command needs them. */
import { type Backend, openBackend } from "../../queues/backend.ts";
import { handlersOf, noteEnd } from "../../queues/handlers.ts";
import { type Settled, startWorkers, type Workers } from "../../queues/workers.ts";
import type { Failure } from "../errors.ts";
import type { Tokenize } from "../model.ts";
import { openFiles } from "../store/files.ts";
import type { Store } from "../store/store.ts";
import { loadTokenizer } from "../text/tokenizer.ts";
import type { Door } from "./door.ts";
import { ingestDeps } from "./ingesting.ts";
import { modelOf } from "./model.ts";

export type Desk = {
  readonly store: Store;
  readonly backend: Backend;
  /** Begins to work; `onSettled` hears of every job that ended for good. */
  readonly work: (onSettled: (settled: Settled) => void) => Workers;
  /** Rejects when the queue breaks down for good; never resolves. */
  readonly broken: Promise<never>;
  readonly close: () => Promise<void>;
};

/** @throws Failure `queue.owned` when another process owns the data directory, `queue.unreachable` without Redis */
export async function openDesk(door: Door, intent: "to work" | "to look"): Promise<Desk> {
  const { config } = door.settings;
  const store = openFiles(config.dataDir);
  const tokenizer = once(loadTokenizer);
  // The dictionary takes half a second of this thread, in which the database's thread opens the queue.
  if (intent === "to work") tokenizer().catch(() => undefined); // whoever summarizes is told
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
    { log: door.log, now: door.now, onBroken: (failure) => tellBroken(failure) },
  );
  for (const warning of backend.warnings) door.terminal.err(`kawaraban: ${warning}`);
  let workers: Workers | null = null;

  return {
    store,
    backend,
    broken,
    work: (onSettled) => {
      const model = modelOf(config, door.now);
      const handlers = handlersOf({
        store,
        ingest: ingestDeps(door),
        tokenizer,
        model,
        length: config.length,
        sites: config.sites,
        now: door.now,
      });
      workers = startWorkers(backend, handlers, {
        log: door.log,
        now: door.now,
        concurrency: {
          fetch: config.concurrency,
          clean: 1,
          summarize: model === null ? 1 : config.concurrency,
          index: 1,
        },
        onSettled: async (settled) => {
          await noteEnd(settled, store, door.now);
          onSettled(settled);
        },
      });
      return workers;
    },
    close: async () => {
      // Nobody answers a broken queue's farewells; its lock and its jobs outlive the process as after a crash.
      if (isBroken) return;
      await workers?.close();
      await backend.close();
    },
  };
}

function once(load: () => Promise<Tokenize>): () => Promise<Tokenize> {
  let loaded: Promise<Tokenize> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
