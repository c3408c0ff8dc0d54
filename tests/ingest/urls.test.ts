import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemId } from "../../src/ingest/ids.ts";
import { canonicalUrl } from "../../src/ingest/urls.ts";

const base = "https://news.example.jp";

/** Two addresses of the same article. */
const SAME: readonly (readonly [string, string])[] = [
  // letters, ports, dots, escapes
  ["HTTPS://news.example.jp/a", `${base}/a`],
  ["https://NEWS.Example.JP/a", `${base}/a`],
  ["https://news.example.jp:443/a", `${base}/a`],
  ["http://news.example.jp:80/a", "http://news.example.jp/a"],
  ["https://news.example.jp./a", `${base}/a`],
  ["https://news.example.jp", `${base}/`],
  [`${base}/x/../a`, `${base}/a`],
  [`${base}/./a`, `${base}/a`],
  [`${base}/x/%2e%2e/a`, `${base}/a`],
  [`${base}/%61`, `${base}/a`],
  [`${base}/%7Euser`, `${base}/~user`],
  [`${base}/%e6%97%a5`, `${base}/%E6%97%A5`],
  [`${base}/日本`, `${base}/%E6%97%A5%E6%9C%AC`],
  ["https://ニュース.example.jp/a", "https://xn--zck9awe6d.example.jp/a"],
  [`  ${base}/a  `, `${base}/a`],
  ["https:\\\\news.example.jp\\a", `${base}/a`],
  // fragments
  [`${base}/a#top`, `${base}/a`],
  [`${base}/a#`, `${base}/a`],
  [`${base}/a#:~:text=東京`, `${base}/a`],
  [`${base}/a#!`, `${base}/a`],
  // parameters
  [`${base}/a?`, `${base}/a`],
  [`${base}/a?&&`, `${base}/a`],
  [`${base}/a?b=2&a=1`, `${base}/a?a=1&b=2`],
  [`${base}/a?q=x+y`, `${base}/a?q=x%20y`],
  [`${base}/a?q=%41`, `${base}/a?q=A`],
  [`${base}/a?q=日本`, `${base}/a?q=%e6%97%a5%e6%9c%ac`],
  [`${base}/a?id=1&`, `${base}/a?id=1`],
  // tracking
  [`${base}/a?utm_source=x&utm_medium=rss`, `${base}/a`],
  [`${base}/a?UTM_Source=x`, `${base}/a`],
  [`${base}/a?id=1&utm_campaign=z`, `${base}/a?id=1`],
  [`${base}/a?gclid=1`, `${base}/a`],
  [`${base}/a?fbclid=1`, `${base}/a`],
  [`${base}/a?yclid=1`, `${base}/a`],
  [`${base}/a?msclkid=1`, `${base}/a`],
  [`${base}/a?twclid=1`, `${base}/a`],
  [`${base}/a?igshid=1`, `${base}/a`],
  [`${base}/a?mc_cid=1&mc_eid=2`, `${base}/a`],
  [`${base}/a?n_cid=NMAIL007`, `${base}/a`],
  [`${base}/a?cx_art=1&cx_testId=2`, `${base}/a`],
  [`${base}/a?ref=rss`, `${base}/a`],
  [`${base}/a?iref=comtop_list`, `${base}/a`],
  [`${base}/a?rss`, `${base}/a`],
  [`${base}/a?rss=1`, `${base}/a`],
  [`${base}/a?source=rss`, `${base}/a`],
  [`${base}/a?feedType=RSS&feedName=top`, `${base}/a`],
  [`${base}/a?_ga=2.1`, `${base}/a`],
  [`${base}/a?srnd=cojp`, `${base}/a`],
  [`${base}/a?%75tm_source=x`, `${base}/a`],
  // index pages
  [`${base}/a/index.html`, `${base}/a/`],
  [`${base}/a/index.htm?id=1`, `${base}/a/?id=1`],
];

/** Two addresses that may be different articles. */
const DISTINCT: readonly (readonly [string, string])[] = [
  [`${base}/a`, `${base}/b`],
  [`${base}/A`, `${base}/a`],
  [`${base}/a`, `${base}/a/`],
  [`${base}//a`, `${base}/a`],
  [`${base}/a//b`, `${base}/a/b`],
  [`${base}/web/https://other.example/a`, `${base}/web/https:/other.example/a`],
  ["http://news.example.jp/a", `${base}/a`],
  ["https://news.example.jp:8443/a", `${base}/a`],
  ["https://www.news.example.jp/a", `${base}/a`],
  [`${base}/a%2Fb`, `${base}/a/b`],
  [`${base}/a%3Fb`, `${base}/a?b`],
  [`${base}/a?id=1`, `${base}/a?id=2`],
  [`${base}/a?id=1`, `${base}/a`],
  [`${base}/a?20260213`, `${base}/a?20260214`],
  [`${base}/a?k=2026021300123&g=pol`, `${base}/a?k=2026021300124&g=pol`],
  [`${base}/a?page=2`, `${base}/a`],
  [`${base}/a?ID=1`, `${base}/a?id=1`],
  [`${base}/a?id=a&id=b`, `${base}/a?id=b&id=a`],
  [`${base}/a?q=a%26b`, `${base}/a?q=a&b`],
  [`${base}/a?reference=1`, `${base}/a?reference=2`],
  [`${base}/a?refid=1`, `${base}/a?refid=2`],
  [`${base}/a?p=1`, `${base}/a?p=2`],
  [`${base}/a?c=39550187727945729`, `${base}/a`],
  [`${base}/#!/news/1`, `${base}/#!/news/2`],
  [`${base}/#!/news/1`, `${base}/`],
  [`${base}/a/index.php?id=1`, `${base}/a/?id=1`],
  [`${base}/a/myindex.html`, `${base}/a/`],
];

describe("canonicalUrl", () => {
  it.each(SAME)("joins %s and %s", (one, other) => {
    expect(canonicalUrl(one)).toBe(canonicalUrl(other));
    expect(itemId(one)).toBe(itemId(other));
  });

  it.each(DISTINCT)("keeps apart %s and %s", (one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });

  it.each([
    "",
    "news",
    "ftp://news.example.jp/a",
    "javascript:alert(1)",
    "file:///a.html",
    "//news.example.jp/a",
  ])("refuses %j", (address) => {
    expect(() => canonicalUrl(address)).toThrow(expect.objectContaining({ code: "input.malformed" }));
  });

  it("changes nothing the second time, and no tracking changes it", () => {
    const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
    fc.assert(fc.property(url, (address) => canonicalUrl(canonicalUrl(address)) === canonicalUrl(address)));
    fc.assert(
      fc.property(url, (address) => {
        const tracked = new URL(address);
        const plain = canonicalUrl(address);
        tracked.search = `${tracked.search === "" ? "?" : `${tracked.search}&`}utm_source=feed&fbclid=x`;
        expect(canonicalUrl(tracked.href)).toBe(plain);
      }),
    );
  });
});

describe("itemId", () => {
  it("has 16 hex digits, the same for the same content", () => {
    expect(itemId(`${base}/a`)).toMatch(/^[0-9a-f]{16}$/);
    expect(itemId(Buffer.from("本文"))).toBe(itemId(Buffer.from("本文")));
    expect(itemId(Buffer.from("本文"))).not.toBe(itemId(Buffer.from("本文 ")));
  });

  it("keeps an address and a file that holds it apart", () => {
    expect(itemId(Buffer.from(canonicalUrl(base)))).not.toBe(itemId(base));
  });
});
