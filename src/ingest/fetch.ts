/** Fetches one address: guarded, bounded, redirects by hand, every way it can go wrong translated into a Failure. */
import { Failure } from "../errors.ts";
import { readBody } from "./body.ts";
import { guardedAgent } from "./connect.ts";
import { type ExchangeDeps, exchange, type Response, type Trip } from "./exchange.ts";
import { guardUrl } from "./guard.ts";
import { Redirects, redirectOf } from "./redirects.ts";
import { refuseStatus } from "./status.ts";
import { refuseContent, refuseType } from "./types.ts";

export type FetchLimits = {
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  /** From the first packet to the last byte, over all redirects; waiting for a turn does not count. */
  readonly totalTimeoutMs: number;
  /** Of the body, on the wire and after decompression. */
  readonly bodyBytesMax: number;
  readonly redirectsMax: number;
};

export type FetchDeps = ExchangeDeps & {
  readonly limits: FetchLimits;
  /** Asked before each address of the way: throws where the host does not allow it. Default: everything is allowed. */
  readonly admit?: ((url: URL) => Promise<void>) | undefined;
};

/** What a server gave along with a page, so that it can be asked whether the page has changed. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null };

export type FetchOptions = {
  /** What was fetched before: the same address is then asked for only if it has changed. */
  readonly before?: ({ readonly url: string } & Validators) | null;
  /** `page` (default): HTML and text only. `any`: whatever comes is handed on (feeds, sitemaps). */
  readonly takes?: "page" | "any";
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
  /** The body, decompressed; empty only when `unchanged`. */
  readonly bytes: Uint8Array;
  /** 304: it is what it was `before`. */
  readonly unchanged: boolean;
};

export const FETCH_LIMITS: FetchLimits = {
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 20_000,
  totalTimeoutMs: 30_000,
  bodyBytesMax: 20_000_000,
  redirectsMax: 10,
};

const ACCEPT = {
  page: "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1",
  any: "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/html;q=0.8,*/*;q=0.5",
} as const;

/**
 * @param input an http(s) address
 * @throws Failure `fetch.*` (with `facts.retryAfterMs` where the server said it), `input.empty` for an empty body,
 *   `input.malformed` when it is no address; what `deps.admit` throws
 */
export async function fetchPage(
  input: string,
  deps: FetchDeps,
  options: FetchOptions = {},
): Promise<Fetched> {
  const agent = guardedAgent(deps);
  try {
    return await follow(addressOf(input), { agent, deps, leftMs: deps.limits.totalTimeoutMs }, options);
  } finally {
    await agent.destroy();
  }
}

/** Asks, and asks again where it is sent, until a page answers. */
async function follow(start: URL, trip: Trip<FetchDeps>, options: FetchOptions): Promise<Fetched> {
  const walk = new Redirects(start, trip.deps.limits.redirectsMax);
  let url = start;
  for (;;) {
    guardUrl(url, trip.deps.privateHosts);
    await trip.deps.admit?.(url);
    const here = url;
    const answer = await exchange(here, headersFor(here, options), trip, (response) =>
      answerOf(here, response, trip.deps, options),
    );
    if (answer.kind === "page") return { ...answer.page, redirects: walk.been };
    walk.step(url, answer.to, answer.headers);
    url = answer.to;
  }
}

function headersFor(url: URL, { before, takes = "page" }: FetchOptions): Readonly<Record<string, string>> {
  const accept = { accept: ACCEPT[takes] };
  if (before?.url !== url.href) return accept;
  return {
    ...accept,
    ...(before.etag === null ? {} : { "if-none-match": before.etag }),
    ...(before.lastModified === null ? {} : { "if-modified-since": before.lastModified }),
  };
}

type Answer =
  | { readonly kind: "page"; readonly page: Omit<Fetched, "redirects"> }
  | { readonly kind: "redirect"; readonly to: URL; readonly headers: Fetched["headers"] };

async function answerOf(
  url: URL,
  { status, headers, body }: Response,
  deps: FetchDeps,
  { before, takes = "page" }: FetchOptions,
): Promise<Answer> {
  const to = redirectOf(url, { status, headers });
  if (to !== null) return { kind: "redirect", to, headers };
  const contentType = headers["content-type"] ?? null;
  const page = { status, finalUrl: url.href, contentType, headers };
  if (status === 304 && before?.url === url.href)
    return { kind: "page", page: { ...page, bytes: new Uint8Array(), unchanged: true } };
  refuseStatus({ url: url.href, status, headers }, deps.now);
  if (takes === "page") refuseType(url.href, contentType);
  const bytes = await readBody(body, headers, { bytesMax: deps.limits.bodyBytesMax }, url.href);
  if (bytes.length === 0)
    throw new Failure(
      "input.empty",
      `GET ${url.href} answered ${status} with nothing in it; look at it in a browser`,
    );
  if (takes === "page") refuseContent(url.href, bytes);
  return { kind: "page", page: { ...page, bytes, unchanged: false } };
}

function addressOf(input: string): URL {
  if (URL.canParse(input)) return new URL(input);
  throw new Failure(
    "input.malformed",
    `${input} is no address; write it whole, like https://example.jp/news/1`,
  );
}

/** What a response says for the next time. Weak and odd ETags are sent back as they came (RFC 9110 §13.1.2). */
export const validatorsOf = (headers: Fetched["headers"]): Validators => ({
  etag: headers["etag"] ?? null,
  lastModified: headers["last-modified"] ?? null,
});
