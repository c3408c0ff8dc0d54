/** What servers do to who asks them, one path each, and what comes of it. The table in docs/fetch-outcomes.md is this. */
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import iconv from "iconv-lite";
import type { FailureCode } from "../../../src/errors.ts";
import { toIso2022Jp } from "../iso2022-encoder.ts";
import { type Answer, drip, endless, hang, raw, redirect, reply, reset, status } from "../raw-server.ts";

export type Scenario = {
  readonly path: string;
  /** What the server does. */
  readonly does: string;
  readonly answer: Answer;
  /** A failure code; or `page`, with what the record then says. */
  readonly gives: FailureCode | "page";
  readonly says?: {
    readonly charset?: string;
    readonly parts?: number;
    /** Where it ended, as a path. */
    readonly at?: string;
    readonly missing?: RegExp;
  };
  /** Milliseconds until the server may be asked again. */
  readonly retryAfterMs?: number;
  /** Paths that belong to the scenario and are asked on the way. */
  readonly also?: Readonly<Record<string, Answer>>;
};

export const NOW = new Date("2026-03-04T01:00:00Z");
export const BODY = "北港の桟橋を2028年度までに建て替える。市民からは便利になると期待する声が上がった。";
const page = (head = "", more = ""): string =>
  `<!doctype html><html lang="ja"><head>${head}<title>北港の桟橋、建て替えへ</title></head><body><p>${BODY.repeat(8)}</p>${more}</body></html>`;
const shell = (head: string, body = ""): string => `<!doctype html><head>${head}</head><body>${body}</body>`;

const html = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n";
const plain = page();
const zipped = gzipSync(plain);
const bomb = gzipSync(Buffer.alloc(3_000_000));
const type = (contentType: string) => ({ "content-type": contentType });
const sjis = (text: string) => iconv.encode(text, "cp932");
const eucJp = (text: string) => iconv.encode(text, "euc-jp");
const number = (request: string, name: string): number =>
  Number(new RegExp(`[?&]${name}=(\\d+)`).exec(request)?.[1] ?? 1);
/** An article of several pages; `at(n)` gives the n-th. */
const pages =
  (at: (n: number) => Answer): Answer =>
  (socket, request) =>
    at(number(request, "page"))(socket, request);
const part = (n: number, next: boolean, note = "") =>
  reply(page("", `<p>第${n}部</p><p>${note}</p>${next ? `<a href="?page=${n + 1}">次のページ</a>` : ""}`));

const WHOLE: readonly Scenario[] = [
  ["/page", "a whole and honest answer", reply(plain)],
  ["/gzip", "gzip", reply(zipped, { "content-encoding": "gzip" })],
  ["/x-gzip", "gzip under its old name, in capitals", reply(zipped, { "content-encoding": "X-GZIP" })],
  ["/br", "Brotli", reply(brotliCompressSync(plain), { "content-encoding": "br" })],
  ["/zstd", "Zstandard", reply(zstdCompressSync(plain), { "content-encoding": "zstd" })],
  [
    "/deflate",
    "deflate, which was not asked for",
    reply(deflateSync(plain), { "content-encoding": "deflate" }),
  ],
  ["/twice", "two layers of gzip", reply(gzipSync(zipped), { "content-encoding": "gzip, gzip" })],
  ["/identity", "a coding that is none", reply(plain, { "content-encoding": "identity" })],
  [
    "/silent-gzip",
    "a .gz file without a header that says so",
    reply(zipped, type("application/octet-stream")),
  ],
  ["/gz-in-gzip", "a .gz file in a gzip transfer", reply(gzipSync(zipped), { "content-encoding": "gzip" })],
  [
    "/gzip-no-trailer",
    "gzip without its trailer, the page whole",
    reply(zipped.subarray(0, -8), { "content-encoding": "gzip" }),
  ],
  [
    "/http-1.0",
    "HTTP/1.0, ended by closing",
    raw("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n", plain),
  ],
  ["/until-close", "no length, ended by closing", raw(`${html}\r\n`, plain)],
  [
    "/long-and-whole",
    "a Content-Length that promises too much, the page whole",
    raw(`${html}content-length: 999999\r\n\r\n`, plain),
  ],
  ["/no-type", "no Content-Type", raw("HTTP/1.1 200 OK\r\n\r\n", plain)],
  [
    "/early-hints",
    "103 before 200",
    raw("HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\n", `${html}\r\n`, plain),
  ],
  [
    "/many-headers",
    "200 headers",
    reply(plain, Object.fromEntries([...Array(200).keys()].map((at) => [`x-${at}`, at]))),
  ],
  ["/cookies", "a cookie, which is not kept", reply(plain, { "set-cookie": "a=1" })],
  ["/as-text", "HTML sent as text/plain", reply(plain, type("text/plain"))],
  ["/as-xml", "HTML sent as XML", reply(plain, type("application/xml"))],
  [
    "/as-download",
    "HTML sent as a download",
    reply(plain, { ...type("application/force-download"), "content-disposition": "attachment" }),
  ],
  ["/as-jpg.jpg", "HTML behind a name that ends in .jpg", reply(plain)],
  ["/text", "plain text", reply(BODY, type("text/plain; charset=utf-8"))],
  ["/bytes-and-nul", "stray NUL bytes in a page", reply(plain.replace("市民", "\u0000市民"))],
].map(([path, does, answer]) => ({ path, does, answer, gives: "page" }) as Scenario);

const CHARSETS: readonly Scenario[] = [
  ["/sjis-as-utf8", "Shift_JIS that the header calls UTF-8", reply(sjis(plain)), "shift_jis"],
  [
    "/sjis-meta-utf8",
    "Shift_JIS that header and meta call UTF-8",
    reply(sjis(page('<meta charset="utf-8">'))),
    "shift_jis",
  ],
  [
    "/sjis-x-sjis",
    "Shift_JIS called x-sjis",
    reply(sjis(page('<meta charset="x-sjis">')), type("text/html")),
    "shift_jis",
  ],
  [
    "/euc-as-sjis",
    "EUC-JP that calls itself Shift_JIS",
    reply(eucJp(page('<meta charset="Shift_JIS">')), type("text/html")),
    "euc-jp",
  ],
  ["/euc-undeclared", "EUC-JP without a word", reply(eucJp(plain), type("text/html")), "euc-jp"],
  [
    "/jis",
    "ISO-2022-JP that the header calls Latin-1",
    reply(toIso2022Jp(plain), type("text/html; charset=iso-8859-1")),
    "iso-2022-jp",
  ],
  [
    "/utf8-as-sjis",
    "UTF-8 that header and meta call Shift_JIS",
    reply(page('<meta charset="Shift_JIS">'), type("text/html; charset=Shift_JIS")),
    "utf-8",
  ],
  [
    "/utf16",
    "UTF-16 with a mark that the header calls UTF-8",
    reply(Buffer.from(`\ufeff${plain}`, "utf16le")),
    "utf-16le",
  ],
  [
    "/no-such-charset",
    "a charset that does not exist",
    reply(plain, type("text/html; charset=nihongo")),
    "utf-8",
  ],
  [
    "/one-bad-byte",
    "Shift_JIS with a byte that is none",
    reply(
      Buffer.concat([sjis(plain.slice(0, 120)), Uint8Array.of(0xff), sjis(plain.slice(120))]),
      type("text/html"),
    ),
    "shift_jis",
  ],
  [
    "/cut-character",
    "UTF-8 cut in the middle of a character",
    reply(Buffer.from(plain).subarray(0, 300), type("text/html")),
    "utf-8",
  ],
].map(
  ([path, does, answer, charset]) => ({ path, does, answer, gives: "page", says: { charset } }) as Scenario,
);

const ONWARD: readonly Scenario[] = [
  { path: "/moved", does: "301", answer: redirect("/page", 301), gives: "page", says: { at: "/page" } },
  {
    path: "/moved-relative",
    does: "307 to a relative address, twice",
    answer: redirect("moved", 307),
    gives: "page",
    says: { at: "/page" },
  },
  {
    path: "/moved-fragment",
    does: "308 to an address with a fragment",
    answer: redirect("/page#part", 308),
    gives: "page",
    says: { at: "/page" },
  },
  {
    path: "/moved-japanese",
    does: "302 to a Japanese path in raw bytes",
    answer: redirect("/日本"),
    gives: "page",
    says: { at: "/%E6%97%A5%E6%9C%AC" },
    also: { "/%E6%97%A5%E6%9C%AC": reply(plain) },
  },
  {
    path: "/refresh",
    does: "a page that is nothing but a meta refresh",
    answer: reply(shell('<meta http-equiv="refresh" content="0;url=/page">')),
    gives: "page",
    says: { at: "/page" },
  },
  {
    path: "/refresh-old",
    does: "a meta refresh of 1998, without quotes or url=",
    answer: reply(shell("<META HTTP-EQUIV=Refresh CONTENT='5; /page'>", "移転しました。5秒後に移動します。")),
    gives: "page",
    says: { at: "/page" },
  },
  {
    path: "/refresh-reload",
    does: "an article that reloads itself every five minutes",
    answer: reply(page('<meta http-equiv="refresh" content="300">')),
    gives: "page",
    says: { at: "/refresh-reload" },
  },
  {
    path: "/refresh-later",
    does: "an article that goes to the front page after 20 s",
    answer: reply(page('<meta http-equiv="refresh" content="20;url=/">')),
    gives: "page",
    says: { at: "/refresh-later" },
  },
  {
    path: "/refresh-noscript",
    does: "an article that sends readers without scripts away",
    answer: reply(page('<noscript><meta http-equiv="refresh" content="0;url=/404"></noscript>')),
    gives: "page",
    says: { at: "/refresh-noscript" },
  },
  {
    path: "/refresh-loop",
    does: "a meta refresh to a page that refreshes back",
    answer: reply(shell('<meta http-equiv="refresh" content="0;url=/refresh-back">')),
    gives: "fetch.too-many-redirects",
    also: { "/refresh-back": reply(shell('<meta http-equiv="refresh" content="0;url=/refresh-loop">')) },
  },
  {
    path: "/refresh-inwards",
    does: "a meta refresh to a metadata service",
    answer: reply(shell('<meta http-equiv="refresh" content="0;url=http://169.254.169.254/">')),
    gives: "fetch.refused-address",
  },
  {
    path: "/script-moved",
    does: "a page that is nothing but a script that goes elsewhere",
    answer: reply(shell("<script>location.replace('/page');</script>")),
    gives: "page",
    says: { at: "/page" },
  },
  {
    path: "/frames",
    does: "a frameset of 1999",
    answer: reply(
      '<html><frameset cols="20%,80%"><frame src="/404"><frame name="main" src="/page"></frameset>',
    ),
    gives: "page",
    says: { at: "/page" },
  },
  {
    path: "/shell-with-amp",
    does: "an empty shell with an AMP twin",
    answer: reply(shell('<link rel="amphtml" href="/page">', '<div id="app"></div>')),
    gives: "page",
    says: { at: "/page" },
  },
  {
    path: "/loop",
    does: "a redirect to itself",
    answer: redirect("/loop"),
    gives: "fetch.too-many-redirects",
  },
  {
    path: "/loop-a",
    does: "two redirects in a circle",
    answer: redirect("/loop-b"),
    gives: "fetch.too-many-redirects",
    also: { "/loop-b": redirect("/loop-a") },
  },
  {
    path: "/chain",
    does: "redirects without end",
    answer: (socket, request) => redirect(`/chain?n=${number(request, "n") + 1}`)(socket, ""),
    gives: "fetch.too-many-redirects",
  },
  {
    path: "/cookie-loop",
    does: "a redirect to itself until a cookie comes back",
    answer: reply("", { location: "/cookie-loop", "set-cookie": "seen=1" }, 302),
    gives: "fetch.cookie-wall",
  },
  {
    path: "/cookie-page",
    does: "a page that asks for cookies",
    answer: reply(shell("", "<p>このサイトを見るには、ブラウザーのCookieを有効にしてください。</p>")),
    gives: "fetch.cookie-wall",
  },
  { path: "/302-nowhere", does: "302 without an address", answer: status(302), gives: "fetch.server-error" },
  {
    path: "/to-nowhere",
    does: "302 to something that is no address",
    answer: redirect("http://"),
    gives: "fetch.server-error",
  },
];

const PAGES: readonly Scenario[] = [
  {
    path: "/three",
    does: "an article of three pages that counts them",
    answer: pages((n) => part(n, n < 3, `${n}/3ページ`)),
    gives: "page",
    says: { parts: 3 },
  },
  {
    path: "/three-of-five",
    does: "five pages by its own count, and links to three",
    answer: pages((n) => part(n, n < 3, `（${n}/5ページ）`)),
    gives: "page",
    says: { parts: 3, missing: /3 of 5 pages/ },
  },
  {
    path: "/second/2",
    does: "an address that begins on the second page",
    answer: reply(page("", '<p>2/3ページ</p><a href="/second/3">次のページ</a>')),
    gives: "page",
    says: { parts: 2, missing: /begins on page 2/ },
    also: { "/second/3": reply(page("", "<p>3/3ページ</p>")) },
  },
  {
    path: "/gap",
    does: "a second page that is 404",
    answer: pages((n) => (n > 1 ? status(404) : part(1, true))),
    gives: "page",
    says: { parts: 1, missing: /fetch\.gone/ },
  },
  {
    path: "/late",
    does: "a second page that never comes",
    answer: pages((n) => (n > 1 ? hang() : part(1, true))),
    gives: "fetch.timeout",
  },
  {
    path: "/for-ever",
    does: "always one more page",
    answer: pages((n) => part(n, true)),
    gives: "page",
    says: { parts: 10, missing: /more than 10 pages/ },
  },
  {
    path: "/again",
    does: "a last page that links to a copy of itself",
    answer: pages((n) => part(Math.min(n, 2), true)),
    gives: "page",
    says: { parts: 2 },
  },
];

const STATUSES: readonly Scenario[] = (
  [
    [400, "fetch.forbidden"],
    [401, "fetch.forbidden"],
    [402, "fetch.forbidden"],
    [403, "fetch.forbidden"],
    [404, "fetch.gone"],
    [408, "fetch.server-error"],
    [410, "fetch.gone"],
    [418, "fetch.forbidden"],
    [429, "fetch.rate-limited"],
    [451, "fetch.forbidden"],
    [300, "fetch.server-error"],
    [500, "fetch.server-error"],
    [502, "fetch.server-error"],
    [503, "fetch.server-error"],
    [504, "fetch.server-error"],
    [599, "fetch.server-error"],
  ] as const
).map(([code, gives]) => ({ path: `/${code}`, does: `status ${code}`, answer: status(code), gives }));

const LATER: readonly Scenario[] = [
  {
    path: "/429-seconds",
    does: "429, Retry-After in seconds",
    answer: status(429, { "retry-after": "120" }),
    gives: "fetch.rate-limited",
    retryAfterMs: 120_000,
  },
  {
    path: "/429-date",
    does: "429, Retry-After as a date",
    answer: status(429, { "retry-after": "Wed, 04 Mar 2026 01:05:00 GMT" }),
    gives: "fetch.rate-limited",
    retryAfterMs: 300_000,
  },
  {
    path: "/429-rfc850",
    does: "429, Retry-After as a date of RFC 850",
    answer: status(429, { "retry-after": "Wednesday, 04-Mar-26 01:05:00 GMT" }),
    gives: "fetch.rate-limited",
    retryAfterMs: 300_000,
  },
  {
    path: "/429-asctime",
    does: "429, Retry-After as asctime writes it",
    answer: status(429, { "retry-after": "Wed Mar  4 01:05:00 2026" }),
    gives: "fetch.rate-limited",
    retryAfterMs: 300_000,
  },
  {
    path: "/429-past",
    does: "429, Retry-After in the past",
    answer: status(429, { "retry-after": "Wed, 04 Mar 2020 01:05:00 GMT" }),
    gives: "fetch.rate-limited",
    retryAfterMs: 0,
  },
  {
    path: "/429-nonsense",
    does: "429, Retry-After in words",
    answer: status(429, { "retry-after": "soon" }),
    gives: "fetch.rate-limited",
  },
  {
    path: "/503-seconds",
    does: "503, Retry-After in seconds",
    answer: status(503, { "retry-after": "30" }),
    gives: "fetch.rate-limited",
    retryAfterMs: 30_000,
  },
  {
    path: "/503-date",
    does: "503, Retry-After as a date",
    answer: status(503, { "retry-after": "Wed, 04 Mar 2026 01:00:30 GMT" }),
    gives: "fetch.rate-limited",
    retryAfterMs: 30_000,
  },
  {
    path: "/500-seconds",
    does: "500, Retry-After in seconds",
    answer: status(500, { "retry-after": "7" }),
    gives: "fetch.server-error",
    retryAfterMs: 7_000,
  },
  {
    path: "/304-unasked",
    does: "304 to who asked for no such thing",
    answer: raw("HTTP/1.1 304 Not Modified\r\n\r\n"),
    gives: "fetch.server-error",
  },
];

const OTHER: readonly Scenario[] = [
  { path: "/204", does: "204", answer: raw("HTTP/1.1 204 No Content\r\n\r\n"), gives: "input.empty" },
  { path: "/empty", does: "200 and nothing", answer: reply(""), gives: "input.empty" },
  { path: "/blank", does: "200 and white space", answer: reply(" \r\n　\r\n"), gives: "input.empty" },
  {
    path: "/empty-gzip",
    does: "200 and nothing, gzipped",
    answer: reply(gzipSync(""), { "content-encoding": "gzip" }),
    gives: "input.empty",
  },
  {
    path: "/pdf",
    does: "a PDF",
    answer: reply("%PDF-1.7", type("application/pdf")),
    gives: "fetch.unsupported-type",
  },
  {
    path: "/pdf-as-html",
    does: "a PDF that is called HTML",
    answer: reply("%PDF-1.7\n1 0 obj"),
    gives: "fetch.unsupported-type",
  },
  { path: "/png", does: "a picture", answer: reply("x", type("image/png")), gives: "fetch.unsupported-type" },
  {
    path: "/jpeg-as-html",
    does: "a picture that is called HTML",
    answer: reply(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)),
    gives: "fetch.unsupported-type",
  },
  {
    path: "/json",
    does: "JSON",
    answer: reply("{}", type("application/json; charset=utf-8")),
    gives: "fetch.unsupported-type",
  },
  {
    path: "/feed",
    does: "a feed, said to be one",
    answer: reply(
      '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>',
      type("application/rss+xml"),
    ),
    gives: "fetch.unsupported-type",
  },
  {
    path: "/feed-as-html",
    does: "a feed that is called HTML",
    answer: reply('<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>'),
    gives: "fetch.unsupported-type",
  },
  {
    path: "/atom-as-html",
    does: "an Atom feed that is called XML",
    answer: reply('<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>', type("text/xml")),
    gives: "fetch.unsupported-type",
  },
  {
    path: "/video",
    does: "a film without end",
    answer: endless(type("video/mp4"), Buffer.alloc(1000)),
    gives: "fetch.unsupported-type",
  },
  {
    path: "/binary",
    does: "bytes that are nothing known",
    answer: reply(Buffer.from([1, 2, 3, 0, 0, 0, 7, 8, 1, 2, 200, 0, 0]), type("application/octet-stream")),
    gives: "fetch.unsupported-type",
  },
  {
    path: "/zip-in-gzip",
    does: "a ZIP file in a gzip transfer",
    answer: reply(gzipSync("PK\u0003\u0004"), { "content-encoding": "gzip" }),
    gives: "fetch.unsupported-type",
  },
];

const TOO_MUCH: readonly Scenario[] = (
  [
    ["/declared-large", "a Content-Length beyond the limit", reply("", { "content-length": 10_000_000 })],
    ["/endless", "a body without end", endless({}, Buffer.alloc(10_000, "あ"))],
    ["/endless-gzip", "gzip without end", endless({ "content-encoding": "gzip" }, bomb)],
    ["/bomb", "a gzip bomb", reply(bomb, { "content-encoding": "gzip" })],
    ["/bomb-silent", "a gzip bomb that no header announces", reply(bomb)],
    [
      "/bomb-br",
      "a Brotli bomb",
      reply(brotliCompressSync(Buffer.alloc(3_000_000)), { "content-encoding": "br" }),
    ],
    [
      "/bomb-zstd",
      "a Zstandard bomb",
      reply(zstdCompressSync(Buffer.alloc(3_000_000)), { "content-encoding": "zstd" }),
    ],
    ["/bomb-layers", "a bomb in two layers", reply(gzipSync(bomb), { "content-encoding": "gzip, gzip" })],
    ["/huge-header", "one header of 100 KB", reply(plain, { "x-huge": "a".repeat(100_000) })],
    [
      "/10000-headers",
      "10,000 headers",
      reply(plain, Object.fromEntries([...Array(10_000).keys()].map((at) => [`x-${at}`, at]))),
    ],
  ] as const
).map(([path, does, answer]) => ({ path, does, answer, gives: "fetch.too-large" }));

const BROKEN: readonly Scenario[] = (
  [
    ["/broken-gzip", "gzip that is none", reply("no gzip at all", { "content-encoding": "gzip" })],
    [
      "/cut-gzip",
      "gzip cut short",
      reply(zipped.subarray(0, zipped.length - 40), { "content-encoding": "gzip" }),
    ],
    ["/broken-br", "Brotli that is none", reply("no brotli at all", { "content-encoding": "br" })],
    ["/broken-zstd", "Zstandard that is none", reply("no zstd at all", { "content-encoding": "zstd" })],
    ["/unknown-coding", "a coding nobody knows", reply(plain, { "content-encoding": "rot13" })],
    ["/many-codings", "four layers of gzip", reply(plain, { "content-encoding": "gzip, gzip, gzip, gzip" })],
    [
      "/too-short",
      "less than Content-Length promises, the page cut",
      raw(`${html}content-length: 9999\r\n\r\n`, plain.slice(0, 90)),
    ],
    ["/cut-chunks", "chunks that stop", raw(`${html}transfer-encoding: chunked\r\n\r\n`, "5\r\n<!doc\r\n")],
    [
      "/bad-chunks",
      "chunks whose length is no number",
      raw(`${html}transfer-encoding: chunked\r\n\r\n`, "zz\r\nxx"),
    ],
    ["/no-http", "something that is no HTTP", raw("this is no HTTP\r\n\r\n")],
    ["/http-0.9", "a page without any header", raw(plain)],
    [
      "/two-lengths",
      "two Content-Lengths",
      raw(`${html}content-length: 3\r\ncontent-length: 5\r\n\r\nabcde`),
    ],
    ["/closes", "a connection that is closed at once", raw()],
    ["/reset", "a connection that is reset", reset()],
    ["/reset-in-body", "a reset in the middle of the body", reset(`${html}content-length: 999\r\n\r\n<p>`)],
    ["/half-headers", "headers that stop", raw("HTTP/1.1 200 OK\r\ncontent-ty")],
  ] as const
).map(([path, does, answer]) => ({ path, does, answer, gives: "fetch.network" }));

const SLOW: readonly Scenario[] = (
  [
    ["/no-headers", "no answer at all", hang()],
    ["/some-headers", "headers that never end", hang("HTTP/1.1 200 OK\r\n")],
    ["/no-body", "headers and no body", hang(`${html}content-length: 5\r\n\r\n`)],
    ["/half-body", "half a body", hang(`${html}content-length: 5\r\n\r\n<p`)],
    ["/drip-headers", "headers a byte at a time", drip("HTTP/1.1 200 OK\r\nx: ", 50)],
    [
      "/drip-body",
      "a body a byte at a time",
      (socket) => {
        socket.write(`${html}content-length: 99999\r\n\r\n`);
        drip("あ", 50)(socket, "");
      },
    ],
  ] as const satisfies readonly (readonly [string, string, Answer])[]
).map(([path, does, answer]) => ({ path, does, answer, gives: "fetch.timeout" }));

/** Refused before a packet leaves for where they point. */
const INWARDS: readonly Scenario[] = (
  [
    ["/to-file", "302 to a file", redirect("file:///etc/passwd")],
    ["/to-metadata", "302 to a metadata service", redirect("http://169.254.169.254/latest/meta-data/")],
    ["/to-other-loopback", "302 to another loopback address", redirect("http://127.0.0.2/")],
    ["/to-decimal", "302 to a loopback address in decimal", redirect("http://2130706434/")],
    ["/to-mapped", "302 to a loopback address mapped into IPv6", redirect("http://[::ffff:127.0.0.2]/")],
    ["/to-inner-name", "302 to a .local name", redirect("http://router.local/")],
    ["/to-inner-by-dns", "302 to a name that resolves inwards", redirect("http://sneaky.example.jp/")],
    ["/to-mixed", "302 to a name with a public and a private address", redirect("http://mixed.example.jp/")],
    ["/to-login", "302 to an address with a password", redirect("http://user:secret@news.example.jp/")],
    ["/to-ssh", "302 to the port of SSH", redirect("http://news.example.jp:22/")],
    [
      "/page-inwards",
      "an article whose second page lies inwards by redirect",
      pages((n) => (n > 1 ? redirect("http://127.0.0.2/") : part(1, true))),
    ],
  ] as const
).map(([path, does, answer]) =>
  path === "/page-inwards"
    ? { path, does, answer, gives: "page", says: { parts: 1, missing: /fetch\.refused-address/ } }
    : { path, does, answer, gives: "fetch.refused-address" },
);

export const GROUPS: Readonly<Record<string, readonly Scenario[]>> = {
  "Whole pages, honest or not": WHOLE,
  "Charsets that lie": CHARSETS,
  "Sent elsewhere": ONWARD,
  "Several pages": PAGES,
  Statuses: STATUSES,
  "Come back later": LATER,
  "No page": OTHER,
  "Too much": TOO_MUCH,
  Broken: BROKEN,
  "Too slow": SLOW,
  Inwards: INWARDS,
};

export const SCENARIOS: readonly Scenario[] = Object.values(GROUPS).flat();
