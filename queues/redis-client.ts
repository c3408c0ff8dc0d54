/** Clients of one address, whatever kind of Redis it names: a server, a group behind Sentinels, or a cluster. */
import { Cluster, Redis, type RedisOptions } from "ioredis";
import { z } from "zod";
import { Failure } from "../src/errors.ts";

export type RedisClient = Redis | Cluster;

export type ClientOptions = Pick<
  RedisOptions,
  "lazyConnect" | "maxRetriesPerRequest" | "enableOfflineQueue" | "commandTimeout" | "socketTimeout"
>;

/** What may follow the `?` of an address. */
const Query = z.strictObject({
  /** The name that Sentinels know the group by; the address is then that of a Sentinel. */
  sentinel: z.string().min(1).optional(),
  /** The address is that of one node of a cluster. */
  cluster: z.literal("true").optional(),
  /** More Sentinels or nodes: `host:port,host:port`. */
  also: z
    .string()
    .regex(/^[^,:]+:\d+(?:,[^,:]+:\d+)*$/)
    .optional(),
});

const PORTS = { redis: 6_379, sentinel: 26_379 } as const;
const CONNECT_WITHIN_MS = 5_000;
const RECONNECT_MS = { first: 100, max: 5_000 } as const;
const waitMs = (times: number) => Math.min(RECONNECT_MS.first * 2 ** Math.min(times, 10), RECONNECT_MS.max);

/**
 * @param address `redis://` or `rediss://` with user, password and database where needed;
 * `?sentinel=NAME` and `?cluster=true` say what is there, `&also=host:port,…` names more of them
 * @throws Failure `input.malformed` for anything else behind the `?`
 */
export function openClient(address: string, given: ClientOptions): RedisClient {
  const url = new URL(address);
  const query = Query.safeParse(Object.fromEntries(url.searchParams));
  if (!query.success || (query.data.sentinel !== undefined && query.data.cluster !== undefined))
    throw new Failure(
      "input.malformed",
      "REDIS_URL may end in ?sentinel=NAME or ?cluster=true, and &also=host:port,host:port",
    );
  const { sentinel, cluster, also } = query.data;
  const isSecret = url.protocol === "rediss:";
  const options = {
    ...given,
    connectTimeout: CONNECT_WITHIN_MS,
    retryStrategy: waitMs,
    // A server that became a replica answers READONLY: the next connection finds who leads now.
    reconnectOnError: (error: Error): false | 2 => (error.message.startsWith("READONLY") ? 2 : false),
    ...(url.username && { username: decodeURIComponent(url.username) }),
    ...(url.password && { password: decodeURIComponent(url.password) }),
    ...(isSecret && { tls: {} }),
  } satisfies RedisOptions;
  const database = Number(url.pathname.slice(1) || 0);
  const first = { host: url.hostname, port: Number(url.port) || PORTS[sentinel ? "sentinel" : "redis"] };
  const all = [first, ...placesOf(also ?? "")];
  if (cluster !== undefined)
    return new Cluster(all, {
      redisOptions: options,
      lazyConnect: given.lazyConnect ?? false,
      enableOfflineQueue: given.enableOfflineQueue ?? true,
      clusterRetryStrategy: waitMs,
    });
  if (sentinel !== undefined)
    return new Redis({
      ...options,
      db: database,
      sentinels: all,
      name: sentinel,
      ...(isSecret && { enableTLSForSentinelMode: true }),
    });
  return new Redis({ ...options, ...first, db: database });
}

const placesOf = (list: string) =>
  list
    .split(",")
    .filter(Boolean)
    .map((place) => {
      const [host = "", port] = place.split(":");
      return { host, port: Number(port) };
    });
