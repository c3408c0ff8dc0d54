import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterRevisits,
  dueRevisits,
  revisitsFor,
  withRevisits,
} from "../../../src/ingest/sources/revisits.ts";
import {
  backoff,
  learnedInterval,
  maxAgeOf,
  NO_HINTS,
  staleSince,
} from "../../../src/ingest/sources/rhythm.ts";
import { afterPoll, freshState, type Outcome } from "../../../src/ingest/sources/state.ts";
import type { SourceState } from "../../../src/model.ts";
import { HOUR, later, MINUTE, source, start } from "./sources.ts";

const DAY = 24 * HOUR;
const now = start.getTime();
const every = (gap: number, count = 10, silence = 0) =>
  Array.from({ length: count }, (_, at) => now - silence - at * gap);

describe("how often a source is polled", () => {
  it.each<readonly [string, readonly number[], Partial<typeof NO_HINTS>, number]>([
    ["nothing known", [], {}, 30 * MINUTE],
    ["two items say nothing yet", every(HOUR, 2), {}, 30 * MINUTE],
    ["an item an hour", every(HOUR), {}, 30 * MINUTE],
    ["an item every two minutes", every(2 * MINUTE), {}, 5 * MINUTE],
    ["an item a day", every(DAY), {}, 12 * HOUR],
    [
      "an edition of five an hour",
      [0, 1, 2].flatMap((edition) => Array(5).fill(now - edition * HOUR)),
      {},
      30 * MINUTE,
    ],
    ["silence for six hours", every(30 * MINUTE, 10, 6 * HOUR), {}, 30 * MINUTE],
    ["silence for a month", every(HOUR, 10, 30 * DAY), {}, 12 * HOUR],
    ["a ttl that is longer", every(10 * MINUTE), { ttlMs: HOUR }, HOUR],
    ["a ttl that is shorter", every(4 * HOUR), { ttlMs: MINUTE }, 2 * HOUR],
    ["max-age", every(10 * MINUTE), { maxAgeMs: 20 * MINUTE }, 20 * MINUTE],
    ["a ttl of a month is a mistake", every(HOUR), { ttlMs: 30 * DAY }, DAY],
    ["weekly, says the template", every(HOUR), { updateMs: 7 * DAY }, 6 * HOUR],
  ])("%s", (_what, arrivals, hints, expected) => {
    expect(learnedInterval(arrivals, { ...NO_HINTS, ...hints }, now)).toBe(expected);
  });

  it.each<readonly [string, Readonly<Record<string, string>>, number | null]>([
    ["none", {}, null],
    ["seconds", { "cache-control": "public, max-age=600" }, 600_000],
    ["less its age", { "cache-control": "max-age=600", age: "200" }, 400_000],
    ["older than it may be", { "cache-control": "max-age=600", age: "900" }, null],
    ["zero", { "cache-control": "max-age=0, no-cache" }, null],
    ["for shared caches only", { "cache-control": "s-maxage=600" }, null],
    ["nonsense", { "cache-control": "max-age=soon" }, null],
  ])("Cache-Control: %s", (_what, headers, expected) => {
    expect(maxAgeOf(headers)).toBe(expected);
  });

  it("backs off, and never stops", () => {
    expect([1, 2, 3, 10, 1_000].map((failures) => backoff(HOUR, failures, null))).toEqual([
      30 * MINUTE,
      HOUR,
      2 * HOUR,
      6 * HOUR,
      6 * HOUR,
    ]);
    expect(backoff(HOUR, 1, 5 * HOUR)).toBe(5 * HOUR);
    expect(backoff(HOUR, 1, 365 * DAY)).toBe(7 * DAY);
    expect([5, 50].map((failures) => backoff(2 * DAY, failures, null))).toEqual([8 * HOUR, 2 * DAY]);
  });
});

const read = (more: Partial<Extract<Outcome, { kind: "read" }>> = {}): Outcome => ({
  kind: "read",
  title: "社",
  validators: { etag: null, lastModified: null },
  digest: "d",
  sitemaps: {},
  hints: NO_HINTS,
  seen: [],
  arrived: [],
  changed: [],
  items: 1,
  rejected: 0,
  ...more,
});
const failed = (retryAfterMs: number | null = null): Outcome => ({
  kind: "failed",
  failure: { code: "fetch.timeout", message: "slow" },
  retryAfterMs,
});

describe("a source's state", () => {
  const one = source();

  it("forgets its failures with the first success, 304 included", () => {
    const twice = [failed(), failed()].reduce<SourceState>(
      (state, outcome, at) => afterPoll(one, state, outcome, { now: later(at * HOUR) }),
      freshState(one),
    );
    expect(twice.failures).toBe(2);
    const same: Outcome = { kind: "same", validators: twice.validators, hints: NO_HINTS };
    expect(afterPoll(one, twice, same, { now: later(3 * HOUR) })).toMatchObject({
      failures: 0,
      failure: null,
      succeededAt: later(3 * HOUR).toISOString(),
    });
  });

  it("keeps a person's rhythm, and lets cron say when itself", () => {
    const quarter = source({ every: "15m" });
    expect(
      afterPoll(quarter, freshState(quarter), read({ hints: { ...NO_HINTS, ttlMs: DAY } }), { now: start }),
    ).toMatchObject({ nextAt: later(15 * MINUTE).toISOString(), intervalMs: 15 * MINUTE });
    const daily = source({ cron: "0 6 * * *" });
    expect(afterPoll(daily, freshState(daily), read(), { now: start }).nextAt).toBeNull();
    expect(afterPoll(daily, freshState(daily), failed(), { now: start }).nextAt).not.toBeNull();
  });

  it("comes when the server says so", () => {
    const state = afterPoll(one, freshState(one), failed(6 * HOUR), { now: start });
    expect(Date.parse(state.nextAt ?? "")).toBeGreaterThanOrEqual(later(6 * HOUR).getTime());
  });

  it("is stale without a success for longer than expected, and well again after one", () => {
    let state = afterPoll(one, freshState(one), read(), { now: start });
    expect(staleSince(one, state, later(5 * HOUR), HOUR)).toBeNull();
    expect(staleSince(one, state, later(7 * HOUR), HOUR)).toEqual(later(6 * HOUR));
    expect(staleSince(one, state, later(20 * HOUR), 12 * HOUR)).toBeNull();
    expect(staleSince({ ...one, paused: true }, state, later(DAY * 9), HOUR)).toBeNull();
    state = afterPoll(one, state, failed(), { now: later(7 * HOUR) });
    expect(state.staleSince).toBe(later(6 * HOUR).toISOString());
    expect(afterPoll(one, state, read(), { now: later(8 * HOUR) }).staleSince).toBeNull();
    expect(staleSince(one, freshState(one), later(7 * HOUR), HOUR)).not.toBeNull();
  });

  it("is always polled again, whatever happens", () => {
    const outcome = fc.oneof(
      fc.record({ at: fc.array(fc.integer({ min: 0, max: 10 * DAY }), { maxLength: 5 }) }).map(({ at }) =>
        read({
          arrived: at.map((ago, index) => ({
            id: String(index).padStart(16, "0"),
            at: now - ago,
            isYoung: true,
          })),
        }),
      ),
      fc.option(fc.integer({ min: 0, max: 400 * DAY }), { nil: null }).map(failed),
    );
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 30 }), (outcomes) => {
        let at = start;
        let state = freshState(one);
        for (const each of outcomes) {
          state = afterPoll(one, state, each, { now: at });
          const next = Date.parse(state.nextAt ?? "");
          expect(next - at.getTime()).toBeGreaterThanOrEqual(5 * MINUTE);
          expect(next - at.getTime()).toBeLessThanOrEqual(8 * DAY);
          expect(state.arrivals.length).toBeLessThanOrEqual(30);
          at = new Date(next);
        }
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

describe("second looks", () => {
  const state = (revisits: SourceState["revisits"]): SourceState => ({ ...freshState(source()), revisits });
  const id = "a".repeat(16);

  it("fall from an hour to two days", () => {
    let one = state([...revisitsFor([id], start)]);
    const looks: number[] = [];
    for (let hour = 0; hour < 80; hour += 1) {
      if (dueRevisits(one, later(hour * HOUR)).length === 0) continue;
      looks.push(hour);
      one = afterRevisits(one, later(hour * HOUR));
    }
    expect(looks).toEqual([1, 3, 8, 24, 48]);
    expect(one.revisits).toEqual([]);
  });

  it("that were missed are not made up for", () => {
    const one = state([...revisitsFor([id], start)]);
    expect(dueRevisits(one, later(30 * HOUR))).toEqual([id]);
    expect(afterRevisits(one, later(30 * HOUR)).revisits).toMatchObject([
      { done: 4, nextAt: later(48 * HOUR).toISOString() },
    ]);
  });

  it("come sooner when the source announces a change, but not at once again", () => {
    const young = revisitsFor([id], start);
    const told = (at: Date, known = young) =>
      withRevisits(known, { young: [], changed: [id] }, at)[0]?.nextAt;
    expect(told(later(10 * MINUTE))).toBe(later(30 * MINUTE).toISOString());
    expect(told(later(50 * MINUTE))).toBe(later(50 * MINUTE).toISOString());
    const looked = afterRevisits(state([...young]), later(HOUR)).revisits;
    expect(told(later(70 * MINUTE), looked)).toBe(later(90 * MINUTE).toISOString());
  });
});
