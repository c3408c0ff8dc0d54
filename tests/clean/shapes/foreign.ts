import { headline, links, type Shape } from "./shape.ts";

const copper = [
  "［ロンドン　１７日　ロイター］ - 銅の国際価格が１７日、約１１カ月ぶりの高値をつけた。南米の大型鉱山でストライキが長引き、供給への不安が強まった。",
  "ロンドン金属取引所（ＬＭＥ）の３カ月物は一時、前日比２．４％高の１トン＝１万１２３０ドルまで上昇した。",
  "供給不足",
  "英調査会社のアナリスト、ポール・ハートレー氏は「年内に交渉がまとまらなければ、在庫は２週間分まで減る」とみる。",
];

/** A foreign wire's own site: hashed names, a summary list, inline reads, principles and a licence link below. */
export const foreignWire: Shape = {
  what: "a foreign wire's site with a sign-up and reads inside the text and its principles below",
  html: `<!doctype html><html lang="ja"><head><title>銅価格、11カ月ぶり高値　南米鉱山のスト長期化で | ロイター</title><meta property="og:title" content="銅価格、11カ月ぶり高値　南米鉱山のスト長期化で"><meta property="og:site_name" content="Reuters"><meta name="article:published_time" content="2026-11-17T09:42:10Z"><meta name="article:modified_time" content="2026-11-17T10:15:42Z"><meta name="article:author" content="Daniel Frost"></head><body><div id="fusion-app"><header class="site-header__x1"><a href="/jp/">ロイター</a><nav><ul><li><a href="/jp/markets">マーケット</a></li><li><a href="/jp/world">ワールド</a></li></ul></nav></header><main id="main-content"><article class="article__container__2MUeZ"><header class="article-header__3Zvb"><nav><ul><li><a href="/jp/markets/commodities">商品</a></li></ul></nav><h1 data-testid="Heading" class="text__h1__Xb">銅価格、11カ月ぶり高値　南米鉱山のスト長期化で</h1><div class="info-content__1x"><div class="author-name__18"><span>By</span> <a href="/authors/daniel-frost/">Daniel Frost</a></div><time datetime="2026-11-17T09:42:10Z"><span>2026年11月17日</span><span>午後 6:42 GMT+9</span><span>2時間前更新</span></time></div><ul class="toolbar__2"><li><button>文字サイズ</button></li><li><button>共有</button></li></ul></header>
<div class="article-body__wrapper__3"><div class="article-body__content__1"><figure><img src="/c.jpg"><figcaption>チリ北部の銅山で、積み出しを待つ鉱石。2025年3月撮影　REUTERS/Ivan Soto</figcaption></figure><div data-testid="paragraph-0" class="text__text__1 article-body__paragraph__2">${copper[0]}</div><div data-testid="paragraph-1" class="text__text__1 article-body__paragraph__2">${copper[1]}</div><div class="newsletter-widget__a"><p>ロイターのデイリーブリーフィングで、重要なニュースをメールでお届けします。登録は<a href="/signup">こちら</a>。</p></div><h2 class="text__h2__3">${copper[2]}</h2><div data-testid="paragraph-2" class="text__text__1 article-body__paragraph__2">${copper[3]}</div><div class="read-next-inline__b"><span>もっと見る</span><a href="/r1">${headline(2)}</a></div></div><div class="trust-badge__z"><p class="text__text__1">私たちの行動規範：<a href="https://trust.example">トムソン・ロイター「信頼の原則」</a></p></div><div class="licensing__y"><a href="/lic">ライセンス購入</a></div></div></article><section class="read-next-panel__c"><h2>Read Next</h2><ul>${links(5, (text) => `<li><a href="/n">${text}</a><time>2026年11月17日</time></li>`)}</ul></section></main></div></body></html>`,
  title: "銅価格、11カ月ぶり高値　南米鉱山のスト長期化で",
  body: copper,
  captions: ["チリ北部の銅山で、積み出しを待つ鉱石。2025年3月撮影　REUTERS/Ivan Soto"],
  publishedAt: "2026-11-17T18:42:10+09:00",
  wire: "ロイター",
};

const lakes = [
  "スコットランドの湖で、100年前に沈んだとみられる蒸気船が見つかった。調査にあたった地元の研究会が8日、発表した。",
  "船は長さ32メートルで、水深41メートルの湖底に、ほぼ完全な形で横たわっているという。",
  "「煙突まで残っているのを見たとき、全員が声を失いました」と、研究会のモイラ・キャンベル会長は話した。",
  "なぜ沈んだのか",
  "記録によると、船は1926年11月の嵐の夜、乗客を降ろした後に係留場所を離れ、流されたとみられている。",
];

/** A foreign broadcaster in Japanese: credits and captions with labels, the English source at the end. */
export const foreignBroadcaster: Shape = {
  what: "a foreign broadcaster's page with labelled pictures, related links and its English source",
  html: `<html lang="ja"><head><title>スコットランドの湖底に100年前の蒸気船　ほぼ完全な姿で - 英放送ニュース</title><meta property="og:title" content="スコットランドの湖底に100年前の蒸気船　ほぼ完全な姿で - 英放送ニュース"><meta property="og:site_name" content="英放送ニュース"></head><body><header role="banner"><a href="/japanese">英放送ニュース</a></header><main role="main"><div class="bbc-1151pbn"><h1 id="content" tabindex="-1">スコットランドの湖底に100年前の蒸気船　ほぼ完全な姿で</h1></div><div class="bbc-4wucq3"><figure><div><img src="/s.jpg" alt="湖底の蒸気船"><p><span class="visually-hidden">画像提供, </span>Loch Survey</p></div><figcaption><span class="visually-hidden">画像説明, </span><p>湖底に横たわる蒸気船の船首</p></figcaption></figure></div><div class="bbc-d2"><time datetime="2026-09-09">2026年9月9日</time></div><div class="bbc-19"><p>${lakes[0]}</p></div><div class="bbc-19"><p>${lakes[1]}</p></div><section class="bbc-ad"><p>Advertisement</p></section><div class="bbc-19"><p>${lakes[2]}</p></div><div class="bbc-h2"><h2 tabindex="-1">${lakes[3]}</h2></div><div class="bbc-19"><p>${lakes[4]}</p></div><div class="bbc-19"><p>（英語記事　<a href="https://example.co.uk/1">Steamship found on loch bed after 100 years</a>）</p></div><section role="region"><h2>関連トピックス</h2><ul><li><a href="/t1">スコットランド</a></li><li><a href="/t2">歴史</a></li></ul></section></div></main><section><h2>関連記事</h2><ul>${links(4, (text) => `<li><a href="/r">${text}</a></li>`)}</ul></section></body></html>`,
  title: "スコットランドの湖底に100年前の蒸気船　ほぼ完全な姿で",
  body: lakes,
  captions: ["画像提供, Loch Survey", "湖底に横たわる蒸気船の船首"],
  publishedAt: "2026-09-09T00:00:00+09:00",
};
