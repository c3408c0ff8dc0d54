/** How fast one client may ask: a bucket of requests that fills again with time. */
import type { MiddlewareHandler } from "hono";
import type { Guarded } from "./access.ts";

export type Pace = {
  /** Requests a second in the long run, for each client. */
  readonly perSecond: number;
  readonly now: () => Date;
};

/** So many seconds' requests may come at once. */
const BURST_SECONDS = 2;
/** Clients remembered at a time; who was silent longest is forgotten first, with a full bucket. */
const CLIENTS_MAX = 10_000;
/** A refused key costs as much as so many requests, so that guessing keys takes for ever. */
const REFUSAL_COST = 20;

type Bucket = { left: number; atMs: number };

/** The owner's own commands are not counted. */
export function pacing({ perSecond, now }: Pace): MiddlewareHandler<Guarded> {
  const buckets = new Map<string, Bucket>();
  const full = perSecond * BURST_SECONDS;
  const bucketOf = (client: string): Bucket => {
    const atMs = now().getTime();
    const before = buckets.get(client) ?? { left: full, atMs };
    const left = Math.min(full, before.left + ((atMs - before.atMs) / 1_000) * perSecond);
    const bucket = { left, atMs };
    buckets.delete(client);
    buckets.set(client, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > CLIENTS_MAX && oldest !== undefined) buckets.delete(oldest);
    return bucket;
  };
  return async (context, next) => {
    const bucket = bucketOf(context.env?.incoming?.socket.remoteAddress ?? "unknown");
    if (bucket.left < 1) {
      context.header("retry-after", String(Math.ceil((1 - bucket.left) / perSecond)));
      return context.json({ error: `at most ${perSecond} requests a second` }, 429);
    }
    await next();
    if (context.get("caller") !== "owner") bucket.left -= context.res.status === 401 ? REFUSAL_COST : 1;
    return undefined;
  };
}
