import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../src/errors.ts";
import { lookAt } from "../../../src/ingest/sources/look.ts";
import { type PollDeps, pollSource } from "../../../src/ingest/sources/poll.ts";
import { freshState } from "../../../src/ingest/sources/state.ts";
import type { Source, SourceState } from "../../../src/model.ts";
import { feed, type Given, HOUR, later, MINUTE, type Shown, site, source } from "./sources.ts";

const paths = (items: readonly { readonly item: { readonly url: string } }[]) =>
  items.map(({ item }) => item.url.replace("https://ex.jp/", ""));

async function polls(one: Source, documents: readonly (readonly Shown[])[]) {
  let state: SourceState = freshState(one);
  const found = [];
  for (const [at, items] of documents.entries()) {
    const now = later(at * HOUR);
    const polled = await pollSource(
      one,
      state,
      site(
        () => ({ body: feed(items) }),
        () => now,
      ),
    );
    state = polled.nextState;
    found.push({
      fresh: paths(polled.items),
      changed: polled.changed.length,
      rejected: polled.rejected.map(({ reason }) => reason),
    });
  }
  return { found, state };
}

const FRESH = { changed: 0, rejected: [] as string[] };

describe("what becomes an article, and how often", () => {
  it.each<readonly [string, readonly (readonly Shown[])[], readonly (readonly string[])[]]>([
    ["new items only", [[{ n: 1 }], [{ n: 2 }, { n: 1 }]], [["1"], ["2"]]],
    [
      "tracking parameters",
      [[{ n: "a?id=1" }], [{ n: "a?id=1&amp;utm_source=rss" }], [{ n: "a?utm_medium=x&amp;id=1" }]],
      [["a?id=1"], [], []],
    ],
    ["an edited title", [[{ n: 1, title: "題" }], [{ n: 1, title: "【訂正】題" }]], [["1"], []]],
    [
      "a new address under the same guid",
      [[{ n: 1, guid: "g" }], [{ n: "1-new-slug", guid: "g" }], [{ n: "1-new-slug", guid: "g" }]],
      [["1"], [], []],
    ],
    [
      "one guid for everything",
      [
        [
          { n: 1, guid: "site" },
          { n: 2, guid: "site" },
        ],
        [
          { n: 3, guid: "site" },
          { n: 1, guid: "site" },
        ],
      ],
      [["1", "2"], ["3"]],
    ],
    [
      "what was gone for a while",
      [[{ n: 1 }, { n: 2 }], [{ n: 2 }], [{ n: 1 }, { n: 2 }]],
      [["1", "2"], [], []],
    ],
    ["an empty document between", [[{ n: 1 }], [], [{ n: 1 }, { n: 2 }]], [["1"], [], ["2"]]],
  ])("%s", async (_what, documents, expected) => {
    const { found } = await polls(source(), documents);
    expect(found.map(({ fresh }) => fresh)).toEqual(expected);
  });

  it("takes an address that stands there twice once, and says so", async () => {
    const { found } = await polls(source(), [[{ n: 1 }, { n: "1?utm_source=x" }]]);
    expect(found).toEqual([{ ...FRESH, fresh: ["1"], rejected: ["same-address"] }]);
  });

  it("takes the newest fifty of a source that is new, and names the others", async () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ n, at: later(-n * HOUR) }));
    const { found, state } = await polls(source(), [[...many].reverse(), [{ n: 100 }, ...many]]);
    expect(found[0]?.fresh.length).toBe(50);
    expect(found[0]?.rejected).toEqual(Array(10).fill("too-old"));
    expect(found[1]?.fresh).toEqual(["100"]);
    expect(state.seen.length).toBe(61);
  });

  it("takes at most five hundred at once; the others are new at the next poll", async () => {
    const many = Array.from({ length: 700 }, (_, n) => ({ n }));
    const { found } = await polls(source(), [[{ n: "x" }], many, many]);
    expect(found.map(({ fresh }) => fresh.length)).toEqual([1, 500, 200]);
    expect(found[1]?.rejected.length).toBe(200);
  });

  it("brings the second look at a changed item forward", async () => {
    const { state, found } = await polls(source(), [
      [{ n: 1, title: "題" }],
      [{ n: 1, title: "題（更新）" }],
    ]);
    expect(found[1]?.changed).toBe(1);
    expect(state.revisits).toMatchObject([{ nextAt: later(HOUR).toISOString() }]);
  });
});

describe("one poll", () => {
  const poll = (answers: Parameters<typeof site>[0], one = source(), state = freshState(one)) =>
    pollSource(one, state, site(answers));

  it("asks with what it was told, and believes a 304", async () => {
    const asked: (string | null)[] = [];
    const answers = (_url: string, etag: string | null): Given | "same" => {
      asked.push(etag);
      return etag === '"a"' ? "same" : { body: feed([{ n: 1 }]), headers: { etag: '"a"' } };
    };
    const first = await poll(answers);
    const second = await poll(answers, source(), first.nextState);
    expect(asked).toEqual([null, '"a"']);
    expect(second).toMatchObject({
      items: [],
      feed: null,
      failure: null,
      nextState: { polls: 2, validators: { etag: '"a"' } },
    });
    expect(second.nextState.seen).toEqual(first.nextState.seen);
  });

  it("knows the same bytes again without a 304", async () => {
    const first = await poll(() => ({ body: feed([{ n: 1 }]) }));
    expect((await poll(() => ({ body: feed([{ n: 1 }]) }), source(), first.nextState)).feed).toBeNull();
  });

  it("keeps what it knew when the source fails", async () => {
    const first = await poll(() => ({ body: feed([{ n: 1 }]) }));
    const failing = await poll(() => new Failure("fetch.timeout", "slow"), source(), first.nextState);
    expect(failing).toMatchObject({
      items: [],
      failure: { code: "fetch.timeout" },
      nextState: { failures: 1, failure: { code: "fetch.timeout" } },
    });
    expect(failing.nextState.seen).toEqual(first.nextState.seen);
  });

  it.each([
    [
      "a web page instead of a feed",
      "<!DOCTYPE html><html><body>メンテナンス中</body></html>",
      "input.unsupported",
    ],
    [
      "a page that names its feed",
      '<html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head><a href="/n">記事</a></html>',
      "input.unsupported",
    ],
    ["words", "maintenance", "input.unsupported"],
    ["broken JSON", '{"version":"https://jsonfeed.org/version/1","items":[', "input.malformed"],
    ["a broken gzip", Buffer.from([0x1f, 0x8b, 8, 0, 1]), "input.malformed"],
  ])("is a failure with a reason for %s", async (_what, body, code) => {
    expect((await poll(() => ({ body }))).failure).toMatchObject({ code });
  });

  it.each([
    ["RSS that says it is HTML", Buffer.from(feed([{ n: 1 }]))],
    ["gzip without a header", gzipSync(feed([{ n: 1 }]))],
    ["UTF-16", Buffer.from(`\ufeff${feed([{ n: 1 }])}`, "utf16le")],
    ["a warning before the feed", Buffer.from(`Warning: x in /a.php\n${feed([{ n: 1 }])}`)],
    [
      "a JSON Feed",
      Buffer.from(
        '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"https://ex.jp/1"}]}',
      ),
    ],
  ])("reads %s", async (_what, body) => {
    expect(paths((await poll(() => ({ body }))).items)).toEqual(["1"]);
  });

  const JAPANESE = `<?xml version="1.0"?>${feed([
    { n: 1, title: "霧浜港の岸壁、復旧は九月に前倒し" },
    { n: 2, title: "議会、新庁舎の予算案を可決" },
  ])}`;
  const declaring = (name: string) => JAPANESE.replace('version="1.0"', `version="1.0" encoding="${name}"`);
  it.each([
    ["Shift_JIS, declared", iconv.encode(declaring("Shift_JIS"), "Shift_JIS"), null],
    ["Shift_JIS, undeclared", iconv.encode(JAPANESE, "Shift_JIS"), null],
    ["Shift_JIS that says it is UTF-8", iconv.encode(declaring("UTF-8"), "Shift_JIS"), null],
    [
      "Shift_JIS whose header says UTF-8",
      iconv.encode(declaring("Shift_JIS"), "Shift_JIS"),
      "text/xml; charset=utf-8",
    ],
    ["EUC-JP, declared", iconv.encode(declaring("EUC-JP"), "EUC-JP"), null],
    ["EUC-JP that says it is Shift_JIS", iconv.encode(declaring("Shift_JIS"), "EUC-JP"), null],
    ["UTF-8 that says it is Shift_JIS", Buffer.from(declaring("Shift_JIS")), null],
    ["UTF-8 whose header says Latin-1", Buffer.from(declaring("UTF-8")), "text/xml; charset=iso-8859-1"],
  ])("decodes %s", async (_what, bytes, contentType) => {
    const deps: PollDeps = {
      ...site(() => "same"),
      fetch: async (url) => ({ kind: "document", finalUrl: url, contentType, headers: {}, bytes }),
    };
    const { items } = await pollSource(source(), freshState(source()), deps);
    expect(items.map(({ item }) => item.title)).toEqual([
      "霧浜港の岸壁、復旧は九月に前倒し",
      "議会、新庁舎の予算案を可決",
    ]);
  });

  it("tells of a list page that shows no list (any more)", async () => {
    const one = source({ url: "https://ex.jp/news/", kind: "list" });
    const empty = () => ({ body: "<html><body><p>準備中</p></body></html>" });
    expect((await poll(empty, one)).failure).toMatchObject({
      code: "input.empty",
      message: expect.stringContaining("--select"),
    });
    expect((await poll(empty, { ...one, select: "ul a" })).failure).toMatchObject({
      message: expect.stringContaining("chooses no links"),
    });
    await expect(lookAt({ ...one, select: null }, site(empty))).rejects.toMatchObject({
      code: "input.empty",
    });
  });

  it("unpacks no bomb", async () => {
    const deps = { ...site(() => ({ body: gzipSync(Buffer.alloc(3_000_000)) })), bodyBytesMax: 1_000_000 };
    expect((await pollSource(source(), freshState(source()), deps)).failure).toMatchObject({
      code: "input.too-large",
    });
  });

  it("reads the sitemaps of an index that have changed, the news first", async () => {
    const one = source({ url: "https://ex.jp/sitemap.xml", kind: "sitemap" });
    const asked: string[] = [];
    const day = { b: "2026-03-01" };
    const answers = (url: string): Given | Failure => {
      asked.push(url.replace("https://ex.jp/", ""));
      if (url.endsWith("/sitemap.xml"))
        return {
          body: `<sitemapindex>${[
            ["a.xml", "2026-03-02"],
            ["b.xml", day.b],
            ["news.xml", "2026-01-01"],
            ["gone.xml", "2025-01-01"],
          ]
            .map(
              ([name, at]) => `<sitemap><loc>https://ex.jp/${name}</loc><lastmod>${at}</lastmod></sitemap>`,
            )
            .join("")}</sitemapindex>`,
        };
      if (url.endsWith("gone.xml")) return new Failure("fetch.gone", "404");
      return { body: `<urlset><url><loc>${url.replace(".xml", "")}/1</loc></url></urlset>` };
    };
    const first = await poll(answers, one);
    expect(asked).toEqual(["sitemap.xml", "news.xml", "a.xml", "b.xml", "gone.xml"]);
    expect(paths(first.items)).toEqual(["news/1", "a/1", "b/1"]);
    expect(first.rejected).toMatchObject([{ what: "https://ex.jp/gone.xml" }]);
    asked.length = 0;
    day.b = "2026-03-03";
    await poll(answers, one, first.nextState);
    expect(asked).toEqual(["sitemap.xml", "b.xml", "gone.xml"]);
  });

  it("finds out what a source is, once", async () => {
    const one = source({ url: "https://ex.jp/", kind: "auto" });
    const home =
      '<html><head><link rel="alternate" type="application/rss+xml" href="/gone.xml"><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head><a href="/n">記事</a></html>';
    const answers = (url: string): Given | Failure =>
      url.endsWith("/rss.xml")
        ? { body: feed([{ n: 1 }]) }
        : url.endsWith("/")
          ? { body: home }
          : new Failure("fetch.gone", "404");
    const polled = await poll(answers, one);
    expect(polled.found).toEqual({ kind: "feed", at: { kind: "url", url: "https://ex.jp/rss.xml" } });
    expect(paths(polled.items)).toEqual(["1"]);
    expect(await lookAt({ ...one, select: "a" }, site(answers))).toMatchObject({ kind: "list", at: one.at });
  });

  it("watches a folder: what is written to its end, each content once", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kawaraban-watched-"));
    const one = source({ path: folder, kind: "folder" });
    const write = (name: string, at: Date) => {
      writeFileSync(join(folder, name), "<p>本文</p>");
      utimesSync(join(folder, name), at, at);
    };
    mkdirSync(join(folder, "deep"));
    write("deep/a.html", later(-HOUR));
    write("b.html", later(-500));
    write("c.pdf", later(-HOUR));
    const first = await pollSource(
      one,
      freshState(one),
      site(() => "same"),
    );
    expect(first.items.map(({ input }) => input)).toEqual([
      { kind: "file", path: join(folder, "deep/a.html"), url: null },
    ]);
    expect(first.rejected).toMatchObject([{ reason: "still-written" }]);
    const second = await pollSource(
      one,
      first.nextState,
      site(
        () => "same",
        () => later(MINUTE),
      ),
    );
    expect(second.items.map(({ input }) => input)).toEqual([
      { kind: "file", path: join(folder, "b.html"), url: null },
    ]);
    expect(
      (
        await pollSource(
          one,
          second.nextState,
          site(
            () => "same",
            () => later(2 * MINUTE),
          ),
        )
      ).items,
    ).toEqual([]);
    expect(
      (
        await pollSource(
          source({ path: "/nowhere", kind: "folder" }),
          freshState(one),
          site(() => "same"),
        )
      ).failure,
    ).toMatchObject({ code: "input.not-found" });
  });
});
