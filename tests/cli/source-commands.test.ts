/** The commands about sources, against a site of our own on loopback; nothing here needs a queue. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addSource,
  exportSources,
  importSources,
  listSources,
  pauseSource,
  removeSource,
  resumeSource,
  showSource,
} from "../../src/cli/commands/source.ts";
import { testSource } from "../../src/cli/commands/source-test.ts";
import { freshState } from "../../src/ingest/sources/state.ts";
import { openFiles } from "../../src/store/files.ts";
import { said } from "../helpers/door.ts";
import { jsonLines, newFolder } from "../helpers/kawaraban.ts";
import { openSite, type Site } from "../helpers/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Command = Parameters<typeof said>[0];

/** A data directory and a working directory of its own. */
function place() {
  const [dataDir, cwd] = [newFolder(), newFolder("cwd")];
  const run = (
    command: Command,
    args: readonly string[] = [],
    options: Readonly<Record<string, unknown>> = {},
  ) => said(command, args, { dataDir, cwd, privateHost: site.host, options });
  const json = async (
    command: Command,
    args: readonly string[] = [],
    options: Readonly<Record<string, unknown>> = {},
  ) =>
    jsonLines((await said(command, args, { dataDir, cwd, privateHost: site.host, options, json: true })).out);
  return { run, json, cwd, store: openFiles(dataDir) };
}

describe("kawaraban source test", () => {
  it("finds the feed of a page, shows what it would take and what not, and stores nothing", async () => {
    const { run, json } = place();
    expect(await json(testSource, [site.url("/feeds/list.php")])).toMatchObject([
      {
        kind: "feed",
        at: { url: site.url("/feeds/harbor-news.rss") },
        items: [
          { title: "フェリー航路、7月から1日2往復に 霧浜&白糸" },
          { title: "市長選、即日開票の経過" },
          { title: "温泉街の源泉、夏に掘り直し", publishedAt: "2026-03-30T15:20:00+09:00" },
        ],
        rejected: [{ what: "会員登録のお願い", reason: "no-address" }],
      },
    ]);
    const told = await run(testSource, [site.url("/feeds/list.php")], { select: "ul.news a" });
    expect(told.out).toContain("社説 議会は数字を示して語れ");
    expect(told.err).toContain("8 would be ingested, 0 not");
    expect(await json(testSource, [site.url("/feeds/sitemap.xml")])).toMatchObject([
      { format: "news-sitemap", items: { length: 2 } },
    ]);
    expect((await run(listSources)).err).toContain("no sources yet");
  });
});

describe("kawaraban source add", () => {
  it.each<readonly [string, string, Readonly<Record<string, unknown>>, string]>([
    ["an address that is gone", "/nowhere.xml", {}, "fetch.gone"],
    ["another scheme", "ftp://ex.jp/feed", {}, "only http and https"],
    ["a file that is not there", "nowhere/at/all.xml", {}, "no such file"],
    ["an interval that is none", "/feeds/atom.xml", { every: "soon" }, "15m, 6h or 1d"],
    ["a cron expression that is none", "/feeds/atom.xml", { cron: "61 * * * *" }, "no cron expression"],
    ["two schedules", "/feeds/atom.xml", { every: "1h", cron: "0 6 * * *" }, "not both"],
    ["a kind that is none", "/feeds/atom.xml", { kind: "blog" }, "there are auto, feed"],
    ["a private host that nobody allowed", "http://localhost:9/feed", {}, "fetch.refused-address"],
  ])("refuses %s, and stores nothing", async (_what, given, options, told) => {
    const { run } = place();
    const { code, err } = await run(addSource, [given.startsWith("/") ? site.url(given) : given], options);
    expect([code, err]).toEqual([expect.any(Number), expect.stringContaining(told)]);
    expect(code).toBeGreaterThan(0);
    expect((await run(listSources)).err).toContain("no sources yet");
  });

  it("knows the same source again, by its feed as by its page", async () => {
    const { run, json } = place();
    await run(addSource, [site.url("/feeds/harbor-news.rss")], { every: "15m" });
    const again = await run(addSource, [site.url("/feeds/list.php")], { tag: ["地域"] });
    expect(again.out).toContain("changed");
    expect(await json(listSources)).toMatchObject([
      { kind: "feed", tags: ["地域"], schedule: { kind: "adaptive" } },
    ]);
  });

  it("takes a folder", async () => {
    const { run, json, cwd } = place();
    await run(addSource, ["."], { every: "1m" });
    expect(await json(listSources)).toMatchObject([
      { kind: "folder", at: { path: cwd }, schedule: { everyMs: 60_000 } },
    ]);
  });
});

describe("kawaraban source list", () => {
  it("shows a source without success for too long as stale, with what failed last", async () => {
    const { run, json, store } = place();
    await run(addSource, [site.url("/feeds/atom.xml"), site.url("/feeds/sitemap.xml")], { every: "1h" });
    const [well, ill] = await store.listSources();
    if (well === undefined || ill === undefined) throw new Error("two sources are needed");
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const state = (one: typeof well, hours: number) => ({
      ...freshState(one),
      polledAt: hoursAgo(hours),
      succeededAt: hoursAgo(hours),
    });
    await store.putSourceState(state(well, 1));
    await store.putSourceState({
      ...state(ill, 9),
      failures: 3,
      failure: { code: "fetch.timeout", message: "slow" },
    });
    const { out, err } = await run(listSources);
    expect(out).toMatch(/✗ .*stale since .*fetch\.timeout/);
    expect(err).toContain("1 of 2 sources are stale");
    expect(await json(listSources, [], { stale: true })).toMatchObject([{ id: ill.id, standing: "stale" }]);
    expect((await run(showSource, [ill.id])).out).toMatch(/failure\s+3 in a row; fetch\.timeout/);
  });
});

describe("kawaraban source pause, resume, remove, export, import", () => {
  it("go round", async () => {
    const { run, json, cwd } = place();
    await run(addSource, [site.url("/feeds/atom.xml"), site.url("/feeds/sitemap.xml")], {
      cron: "0 6 * * *",
    });
    const ids = (await json(listSources)).map(({ id }) => String(id));
    const [one = "", other = ""] = ids;
    await run(pauseSource, [one.slice(0, 6)]);
    expect((await run(showSource, [one])).out).toMatch(/standing\s+paused/);
    expect((await run(showSource, [other])).out).toContain("cron 0 6 * * * (Asia/Tokyo)");
    await run(resumeSource, [one]);
    expect((await run(showSource, [one])).out).toMatch(/standing\s+waiting/);
    expect((await run(showSource, ["ffffffff"])).code).toBe(2);
    await run(exportSources, ["a.opml"]);
    expect(readFileSync(join(cwd, "a.opml"), "utf8")).toContain(site.url("/feeds/atom.xml"));
    await run(removeSource, ids);
    expect((await run(listSources)).err).toContain("no sources yet");
    const imported = await run(importSources, ["a.opml"], { tag: ["取込"], every: "2h" });
    expect(imported.out.match(/added/g)?.length).toBe(2);
    expect((await run(importSources, ["a.opml"])).out.match(/known already/g)?.length).toBe(2);
    expect(await json(listSources)).toMatchObject(
      Array(2).fill({ tags: ["取込"], schedule: { everyMs: 7_200_000 } }),
    );
    expect((await run(importSources, ["nowhere.opml"])).code).toBe(2);
  });
});

describe("sources in kawaraban.yaml", () => {
  it("are added, changed and removed with the file, and by nothing else", async () => {
    const { run, json, cwd } = place();
    const write = (text: string) => writeFileSync(join(cwd, "kawaraban.yaml"), text);
    write(
      `sources:\n  - https://ex.jp/feed\n  - url: https://ex.jp/news\n    kind: list\n    cron: "0 6 * * *"\n    tags: [地域]\n`,
    );
    const listed = await json(listSources);
    expect(listed.map(({ kind, origin }) => `${kind} ${origin}`).sort()).toEqual(["auto file", "list file"]);
    for (const command of [pauseSource, removeSource])
      expect((await run(command, [String(listed[0]?.["id"])])).err).toContain("kawaraban.yaml");
    write("sources:\n  - url: https://ex.jp/feed\n    paused: true\n");
    expect(await json(listSources)).toMatchObject([{ standing: "paused" }]);
    write("sources: []\n");
    expect(await json(listSources)).toEqual([]);
  });

  it.each([
    [
      "a wrong key",
      "sources:\n  - url: https://ex.jp/a\n    evry: 15m\n",
      "kawaraban.yaml:3: evry is nothing that can be said of a source",
    ],
    ["no address", "sources:\n  - url: https://ex.jp/a\n  - url: 5\n", "kawaraban.yaml:3: sources"],
    [
      "two places",
      "sources:\n  - url: https://ex.jp/a\n    path: b\n",
      "kawaraban.yaml:2: sources 0: needs either url or path",
    ],
    ["no list", "sources: 5\n", "kawaraban.yaml:1: sources"],
    ["a wrong setting", "port: 1\nsorces: []\n", "kawaraban.yaml:2: sorces is no setting"],
    ["a wrong interval", "sources:\n  - url: https://ex.jp/a\n    every: often\n", "often is no interval"],
  ])("with %s are refused, with the line", async (_what, text, told) => {
    const { run, cwd } = place();
    writeFileSync(join(cwd, "kawaraban.yaml"), text);
    expect(await run(listSources)).toMatchObject({ code: 2, err: expect.stringContaining(told) });
  });
});
