import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FetchDeps, fetchPage } from "../../src/ingest/fetch.ts";
import {
  drip,
  endless,
  hang,
  type RawServer,
  raw,
  redirect,
  reply,
  reset,
  startRawServer,
  status,
} from "./raw-server.ts";

const page = "<!doctype html><title>港</title><p>北港の桟橋を建て替える。</p></html>";
const now = () => new Date("2026-03-04T01:00:00Z");
const bomb = gzipSync(Buffer.alloc(3_000_000));
const zipped = gzipSync(page);
const html = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n";

const answers = {
  "/page": reply(page),
  "/raw-location": redirect("/日本"),
  "/%E6%97%A5%E6%9C%AC": reply(page),
  "/gzip": reply(zipped, { "content-encoding": "gzip" }),
  "/x-gzip": reply(zipped, { "content-encoding": "X-GZIP" }),
  "/br": reply(brotliCompressSync(page), { "content-encoding": "br" }),
  "/deflate": reply(deflateSync(page), { "content-encoding": "deflate" }),
  "/zstd": reply(zstdCompressSync(page), { "content-encoding": "zstd" }),
  "/twice": reply(gzipSync(zipped), { "content-encoding": "gzip, gzip" }),
  "/identity": reply(page, { "content-encoding": "identity" }),
  "/silent-gzip": reply(zipped, { "content-type": "application/octet-stream" }),
  "/http-1.0": raw("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n", page),
  "/until-close": raw(`${html}\r\n`, page),
  "/chunked": raw(
    `${html}transfer-encoding: chunked\r\n\r\n`,
    "5\r\n<!doc\r\n",
    "5\r\ntype \r\n",
    "0\r\n\r\n",
  ),
  "/no-type": raw("HTTP/1.1 200 OK\r\n\r\n", page),
  "/early-hints": raw("HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\n", `${html}\r\n`, page),
  "/many-headers": reply(page, Object.fromEntries([...Array(200).keys()].map((at) => [`x-${at}`, at]))),
  "/cookies": reply(page, { "set-cookie": "a=1" }),
  "/as-text": reply(page, { "content-type": "text/plain" }),
  "/moved": redirect("/page", 301),
  "/moved-twice": redirect("moved", 307),
  "/moved-fragment": redirect("/page#part", 308),
  "/see-other": redirect("?x=1", 303),
  "/long-and-whole": raw(`${html}content-length: 9999\r\n\r\n`, page),

  "/404": status(404),
  "/410": status(410),
  "/401": status(401),
  "/402": status(402),
  "/403": status(403),
  "/451": status(451),
  "/400": status(400),
  "/418": status(418),
  "/408": status(408),
  "/500": status(500),
  "/502": status(502),
  "/503": status(503),
  "/504": status(504),
  "/599": status(599),
  "/204": raw("HTTP/1.1 204 No Content\r\n\r\n"),
  "/304": raw("HTTP/1.1 304 Not Modified\r\n\r\n"),
  "/300": status(300),
  "/302-nowhere": status(302),
  "/429": status(429),
  "/429-seconds": status(429, { "retry-after": "120" }),
  "/429-date": status(429, { "retry-after": "Wed, 04 Mar 2026 01:05:00 GMT" }),
  "/429-rfc850": status(429, { "retry-after": "Wednesday, 04-Mar-26 01:05:00 GMT" }),
  "/429-asctime": status(429, { "retry-after": "Wed Mar  4 01:05:00 2026" }),
  "/429-past": status(429, { "retry-after": "Wed, 04 Mar 2020 01:05:00 GMT" }),
  "/429-nonsense": status(429, { "retry-after": "soon" }),
  "/503-seconds": status(503, { "retry-after": "30" }),
  "/503-date": status(503, { "retry-after": "Wed, 04 Mar 2026 01:00:30 GMT" }),
  "/500-seconds": status(500, { "retry-after": "7" }),

  "/empty": reply(""),
  "/pdf": reply("%PDF-1.7", { "content-type": "application/pdf" }),
  "/pdf-as-html": reply("%PDF-1.7\n1 0 obj"),
  "/png": reply("x", { "content-type": "image/png" }),
  "/jpeg-as-html": reply(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)),
  "/json": reply("{}", { "content-type": "application/json; charset=utf-8" }),
  "/video": endless({ "content-type": "video/mp4" }, Buffer.alloc(1000)),
  "/binary": reply(Buffer.from([1, 2, 3, 0, 0, 0, 7, 8, 1, 2, 200, 0, 0]), {
    "content-type": "application/octet-stream",
  }),
  "/zip-in-gzip": reply(gzipSync("PK\u0003\u0004"), { "content-encoding": "gzip" }),

  "/declared-large": reply("", { "content-length": 10_000_000 }),
  "/endless": endless({}, Buffer.alloc(10_000, "あ")),
  "/endless-gzip": endless({ "content-encoding": "gzip" }, bomb),
  "/bomb": reply(bomb, { "content-encoding": "gzip" }),
  "/bomb-silent": reply(bomb),
  "/bomb-br": reply(brotliCompressSync(Buffer.alloc(3_000_000)), { "content-encoding": "br" }),
  "/bomb-zstd": reply(zstdCompressSync(Buffer.alloc(3_000_000)), { "content-encoding": "zstd" }),
  "/bomb-layers": reply(gzipSync(bomb), { "content-encoding": "gzip, gzip" }),
  "/huge-header": reply(page, { "x-huge": "a".repeat(100_000) }),

  "/broken-gzip": reply("no gzip at all", { "content-encoding": "gzip" }),
  "/cut-gzip": reply(zipped.subarray(0, zipped.length - 12), { "content-encoding": "gzip" }),
  "/broken-br": reply("no brotli at all", { "content-encoding": "br" }),
  "/unknown-coding": reply(page, { "content-encoding": "rot13" }),
  "/many-codings": reply(page, { "content-encoding": "gzip, gzip, gzip, gzip" }),
  "/too-short": raw(`${html}content-length: 9999\r\n\r\n`, page.slice(0, 30)),
  "/cut-chunks": raw(`${html}transfer-encoding: chunked\r\n\r\n`, "5\r\n<!doc\r\n"),
  "/bad-chunks": raw(`${html}transfer-encoding: chunked\r\n\r\n`, "zz\r\nxx"),
  "/no-http": raw("this is no HTTP\r\n\r\n"),
  "/http-0.9": raw(page),
  "/two-lengths": raw(`${html}content-length: 3\r\ncontent-length: 5\r\n\r\nabcde`),
  "/closes": raw(),
  "/reset": reset(),
  "/reset-in-body": reset(`${html}content-length: 999\r\n\r\n<p>`),
  "/half-headers": raw("HTTP/1.1 200 OK\r\ncontent-ty"),

  "/no-headers": hang(),
  "/some-headers": hang("HTTP/1.1 200 OK\r\n"),
  "/no-body": hang(`${html}content-length: 5\r\n\r\n`),
  "/half-body": hang(`${html}content-length: 5\r\n\r\n<p`),
  "/drip-headers": drip("HTTP/1.1 200 OK\r\nx: ", 50),
  "/drip-body": (socket) => {
    socket.write(`${html}content-length: 99999\r\n\r\n`);
    drip("あ", 50)(socket, "");
  },

  "/loop": redirect("/loop"),
  "/loop-a": redirect("/loop-b"),
  "/loop-b": redirect("/loop-a"),
  "/chain": (socket, request) =>
    redirect(`/chain?${Number(/chain\?(\d+)/.exec(request)?.[1] ?? 0) + 1}`)(socket, ""),
  "/to-nowhere": redirect("http://"),
  "/to-file": redirect("file:///etc/passwd"),
  "/to-metadata": redirect("http://169.254.169.254/latest/meta-data/"),
  "/to-other-loopback": redirect("http://127.0.0.2/"),
  "/to-decimal": redirect("http://2130706434/"),
  "/to-inner-name": redirect("http://router.local/"),
  "/to-inner-by-dns": redirect("http://sneaky.example.jp/"),
  "/to-mixed": redirect("http://mixed.example.jp/"),
  "/to-unknown": redirect("http://unknown.example.jp/"),
  "/to-login": redirect("http://user:secret@news.example.jp/"),
  "/to-ssh": redirect("http://news.example.jp:22/"),
} as const satisfies Parameters<typeof startRawServer>[0];

/** Names that the tests use; anything else has no address. No packet leaves for any of them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "sneaky.example.jp": ["127.0.0.1"],
  "mixed.example.jp": ["93.184.216.34", "10.0.0.1"],
};

describe("fetchPage", () => {
  let server: RawServer;
  let deps: FetchDeps;
  beforeAll(async () => {
    server = await startRawServer(answers);
    deps = {
      now,
      resolve: async (name) => NAMES[name] ?? [],
      userAgent: "kawaraban-test",
      privateHosts: [`127.0.0.1:${server.port}`, "here.example.jp"],
      limits: {
        connectTimeoutMs: 1_000,
        headersTimeoutMs: 700,
        totalTimeoutMs: 1_500,
        bodyBytesMax: 1_000_000,
        redirectsMax: 5,
      },
    };
  });
  afterAll(() => server.close());
  const get = (path: string) => fetchPage(server.origin + path, deps);

  it.each([
    "/page",
    "/gzip",
    "/x-gzip",
    "/br",
    "/deflate",
    "/zstd",
    "/twice",
    "/identity",
    "/silent-gzip",
    "/http-1.0",
    "/until-close",
    "/no-type",
    "/early-hints",
    "/many-headers",
    "/cookies",
    "/as-text",
    "/long-and-whole",
  ])("%s gives the page", async (path) => {
    const { status, bytes, finalUrl, redirects } = await get(path);
    expect({ status, text: Buffer.from(bytes).toString(), finalUrl, redirects }).toEqual({
      status: 200,
      text: page,
      finalUrl: server.origin + path,
      redirects: [],
    });
  });

  it.each([
    ["/moved", "/page", 1],
    ["/moved-twice", "/page", 2],
    ["/moved-fragment", "/page", 1],
    ["/raw-location", "/%E6%97%A5%E6%9C%AC", 1],
  ])("%s leads to %s", async (path, end, hops) => {
    const { finalUrl, redirects } = await get(path);
    expect(finalUrl).toBe(server.origin + end);
    expect(redirects).toHaveLength(hops);
  });

  it("puts chunks together", async () => {
    expect(Buffer.from((await get("/chunked")).bytes).toString()).toBe("<!doctype ");
  });

  it.each([
    ["/404", "fetch.gone"],
    ["/410", "fetch.gone"],
    ["/unheard-of", "fetch.gone"],
    ["/401", "fetch.forbidden"],
    ["/402", "fetch.forbidden"],
    ["/403", "fetch.forbidden"],
    ["/451", "fetch.forbidden"],
    ["/400", "fetch.forbidden"],
    ["/418", "fetch.forbidden"],
    ["/408", "fetch.server-error"],
    ["/500", "fetch.server-error"],
    ["/502", "fetch.server-error"],
    ["/503", "fetch.server-error"],
    ["/504", "fetch.server-error"],
    ["/599", "fetch.server-error"],
    ["/304", "fetch.server-error"],
    ["/300", "fetch.server-error"],
    ["/302-nowhere", "fetch.server-error"],
    ["/to-nowhere", "fetch.server-error"],
    ["/204", "input.empty"],
    ["/empty", "input.empty"],
    ["/pdf", "fetch.unsupported-type"],
    ["/pdf-as-html", "fetch.unsupported-type"],
    ["/png", "fetch.unsupported-type"],
    ["/jpeg-as-html", "fetch.unsupported-type"],
    ["/json", "fetch.unsupported-type"],
    ["/video", "fetch.unsupported-type"],
    ["/binary", "fetch.unsupported-type"],
    ["/zip-in-gzip", "fetch.unsupported-type"],
    ["/declared-large", "fetch.too-large"],
    ["/endless", "fetch.too-large"],
    ["/endless-gzip", "fetch.too-large"],
    ["/bomb", "fetch.too-large"],
    ["/bomb-silent", "fetch.too-large"],
    ["/bomb-br", "fetch.too-large"],
    ["/bomb-zstd", "fetch.too-large"],
    ["/bomb-layers", "fetch.too-large"],
    ["/huge-header", "fetch.too-large"],
    ["/broken-gzip", "fetch.network"],
    ["/cut-gzip", "fetch.network"],
    ["/broken-br", "fetch.network"],
    ["/unknown-coding", "fetch.network"],
    ["/many-codings", "fetch.network"],
    ["/too-short", "fetch.network"],
    ["/cut-chunks", "fetch.network"],
    ["/bad-chunks", "fetch.network"],
    ["/no-http", "fetch.network"],
    ["/http-0.9", "fetch.network"],
    ["/two-lengths", "fetch.network"],
    ["/closes", "fetch.network"],
    ["/reset", "fetch.network"],
    ["/reset-in-body", "fetch.network"],
    ["/half-headers", "fetch.network"],
    ["/no-headers", "fetch.timeout"],
    ["/some-headers", "fetch.timeout"],
    ["/no-body", "fetch.timeout"],
    ["/half-body", "fetch.timeout"],
    ["/drip-headers", "fetch.timeout"],
    ["/drip-body", "fetch.timeout"],
    ["/loop", "fetch.too-many-redirects"],
    ["/loop-a", "fetch.too-many-redirects"],
    ["/chain", "fetch.too-many-redirects"],
    ["/see-other", "fetch.too-many-redirects"],
  ])("%s fails as %s, naming the address", async (path, code) => {
    await expect(get(path)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(`GET ${server.origin}`),
    });
  });

  it.each([
    "/to-file",
    "/to-metadata",
    "/to-other-loopback",
    "/to-decimal",
    "/to-inner-name",
    "/to-inner-by-dns",
    "/to-mixed",
    "/to-login",
    "/to-ssh",
  ])("%s is refused without a connection", async (path) => {
    const before = server.connections();
    await expect(get(path)).rejects.toMatchObject({ code: "fetch.refused-address" });
    expect(server.connections()).toBe(before + 1);
  });

  it("refuses what resolves inwards before anything is sent", async () => {
    const before = server.connections();
    const inward = fetchPage(`http://sneaky.example.jp:${8080}/`, deps);
    await expect(inward).rejects.toMatchObject({ code: "fetch.refused-address" });
    expect(server.connections()).toBe(before);
  });

  it("dials a named private host at the address that was resolved", async () => {
    const here = await fetchPage(`http://here.example.jp:${server.port}/page`, {
      ...deps,
      resolve: async () => ["127.0.0.1"],
    });
    expect(here.status).toBe(200);
  });

  it.each([
    ["/429", "fetch.rate-limited", undefined],
    ["/429-nonsense", "fetch.rate-limited", undefined],
    ["/429-seconds", "fetch.rate-limited", 120_000],
    ["/429-date", "fetch.rate-limited", 300_000],
    ["/429-rfc850", "fetch.rate-limited", 300_000],
    ["/429-asctime", "fetch.rate-limited", 300_000],
    ["/429-past", "fetch.rate-limited", 0],
    ["/503-seconds", "fetch.rate-limited", 30_000],
    ["/503-date", "fetch.rate-limited", 30_000],
    ["/500-seconds", "fetch.server-error", 7_000],
  ])("%s fails as %s, retry after %s ms", async (path, code, retryAfterMs) => {
    const error: unknown = await get(path).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(error).toHaveProperty("facts", retryAfterMs === undefined ? {} : { retryAfterMs });
  });

  it.each([
    ["http://unknown.example.jp/", "fetch.unknown-host"],
    ["http://127.0.0.1/", "fetch.refused-address"],
    ["no address", "input.malformed"],
  ])("%s fails as %s", async (url, code) => {
    await expect(fetchPage(url, deps)).rejects.toMatchObject({ code });
  });

  it("says when nothing listens, and when a name takes too long", async () => {
    const closed = await startRawServer({});
    await closed.close();
    const gone = fetchPage(`${closed.origin}/`, { ...deps, privateHosts: ["127.0.0.1"] });
    await expect(gone).rejects.toMatchObject({ code: "fetch.network" });
    const slow = fetchPage("http://slow.example.jp/", {
      ...deps,
      resolve: () => new Promise(() => undefined),
    });
    await expect(slow).rejects.toMatchObject({ code: "fetch.timeout" });
  });

  it("sends our name, asks for Japanese, and sends no cookie back", async () => {
    const seen: string[] = [];
    const other = await startRawServer({
      "/a": (socket, request) => {
        seen.push(request);
        reply("", { location: "/b", "set-cookie": "wall=1" }, 302)(socket, request);
      },
      "/b": (socket, request) => {
        seen.push(request);
        reply(page)(socket, request);
      },
    });
    await fetchPage(`${other.origin}/a`, { ...deps, privateHosts: ["127.0.0.1"] });
    await other.close();
    expect(seen).toHaveLength(2);
    for (const request of seen) {
      expect(request).toContain("user-agent: kawaraban-test\r\n");
      expect(request).toContain("accept-language: ja");
      expect(request.toLowerCase()).not.toContain("cookie");
    }
  });
});
