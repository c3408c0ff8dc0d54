/** Every kind of Redis that an address can name, each a real one on loopback. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { describe, expect, it, onTestFinished } from "vitest";
import { openBackend } from "../../queues/backend.ts";
import { openClient } from "../../queues/redis-client.ts";
import { startWorkers } from "../../queues/workers.ts";
import { handlersWith, jobOf, now, QUICK, until, watch } from "./places.ts";
import { freePort, hasRedis, startRedis } from "./redis-server.ts";

async function serverFor(settings: readonly string[] = []) {
  const server = await startRedis(settings);
  onTestFinished(server.stop);
  return server;
}

/** Jobs of every kind: plain ones, one in its host's turn, and a schedule. */
async function works(url: string) {
  const seen = watch();
  const backend = await openBackend({ backend: "redis", url }, { ...seen, now, ...QUICK });
  const workers = startWorkers(backend, handlersWith({}), { ...seen, now, concurrency: {} });
  try {
    await backend.queue("fetch").addBulk([jobOf(1), { ...jobOf(2), host: "a.test" }]);
    await backend.schedules.set("source", { everyMs: 3_600_000 });
    await until(() => seen.settled.length >= 2);
    expect(seen.settled.map(({ id }) => id).sort()).toEqual([jobOf(1).id, jobOf(2).id]);
  } finally {
    await workers.close();
    await backend.close();
  }
}

describe.skipIf(!hasRedis)("an address of Redis", () => {
  it("may carry a password and a database", async () => {
    const { url } = await serverFor(["--requirepass", "p@ss/word"]);
    const secret = encodeURIComponent("p@ss/word");
    await works(`${url.replace("//", `//:${secret}@`)}/3`);
    const other = new Redis(url, { password: "p@ss/word", db: 3 });
    expect(await other.dbsize()).toBeGreaterThan(0);
    await other.select(0);
    expect(await other.dbsize()).toBe(0);
    other.disconnect();
    await expect(openBackend({ backend: "redis", url }, { log: () => undefined, now })).rejects.toMatchObject(
      { code: "queue.unreachable" },
    );
  });

  it("may name Sentinels, who know the server that leads", async () => {
    const { url } = await serverFor();
    const sentinel = await sentinelOf(url);
    await works(`redis://127.0.0.1:${sentinel}?sentinel=kawara`);
  });

  it("may name a node of a cluster; the braces of the prefix keep a queue in one place", async () => {
    const { url } = await serverFor(["--cluster-enabled", "yes", "--cluster-announce-ip", "127.0.0.1"]);
    const node = new Redis(url);
    await node.cluster("ADDSLOTSRANGE", 0, 16_383);
    await until(async () => String(await node.cluster("INFO")).includes("cluster_state:ok"));
    node.disconnect();
    await works(`${url}?cluster=true`);
  });

  it.each([
    "redis://127.0.0.1:1?nonsense=1",
    "redis://127.0.0.1:1?cluster=true&sentinel=x",
    "redis://127.0.0.1:1?also=nowhere",
  ])("says what may follow it: %s", (address) => {
    expect(() => openClient(address, { lazyConnect: true })).toThrow("?sentinel=NAME");
  });

  it("asks for a secret line where it says rediss", () => {
    const client = openClient("rediss://user:secret@127.0.0.1:1/2", { lazyConnect: true });
    expect(client.options).toMatchObject({ tls: {}, username: "user", password: "secret", db: 2 });
    client.disconnect();
  });
});

/** The port of a Sentinel that watches the server under the name `kawara`. */
async function sentinelOf(url: string): Promise<number> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "kawaraban-sentinel-"));
  const file = join(folder, "sentinel.conf");
  writeFileSync(
    file,
    `port ${port}\nbind 127.0.0.1\ndir ${folder}\nsentinel monitor kawara 127.0.0.1 ${new URL(url).port} 1\n`,
  );
  const child: ChildProcess = spawn("redis-server", [file, "--sentinel"], { stdio: "ignore" });
  onTestFinished(async () => {
    const ended = once(child, "exit");
    child.kill();
    await ended;
  });
  const asks = new Redis({ host: "127.0.0.1", port });
  asks.on("error", () => undefined); // not yet there
  await until(async () => String(await asks.call("SENTINEL", "masters")).includes("kawara"));
  asks.disconnect();
  return port;
}
