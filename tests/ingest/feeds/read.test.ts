import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RejectedItem, SourceItem } from "../../../src/ingest/feeds/feed.ts";
import { openFeed, readFeed } from "../../../src/ingest/feeds/read.ts";
import { CASES, type Case, rss } from "./cases.ts";

const now = new Date("2026-03-05T00:00:00Z");
const read = (document: string, url = "https://ex.jp/feed") => readFeed(document, { url, now });
const all: readonly Case[] = CASES.flatMap(([, cases]) => cases);

describe.each(CASES)("feeds: %s", (_what, cases) => {
  const rows = cases.map(([name, document, items, rest = {}]) => [name, document, items, rest] as const);
  it.each(rows)("%s", (_name, document, items, rest) => {
    const feed = read(document, rest.url);
    expect(feed.items).toMatchObject(items);
    expect(feed.items.length).toBe(items.length);
    expect(feed.rejected.map(({ reason }) => reason)).toEqual(rest.rejected ?? []);
    expect(feed).toMatchObject(rest.feed ?? {});
  });
});

describe("feeds", () => {
  it("has more than 150 cases", () => expect(all.length).toBeGreaterThanOrEqual(150));

  it.each(all.map(([name, document]) => [name, document] as const))(
    "%s: the same, however it is cut",
    (_name, document) => {
      const whole = read(document);
      for (const size of [1, 7]) expect(inPieces(document, size)).toEqual(whole);
    },
  );

  it("survives any damage: no throw, and what is read is well-formed", () => {
    const documents = fc.constantFrom(...all.map(([, document]) => document));
    const damage = fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom("", "<", ">", "&", '"', "]]>", "<![CDATA[", "</item>", "<item>", "\0"),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(documents, damage, fc.nat(), (document, wounds, cut) => {
        let hurt = document.slice(0, document.length - (cut % 3 === 0 ? cut % document.length : 0));
        for (const [at, mark] of wounds) {
          const place = at % (hurt.length + 1);
          hurt = hurt.slice(0, place) + mark + hurt.slice(place + 1);
        }
        for (const item of read(hurt).items) expect(new URL(item.url).protocol).toMatch(/^https?:$/);
      }),
      { seed: 4, numRuns: 3_000 },
    );
  });

  it("survives noise", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (noise) => {
        read(noise);
        read(`<rss><channel><item>${noise}`);
      }),
      { seed: 5, numRuns: 1_000 },
    );
  });
});

function inPieces(document: string, size: number) {
  const items: SourceItem[] = [];
  const rejected: RejectedItem[] = [];
  const reader = openFeed({
    url: "https://ex.jp/feed",
    now,
    onItem: (item) => items.push(item),
    onRejected: (item) => rejected.push(item),
  });
  for (let at = 0; at < document.length; at += size) reader.write(document.slice(at, at + size));
  return { ...reader.end(), items, rejected };
}

/** Each has a good item before and behind it. `npm run bench:feeds` prints what they cost. */
const around = (bad: string) =>
  rss(
    `<item><title>前</title><link>https://ex.jp/1</link></item>${bad}<item><title>後</title><link>https://ex.jp/2</link></item>`,
  );

describe("hostile feeds", () => {
  it.each([
    ["100,000 elements in each other", `<item>${"<a>".repeat(100_000)}x${"</a>".repeat(100_000)}</item>`],
    ["100,000 elements in each other, outside of items", "<a>".repeat(100_000) + "</a>".repeat(100_000)],
    ["a million tags that are never closed", `<item>${"<b>".repeat(1_000_000)}</item>`],
    ["an attribute of 20 MB", `<item><guid isPermaLink="${"x".repeat(20_000_000)}">g</guid></item>`],
    ["a title of 20 MB", `<item><title>${"x".repeat(20_000_000)}</title></item>`],
    [
      "a hundred thousand attributes",
      `<item ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(" ")}></item>`,
    ],
    [
      "a hundred thousand namespaces",
      `<item ${Array.from({ length: 100_000 }, (_, at) => `xmlns:a${at}="u"`).join(" ")}></item>`,
    ],
    [
      "entities in entities",
      `<!DOCTYPE l [<!ENTITY a "x">${"b".repeat(9)}]><item><title>${"&a;".repeat(100_000)}</title></item>`,
    ],
    ["a name of a megabyte", `<item><${"n".repeat(1_000_000)}></item>`],
    ["a hundred thousand ends", "</item>".repeat(100_000)],
    [
      "a hundred thousand open CDATA sections",
      `<item><title>${"<![CDATA[</title></item><item><title>".repeat(2_000)}]]></title></item>`,
    ],
  ])("%s: the good items around are read", (_name, bad) => {
    const urls = read(around(bad)).items.map(({ url }) => url);
    expect([urls[0], urls.at(-1)]).toEqual(["https://ex.jp/1", "https://ex.jp/2"]);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("polluted");
  });
});
