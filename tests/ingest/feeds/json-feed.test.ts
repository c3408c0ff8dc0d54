import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonFeed, readJsonFeed } from "../../../src/ingest/feeds/json-feed.ts";

const now = new Date("2026-03-05T00:00:00Z");
const U = "https://ex.jp";
const V = "https://jsonfeed.org/version/1.1";
const read = (feed: unknown) =>
  readJsonFeed(typeof feed === "string" ? feed : JSON.stringify(feed), { url: `${U}/feed.json`, now });
const items = (...list: unknown[]) => read({ version: V, items: list });

describe("a JSON Feed", () => {
  it("is known by what it calls itself", () => {
    expect(isJsonFeed(`\n{"version": "${V}"}`)).toBe(true);
    expect(isJsonFeed('{"version":"https:\\/\\/jsonfeed.org\\/version\\/1"}')).toBe(true);
    expect(isJsonFeed('{"version":"2"}')).toBe(false);
    expect(isJsonFeed("<rss/>")).toBe(false);
  });

  it("says its version, its title and its page", () => {
    expect(read({ version: V, title: "社", home_page_url: "/", language: "ja", items: [] })).toMatchObject({
      format: "json-feed-1.1",
      title: "社",
      home: `${U}/`,
      language: "ja",
      items: [],
    });
    expect(read({ version: "https://jsonfeed.org/version/1", items: [] }).format).toBe("json-feed-1.0");
  });

  it.each([
    [
      "all fields",
      {
        id: "a",
        url: "/1",
        title: "題",
        content_html: "<p>文</p>",
        summary: "要約",
        date_published: "2026-03-04T10:20:30+09:00",
        date_modified: "2026-03-05T00:00:00Z",
        authors: [{ name: "山田" }],
        tags: ["政治"],
        image: "/i.png",
        language: "en",
      },
      {
        url: `${U}/1`,
        guid: "a",
        title: "題",
        content: "<p>文</p>",
        summary: "要約",
        publishedAt: "2026-03-04T10:20:30+09:00",
        updatedAt: "2026-03-05T00:00:00+00:00",
        authors: ["山田"],
        tags: ["政治"],
        image: `${U}/i.png`,
        language: "en",
      },
    ],
    ["a number as id", { id: 7, url: `${U}/1` }, { guid: "7" }],
    ["an address as id", { id: `${U}/1` }, { url: `${U}/1` }],
    [
      "another site's page",
      { id: "a", external_url: "https://other.example/1" },
      { url: "https://other.example/1" },
    ],
    ["text for content", { id: "a", url: `${U}/1`, content_text: "A < B" }, { content: "A &lt; B" }],
    ["the author of 1.0", { id: "a", url: `${U}/1`, author: { name: "山田" } }, { authors: ["山田"] }],
    [
      "wrong types in what is optional",
      { id: "a", url: `${U}/1`, title: 5, tags: "x", authors: "y", date_published: {} },
      { title: null, tags: [], authors: [], publishedAt: null },
    ],
    [
      "a date in words",
      { id: "a", url: `${U}/1`, date_published: "2026年3月4日" },
      { publishedAt: "2026-03-04T00:00:00+09:00" },
    ],
  ])("%s", (_what, item, expected) => {
    expect(items(item).items).toMatchObject([expected]);
  });

  it.each([
    ["no address", { id: "a", title: "題" }, "no-address"],
    ["no http", { id: "a", url: "mailto:a@ex.jp" }, "not-http"],
    ["no object", 5, "malformed"],
    ["null", null, "malformed"],
  ])("%s costs that item only", (_what, bad, reason) => {
    const feed = items({ url: `${U}/1` }, bad, { url: `${U}/2` });
    expect(feed.items.map(({ url }) => url)).toEqual([`${U}/1`, `${U}/2`]);
    expect(feed.rejected).toMatchObject([{ reason }]);
  });

  it("is not poisoned by names of JavaScript", () => {
    const feed = read(
      `{"version":"${V}","__proto__":{"polluted":1},"items":[{"url":"${U}/1","__proto__":{"polluted":1}}]}`,
    );
    expect(feed.items.length).toBe(1);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("polluted");
  });

  it.each([
    '{"version":"https://jsonfeed.org/version/1","items":[',
    `{"version":"${V}"}`,
    `{"version":"${V}","items":5}`,
  ])("says what is wrong with %s", (broken) => {
    expect(() => read(broken)).toThrow(expect.objectContaining({ code: "input.malformed" }));
  });

  it("survives any JSON", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (list) => {
        for (const { url } of items(...list).items) expect(new URL(url).protocol).toMatch(/^https?:$/);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
