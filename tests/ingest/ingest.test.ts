import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idOfInput, itemId } from "../../src/ingest/ids.ts";
import { type IngestDeps, ingestItem, pageOf } from "../../src/ingest/ingest.ts";
import { PageRecord } from "../../src/model.ts";
import { folderWith } from "./folders.ts";
import { hang, type RawServer, redirect, reply, startRawServer, status } from "./raw-server.ts";

const id = "0123456789abcdef";
const page = (text: string, more = "") =>
  `<!doctype html><html><title>港</title><p>${text}</p>${more}</html>`;
const sjis = iconv.encode('<meta charset="x-sjis"><p>北港の桟橋を建て替える。市民は喜んだ。</p>', "cp932");

const answers = {
  "/one": reply(page("一つだけの記事")),
  "/moved": redirect("/one"),
  "/full": reply(page("北港の桟橋を建て替える。".repeat(50))),
  "/parts": (socket, request) => {
    const at = Number(/page=(\d+)/.exec(request)?.[1] ?? 1);
    const more = at < 3 ? `<a href="?page=${at + 1}">次へ</a>` : "";
    reply(page(`第${at}部`, more))(socket, request);
  },
  "/endless": (socket, request) => {
    const at = Number(/page=(\d+)/.exec(request)?.[1] ?? 1);
    reply(page(`第${at}部`, `<a href="?page=${at + 1}">次へ</a>`))(socket, request);
  },
  "/circle": reply(page("一つ", '<a href="?page=2">次へ</a>')),
  "/missing": (socket, request) =>
    (request.includes("page=2") ? status(404) : reply(page("第1部", '<a href="?page=2">次へ</a>')))(
      socket,
      request,
    ),
  "/late": (socket, request) =>
    (request.includes("page=2") ? hang() : reply(page("第1部", '<a href="?page=2">次へ</a>')))(
      socket,
      request,
    ),
  "/sjis": reply(sjis, { "content-type": "text/html; charset=utf-8" }),
  "/plain": reply("北港の桟橋\n\n建て替える。", { "content-type": "text/plain" }),
  "/html-as-plain": reply(page("本文"), { "content-type": "text/plain" }),
  "/octets": reply(page("本文"), { "content-type": "application/octet-stream" }),
  "/blank": reply("  \n\n "),
  "/kept": (socket, request) => {
    const at = Number(/page=(\d+)/.exec(request)?.[1] ?? 1);
    const asked = /if-none-match: "(\d)"/i.exec(request)?.[1];
    if (asked === String(at)) return status(304)(socket, request);
    const body = page(`第${at}部`, at < 2 ? '<a href="?page=2">次へ</a>' : "");
    return reply(body, { etag: `"${at}"` })(socket, request);
  },
  "/half-kept": (socket, request) => {
    const at = Number(/page=(\d+)/.exec(request)?.[1] ?? 1);
    if (at === 1 && /if-none-match/i.test(request)) return status(304)(socket, request);
    const body = page(`第${at}部`, at < 2 ? '<a href="?page=2">次へ</a>' : "");
    return reply(body, at === 1 ? { etag: '"1"' } : {})(socket, request);
  },
  "/twin": redirect("/canonical"),
  "/canonical": (socket, request) =>
    reply(page("本文", '<link rel="canonical" href="/canonical?id=1">'))(socket, request),
} as const satisfies Parameters<typeof startRawServer>[0];

describe("ingestItem", () => {
  let server: RawServer;
  let deps: IngestDeps;
  beforeAll(async () => {
    server = await startRawServer(answers);
    deps = {
      now: () => new Date("2026-03-04T01:00:00Z"),
      userAgent: "kawaraban-test",
      totalTimeoutMs: 800,
      bodyBytesMax: 100_000,
      privateHosts: [`127.0.0.1:${server.port}`],
    };
  });
  afterAll(() => server.close());

  const url = (path: string) => ingestItem({ kind: "url", url: server.origin + path }, id, deps);
  const file = (path: string, more: Partial<IngestDeps> = {}) =>
    ingestItem({ kind: "file", path, url: null }, id, { ...deps, ...more });

  it("gives a record that fits its schema, and the bytes as they came", async () => {
    const { record, parts } = await url("/moved");
    expect(PageRecord.parse(record)).toEqual(record);
    expect(record).toMatchObject({
      id,
      url: `${server.origin}/one`,
      fetchedAt: "2026-03-04T01:00:00.000Z",
      httpStatus: 200,
    });
    expect(parts.map((part) => Buffer.from(part).toString())).toEqual([page("一つだけの記事")]);
    expect(record.unread).toEqual([]);
  });

  it.each([
    ["/parts", 3],
    ["/endless", 10],
    ["/circle", 1],
  ])("%s has %i parts", async (path, count) => {
    const { record, parts } = await url(path);
    expect(parts).toHaveLength(count);
    expect(record.parts).toHaveLength(count);
    expect(pageOf(record, parts).parts.at(-1)?.text).toContain(count === 1 ? "一つ" : `第${count}部`);
  });

  it("keeps what a part was asked by, and asks only for what has changed", async () => {
    const first = await url("/kept");
    expect(first.record.parts.map(({ etag }) => etag)).toEqual(['"1"', '"2"']);
    const input = { kind: "url", url: `${server.origin}/kept` } as const;
    const again = await ingestItem(input, id, deps, first);
    expect(again).toMatchObject({ unchanged: true, record: first.record, parts: first.parts });
    const [one] = first.parts;
    const shorter = {
      record: { ...first.record, parts: first.record.parts.slice(0, 1) },
      parts: one ? [one] : [],
    };
    const grown = await ingestItem(input, id, deps, shorter);
    expect(grown).toMatchObject({ unchanged: false, record: { httpStatus: 200 } });
    expect(grown.parts).toHaveLength(2);
  });

  it("is changed when one of its parts cannot be asked by anything", async () => {
    const first = await url("/half-kept");
    const again = await ingestItem({ kind: "url", url: `${server.origin}/half-kept` }, id, deps, first);
    expect(again.unchanged).toBe(false);
    expect(again.parts).toEqual(first.parts);
  });

  it("keeps the way to a page, and the address that it gives as its own", async () => {
    const { record } = await url("/twin");
    expect(record).toMatchObject({
      url: `${server.origin}/canonical`,
      canonicalUrl: `${server.origin}/canonical?id=1`,
      redirects: [`${server.origin}/twin`],
    });
  });

  it("tells a part that will never come, and fails for one that may", async () => {
    const { parts, record } = await url("/missing");
    expect(parts).toHaveLength(1);
    expect(record.unread).toMatchObject([{ part: `${server.origin}/missing?page=2`, code: "fetch.gone" }]);
    await expect(url("/late")).rejects.toMatchObject({ code: "fetch.timeout" });
  });

  it.each([
    ["/sjis", "html", "shift_jis"],
    ["/plain", "text", "utf-8"],
    ["/html-as-plain", "html", "utf-8"],
    ["/octets", "html", "utf-8"],
  ])("%s is %s in %s, whatever the header says", async (path, format, name) => {
    const { record, parts } = await url(path);
    expect(record.parts[0]).toMatchObject({ format, charset: { name, replaced: 0 } });
    expect(pageOf(record, parts).parts[0]?.text).toMatch(/本文|建て替える/);
  });

  it.each(["/blank"])("%s is empty", async (path) => {
    await expect(url(path)).rejects.toMatchObject({ code: "input.empty" });
  });

  it("reads files, and the parts that lie beside them", async () => {
    const folder = folderWith({
      "1.html": page("第1部", '<a href="2.html">次のページ</a>'),
      "2.html": page("第2部", '<a href="3.html">次へ</a>'),
      "text.txt": "北港の桟橋\n建て替える。",
      "html.txt": page("本文"),
      "text.html": "北港の桟橋\n建て替える。",
      "no-extension": page("本文"),
    });
    const two = await file(join(folder, "1.html"));
    expect(pageOf(two.record, two.parts).parts.map(({ text }) => /第\d部/.exec(text)?.[0])).toEqual([
      "第1部",
      "第2部",
    ]);
    expect(two.record).toMatchObject({ url: null, httpStatus: null });
    // The third part was never saved: the first two are the page, and the gap is told.
    expect(two.record.unread).toMatchObject([{ part: join(folder, "3.html"), code: "input.not-found" }]);
    const formats = ["text.txt", "html.txt", "text.html", "no-extension"].map((name) =>
      file(join(folder, name)),
    );
    expect((await Promise.all(formats)).map(({ record }) => record.parts[0]?.format)).toEqual([
      "text",
      "html",
      "text",
      "html",
    ]);
  });

  it("keeps the address that a file was given with", async () => {
    const path = join(folderWith({ "a.html": page("本文") }), "a.html");
    const { record } = await ingestItem({ kind: "file", path, url: "https://news.example.jp/a" }, id, deps);
    expect(record.url).toBe("https://news.example.jp/a");
  });

  it.each([
    ["empty.html", "input.empty"],
    ["blank.txt", "input.empty"],
    ["bom.txt", "input.empty"],
    ["paper.html", "input.unsupported"],
    ["image.html", "input.unsupported"],
    ["zeros.txt", "input.unsupported"],
    ["noise.txt", "input.unsupported"],
    ["large.txt", "input.too-large"],
    ["nowhere.txt", "input.not-found"],
    [".", "input.unsupported"],
  ])("%s fails as %s", async (name, code) => {
    const folder = folderWith({
      "empty.html": "",
      "blank.txt": " \n\u3000\n",
      "bom.txt": "\ufeff",
      "paper.html": "%PDF-1.7\n%\u00e2\u00e3",
      "image.html": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
      "zeros.txt": Buffer.alloc(1000),
      "noise.txt": Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
      "large.txt": "あ".repeat(40_000),
    });
    await expect(file(join(folder, name))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(folder),
    });
  });

  it("reads invalid UTF-8 and tells what was lost", async () => {
    const bytes = Buffer.concat([
      Buffer.from("北港の桟橋を"),
      Uint8Array.of(0xff, 0xc0),
      Buffer.from("建て替える。"),
    ]);
    const { record, parts } = await file(join(folderWith({ "a.txt": bytes }), "a.txt"));
    expect(record.parts[0]?.charset).toMatchObject({ name: "utf-8", replaced: 2 });
    expect(pageOf(record, parts).parts[0]?.text).toBe("北港の桟橋を\ufffd\ufffd建て替える。");
  });

  it("refuses stored bytes that are no text", async () => {
    const { record } = await url("/one");
    expect(() => pageOf(record, [Buffer.from("%PDF-1.7")])).toThrow(
      expect.objectContaining({ code: "input.unsupported" }),
    );
    expect(() => pageOf(record, [])).toThrow(expect.objectContaining({ code: "input.unsupported" }));
  });
});

describe("idOfInput", () => {
  it("is that of the address, or of the content wherever the file lies", async () => {
    const folder = folderWith({ "a.txt": "本文", "b.txt": "本文" });
    const ids = await Promise.all(
      ["a.txt", "b.txt"].map((name) => idOfInput({ kind: "file", path: join(folder, name), url: null })),
    );
    expect(ids).toEqual([itemId(Buffer.from("本文")), itemId(Buffer.from("本文"))]);
    const url = "https://news.example.jp/1";
    expect(await idOfInput({ kind: "url", url: `${url}?utm_source=x` })).toBe(itemId(url));
    await expect(idOfInput({ kind: "file", path: join(folder, "c"), url: null })).rejects.toMatchObject({
      code: "input.not-found",
    });
  });
});
