import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readList } from "../../../src/ingest/lists/read.ts";
import { samples } from "../../helpers/kawaraban.ts";

const now = new Date("2026-04-07T00:00:00Z");
const URL_OF_LIST = "https://ex.jp/news/";
const read = (html: string, select: string | null = null) =>
  readList(html, { url: URL_OF_LIST, now, select });
const paths = (html: string, select: string | null = null) =>
  read(html, select).items.map(({ url }) => url.replace("https://ex.jp", ""));

const HEADLINES = [
  "港の岸壁、復旧は九月に前倒し",
  "議会、新庁舎の予算案を可決",
  "山あいの温泉に源泉を掘り直し",
  "給食費の見直し、来春から段階的に",
];
const entry = (at: number) => `<a href="/news/2026040${at + 1}.html">${HEADLINES[at]}</a>`;
const MENU =
  '<nav><a href="/politics/">政治と行政のニュース</a><a href="/sports/">スポーツと文化のニュース</a><a href="/life/">暮らしと健康のニュース</a></nav>';
const ALL = [1, 2, 3, 4].map((at) => `/news/2026040${at}.html`);

describe("a list page", () => {
  it.each([
    ["a list", `<ul>${HEADLINES.map((_, at) => `<li>${entry(at)}</li>`).join("")}</ul>`],
    ["boxes", HEADLINES.map((_, at) => `<div class="card"><p>${entry(at)}</p></div>`).join("")],
    [
      "a table",
      `<table>${HEADLINES.map((_, at) => `<tr><td>4月${at + 1}日</td><td>${entry(at)}</td></tr>`).join("")}</table>`,
    ],
    [
      "definitions",
      `<dl>${HEADLINES.map((_, at) => `<dt>4月${at + 1}日</dt><dd>${entry(at)}</dd>`).join("")}</dl>`,
    ],
    [
      "numbered classes",
      HEADLINES.map((_, at) => `<div class="post-${at}"><h3>${entry(at)}</h3></div>`).join(""),
    ],
    [
      "a menu and a footer around",
      `${MENU}<ul>${HEADLINES.map((_, at) => `<li>${entry(at)}</li>`).join("")}</ul><footer><a href="/privacy">個人情報の取り扱いについて</a><a href="/a">会社案内と採用の情報</a><a href="/b">広告の掲載に関するご案内</a></footer>`,
    ],
    [
      "a menu without nav",
      `<div class="menu">${["politics", "life", "world", "sports"].map((name) => `<span><a href="/${name}/">${name}</a></span>`).join("")}</div><ul>${HEADLINES.map((_, at) => `<li>${entry(at)}</li>`).join("")}</ul>`,
    ],
    [
      "tags beside headlines",
      `<ul>${HEADLINES.map((_, at) => `<li>${entry(at)}<a href="/tag/${at}">とても長い名前のタグです</a></li>`).join("")}</ul>`,
    ],
    [
      "pictures that lead to the same",
      `<ul>${HEADLINES.map((_, at) => `<li><a href="/news/2026040${at + 1}.html"><img src="a.png"></a>${entry(at)}</li>`).join("")}</ul>`,
    ],
    [
      "other sites among them",
      `<ul>${HEADLINES.map((_, at) => `<li>${entry(at)}</li>`).join("")}<li><a href="https://ads.example/1">いまだけのお得な商品のご案内</a></li></ul>`,
    ],
  ])("is found as %s", (_what, html) => {
    expect(paths(`<body>${html}</body>`)).toEqual(ALL);
  });

  it("has no list where there is none", () => {
    expect(paths(`<body>${MENU}<p>本文。<a href="/a.html">参考の記事はこちら</a></p></body>`)).toEqual([]);
  });

  it("keeps to the selector, also where the structure says nothing", () => {
    const html = `<div id="x"><a href="/a">短い</a><a href="mailto:a@ex.jp">筆者</a></div><ul>${HEADLINES.map((_, at) => `<li>${entry(at)}</li>`).join("")}</ul>`;
    expect(paths(html, "#x a")).toEqual(["/a"]);
    expect(paths(html, "#x")).toEqual(["/a"]);
    expect(read(html, "#x a").rejected).toMatchObject([{ what: "筆者", reason: "not-http" }]);
    expect(paths('<a href="/1"><h2 class="t">見出し</h2></a>', "h2.t")).toEqual(["/1"]);
    expect(() => read(html, "a[")).toThrow(expect.objectContaining({ code: "input.malformed" }));
  });

  it("takes the words of a heading for the title, and the date beside it", () => {
    const html = HEADLINES.map(
      (text, at) =>
        `<article><a href="/news/2026040${at + 1}.html"><h3>${text}</h3><p>前文がここに入ります。</p></a><span>2026年4月${at + 1}日 10:00</span></article>`,
    ).join("");
    expect(read(html).items).toMatchObject(
      HEADLINES.map((title, at) => ({ title, publishedAt: `2026-04-0${at + 1}T10:00:00+09:00` })),
    );
  });

  it("reads the sample", () => {
    const html = readFileSync(join(samples, "feeds/list.php"), "utf8");
    const { items, title } = readList(html, { url: "https://ex.jp/feeds/list.php", now, select: null });
    expect(title).toBe("霧浜日報 ニュース一覧");
    expect(items.map(({ url, publishedAt }) => [url.split("/").at(-1), publishedAt?.slice(0, 10)])).toEqual([
      ["council--editorial.html", "2026-04-06"],
      ["fishery--interview-comments.html", "2026-04-05"],
      ["water-meter--qa.html", "2026-04-04"],
      ["heavy-rain--split-body.html", "2026-04-03"],
    ]);
  });
});
