import { describe, expect, test } from "vitest";
import { cleanPage, describePage } from "../../src/clean/clean.ts";
import { Failure } from "../../src/errors.ts";
import { Article, BODY_KINDS, type Page, type PagePart } from "../../src/model.ts";
import { paragraph as p } from "./blocks.ts";

const page = (parts: readonly PagePart[], over: Partial<Page> = {}): Page => ({
  id: "0123456789abcdef",
  url: "https://news.example.jp/a/1",
  parts,
  fetchedAt: "2026-11-24T00:00:00Z",
  httpStatus: 200,
  ...over,
});
const html = (...texts: readonly string[]): Page =>
  page(texts.map((text) => ({ url: null, format: "html", text })));
const pasted = (text: string): Page => page([{ url: null, format: "text", text }], { url: null });
const bodyOf = (article: Article): readonly string[] =>
  article.blocks.filter((block) => BODY_KINDS.has(block.kind)).map((block) => block.text);

const menu = `<header><nav><ul>${"<li><a href='/x'>社会の話題</a></li>".repeat(20)}</ul></nav></header>`;
const long = Array.from(
  { length: 12 },
  (_, n) => `<li><a href="/s${n}">${p(n + 40)}</a><p>${p(n + 60)}</p></li>`,
).join("");

describe("the root is found", () => {
  test.each([
    ["in one article", `<article><h1>港</h1><p>${p(1)}</p><p>${p(2)}</p></article>`],
    [
      "split over containers",
      `<main><div><p>${p(1)}</p></div><div class="ad">広告</div><div><p>${p(2)}</p></div></main>`,
    ],
    ["in div and br", `<div class="txt">　${p(1)}<br><br>　${p(2)}</div>`],
    ["in unclosed paragraphs", `<div><h1>港</h1><p>${p(1)}<p>${p(2)}</div>`],
    [
      "in table cells",
      `<table><tr><td><a href="/">トップ</a></td><td><p>${p(1)}</p><p>${p(2)}</p></td></tr></table>`,
    ],
    [
      "beside a longer aside",
      `<article><h1>港</h1><p>${p(1)}</p><p>${p(2)}</p></article><aside><ul>${long}</ul></aside>`,
    ],
    [
      "above comments",
      `<article><p>${p(1)}</p><p>${p(2)}</p></article><div class="comments"><p>${p(8)}</p><p>${p(9)}</p></div>`,
    ],
  ])("%s", (_, body) => {
    const article = cleanPage(
      html(`<title>港の復旧</title>${menu}${body}<footer><p>© 霧浜タイムス</p></footer>`),
    );
    expect(bodyOf(article)).toEqual([p(1), p(2)]);
    expect(Article.parse(article)).toEqual(article);
  });

  test("in one paragraph", () => {
    expect(bodyOf(cleanPage(html(`${menu}<article><h1>港</h1><p>${p(1)}</p></article>`)))).toEqual([p(1)]);
  });
});

test("lists, tables, quotes, links, ruby and pictures keep their form", () => {
  const article = cleanPage(
    html(`<article><h1>港の復旧</h1><p>${p(1)}<a href="/doc">資料</a>がある。</p><h2>費用</h2>
      <ul><li>国が3分の2</li><li>道が3分の1</li></ul>
      <table><tr><th>年</th><th>量</th></tr><tr><td>2025</td><td>42万トン</td></tr></table>
      <blockquote>安全は緩めない</blockquote>
      <figure><img src="/i.jpg" alt="岸壁"><figcaption>直された岸壁</figcaption></figure>
      <p><ruby>霧浜<rp>（</rp><rt>きりはま</rt><rp>）</rp></ruby>の市長は、秋までに終えると話した。</p></article>`),
  );
  expect(article.blocks.map((block) => [block.kind, block.text])).toEqual([
    ["paragraph", `${p(1)}資料がある。`],
    ["heading", "費用"],
    ["list", "国が3分の2\n道が3分の1"],
    ["table", "年\t量\n2025\t42万トン"],
    ["quote", "安全は緩めない"],
    ["caption", "直された岸壁"],
    ["paragraph", "霧浜の市長は、秋までに終えると話した。"],
  ]);
  expect(article.links).toEqual([{ block: "b0", text: "資料", url: "https://news.example.jp/doc" }]);
  expect(article.ruby).toEqual([{ block: "b6", start: 0, end: 2, reading: "きりはま" }]);
  expect(article.images).toEqual([
    { url: "https://news.example.jp/i.jpg", alt: "岸壁", caption: "直された岸壁" },
  ]);
});

test("the parts of a page join without marks and without the title and lead of the second", () => {
  const top = `<h1>港の復旧</h1><p>${p(1)}</p>`;
  const article = cleanPage(
    html(
      `<title>港の復旧</title><article>${top}<p>${p(2)}</p><p>1/2ページ</p></article>`,
      `<article>${top}<p>${p(3)}</p><p>2/2ページ</p></article>`,
    ),
  );
  expect(bodyOf(article)).toEqual([p(1), p(2), p(3)]);
  expect(article.blocks.at(-1)?.path).toMatch(/^part2\//);
  expect(article.drops.map((drop) => drop.text)).toEqual(expect.arrayContaining([p(1), "2/2ページ"]));
  expect(article.access).toBe("full");
});

test("the same page as HTML and as text gives the same paragraphs", () => {
  const lines = ["港の復旧を9月に前倒し", "2026年4月3日 10:28", p(1), p(2), "費用はだれが払うか", p(3)];
  const tags = ["h1", "p", "p", "p", "h2", "p"];
  const marked = lines.map((line, at) => `<${tags[at]}>${line}</${tags[at]}>`).join("\n");
  const fromHtml = cleanPage(
    html(
      `<title>${lines[0]}</title>${menu}<article>${marked}</article><h3>関連記事</h3><ul><li><a href="/b">魚の話</a></li></ul>`,
    ),
  );
  const fromText = cleanPage(pasted(`社会\n\n${lines.join("\n\n")}\n\n関連記事\n魚の話`));
  const told = (article: Article): unknown => [
    article.title,
    article.publishedAt,
    article.blocks.map(({ kind, text }) => [kind, text]),
  ];
  expect(told(fromText)).toEqual(told(fromHtml));
  expect(fromText.publishedAt).toBe("2026-04-03T10:28:00+09:00");
});

test("pasted rows with tabs are a table, one line with a tab is none", () => {
  const rows = "年\t量\n2024\t40万トン\n2025\t42万トン";
  const article = cleanPage(pasted(`${p(1)}\n\n${rows}\n\n${p(2)}\n\n前年比\t4割\n\n${p(3)}`));
  expect(article.blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ["paragraph", p(1)],
    ["table", rows],
    ["paragraph", p(2)],
    ["heading", "前年比 4割"],
    ["paragraph", p(3)],
  ]);
});

test("pasted lines set apart together between paragraphs are a list, one of them is a heading", () => {
  const article = cleanPage(
    pasted(`${p(1)}\n\n国が3分の2\n道が3分の1\n市は出さない\n\n${p(2)}\n\n費用はだれが払うか\n\n${p(3)}`),
  );
  expect(article.blocks.map(({ kind }) => kind)).toEqual([
    "paragraph",
    "list",
    "paragraph",
    "heading",
    "paragraph",
  ]);
});

test.each([
  ["トップ | 県内ニュース | スポーツ | おくやみ | 催し | 写真集", "2026年2月18日"],
  ["« 離島航路に電気船、充電設備の設計へ | メイン | 無人駅にパン店 »", "2026年2月18日"],
  ["・ローカル線の駅名、地元が改称を要望し協議会が発足", "通商 2026年2月18日 18:30 (21:05更新)"],
])("a menu is no title of a pasted page: %s", (menuLine, date) => {
  expect(cleanPage(pasted(`${menuLine}\n港の復旧を前倒し\n${date}\n\n${p(1)}\n\n${p(2)}`)).title).toBe(
    "港の復旧を前倒し",
  );
});

test("buttons that stuck together go, a line about them stays", () => {
  const kept = cleanPage(
    pasted(`${p(1)}\n\n27いいねシェア印刷する\n\n${p(2)}\n\n印刷とシェアの歴史\n\n${p(3)}`),
  );
  expect(kept.blocks.map(({ text }) => text)).toEqual([p(1), p(2), "印刷とシェアの歴史", p(3)]);
});

test("lines broken at a fixed width join, other lines do not", () => {
  const wrapped =
    "　霧浜市は三日、第三岸壁の復旧工事を九月末までに終\n える方針を固めた。市長は記者団に「安全の基準は緩めな\nい」と語った。\n　総事業費は約百八十四億円で、国が三分の二を負担する。";
  const joined = [
    "霧浜市は三日、第三岸壁の復旧工事を九月末までに終える方針を固めた。市長は記者団に「安全の基準は緩めない」と語った。",
    "総事業費は約百八十四億円で、国が三分の二を負担する。",
  ];
  expect(bodyOf(cleanPage(pasted(wrapped)))).toEqual(joined);
  expect(bodyOf(cleanPage(html(`<div>${wrapped.replaceAll("\n", "<br>\n")}</div>`)))).toEqual(joined);
  expect(bodyOf(cleanPage(pasted("おぉ！\nそして\nプレゼントされた\n私の名刺")))).toHaveLength(4);
});

test("what was dropped is recorded with pass, reason and place", () => {
  const article = cleanPage(html(`${menu}<article><h1>港</h1><p>${p(1)}</p></article>`));
  const menuDrop = article.drops.find((drop) => drop.text.includes("社会の話題"));
  expect(menuDrop).toMatchObject({ pass: "root", path: "header>nav" });
});

describe("access", () => {
  test.each([
    ["<p>この記事は有料会員限定です。</p><p>残り1234文字</p>", "partial", true],
    ["<p>この記事は会員限定です。登録すると続きをお読みいただけます。</p>", "partial", false],
    ["", "full", true],
  ])("%s", (wall, access, certain) => {
    const article = cleanPage(html(`<article><p>${p(1)}</p><p>${p(2)}</p>${wall}</article>`));
    expect([article.access, article.accessCertain]).toEqual([access, certain]);
    expect(bodyOf(article)).toEqual([p(1), p(2)]);
  });

  test("an article on paywalls is whole", () => {
    const told =
      "調査によると、「続きを読む」の先が有料会員限定になる記事では、7割の読者が「残り1200文字」の表示を見て引き返していた。";
    const article = cleanPage(html(`<article><p>${told}</p><p>${p(2)}</p></article>`));
    expect([article.access, article.accessCertain, bodyOf(article)]).toEqual(["full", true, [told, p(2)]]);
  });
});

describe("kind", () => {
  test.each([
    ["explainer", `${p(1)}\nQ. なぜ遅れたのか?\n${p(2)}\nQ. 費用はだれが払うか?\n${p(3)}`],
    [
      "interview",
      `${p(1)}\n――なぜ始めたのですか。\n${p(2)}\n――苦労は何でしたか。\n${p(3)}\n――次は何をしますか。\n${p(4)}`,
    ],
    ["short", p(1)],
    ["straight", `${p(1)}\n${p(2)}\n${p(3)}\n${p(4)}\n${p(5)}`],
  ])("%s", (kind, text) => {
    expect(cleanPage(pasted(text)).kind).toBe(kind);
  });
});

describe("pages that never become an article", () => {
  test.each([
    [
      "clean.captcha",
      "<title>確認</title><h1>人間であることの確認</h1><p>続けるには枠を押してください。</p>",
    ],
    ["clean.error-page", "<title>404 Not Found</title><h1>ページが見つかりません</h1>"],
    [
      "clean.needs-script",
      `<div id="root"></div><noscript>x</noscript><p>JavaScriptを有効にしてください</p>`,
    ],
    [
      "clean.members-only",
      `<article><h1>港の復旧</h1><div><h2>会員限定です</h2><a href="/login">ログイン</a></div></article>`,
    ],
    ["clean.no-article", "<ul><li><a href='/a'>一</a></li></ul>"],
    ["clean.no-article", " "],
  ])("%s", (code, text) => {
    expect(codeOf(() => cleanPage(html(text)))).toBe(code);
  });

  test("a status of an error", () => {
    expect(codeOf(() => cleanPage({ ...html(`<p>${p(1)}</p>`), httpStatus: 404 }))).toBe("clean.error-page");
  });

  test("still tell their title", () => {
    expect(
      describePage(html(`<title>港の復旧 | 霧浜タイムス</title><h1>港の復旧</h1><p>会員限定です</p>`)).title,
    ).toBe("港の復旧");
  });

  test("an article about such pages is an article", () => {
    const text = `<h1>「私はロボットではありません」が消える日</h1>${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `<p>${p(n)}</p>`).join("")}`;
    expect(cleanPage(html(`<article>${text}</article>`)).blocks.length).toBe(8);
  });
});

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
  return "an article";
}
