import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure, type FailureCode } from "../../src/errors.ts";
import {
  CRAWL_DELAY_MAX_MS,
  FIRST_PACE,
  GAP_MS,
  nextGapMs,
  nextPace,
  type Outcome,
  outcomeOf,
  Pace,
  withCrawlDelay,
} from "../../src/ingest/politeness.ts";

const fast: Outcome = { kind: "answered", tookMs: 80, retryAfterMs: null };
const slow: Outcome = { ...fast, tookMs: 4_000 };
const pushedBack: Outcome = { ...fast, kind: "pushed-back" };
const failed: Outcome = { ...fast, kind: "failed" };
const after = (...outcomes: readonly Outcome[]) => outcomes.reduce(nextPace, FIRST_PACE).gapMs;
const times = (count: number, outcome: Outcome) => Array<Outcome>(count).fill(outcome);

describe("nextPace", () => {
  it.each([
    ["nothing yet", [], 1_000],
    ["a fast answer", [fast], 1_000],
    ["many fast answers", times(50, fast), 1_000],
    ["a slow answer rests the server twice as long", [slow], 8_000],
    ["an answer that is hardly slow", [{ ...fast, tookMs: 1_100 }], 2_200],
    ["429", [pushedBack], 5_000],
    ["429 again", [pushedBack, pushedBack], 10_000],
    ["429 for ever", times(20, pushedBack), 60_000],
    ["a failure", [failed], 1_500],
    ["failures for ever", times(30, failed), 60_000],
    ["one calm answer changes nothing", [pushedBack, fast], 5_000],
    ["three calm answers halve it", [pushedBack, ...times(3, fast)], 2_500],
    ["and it goes back to the usual", [pushedBack, ...times(9, fast)], 1_000],
    ["calm is counted in a row", [pushedBack, fast, fast, failed, fast, fast], 7_500],
    ["what was not asked changes nothing", [pushedBack, { ...fast, kind: "unasked" }], 5_000],
    ["slow answers hold the gap up", [slow, ...times(12, slow)], 8_000],
  ] as const)("%s: %j", (_what, outcomes, gapMs) => expect(after(...outcomes)).toBe(gapMs));

  it("never goes below a Crawl-delay, and keeps one that is larger than our largest gap", () => {
    const asked = withCrawlDelay(FIRST_PACE, 90_000);
    expect(nextGapMs(asked)).toBe(90_000);
    expect(nextGapMs(times(20, fast).reduce(nextPace, asked))).toBe(90_000);
    expect(nextGapMs(times(20, pushedBack).reduce(nextPace, asked))).toBe(90_000);
    expect(nextGapMs(withCrawlDelay(FIRST_PACE, 86_400_000))).toBe(CRAWL_DELAY_MAX_MS);
    expect(nextGapMs(withCrawlDelay(asked, null))).toBe(GAP_MS.usual);
    expect(nextGapMs(withCrawlDelay(FIRST_PACE, 200))).toBe(GAP_MS.usual);
  });

  it("keeps a Retry-After in full", () => {
    expect(nextGapMs(FIRST_PACE, { ...pushedBack, retryAfterMs: 3_600_000 })).toBe(3_600_000);
    expect(nextGapMs(FIRST_PACE, { ...pushedBack, retryAfterMs: 0 })).toBe(GAP_MS.usual);
  });

  it("stays JSON within bounds, whatever happens", () => {
    const outcome = fc.record({
      kind: fc.constantFrom("answered" as const, "pushed-back" as const, "failed" as const),
      tookMs: fc.integer({ min: 0, max: 600_000 }),
      retryAfterMs: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 40 }), (outcomes) => {
        const pace = outcomes.reduce(nextPace, FIRST_PACE);
        expect(Pace.parse(JSON.parse(JSON.stringify(pace)))).toEqual(pace);
        expect(pace.gapMs).toBeGreaterThanOrEqual(GAP_MS.usual);
        expect(pace.gapMs).toBeLessThanOrEqual(GAP_MS.max);
      }),
    );
  });
});

describe("outcomeOf", () => {
  it.each([
    ["fetch.rate-limited", "pushed-back"],
    ["fetch.server-error", "failed"],
    ["fetch.timeout", "failed"],
    ["fetch.network", "failed"],
    ["fetch.gone", "answered"],
    ["fetch.forbidden", "answered"],
    ["fetch.unsupported-type", "answered"],
  ] as const satisfies readonly (readonly [FailureCode, Outcome["kind"]])[])("%s: %s", (code, kind) => {
    expect(outcomeOf(new Failure(code, "x"), 5).kind).toBe(kind);
  });
  it("hands on when to come back", () => {
    const failure = new Failure("fetch.rate-limited", "x", { facts: { retryAfterMs: 9_000 } });
    expect(outcomeOf(failure, 5)).toEqual({ kind: "pushed-back", tookMs: 5, retryAfterMs: 9_000 });
    expect(outcomeOf(null, 5)).toEqual({ ...fast, tookMs: 5 });
  });
});
