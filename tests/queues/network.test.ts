/** A Redis that is reached over a bad line: workers come back by themselves, and no work is seen twice or lost. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Backend, openBackend } from "../../queues/backend.ts";
import { STAGES } from "../../queues/jobs.ts";
import { type Handler, startWorkers, type Workers } from "../../queues/workers.ts";
import { Failure } from "../../src/errors.ts";
import { type BadLine, openBadLine } from "./bad-line.ts";
import { jobOf, now, QUICK, until, type Watch, watch } from "./places.ts";
import { hasRedis, type RedisServer, startRedis } from "./redis-server.ts";

const JOBS = 60;

describe.skipIf(!hasRedis)("a bad line to Redis", () => {
  let server: RedisServer;
  let proxy: BadLine;
  let near: Backend;
  let far: Backend;
  let workers: Workers;
  let seen: Watch;
  /** What a store would hold: written again it is the same. */
  let documents: Map<string, number>;

  const write: Handler = async ({ id, takeTurn }) => {
    const turn = await takeTurn?.("asked.test");
    await sleep(5);
    await turn?.done({ kind: "answered", tookMs: 5, retryAfterMs: null });
    documents.set(id, (documents.get(id) ?? 0) + 1);
    return { facts: {} };
  };

  beforeEach(async () => {
    server = await startRedis();
    proxy = await openBadLine(Number(new URL(server.url).port));
    seen = watch();
    documents = new Map();
    near = await openBackend({ backend: "redis", url: server.url }, { log: () => undefined, now, ...QUICK });
    far = await openBackend(
      { backend: "redis", url: `redis://127.0.0.1:${proxy.port}` },
      { log: seen.log, now, ...QUICK },
    );
    const clean: Handler = async (job) => ({ ...(await write(job)), next: "summarize" });
    const summarize: Handler = async () => ({ next: "index", facts: {} });
    const index: Handler = async () => ({ facts: {} });
    const { log, onSettled } = seen;
    workers = startWorkers(
      far,
      { fetch: write, clean, summarize, index, stories: index },
      { log, now, onSettled, concurrency: { fetch: 4, clean: 4, summarize: 4 } },
    );
  });
  afterEach(async () => {
    proxy.mend();
    await workers.close();
    await far.close();
    await near.close();
    await proxy.close();
    await server.stop();
  });

  /** Fetches of hosts, which hold leases, and articles that go through three queues. */
  const addAll = async () => {
    const jobs = Array.from({ length: JOBS }, (_, n) => n);
    await near.queue("fetch").addBulk(jobs.map((n) => ({ ...jobOf(n), host: `h${n % 5}.test` })));
    await near.queue("clean").addBulk(jobs.map((n) => jobOf(JOBS + n)));
  };
  const left = async () => {
    const counts = await Promise.all(STAGES.map((stage) => near.queue(stage).counts()));
    return counts.reduce((sum, { waiting, active, delayed }) => sum + waiting + active + delayed, 0);
  };
  const allDone = async () => {
    await until(async () => (await left()) === 0);
    const failed = await Promise.all(STAGES.map((stage) => near.queue(stage).failed(10)));
    expect(failed.flat()).toEqual([]);
    expect([...documents.keys()].sort()).toEqual(
      Array.from({ length: 2 * JOBS }, (_, n) => jobOf(n).id).sort(),
    );
    const indexed = seen.settled.filter(({ stage, outcome }) => stage === "index" && outcome === "done");
    expect(new Set(indexed.map(({ id }) => id)).size).toBe(JOBS);
  };
  const some = () => until(() => documents.size > 10);

  it("that is cut again and again", async () => {
    await addAll();
    await some();
    for (let n = 0; n < 5; n += 1) {
      proxy.cut();
      await sleep(50 * n);
      proxy.mend();
      await sleep(100);
    }
    await allDone();
  });

  it("that is cut for longer than a worker's locks last", async () => {
    await addAll();
    await some();
    proxy.cut();
    await sleep(9_000);
    proxy.mend();
    await allDone();
  });

  it("that goes silent with its connections open", async () => {
    await addAll();
    await some();
    proxy.silence();
    await sleep(1_000);
    proxy.mend();
    await allDone();
  });

  it("that stays silent: the client itself gives the connection up", async () => {
    await addAll();
    await some();
    proxy.silence();
    await expect(far.queue("fetch").counts()).rejects.toBeInstanceOf(Failure);
    proxy.mend();
    await allDone();
  });

  it("that closes one half", async () => {
    await addAll();
    await some();
    for (let n = 0; n < 3; n += 1) {
      proxy.halfClose();
      await sleep(100);
    }
    await allDone();
  });

  it("that is slow", async () => {
    proxy.delay(30);
    await addAll();
    await allDone();
  });
});
