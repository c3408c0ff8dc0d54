import { describe, expect, it } from "vitest";
import { feedsOn } from "../../../src/ingest/feeds/discover.ts";

const urls = (html: string) =>
  feedsOn(html, "https://ex.jp/news/").map(({ url }) => url.replace("https://ex.jp", ""));
const link = (type: string, href: string, title = "") =>
  `<link rel="alternate" type="${type}" href="${href}" title="${title}">`;

describe("the feeds that a page names", () => {
  it.each([
    ["RSS", link("application/rss+xml", "/rss.xml"), ["/rss.xml"]],
    ["Atom", link("application/atom+xml", "atom.xml"), ["/news/atom.xml"]],
    ["JSON Feed", link("application/feed+json", "/feed.json"), ["/feed.json"]],
    ["RDF", link("application/rdf+xml", "/index.rdf"), ["/index.rdf"]],
    ["a type in capitals", link("Application/RSS+XML", "/rss.xml"), ["/rss.xml"]],
    ["XML that is called like a feed", link("application/xml", "/feed.xml"), ["/feed.xml"]],
    ["XML that is not", link("application/xml", "/opensearch.xml"), []],
    ["JSON that is no feed", link("application/json", "/wp-json/wp/v2/posts/1"), []],
    ["another language of the page", '<link rel="alternate" hreflang="en" href="/en/">', []],
    ["a stylesheet", '<link rel="alternate stylesheet" type="text/css" href="/a.css">', []],
    ["rel=feed", '<link rel="feed" href="/f">', ["/f"]],
    [
      "the order of the page",
      link("application/rss+xml", "/a.xml") + link("application/atom+xml", "/b.xml"),
      ["/a.xml", "/b.xml"],
    ],
    [
      "comments come last",
      link("application/rss+xml", "/comments/feed/", "コメント") + link("application/rss+xml", "/feed/"),
      ["/feed/", "/comments/feed/"],
    ],
    [
      "each once",
      link("application/rss+xml", "/a.xml") + link("application/rss+xml", "https://ex.jp/a.xml"),
      ["/a.xml"],
    ],
    ["a base", `<base href="https://ex.jp/x/">${link("application/rss+xml", "a.xml")}`, ["/x/a.xml"]],
    ["a link on the page", '<a href="/index.rdf">RSS</a>', ["/index.rdf"]],
    ["a link with a picture", '<a href="/feed/"><img alt="RSS" src="r.png"></a>', ["/feed/"]],
    [
      "the head before the page",
      `<a href="/z.rss">RSS</a>${link("application/rss+xml", "/a.xml")}`,
      ["/a.xml", "/z.rss"],
    ],
    ["a link that only speaks of feeds", '<a href="/about-rss.html">RSSについて</a>', []],
    ["no web address", link("application/rss+xml", "feed:abc"), []],
    ["nothing", "<p>本文</p>", []],
  ])("%s", (_what, html, expected) => {
    expect(urls(html)).toEqual(expected);
  });
});
