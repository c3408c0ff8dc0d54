/** What an operator does with a running Kawaraban, on the command line. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { jsonLines, kawaraban, newFolder, samples, saw, start } from "../helpers/kawaraban.ts";
import { openSite } from "../helpers/site.ts";
import { until } from "../queues/places.ts";

const texts = join(samples, "texts");
const JUMPING = pathToFileURL(join(import.meta.dirname, "../helpers/jumping-clock.mjs")).href;

describe("operations", () => {
  it("tell rate, disk and the oldest, are watched, backed up while they run, and restored", async () => {
    const [data, other, file] = [newFolder(), newFolder(), join(newFolder(), "all.tar.gz")];
    const serving = start(["serve", "--port", "0", "--data-dir", data]);
    const { address } = JSON.parse(await saw(serving.child, /serve\.started/));
    try {
      await kawaraban(["run", texts, "--data-dir", data]);
      const watching = start(["status", "--watch", "--data-dir", data]);
      let shown = "";
      watching.child.stdout?.on("data", (chunk: Buffer) => {
        shown += String(chunk);
      });
      await until(() => shown.split("queue  embedded").length > 2);
      watching.child.kill("SIGINT");
      await watching.ended;
      expect(shown).toMatch(/^rate {2}3 done in ten minutes {2}3 in an hour$/m);
      expect(shown).toMatch(/^disk {2}[\d.]+ GB free of [\d.]+ GB$/m);
      expect(shown).toMatch(/^ {2}poll /m);
      const metrics = await (await fetch(`${address}/metrics`)).text();
      for (const name of ["disk_free_bytes", "model_yen_today", 'event_loop_delay_seconds{quantile="0.99"}'])
        expect(metrics).toMatch(new RegExp(`^kawaraban_${name.replace(/[{}]/g, "\\$&")} [\\d.e-]+$`, "m"));
      expect((await kawaraban(["backup", file, "--data-dir", data])).code).toBe(0);
    } finally {
      serving.child.kill("SIGTERM");
      await serving.ended;
    }
    expect((await kawaraban(["restore", file, "--data-dir", other])).code).toBe(0);
    const lists = await Promise.all(
      [data, other].map(async (at) =>
        jsonLines((await kawaraban(["list", "--json", "--data-dir", at])).stdout),
      ),
    );
    expect(lists[0]).toHaveLength(3);
    expect(lists[1]).toEqual(lists[0]);
    expect((await kawaraban(["restore", file, "--data-dir", other])).code).toBe(2);
    const tidied = await kawaraban(["tidy", "--json", "--data-dir", other], {
      env: { KAWARABAN_KEEP_MB: "1" },
    });
    expect(JSON.parse(tidied.stdout)).toEqual({ halfWritten: 0, removed: { files: 0, bytes: 0 } });
    expect(existsSync(join(other, "summaries"))).toBe(true);
  });

  it("go on when the clock jumps an hour ahead and two hours back", async () => {
    const site = await openSite();
    const page = (n: number) =>
      `<!doctype html><html lang="ja"><title>港の便り${n}</title><article><h1>港の便り${n}</h1>${`<p>青波市の港では${n + 1}隻の船が朝から荷を下ろした。作業は夕方まで続き、市は来月も同じ便数を保つと説明した。</p>`.repeat(4)}</article></html>`;
    const paths = Array.from({ length: 12 }, (_, n) => `/article/${n}`);
    paths.forEach((path, n) => {
      site.put(path, page(n));
    });
    try {
      const ran = await kawaraban(["run", "--json", "--data-dir", newFolder(), ...paths.map(site.url)], {
        env: {
          NODE_OPTIONS: `--import=${JUMPING}`,
          KAWARABAN_PRIVATE_HOSTS: site.host,
          KAWARABAN_HOST_GAP_MS: "800",
          JUMPS: "5,9",
        },
      });
      expect(ran.code).toBe(0);
      expect(jsonLines(ran.stdout)).toHaveLength(12);
    } finally {
      await site.close();
    }
  });
});
