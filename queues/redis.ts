/** The queue on a Redis server: many processes and machines work on it together. */
import { setTimeout } from "node:timers/promises";
import { Queue, Worker } from "bullmq";
import { Failure } from "../src/errors.ts";
import { openAloneOverAll } from "./alone.ts";
import type { Backend, BackendConfig, BackendDeps } from "./backend.ts";
import type { Openers, Timing } from "./bullmq.ts";
import { leasesOf } from "./frontier/frontier.ts";
import { redisFrontier } from "./frontier/redis.ts";
import { type ClientOptions, openClient, type RedisClient } from "./redis-client.ts";
import { openStages } from "./stages.ts";

/** A worker proves every four seconds that it lives; a dead one's jobs are back about ten seconds later. */
const TIMING: Timing = { lockMs: 8_000, stallCheckMs: 2_000, idlePollMs: 10_000 };

const PREFIX = "{kawaraban}";
const CONNECT_WITHIN_MS = 5_000;

/** A producer says soon that Redis is away. */
const PRODUCER: ClientOptions = {
  lazyConnect: true,
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  // A line that went silent: the first ends what asks, the second the connection.
  commandTimeout: 5_000,
  socketTimeout: 5_000,
};
/**
 * A worker waits until Redis is back; a line that went silent is given up some time after an idle poll should have
 * ended. Not lazy: BullMQ's copies of a lazy connection give up when their first try fails, and such a worker would
 * never work again.
 */
const CONSUMER: ClientOptions = { maxRetriesPerRequest: null, socketTimeout: TIMING.idlePollMs + 5_000 };

export async function openRedis(
  config: Extract<BackendConfig, { backend: "redis" }>,
  deps: BackendDeps,
): Promise<Backend> {
  const shown = withoutPassword(config.url);
  const heard = (kind: string) => (error: Error) => deps.log("queue.error", { kind, message: error.message });

  const producer = openClient(config.url, PRODUCER);
  producer.on("error", heard("producer"));
  try {
    await firstConnection(producer);
  } catch (cause) {
    producer.disconnect();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(
      "queue.unreachable",
      `no Redis at ${shown} (${why}); start it, correct REDIS_URL, or unset it to use the embedded queue`,
      { cause },
    );
  }
  const consumer = openClient(config.url, CONSUMER);
  consumer.on("error", heard("consumer"));

  const prefix = config.prefix ?? PREFIX;
  const leases = leasesOf(TIMING.lockMs, deps.requestMaxMs);
  const frontiers = {
    forProducers: redisFrontier(producer, prefix, leases),
    forWorkers: redisFrontier(consumer, prefix, leases),
  };
  const stages = openStages(openers(producer, consumer, prefix), TIMING, frontiers, deps);
  return {
    name: "redis",
    warnings: await warningsOf(producer, shown),
    queue: stages.queue,
    view: stages.view,
    awaitTurn: stages.awaitTurn,
    schedules: stages.schedules,
    worker: stages.worker,
    alone: openAloneOverAll(consumer, prefix),
    aloneSoon: openAloneOverAll(producer, prefix),
    board: stages.board,
    announce: () => undefined,
    close: async () => {
      try {
        await stages.close();
      } finally {
        producer.disconnect();
        consumer.disconnect();
      }
    },
  };
}

/** The first connection must stand; only later ones are tried again and again. */
async function firstConnection(redis: RedisClient): Promise<void> {
  const failed = new Promise<never>((_, reject) => {
    redis.once("error", reject);
  });
  const silent = setTimeout(CONNECT_WITHIN_MS, null, { ref: false }).then(() => {
    throw new Error(`no answer within ${CONNECT_WITHIN_MS / 1_000} s`);
  });
  await Promise.race([redis.connect(), failed, silent]);
}

function openers(producer: RedisClient, consumer: RedisClient, prefix: string): Openers {
  return {
    queue: (name, options) => new Queue(name, { ...options, connection: producer, prefix }),
    worker: (name, process, options) =>
      new Worker(name, process, { ...options, connection: consumer, prefix }),
  };
}

/** What makes a Redis unfit to hold jobs. Where we may not look, we do not guess. */
async function warningsOf(redis: RedisClient, shown: string): Promise<readonly string[]> {
  const memory = await redis.info("memory");
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
  const persistence = await redis.info("persistence");
  const appendOnly = /^aof_enabled:(\d)/m.exec(persistence)?.[1];
  return [
    policy !== undefined && policy !== "noeviction"
      ? `${shown} may drop jobs when its memory is full: set maxmemory-policy to noeviction (it is ${policy})`
      : null,
    appendOnly === "0" ? `${shown} forgets its latest jobs when it is killed: set appendonly to yes` : null,
  ].filter((warning) => warning !== null);
}

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return "the given address";
  const url = new URL(address);
  if (url.password) url.password = "********";
  return url.href;
}
