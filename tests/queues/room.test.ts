/** Fetching rests while too much waits for the slow stages, sources are asked all the same, and nobody is held up for ever. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Backend, openBackend } from "../../queues/backend.ts";
import type { ItemJob } from "../../queues/jobs.ts";
import { startWorkers, type Workers } from "../../queues/workers.ts";
import { Failure } from "../../src/errors.ts";
import { embeddedPlaces, handlersWith, jobOf, now, type Place, QUICK, until, watch } from "./places.ts";
import { hasRedis, type RedisServer, startRedis } from "./redis-server.ts";

const WAITING_MAX = 3;
const COUNT = 40;
/** One page takes so long, so that few are fetched between two looks at what waits. */
const FETCH_MS = 100;

describe("embedded", () => {
  const places = embeddedPlaces();
  afterAll(places.dispose);
  suite(places.place);
});

describe.skipIf(!hasRedis)("redis", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());
  suite(() => ({
    config: { backend: "redis", url: server.url, prefix: `{${randomUUID()}}` },
    dispose: () => undefined,
  }));
});

function suite(placeOf: () => Place): void {
  let place: Place;
  let backend: Backend;
  let open: Workers[];
  beforeEach(async () => {
    place = placeOf();
    open = [];
    backend = await openBackend(place.config, {
      log: () => undefined,
      now,
      ...QUICK,
      waitingMax: WAITING_MAX,
    });
  });
  afterEach(async () => {
    for (const workers of open) await workers.close();
    await backend.close();
    place.dispose();
  });
  const seen = watch();
  const begin = (...[stages, own]: [readonly ("fetch" | "clean")[], Parameters<typeof handlersWith>[0]]) => {
    const workers = startWorkers(backend, handlersWith(own), {
      ...{ log: seen.log, now, concurrency: {}, onSettled: seen.onSettled },
      stages,
    });
    open.push(workers);
    return workers;
  };
  const fetching =
    (fetched: Set<string>) =>
    async ({ id }: ItemJob) => {
      await sleep(FETCH_MS);
      fetched.add(id);
      return { next: "clean" as const, facts: {} };
    };
  const slow = () => backend.queue("clean").waiting();

  it.each([null, "one.test"])("waits in the frontier, not ahead of what is slow (host: %s)", async (host) => {
    const [fetched, cleaned, polled] = [new Set<string>(), new Set<string>(), new Set<unknown>()];
    const jobs = Array.from({ length: COUNT }, (_, n) => ({ ...jobOf(n), host }));
    await backend.queue("fetch").addBulk(jobs, { urgency: "scheduled" });
    const polls = backend.worker(
      "poll",
      async ({ data }) => {
        polled.add(data);
        return { kind: "done" };
      },
      { concurrency: 1, onLost: () => undefined },
    );
    begin(["fetch"], { fetch: fetching(fetched) });
    await until(async () => (await slow()) >= WAITING_MAX);
    // A source on a host is asked in that host's turn, which finds no room.
    for (const n of [1, 2]) {
      await backend.awaitTurn({
        ...{ key: `poll-${n}`, queue: "poll", host: host ?? "one.test" },
        ...{ data: { sourceId: `source-${n}` }, urgency: "scheduled" },
      });
      await until(() => polled.size === n);
    }
    expect(fetched.size).toBeGreaterThanOrEqual(WAITING_MAX);
    expect(fetched.size).toBeLessThan(COUNT / 2);
    begin(["clean"], {
      clean: async ({ id }) => {
        cleaned.add(id);
        return { facts: {} };
      },
    });
    await until(() => cleaned.size === COUNT);
    await polls.close(1_000);
  });

  it("leaves room to what a person waits for, and ends while others wait for it", async () => {
    const fetched = new Set<string>();
    await backend.queue("clean").addBulk(Array.from({ length: WAITING_MAX + 1 }, (_, n) => jobOf(100 + n)));
    await backend.queue("fetch").add({ ...jobOf(1), host: "slow.test" }, { urgency: "scheduled" });
    await backend.queue("fetch").add({ ...jobOf(2), host: null }, { urgency: "scheduled" });
    const workers = begin(["fetch"], { fetch: fetching(fetched) });
    await backend.queue("fetch").add({ ...jobOf(3), host: "person.test" });
    await until(() => fetched.size > 0);
    expect([...fetched]).toEqual([jobOf(3).id]);
    expect(await workers.close(60_000)).toBe(true);
  });

  it("does a stage in the job before it where it is told to, and tries both again", async () => {
    const [settled, calls] = [seen.settled.length, { clean: 0, summarize: 0 }];
    const workers = startWorkers(
      backend,
      handlersWith({
        clean: async () => {
          calls.clean += 1;
          return { next: "summarize", facts: {} };
        },
        summarize: async () => {
          calls.summarize += 1;
          if (calls.summarize === 1) throw new Failure("queue.unreachable", "its thread is gone");
          return { next: "index", facts: {} };
        },
      }),
      {
        ...{ log: seen.log, now, concurrency: {}, onSettled: seen.onSettled },
        inOneJob: new Set(["summarize"]),
      },
    );
    open.push(workers);
    await backend.queue("clean").add(jobOf(1));
    await until(() => seen.settled.length >= settled + 4);
    expect(calls).toEqual({ clean: 2, summarize: 2 });
    // The next stage's job may be told about before the one that added it.
    expect(
      seen.settled
        .slice(settled)
        .map(({ stage, next }) => `${stage} ${next}`)
        .sort(),
    ).toEqual(["clean summarize", "clean summarize", "index null", "summarize index"]);
    expect(await backend.queue("summarize").state(jobOf(1))).toBe("unknown");
  });

  it("makes a job of what failed after the article was listed, and does not do the article again", async () => {
    const [settled, calls] = [seen.settled.length, { index: 0, stories: 0 }];
    const workers = startWorkers(
      backend,
      handlersWith({
        index: async () => {
          calls.index += 1;
          return { next: "stories", facts: {} };
        },
        stories: async () => {
          calls.stories += 1;
          if (calls.stories === 1) throw new Failure("queue.unreachable", "its thread is gone");
          return { facts: {} };
        },
      }),
      {
        ...{ log: seen.log, now, concurrency: {}, onSettled: seen.onSettled },
        inOneJob: new Set(["stories"]),
      },
    );
    open.push(workers);
    await backend.queue("index").add(jobOf(2));
    await until(() => seen.settled.length >= settled + 3);
    expect(calls).toEqual({ index: 1, stories: 2 });
    expect(
      seen.settled
        .slice(settled)
        .map(({ stage, next }) => `${stage} ${next}`)
        .sort(),
    ).toEqual(["index stories", "stories null", "stories stories"]);
  });
}
