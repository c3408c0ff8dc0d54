/** How long a host is left alone between two requests: pure data, so that whoever hands out turns can keep it anywhere. */
import { z } from "zod";
import { Failure } from "../errors.ts";

/** What is remembered of a host between two requests. JSON, so that all processes can share it. */
export const Pace = z.strictObject({
  /** From the end of an answer to the next request. */
  gapMs: z.number().min(0),
  /** What robots.txt asks for; null when it says nothing. */
  crawlDelayMs: z.number().min(0).nullable(),
  /** Answers in a row that were neither slow nor a refusal; the gap shrinks only after some. */
  calm: z.int().min(0),
});
export type Pace = z.infer<typeof Pace>;

/** How one request went. */
export type Outcome = {
  /**
   * `answered`: any status but those two. `pushed-back`: 429 or 503. `failed`: no whole answer came. `unasked`: the
   * request was not needed any more when its turn came.
   */
  readonly kind: "answered" | "pushed-back" | "failed" | "unasked";
  /** From the request to the last byte. */
  readonly tookMs: number;
  /** What the server said with Retry-After; null when it said nothing. */
  readonly retryAfterMs: number | null;
};

/** One request at a time and a second apart: what a person's reading would not exceed for long either. */
export const GAP_MS = { usual: 1_000, pushedBack: 5_000, max: 60_000 } as const;

/** A Crawl-delay above this says "stay away" rather than "slowly"; it is kept as this. */
export const CRAWL_DELAY_MAX_MS = 300_000;

/** Answers this fast say nothing about the server's load. */
const SLOW_MS = 1_000;
/** A slow server gets as much rest as the answer took it, times this (Scrapy's AutoThrottle, target concurrency ½). */
const REST_SHARE = 2;
const CALM_BEFORE_SHRINKING = 3;

export const FIRST_PACE: Pace = { gapMs: GAP_MS.usual, crawlDelayMs: null, calm: 0 };

/**
 * The pace after a request: up at once (slow answers, failures, 429 and 503), down by half after three calm answers,
 * never below the usual gap or the host's Crawl-delay.
 * @returns the new pace; `nextGapMs` says how long to wait by it
 */
export function nextPace(pace: Pace, outcome: Outcome): Pace {
  if (outcome.kind === "unasked") return pace;
  const floor = Math.max(GAP_MS.usual, pace.crawlDelayMs ?? 0);
  const max = Math.max(GAP_MS.max, floor);
  const slow = outcome.tookMs > SLOW_MS ? outcome.tookMs * REST_SHARE : 0;
  const up = (gapMs: number): Pace => ({ ...pace, gapMs: Math.min(Math.max(gapMs, floor), max), calm: 0 });
  if (outcome.kind === "pushed-back") return up(Math.max(pace.gapMs * 2, GAP_MS.pushedBack));
  if (outcome.kind === "failed") return up(Math.max(pace.gapMs * 1.5, slow));
  if (slow > pace.gapMs) return up(slow);
  const calm = pace.calm + 1;
  if (calm < CALM_BEFORE_SHRINKING) return { ...pace, gapMs: Math.max(pace.gapMs, floor), calm };
  return { ...pace, gapMs: Math.max(pace.gapMs / 2, slow, floor), calm: 0 };
}

/**
 * Milliseconds from the end of a request until the next one to the same host.
 * @param pace as `nextPace` gave it
 * @param outcome of the request that has just ended; its Retry-After is kept in full, whatever the largest gap is
 */
export const nextGapMs = (pace: Pace, outcome: Outcome | null = null): number =>
  Math.max(pace.gapMs, pace.crawlDelayMs ?? 0, GAP_MS.usual, outcome?.retryAfterMs ?? 0);

/** A host's robots.txt was read. @param crawlDelayMs as it says, null when it says nothing */
export const withCrawlDelay = (pace: Pace, crawlDelayMs: number | null): Pace => ({
  ...pace,
  crawlDelayMs: crawlDelayMs === null ? null : Math.min(crawlDelayMs, CRAWL_DELAY_MAX_MS),
});

/** What a fetch that failed means for the pace; anything else than a Failure says nothing about the server. */
export function outcomeOf(error: unknown, tookMs: number): Outcome {
  if (!(error instanceof Failure)) return { kind: "answered", tookMs, retryAfterMs: null };
  const retryAfterMs = error.facts.retryAfterMs ?? null;
  if (error.code === "fetch.rate-limited") return { kind: "pushed-back", tookMs, retryAfterMs };
  const unwell = ["fetch.network", "fetch.timeout", "fetch.server-error"].includes(error.code);
  return { kind: unwell ? "failed" : "answered", tookMs, retryAfterMs };
}

/**
 * A turn at a host: nobody else asks it anything until `done`. Every single request of a fetch takes one (robots.txt,
 * each redirect, each part of an article), so that the gap is kept between those too.
 */
type Turn = {
  /** @param outcome with the host's Crawl-delay, once its robots.txt is known */
  readonly done: (outcome: Outcome & { readonly crawlDelayMs?: number | null }) => Promise<void> | void;
};

/**
 * Waits for a turn. May throw a Failure instead (`fetch.rate-limited` with `facts.retryAfterMs`, so that the queue
 * postpones the job) where waiting would block a worker for too long.
 * @param host lower-case name with the port where it is not the scheme's own: `URL.host`
 */
export type TakeTurn = (host: string) => Promise<Turn>;
