/**
 * A process of its own, for what only a process can show: dying, holding a lock, ending by itself.
 * Usage: `node child.ts MODE CONFIG [HOST]`; it prints one word a line of what it has reached.
 */
import { type BackendConfig, openBackend } from "../../queues/backend.ts";
import { takeLock } from "../../queues/lock.ts";
import { startWorkers } from "../../queues/workers.ts";
import { handlersWith, jobOf, now, QUICK, until } from "./places.ts";

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
  /** Works a while, closes everything, and must then end without being told. */
  work: async () => {
    const backend = await openBackend(config, { log, now, ...QUICK });
    let done = 0;
    const onSettled = () => {
      done += 1;
    };
    const workers = startWorkers(backend, handlersWith({}), { log, now, concurrency: {}, onSettled });
    await backend.queue("fetch").addBulk([1, 2].map((n) => ({ ...jobOf(n), host })));
    await until(() => done === 2);
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
};

await MODES[mode]?.();
