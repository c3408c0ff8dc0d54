import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { beforeAll, describe, expect, it } from "vitest";
import { openFeed } from "../../src/ingest/feeds/read.ts";
import { ADDRESS, type House, openHouse, said } from "./house.ts";

const NASTY = `北港<script>alert(1)</script> & "桟橋" ]]> \u0000\u0008\ud800`;
const SOURCE = "aaaaaaaaaaaaaaaa";
let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.finish(1, { headline: said("桟橋を建て替え"), topics: ["港湾"] }, SOURCE);
  await house.finish(2, { headline: said(NASTY), publisher: "<青波>", url: null, publishedAt: null });
});

const get = async (path: string) => {
  const reply = await house.app.request(new URL(path, ADDRESS));
  return {
    status: reply.status,
    type: reply.headers.get("content-type"),
    etag: reply.headers.get("etag"),
    text: await reply.text(),
  };
};

describe("feeds out", () => {
  it("Atom is read by an ordinary parser", async () => {
    const { text, type } = await get("/feeds/summaries.atom");
    const feed = parseAtomFeed(text);
    expect(type).toContain("application/atom+xml");
    expect(feed.entries?.map(({ id }) => id)).toEqual([
      "urn:kawaraban:0200000000000000",
      "urn:kawaraban:0100000000000000",
    ]);
    expect(feed.entries?.[1]).toMatchObject({
      links: [{ rel: "alternate", href: "https://news.example.jp/1" }],
      categories: [{ term: "港湾" }],
    });
    expect([feed.id, feed.updated, feed.title, feed.authors?.length]).toEqual([
      expect.any(String),
      expect.any(String),
      expect.anything(),
      1,
    ]);
  });

  it("RSS is read by an ordinary parser", async () => {
    const { text } = await get("/feeds/summaries.rss");
    const feed = parseRssFeed(text);
    expect(feed.items?.map(({ guid }) => guid)).toMatchObject([
      { value: "urn:kawaraban:0200000000000000", isPermaLink: false },
      { value: "urn:kawaraban:0100000000000000", isPermaLink: false },
    ]);
    expect(feed.items?.[1]).toMatchObject({ title: "桟橋を建て替え", link: "https://news.example.jp/1" });
  });

  it("JSON Feed is read by an ordinary parser", async () => {
    const feed = parseJsonFeed((await get("/feeds/summaries.json")).text);
    expect(feed.title).toBe("瓦版");
    expect(feed.items?.[1]).toMatchObject({ id: "urn:kawaraban:0100000000000000", tags: ["港湾"] });
  });

  it.each(["atom", "rss", "json"])(
    "%s with a nasty title stays whole, and the title is text",
    async (format) => {
      const { text } = await get(`/feeds/summaries.${format}`);
      expect(text).not.toMatch(format === "json" ? /content_html":"[^"]*<script/ : /<script/);
      const titles =
        format === "json"
          ? parseJsonFeed(text).items?.map(({ title }) => title)
          : format === "rss"
            ? parseRssFeed(text).items?.map(({ title }) => title)
            : [...text.matchAll(/<title>([^<]*)<\/title>/g)]
                .slice(1)
                .map(([, title]) => title?.replaceAll("&lt;", "<"));
      expect(titles?.[0]).toContain("北港<script");
    },
  );

  it.each(["atom", "rss"])("%s is read by our own reader", async (format) => {
    const shown: unknown[] = [];
    const reader = openFeed({
      url: `${ADDRESS}/feeds/summaries.${format}`,
      now: new Date("2026-03-05T06:00:00+09:00"),
      onItem: (item) => shown.push(item),
      onRejected: () => undefined,
    });
    reader.write((await get(`/feeds/summaries.${format}`)).text);
    reader.end();
    expect(shown).toMatchObject([{ url: "https://news.example.jp/1", title: "桟橋を建て替え" }]);
  });

  it("by filter, and by source", async () => {
    expect(parseRssFeed((await get("/feeds/summaries.rss?topic=港湾")).text).items).toHaveLength(1);
    expect(parseRssFeed((await get(`/feeds/sources/${SOURCE}.rss`)).text).items).toHaveLength(1);
    expect(parseJsonFeed((await get("/feeds/summaries.json?topic=空港")).text).items ?? []).toEqual([]);
    expect((await get("/feeds/summaries.opml")).status).toBe(404);
    expect((await get("/feeds/sources/..%2f.atom")).status).toBe(400);
    expect((await get("/feeds/summaries.atom?kind=gossip")).status).toBe(400);
  });

  it("an entry keeps its id and gets another time when its summary is made anew", async () => {
    const mine = await openHouse();
    const entry = async () => {
      const reply = await mine.app.request(new URL("/feeds/summaries.atom", ADDRESS));
      const [first] = parseAtomFeed(await reply.text()).entries ?? [];
      return { id: first?.id, updated: first?.updated, etag: reply.headers.get("etag") };
    };
    await mine.finish(1, { headline: said("桟橋を建て替え") });
    const before = await entry();
    const { made } = (await mine.store.getSummary({ id: "0100000000000000", day: "2026-03-04" })) ?? {};
    if (made === undefined) throw new Error("no summary");
    await mine.finish(1, {
      headline: said("桟橋の建て替えは延期"),
      made: { ...made, at: "2026-03-05T12:00:00+09:00" },
    });
    const after = await entry();
    expect(after.id).toBe(before.id);
    expect([after.updated === before.updated, after.etag === before.etag]).toEqual([false, false]);
  });
});
