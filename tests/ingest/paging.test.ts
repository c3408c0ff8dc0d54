import { describe, expect, it } from "vitest";
import { nextFile, nextPart } from "../../src/ingest/paging.ts";

const site = "https://news.example.jp";
const link = (href: string, text = "次へ") => `<a class="n" href="${href}">${text}</a>`;

/** [what, address, HTML, address of the next part] */
const NEXT: readonly (readonly [string, string, string, string])[] = [
  ["rel=next with a page parameter", "/a/1", '<link rel="next" href="/a/1?page=2">', "/a/1?page=2"],
  ["rel=next, attributes the other way round", "/a/1", "<link href='?page=2' rel='next'>", "/a/1?page=2"],
  ["from the second to the third", "/a/1?page=2", link("?page=3"), "/a/1?page=3"],
  ["with the article's own parameter", "/a?id=77", link("?id=77&amp;page=2"), "/a?id=77&page=2"],
  ["parameters in another order", "/a?id=77&page=2", link("?page=3&amp;id=77"), "/a?page=3&id=77"],
  ["次のページ", "/a/1", link("/a/1?p=2", "次のページ"), "/a/1?p=2"],
  ["次のページ with a title", "/a/1", link("/a/1?p=2", "次のページ：工事の費用は"), "/a/1?p=2"],
  ["続きを読む", "/a/1", link("/a/1?pg=2", "<span>続きを</span>読む"), "/a/1?pg=2"],
  ["Next", "/a/1", link("/a/1?page=2", "Next &raquo;"), "/a/1?page=2"],
  ["an image with a text", "/a/1", link("/a/1?page=2", '<img alt="次へ" src="n.gif">'), "/a/1?page=2"],
  ["a pager of numbers", "/a/1", `<b>1</b>${link("?page=2", "2")}${link("?page=3", "3")}`, "/a/1?page=2"],
  ["a number as a folder", "/a/story", link("/a/story/2"), "/a/story/2"],
  ["a number as a folder, slashes at the ends", "/a/story/", link("/a/story/2/"), "/a/story/2/"],
  ["/page/2/", "/a/story/", '<link rel="next" href="/a/story/page/2/">', "/a/story/page/2/"],
  ["/page/3/", "/a/story/page/2/", '<a rel="next" href="/a/story/page/3/">3</a>', "/a/story/page/3/"],
  ["_2.html", "/a/story.html", link("story_2.html"), "/a/story_2.html"],
  ["-2.html", "/a/story.html", link("story-2.html"), "/a/story-2.html"],
  ["_p2.html", "/a/story.html", "<link rel=next href=story_p2.html>", "/a/story_p2.html"],
  ["_3.html", "/a/story_2.html", link("story_3.html"), "/a/story_3.html"],
  ["index_2.html", "/a/index.html", link("index_2.html"), "/a/index_2.html"],
  [
    "1.html to 2.html, said in words",
    "/a/1.html",
    '<link rel="next" href="2.html"><a href="2.html">次へ</a>',
    "/a/2.html",
  ],
  ["fragment", "/a/1", link("?page=2#body"), "/a/1?page=2"],
  ["relative to a base", "/a/1", `<base href="/">${link("a/1?page=2")}`, "/a/1?page=2"],
  ["> 次へ", "/a/1", link("?page=2", "＞ 次へ"), "/a/1?page=2"],
];

const NONE: readonly (readonly [string, string, string])[] = [
  ["no links at all", "/a/1", "<p>本文</p>"],
  ["the next article of a blog", "/a/harbour", '<link rel="next" href="/a/lighthouse">'],
  ["the next article by number, rel only", "/a/41", '<link rel="next" href="/a/42">'],
  ["the next article in words", "/a/41", link("/a/42", "次の記事")],
  ["the next article, with a page number's form", "/a/story", link("/a/story-2", "次の記事へ")],
  ["another host", "/a/1", link("https://other.example.jp/a/1?page=2")],
  ["another article's second page", "/a/1", link("/a/2?page=2")],
  ["a page that does not follow", "/a/1", link("?page=3")],
  ["the page before", "/a/1?page=3", `${link("?page=2", "前へ")}${link("?page=2", "2")}`],
  ["the same page", "/a/1?page=2", link("?page=2")],
  ["a year", "/a/story", link("/a/story/2026")],
  ["another parameter", "/a/1", link("?photo=2")],
  ["a bare word", "/a/1", link("?page=2", "コメントを見る")],
  ["commented out", "/a/1", `<!-- ${link("?page=2")} -->`],
  ["in a script", "/a/1", `<script>document.write('${link("?page=2")}')</script>`],
  ["javascript", "/a/1", link("javascript:next(2)")],
  ["a fragment", "/a/1", link("#page2")],
  ["no address", "/a/1", link("http://")],
];

describe("nextPart", () => {
  it.each(NEXT)("finds %s", (_what, at, html, next) => expect(nextPart(html, site + at)).toBe(site + next));
  it.each(NONE)("finds nothing: %s", (_what, at, html) => expect(nextPart(html, site + at)).toBeNull());

  it("is done with hostile pages as fast as with others", () => {
    for (const some of [
      "<a ",
      "<!--",
      "<script",
      '<a href="',
      "<a href=x>",
      "&",
      "<a rel=next href=?page=9>次へ",
    ])
      expect(nextPart(some.repeat(200_000), `${site}/a`)).toBeNull();
  });
});

describe("nextFile", () => {
  const file = new URL("file:///pages/%E6%B8%AF/1.html");
  it.each([
    [link("2.html"), "2.html"],
    [link("./2.html#body"), "2.html"],
    [link("../other/2.html"), null],
    [link("/etc/2.html"), null],
    [link("https://news.example.jp/2.html"), null],
    [link("1.html?page=2"), null],
  ])("%s gives %s", (html, name) => expect(nextFile(html, file)).toBe(name));
});
