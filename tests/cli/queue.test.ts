import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonLines, kawaraban, newFolder, samples, saw, start } from "../helpers/kawaraban.ts";

const texts = join(samples, "texts");

describe("kawaraban queue", () => {
  it("takes away what waits, tells it as failed, and tries it again when asked", async () => {
    const data = newFolder();
    const queue = (...args: string[]) => kawaraban(["queue", ...args, "--json", "--data-dir", data]);
    const added = jsonLines((await kawaraban(["add", texts, "--json", "--data-dir", data])).stdout);
    expect(jsonLines((await queue("drain")).stdout)).toEqual([{ drained: added.length }]);
    const failed = jsonLines((await queue("failed", "--reason", "queue.drained")).stdout);
    expect(failed.map(({ id }) => id).sort()).toEqual(added.map(({ id }) => id).sort());
    expect(jsonLines((await queue("failed", "--reason", "fetch.")).stdout)).toEqual([]);
    expect(jsonLines((await queue("retry", String(failed[0]?.["id"]).slice(0, 8))).stdout)).toEqual([
      { retried: 1 },
    ]);
    expect(jsonLines((await queue("retry", "--all")).stdout)).toEqual([{ retried: added.length - 1 }]);
    const { queues } = JSON.parse((await kawaraban(["status", "--json", "--data-dir", data])).stdout);
    expect(queues.fetch.waiting).toBe(added.length);
    for (const wrong of [["retry"], ["empty"]]) expect((await queue(...wrong)).code).toBe(2);
  });

  it("stops and starts a running serve, which tells its numbers to Prometheus", async () => {
    const data = newFolder();
    const { child, ended } = start(["serve", "--port", "0", "--data-dir", data]);
    const { address } = JSON.parse(await saw(child, /serve\.started/));
    const ask = async (path: string) => (await fetch(`${address}${path}`)).text();
    try {
      expect(JSON.parse(await ask("/readyz"))).toEqual({ ok: true });
      const queue = (action: string) => kawaraban(["queue", action, "--json", "--data-dir", data]);
      expect((await queue("pause")).code).toBe(0);
      await kawaraban(["add", texts, "--data-dir", data]);
      const { queues } = JSON.parse((await kawaraban(["status", "--json", "--data-dir", data])).stdout);
      expect(queues.fetch).toMatchObject({ waiting: 3, active: 0 });
      expect((await queue("resume")).code).toBe(0);
      expect((await kawaraban(["run", texts, "--json", "--data-dir", data])).code).toBe(0);
      const metrics = await ask("/metrics");
      expect(metrics).toContain('kawaraban_jobs_total{stage="index",outcome="done",code=""} 3');
      expect(metrics).toContain('kawaraban_job_seconds_bucket{stage="summarize",le="+Inf"} 3');
      expect(metrics).toMatch(/^bullmq_/m);
      expect((await fetch(`${address}/v1/queue`, { method: "POST", body: "{}" })).status).toBe(401);
    } finally {
      child.kill("SIGTERM");
      await ended;
    }
    expect(readFileSync(join(data, "api.token"), "utf8")).toHaveLength(64);
  });
});
