import { links, type Shape } from "./shape.ts";

const rice = [
  "コメの卸最大手、穂高商事は3日、2027年3月期の連結純利益が前期比18%増の94億円になる見通しだと発表した。外食向けの冷凍米飯が伸びる。",
  "売上高は6%増の3120億円を見込む。国内では単身者向けの小分けの商品、海外では東南アジアのすし店に向けた販売を広げる。",
  "同時に、長野県の精米工場に76億円を投じて",
];

/** A business paper's wall: a teaser that breaks off, what is left, offers, hidden dialogs. */
export const paywall: Shape = {
  what: "a business paper's teaser with what is left of it, offers and dialogs",
  html: `<!doctype html><html lang="ja"><head><title>穂高商事、純利益18%増　27年3月期　冷凍米飯伸びる - 東都経済新聞</title><meta property="og:site_name" content="東都経済新聞">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"穂高商事、純利益18%増　27年3月期　冷凍米飯伸びる","datePublished":"2026-06-03T15:30:00.000Z","isAccessibleForFree":false,"publisher":{"@type":"Organization","name":"東都経済新聞"}}</script></head><body>
<div class="k1"><a href="/">東都経済新聞</a><a href="/login">ログイン</a><a href="/new">無料登録</a></div>
<main class="k2"><article><div class="k3"><h1>穂高商事、純利益18%増　27年3月期　冷凍米飯伸びる</h1><p>[有料会員限定]</p><div><time datetime="2026-06-04T00:30:00+09:00">2026年6月4日 0:30</time></div><ul><li><button>保存</button></li><li><button>その他</button></li></ul><div role="dialog" aria-hidden="true"><p>この機能は会員の方のみご利用いただけます。有料会員に登録すると記事を保存できます。</p></div></div>
<section class="k4"><figure><img src="/r.jpg"><figcaption>小分けの米飯を並べる売り場（東京都内の店舗）</figcaption></figure>
<p>${rice[0]}</p><p>${rice[1]}</p><p class="fade">${rice[2]}</p></section>
<section class="k5"><h2>この記事は有料会員限定記事です。登録すると続きをお読みいただけます。</h2><p>残り 864文字</p><div><p>初割で最初の2カ月は無料。紙面ビューアーもお使いいただけます。</p><a href="/sub">申し込む</a></div></section></article>
<aside><h2>アクセスランキング</h2><ol>${links(10, (text) => `<li><a href="/a">${text}</a></li>`)}</ol></aside></main>
<footer><p>No reproduction without permission.</p></footer></body></html>`,
  title: "穂高商事、純利益18%増　27年3月期　冷凍米飯伸びる",
  body: rice,
  captions: ["小分けの米飯を並べる売り場（東京都内の店舗）"],
  publishedAt: "2026-06-04T00:30:00+09:00",
  publisher: "東都経済新聞",
  access: "partial",
};

const station = [
  "無人駅になって10年がたつ山あいの駅で、地元の主婦たちが週3日、切符の販売を始めた。鉄道会社から窓口の仕事を請け負う、県内では初めての試みだ。",
  "きっかけは、乗り方が分からず困っていた旅行者に出会ったことだった。「機械に話しかけても返事はない。人がいるだけで駅は変わる」と代表の宮原里美さん（58）は言う。",
];

/** A national paper: reporters and date in one line, a PR mark between paragraphs, 残り字数 inside the body. */
export const national: Shape = {
  what: "a national paper with reporters and date in one line and a wall with a figure",
  html: `<!doctype html><html lang="ja"><head><title>主婦が売る切符、無人駅に戻った「おかえり」　山あいの挑戦：東海新聞デジタル</title><meta property="og:title" content="主婦が売る切符、無人駅に戻った「おかえり」　山あいの挑戦：東海新聞デジタル"><meta property="og:site_name" content="東海新聞デジタル"></head><body>
<div class="n1"><ul><li><a href="/">トップ</a></li><li><a href="/r">連載</a></li></ul></div>
<main><div class="n2"><p>有料記事</p><h1>主婦が売る切符、無人駅に戻った「おかえり」　山あいの挑戦</h1><div><span>有料記事</span><span>戸田 悠介</span><time>2026年1月11日 14時00分</time></div><ul><li><a href="#">list</a></li><li><a href="#">ブックマーク</a></li><li><a href="#">印刷</a></li></ul></div>
<div class="n3"><div><a href="/p/1"><img src="/p1.jpg"><span>駅の窓口で切符を手渡す宮原里美さん（右）＝2026年1月8日、戸田悠介撮影</span></a></div>
<p>　${station[0]}</p><div>[PR]</div><p>　${station[1]}</p></div>
<div class="n4"><p>この記事は有料記事です。残り<em>1382</em>文字（全文1690文字）</p><p>有料会員になると会員限定の有料記事もお読みいただけます。</p><a href="/s">今すぐ登録</a></div>
<div class="n5"><h2>こんな特集も</h2><ul>${links(4, (text) => `<li><a href="/t">${text}</a></li>`)}</ul></div></main>
<div class="n6"><p>著作権は東海新聞社に帰属します。</p></div></body></html>`,
  title: "主婦が売る切符、無人駅に戻った「おかえり」　山あいの挑戦",
  body: station,
  captions: ["駅の窓口で切符を手渡す宮原里美さん（右）＝2026年1月8日、戸田悠介撮影"],
  publishedAt: "2026-01-11T14:00:00+09:00",
  bylines: ["戸田 悠介"],
  access: "partial",
};

const summit = [
  "【ブリュッセル共同】欧州の主要7都市の市長は24日、都市部の暑さを和らげるための共同の基準をつくることで合意した。街路樹の面積の目標を初めて数値で示す。",
  "合意文書は、2035年までに歩道の4割を木陰にすると定めた。費用の負担を巡っては南部の都市から異論も出たという。〔共同〕",
];

/** A local paper's copy of a wire: a table of facts below, the agency in brackets at the end. */
export const local: Shape = {
  what: "a local paper with a wire's copy, its agency in brackets at the end",
  html: `<html lang="ja"><head><meta charset="utf-8"><title>歩道の4割を木陰に　欧州7都市が合意｜国際ニュース｜霧ヶ岳新聞</title></head><body>
<div id="header"><a href="/">霧ヶ岳新聞</a><form><input><button>検索</button></form></div><div id="path"><a href="/">ホーム</a> &gt; <a href="/w">国際</a> &gt; 記事</div>
<div id="cols"><div id="c"><h2>歩道の4割を木陰に　欧州7都市が合意</h2><p class="d">2026/07/24 22:05</p><div class="z">${summit.map((text) => `<p>${text}</p>`).join("")}</div><p><a href="/w">一覧へ戻る</a></p></div>
<div id="s"><h3>お悔やみ</h3><ul>${links(6, (text) => `<li><a href="/o">${text}</a></li>`)}</ul><h3>紙面から</h3><p>読者の広場では、みなさまからの投稿を募集しています。400字以内で、住所、氏名、年齢、電話番号を書いてお送りください。採用した方には薄謝を進呈します。</p></div></div>
<div id="footer"><p>本ホームページに掲載の記事の無断転載を禁じます。著作権は霧ヶ岳新聞社または情報提供者に帰属します。</p></div></body></html>`,
  title: "歩道の4割を木陰に　欧州7都市が合意",
  body: summit,
  publishedAt: "2026-07-24T22:05:00+09:00",
  publisher: "霧ヶ岳新聞",
  wire: "共同",
};
