import { describe, expect, test } from "vitest";
import { PASSES } from "../../src/clean/passes/index.ts";
import { factsOf, htmlOf, linesOf, paragraph as p, runOne } from "./blocks.ts";

type Case = {
  readonly pass: string;
  readonly what: string;
  readonly text?: string;
  readonly html?: string;
  readonly facts?: Parameters<typeof factsOf>[0];
  /** A selector that site data drops. */
  readonly dropped?: string;
  /** Texts that go, in order; `[]` when the pass must leave all alone. */
  readonly goes: readonly string[];
  /** Kind of each kept block, when the pass changes kinds. */
  readonly kinds?: string;
};

const CASES: readonly Case[] = [
  {
    pass: "site",
    what: "a box that site data names",
    html: `<p>${p(1)}</p><p>${p(2)}</p><div class="older">過去の記事</div>`,
    dropped: ".older",
    goes: ["過去の記事"],
  },
  {
    pass: "site",
    what: "a box that has become the text stays",
    html: `<div class="older"><p>${p(1)}</p><p>${p(2)}</p></div>`,
    dropped: ".older",
    goes: [],
  },
  {
    pass: "hidden",
    what: "text with display:none",
    html: `<p>${p(1)}</p><div style="display: none">割引のお知らせ</div>`,
    goes: ["割引のお知らせ"],
  },
  {
    pass: "hidden",
    what: "a body that a script shows late stays",
    html: `<div hidden><p>${p(1)}</p><p>${p(2)}</p></div>`,
    goes: [],
  },
  {
    pass: "link-lists",
    what: "the first words of another article below its linked title",
    html: `<p>${p(1)}</p><h2><a href="/o">別の記事の見出しです</a></h2><p>${p(2)}…</p>`,
    goes: ["別の記事の見出しです", `${p(2)}…`],
  },
  {
    pass: "link-lists",
    what: "a paragraph that trails off below a heading of the text stays",
    html: `<p>${p(1)}</p><h2>その後</h2><p>${p(2)}…</p>`,
    goes: [],
  },
  {
    pass: "notices",
    what: "what a page asks of its reader below the text",
    html: `<p>${p(1)}</p><p>${p(2)}</p><p>この記事を読んで、港に行きたくなりましたか。</p>`,
    goes: ["この記事を読んで、港に行きたくなりましたか。"],
  },
  {
    pass: "stamps",
    what: "the minute of release behind the last sentence",
    html: `<p>${p(1)}</p><p>${p(2)}（2026/10/05-22:07）</p>`,
    goes: ["（2026/10/05-22:07）"],
  },
  {
    pass: "stamps",
    what: "the minute of which a figure is told stays",
    html: `<p>${p(1)}（2026年10月5日18:00現在）</p><p>${p(2)}</p>`,
    goes: [],
  },
  { pass: "controls", what: "buttons", html: `<p>${p(1)}</p><button>保存</button>`, goes: ["保存"] },
  {
    pass: "controls",
    what: "a paragraph about a button stays",
    html: `<p>${p(1)}</p><p>保存のボタンを押す人は少ない。</p>`,
    goes: [],
  },
  {
    pass: "controls",
    what: "the count beside a button",
    html: `<p>${p(1)}</p><div><span>27</span><button>いいね</button></div>`,
    goes: ["27", "いいね"],
  },
  {
    pass: "controls",
    what: "a figure between paragraphs stays",
    html: `<p>${p(1)}</p><p>27</p><p>${p(2)}</p>`,
    goes: [],
  },
  {
    pass: "accounts",
    what: "a box with a button to follow",
    html: `<p>${p(1)}</p><div><a href="/u">みのり</a><p>朝が好きな会社員です。</p><button>フォロー</button></div>`,
    goes: ["みのり", "朝が好きな会社員です。", "フォロー"],
  },
  {
    pass: "accounts",
    what: "an article on following stays",
    html: `<div><p>${p(1)}</p><p>「フォロー」を押す人は1割だった。</p></div><p>${p(2)}</p>`,
    goes: [],
  },
  {
    pass: "embeds",
    what: "a post that is signed with an account",
    html: `<p>${p(1)}</p><blockquote><p>霧が晴れた！港が見える</p>— 霧浜の港 (@kirihama_port) 2026年4月3日</blockquote>`,
    goes: ["霧が晴れた！港が見える", "— 霧浜の港 (@kirihama_port) 2026年4月3日"],
  },
  {
    pass: "embeds",
    what: "a quotation with its source stays",
    html: `<p>${p(1)}</p><blockquote><p>安全の基準は緩めない。</p>— 霧浜市の復旧計画</blockquote>`,
    goes: [],
  },
  {
    pass: "boxes",
    what: "the card of a product",
    html: `<p>${p(1)}</p><div><p><a href="/p">霧浜の塩 500グラム 天日干し</a></p><ul><li>霧浜製塩</li></ul><a href="/s">通販</a></div><p>${p(2)}</p>`,
    goes: ["霧浜の塩 500グラム 天日干し", "霧浜製塩", "通販"],
  },
  {
    pass: "boxes",
    what: "an offer that ends in a call",
    html: `<p>${p(1)}</p><div><p>港の天気をいち早くお手元に</p><a href="/app">ダウンロード（無料）</a></div><p>${p(2)}</p>`,
    goes: ["港の天気をいち早くお手元に", "ダウンロード（無料）"],
  },
  {
    pass: "boxes",
    what: "a box with a sentence of the text stays",
    html: `<p>${p(1)}</p><div><p>${p(2)}</p><a href="/plan">計画の全文を読む</a></div>`,
    goes: [],
  },
  {
    pass: "roles",
    what: "related links by class",
    html: `<p>${p(1)}</p><div class="relatedArticles"><a href="/a">港の話</a></div>`,
    goes: ["港の話"],
  },
  {
    pass: "roles",
    what: "navigation by tag",
    html: `<p>${p(1)}</p><nav><a href="/">トップ</a></nav>`,
    goes: ["トップ"],
  },
  {
    pass: "roles",
    what: "a class that would take the text is not believed",
    html: `<div class="share"><p>${p(1)}</p><p>${p(2)}</p></div>`,
    goes: [],
  },
  {
    pass: "roles",
    what: "the box of a picture holds its caption",
    html: `<p>${p(1)}</p><div class="photo"><img src="a.jpg"><p>直された岸壁</p></div>`,
    goes: [],
    kinds: "pc",
  },
  {
    pass: "bracketed-links",
    what: "a group over several lines",
    text: `${p(1)}\n(関連記事:\n港の話\n|\nもっと読む\n)\n${p(2)}`,
    goes: ["(関連記事:", "港の話", "|", "もっと読む", ")"],
  },
  {
    pass: "bracketed-links",
    what: "a group inside a paragraph",
    text: `${p(1)}（関連記事：港の話）`,
    goes: ["（関連記事：港の話）"],
  },
  {
    pass: "bracketed-links",
    what: "other brackets stay",
    text: `${p(1)}（関係者によると、前倒しは異例だ。）`,
    goes: [],
  },
  {
    pass: "repeats",
    what: "a run with its short lines",
    text: `${p(1)}\n小見出し\n${p(2)}\n${p(1)}\n小見出し\n${p(2)}`,
    goes: [p(1), "小見出し", p(2)],
  },
  {
    pass: "repeats",
    what: "short refrains stay",
    text: `${p(1)}\n「工期は守る」\n${p(2)}\n「工期は守る」`,
    goes: [],
  },
  {
    pass: "repeats",
    what: "a quotation told again in another paragraph stays",
    text: `知事は会見で「航路を一つ失う損失のほうがはるかに大きい」と述べた。\n議会でも知事は「航路を一つ失う損失のほうがはるかに大きい」と答えた。`,
    goes: [],
  },
  {
    pass: "title",
    what: "the title again above the text",
    html: `<h1>港の復旧を前倒し</h1><p>${p(1)}</p>`,
    facts: { titles: ["港の復旧を前倒し"] },
    goes: ["港の復旧を前倒し"],
  },
  {
    pass: "title",
    what: "a heading with other words stays",
    html: `<h2>港の復旧と費用</h2><p>${p(1)}</p>`,
    facts: { titles: ["港の復旧を前倒し"] },
    goes: [],
  },
  { pass: "rules", what: "lines of marks", text: `${p(1)}\n＊＊＊\n${p(2)}`, goes: ["＊＊＊"] },
  { pass: "rules", what: "a line of one picture stays", text: `${p(1)}\n🎁\n${p(2)}`, goes: [] },
  {
    pass: "page-marks",
    what: "counters",
    text: `/ 2\n${p(1)}\n次のページ\n1 2 3`,
    goes: ["/ 2", "次のページ", "1 2 3"],
  },
  { pass: "page-marks", what: "a score stays", text: `3-2で勝った。\n${p(1)}`, goes: [] },
  {
    pass: "addresses",
    what: "an address alone, and with a label",
    text: `https://www.example.jp/a\nhttps://www.example.jp/m.mp4【動画】港の様子(25秒)\n${p(1)}`,
    goes: ["https://www.example.jp/a", "https://www.example.jp/m.mp4【動画】港の様子(25秒)"],
  },
  {
    pass: "addresses",
    what: "an address inside a sentence stays",
    text: `申し込みは専用の頁（https://www.example.jp/a）で受け付ける。`,
    goes: [],
  },
  {
    pass: "glued-titles",
    what: "titles after the last full stop",
    text: `${p(1)}港の復旧 知事が視察 秋に再開へ霧浜港 貨物が3割減 荷主の懸念`,
    goes: ["港の復旧 知事が視察 秋に再開へ霧浜港 貨物が3割減 荷主の懸念"],
  },
  {
    pass: "glued-titles",
    what: "a last sentence without a full stop stays",
    text: `${p(1)}市長は会見で、来年の夏までに すべての岸壁を 使えるようにしたいと述べました`,
    goes: [],
  },
  { pass: "glued-titles", what: "a signature stays", text: `${p(1)}（霧浜支局 山野 太一 写真も）`, goes: [] },
  {
    pass: "contents",
    what: "the table and its entries",
    text: `目次\n費用はだれが払うか\n${p(1)}\n費用はだれが払うか\n${p(2)}`,
    goes: ["目次", "費用はだれが払うか"],
  },
  {
    pass: "contents",
    what: "a heading that names a table of contents stays",
    text: `目次のない本\n${p(1)}`,
    goes: [],
  },
  {
    pass: "references",
    what: "entries below the label",
    text: `${p(1)}\n（参考資料）\n「港の記録」、2026年3月、霧浜出版`,
    goes: ["（参考資料）"],
    kinds: "pr",
  },
  {
    pass: "references",
    what: "a paragraph below a label of that name stays",
    text: `資料\n${p(1)}`,
    goes: ["資料"],
    kinds: "p",
  },
  {
    pass: "references",
    what: "a title in quotation marks without a label stays",
    text: `${p(1)}\n「港の記録」、2026年3月、霧浜出版`,
    goes: [],
    kinds: "pp",
  },
  {
    pass: "profiles",
    what: "the author's life below its label",
    text: `${p(1)}\nプロフィール\n早瀬 智\n1999年に研究所に入り、港の経済を調べた。2019年より現職。`,
    goes: ["プロフィール", "早瀬 智"],
    kinds: "pP",
  },
  {
    pass: "profiles",
    what: "a person in the news is no author",
    text: `${p(1)}\n1960年に霧浜で生まれた大工の三好さんは、岸壁の石を積んだ一人だ。\n${p(2)}`,
    goes: [],
    kinds: "ppp",
  },
  {
    pass: "captions",
    what: "an agency or a source in brackets",
    text: `${p(1)}\n2026年4月、直された岸壁を見る市長。（霧浜市のウェブサイトより）\n${p(2)}`,
    goes: [],
    kinds: "pcp",
  },
  {
    pass: "captions",
    what: "the agency at the end of the story stays text",
    text: `${p(1)}\n${p(2)}（共同）`,
    goes: [],
    kinds: "pp",
  },
  {
    pass: "captions",
    what: "a headline with an equals sign is no caption",
    text: `岸壁の復旧を前倒し＝知事が合意\n${p(1)}`,
    goes: [],
    kinds: "pp",
  },
  {
    pass: "boilerplate",
    what: "the company below a release",
    html: `<p>${p(1)}</p><p>${p(2)}</p><p>${p(3)}</p><h2>会社概要</h2><p>社名：霧浜工業　所在地：霧浜市</p>`,
    goes: ["会社概要", "社名：霧浜工業　所在地：霧浜市"],
  },
  {
    pass: "boilerplate",
    what: "a heading on companies without their data stays",
    html: `<p>${p(1)}</p><h2>会社概要</h2><p>${p(2)}</p>`,
    goes: [],
  },
  {
    pass: "after-the-end",
    what: "all below the last offer",
    text: `${p(1)}\n${p(2)}\n政治の最新情報はこちら\n有料会員の方のみご利用になれます。\n関連トピック`,
    goes: ["政治の最新情報はこちら", "有料会員の方のみご利用になれます。", "関連トピック"],
  },
  {
    pass: "after-the-end",
    what: "an offer between paragraphs is not the end",
    text: `${p(1)}\n詳しくはこちら\n${p(2)}`,
    goes: [],
  },
  {
    pass: "data-lines",
    what: "date, name and agency above the text",
    text: `2026年4月3日(金)10時28分\nKaoru Arima\nロイター\n${p(1)}`,
    goes: ["2026年4月3日(金)10時28分", "Kaoru Arima", "ロイター"],
  },
  {
    pass: "data-lines",
    what: "a sentence with a date stays",
    text: `開港は2026年4月3日だ。\n${p(1)}`,
    goes: [],
  },
  {
    pass: "copyright",
    what: "a notice of rights",
    text: `${p(1)}\nCopyright (C) 2026 霧浜タイムス 記事の無断転載を禁じます。`,
    goes: ["Copyright (C) 2026 霧浜タイムス 記事の無断転載を禁じます。"],
  },
  {
    pass: "copyright",
    what: "news on copying stays",
    text: "出版社は、海賊版が記事を無断で複製したとして転載の禁止を求め、裁判所に訴えたと発表した。",
    goes: [],
  },
  {
    pass: "labelled",
    what: "a label with its lines",
    text: `${p(1)}\nあわせて読みたい\n港の話\n魚の話\n\n費用はだれが払うか\n${p(2)}`,
    goes: ["あわせて読みたい", "港の話", "魚の話"],
  },
  {
    pass: "labelled",
    what: "a line marked as an advertisement",
    text: `${p(1)}\n[PR] 夏の旅は霧浜へ\n${p(2)}`,
    goes: ["[PR] 夏の旅は霧浜へ"],
  },
  {
    pass: "labelled",
    what: "a heading of the article on rankings stays",
    html: `<h2>人気ランキング</h2><p>${p(1)}</p>`,
    goes: [],
  },
  {
    pass: "link-lists",
    what: "a block that is one link",
    html: `<p>${p(1)}</p><p><a href="/b">港の話をもう一つ</a></p>`,
    goes: ["港の話をもう一つ"],
  },
  {
    pass: "link-lists",
    what: "a paragraph with a link stays",
    html: `<p>${p(1)}<a href="/b">市の資料</a>による。</p>`,
    goes: [],
  },
  {
    pass: "rankings",
    what: "numbers with lines",
    text: `${p(1)}\n1\n港の話\n2\n魚の話\n3\n船の話`,
    goes: ["1", "港の話", "2", "魚の話", "3", "船の話"],
  },
  {
    pass: "rankings",
    what: "speech that trails off between paragraphs stays",
    text: `${p(1)}\nそんなはずはないのだが…\nもう一度だけ見に行くと…\n誰もいない港が広がって…\n${p(2)}`,
    goes: [],
  },
  {
    pass: "notices",
    what: "the wall and what is left",
    text: `${p(1)}\nこの記事は有料会員限定です。\n残り1234文字`,
    goes: ["この記事は有料会員限定です。", "残り1234文字"],
  },
  {
    pass: "notices",
    what: "news on members and newsletters stays",
    text: `${p(1)}\n新聞社は会員の登録を無料にし、ニュースレターの読者を2倍に増やしたと発表した。`,
    goes: [],
  },
  {
    pass: "structure",
    what: "headings and lists by their shape",
    text: `${p(1)}\n\n費用はだれが払うか\n\n${p(2)}\n・国が3分の2\n・道が3分の1`,
    goes: [],
    kinds: "phpll",
  },
  {
    pass: "structure",
    what: "a line that opens a list is no heading",
    text: `${p(1)}\n内訳は次の通り\n・国が3分の2`,
    goes: [],
    kinds: "ppl",
  },
  { pass: "structure", what: "paragraphs are paragraphs", text: `${p(1)}\n${p(2)}`, goes: [], kinds: "pp" },
  {
    pass: "edges",
    what: "menus above and links below",
    text: `政治\n経済\n${p(1)}\nトップへ`,
    goes: ["政治", "経済", "トップへ"],
  },
  { pass: "edges", what: "a text without prose stays whole", text: "大変だ、\nとても、", goes: [] },
];

const KIND: Readonly<Record<string, string>> = {
  paragraph: "p",
  heading: "h",
  list: "l",
  quote: "q",
  table: "t",
  caption: "c",
  reference: "r",
  profile: "P",
};

describe.each(CASES)("$pass: $what", ({ pass, text, html, facts, dropped, goes, kinds }) => {
  test(goes.length > 0 ? "goes" : "stays", () => {
    const page =
      html === undefined ? { blocks: linesOf(text ?? ""), facts: factsOf() } : htmlOf(html, dropped);
    const { blocks, drops } = runOne(pass, page.blocks, { ...page.facts, ...facts });
    expect(drops.map((drop) => drop.text)).toEqual(goes);
    for (const drop of drops) expect(drop.reason).not.toBe("");
    if (kinds !== undefined) expect(blocks.map((block) => KIND[block.kind]).join("")).toBe(kinds);
  });
});

test("every pass has an example that it changes and one that it leaves alone", () => {
  for (const { name, why } of PASSES) {
    const own = CASES.filter((candidate) => candidate.pass === name);
    const changes = own.filter(
      (candidate) => candidate.goes.length > 0 || /[^p]/.test(candidate.kinds ?? ""),
    );
    expect([name, changes.length > 0, own.length > changes.length]).toEqual([name, true, true]);
    expect(why.length).toBeGreaterThan(20);
  }
});
