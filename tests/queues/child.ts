/**
 * A process of its own, for what only a process can show: dying, holding a lock, ending by itself.
 * Usage: `node child.ts MODE CONFIG [HOST]`; it prints one word a line of what it has reached.
 */
import { type BackendConfig, openBackend } from "../../queues/backend.ts";
import { takeLock } from "../../queues/lock.ts";
import { type Handler, startWorkers } from "../../queues/workers.ts";
import type { TakeTurn } from "../../src/ingest/politeness.ts";
import { handlersWith, jobOf, now, POLITE, QUICK, until } from "./places.ts";

const [mode = "", given = "{}", host = ""] = process.argv.slice(2);
const config: BackendConfig = JSON.parse(given);
const say = (word: string) => process.stdout.write(`${word}\n`);
const log = () => undefined;

const forEver = () => new Promise<never>(() => setInterval(() => undefined, 60_000));

const MODES: Readonly<Record<string, () => Promise<void>>> = {
  /** Holds the lock of a directory until it is killed. */
  lock: async () => {
    if (config.backend !== "embedded") throw new Error("only a directory has a lock");
    takeLock(config.directory, { pid: process.pid, startedAt: now().toISOString() }).announce({
      pid: process.pid,
      startedAt: now().toISOString(),
      address: "http://127.0.0.1:1",
    });
    say("held");
    await forEver();
  },
  /** Opens the queue and does nothing. */
  open: async () => {
    await openBackend(config, { log, now, ...QUICK });
    say("open");
    await forEver();
  },
  /** Takes a job and never ends it. */
  hang: async () => {
    const backend = await openBackend(config, { log, now, ...QUICK });
    const fetch = async () => {
      say("started");
      return forEver();
    };
    startWorkers(backend, handlersWith({ fetch }), { log, now, concurrency: {} });
  },
  /** Dies over the first job as soon as it is begun, and does all others. */
  poison: async () => {
    const backend = await openBackend(config, { log, now, ...QUICK });
    const fetch: Handler = async ({ id }) => {
      if (id === jobOf(1).id) process.kill(process.pid, "SIGKILL");
      return { facts: {} };
    };
    startWorkers(backend, handlersWith({ fetch }), { log, now, concurrency: {} });
  },
  /** Works a while, closes everything, and must then end without being told. */
  work: async () => {
    const backend = await openBackend(config, { log, now, ...QUICK });
    let done = 0;
    const onSettled = () => {
      done += 1;
    };
    const workers = startWorkers(backend, handlersWith({}), { log, now, concurrency: {}, onSettled });
    await backend.queue("fetch").addBulk([1, 2].map((n) => ({ ...jobOf(n), host })));
    await until(() => done >= 2);
    await workers.close();
    await backend.close();
    say("closed");
  },
  /** The same with a job that does not end: it is left in the queue. */
  abandon: async () => {
    const backend = await openBackend(config, { log, now, ...QUICK });
    let begun = false;
    const fetch = () => {
      begun = true;
      return new Promise<never>(() => undefined);
    };
    const workers = startWorkers(backend, handlersWith({ fetch }), { log, now, concurrency: {} });
    await backend.queue("fetch").add({ ...jobOf(1), host });
    await until(() => begun);
    say((await workers.close(50)) ? "finished" : "left");
    await backend.close();
    say("closed");
  },
  /** Asks the hosts that are given, as the fetching stage does; says `idle` whenever it has done all it began. */
  polite: async () => {
    const hosts: readonly string[] = JSON.parse(host);
    const backend = await openBackend(config, { log, now, ...POLITE });
    const ask = async (n: number, path: string, takeTurn: TakeTurn | undefined) => {
      const at = hosts[n % hosts.length] ?? "";
      const turn = await takeTurn?.(at);
      const startedAt = performance.now();
      await (await fetch(`http://${at}/${path}`)).text();
      await turn?.done({ kind: "answered", tookMs: performance.now() - startedAt, retryAfterMs: null });
    };
    const onSettled = async () => {
      const { waiting, active, delayed } = await backend.queue("fetch").counts();
      if (waiting + delayed === 0 && active <= 1) say("idle");
    };
    const handler: Handler = async ({ id, takeTurn }) => {
      const n = Number.parseInt(id, 16);
      await ask(n, `page/${id}`, takeTurn);
      // Some lead elsewhere, where others are at work.
      if (n % 7 === 0) await ask(n + 1, `onward/${id}`, takeTurn);
      return { facts: {} };
    };
    startWorkers(backend, handlersWith({ fetch: handler }), {
      log,
      now,
      concurrency: { fetch: 4 },
      onSettled,
    });
    say("works");
  },
};

await MODES[mode]?.();
