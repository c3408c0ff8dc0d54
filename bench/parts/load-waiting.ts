/**
 * What waiting costs: so many addresses of 500 hosts in the frontier, then a while of work on them, with a slow stage
 * behind the fetches. Prints the memory of this process (with the embedded database's thread) and of Redis.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { type BackendConfig, openBackend } from "../../queues/backend.ts";
import { startWorkers } from "../../queues/workers.ts";
import { silent } from "../../src/log.ts";
import { startRedis } from "../../tests/queues/redis-server.ts";

const [backend = "embedded", given = "100000"] = process.argv.slice(2);
const COUNT = Number(given);
const HOSTS = 500;
const PART = 5_000;
const WORK_MS = 30_000;
const SLOW_MS = 200;
const WAITING_MAX = 200;
const MEGABYTE = 2 ** 20;

const directory = mkdtempSync(join(tmpdir(), "kawaraban-waiting-"));
const redis =
  backend === "redis" ? await startRedis(["--appendonly", "yes", "--appendfsync", "everysec"]) : null;
const client = redis === null ? null : new Redis(redis.url);
const redisBytes = async (): Promise<number> =>
  client === null ? 0 : Number(/used_memory:(\d+)/.exec(await client.info("memory"))?.[1]);
const config: BackendConfig =
  redis === null ? { backend: "embedded", directory } : { backend: "redis", url: redis.url };
const queue = await openBackend(config, {
  ...{ log: silent, now: () => new Date(), hostGapMs: 0, waitingMax: WAITING_MAX },
});
const seen: number[] = [];
const rssMB = (): number => Math.round(process.memoryUsage().rss / MEGABYTE);
const look = setInterval(() => seen.push(rssMB()), 200);
const before = { rss: rssMB(), redis: await redisBytes() };
const startedAt = performance.now();
for (let from = 0; from < COUNT; from += PART) {
  const part = Array.from({ length: Math.min(PART, COUNT - from) }, (_, at) => ({
    ...{ id: (from + at).toString(16).padStart(16, "0"), round: 0 },
    host: `host${(from + at) % HOSTS}.test`,
  }));
  await queue.queue("fetch").addBulk(part, { urgency: "scheduled" });
}
const addSeconds = (performance.now() - startedAt) / 1_000;
const added = { rss: rssMB(), redis: await redisBytes(), peak: Math.max(...seen) };
seen.length = 0;
let [fetched, cleaned, aheadMax] = [0, 0, 0];
const idle = async () => ({ facts: {} });
const workers = startWorkers(
  queue,
  {
    fetch: async () => {
      fetched += 1;
      return { next: "clean", facts: {} };
    },
    clean: async () => {
      await sleep(SLOW_MS);
      cleaned += 1;
      return { facts: {} };
    },
    ...{ summarize: idle, index: idle, stories: idle },
  },
  { log: silent, now: () => new Date(), concurrency: { fetch: 8, clean: 2 } },
);
const until = performance.now() + WORK_MS;
while (performance.now() < until) {
  await sleep(500);
  aheadMax = Math.max(aheadMax, await queue.queue("clean").waiting());
}
const waiting = (await queue.queue("fetch").counts()).waiting;
clearInterval(look);
console.log(
  JSON.stringify({
    ...{ backend, waiting: COUNT, "add/s": Math.round(COUNT / addSeconds) },
    "RSS MB before": before.rss,
    "RSS MB with all waiting": added.rss,
    "RSS MB at most while adding": added.peak,
    "RSS MB at most while working": Math.max(...seen),
    fetched,
    cleaned,
    "still waiting at hosts": waiting,
    "ahead of the slow stage at most": `${aheadMax} (bound ${WAITING_MAX})`,
    ...(client && { "Redis bytes a waiting address": Math.round((added.redis - before.redis) / COUNT) }),
    ...(redis === null && { "disk bytes a waiting address": Math.round(sizeOf(directory) / COUNT) }),
  }),
);
await workers.close();
await queue.close();
client?.disconnect();
await redis?.stop();
rmSync(directory, { recursive: true, force: true });

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
}
