import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSitemap, readTextSitemap } from "../../../src/ingest/sitemaps/read.ts";

const now = new Date("2026-03-05T00:00:00Z");
const U = "https://ex.jp";
const NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';
const read = (document: string) => readSitemap(document, { url: `${U}/sitemap.xml`, now });
const set = (urls: string, more = "") => `<?xml version="1.0"?><urlset ${NS} ${more}>${urls}</urlset>`;
const url = (loc: string, more = "") => `<url><loc>${loc}</loc>${more}</url>`;
const index = (maps: string) => `<sitemapindex ${NS}>${maps}</sitemapindex>`;
const map = (loc: string, more = "") => `<sitemap><loc>${loc}</loc>${more}</sitemap>`;
const news = (more: string) =>
  `<news:news><news:publication><news:name>紙</news:name><news:language>ja</news:language></news:publication>${more}</news:news>`;
const one = { url: `${U}/1` };

type Row = readonly [
  what: string,
  document: string,
  items: readonly object[],
  rest?: { format?: string; sitemaps?: readonly object[]; rejected?: readonly string[] },
];

const SITEMAPS: readonly Row[] = [
  ["a sitemap", set(url(`${U}/1`)), [one], { format: "sitemap" }],
  [
    "when a page changed",
    set(url(`${U}/1`, "<lastmod>2026-03-04T10:20:30+09:00</lastmod>")),
    [{ ...one, updatedAt: "2026-03-04T10:20:30+09:00", publishedAt: null }],
  ],
  [
    "a day",
    set(url(`${U}/1`, "<lastmod>2026-03-04</lastmod>")),
    [{ updatedAt: "2026-03-04T00:00:00+09:00" }],
  ],
  ["a date that is none", set(url(`${U}/1`, "<lastmod>soon</lastmod>")), [{ updatedAt: null }]],
  [
    "frequency and priority say nothing",
    set(url(`${U}/1`, "<changefreq>daily</changefreq><priority>0.8</priority>")),
    [one],
  ],
  ["no namespace", `<urlset>${url(`${U}/1`)}</urlset>`, [one]],
  [
    "Google's old namespace",
    `<urlset xmlns="http://www.google.com/schemas/sitemap/0.84">${url(`${U}/1`)}</urlset>`,
    [one],
  ],
  [
    "a prefix",
    `<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>${U}/1</s:loc></s:url></s:urlset>`,
    [one],
  ],
  ["capitals", `<URLSET><URL><LOC>${U}/1</LOC></URL></URLSET>`, [one]],
  ["white space in an address", set(url(`\n  ${U}/1\n`)), [one]],
  ["CDATA in an address", set(url(`<![CDATA[${U}/1?a=1&b=2]]>`)), [{ url: `${U}/1?a=1&b=2` }]],
  ["a bare ampersand", set(url(`${U}/1?a=1&b=2`)), [{ url: `${U}/1?a=1&b=2` }]],
  ["a relative address", set(url("/1")), [one]],
  ["Japanese in an address", set(url(`${U}/記事`)), [{ url: `${U}/%E8%A8%98%E4%BA%8B` }]],
  [
    "no address",
    set(`${url(`${U}/1`)}<url><lastmod>2026-03-04</lastmod></url>`),
    [one],
    { rejected: ["no-address"] },
  ],
  ["an empty address", set(url("")), [], { rejected: ["no-address"] }],
  ["another scheme", set(`${url("ftp://ex.jp/2")}${url(`${U}/1`)}`), [one], { rejected: ["not-http"] }],
  [
    "a news sitemap",
    set(
      url(
        `${U}/1`,
        news(
          "<news:publication_date>2026-03-04T10:20:30+09:00</news:publication_date><news:title>題 &amp; 名</news:title>",
        ),
      ),
      NEWS,
    ),
    [{ ...one, title: "題 & 名", publishedAt: "2026-03-04T10:20:30+09:00", language: "ja" }],
    { format: "news-sitemap" },
  ],
  [
    "news under another prefix",
    set(
      url(`${U}/1`, "<n:news><n:title>題</n:title></n:news>"),
      'xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"',
    ),
    [{ title: "題" }],
    { format: "news-sitemap" },
  ],
  ["news that nobody declared", set(url(`${U}/1`, news("<news:title>題</news:title>"))), [{ title: "題" }]],
  [
    "keywords of news",
    set(url(`${U}/1`, news("<news:keywords>政治, 経済、防災</news:keywords>")), NEWS),
    [{ tags: ["政治", "経済", "防災"] }],
  ],
  [
    "the day of news alone",
    set(url(`${U}/1`, news("<news:publication_date>2026-03-04</news:publication_date>")), NEWS),
    [{ publishedAt: "2026-03-04T00:00:00+09:00" }],
  ],
  [
    "a picture",
    set(
      url(`${U}/1`, `<image:image><image:loc>${U}/a.jpg</image:loc></image:image>`),
      'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"',
    ),
    [{ ...one, image: `${U}/a.jpg` }],
  ],
  [
    "other languages of a page are not other pages",
    set(
      url(`${U}/1`, `<xhtml:link rel="alternate" hreflang="en" href="${U}/en/1"/>`),
      'xmlns:xhtml="http://www.w3.org/1999/xhtml"',
    ),
    [one],
  ],
  [
    "an index",
    index(map(`${U}/a.xml`, "<lastmod>2026-03-04</lastmod>") + map(`${U}/b.xml.gz`)),
    [],
    {
      format: "sitemap-index",
      sitemaps: [
        { url: `${U}/a.xml`, changedAt: "2026-03-04T00:00:00+09:00" },
        { url: `${U}/b.xml.gz`, changedAt: null },
      ],
    },
  ],
  [
    "a map without an address in an index",
    index(`<sitemap/>${map(`${U}/a.xml`)}`),
    [],
    { sitemaps: [{ url: `${U}/a.xml` }], rejected: ["no-address"] },
  ],
  [
    "urls in an index",
    index(url(`${U}/1`) + map(`${U}/a.xml`)),
    [one],
    { sitemaps: [{ url: `${U}/a.xml` }] },
  ],
  ["not closed", `<urlset><url><loc>${U}/1<url><loc>${U}/2`, [one, { url: `${U}/2` }]],
  [
    "a loc that is not closed",
    set(`<url><loc>${U}/1<lastmod>2026-03-04</lastmod></url>`),
    [{ ...one, updatedAt: "2026-03-04T00:00:00+09:00" }],
  ],
  ["cut off", `<urlset>${url(`${U}/1`)}<url><loc>${U}/2</lo`, [one, { url: `${U}/2` }]],
  [
    "comments and a stylesheet",
    `<?xml-stylesheet href="a.xsl"?>${set(`<!-- ${url(`${U}/0`)} -->${url(`${U}/1`)}`)}`,
    [one],
  ],
  ["nothing", set(""), []],
  ["an address without loc", set(`<url>${U}/1</url>`), [one]],
];

describe("sitemaps", () => {
  it.each(SITEMAPS.map(([what, document, items, rest = {}]) => [what, document, items, rest] as const))(
    "%s",
    (_what, document, items, rest) => {
      const sitemap = read(document);
      expect(sitemap.items).toMatchObject(items);
      expect(sitemap.items.length).toBe(items.length);
      expect(sitemap.rejected.map(({ reason }) => reason)).toEqual(rest.rejected ?? []);
      expect(sitemap.sitemaps).toMatchObject(rest.sitemaps ?? []);
      if (rest.format !== undefined) expect(sitemap.format).toBe(rest.format);
    },
  );

  it("has thirty cases", () => expect(SITEMAPS.length).toBeGreaterThanOrEqual(30));

  it("stops where the protocol stops, and says so", () => {
    const sitemap = read(set(Array.from({ length: 50_010 }, (_, at) => url(`${U}/${at}`)).join("")));
    expect(sitemap.items.length).toBe(50_000);
    expect(sitemap.rejected).toMatchObject([{ what: "10 further addresses", reason: "too-many" }]);
  });

  it("reads a list of addresses", () => {
    const sitemap = readTextSitemap(`\ufeff${U}/1\r\n# 二つ目\n\n${U}/2\nnot an address\n`);
    expect(sitemap.items.map((item) => item.url)).toEqual([`${U}/1`, `${U}/2`]);
    expect(sitemap.rejected).toMatchObject([{ what: "not an address", reason: "not-http" }]);
  });

  it("survives noise", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (noise) => {
        read(`<urlset><url>${noise}`);
      }),
      { seed: 6, numRuns: 1_000 },
    );
  });
});
