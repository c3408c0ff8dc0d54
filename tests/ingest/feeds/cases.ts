/** Small feeds, each with one thing that feeds do, and what has to be read from it. Written by us. */
import type { SourceItem } from "../../../src/ingest/feeds/feed.ts";

type Read = Partial<SourceItem>;
export type Case = readonly [
  what: string,
  document: string,
  items: readonly Read[],
  rest?: {
    readonly rejected?: readonly string[];
    readonly feed?: Readonly<Record<string, unknown>>;
    readonly url?: string;
  },
];

const U = "https://ex.jp";
export const rss = (items: string, head = "", attributes = 'version="2.0"'): string =>
  `<?xml version="1.0"?><rss ${attributes}><channel>${head}${items}</channel></rss>`;
const item = (fields: string): string => `<item>${fields}</item>`;
const one = (fields: string, attributes?: string): string =>
  rss(
    item(`<link>${U}/1</link>${fields}`),
    "",
    attributes === undefined ? undefined : `version="2.0" ${attributes}`,
  );
const atom = (entries: string, attributes = ""): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}>${entries}</feed>`;
const entry = (fields: string): string => `<entry><link href="${U}/1"/>${fields}</entry>`;
const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"';
const JST = "2026-03-04T10:20:30+09:00";
const RFC = "Wed, 04 Mar 2026 10:20:30 +0900";
const u1 = { url: `${U}/1` };
const u2 = { url: `${U}/2` };
const title = (text: string | null): Read => ({ ...u1, title: text });
const good = (n: number): string => item(`<title>良い${n}</title><link>${U}/${n}</link>`);
const goods = (...numbers: number[]): readonly Read[] =>
  numbers.map((n) => ({ url: `${U}/${n}`, title: `良い${n}` }));

const FORMATS: readonly Case[] = [
  [
    "RSS 2.0",
    one(`<title>題</title><pubDate>${RFC}</pubDate>`),
    [{ ...title("題"), publishedAt: JST }],
    { feed: { format: "rss-2.0" } },
  ],
  ["RSS 0.91", rss(good(1), "", 'version="0.91"'), goods(1), { feed: { format: "rss-0.9" } }],
  ["RSS 0.92", rss(good(1), "", 'version="0.92"'), goods(1), { feed: { format: "rss-0.9" } }],
  ["RSS without a version", rss(good(1), "", ""), goods(1), { feed: { format: "rss-2.0" } }],
  [
    "RSS 1.0",
    `<rdf:RDF ${RDF}><channel rdf:about="${U}"><title>社</title><link>${U}</link></channel><item rdf:about="${U}/1"><title>題</title><link>${U}/1</link></item></rdf:RDF>`,
    [title("題")],
    { feed: { format: "rss-1.0", title: "社", home: `${U}/` } },
  ],
  [
    "RSS 0.9 of Netscape",
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><item><title>題</title><link>${U}/1</link></item></rdf:RDF>`,
    [title("題")],
    { feed: { format: "rss-0.9" } },
  ],
  [
    "RDF with the prefix undeclared",
    `<rdf:RDF><item><title>題</title><link>${U}/1</link></item></rdf:RDF>`,
    [title("題")],
    { feed: { format: "rss-1.0" } },
  ],
  [
    "RDF with another prefix",
    `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item r:about="${U}/1"><title>題</title></item></r:RDF>`,
    [title("題")],
  ],
  [
    "RSS 1.0 under a prefix",
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rss="http://purl.org/rss/1.0/"><rss:item><rss:title>題</rss:title><rss:link>${U}/1</rss:link></rss:item></rdf:RDF>`,
    [title("題")],
  ],
  [
    "Atom 1.0",
    atom(entry(`<title>題</title><published>${JST}</published>`)),
    [{ ...title("題"), publishedAt: JST }],
    { feed: { format: "atom-1.0" } },
  ],
  [
    "Atom 1.0 under a prefix",
    `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>題</a:title><a:link href="${U}/1"/></a:entry></a:feed>`,
    [title("題")],
    { feed: { format: "atom-1.0" } },
  ],
  [
    "Atom without its namespace",
    `<feed>${entry("<title>題</title>")}</feed>`,
    [title("題")],
    { feed: { format: "atom-1.0" } },
  ],
  [
    "Atom with https in its namespace",
    `<feed xmlns="https://www.w3.org/2005/Atom/">${entry("<title>題</title>")}</feed>`,
    [title("題")],
  ],
  [
    "Atom 0.3",
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#">${entry(`<title mode="escaped">a &lt;b&gt;題&lt;/b&gt;</title><issued>${JST}</issued><modified>2026-03-05T00:00:00Z</modified>`)}</feed>`,
    [{ ...title("a 題"), publishedAt: JST, updatedAt: "2026-03-05T00:00:00+00:00" }],
    { feed: { format: "atom-0.3" } },
  ],
  [
    "one Atom entry alone",
    `<entry xmlns="http://www.w3.org/2005/Atom"><title>題</title><link href="${U}/1"/></entry>`,
    [title("題")],
  ],
  ["a channel without rss", `<channel>${good(1)}</channel>`, goods(1)],
  ["items outside of the channel", `<rss><channel><title>社</title></channel>${good(1)}</rss>`, goods(1)],
  ["items without anything around", good(1) + good(2), goods(1, 2)],
  ["no items", rss("", "<title>社</title>"), [], { feed: { title: "社" } }],
  [
    "a byte order mark and blank lines before the declaration",
    `\ufeff\n\n ${one("<title>題</title>")}`,
    [title("題")],
  ],
  ["a doctype with a subset", `<!DOCTYPE rss [<!ENTITY nbsp "&#160;">]>${rss(good(1))}`, goods(1)],
  [
    "a stylesheet and comments before the root",
    `<?xml-stylesheet href="a.xsl"?><!-- <item> -->${rss(good(1))}`,
    goods(1),
  ],
  [
    "capitals",
    `<RSS><CHANNEL><ITEM><TITLE>題</TITLE><LINK>${U}/1</LINK><PUBDATE>${RFC}</PUBDATE></ITEM></CHANNEL></RSS>`,
    [{ ...title("題"), publishedAt: JST }],
  ],
];

const ADDRESSES: readonly Case[] = [
  ["white space in a link", rss(item(`<link>\n  ${U}/1\n</link>`)), [u1]],
  ["a link in CDATA", rss(item(`<link><![CDATA[${U}/1]]></link>`)), [u1]],
  ["a bare ampersand", rss(item(`<link>${U}/1?a=1&b=2</link>`)), [{ url: `${U}/1?a=1&b=2` }]],
  [
    "a parameter that is called like an entity",
    rss(item(`<link>${U}/1?a=1&copy=2&reg=3</link>`)),
    [{ url: `${U}/1?a=1&copy=2&reg=3` }],
  ],
  ["an escaped ampersand", rss(item(`<link>${U}/1?a=1&amp;b=2</link>`)), [{ url: `${U}/1?a=1&b=2` }]],
  ["a path from the root", rss(item("<link>/1</link>")), [u1], { url: `${U}/feeds/a.xml` }],
  [
    "a path from the channel's page",
    rss(item("<link>1</link>"), `<link>${U}/news/</link>`),
    [{ url: `${U}/news/1` }],
    { url: "https://feeds.ex.jp/x/a.xml" },
  ],
  ["an address without its scheme", rss(item("<link>//ex.jp/1</link>")), [u1], { url: `${U}/feed` }],
  ["www without its scheme", rss(item("<link>www.ex.jp/1</link>")), [{ url: "https://www.ex.jp/1" }]],
  ["xml:base on the feed", atom(`<entry><link href="1"/></entry>`, ` xml:base="${U}/"`), [u1]],
  [
    "xml:base on the entry",
    atom(`<entry xml:base="${U}/x/"><link href="1"/></entry>`),
    [{ url: `${U}/x/1` }],
  ],
  [
    "xml:base in xml:base",
    atom(`<entry xml:base="b/"><link href="1"/></entry>`, ` xml:base="${U}/a/"`),
    [{ url: `${U}/a/b/1` }],
  ],
  [
    "xml:base from the feed's own address",
    atom(`<entry><link href="1"/></entry>`, ' xml:base="/a/"'),
    [{ url: `${U}/a/1` }],
    { url: `${U}/feed` },
  ],
  ["xml:base on the link", atom(`<entry><link xml:base="${U}/z/" href="1"/></entry>`), [{ url: `${U}/z/1` }]],
  [
    "a broken xml:base",
    atom(`<entry xml:base="http://["><link href="/1"/></entry>`),
    [u1],
    { url: `${U}/feed` },
  ],
  ["line breaks in an address", rss(item(`<link>${U}/a\n/1</link>`)), [{ url: `${U}/a%20/1` }]],
  ["Japanese in an address", rss(item(`<link>${U}/記事/1</link>`)), [{ url: `${U}/%E8%A8%98%E4%BA%8B/1` }]],
  ["a guid that is the address", rss(item(`<guid>${U}/1</guid>`)), [{ ...u1, guid: `${U}/1` }]],
  ["a guid that says so", rss(item(`<guid isPermaLink="true">${U}/1</guid>`)), [u1]],
  [
    "a guid that says no",
    rss(item(`<guid isPermaLink="false">${U}/g</guid><link>${U}/1</link>`)),
    [{ ...u1, guid: `${U}/g` }],
  ],
  [
    "a guid that says no, and nothing else",
    rss(item(`<title>題</title><guid isPermaLink="false">${U}/g</guid>`)),
    [],
    { rejected: ["no-address"] },
  ],
  [
    "a guid that is a word",
    rss(item("<title>題</title><guid>abc-1</guid>")),
    [],
    { rejected: ["no-address"] },
  ],
  ["the link before the guid", rss(item(`<guid>${U}/g</guid><link>${U}/1</link>`)), [u1]],
  ["an empty link before a good guid", rss(item(`<link></link><guid>${U}/1</guid>`)), [u1]],
  ["two links", rss(item(`<link>${U}/1</link><link>${U}/2</link>`)), [u1]],
  [
    "a link that cannot be used before one that can",
    rss(item(`<link>javascript:void(0)</link><guid>${U}/1</guid>`)),
    [u1],
  ],
  [
    "the page behind a counter",
    one(
      `<feedburner:origLink>${U}/0</feedburner:origLink>`,
      'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"',
    ),
    [{ url: `${U}/0` }],
  ],
  [
    "rdf:about without a link",
    `<rdf:RDF ${RDF}><item rdf:about="${U}/1"><title>題</title></item></rdf:RDF>`,
    [title("題")],
  ],
  [
    "a link of Atom inside of RSS",
    rss(item(`<title>題</title><atom:link href="${U}/1"/>`), "", 'xmlns:atom="http://www.w3.org/2005/Atom"'),
    [title("題")],
  ],
  ["a link of RSS with href", rss(item(`<link href="${U}/1"/>`)), [u1]],
  [
    "the channel's link to itself is no home",
    rss(
      good(1),
      `<atom:link rel="self" href="${U}/feed"/><link>${U}/</link>`,
      'xmlns:atom="http://www.w3.org/2005/Atom"',
    ),
    goods(1),
    { feed: { home: `${U}/` } },
  ],
  [
    "self, edit and enclosure are not the article",
    atom(
      `<entry><link rel="self" href="${U}/s"/><link rel="edit" href="${U}/e"/><link rel="enclosure" href="${U}/m.mp3"/><link rel="alternate" href="${U}/1"/></entry>`,
    ),
    [u1],
  ],
  [
    "only self",
    atom(`<entry><title>題</title><link rel="self" href="${U}/s"/></entry>`),
    [],
    { rejected: ["no-address"] },
  ],
  [
    "related and via are not the article",
    atom(
      `<entry><link rel="related" href="${U}/r"/><link rel="via" href="${U}/v"/><link href="${U}/1"/></entry>`,
    ),
    [u1],
  ],
  [
    "a web page before other alternates",
    atom(
      `<entry><link rel="alternate" type="application/pdf" href="${U}/p"/><link rel="alternate" type="text/html" href="${U}/1"/></entry>`,
    ),
    [u1],
  ],
  [
    "a relation that is an address",
    atom(`<entry><link rel="http://www.iana.org/assignments/relation/alternate" href="${U}/1"/></entry>`),
    [u1],
  ],
  ["an id that is an address", atom(`<entry><id>${U}/1</id></entry>`), [u1]],
  [
    "an id that is a tag",
    atom("<entry><title>題</title><id>tag:ex.jp,2026:1</id></entry>"),
    [],
    { rejected: ["no-address"] },
  ],
  ["content elsewhere", atom(`<entry><content src="${U}/1" type="text/html"/></entry>`), [u1]],
  [
    "a picture as content is no article",
    atom(`<entry><title>絵</title><content src="${U}/1.png" type="image/png"/></entry>`),
    [],
    { rejected: ["no-address"] },
  ],
  ["mail", rss(item("<title>題</title><link>mailto:a@ex.jp</link>")), [], { rejected: ["not-http"] }],
  ["ftp", rss(item("<title>題</title><link>ftp://ex.jp/1</link>")), [], { rejected: ["not-http"] }],
  [
    "a login in the address",
    rss(item("<title>題</title><link>https://a:b@ex.jp/1</link>")),
    [],
    { rejected: ["not-http"] },
  ],
  [
    "no link, between good ones",
    rss(good(1) + item("<title>お知らせ</title>") + good(2)),
    goods(1, 2),
    { rejected: ["no-address"] },
  ],
  [
    "an empty item",
    rss(`${good(1)}<item/><item></item>${good(2)}`),
    goods(1, 2),
    { rejected: ["no-address", "no-address"] },
  ],
];

const TITLES: readonly Case[] = [
  ["no title", one(""), [title(null)]],
  ["an empty title", one("<title> </title>"), [title(null)]],
  ["white space", one("<title>\n 一行目\n\t二行目 </title>"), [title("一行目 二行目")]],
  ["CDATA", one("<title><![CDATA[A & B <本文>]]></title>"), [title("A & B <本文>")]],
  ["CDATA with tags", one("<title><![CDATA[<b>太字</b>の題]]></title>"), [title("太字の題")]],
  ["CDATA beside text", one("<title>前<![CDATA[中]]>後</title>"), [title("前中後")]],
  ["two CDATA sections", one("<title><![CDATA[一]]><![CDATA[二]]></title>"), [title("一二")]],
  ["XML's entities", one("<title>A &amp; B &lt; C</title>"), [title("A & B < C")]],
  ["entities of HTML", one("<title>A&nbsp;B&mdash;C&hellip;&yen;100</title>"), [title("A B—C…¥100")]],
  ["numbers for characters", one("<title>&#26085;&#x672C;&#128512;</title>"), [title("日本😀")]],
  ["numbers of Windows", one("<title>A &#150; B &#8217;</title>"), [title("A – B ’")]],
  ["numbers for nothing", one("<title>A&#0;B&#xFFFFFFF;C</title>"), [title("A\ufffdB\ufffdC")]],
  ["a bare ampersand", one("<title>A & B & C</title>"), [title("A & B & C")]],
  ["an entity that nobody knows", one("<title>A &kirihama; B</title>"), [title("A &kirihama; B")]],
  ["escaped twice", one("<title>A &amp;amp; B</title>"), [title("A & B")]],
  ["a number escaped twice", one("<title>&amp;#12300;題&amp;#12301;</title>"), [title("「題」")]],
  ["escaped twice in CDATA", one("<title><![CDATA[A &amp; B]]></title>"), [title("A & B")]],
  ["escaped tags", one("<title>&lt;em&gt;題&lt;/em&gt;</title>"), [title("題")]],
  ["tags that nobody escaped", one("<title>前<b>太字</b>後</title>"), [title("前太字後")]],
  ["less-than in front of a number", one("<title>失業率 &lt; 3%</title>"), [title("失業率 < 3%")]],
  ["control characters", one("<title>A\u0008B\u000bC</title>"), [title("ABC")]],
  ["a title of Dublin Core", one("<dc:title>題</dc:title>", DC), [title("題")]],
  [
    "the item's own title before a picture's",
    one(
      "<title>題</title><media:content><media:title>絵</media:title></media:content>",
      'xmlns:media="http://search.yahoo.com/mrss/"',
    ),
    [title("題")],
  ],
  ["Atom: text", atom(entry('<title type="text">A &lt;b&gt; C</title>')), [title("A <b> C")]],
  ["Atom: text escaped twice", atom(entry('<title type="text">A &amp;amp; B</title>')), [title("A & B")]],
  [
    "Atom: html",
    atom(entry('<title type="html">A &lt;b&gt;B&lt;/b&gt; &amp;amp; C</title>')),
    [title("A B & C")],
  ],
  [
    "Atom: xhtml",
    atom(
      entry(
        '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>B</em> &amp; C</div></title>',
      ),
    ),
    [title("A B & C")],
  ],
  [
    "Atom: xhtml with its own prefix",
    atom(
      entry('<title type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">A<x:br/>B</x:div></title>'),
    ),
    [title("A B")],
  ],
  ["Atom: text/html", atom(entry('<title type="text/html">&lt;i&gt;題&lt;/i&gt;</title>')), [title("題")]],
  ["Atom 0.3: base64", atom(entry('<title mode="base64">6aGM</title>')), [title("題")]],
  [
    "Atom: the source's title is not the entry's",
    atom(entry("<source><title>他紙</title></source><title>題</title>")),
    [title("題")],
  ],
  ["ruby", one("<title>&lt;ruby&gt;漢&lt;rt&gt;かん&lt;/rt&gt;&lt;/ruby&gt;</title>"), [title("漢かん")]],
];

const CONTENT: readonly Case[] = [
  ["a description", one("<description>説明 &lt;b&gt;文&lt;/b&gt;</description>"), [{ summary: "説明 文" }]],
  [
    "a description in CDATA",
    one("<description><![CDATA[<p>一</p><p>二</p>]]></description>"),
    [{ summary: "一 二" }],
  ],
  [
    "a script in a description",
    one("<description><![CDATA[<script>alert(1)</script>本文]]></description>"),
    [{ summary: "本文" }],
  ],
  [
    "content:encoded",
    one(
      "<content:encoded><![CDATA[<p>本文</p>]]></content:encoded>",
      'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
    ),
    [{ content: "<p>本文</p>" }],
  ],
  [
    "content under any prefix",
    one(
      "<c:encoded>&lt;p&gt;本文&lt;/p&gt;</c:encoded>",
      'xmlns:c="http://purl.org/rss/1.0/modules/content/"',
    ),
    [{ content: "<p>本文</p>" }],
  ],
  [
    "content that nobody declared",
    one("<content:encoded><![CDATA[<p>本文</p>]]></content:encoded>"),
    [{ content: "<p>本文</p>" }],
  ],
  [
    "HTML that nobody escaped",
    one("<description><p>一<br>二</p></description><title>題</title>"),
    [{ ...title("題"), summary: "一 二" }],
  ],
  [
    "XHTML content",
    atom(
      entry(
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>本<b>文</b></p></div></content>',
      ),
    ),
    [{ content: "<p>本<b>文</b></p>" }],
  ],
  [
    "XHTML content with an element that is called item",
    atom(
      `${entry('<content type="xhtml"><div><item>中</item><entry>中</entry></div></content>')}<entry><link href="${U}/2"/></entry>`,
    ),
    [u1, u2],
  ],
  [
    "HTML content",
    atom(entry('<content type="html">&lt;p&gt;A &amp;amp; B&lt;/p&gt;</content>')),
    [{ content: "<p>A &amp; B</p>" }],
  ],
  ["text content", atom(entry('<content type="text">A &lt; B</content>')), [{ content: "A &lt; B" }]],
  [
    "base64 content",
    atom(
      entry(
        `<content type="application/octet-stream">${Buffer.from("<p>本文</p>").toString("base64")}</content>`,
      ),
    ),
    [{ content: "<p>本文</p>" }],
  ],
  [
    "a picture in base64",
    atom(
      entry(
        `<content type="image/png">${Buffer.from([0x89, 0x50, 0xff, 0xfe, 0x80]).toString("base64")}</content>`,
      ),
    ),
    [{ content: null }],
  ],
  [
    "relative addresses in content",
    one('<content:encoded><![CDATA[<a href="/a">A</a><img src="b.png">]]></content:encoded>'),
    [{ content: `<a href="${U}/a">A</a><img src="${U}/b.png">` }],
  ],
  [
    "xml:base in content",
    atom(entry(`<content type="html" xml:base="${U}/x/">&lt;a href="y"&gt;A&lt;/a&gt;</content>`)),
    [{ content: `<a href="${U}/x/y">A</a>` }],
  ],
  [
    "a summary beside content",
    atom(entry("<summary>要約</summary><content>本文</content>")),
    [{ summary: "要約", content: "本文" }],
  ],
];

const MODULES: readonly Case[] = [
  ["dc:date", one(`<dc:date>${JST}</dc:date>`, DC), [{ publishedAt: JST }]],
  [
    "Dublin Core under any prefix",
    one(`<d:date>${JST}</d:date><d:creator>山田</d:creator>`, 'xmlns:d="http://purl.org/dc/elements/1.1/"'),
    [{ publishedAt: JST, authors: ["山田"] }],
  ],
  ["Dublin Core that nobody declared", one(`<dc:date>${JST}</dc:date>`), [{ publishedAt: JST }]],
  [
    "a prefix that means something else here",
    one("<dc:title>偽</dc:title><title>題</title>", 'xmlns:dc="https://other.example/ns"'),
    [title("題")],
  ],
  [
    "dcterms",
    one(`<dcterms:modified>${JST}</dcterms:modified>`, 'xmlns:dcterms="http://purl.org/dc/terms/"'),
    [{ updatedAt: JST, publishedAt: JST }],
  ],
  [
    "a broken pubDate beside a good date",
    one(`<pubDate>きのう</pubDate><dc:date>${JST}</dc:date>`, DC),
    [{ publishedAt: JST }],
  ],
  [
    "an updated time of Atom in RSS",
    one(`<atom:updated>${JST}</atom:updated>`, 'xmlns:atom="http://www.w3.org/2005/Atom"'),
    [{ updatedAt: JST }],
  ],
  [
    "published and updated",
    atom(entry(`<published>${JST}</published><updated>2026-03-05T00:00:00Z</updated>`)),
    [{ publishedAt: JST, updatedAt: "2026-03-05T00:00:00+00:00" }],
  ],
  ["updated only", atom(entry(`<updated>${JST}</updated>`)), [{ publishedAt: JST, updatedAt: JST }]],
  ["an author of RSS", one("<author>desk@ex.jp (山田 花子)</author>"), [{ authors: ["山田 花子"] }]],
  ["an author's address is no name", one("<author>desk@ex.jp</author>"), [{ authors: [] }]],
  [
    "authors of Atom",
    atom(entry("<author><name>山田</name><email>y@ex.jp</email></author><author><name>佐藤</name></author>")),
    [{ authors: ["山田", "佐藤"] }],
  ],
  [
    "a name before an address",
    one("<author>山田 花子 &lt;y@ex.jp&gt;</author>"),
    [{ authors: ["山田 花子"] }],
  ],
  [
    "categories of RSS",
    one("<category>政治</category><category><![CDATA[経済]]></category><category>政治</category>"),
    [{ tags: ["政治", "経済"] }],
  ],
  [
    "categories of Atom",
    atom(entry('<category term="a" label="政治"/><category term="経済"/>')),
    [{ tags: ["政治", "経済"] }],
  ],
  ["subjects of Dublin Core", one("<dc:subject>防災</dc:subject>", DC), [{ tags: ["防災"] }]],
  [
    "a thumbnail",
    one(`<media:thumbnail url="${U}/t.jpg"/>`, 'xmlns:media="http://search.yahoo.com/mrss/"'),
    [{ image: `${U}/t.jpg` }],
  ],
  [
    "media under any prefix, in a group",
    one(
      `<m:group><m:content medium="image" url="/t.jpg"/></m:group>`,
      'xmlns:m="http://search.yahoo.com/mrss"',
    ),
    [{ image: `${U}/t.jpg` }],
  ],
  [
    "an enclosure that is a picture",
    one(`<enclosure url="${U}/e.png" type="image/png" length="1"/>`),
    [{ image: `${U}/e.png` }],
  ],
  ["an enclosure that is sound", one(`<enclosure url="${U}/e.mp3" type="audio/mpeg"/>`), [{ image: null }]],
  [
    "a place of GeoRSS",
    one("<georss:point>35.6 139.7</georss:point>", 'xmlns:georss="http://www.georss.org/georss"'),
    [{ place: { lat: 35.6, lon: 139.7 } }],
  ],
  [
    "a place of GML under any prefix",
    one(
      "<g:where><gm:Point><gm:pos>35.6 139.7</gm:pos></gm:Point></g:where>",
      'xmlns:g="http://www.georss.org/georss" xmlns:gm="http://www.opengis.net/gml"',
    ),
    [{ place: { lat: 35.6, lon: 139.7 } }],
  ],
  [
    "a place of the W3C",
    one(
      "<geo:lat>35.6</geo:lat><geo:long>139.7</geo:long>",
      'xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"',
    ),
    [{ place: { lat: 35.6, lon: 139.7 } }],
  ],
  ["a place that is none", one("<georss:point>900 1</georss:point>"), [{ place: null }]],
  ["the language of the channel", rss(good(1), "<language>ja</language>"), [{ language: "ja" }]],
  [
    "the language of the entry",
    atom(`<entry xml:lang="en"><link href="${U}/1"/></entry>`, ' xml:lang="ja"'),
    [{ language: "en" }],
  ],
  [
    "a ttl",
    rss(good(1), "<ttl>30</ttl>"),
    goods(1),
    { feed: { rhythm: { ttlMs: 1_800_000, updateMs: null } } },
  ],
  [
    "a ttl that is none",
    rss(good(1), "<ttl>soon</ttl>"),
    goods(1),
    { feed: { rhythm: { ttlMs: null, updateMs: null } } },
  ],
  [
    "a rhythm of syndication",
    rss(
      good(1),
      "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>",
      'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"',
    ),
    goods(1),
    { feed: { rhythm: { ttlMs: null, updateMs: 1_800_000 } } },
  ],
  [
    "a period alone",
    rss(good(1), "<sy:updatePeriod> Daily </sy:updatePeriod>"),
    goods(1),
    { feed: { rhythm: { ttlMs: null, updateMs: 86_400_000 } } },
  ],
  [
    "a period that nobody knows",
    rss(good(1), "<sy:updatePeriod>__proto__</sy:updatePeriod>"),
    goods(1),
    { feed: { rhythm: { ttlMs: null, updateMs: null } } },
  ],
  [
    "the title of the channel's image is not the channel's",
    rss(good(1), "<image><title>絵</title><link>https://img.example/</link></image><title>社</title>"),
    goods(1),
    { feed: { title: "社" } },
  ],
  [
    "Atom's namespace as default in RSS",
    rss(
      item(`<title>題</title><link>${U}/1</link>`),
      "",
      'version="2.0" xmlns="http://www.w3.org/2005/Atom"',
    ),
    [title("題")],
  ],
  [
    "unknown modules",
    one("<title>題</title><x:y><x:title>他</x:title></x:y>", 'xmlns:x="https://x.example/"'),
    [title("題")],
  ],
];

const ILL_FORMED: readonly Case[] = [
  [
    "a title that is not closed",
    rss(item(`<title>題<link>${U}/1</link>`) + good(2)),
    [title("題"), ...goods(2)],
  ],
  ["a link that is not closed", rss(item(`<link>${U}/1<title>題</title>`)), [title("題")]],
  [
    "a description that is not closed",
    rss(item(`<link>${U}/1</link><description>文<pubDate>${RFC}</pubDate>`) + good(2)),
    [{ ...u1, summary: "文", publishedAt: JST }, ...goods(2)],
  ],
  ["an item that is not closed", rss(`<item><title>良い1</title><link>${U}/1</link>${good(2)}`), goods(1, 2)],
  [
    "no item is closed",
    rss([1, 2, 3].map((n) => `<item><title>良い${n}</title><link>${U}/${n}</link>`).join("")),
    goods(1, 2, 3),
  ],
  ["nothing is closed", `<rss><channel><item><title>題<link>${U}/1`, [title("題")]],
  [
    "tags crossed",
    rss(item(`<title><b>題</title></b><link>${U}/1</link>`) + good(2)),
    [title("題"), ...goods(2)],
  ],
  ["an end without a beginning", rss(`</item></title>${good(1)}</b>${good(2)}`), goods(1, 2)],
  ["the wrong end", rss(item(`<title>題</titel><link>${U}/1</link>`) + good(2)), [title("題"), ...goods(2)]],
  ["the channel closed too early", `<rss><channel>${good(1)}</channel>${good(2)}</rss>`, goods(1, 2)],
  [
    "cut off in a tag",
    `<rss><channel>${good(1)}<item><title>題</title><link>${U}/2</link><descr`,
    [...goods(1), { ...u2, title: "題" }],
  ],
  [
    "cut off in CDATA",
    `<rss><channel>${good(1)}<item><link>${U}/2</link><title><![CDATA[題`,
    [...goods(1), { ...u2, title: "題" }],
  ],
  [
    "CDATA that is not closed",
    rss(`${item(`<title><![CDATA[題</title><link>${U}/1</link>`)}${good(2)}${good(3)}`),
    [title("題"), ...goods(2, 3)],
  ],
  [
    "CDATA closed in a later item",
    rss(
      item(`<title><![CDATA[題</title><link>${U}/1</link>`) +
        item(`<title><![CDATA[良い2]]></title><link>${U}/2</link>`) +
        good(3),
    ),
    [title("題"), ...goods(2, 3)],
  ],
  [
    "CDATA in CDATA",
    one("<description><![CDATA[前<![CDATA[中]]>後]]></description><title>題</title>"),
    [title("題")],
  ],
  ["a comment that is not closed", `<rss><channel>${good(1)}<!-- ${good(2)}</channel></rss>`, goods(1, 2)],
  ["items in a comment that is closed", rss(`${good(1)}<!-- ${good(2)} -->${good(3)}`), goods(1, 3)],
  ["an attribute without quotes", rss(item(`<guid isPermaLink=false>x</guid><link>${U}/1</link>`)), [u1]],
  ["an attribute without a value", rss(item(`<guid isPermaLink>${U}/1</guid>`)), [u1]],
  ["the same attribute twice", atom(`<entry><link href="${U}/1" href="${U}/2"/></entry>`), [u1]],
  [
    "a quote that is not closed",
    rss(`${item(`<enclosure url="${U}/e.mp3 length="1"/><link>${U}/1</link>`)}${good(2)}`),
    [u1, ...goods(2)],
  ],
  ["spaces in tags", rss(`<item ><title >題</title ><link >${U}/1</link\n></item >`), [title("題")]],
  ["a prefix that nobody declared", one("<foo:bar>x</foo:bar><title>題</title>"), [title("題")]],
  [
    "less-than signs in text",
    rss(item(`<title>1 < 2 << 3</title><link>${U}/1</link>`) + good(2)),
    [title("1 < 2 << 3"), ...goods(2)],
  ],
  [
    "a Japanese bracket",
    rss(item(`<title><速報>大雨</title><link>${U}/1</link>`) + good(2)),
    [title("<速報>大雨"), ...goods(2)],
  ],
  [
    "arrows",
    rss(item(`<title><<重要>> A -> B</title><link>${U}/1</link>`) + good(2)),
    [title("<<重要>> A -> B"), ...goods(2)],
  ],
  [
    "a link that is text behind an empty link",
    rss(item(`<title>題</title><link/>${U}/1`) + good(2)),
    [title("題"), ...goods(2)],
  ],
  [
    "markup of PHP before the feed",
    `<b>Warning</b>: mysql_connect() in /x.php on line 3<br />${rss(good(1))}`,
    goods(1),
  ],
  ["text behind the end", `${rss(good(1))}<!-- 0.3 s --> trailing`, goods(1)],
  ["two feeds in one", rss(good(1)) + rss(good(2)), goods(1, 2)],
  ["line ends of all kinds", rss(item(`\r\n<title>題\r</title>\n<link>${U}/1</link>\r`)), [title("題")]],
  [
    "an item in an item",
    rss(`<item><link>${U}/1</link><title>良い1</title>${good(2)}</item>${good(3)}`),
    goods(1, 2, 3),
  ],
  ["a self-closing title", rss(item(`<title/><link>${U}/1</link>`)), [title(null)]],
  [
    "names of JavaScript",
    one("<__proto__><polluted>1</polluted></__proto__><constructor>x</constructor><title>題</title>"),
    [title("題")],
  ],
  ["attributes of JavaScript", rss(`<item __proto__="x" constructor="y"><link>${U}/1</link></item>`), [u1]],
  [
    "declared entities are not expanded",
    `<!DOCTYPE r [<!ENTITY a "AAAA"><!ENTITY b "&a;&a;">]>${one("<title>&b;</title>")}`,
    [title("&b;")],
  ],
  [
    "files are not read",
    `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${one("<title>&x;題</title>")}`,
    [title("&x;題")],
  ],
];

export const CASES: readonly (readonly [string, readonly Case[]])[] = [
  ["formats", FORMATS],
  ["addresses", ADDRESSES],
  ["titles", TITLES],
  ["content", CONTENT],
  ["modules", MODULES],
  ["ill-formed documents", ILL_FORMED],
];
