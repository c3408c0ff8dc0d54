/** A day of `serve` over 500 sources with a fake clock: the scheduler's rules, the polls, the states; no network, no queue. */
import { describe, expect, it } from "vitest";
import { nextHit, type Rhythm } from "../../queues/schedules.ts";
import { expectedMs, nextPoll, rhythmOf } from "../../src/cli/sources/deps.ts";
import { type Deliver, pollOne } from "../../src/cli/sources/polling.ts";
import { Failure } from "../../src/errors.ts";
import { staleSince } from "../../src/ingest/sources/rhythm.ts";
import type { Source } from "../../src/model.ts";
import { openMemory } from "../../src/store/memory.ts";
import { feed, type Given, HOUR, later, MINUTE, site, source, start } from "../ingest/sources/sources.ts";

const DAY = 24 * HOUR;
const SOURCES = 500;
const SHOWN = 12;

/** What a source does in this world. */
type Habit = {
  readonly source: Source;
  /** From one item to the next. */
  readonly publishesMs: number;
  readonly fails: (at: Date) => Failure | null;
  readonly knows304: boolean;
};

const never = () => null;
const url = (n: number) => `https://site${n}.example/feed`;
const down = (from: number, until: number) => (at: Date) =>
  at >= later(from) && at < later(until) ? new Failure("fetch.timeout", "the server is down") : null;

function habitOf(n: number): Habit {
  const usual = {
    source: source({ url: url(n) }),
    publishesMs: (1 + (n % 12)) * 30 * MINUTE,
    fails: never,
    knows304: n % 2 === 0,
  };
  if (n % 10 === 3) return { ...usual, source: source({ url: url(n), every: "20m" }) };
  if (n % 10 === 4) return { ...usual, source: source({ url: url(n), cron: "0 6,18 * * *" }) };
  if (n % 25 === 5) return { ...usual, fails: down(0, 2 * DAY) };
  if (n % 25 === 6) return { ...usual, fails: down(4 * HOUR, 14 * HOUR) };
  if (n % 25 === 7)
    return {
      ...usual,
      fails: (at) =>
        at < later(3 * HOUR)
          ? new Failure("fetch.rate-limited", "later", {
              facts: { retryAfterMs: 3 * HOUR - (at.getTime() - start.getTime()) },
            })
          : null,
    };
  return usual;
}

/** The latest items that a site shows at a time. */
function documentAt(habit: Habit, at: Date): { readonly body: string; readonly newest: number } {
  const newest = Math.floor((at.getTime() - start.getTime() + 10 * DAY) / habit.publishesMs);
  const items = Array.from({ length: SHOWN }, (_, back) => {
    const number = newest - back;
    return {
      n: `${number}?utm_source=rss`,
      at: new Date(start.getTime() - 10 * DAY + number * habit.publishesMs),
    };
  });
  return { body: feed(items), newest };
}

/** Everything of the queue that matters here: one scheduler a source, as `queues/schedules.ts` describes them. */
function openSchedules() {
  const all = new Map<string, { rhythm: Rhythm; next: Date }>();
  return {
    all,
    set: (id: string, rhythm: Rhythm, next: Date) => void all.set(id, { rhythm, next }),
    due: () => [...all].reduce((best, each) => (each[1].next < best[1].next ? each : best)),
  };
}

async function aDay() {
  const store = openMemory();
  const habits = new Map(
    Array.from({ length: SOURCES }, (_, n) => habitOf(n)).map((habit) => [habit.source.id, habit]),
  );
  const schedules = openSchedules();
  const log: { event: string; sourceId: unknown }[] = [];
  const polls = new Map<string, Date[]>();
  const delivered = new Map<string, string[]>();
  let now = start;
  const deliver: Deliver = async (inputs, { id }) => {
    delivered.set(id, [
      ...(delivered.get(id) ?? []),
      ...inputs.map((input) => (input.kind === "url" ? input.url : input.path)),
    ]);
    return { enqueued: [], rejected: [] };
  };
  for (const { source: one } of habits.values()) {
    await store.putSource(one);
    schedules.set(one.id, rhythmOf(one, null), nextPoll(one, null, now));
  }
  const sizes: number[] = [];
  for (;;) {
    const [id, scheduler] = schedules.due();
    if (scheduler.next >= later(DAY)) break;
    now = scheduler.next;
    polls.set(id, [...(polls.get(id) ?? []), now]);
    const habit = habits.get(id);
    const one = await store.getSource(id);
    if (habit === undefined || one === null) throw new Error("a source of nobody");
    const { polled } = await pollOne(one, {
      store,
      deliver,
      log: (event, fields = {}) => void log.push({ event, sourceId: fields["sourceId"] }),
      pollDeps: (each) => ({
        ...site(
          (_url, etag): Given | Failure | "same" => {
            const failure = habit.fails(now);
            if (failure !== null) return failure;
            const { body, newest } = documentAt(habit, now);
            if (habit.knows304 && etag === `"${newest}"`) return "same";
            return { body, headers: habit.knows304 ? { etag: `"${newest}"` } : {} };
          },
          () => now,
        ),
        expectedMs: expectedMs(each, now),
      }),
    });
    // As BullMQ does: the same rhythm goes on from the time that was due, another one counts from now.
    const rhythm = rhythmOf(one, polled.nextState);
    const isSame = JSON.stringify(rhythm) === JSON.stringify(scheduler.rhythm);
    schedules.set(id, rhythm, nextHit(rhythm, isSame ? scheduler.next : now));
    if (polls.get(id)?.length === 1 || now >= later(DAY - HOUR))
      sizes.push(JSON.stringify(polled.nextState).length);
  }
  return { store, habits, log, polls, delivered, sizes, total: [...polls.values()].flat().length };
}

describe("a day of serve over 500 sources", () => {
  it("polls each as it publishes, drifts not, forgets nobody, and says what is stale", async () => {
    const day = await aDay();
    const polled = (id: string) => day.polls.get(id) ?? [];
    const gaps = (id: string) =>
      polled(id)
        .slice(1)
        .map((at, index) => at.getTime() - (polled(id)[index]?.getTime() ?? 0));
    const events = (event: string, id: string) =>
      day.log.filter((line) => line.event === event && line.sourceId === id).length;

    expect(day.polls.size).toBe(SOURCES);
    for (const [n, { source: one, publishesMs, fails }] of [...day.habits.values()].entries()) {
      const { id, schedule } = one;
      const state = await day.store.getSourceState(id);
      const urls = (day.delivered.get(id) ?? []).map((each) => Number(/\/(\d+)\?/.exec(each)?.[1]));
      // Once each, and without a gap among what was shown.
      expect(new Set(urls).size, `source ${n}: articles become articles once`).toBe(urls.length);

      if (fails !== never && fails(later(20 * HOUR)) !== null) {
        expect(urls).toEqual([]);
        expect(polled(id).length).toBeGreaterThanOrEqual(4);
        expect(polled(id).length).toBeLessThanOrEqual(8);
        expect(events("source.stale", id), `source ${n} is told as stale once`).toBe(1);
        expect(state?.failures).toBe(polled(id).length);
        expect(staleSince(one, state ?? ({} as never), later(DAY), HOUR)).not.toBeNull();
        continue;
      }
      expect(state, `source ${n} is well at the end`).toMatchObject({ failures: 0, staleSince: null });
      if (n % 25 === 7 && schedule.kind === "adaptive") {
        const [first, second] = polled(id);
        expect((second?.getTime() ?? 0) - (first?.getTime() ?? 0)).toBeGreaterThanOrEqual(3 * HOUR);
      }
      if (n % 25 === 6 && schedule.kind === "adaptive" && events("source.stale", id) > 0)
        expect(events("source.recovered", id)).toBe(1);
      if (fails !== never) continue;

      expect(Math.max(...urls)).toBeGreaterThanOrEqual(
        documentAt({ source: one, publishesMs, fails, knows304: false }, polled(id).at(-1) ?? start).newest,
      );
      if (schedule.kind === "every")
        expect(polled(id)).toEqual(Array.from({ length: 72 }, (_, at) => later(at * 20 * MINUTE)));
      else if (schedule.kind === "cron")
        expect(polled(id).map((at) => at.toISOString().slice(11, 16))).toEqual(["09:00", "21:00"]);
      else
        for (const gap of gaps(id).slice(1)) {
          expect(gap, `source ${n}`).toBeGreaterThanOrEqual(5 * MINUTE);
          expect(gap, `source ${n}: every ${publishesMs / MINUTE} min`).toBeLessThanOrEqual(
            (publishesMs / 2) * 1.11,
          );
        }
    }
    // What is kept of a source does not grow with its polls: the items of a day are all that is new in it.
    expect(Math.max(...day.sizes)).toBeLessThan(20_000);
    expect(day.total).toBeGreaterThan(5_000);
    expect(day.total).toBeLessThan(30_000);
  });
});
