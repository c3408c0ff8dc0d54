import { links, type Shape } from "./shape.ts";

const apples = [
  "青森県の農業試験場は、夏の高温でも色づきがよいリンゴの新しい品種を開発したと発表しました。温暖化でリンゴの着色不良が問題になる中、産地の期待を集めています。",
  "着色不良の被害 3割に",
  "県によりますと、去年、色づきが悪く加工用に回されたリンゴは全体の3割に上り、農家の収入が大きく減りました。",
  "15年かけて交配",
  "試験場では平成23年から、2000本余りの苗を育てて選抜を続けてきました。新品種は気温が30度を超える日が続いても皮が赤くなり、糖度は15度前後あるということです。",
  "試験場の工藤恵一場長は「暑さに負けない品種として、農家に自信を持って勧めたい」と話していました。",
];

/** The public broadcaster: summary, headings and text in boxes of their own, a player, notes on the service. */
export const publicBroadcaster: Shape = {
  what: "the public broadcaster's page: a summary and headed parts, a player, notes on the service",
  html: `<!doctype html><html lang="ja"><head><title>暑くても赤くなるリンゴ 新品種を開発 青森 | 全国放送ニュース</title><meta property="og:title" content="暑くても赤くなるリンゴ 新品種を開発 青森 | 全国放送ニュース"><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"暑くても赤くなるリンゴ 新品種を開発 青森","datePublished":"2026-09-12T18:32:00+09:00","dateModified":"2026-09-12T19:05:00+09:00","publisher":{"@type":"Organization","name":"全国放送"}}</script></head><body><header class="header"><p><a href="/">全国放送ニュース</a></p></header><main id="main"><article class="module module--detail"><section class="module--content"><div class="module--header"><h1 class="content--title"><span class="contentTitle">暑くても赤くなるリンゴ 新品種を開発 青森</span></h1><p class="content--date"><time datetime="2026-09-12T18:32">2026年9月12日 18時32分</time></p><ul class="content--tags"><li><a href="/t">気候変動</a></li></ul></div><div class="content--detail-main"><div class="content--video"><p class="video-note">動画を再生する</p></div><div class="content--detail-body"><p class="content--summary">${apples[0]}</p><div class="content--body"><h2 class="body-title">${apples[1]}</h2><div class="body-img"><img src="/a.jpg"></div><div class="body-text"><p>${apples[2]}</p></div></div><div class="content--body"><h2 class="body-title">${apples[3]}</h2><div class="body-text"><p>${apples[4]}</p></div></div><div class="content--body"><div class="body-text"><p>${apples[5]}</p></div></div></div></div></section><section class="module--share"><p>シェアする</p><ul><li><a>Facebook</a></li><li><a>X（ツイッター）</a></li></ul><p>シェアするhelp</p></section></article><section class="module--related"><h2>あわせて読みたい</h2><ul>${links(6, (text) => `<li><a href="/r"><em>${text}</em><time>9月11日</time></a></li>`)}</ul></section></main><footer><p>Copyright NHB (Nippon Hoso Broadcasting). All rights reserved. 許可なく転載することを禁じます。このページは受信料で制作しています。</p></footer></body></html>`,
  title: "暑くても赤くなるリンゴ 新品種を開発 青森",
  body: apples,
  publishedAt: "2026-09-12T18:32:00+09:00",
  publisher: "全国放送",
};

const snow = [
  "北日本の日本海側では1日夜から雪が強まり、北海道の岩見沢市では積雪が24時間で41センチに達しました。",
  "「朝起きたら玄関が開かなくて。窓から出て雪かきをしました」",
  "（市内に住む70代の男性）",
  "JR函館本線は一部の区間で運転を見合わせ、特急など36本が運休しました。除雪に時間がかかっていて、再開は午後になる見通しです。",
  "気象台は2日夜までに多いところで30センチの雪が降ると予想していて、交通への影響に注意を呼びかけています。",
];

/** A private network: text of a video with br and quoted voices, the station's name, a call for videos from viewers. */
export const privateNetwork: Shape = {
  what: "a private network's page with voices, the station's name and a call to send videos",
  html: `<html lang="ja"><head><title>岩見沢で24時間に41センチの雪　JR36本運休（2026年12月2日）｜北都テレビ</title><meta property="og:title" content="岩見沢で24時間に41センチの雪　JR36本運休（2026年12月2日）"><meta property="og:site_name" content="北都テレビNEWS"></head><body><div id="wrap"><div id="gnav"><ul><li><a href="/">トップ</a></li><li><a href="/p">番組</a></li><li><a href="/a">アナウンサー</a></li></ul></div><div class="news-detail"><div class="video-area"><div class="player"></div><p class="video-ttl">岩見沢で24時間に41センチの雪　JR36本運休</p></div><h1 class="news-detail__title">岩見沢で24時間に41センチの雪　JR36本運休</h1><p class="news-detail__info"><span>北都テレビ</span> <span>2026年12月2日 水曜 午前11:45</span></p><div class="news-detail__body">${snow[0]}<br><br>${snow[1]}<br>${snow[2]}<br><br>${snow[3]}<br><br>${snow[4]}</div><p class="station">北都テレビ</p><div class="cm"><p>あなたが撮影した動画や写真を投稿してください</p><a href="/post">視聴者投稿はこちら</a></div><div class="list"><h2>ニューストップ</h2>${links(7, (text) => `<a href="/n"><p>${text}</p><p>2026/12/02</p></a>`)}</div></div></div></body></html>`,
  title: "岩見沢で24時間に41センチの雪　JR36本運休",
  body: snow,
  publishedAt: "2026-12-02T11:45:00+09:00",
};

const storm = [
  "台風19号の情報を随時更新しています。",
  "【16時20分】避難指示を追加",
  "三浜市は、海沿いの3地区1240世帯に避難指示を出した。高潮で堤防を越えるおそれがあるという。",
  "【14時05分】空の便140便が欠航",
  "南湾空港を発着する140便の欠航が決まった。およそ1万8千人に影響する見込み。",
  "【11時30分】大雨警報",
  "気象台は県南部に大雨警報を出した。夕方までに200ミリの雨が降るおそれがある。",
  "【8時00分】路面電車が運転見合わせ",
  "市交通局は、始発から全線で運転を見合わせている。再開のめどは立っていない。",
];

/** A live page: newest first, a share button on every entry, a bar to load more. */
export const live: Shape = {
  what: "a live page with timed headings, shares on every entry and a bar to load more",
  html: `<html lang="ja"><head><title>【随時更新】台風19号　避難指示・交通の最新情報：南湾新聞</title><meta property="og:title" content="【随時更新】台風19号　避難指示・交通の最新情報"><meta property="article:published_time" content="2026-09-20T08:00:00+09:00"><meta property="article:modified_time" content="2026-09-20T16:20:00+09:00"></head><body><header><a href="/">南湾新聞</a></header><main><article><h1>【随時更新】台風19号　避難指示・交通の最新情報</h1><p class="times">公開 9月20日 8:00　更新 9月20日 16:20</p><div class="live-lead"><p>${storm[0]}</p></div><div class="live-menu"><button>新しい順</button><button>古い順</button></div>${[1, 3, 5, 7].map((at) => `<section class="live-item"><h2>${storm[at]}</h2><p>${storm[at + 1]}</p><ul class="live-share"><li><a href="#x">この投稿をシェア</a></li><li><a href="#u">リンクをコピー</a></li></ul></section>`).join("")}<button>もっと読み込む</button></article><aside><h2>いま注目</h2><ul>${links(5, (text) => `<li><a href="/a">${text}</a></li>`)}</ul></aside></main></body></html>`,
  title: "【随時更新】台風19号　避難指示・交通の最新情報",
  body: storm,
  publishedAt: "2026-09-20T08:00:00+09:00",
};

const derby = [
  "サッカーJ2は14日、各地で10試合が行われ、三倉は2―1で湊に逆転勝ちした。三倉は勝ち点を58とし、2位に浮上した。",
  "三倉\t2―1\t湊",
  "得点\t本田（後半12分）、ケイタ（同44分）\t黒沢（前半30分）",
  "後半ロスタイム直前、途中出場のケイタが左足で決めた。大岩監督は「最後まで足を止めなかった選手を誇りに思う」と語った。",
];

/** Sports: a table of the score in the text, photo links between paragraphs, a button that shows the rest. */
export const sports: Shape = {
  what: "a sports paper with a table of the score, photo links and a button in the text",
  html: `<html lang="ja"><head><title>三倉が逆転で2位浮上、ケイタ決勝弾「足が勝手に動いた」 - サッカー : 日報スポーツ</title><meta property="og:title" content="三倉が逆転で2位浮上、ケイタ決勝弾「足が勝手に動いた」 - サッカー : 日報スポーツ"><meta property="og:site_name" content="nippo-sports.example"></head><body><div class="header"><a href="/">日報スポーツ</a></div><div class="breadcrumb"><a href="/">トップ</a> <a href="/s">サッカー</a></div><article id="articleMain"><header><h1 class="article-title">三倉が逆転で2位浮上、ケイタ決勝弾「足が勝手に動いた」</h1><p><time datetime="2026-11-14T21:15:00+09:00">[2026年11月14日21時15分]</time></p></header><div class="article-body"><div class="photo"><a href="/p1"><img src="/k.jpg"><p>決勝点を決めて喜ぶ三倉FWケイタ（撮影・西脇進）</p></a></div><p>${derby[0]}</p><p>【写真】<a href="/p2">ケイタ、ゴール裏へダイブ</a></p><table class="score"><tr><th>三倉</th><td>2―1</td><td>湊</td></tr><tr><th>得点</th><td>本田（後半12分）、ケイタ（同44分）</td><td>黒沢（前半30分）</td></tr></table><div class="readmore"><button>続きを表示</button></div><p>${derby[3]}</p><p><a href="/r">【J2】順位表はこちら</a></p></div></article><section class="newsrelated"><h2>おすすめ情報</h2><ul>${links(5, (text) => `<li><a href="/q">${text}</a></li>`)}</ul></section></body></html>`,
  title: "三倉が逆転で2位浮上、ケイタ決勝弾「足が勝手に動いた」",
  body: [derby[0] ?? "", `${derby[1]}\n${derby[2]}`, derby[3] ?? ""],
  captions: ["決勝点を決めて喜ぶ三倉FWケイタ（撮影・西脇進）"],
  publishedAt: "2026-11-14T21:15:00+09:00",
};
