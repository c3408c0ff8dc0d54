/** Sources from the command line to the summary, as a person does it: processes, a queue, a site on loopback. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonLines, kawaraban, newFolder, saw, start } from "../helpers/kawaraban.ts";
import { openSite, type Site } from "../helpers/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A dozen processes, one after the other, on a machine that does other things, too. */
const LONG_MS = 240_000;

const on = (data: string) => (args: string) =>
  kawaraban([...args.split(" "), "--data-dir", data], {
    env: { KAWARABAN_PRIVATE_HOSTS: site.host, KAWARABAN_HOST_GAP_MS: "1" },
  });
const first = (text: string) => jsonLines(text)[0] ?? {};

describe("kawaraban poll", () => {
  it(
    "goes from a feed to summaries, once each",
    async () => {
      const run = on(newFolder());
      const added = await run(`source add ${site.url("/feeds/harbor-news.rss")} --tag 地域 --json`);
      expect([added.code, first(added.stdout)]).toMatchObject([
        0,
        { told: "added", kind: "feed", tags: ["地域"] },
      ]);
      const polled = await run("poll --json");
      expect(polled.code, polled.stderr).toBe(0);
      expect(jsonLines(polled.stdout).map(({ title }) => typeof title)).toEqual([
        "string",
        "string",
        "string",
      ]);
      expect(polled.stderr).toContain("霧浜日報 新着記事: 3 new, 1 not taken");

      const again = await run("poll --all --json");
      expect([again.code, again.stdout]).toEqual([0, ""]);
      expect(site.asked).toContain("GET /feeds/harbor-news.rss 304");
      const status = first((await run("status --json")).stdout);
      expect(status).toMatchObject({ items: { done: 3 }, stale: [] });
    },
    LONG_MS,
  );
});

describe("kawaraban serve", () => {
  it(
    "polls a source as soon as it is added, and says which fails",
    async () => {
      const data = newFolder();
      const env = { KAWARABAN_PRIVATE_HOSTS: site.host, KAWARABAN_HOST_GAP_MS: "1" };
      const { child, ended } = start(["serve", "--port", "0", "--data-dir", data], { env });
      try {
        await saw(child, /sources\.scheduled/);
        const polled = saw(child, /"event":"poll\.done".*"fresh":2/);
        const finished = saw(child, /"queue":"index"/);
        const run = on(data);
        expect((await run(`source add ${site.url("/feeds/atom.xml")} --every 1h`)).code).toBe(0);
        expect(JSON.parse(await polled)).toMatchObject({ title: "白糸研究便り", queued: 2, failure: null });
        await finished;
        const failing = saw(child, /source\.failed/);
        site.put("/own/bad.xml", "<html><body>メンテナンス中</body></html>");
        await run(`source add ${site.url("/own/bad.xml")} --kind feed --every 1h`);
        expect(JSON.parse(await failing)).toMatchObject({
          failures: 1,
          reason: expect.stringContaining("web page instead of a feed"),
        });
      } finally {
        child.kill("SIGTERM");
        await ended;
      }
    },
    LONG_MS,
  );
});
