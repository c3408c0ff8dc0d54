/** What schedules must do on every backend: sources are polled by their rhythm, across restarts. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Backend, type JobWorker, openBackend } from "../../queues/backend.ts";
import { type Poll, startPolls } from "../../queues/polls.ts";
import type { Schedule } from "../../queues/schedules.ts";
import { Failure } from "../../src/errors.ts";
import { now, type Place, until, type Watch, watch } from "./places.ts";

const HOUR_MS = 3_600_000;

export function scheduling(name: string, placeOf: () => Place): void {
  describe(`schedules on ${name}`, () => {
    let place: Place;
    let backend: Backend;
    let polls: JobWorker | null;
    let seen: Watch;

    const open = async () => {
      backend = await openBackend(place.config, { log: seen.log, now, hostGapMs: 0 });
    };
    const reopen = async () => {
      await polls?.close(1_000);
      await backend.close();
      await open();
    };
    const work = (poll: Poll) => {
      polls = startPolls(backend, poll, { log: seen.log, now, concurrency: 2 });
    };
    /** Works, and notes which sources were polled. */
    const workNoting = () => {
      const polled: string[] = [];
      work(async (sourceId) => {
        polled.push(sourceId);
        return { facts: { found: 3 } };
      });
      return polled;
    };
    const all = async (): Promise<readonly Schedule[]> => {
      const schedules: Schedule[] = [];
      for await (const schedule of backend.schedules.list()) schedules.push(schedule);
      return schedules.sort((a, b) => a.sourceId.localeCompare(b.sourceId));
    };

    beforeEach(async () => {
      place = placeOf();
      seen = watch();
      polls = null;
      await open();
    });
    afterEach(async () => {
      await polls?.close(1_000);
      await backend.close();
      place.dispose();
    });

    it("polls a source at once and then by its rhythm, with one log line a poll", async () => {
      const polled = workNoting();
      await backend.schedules.set("a", { everyMs: 100 });
      await until(() => polled.length >= 3);
      await until(() => seen.lines.length >= 3);
      expect(new Set(polled)).toEqual(new Set(["a"]));
      expect(seen.lines[0]).toMatchObject({ event: "poll.done", fields: { sourceId: "a", found: 3 } });
    });

    it("asks no source while it is paused, and goes on when it is not", async () => {
      await backend.view("poll").pause();
      const polled = workNoting();
      await backend.schedules.set("a", { everyMs: HOUR_MS });
      await backend.schedules.set("b", { everyMs: HOUR_MS });
      await until(async () => (await backend.view("poll").counts()).waiting === 2);
      expect(polled).toEqual([]);
      await backend.view("poll").resume();
      await until(() => polled.length >= 2);
    });

    it("waits for the first time that is given", async () => {
      const polled = workNoting();
      const firstAt = new Date(Date.now() + HOUR_MS);
      await backend.schedules.set("later", { everyMs: HOUR_MS }, { firstAt });
      await backend.schedules.set("now", { everyMs: HOUR_MS });
      await until(() => polled.length > 0);
      expect(polled).toEqual(["now"]);
      const [later] = await all();
      expect(later).toEqual({ sourceId: "later", rhythm: { everyMs: HOUR_MS }, nextAt: firstAt });
    });

    it("reads cron expressions on the clock of Tokyo, unless they say otherwise", async () => {
      await backend.schedules.set("a", { cron: "0 6 * * *" });
      await backend.schedules.set("b", { cron: "0 6 * * *", timeZone: "UTC" });
      const [a, b] = await all();
      expect(a).toMatchObject({ sourceId: "a", rhythm: { cron: "0 6 * * *", timeZone: "Asia/Tokyo" } });
      expect(a?.nextAt?.toISOString().slice(11)).toBe("21:00:00.000Z");
      expect(b?.nextAt?.toISOString().slice(11)).toBe("06:00:00.000Z");
    });

    it("keeps the next poll where it was when the same is set again, after a restart too", async () => {
      const polled = workNoting();
      await backend.schedules.set("a", { everyMs: HOUR_MS });
      await until(() => polled.length >= 1);
      await until(() => seen.lines.length >= 1);
      const before = await all();
      await backend.schedules.set("a", { everyMs: HOUR_MS });
      expect(await all()).toEqual(before);
      await reopen();
      await backend.schedules.set("a", { everyMs: HOUR_MS });
      expect(await all()).toEqual(before);
      expect(before[0]?.nextAt?.getTime()).toBeGreaterThan(Date.now() + HOUR_MS / 2);
    });

    it("gives a source that is set to another rhythm no second schedule", async () => {
      await backend.schedules.set("a", { everyMs: HOUR_MS });
      await backend.schedules.set("a", { cron: "30 12 * * 1" });
      await backend.schedules.set("a", { everyMs: 2 * HOUR_MS });
      expect(await all()).toMatchObject([{ sourceId: "a", rhythm: { everyMs: 2 * HOUR_MS } }]);
      expect((await backend.view("poll").counts()).waiting).toBeLessThanOrEqual(1);
    });

    it("takes up the rhythm that a poll answers with, from then on", async () => {
      let calls = 0;
      work(async () => {
        calls += 1;
        return { facts: {}, rhythm: { everyMs: 2 * HOUR_MS } };
      });
      await backend.schedules.set("a", { everyMs: HOUR_MS });
      await until(() => seen.lines.length >= 1);
      const [a] = await all();
      expect(a?.rhythm).toEqual({ everyMs: 2 * HOUR_MS });
      expect(a?.nextAt?.getTime()).toBeGreaterThan(Date.now() + 1.9 * HOUR_MS);
      expect(calls).toBe(1);
    });

    it("does not bring back a source that was removed while it was polled", async () => {
      work(async (sourceId) => {
        await backend.schedules.remove(sourceId);
        return { facts: {}, rhythm: { everyMs: HOUR_MS } };
      });
      // Long enough that no second poll is under way when the first removes the source.
      await backend.schedules.set("a", { everyMs: 2 * HOUR_MS });
      await until(() => seen.lines.length >= 1);
      expect(await all()).toEqual([]);
      expect((await backend.view("poll").counts()).delayed).toBe(0);
    });

    it("removes a schedule, and says whether there was one", async () => {
      await backend.schedules.set("a", { everyMs: HOUR_MS });
      await backend.schedules.set("b", { everyMs: HOUR_MS });
      expect(await backend.schedules.remove("a")).toBe(true);
      expect(await backend.schedules.remove("a")).toBe(false);
      expect((await all()).map(({ sourceId }) => sourceId)).toEqual(["b"]);
    });

    it("goes on after a poll that failed, and keeps the reason", async () => {
      let calls = 0;
      work(async () => {
        calls += 1;
        throw calls === 1 ? new Failure("fetch.timeout", "too slow") : new TypeError("no such thing");
      });
      await backend.schedules.set("a", { everyMs: 100 });
      await until(() => calls >= 2 && seen.lines.length >= 2);
      expect(seen.lines.slice(0, 2)).toMatchObject([
        { event: "poll.failed", fields: { sourceId: "a", reason: "fetch.timeout: too slow" } },
        { event: "poll.bug", fields: { sourceId: "a", reason: "bug: no such thing" } },
      ]);
      await until(async () => (await backend.view("poll").failed(10)).length >= 2);
      const failed = await backend.view("poll").failed(100);
      expect(failed.at(-1)).toMatchObject({ stage: "poll", reason: "fetch.timeout: too slow" });
    });

    it("polls a source on a host in that host's turn", async () => {
      const turns: boolean[] = [];
      polls = startPolls(
        backend,
        async (_sourceId, { takeTurn }) => {
          const turn = await takeTurn?.("feeds.test");
          turns.push(turn !== undefined);
          await turn?.done({ kind: "answered", tookMs: 1, retryAfterMs: null });
          return { facts: {} };
        },
        { log: seen.log, now, concurrency: 2, hostOf: async (id) => (id === "a" ? "feeds.test" : null) },
      );
      await backend.schedules.set("a", { everyMs: 100 });
      await until(() => turns.length >= 2);
      expect(turns).toContain(true);
      expect(turns).not.toContain(false);
      expect(seen.lines.every(({ event }) => event === "poll.done")).toBe(true);
    });

    it("holds hundreds of schedules, and lists each once", async () => {
      const ids = Array.from({ length: 620 }, (_, n) => `source-${String(n).padStart(4, "0")}`);
      for (const id of ids) await backend.schedules.set(id, { everyMs: HOUR_MS });
      expect((await all()).map(({ sourceId }) => sourceId)).toEqual(ids);
    });

    it("refuses a rhythm that is none, and keeps what was there", async () => {
      await backend.schedules.set("a", { everyMs: HOUR_MS });
      const nones = [
        { everyMs: 0 },
        { everyMs: 1.5 },
        { cron: "soon" },
        { cron: "0 6 * * *", timeZone: "Asia/Edo" },
        { cron: "0 0 30 2 *" },
      ];
      for (const rhythm of nones)
        await expect(backend.schedules.set("a", rhythm)).rejects.toMatchObject({ code: "input.malformed" });
      expect(await all()).toMatchObject([{ sourceId: "a", rhythm: { everyMs: HOUR_MS } }]);
    });
  });
}
