import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ampOf, declaredCanonical, sentOnTo } from "../../src/ingest/onward.ts";
import { pageCount } from "../../src/ingest/page-count.ts";
import { nextPart } from "../../src/ingest/paging.ts";
import { reservationsOf } from "../../src/ingest/robots/reservations.ts";
import { asksForCookies, isShell } from "../../src/ingest/shell.ts";

const at = "https://news.example.jp/a/1";
const article = `<p>${"北港の桟橋を建て替える。".repeat(40)}</p>`;
const refresh = (content: string) => `<meta http-equiv="refresh" content="${content}">`;

describe("sentOnTo", () => {
  it.each([
    ["at once", refresh("0;url=/b"), "/b"],
    ["URL in capitals", refresh("0; URL=/b"), "/b"],
    ["in quotes", refresh("0;url='/b'"), "/b"],
    ["in quotes of the other kind", "<meta http-equiv=refresh content='0;url=\"/b\"'>", "/b"],
    ["with a comma", refresh("0,url=/b"), "/b"],
    ["without url=", refresh("0; /b"), "/b"],
    ["without a delay", refresh(";url=/b"), "/b"],
    ["attributes the other way round", '<META CONTENT="0;URL=/b" HTTP-EQUIV="Refresh">', "/b"],
    ["with entities", refresh("0;url=/b?c=1&amp;d=2"), "/b?c=1&d=2"],
    ["with a fragment", refresh("0;url=/b#top"), "/b"],
    ["after ten seconds, with nothing to read", `${refresh("10;url=/b")}<p>移転しました</p>`, "/b"],
    ["at once, although there is an article", refresh("0;url=/b") + article, "/b"],
    ["in noscript, with nothing to read", `<noscript>${refresh("0;url=/b")}</noscript>`, "/b"],
    ["by location.href", "<script>location.href = '/b';</script>", "/b"],
    ["by window.location", '<script>window.location="/b"</script>', "/b"],
    ["by location.replace", "<script>location.replace( '/b' )</script>", "/b"],
    ["relative to a base", `<base href="/c/">${refresh("0;url=b")}`, "/c/b"],
    [
      "to the main frame",
      '<frameset cols="1,2"><frame src="menu.html"><FRAME NAME=main SRC="/b"><frame src="x"></frameset>',
      "/b",
    ],
    [
      "to the last frame",
      '<frameset><frame src="menu.html"><frame src="/b"><noframes>フレーム対応のブラウザーで</noframes></frameset>',
      "/b",
    ],
    ["to another host", refresh("0;url=https://other.example.jp/b"), "https://other.example.jp/b"],
  ])("goes on: %s", (_what, html, to) => expect(sentOnTo(html, at)).toBe(new URL(to, at).href));

  it.each([
    ["nothing of the kind", article],
    ["a reload", refresh("300")],
    ["a reload of the same address", refresh("0;url=/a/1")],
    ["a reload of the same address with a fragment", refresh("0;url=#x")],
    ["an article that leaves after a while", refresh("20;url=/") + article],
    ["an article for who has scripts", `<noscript>${refresh("0;url=/b")}</noscript>${article}`],
    ["in a comment", `<!-- ${refresh("0;url=/b")} -->`],
    ["a shell that waits for an hour", refresh("3600;url=/b")],
    ["an article with a script", `<script>function go(){location.href='/b'}</script>${article}`],
    ["a frame without a frameset", '<frame src="/b">'],
    ["frames without addresses", "<frameset><frame name=main></frameset>"],
    ["to a script", refresh("0;url=javascript:go()")],
    ["to a file", refresh("0;url=file:///etc/passwd")],
    ["to no address", refresh("0;url=http://")],
  ])("stays: %s", (_what, html) => expect(sentOnTo(html, at)).toBeNull());
});

describe("declaredCanonical", () => {
  it.each([
    ['<link rel="canonical" href="https://news.example.jp/a/1">', "https://news.example.jp/a/1"],
    ['<link href="/a/1?id=2" rel="canonical">', "https://news.example.jp/a/1?id=2"],
    ["<LINK REL=canonical HREF=https://www.news.example.jp/a/1>", "https://www.news.example.jp/a/1"],
    ['<link rel="canonical" href="https://m.news.example.jp/a/1">', "https://m.news.example.jp/a/1"],
    ['<link rel="canonical" href="https://example.jp/a/1">', "https://example.jp/a/1"],
    ['<link rel="canonical" href="https://news.example.jp/">', null],
    ['<link rel="canonical" href="https://other.example.com/a/1">', null],
    ['<link rel="canonical" href="">', null],
    ['<link rel="alternate" href="/b">', null],
    ['<!-- <link rel="canonical" href="/b"> -->', null],
    ['<link rel="canonical" href="javascript:x">', null],
  ])("%s: %s", (html, told) => expect(declaredCanonical(html, at)).toBe(told));

  it("knows the AMP twin by the same rules", () => {
    expect(ampOf('<link rel="amphtml" href="/a/1/amp">', at)).toBe("https://news.example.jp/a/1/amp");
    expect(ampOf('<link rel="amphtml" href="https://amp.other.example/a">', at)).toBeNull();
  });
});

describe("pageCount", () => {
  it.each([
    ["<p>1/3ページ</p>", 1, 3],
    ["<p>（２／３ページ）</p>", 2, 3],
    ["<p><b>1</b>/<span>3ページ</span></p>", 1, 3],
    ["<div>1 / 3 ページ</div>", 1, 3],
    ["<div>[1/3 pages]</div>", 1, 3],
    ["<div>Page 2 of 5</div>", 2, 5],
    ["<div>ページ：2/5</div>", 2, 5],
    ["<li>2ページ目/全4ページ</li>", 2, 4],
    ["<li>全4ページ中2ページ目</li>", 2, 4],
    ["<li>（全4ページ）</li>", null, 4],
    ["<li>全4ページ</li>", null, 4],
    ["<p>1/3ページ</p><p>1/3ページ</p>", 1, 3],
  ])("%s: page %s of %s", (html, page, of) => expect(pageCount(html)).toMatchObject({ at: page, of }));

  it.each([
    "<p>3/4</p>",
    "<p>(1/3)</p>",
    "<p>3月4日</p>",
    "<p>4/3ページ</p>",
    "<p>1/1ページ</p>",
    "<p>1/100ページ</p>",
    "<p>資料は1/3ページほどの長さで、委員会はこれを全部で十二の項目に分けて公表することを決めたと説明した。</p>",
    "<p>1/3ページ</p><p>2/5ページ</p>",
    "<!-- 1/3ページ -->",
    "<script>'1/3ページ'</script>",
    article,
  ])("%s says nothing", (html) => expect(pageCount(html)).toBeNull());
});

describe("a shell", () => {
  it.each([
    ['<div id="root"></div>', true],
    [
      `<script>${"x".repeat(5_000)}</script><noscript>${"JavaScriptを有効にしてください。".repeat(40)}</noscript>`,
      true,
    ],
    ["<title>長い題名</title><p>読み込み中…</p>", true],
    [article, false],
  ])("%s: %s", (html, shell) => expect(isShell(html)).toBe(shell));

  it.each([
    ["<p>Cookieを有効にしてください</p>", true],
    ["<p>Please enable cookies.</p>", true],
    ["<p>クッキーを受け入れる設定が必要です</p>", true],
    [`<div>Cookieの使用を許可しますか</div>${article}`, false],
    ["<p>クッキーの焼き方</p>", false],
  ])("%s asks for cookies: %s", (html, asks) => expect(asksForCookies(html)).toBe(asks));

  it("is told apart as fast on hostile pages as on others", () => {
    for (const some of [
      "<meta ",
      "<link ",
      "<noscript",
      "<!--",
      "<",
      "&",
      "location=",
      "1/3ページ",
      '<meta http-equiv="refresh" content="',
    ])
      expect([sentOnTo(some.repeat(100_000), at), pageCount(some.repeat(100_000))]).toEqual([null, null]);
  });
});

describe("any HTML", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ..."<meta |<link |<a |<frame |<frameset>|<base |<noscript>|</noscript>|<script>|</script>|<!--|-->|<title>|<p>|</p>".split(
        "|",
      ),
      ...[
        "http-equiv=refresh ",
        'content="0;url=',
        "href=",
        'rel="next" ',
        'rel="canonical" ',
        "name=robots ",
        "次のページ",
        "1/3ページ",
      ],
      ..."\" ' > < & &amp; ?page=2 http:// // # noai".split(" "),
    ),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.webUrl(),
  );

  it("is read without a crash, and leads only to addresses of the web", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join("");
        pageCount(html);
        reservationsOf({ headers: { "x-robots-tag": html.slice(0, 80) }, text: html }, null);
        for (const to of [
          sentOnTo(html, at),
          declaredCanonical(html, at),
          ampOf(html, at),
          nextPart(html, at),
        ])
          expect(to === null || /^https?:$/.test(new URL(to).protocol)).toBe(true);
      }),
      { numRuns: 2_000, seed: 4 },
    );
  });
});
