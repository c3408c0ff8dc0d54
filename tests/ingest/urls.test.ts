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
  [`${base}/a?srsltid=Afm`, `${base}/a`],
  [`${base}/a?gbraid=1&wbraid=2&gad_source=1&gclid=3`, `${base}/a?gad_source=1`],
  [`${base}/a?dclid=1`, `${base}/a`],
  [`${base}/a?ttclid=1`, `${base}/a`],
  [`${base}/a?li_fat_id=1`, `${base}/a`],
  [`${base}/a?mkt_tok=1`, `${base}/a`],
  [`${base}/a?_hsenc=1&_hsmi=2`, `${base}/a`],
  [`${base}/a?mtm_campaign=1&pk_kwd=2`, `${base}/a`],
  [`${base}/a?at_medium=social&at_campaign=x`, `${base}/a`],
  [`${base}/a?__twitter_impression=true`, `${base}/a`],
  [`${base}/a?guccounter=1&guce_referrer=x`, `${base}/a`],
  [`${base}/a?ref_src=twsrc%5Etfw`, `${base}/a`],
  [`${base}/a?ref_url=https%3A%2F%2Fx.example`, `${base}/a`],
  [`${base}/a?referrer=top`, `${base}/a`],
  [`${base}/a?cmpid=1`, `${base}/a`],
  [`${base}/a?ocid=1`, `${base}/a`],
  [`${base}/a?smid=tw-share`, `${base}/a`],
  [`${base}/a?soc_src=social-sh&soc_trk=tw`, `${base}/a`],
  [`${base}/a?ldtag_cl=1`, `${base}/a`],
  [`${base}/a?yptr=yahoo`, `${base}/a`],
  [`${base}/a?wkst=1`, `${base}/a`],
  [`${base}/a?ownedref=feature`, `${base}/a`],
  [`${base}/a?id=1&ref=top&page=2`, `${base}/a?page=2&id=1`],
  [`${base}/a?id=1&source=top&utm_content=x`, `${base}/a?id=1`],
  [`${base}/a?utm_source=x#top`, `${base}/a`],
  [`${base}/a?utm_source=%E6%97%A5`, `${base}/a`],
  [`${base}/a?utm_source`, `${base}/a`],
  [`${base}/a?utm_source=x&utm_source=y`, `${base}/a`],
  // scheme and www
  ["http://news.example.jp/a", `${base}/a`],
  ["http://news.example.jp:80/a", `${base}/a`],
  ["https://www.example.jp/a", "https://example.jp/a"],
  ["http://www.example.jp/a?id=1", "https://example.jp/a?id=1"],
  ["https://www.example.co.jp/a", "https://example.co.jp/a"],
  ["https://WWW.example.jp./a", "https://example.jp/a"],
  // phones
  ["https://m.example.jp/a", "https://www.example.jp/a"],
  ["https://sp.example.jp/a", "https://www.example.jp/a"],
  ["https://s.example.jp/a/1", "https://example.jp/a/1"],
  ["https://mobile.example.jp/a", "https://example.jp/a"],
  ["https://smp.example.co.jp/a", "https://www.example.co.jp/a"],
  ["https://m.news.example.jp/a", `${base}/a`],
  ["https://touch.example.jp/a", "https://example.jp/a"],
  ["https://www.example.jp/sp/articles/1", "https://www.example.jp/articles/1"],
  ["https://www.example.jp/smp/articles/1.html", "https://example.jp/articles/1.html"],
  // AMP
  ["https://amp.example.jp/a/1", "https://www.example.jp/a/1"],
  [`${base}/amp/articles/1`, `${base}/articles/1`],
  [`${base}/articles/1/amp`, `${base}/articles/1`],
  [`${base}/articles/1/amp/`, `${base}/articles/1`],
  [`${base}/articles/1/AMP`, `${base}/articles/1`],
  [`${base}/articles/1.amp.html`, `${base}/articles/1.html`],
  [`${base}/articles/1_amp.html`, `${base}/articles/1.html`],
  [`${base}/articles/1.amp`, `${base}/articles/1`],
  [`${base}/articles/1?amp`, `${base}/articles/1`],
  [`${base}/articles/1?amp=1`, `${base}/articles/1`],
  [`${base}/articles/1?_amp=true`, `${base}/articles/1`],
  [`${base}/articles/1?outputType=amp`, `${base}/articles/1`],
  [`${base}/articles/1?mode=amp&id=2`, `${base}/articles/1?id=2`],
  ["https://www-example-jp.cdn.ampproject.org/c/s/www.example.jp/a/1", "https://www.example.jp/a/1"],
  [
    "https://cdn.ampproject.org/v/s/www.example.jp/a/1?amp_js_v=0.1&usqp=x",
    "https://www.example.jp/a/1?amp_js_v=0.1&usqp=x",
  ],
  ["https://www.google.com/amp/s/www.example.jp/a/1", "https://www.example.jp/a/1"],
  ["https://www.google.co.jp/amp/s/amp.example.jp/a/1", "https://example.jp/a/1"],
  // letters of Japanese
  ["https://xn--wgv71a119e.example.jp/a", "https://日本語.example.jp/a"],
  ["https://例え.テスト/a", "https://xn--r8jz45g.xn--zckzah/a"],
  ["https://NEWS。example。jp/a", `${base}/a`],
  ["https://ｎｅｗｓ.example.jp/a", `${base}/a`],
  [`${base}/a?q=%E6%9D%B1`, `${base}/a?q=東`],
  [`${base}/東京/1`, `${base}/%e6%9d%b1%e4%ba%ac/1`],
  [`${base}/a/%2E/b`, `${base}/a/b`],
  [`${base}/a?b=%7e`, `${base}/a?b=~`],
  [`${base}/a\tb`, `${base}/ab`],
  [`${base}/a\n`, `${base}/a`],
  // index pages
  [`${base}/index.html`, `${base}/`],
  [`${base}/a/INDEX.HTML`, `${base}/a/`],
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
  ["http://news.example.jp:8443/a", "https://news.example.jp:8443/a"],
  ["https://news.example.jp:8443/a", `${base}/a`],
  ["https://www.other.example.jp/a", `${base}/a`],
  ["https://news.example.jp/a", "https://example.jp/a"],
  ["https://sports.example.jp/a", `${base}/a`],
  ["https://m.co.jp/a", "https://www.example.co.jp/a"],
  ["https://sp.example/a", "https://example/a"],
  ["https://mm.example.jp/a", "https://example.jp/a"],
  ["https://m3.example.jp/a", "https://m.example.jp/a"],
  ["https://www.example.jp/a", "https://www.example.com/a"],
  ["https://example.jp/a", "https://example.co.jp/a"],
  ["http://127.0.0.1:8080/a", "http://127.0.0.1:8081/a"],
  ["http://127.0.0.1/a", "http://127.0.0.2/a"],
  [`${base}/amp/guitars`, `${base}/guitars`],
  [`${base}/sp/`, `${base}/`],
  [`${base}/amp`, `${base}/`],
  [`${base}/camp`, `${base}/c`],
  [`${base}/a/camp/`, `${base}/a/c`],
  [`${base}/a/lamp.html`, `${base}/a/l.html`],
  [`${base}/stamp-amp`, `${base}/stamp`],
  [`${base}/spring/a/1`, `${base}/ring/a/1`],
  [`${base}/a?amp=2`, `${base}/a`],
  [`${base}/a?format=pdf`, `${base}/a`],
  [`${base}/a?mode=print`, `${base}/a`],
  ["https://www.google.com/amp/s/a.example.jp/1", "https://www.google.com/amp/s/b.example.jp/1"],
  [`${base}/a.html`, `${base}/a.htm`],
  [`${base}/a.html`, `${base}/a`],
  [`${base}/2026/03/04/1`, `${base}/2026/03/05/1`],
  [`${base}/articles/ASV1.html`, `${base}/articles/ASV2.html`],
  [`${base}/a;jsessionid=1`, `${base}/a`],
  [`${base}/a?id=01`, `${base}/a?id=1`],
  [`${base}/a?id=A`, `${base}/a?id=a`],
  [`${base}/a?id`, `${base}/a?id=1`],
  [`${base}/a?id=`, `${base}/a?id=1`],
  [`${base}/a?a=1&b=2`, `${base}/a?a=2&b=1`],
  [`${base}/a?sourceid=1`, `${base}/a?sourceid=2`],
  [`${base}/a?refer=1`, `${base}/a?refer=2`],
  [`${base}/a?from=1`, `${base}/a?from=2`],
  [`${base}/a?rssid=1`, `${base}/a?rssid=2`],
  [`${base}/a?cx=1`, `${base}/a?cx=2`],
  [`${base}/a?n=1`, `${base}/a?n=2`],
  [`${base}/a?at=1`, `${base}/a?at=2`],
  [`${base}/a?s=1`, `${base}/a?s=2`],
  [`${base}/a?no=1`, `${base}/a?no=2`],
  [`${base}/a?date=20260304`, `${base}/a?date=20260305`],
  [`${base}/a?c=1&n=2`, `${base}/a?c=1&n=3`],
  [`${base}/a?q=東`, `${base}/a?q=京`],
  [`${base}/a?q=a%2Bb`, `${base}/a?q=a+b`],
  [`${base}/a?q=a%3Db`, `${base}/a?q=a=b&c`],
  [`${base}/a%20b`, `${base}/ab`],
  [`${base}/a%252Fb`, `${base}/a%2Fb`],
  [`${base}/%E6%97%A5`, `${base}/%E6%97%A6`],
  [`${base}/#!/a`, `${base}/#/a`],
  [`${base}/a?page=1`, `${base}/a?page=2`],
  [`${base}/a/2`, `${base}/a/3`],
  [`${base}/a/`, `${base}/a//`],
  [`${base}/a/default.aspx`, `${base}/a/`],
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
  it("is shown by at least 200 pairs", () => {
    expect(new Set([...SAME, ...DISTINCT].map((pair) => pair.join(" "))).size).toBeGreaterThanOrEqual(200);
  });

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
