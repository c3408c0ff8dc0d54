/** One suite, two backends, both real. */
import { randomUUID } from "node:crypto";
import { Queue } from "bullmq";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openBackend } from "../../queues/backend.ts";
import { openBull } from "../../queues/bullmq.ts";
import { openClient } from "../../queues/redis-client.ts";
import { startWorkers } from "../../queues/workers.ts";
import { Failure } from "../../src/errors.ts";
import { conformance } from "./conformance.ts";
import { embeddedPlaces, handlersWith, jobOf, now, type Place, until, watch } from "./places.ts";
import { hasRedis, type RedisServer, startRedis } from "./redis-server.ts";
import { scheduling } from "./schedules.ts";

const log = () => undefined;

/** A server for one test, which stops however the test ends. */
async function serverFor(settings: readonly string[] = []): Promise<RedisServer> {
  const server = await startRedis(settings);
  onTestFinished(server.stop);
  return server;
}

describe("embedded", () => {
  const places = embeddedPlaces();
  afterAll(places.dispose);
  conformance("embedded, without hosts", places.place, () => null);
  conformance("embedded, one host", places.place, () => "one.test");
  conformance("embedded, many hosts", places.place, (n) => `h${n}.test:8080`);
  scheduling("embedded", places.place);
});

if (!hasRedis) {
  if (process.env["CI"] === "true")
    throw new Error("redis-server is missing, and CI must test the queue on it");
  console.log("skipped: the queue on Redis, because redis-server is not installed");
}

describe.skipIf(!hasRedis)("redis", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());
  const place = (): Place => ({
    config: { backend: "redis", url: server.url, prefix: `{${randomUUID()}}` },
    dispose: () => undefined,
  });
  conformance("redis, without hosts", place, () => null);
  conformance("redis, one host", place, () => "one.test");
  conformance("redis, many hosts", place, (n) => `h${n}.test:8080`);
  scheduling("redis", place);

  it("warns of a server that may lose jobs, and not of one that may not", async () => {
    const risky = await serverFor(["--maxmemory-policy", "allkeys-lru"]);
    const safe = await serverFor(["--appendonly", "yes"]);
    const warningsAt = async ({ url }: RedisServer) => {
      const backend = await openBackend({ backend: "redis", url }, { log, now });
      await backend.close();
      return backend.warnings.join("\n");
    };
    expect(await warningsAt(risky)).toMatch(/noeviction \(it is allkeys-lru\)\n.*appendonly/);
    expect(await warningsAt(safe)).toBe("");
  });

  it("says what to do when nothing answers, and hides the password", async () => {
    const gone = await serverFor();
    await gone.stop();
    const url = gone.url.replace("//", "//user:secret@");
    const error: unknown = await openBackend({ backend: "redis", url }, { log, now }).catch(
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ code: "queue.unreachable", message: expect.stringContaining("start it") });
    expect(String(error)).not.toContain("secret");
  });

  it("tells a producer soon that the server has gone", async () => {
    const leaving = await serverFor();
    const backend = await openBackend({ backend: "redis", url: leaving.url }, { log, now });
    const queue = backend.queue("fetch");
    await queue.add(jobOf(1));
    await leaving.stop();
    await expect(queue.add(jobOf(2))).rejects.toMatchObject({
      code: "queue.unreachable",
    });
    await backend.close();
  });

  it("goes on with what it had when a killed server is back", async () => {
    const shaky = await serverFor(["--appendonly", "yes", "--appendfsync", "always"]);
    const seen = watch();
    const backend = await openBackend({ backend: "redis", url: shaky.url }, { ...seen, now });
    const queue = backend.queue("fetch");
    await queue.pause();
    await queue.add(jobOf(1));
    const workers = startWorkers(backend, handlersWith({}), { ...seen, now, concurrency: {} });
    await shaky.restart();
    await until(() =>
      queue.resume().then(
        () => true,
        () => false,
      ),
    );
    await until(() => seen.settled.length >= 1);
    await queue.add(jobOf(2));
    await until(() => seen.settled.length >= 2);
    expect(seen.settled.map(({ id }) => id)).toEqual([jobOf(1).id, jobOf(2).id]);
    await workers.close();
    await backend.close();
  });

  it("opens a queue anew that could not be opened while its server was away", async () => {
    const server = await serverFor();
    const options = { lazyConnect: true, maxRetriesPerRequest: 1, enableOfflineQueue: false };
    const [away, there] = [openClient("redis://127.0.0.1:1", options), openClient(server.url, options)];
    for (const client of [away, there]) client.on("error", () => undefined);
    const connections = [away, there];
    const bull = openBull(
      {
        queue: (name, given) => new Queue(name, { ...given, connection: connections.shift() ?? there }),
        worker: () => {
          throw new Error("nobody works here");
        },
      },
      { lockMs: 8_000, stallCheckMs: 2_000, idlePollMs: 10_000 },
      { log, now },
    );
    try {
      await expect(bull.queue("index").view.waiting()).rejects.toThrow();
      await until(() =>
        bull
          .queue("index")
          .view.waiting()
          .then(
            (count) => count === 0,
            () => false,
          ),
      );
    } finally {
      await bull.close();
      away.disconnect();
      there.disconnect();
    }
  });
});
