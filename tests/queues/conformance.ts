/** What every backend must do, shown on a real one: the same jobs come to the same ends. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { open as openFile, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Backend, openBackend } from "../../queues/backend.ts";
import { SLOW_DOWNS_MAX, STALLS_MAX } from "../../queues/jobs.ts";
import { type Handler, startWorkers, type Workers } from "../../queues/workers.ts";
import { Failure } from "../../src/errors.ts";
import { diskShelf } from "../../src/store/disk-shelf.ts";
import { handlersWith, jobOf, now, type Place, QUICK, until, type Watch, watch } from "./places.ts";
import { startChild } from "./process.ts";

/** @param hostOf the host of the nth job; null for jobs that wait for nobody's turn */
export function conformance(name: string, placeOf: () => Place, hostOf: (n: number) => string | null): void {
  describe(`queue on ${name}`, () => {
    const put = (n: number, round = 0) => ({ ...jobOf(n, round), host: hostOf(n) });
    let place: Place;
    let backend: Backend;
    let workers: Workers | null;
    let seen: Watch;

    const open = async () => {
      backend = await openBackend(place.config, { log: seen.log, now, ...QUICK });
    };
    const work = (own: Partial<Record<"fetch" | "clean" | "summarize" | "index", Handler>>) => {
      const { log, onSettled } = seen;
      workers = startWorkers(backend, handlersWith(own), { log, now, concurrency: {}, onSettled });
    };
    const settledJobs = (count: number) => until(() => seen.settled.length >= count);
    const queueState = (n: number) => backend.queue("fetch").state(jobOf(n));

    beforeEach(async () => {
      place = placeOf();
      seen = watch();
      workers = null;
      await open();
    });
    afterEach(async () => {
      await workers?.close();
      await backend.close();
      place.dispose();
    });

    it("does a job that was added, once", async () => {
      work({});
      await backend.queue("fetch").add(put(1));
      await settledJobs(1);
      expect(seen.settled).toEqual([
        { stage: "fetch", ...jobOf(1), outcome: "done", next: null, failure: null },
      ]);
      await until(async () => (await queueState(1)) === "done");
    });

    it("carries an item from stage to stage, with one log line a job", async () => {
      work({
        fetch: async () => ({ next: "clean", facts: { bytes: 12 } }),
        clean: async () => ({ next: "summarize", facts: {} }),
        summarize: async () => ({ next: "index", facts: {} }),
      });
      await backend.queue("fetch").addBulk([put(1), put(2)]);
      await settledJobs(8);
      for (const n of [1, 2]) {
        const ends = seen.settled.filter(({ id }) => id === jobOf(n).id);
        expect(Object.fromEntries(ends.map(({ stage, next }) => [stage, next]))).toEqual({
          fetch: "clean",
          clean: "summarize",
          summarize: "index",
          index: null,
        });
        expect(ends).toHaveLength(4);
      }
      const lines = seen.lines.filter(({ event }) => event === "job.done");
      expect(lines).toHaveLength(8);
      expect(lines.map(({ fields }) => fields)).toContainEqual(
        expect.objectContaining({
          queue: "fetch",
          id: jobOf(1).id,
          round: 0,
          attempt: 1,
          bytes: 12,
        }),
      );
    });

    it("tries again after a failure that passes", async () => {
      const attempts: number[] = [];
      work({
        fetch: async ({ attempt }) => {
          attempts.push(attempt);
          if (attempt < 3) throw new Failure("fetch.timeout", "too slow");
          return { facts: {} };
        },
      });
      await backend.queue("fetch").add(put(1));
      await settledJobs(1);
      expect(attempts).toEqual([1, 2, 3]);
      expect(seen.settled.map(({ outcome }) => outcome)).toEqual(["done"]);
      expect(seen.lines.map(({ event }) => event)).toEqual(["job.retry", "job.retry", "job.done"]);
    });

    it("gives up when the tries are used up, and says why", async () => {
      let calls = 0;
      work({
        fetch: async () => {
          calls += 1;
          throw new Failure("fetch.timeout", "too slow");
        },
      });
      await backend.queue("fetch").add(put(1));
      await until(async () => (await queueState(1)) === "failed");
      expect(calls).toBe(3);
      expect(seen.settled).toEqual([
        {
          stage: "fetch",
          ...jobOf(1),
          outcome: "failed",
          next: null,
          failure: { code: "fetch.timeout", message: "too slow" },
        },
      ]);
      const [failed] = await backend.queue("fetch").failed(10);
      expect(failed).toMatchObject({
        stage: "fetch",
        data: jobOf(1),
        reason: "fetch.timeout: too slow",
        attempts: 3,
      });
      expect(failed?.failedAt).not.toBeNull();
    });

    it.each([
      ["fetch.gone", "failed"],
      ["clean.captcha", "refused"],
    ] as const)("ends at once on %s: %s", async (code, outcome) => {
      let calls = 0;
      work({
        fetch: async () => {
          calls += 1;
          throw new Failure(code, "final");
        },
      });
      await backend.queue("fetch").add(put(1));
      await until(async () => (await queueState(1)) === "failed");
      expect(calls).toBe(1);
      expect(seen.settled).toMatchObject([{ outcome, failure: { code, message: "final" } }]);
    });

    it("shows a bug with its stack and never loops on it", async () => {
      let calls = 0;
      work({
        fetch: async () => {
          calls += 1;
          throw new TypeError("no such thing");
        },
      });
      await backend.queue("fetch").add(put(1));
      await until(async () => (await queueState(1)) === "failed");
      expect(calls).toBe(1);
      expect(seen.settled).toMatchObject([
        { outcome: "failed", failure: { code: "bug", message: "no such thing" } },
      ]);
      const [failed] = await backend.queue("fetch").failed(10);
      expect(failed?.reason).toBe("bug: no such thing");
      expect(failed?.stack).toContain("conformance.ts");
    });

    it("ends an item whose next stage failed while this one was done again", async () => {
      await backend.queue("clean").add(jobOf(1));
      const summarize: Handler = async () => {
        throw new Failure("model.rejected", "no");
      };
      await backend.queue("clean").pause();
      work({ summarize, clean: async () => ({ next: "summarize", facts: {} }) });
      await backend.queue("summarize").add(jobOf(1));
      await settledJobs(1);
      await until(async () => (await backend.queue("summarize").state(jobOf(1))) === "failed");
      await backend.queue("clean").resume();
      await settledJobs(2);
      expect(seen.settled[1]).toMatchObject({
        ...{ stage: "clean", outcome: "failed" },
        failure: { code: "queue.lost-job" },
      });
    });

    it("keeps a reason that holds signs which no database takes", async () => {
      work({
        fetch: async () => {
          throw new Failure("fetch.gone", "the page says \u0000 and half of \ud83d");
        },
      });
      await backend.queue("fetch").add(put(1));
      await settledJobs(1);
      await until(async () => (await queueState(1)) === "failed");
      expect((await backend.queue("fetch").failed(1))[0]?.reason).toBe(
        "fetch.gone: the page says \ufffd and half of \ufffd",
      );
    });

    it("waits as long as the other side asks, without using up a try", async () => {
      const attempts: number[] = [];
      work({
        fetch: async ({ attempt }) => {
          attempts.push(attempt);
          if (attempts.length < 6)
            throw new Failure("fetch.rate-limited", "slow down", { facts: { retryAfterMs: 10.4 } });
          return { facts: {} };
        },
      });
      await backend.queue("fetch").add(put(1));
      await settledJobs(1);
      expect(attempts).toEqual([1, 1, 1, 1, 1, 1]);
      expect(seen.lines[0]).toMatchObject({ event: "job.postponed", fields: { delayMs: 11 } });
    });

    it("stops waiting for one that always asks to slow down", async () => {
      let calls = 0;
      work({
        fetch: async () => {
          calls += 1;
          throw new Failure("fetch.rate-limited", "slow down", { facts: { retryAfterMs: 0 } });
        },
      });
      await backend.queue("fetch").add(put(1));
      await settledJobs(1);
      expect(calls).toBe(SLOW_DOWNS_MAX + 1);
      expect(seen.settled).toMatchObject([{ outcome: "failed", failure: { code: "fetch.rate-limited" } }]);
    });

    it("does the same job once, whether it is waiting, at work or done; another round is another job", async () => {
      const begun: string[] = [];
      const gate = Promise.withResolvers<void>();
      const queue = backend.queue("fetch");
      await queue.add(put(1));
      await queue.add(put(1));
      expect((await queue.counts()).waiting).toBe(1);
      work({
        fetch: async ({ id, round }) => {
          begun.push(`${id}-${round}`);
          await gate.promise;
          return { facts: {} };
        },
      });
      await until(() => begun.length >= 1);
      await queue.add(put(1));
      gate.resolve();
      await until(async () => (await queueState(1)) === "done");
      await queue.add(put(1));
      await queue.add(put(1, 1));
      await settledJobs(2);
      expect(begun).toEqual([`${jobOf(1).id}-0`, `${jobOf(1).id}-1`]);
    });

    it("refuses a job that carries something else", async () => {
      let calls = 0;
      work({
        fetch: async () => {
          calls += 1;
          return { facts: {} };
        },
      });
      await backend.queue("fetch").add({ id: "not an id", round: -1, host: hostOf(1) });
      await until(async () => (await backend.queue("fetch").counts()).failed === 1);
      expect(calls).toBe(0);
      expect(seen.settled).toMatchObject([{ outcome: "failed", failure: { code: "queue.malformed-job" } }]);
      expect((await backend.queue("fetch").failed(1))[0]?.reason).toMatch(/^queue\.malformed-job: /);
    });

    it("lets a waiting person go first, through every stage", async () => {
      const order: string[] = [];
      const noted =
        (stage: string, next?: "clean"): Handler =>
        async ({ id }) => {
          order.push(`${stage}-${Number.parseInt(id, 16)}`);
          return next === undefined ? { facts: {} } : { next, facts: {} };
        };
      await backend.queue("clean").pause();
      await backend.queue("fetch").addBulk([put(1), put(2)], { urgency: "scheduled" });
      await backend.queue("fetch").add(put(3));
      work({ fetch: noted("fetch", "clean"), clean: noted("clean") });
      await settledJobs(3);
      await backend.queue("clean").resume();
      await settledJobs(6);
      expect(order).toEqual(["fetch-3", "fetch-1", "fetch-2", "clean-3", "clean-1", "clean-2"]);
    });

    it("begins nothing while it is paused, and counts what waits", async () => {
      const queue = backend.queue("fetch");
      await queue.pause();
      await queue.add(put(1));
      await queue.add(put(2), { urgency: "scheduled" });
      work({});
      await backend.queue("clean").add(jobOf(3));
      await settledJobs(1);
      expect(seen.settled).toMatchObject([{ stage: "clean" }]);
      expect(await queue.counts()).toMatchObject({ waiting: 2, active: 0, delayed: 0, failed: 0, done: 0 });
      expect(await queue.isPaused()).toBe(true);
      expect(await queueState(1)).toBe("waiting");
      await queue.resume();
      await settledJobs(3);
    });

    it("lets go of what waits, and tells what it was", async () => {
      const queue = backend.queue("fetch");
      await queue.addBulk([put(1), put(2)]);
      await queue.add(put(3), { urgency: "scheduled" });
      const drained = await queue.drain();
      expect(drained).toHaveLength(3);
      expect(drained).toContainEqual(jobOf(3));
      expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, delayed: 0 });
      await queue.add(put(1));
      work({});
      await settledJobs(1);
      expect(await queue.prometheus()).toContain("bullmq");
    });

    it("takes many jobs at once and counts them", async () => {
      await backend.queue("fetch").addBulk(Array.from({ length: 1_201 }, (_, n) => put(n)));
      expect((await backend.queue("fetch").counts()).waiting).toBe(1_201);
      expect(await queueState(1_200)).toBe("waiting");
      expect(await queueState(1_201)).toBe("unknown");
    });

    it("remembers only the latest of the jobs that are done", async () => {
      work({});
      await backend.queue("fetch").addBulk(Array.from({ length: 150 }, (_, n) => put(n)));
      await settledJobs(150);
      await until(async () => (await backend.queue("fetch").counts()).active === 0);
      const { done } = await backend.queue("fetch").counts();
      expect([done >= 100, done < 100 + 16 + 16]).toEqual([true, true]);
    });

    it("lets running jobs end when it closes, and begins no others", async () => {
      const gate = Promise.withResolvers<void>();
      let begun = 0;
      work({
        fetch: async () => {
          begun += 1;
          await gate.promise;
          return { facts: {} };
        },
      });
      await backend.queue("fetch").addBulk([put(1), put(2)]);
      await until(() => begun >= 1);
      const closed = workers?.close();
      gate.resolve();
      expect(await closed).toBe(true);
      expect(begun).toBe(1);
      expect([await queueState(1), await queueState(2)]).toEqual(["done", "waiting"]);
    });

    it("keeps a job that waits for its next try over a restart", async () => {
      let calls = 0;
      const fetch: Handler = async () => {
        calls += 1;
        if (calls === 1)
          throw new Failure("fetch.rate-limited", "slow down", { facts: { retryAfterMs: 300 } });
        return { facts: {} };
      };
      work({ fetch });
      await backend.queue("fetch").add(put(1));
      await until(async () => (await queueState(1)) === "delayed");
      await workers?.close();
      await backend.close();
      await open();
      expect((await backend.queue("fetch").counts()).delayed).toBe(1);
      work({ fetch });
      await settledJobs(1);
      expect(seen.settled).toMatchObject([{ outcome: "done" }]);
    });

    it("notes an end again when it could not be noted, before the queue forgets the job", async () => {
      let calls = 0;
      const onSettled = () => {
        calls += 1;
        if (calls === 1) throw new Failure("store.write", "disk full");
      };
      workers = startWorkers(backend, handlersWith({}), { log: seen.log, now, concurrency: {}, onSettled });
      await backend.queue("fetch").add(put(1));
      await until(async () => (await queueState(1)) === "done");
      expect(calls).toBe(2);
    });

    it("goes on when a disk that was full has room again, and leaves nothing half-written", async () => {
      const folder = mkdtempSync(join(tmpdir(), "kawaraban-full-"));
      let isFull = true;
      const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      const shelf = diskShelf(folder, {
        open: async (path, flags, mode) => {
          const file = await openFile(path, flags, mode);
          if (isFull && flags === "wx") file.writeFile = () => Promise.reject(full);
          return file;
        },
        rename,
      });
      work({
        fetch: async () => {
          await shelf.write("document.json", Buffer.from("{}")).finally(() => {
            isFull = false;
          });
          return { facts: {} };
        },
      });
      await backend.queue("fetch").add(put(1));
      await settledJobs(1);
      expect(seen.settled).toMatchObject([{ outcome: "done" }]);
      expect(seen.lines.filter(({ event }) => event === "job.retry")).toMatchObject([
        { fields: { reason: expect.stringMatching(/^store\.disk-full: /) } },
      ]);
      expect(readdirSync(folder)).toEqual(["document.json"]);
      rmSync(folder, { recursive: true });
    });

    it("gives the job of a killed process to the next one", async () => {
      await backend.queue("fetch").add(put(1));
      await backend.close();
      const child = startChild("hang", place.config, hostOf(1));
      await child.said("started");
      await child.kill();
      await open();
      const attempts: number[] = [];
      work({
        fetch: async ({ attempt }) => {
          attempts.push(attempt);
          return { facts: {} };
        },
      });
      await settledJobs(1);
      expect(attempts).toEqual([1]);
      expect(seen.settled).toMatchObject([{ ...jobOf(1), outcome: "done" }]);
    });

    it("sets aside a job that took three workers with it, and does the others", async () => {
      await backend.queue("fetch").addBulk([put(1), put(2)]);
      await backend.close();
      for (let n = 0; n <= STALLS_MAX; n += 1) {
        const child = startChild("poison", place.config, hostOf(1));
        await child.ended();
      }
      await open();
      const begun: string[] = [];
      work({
        fetch: async ({ id }) => {
          begun.push(id);
          return { facts: {} };
        },
      });
      // The other one may have been done by the process that died next.
      await until(async () => seen.settled.length > 0 && (await queueState(2)) === "done");
      expect(begun).not.toContain(jobOf(1).id);
      expect(seen.settled).toContainEqual(
        expect.objectContaining({
          ...jobOf(1),
          failure: expect.objectContaining({ code: "queue.lost-job" }),
        }),
      );
      expect([await queueState(1), await queueState(2)]).toEqual(["failed", "done"]);
      expect((await backend.queue("fetch").failed(5)).map(({ reason }) => reason)).toEqual([
        expect.stringMatching(/^queue\.lost-job: /),
      ]);
    });

    it.each([
      ["work", ["closed"], "done"],
      ["abandon", ["left", "closed"], "waiting"],
    ])("leaves a process free to end, and no job in between: %s", async (mode, words, state) => {
      await backend.close();
      const child = startChild(mode, place.config, hostOf(1));
      for (const word of words) await child.said(word);
      expect(await child.ended()).toBe(0);
      await open();
      expect(await queueState(1)).toBe(state);
    });
  });
}
