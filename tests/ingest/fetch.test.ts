import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FetchDeps, fetchPage, validatorsOf } from "../../src/ingest/fetch.ts";
import { downgrades } from "../../src/ingest/redirects.ts";
import { type Answer, type RawServer, raw, redirect, reply, startRawServer } from "./raw-server.ts";

// What servers do to us stands in hostile/; here is what we do.
const page = "<!doctype html><title>港</title><p>北港の桟橋を建て替える。</p></html>";
const now = () => new Date("2026-03-04T01:00:00Z");
const html = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n";

/** 304 to who asks with the validators that were given, the page to everybody else. */
const validated: Answer = (socket, head) => {
  const asked =
    /^if-none-match: W\/"v1"\r$/im.test(head) && /^if-modified-since: Wed, 04 Mar 2026/im.test(head);
  if (asked) raw('HTTP/1.1 304 Not Modified\r\netag: W/"v1"\r\n\r\n')(socket, head);
  else reply(page, { etag: 'W/"v1"', "last-modified": "Wed, 04 Mar 2026 00:00:00 GMT" })(socket, head);
};

const answers = {
  "/page": reply(page),
  "/raw-location": redirect("/日本"),
  "/%E6%97%A5%E6%9C%AC": reply(page),
  "/chunked": raw(
    `${html}transfer-encoding: chunked\r\n\r\n`,
    "5\r\n<!doc\r\n",
    "5\r\ntype \r\n",
    "0\r\n\r\n",
  ),
  "/moved": redirect("/page", 301),
  "/moved-twice": redirect("moved", 307),
  "/moved-fragment": redirect("/page#part", 308),
  "/validated": validated,
  "/to-validated": redirect("/validated"),
  "/feed": reply("<rss/>", { "content-type": "application/rss+xml", "cache-control": "max-age=600" }),
} as const satisfies Parameters<typeof startRawServer>[0];

describe("fetchPage", () => {
  let server: RawServer;
  let deps: FetchDeps;
  beforeAll(async () => {
    server = await startRawServer(answers);
    deps = {
      now,
      resolve: async (name) => (name === "sneaky.example.jp" ? ["127.0.0.1"] : []),
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

  it("asks only for what has changed, where it was told how", async () => {
    const first = await get("/validated");
    expect(first.unchanged).toBe(false);
    const before = { url: first.finalUrl, ...validatorsOf(first.headers) };
    const again = await fetchPage(`${server.origin}/to-validated`, deps, { before });
    expect(again).toMatchObject({ unchanged: true, status: 304, finalUrl: first.finalUrl });
    const other = { ...before, url: `${server.origin}/page` };
    expect((await fetchPage(first.finalUrl, deps, { before: other })).unchanged).toBe(false);
    const changed = { ...before, etag: '"v0"' };
    expect((await fetchPage(first.finalUrl, deps, { before: changed })).unchanged).toBe(false);
  });

  it("takes anything where a feed is looked for", async () => {
    const feed = `${server.origin}/feed`;
    await expect(fetchPage(feed, deps)).rejects.toMatchObject({ code: "fetch.unsupported-type" });
    const got = await fetchPage(feed, deps, { takes: "any" });
    expect(got).toMatchObject({
      contentType: "application/rss+xml",
      headers: { "cache-control": "max-age=600" },
    });
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

describe("a way from address to address", () => {
  it.each([
    [["https://a.example.jp/", "https://b.example.jp/"], []],
    [["http://a.example.jp/", "https://a.example.jp/"], []],
    [
      ["https://a.example.jp/", "http://a.example.jp/"],
      ["https://a.example.jp/ led from https to http://a.example.jp/"],
    ],
    [["http://a.example.jp/"], []],
    [[], []],
  ])("%j tells of https given up: %j", (way, told) => expect(downgrades(way)).toEqual(told));
});
