/** One request to one address: let through by the guard, in its turn at the host, within the time that is left. */
import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import type { ConnectDeps } from "./connect.ts";
import { guardUrl } from "./guard.ts";
import { asFailure } from "./network-errors.ts";
import { type Outcome, outcomeOf, type TakeTurn } from "./politeness.ts";

export type ExchangeDeps = ConnectDeps & {
  readonly now: () => Date;
  readonly userAgent: string;
  /** Without it nobody waits. */
  readonly turn?: TakeTurn | undefined;
  /** In ms, as robots.txt of a host says; undefined when it was not read. Handed on to the turn. */
  readonly crawlDelayOf?: ((url: URL) => number | null | undefined) | undefined;
};

/** What several requests of one fetch share: the connections, and the time that is left for all of them. */
export type Trip<Deps extends ExchangeDeps = ExchangeDeps> = {
  readonly agent: Dispatcher;
  readonly deps: Deps;
  /** Waiting for a turn does not count. */
  leftMs: number;
};

export type Response = {
  readonly status: number;
  /** Lower-case names; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
};

/**
 * @param take reads the response; its body is thrown away once that has ended
 * @param instead asked once the turn has come: what it gives spares the request (somebody else has asked meanwhile)
 * @throws Failure `fetch.refused-address` before anything is sent; `fetch.*` for what the network does; what `take` throws
 */
export async function exchange<Value>(
  url: URL,
  headers: Readonly<Record<string, string>>,
  trip: Trip,
  take: (response: Response) => Promise<Value>,
  instead: () => Promise<Value | null> = async () => null,
): Promise<Value> {
  const { deps } = trip;
  guardUrl(url, deps.privateHosts);
  const turn = await deps.turn?.(url.host);
  let outcome: Outcome = UNASKED;
  try {
    const spared = await instead();
    if (spared !== null) return spared;
    const startedAt = deps.now().getTime();
    const tookMs = () => Math.max(0, deps.now().getTime() - startedAt);
    try {
      const value = await send(url, headers, trip, take);
      outcome = outcomeOf(null, tookMs());
      return value;
    } catch (error) {
      outcome = outcomeOf(error, tookMs());
      throw error;
    } finally {
      trip.leftMs -= tookMs();
    }
  } finally {
    const crawlDelayMs = deps.crawlDelayOf?.(url);
    await turn?.done({ ...outcome, ...(crawlDelayMs === undefined ? {} : { crawlDelayMs }) });
  }
}

const UNASKED: Outcome = { kind: "unasked", tookMs: 0, retryAfterMs: null };

async function send<Value>(
  url: URL,
  headers: Readonly<Record<string, string>>,
  trip: Trip,
  take: (response: Response) => Promise<Value>,
): Promise<Value> {
  const { agent, deps, leftMs } = trip;
  const told = asFailure(url.href, deps.limits);
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(leftMs)));
  const response = await abortable(
    agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: "GET",
      headers: {
        "accept-encoding": "gzip, br, zstd",
        "accept-language": "ja,en;q=0.5",
        "user-agent": deps.userAgent,
        ...headers,
      },
      signal,
    }),
    signal,
  ).catch(told);
  try {
    return await take({
      status: response.statusCode,
      headers: plain(response.headers),
      body: response.body,
    }).catch(told);
  } finally {
    // What is not read is thrown away with its connection; a body in flight then ends in an error that nobody needs.
    response.body.on("error", () => undefined).destroy();
  }
}

/** A name that takes long to resolve, or a connection that takes long to open, does not hear the signal by itself. */
function abortable<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

const plain = (headers: Dispatcher.ResponseData["headers"]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
