import { headline, links, type Shape } from "./shape.ts";

const paid = [
  "独立して3年、フリーの校正者として食べていくまでのことを書きます。収入も、失敗した契約も、できるだけ正直に。",
  "最初の半年",
  "はじめの半年は、知人の紹介だけで月に4万円でした。貯金を崩しながら、図書館で専門書の誤植を探していました。",
  "転機は、ある出版社の試験に落ちたことです。落ちた理由を尋ねたら、編集者が2時間もかけて教えてくれました。",
];

/** A writers' platform with a price: the text breaks off, then what is left and what it costs. */
export const pricedNote: Shape = {
  what: "a writers' platform whose text goes on behind a price",
  html: `<html lang="ja"><head><title>フリーの校正者になって3年、収入のすべて｜ことり</title><meta property="og:title" content="フリーの校正者になって3年、収入のすべて｜ことり"><meta property="og:site_name" content="ふみ（fumi）"><script type="application/ld+json">{"@context":"http://schema.org","@type":"Article","headline":"フリーの校正者になって3年、収入のすべて","datePublished":"2026-06-14T12:30:00+09:00","author":{"@type":"Person","name":"ことり"},"isAccessibleForFree":false}</script></head><body><div class="o-noteContentText"><header><h1 class="o-noteContentHeader__title">フリーの校正者になって3年、収入のすべて</h1><div class="o-noteLikeV3"><span>213</span></div><div><a href="/kotori">ことり</a><time>2026年6月14日 12:30</time><span>￥300</span></div></header><div class="p-article__content"><div class="note-common-styles__textnote-body"><p name="a1">${paid[0]}</p><h3 name="a2">${paid[1]}</h3><p name="a3">${paid[2]}</p><p name="a4">${paid[3]}</p></div></div><div class="m-paywall"><div>ここから先は</div><div>4,812字 / 3画像</div><div><button>購入手続きへ</button></div><p>この記事のみ ￥300</p><p>PayPayなどの支払い方法が使えます</p></div><div class="o-noteFooter"><p>この記事が気に入ったらチップで応援してみませんか？</p><button>気に入ったらチップで応援</button><ul><li><a href="/h1">#校正</a></li><li><a href="/h2">#フリーランス</a></li></ul><div class="m-creator"><a>ことり</a><p>文字を読む人。小鳥と暮らしています。お仕事の依頼はプロフィールから。</p><button>フォロー</button></div></div></div><section><h2>こちらもおすすめ</h2>${links(4, (text) => `<article><a href="/n"><h3>${text}</h3></a><span>ことり</span></article>`)}</section></body></html>`,
  title: "フリーの校正者になって3年、収入のすべて",
  body: paid,
  publishedAt: "2026-06-14T12:30:00+09:00",
  bylines: ["ことり"],
  access: "partial",
};

const kiln = [
  "週末、友人の工房で釉薬の試し焼きをした。灰を6種類、長石との比率を変えて36枚。",
  "いちばん良かったのは、みかんの木の灰だった。淡い緑に、細かなひびが入る。",
  "ところが同じ条件でもう一度焼くと、今度は茶色になってしまった。窯の中の場所で、これほど違うものか。",
];

/** A big foreign host: posted by, time, labels, older and newer posts. */
export const blogger: Shape = {
  what: "a foreign host's post with posted-by, labels and older posts",
  html: `<html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="ja"><head><title>灰のある暮らし: みかんの灰</title><meta content="http://hai.example/2026/02/blog-post.html" property="og:url"/><meta content="みかんの灰" property="og:title"/></head><body class="loading"><div class="content"><header><div class="region-inner header-inner"><div class="section" id="header"><h1 class="title"><a href="/">灰のある暮らし</a></h1><p class="description"><span>窯と畑の記録</span></p></div></div></header><div class="main-outer"><div class="main section" id="main"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>2026年2月22日日曜日</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry" itemprop="blogPost"><h3 class="post-title entry-title" itemprop="name">みかんの灰</h3><div class="post-header"></div><div class="post-body entry-content" itemprop="description articleBody">${kiln[0]}<br /><br />${kiln[1]}<div class="separator"><a href="/1.jpg"><img src="/1s.jpg"/></a></div><br />${kiln[2]}<br /><div style="clear: both;"></div></div><div class="post-footer"><div class="post-footer-line post-footer-line-1"><span class="post-author vcard">投稿者 <span class="fn" itemprop="author"><span itemprop="name">haiya</span></span></span> <span class="post-timestamp">時刻: <a class="timestamp-link" href="/p"><abbr class="published" itemprop="datePublished" title="2026-02-22T21:48:00+09:00">21:48</abbr></a></span></div><div class="post-footer-line post-footer-line-2"><span class="post-labels">ラベル: <a href="/l" rel="tag">釉薬</a></span></div></div></div><div class="comments" id="comments"><h4>0 件のコメント:</h4><p class="comment-footer"><a href="/c">コメントを投稿</a></p></div></div></div></div></div><div class="blog-pager"><a href="/o">前の投稿</a><a href="/">ホーム</a></div><div class="post-feeds">登録: <a href="/feed">コメントの投稿 (Atom)</a></div></div><aside><div class="sidebar section"><h2>ブログ アーカイブ</h2><ul><li><a href="/2026">▼ 2026 (4)</a></li><li><a href="/2025">► 2025 (31)</a></li></ul></div></aside></div></div></body></html>`,
  title: "みかんの灰",
  body: kiln,
  publishedAt: "2026-02-22T21:48:00+09:00",
};

const owl = [
  "裏山のフクロウが、今年も巣箱に入りました。",
  "去年は3月12日でしたから、4日早い。暖冬のせいか、山のカエルも鳴きはじめています。",
  "ひなが巣立つのは5月の連休ごろ。それまで、この道は静かに歩くことにします。",
];

/** A host of the second wave: posted by at, comment and trackback counts, a calendar. */
export const seesaa: Shape = {
  what: "a host with posted-by below the text, a calendar and recent comments",
  html: `<html lang="ja"><head><title>フクロウの巣箱: 里山だより</title></head><body><div id="container"><div id="banner"><h1><a href="http://satoyama.example/">里山だより</a></h1></div><div id="content"><div class="blog"><h2 class="date">2026年03月08日</h2><div class="blogbody"><h3 class="title"><a href="/article/1.html" class="title">フクロウの巣箱</a></h3><div class="text">${owl[0]}<br /><br />${owl[1]}<br /><a href="/o.jpg" target="_blank"><img border="0" alt="フクロウ" src="/o-t.jpg" /></a><br />${owl[2]}<a name="more"></a></div><div class="posted">posted by やまもり at 06:40| <a href="#c">Comment(2)</a> | <a href="#t">TrackBack(0)</a> | <a href="/cat">鳥</a> | <a href="#">更新情報をチェックする</a></div></div><div id="comments"><div class="comhead">この記事へのコメント</div><div class="combody">昨年いただいた写真、今も居間に飾っています。今年のひなも楽しみですね。<div class="composted">Posted by 下の谷 at 2026年03月08日 20:02</div></div><div class="commentform"><div>コメントを書く</div>お名前: [必須入力]<br />メールアドレス:<br />ホームページアドレス:<br />コメント: [必須入力]</div></div></div></div><div id="links"><div class="sidetitle">&lt;&lt; 2026年03月 &gt;&gt;</div><table class="calender"><tr><td>日</td><td>月</td><td>火</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table><div class="sidetitle">最近の記事</div><div class="side">${links(5, (text) => `(03/0${text.length % 9}) <a href="/a">${text}</a><br />`)}</div><div class="sidetitle">最近のコメント</div><div class="side">フクロウの巣箱 by 下の谷 (03/08)<br /></div></div></div></body></html>`,
  title: "フクロウの巣箱",
  body: owl,
  publishedAt: "2026-03-08T00:00:00+09:00",
};

const bridgeLetter = [
  "今週は、地方の橋の話をします。橋は、架けるよりも外すほうが難しい。",
  "ある村では、人口80人の集落に4本の橋があります。点検だけで年に900万円。村の予算の2%です。",
  "村長は1本を外すと決めました。反対したのは、その橋を一度も渡ったことのない人たちでした。",
  "「思い出の橋を壊すな」という投書が、都会から37通届いたそうです。",
  "来週は、外した橋の鋼材がどこへ行ったのかを追います。",
];

/** A newsletter host: subscription forms inside the text, a reader's heart, posts below. */
export const newsletter: Shape = {
  what: "a newsletter host with forms to subscribe inside the text",
  html: `<html lang="ja"><head><title>橋を外すということ - 地図と土木の手紙</title><meta property="og:title" content="橋を外すということ"><meta property="og:site_name" content="地図と土木の手紙"><meta name="author" content="相馬 灯"><script type="application/ld+json">{"@type":"NewsArticle","headline":"橋を外すということ","datePublished":"2026-05-08T22:00:12+00:00","author":[{"@type":"Person","name":"相馬 灯"}],"publisher":{"@type":"Organization","name":"地図と土木の手紙"},"isAccessibleForFree":true}</script></head><body><div id="main" class="main"><div class="topbar"><a href="/">地図と土木の手紙</a><button>Subscribe</button><button>Sign in</button></div><article class="newsletter-post post"><div class="post-header"><h1 class="post-title published">橋を外すということ</h1><h3 class="subtitle">第31号　思い出は誰のものか</h3><div class="byline-wrapper"><a href="/@akari">相馬 灯</a><div>May 09, 2026</div></div><div class="post-ufi"><a>12</a><a>3</a><a>Share</a></div></div><div class="available-content"><div class="body markup"><p>${bridgeLetter[0]}</p><p>${bridgeLetter[1]}</p><div class="subscription-widget-wrap"><div class="subscription-widget"><div class="preamble"><p class="cta-caption">この手紙は読者の支えで続いています。新しい号を受け取るには、無料または有料で登録してください。</p></div><form><input type="email"><button>Subscribe</button></form></div></div><p>${bridgeLetter[2]}</p><p>${bridgeLetter[3]}</p><div><hr></div><p>${bridgeLetter[4]}</p><p class="button-wrapper"><a class="button primary" href="/share"><span>Share</span></a></p></div></div><div class="post-footer"><div class="discussion"><h4>Discussion about this post</h4><button>Comments</button></div></div></article><div class="portable-archive">${links(4, (text) => `<div><a href="/p">${text}</a><div>第30号の話</div><div>May 2 • 相馬 灯</div></div>`)}</div><div class="footer"><p>© 2026 相馬 灯</p><p>Privacy ∙ Terms ∙ Collection notice</p></div></div></body></html>`,
  title: "橋を外すということ",
  body: bridgeLetter,
  publishedAt: "2026-05-09T07:00:12+09:00",
  bylines: ["相馬 灯"],
};

const keyboards = [
  "静かなキーボードとして知られる「SilentPad 65」の新型を、2週間借りて使ってみました。",
  "箱の中身はこんな感じ。本体のほかに、交換用のキーが8個と、掃除用の刷毛が入っています。",
  "打鍵音は従来機が48デシベルだったのに対し、新型は41デシベル。図書館で使っても視線を集めません。",
  "ただし、重さは980グラムあり、持ち歩くには少し気合いがいります。",
  "「SilentPad 65」の価格は税込み2万1800円で、直販サイトで注文できます。",
];

/** A gadget blog: a picture after every paragraph, a list of its older posts, then in/posted by. */
export const pictureBlog: Shape = {
  what: "a gadget blog with a picture after every paragraph and its older posts at the end",
  html: `<html lang="ja"><head><title>静音キーボード「SilentPad 65」新型を2週間使ってみた - メカジン</title><meta property="og:title" content="静音キーボード「SilentPad 65」新型を2週間使ってみた"><meta property="og:site_name" content="メカジン"></head><body><div id="header"><a href="/">メカジン</a></div><div id="article"><div class="cntimage"><time datetime="2026-07-07T19:00:00+09:00">2026年07月07日 19時00分</time> <span><a href="/c">レビュー</a></span><h1 class="title">静音キーボード「SilentPad 65」新型を2週間使ってみた</h1><br /><p class="preface"><img src="/00.jpg" width="600"></p><p class="preface"><br />${keyboards[0]}<br /><br /><b><a href="http://silentpad.example">SilentPad 65 | Silent Works</a></b><br /><a href="http://silentpad.example">https://silentpad.example/65</a><br /></p><p class="preface">${keyboards[1]}<br /><a href="/01"><img src="/01m.jpg"></a><br /><br />${keyboards[2]}<br /><a href="/02"><img src="/02m.jpg"></a><br /><br />${keyboards[3]}<br /><img src="/03m.jpg"><br /><br />${keyboards[4]}<br /></p><p class="preface" id="jump"><b>・関連記事</b><br /><a href="/r1"><b>${headline(1)} - メカジン</b></a><br /><br /><a href="/r2"><b>${headline(2)} - メカジン</b></a><br /></p><p><time datetime="2026-07-07T19:00:00+09:00">2026年07月07日 19時00分00秒</time> in <a href="/c">レビュー</a>, <a href="/h">ハードウェア</a>, Posted by logm_t</p></div></div><div id="pbox">${links(6, (text) => `<div><a href="/q">${text}</a></div>`)}</div></body></html>`,
  title: "静音キーボード「SilentPad 65」新型を2週間使ってみた",
  body: [keyboards[0] ?? "", "https://silentpad.example/65", ...keyboards.slice(1)],
  publishedAt: "2026-07-07T19:00:00+09:00",
};
