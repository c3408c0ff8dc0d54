/** Fetches one address: guarded, bounded, redirects by hand, every way it can go wrong translated into a Failure. */
import type { Dispatcher } from "undici";
import { Failure } from "../errors.ts";
import { readBody } from "./body.ts";
import { type ConnectDeps, guardedAgent } from "./connect.ts";
import { guardUrl } from "./guard.ts";
import { asFailure } from "./network-errors.ts";
import { refuseStatus } from "./status.ts";
import { refuseContent, refuseType } from "./types.ts";

export type FetchLimits = {
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  /** From the first packet to the last byte, over all redirects. */
  readonly totalTimeoutMs: number;
  /** Of the body, on the wire and after decompression. */
  readonly bodyBytesMax: number;
  readonly redirectsMax: number;
};

export type FetchDeps = ConnectDeps & {
  readonly now: () => Date;
  readonly limits: FetchLimits;
  readonly userAgent: string;
};

export type Fetched = {
  readonly status: number;
  /** Where the redirects ended. */
  readonly finalUrl: string;
  /** Addresses that redirected, in order; empty when the first one answered. */
  readonly redirects: readonly string[];
  readonly contentType: string | null;
  /** Lower-case names; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, decompressed; never empty. */
  readonly bytes: Uint8Array;
};

export const FETCH_LIMITS: FetchLimits = {
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 20_000,
  totalTimeoutMs: 30_000,
  bodyBytesMax: 20_000_000,
  redirectsMax: 10,
};

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * @param input an http(s) address
 * @throws Failure `fetch.*` (with `facts.retryAfterMs` where the server said it), `input.empty` for an empty body,
 *   `input.malformed` when it is no address
 */
export async function fetchPage(input: string, deps: FetchDeps): Promise<Fetched> {
  const agent = guardedAgent(deps);
  const signal = AbortSignal.timeout(deps.limits.totalTimeoutMs);
  try {
    return await follow(addressOf(input), { agent, signal, deps });
  } finally {
    await agent.destroy();
  }
}

type Trip = { readonly agent: Dispatcher; readonly signal: AbortSignal; readonly deps: FetchDeps };

/** Asks, and asks again where it is sent, until a page answers. */
async function follow(start: URL, trip: Trip): Promise<Fetched> {
  const redirects: string[] = [];
  let url = start;
  for (;;) {
    const answer = await ask(url, trip);
    if (answer.kind === "page") return { ...answer.page, redirects };
    redirects.push(url.href);
    if (redirects.includes(answer.to.href))
      throw tooMany(start, `${answer.to.href} leads back to itself; the site may insist on cookies`);
    if (redirects.length > trip.deps.limits.redirectsMax)
      throw tooMany(
        start,
        `it was sent on more than ${trip.deps.limits.redirectsMax} times, last to ${answer.to.href}`,
      );
    url = answer.to;
  }
}

type Answer =
  | { readonly kind: "page"; readonly page: Omit<Fetched, "redirects"> }
  | { readonly kind: "redirect"; readonly to: URL };

async function ask(url: URL, { agent, signal, deps }: Trip): Promise<Answer> {
  guardUrl(url, deps.privateHosts);
  const told = asFailure(url.href, deps.limits);
  const response = await abortable(
    agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: "GET",
      headers: {
        accept: "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1",
        "accept-encoding": "gzip, br",
        "accept-language": "ja,en;q=0.5",
        "user-agent": deps.userAgent,
      },
      signal,
    }),
    signal,
  ).catch(told);
  const headers = plain(response.headers);
  const status = response.statusCode;
  try {
    const location = headers["location"];
    if (REDIRECTS.has(status) && location !== undefined)
      return { kind: "redirect", to: target(url, location) };
    refuseStatus({ url: url.href, status, headers }, deps.now);
    const contentType = headers["content-type"] ?? null;
    refuseType(url.href, contentType);
    const bytes = await readBody(response.body, headers, deps.limits.bodyBytesMax, url.href).catch(told);
    if (bytes.length === 0)
      throw new Failure(
        "input.empty",
        `GET ${url.href} answered ${status} with nothing in it; look at it in a browser`,
      );
    refuseContent(url.href, bytes);
    return { kind: "page", page: { status, finalUrl: url.href, contentType, headers, bytes } };
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

function addressOf(input: string): URL {
  if (URL.canParse(input)) return new URL(input);
  throw new Failure(
    "input.malformed",
    `${input} is no address; write it whole, like https://example.jp/news/1`,
  );
}

function target(from: URL, location: string): URL {
  // Servers send raw UTF-8 here; HTTP headers are read as Latin-1.
  const text = /[\u0080-\u00ff]/.test(location) ? Buffer.from(location, "latin1").toString("utf8") : location;
  if (!URL.canParse(text, from))
    throw new Failure(
      "fetch.server-error",
      `GET ${from.href} redirects to something that is no address: ${text}`,
    );
  const to = new URL(text, from);
  to.hash = "";
  return to;
}

const tooMany = (start: URL, why: string): Failure =>
  new Failure("fetch.too-many-redirects", `GET ${start.href} found no page: ${why}`);

const plain = (headers: Dispatcher.ResponseData["headers"]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
