/** Sources from the command line to the summary, against a site of our own on loopback. */
import { copyFileSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonLines, kawaraban, newFolder, samples, saw, start } from "../helpers/kawaraban.ts";
import { openSite, type Site } from "../helpers/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const on = (data: string, cwd?: string) => {
  const how = { env: { KAWARABAN_PRIVATE_HOSTS: site.host }, ...(cwd === undefined ? {} : { cwd }) };
  return (...args: string[]) => kawaraban([...args, "--data-dir", data], how);
};
const first = (text: string) => jsonLines(text)[0] ?? {};

describe("kawaraban source and poll", () => {
  it("goes from a feed to summaries, once each", async () => {
    const run = on(newFolder());
    const added = await run("source", "add", site.url("/feeds/harbor-news.rss"), "--tag", "地域", "--json");
    expect([added.code, first(added.stdout)]).toMatchObject([
      0,
      { told: "added", kind: "feed", tags: ["地域"] },
    ]);
    const polled = await run("poll", "--json");
    expect(polled.code).toBe(0);
    expect(jsonLines(polled.stdout).map(({ title }) => typeof title)).toEqual(["string", "string", "string"]);
    expect(polled.stderr).toContain("霧浜日報 新着記事: 3 new, 1 not taken");
    const listed = first((await run("source", "list", "--json")).stdout);
    expect(listed).toMatchObject({
      standing: expect.stringMatching(/active|quiet/),
      state: { polls: 1, items: 3, rejected: 1, failures: 0 },
    });

    const again = await run("poll", "--all", "--json");
    expect([again.code, again.stdout]).toEqual([0, ""]);
    expect((await run("poll")).stderr).toContain("none of 1 sources is due");
    expect(first((await run("status", "--json")).stdout)).toMatchObject({ items: { done: 3 }, stale: [] });
  });

  it("finds the feed of a page, shows what it would take, and stores nothing while testing", async () => {
    const data = newFolder();
    const run = on(data);
    const tested = await run("source", "test", site.url("/feeds/list.php"), "--json");
    expect(first(tested.stdout)).toMatchObject({
      kind: "feed",
      at: { url: site.url("/feeds/harbor-news.rss") },
      items: [
        { title: "フェリー航路、7月から1日2往復に 霧浜&白糸" },
        { title: "市長選、即日開票の経過" },
        { title: "温泉街の源泉、夏に掘り直し", publishedAt: "2026-03-30T15:20:00+09:00" },
      ],
      rejected: [{ what: "会員登録のお願い", reason: "no-address" }],
    });
    expect((await run("source", "list")).stderr).toContain("no sources yet");
    const list = await run("source", "test", site.url("/feeds/list.php"), "--select", "ul.news a", "--json");
    expect(first(list.stdout)).toMatchObject({ kind: "list", items: { length: 8 } });
    const sitemap = await run("source", "test", site.url("/feeds/sitemap.xml"), "--json");
    expect(first(sitemap.stdout)).toMatchObject({ format: "news-sitemap", items: { length: 2 } });
  });

  it("refuses what is no source, and says what to do", async () => {
    const run = on(newFolder());
    for (const [args, told] of [
      [[site.url("/nowhere.xml")], "fetch.gone"],
      [["ftp://ex.jp/feed"], "only http and https"],
      [["nowhere/at/all.xml"], "no such file"],
      [[site.url("/feeds/atom.xml"), "--every", "soon"], "15m, 6h or 1d"],
      [[site.url("/feeds/atom.xml"), "--cron", "61 * * * *"], "no cron expression"],
      [[site.url("/feeds/atom.xml"), "--every", "1h", "--cron", "0 6 * * *"], "not both"],
      [[site.url("/feeds/atom.xml"), "--kind", "blog"], "there are auto, feed"],
    ] as const) {
      const { code, stderr } = await run("source", "add", ...args);
      expect([code === 0, stderr], args.join(" ")).toEqual([false, expect.stringContaining(told)]);
    }
    expect((await run("source", "list")).stderr).toContain("no sources yet");
  });

  it("pauses, resumes, removes, exports and imports", async () => {
    const run = on(newFolder());
    await run("source", "add", site.url("/feeds/atom.xml"), site.url("/feeds/sitemap.xml"), "--every", "15m");
    const ids = jsonLines((await run("source", "list", "--json")).stdout).map(({ id }) => String(id));
    const [one = "", other = ""] = ids;
    await run("source", "pause", one.slice(0, 6));
    expect((await run("source", "show", one)).stdout).toContain("paused");
    expect((await run("poll", "--all", "--json")).stderr).not.toContain("白糸研究便り");
    await run("source", "resume", one);
    const opml = join(newFolder("opml"), "a.opml");
    expect((await run("source", "export", opml)).code).toBe(0);
    expect((await run("source", "remove", one, other)).code).toBe(0);
    expect((await run("source", "show", one)).code).toBe(2);
    const imported = await run("source", "import", opml, "--tag", "取込");
    expect(imported.stdout.match(/added/g)?.length).toBe(2);
    expect(jsonLines((await run("source", "list", "--json")).stdout)).toMatchObject([
      { tags: ["取込"] },
      { tags: ["取込"] },
    ]);
  });

  it("says the same in kawaraban.yaml, and names the line of what is wrong in it", async () => {
    const cwd = newFolder("yaml");
    const run = on(newFolder(), cwd);
    const write = (text: string) => writeFileSync(join(cwd, "kawaraban.yaml"), text);
    write(
      `sources:\n  - ${site.url("/feeds/harbor-news.rss")}\n  - url: ${site.url("/feeds/list.php")}\n    kind: list\n    cron: "0 6 * * *"\n    tags: [地域]\n  - path: in\n    kind: folder\n`,
    );
    mkdirSync(join(cwd, "in"));
    const page = join(cwd, "in/a.html");
    copyFileSync(join(samples, "pages/council--editorial.html"), page);
    utimesSync(page, new Date(0), new Date(0));
    const polled = await run("poll", "--json");
    expect(polled.stderr).toContain("霧浜日報 新着記事: 3 new");
    const listed = jsonLines((await run("source", "list", "--json")).stdout);
    expect(listed).toMatchObject(
      [
        { kind: "feed", origin: "file" },
        { kind: "list", schedule: { kind: "cron" }, tags: ["地域"] },
        { kind: "folder" },
      ].map((each) => expect.objectContaining(each)),
    );
    expect((await run("source", "pause", String(listed[0]?.["id"]))).stderr).toContain("kawaraban.yaml");
    write("sources:\n  - path: in\n    kind: folder\n");
    expect(jsonLines((await run("source", "list", "--json")).stdout).length).toBe(1);

    for (const [text, told] of [
      [
        "sources:\n  - url: https://ex.jp/a\n    evry: 15m\n",
        "kawaraban.yaml:3: evry is nothing that can be said of a source",
      ],
      ["sources:\n  - url: https://ex.jp/a\n  - url: 5\n", "kawaraban.yaml:3: sources"],
      [
        "sources:\n  - url: https://ex.jp/a\n    path: b\n",
        "kawaraban.yaml:2: sources 0: needs either url or path",
      ],
      ["sources: 5\n", "kawaraban.yaml:1: sources"],
      ["sorces: []\n", "kawaraban.yaml:1: sorces is no setting"],
    ] as const) {
      write(text);
      const { code, stderr } = await run("source", "list");
      expect([code, stderr], text).toEqual([2, expect.stringContaining(told)]);
    }
  });

  it("is polled by serve: at once when it is added, and never again when it is paused", async () => {
    const data = newFolder();
    const env = { KAWARABAN_PRIVATE_HOSTS: site.host };
    const { child, ended } = start(["serve", "--port", "0", "--data-dir", data], { env });
    try {
      await saw(child, /sources\.scheduled/);
      const polled = saw(child, /"event":"poll\.done".*"fresh":2/);
      const finished = saw(child, /"queue":"index"/);
      const run = on(data);
      expect((await run("source", "add", site.url("/feeds/atom.xml"), "--every", "10s")).code).toBe(0);
      expect(JSON.parse(await polled)).toMatchObject({ title: "白糸研究便り", queued: 2, failure: null });
      await finished;
      const id = String(first((await run("source", "list", "--json")).stdout)["id"]);
      expect((await run("source", "pause", id)).code).toBe(0);
      const failing = saw(child, /source\.failed/);
      site.put("/own/bad.xml", "<html><body>メンテナンス中</body></html>");
      await run("source", "add", site.url("/own/bad.xml"), "--kind", "feed", "--every", "10s");
      expect(JSON.parse(await failing)).toMatchObject({
        failures: 1,
        reason: expect.stringContaining("web page instead of a feed"),
      });
      expect((await run("source", "list")).stdout).toMatch(/1× input\.unsupported/);
    } finally {
      child.kill("SIGTERM");
      await ended;
    }
  });
});
