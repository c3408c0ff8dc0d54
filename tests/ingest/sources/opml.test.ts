import { describe, expect, it } from "vitest";
import { sourceOf } from "../../../src/ingest/sources/define.ts";
import { readOpml, writeOpml } from "../../../src/ingest/sources/opml.ts";

const now = new Date("2026-03-05T00:00:00Z");
const outline = (attributes: string) => `<outline ${attributes}/>`;
const read = (body: string) => readOpml(`<opml version="2.0"><body>${body}</body></opml>`, "a.opml");

describe("OPML", () => {
  it("gives feeds, with their folders and categories as tags", () => {
    const { specs } = read(
      `<outline text="新聞"><outline text="地域">${outline('title="霧浜" xmlUrl="https://a.example/1" category="/news/politics,経済"')}</outline>${outline('text="白糸" xmlurl="https://b.example/"')}</outline>`,
    );
    expect(specs).toEqual([
      { url: "https://a.example/1", title: "霧浜", tags: ["新聞", "地域", "politics", "経済"] },
      { url: "https://b.example/", title: "白糸", tags: ["新聞"] },
    ]);
  });

  it("takes each feed once, and says what it cannot take", () => {
    const { specs, rejected } = read(
      [
        outline('xmlUrl="https://a.example/?a=1&amp;b=2"'),
        outline('xmlUrl="https://a.example/?a=1&b=2"'),
        outline('text="悪い" xmlUrl="feed:x"'),
      ].join(""),
    );
    expect(specs.map(({ url }) => url)).toEqual(["https://a.example/?a=1&b=2"]);
    expect(rejected).toMatchObject([{ what: "悪い" }]);
  });

  it("survives what is ill-formed, and refuses what is none", () => {
    expect(read(`<outline text="x & y"><outline xmlUrl=https://a.example/>`).specs.length).toBe(1);
    expect(() => readOpml("<rss/>", "a.xml")).toThrow(expect.objectContaining({ code: "input.unsupported" }));
  });

  it("comes back as it went out", () => {
    const sources = [
      sourceOf(
        { url: "https://a.example/?a=1&b=2", kind: "feed", title: 'A & "B" <C>', tags: ["政治", "経済"] },
        { now, cwd: "/", origin: "command" },
      ),
      sourceOf({ url: "https://a.example/map.xml", kind: "sitemap" }, { now, cwd: "/", origin: "command" }),
      sourceOf({ path: "/in", kind: "folder" }, { now, cwd: "/", origin: "command" }),
    ];
    expect(readOpml(writeOpml(sources, now), "a").specs).toEqual([
      { url: "https://a.example/?a=1&b=2", title: 'A & "B" <C>', tags: ["政治", "経済"] },
      { url: "https://a.example/map.xml", kind: "sitemap", title: "https://a.example/map.xml", tags: [] },
    ]);
  });
});
