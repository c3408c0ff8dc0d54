import { links, type Shape } from "./shape.ts";

const bread = [
  "パンを焼きはじめて、今日でちょうど百日になりました。最初のころは膨らまなくて、石みたいなものを家族に食べさせていました。",
  "変わったのは、温度計を買ってからです。生地がこねあがったときの温度を26度にそろえるだけで、驚くほど失敗しなくなりました。",
  "次は、近所の畑でもらった小麦を使ってみます。うまくいったら、また書きますね。",
];

/** A writers' platform: text in p with names of numbers, likes, tags, the writer's words, a comment form. */
export const note: Shape = {
  what: "a writers' platform with likes, tags, a word about the writer and no dates in words",
  html: `<!doctype html><html lang="ja"><head><title>百日間、毎朝パンを焼いてわかったこと｜みのり</title><meta property="og:site_name" content="ふみ（fumi）"></head><body><div id="app"><div class="o-a"><a href="/">ふみ</a><button>ログイン</button><button>会員登録</button></div>
<div class="o-b"><div class="o-c"><img src="/top.jpg"></div><h1>百日間、毎朝パンを焼いてわかったこと</h1><div><button>41</button></div><div><a href="/minori"><img src="/m.png"></a><a href="/minori">みのり</a><time datetime="2026-03-02T06:10:00.000+09:00">2026年3月2日 06:10</time></div>
<div class="o-d"><p name="aa01">${bread[0]}</p><figure name="aa02"><img src="/b.jpg"><figcaption>百日目のパン</figcaption></figure><h2 name="aa03">温度がすべてだった</h2><p name="aa04">${bread[1]}</p><p name="aa05">${bread[2]}</p></div>
<div class="o-e"><ul><li><a href="/t/1">#パン</a></li><li><a href="/t/2">#暮らし</a></li></ul></div><div class="o-f"><button>41</button><button>1</button></div>
<div class="o-g"><a href="/minori">みのり</a><p>朝が好きな会社員。週末に畑へ通っています。</p><button>フォロー</button></div>
<div class="o-h"><h2>いいなと思ったら応援しよう！</h2><button>チップで応援する</button></div>
<div class="o-i">${links(6, (text, n) => `<a href="/x"><h3>${text}</h3><span>${n + 2}</span></a>`)}</div></div></div></body></html>`,
  title: "百日間、毎朝パンを焼いてわかったこと",
  body: [bread[0] ?? "", "温度がすべてだった", bread[1] ?? "", bread[2] ?? ""],
  captions: ["百日目のパン"],
  publishedAt: "2026-03-02T06:10:00+09:00",
};

const bridge = [
  "国土整備庁は、道路橋の点検の結果をまとめた「令和7年度 橋りょう年報」を公表しましたので、お知らせします。",
  "点検の対象となった橋りょう4万1,230橋のうち、早期に措置を講ずべき状態（区分3）は2,874橋、緊急に措置を講ずべき状態（区分4）は31橋でした。",
];

/** A ministry's release: layout by tables, era years, attachments, a contact box with a telephone number. */
export const ministry: Shape = {
  what: "a ministry's release laid out by tables, with attachments and a contact box",
  html: `<html lang="ja"><head><meta charset="utf-8"><title>報道発表資料：「令和7年度 橋りょう年報」を公表 - 国土整備庁</title></head><body>
<table width="100%"><tr><td><a href="/"><img src="/logo.gif" alt="国土整備庁"></a></td><td><a href="/size">文字サイズ変更</a> <a href="/en">English</a></td></tr></table>
<table width="900"><tr><td width="180" valign="top"><ul><li><a href="/p1">政策</a></li><li><a href="/p2">統計</a></li><li><a href="/p3">法令</a></li><li><a href="/p4">予算</a></li></ul></td>
<td valign="top"><p><a href="/">ホーム</a> &gt; <a href="/press">報道発表資料</a></p><h1>「令和7年度 橋りょう年報」を公表</h1><p align="right">令和8年8月27日</p>
<p>　${bridge[0]}</p><p>　${bridge[1]}</p>
<h2>添付資料</h2><ul><li><a href="/a1.pdf">報道発表資料（PDF形式：412KB）</a></li><li><a href="/a2.pdf">橋りょう年報（PDF形式：9.8MB）</a></li></ul>
<h2>お問い合わせ先</h2><table><tr><td>国土整備庁 道路局 保全課　山科、長峰</td></tr><tr><td>TEL：00-0000-0000（内線 1234）</td></tr></table>
<p>PDF形式のファイルをご覧いただくには、閲覧ソフトが必要です。お持ちでない方は、リンク先からダウンロードしてください。</p></td></tr></table>
<p align="center">〒000-0000 東京都千代田町1-1 代表電話 00-0000-0000</p></body></html>`,
  title: "「令和7年度 橋りょう年報」を公表",
  body: bridge,
  publishedAt: "2026-08-27T00:00:00+09:00",
  publisher: "国土整備庁",
};

const ferry = [
  "　村営の渡し船「しぶき」が、六月いっぱいで引退することになった。木造の船としては県内で最後の一隻で、四十年にわたって対岸の学校へ子どもたちを運んできた。",
  "　後を継ぐのは軽合金の新しい船で、所要時間は三分短くなる。船長の浜口さんは「音は静かになるが、波の手ざわりは遠くなる」と少し寂しそうに語った。",
];

/** A page of the nineties: upper-case tags, FONT, tables in tables, no paragraph at all. */
export const nineties: Shape = {
  what: "a page of the nineties: FONT, tables in tables, BR",
  html: `<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Shift_JIS"><TITLE>しぶき村だより：渡し船「しぶき」引退へ</TITLE></HEAD><BODY BGCOLOR="#FFFFFF">
<CENTER><TABLE BORDER=0 WIDTH=640><TR><TD COLSPAN=2><FONT SIZE=5><B>しぶき村だより</B></FONT><BR><FONT SIZE=2>平成十四年五月二十日号</FONT></TD></TR>
<TR><TD WIDTH=120 VALIGN=TOP><FONT SIZE=2>${links(7, (text) => `<A HREF="n.htm">${text}</A><BR>`)}</FONT></TD>
<TD><TABLE BORDER=0><TR><TD><FONT SIZE=4 COLOR="#000080"><B>渡し船「しぶき」引退へ</B></FONT><BR><BR>
<FONT SIZE=3>${ferry.join("<BR>\n")}<BR></FONT><BR>
<FONT SIZE=2>[<A HREF="b.htm">前の記事</A>] [<A HREF="index.htm">目次</A>] [<A HREF="a.htm">次の記事</A>]</FONT></TD></TR></TABLE></TD></TR>
<TR><TD COLSPAN=2><HR><FONT SIZE=1>Copyright(C) 2002 Shibuki Village. 許可なく転載することを禁じます。</FONT></TD></TR></TABLE></CENTER></BODY></HTML>`,
  title: "渡し船「しぶき」引退へ",
  body: ferry.map((text) => text.trim()),
};

const owl = [
  "絶滅が心配されるシマフクロウの巣立ちが、根釧野市の保護林で6年ぶりに確かめられた。研究者でつくる会が12日、2羽のひなの映像を公開した。",
  "会によると、ひなは5月上旬にふ化し、体重は1.4キロ前後。親鳥が川の魚を1日に20匹ほど運んでいるという。",
];

/** An AMP page: custom elements, a side menu before the text, a fixed bar, consent. */
export const amp: Shape = {
  what: "an AMP page with custom elements, a side menu before the text and a consent box",
  html: `<!doctype html><html ⚡ lang="ja"><head><meta charset="utf-8"><title>シマフクロウ、6年ぶり巣立ち</title><link rel="canonical" href="https://n.example/a/77"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"シマフクロウ、6年ぶり巣立ち","datePublished":"20260612T170000+0900","author":[{"@type":"Person","name":"根本 晴"}],"publisher":{"@type":"Organization","name":"根釧野タイムス"}}</script></head><body>
<amp-sidebar id="s" layout="nodisplay"><ul>${links(12, (text) => `<li><a href="/m">${text}</a></li>`)}</ul></amp-sidebar>
<amp-consent id="c"><div><p>当サイトはクッキーを使います。使うことに同意いただける場合は「同意する」を押してください。</p><button>同意する</button></div></amp-consent>
<header><a href="/">根釧野タイムス</a></header>
<main><h1>シマフクロウ、6年ぶり巣立ち</h1><amp-img src="/o.jpg" width="1" height="1"></amp-img><p class="c">巣の縁に立つひな（シマフクロウを守る会提供）</p><p>${owl[0]}</p><amp-ad type="x"></amp-ad><p>${owl[1]}</p>
<amp-social-share type="line"></amp-social-share><amp-list src="/l.json"><div>${links(5, (text) => `<a href="/r">${text}</a>`)}</div></amp-list></main>
<footer><p>© 根釧野タイムス</p></footer></body></html>`,
  title: "シマフクロウ、6年ぶり巣立ち",
  body: owl,
  captions: ["巣の縁に立つひな（シマフクロウを守る会提供）"],
  publishedAt: "2026-06-12T17:00:00+09:00",
  publisher: "根釧野タイムス",
  bylines: ["根本 晴"],
};

const bus = [
  "乗客が自分で行き先を決められる小型バスの実験が、来月から月ヶ瀬市の団地で始まる。停留所を設けず、呼ばれた家の前まで迎えに行く。",
  "運賃は1回300円で、75歳以上と中学生以下は半額になる。市は1日に90人の利用を見込み、2年後に本格的な運行へ移るか決める。",
  "団地の自治会長は「坂が多く、買い物をあきらめる人もいた。まずは足を運ぶきっかけにしたい」と期待を寄せる。",
];

/** A page of hashed class names with its data once more in a script, as frameworks render it. */
export const hydrated: Shape = {
  what: "a page of hashed names that holds its data again in a script",
  html: `<!doctype html><html lang="ja"><head><title>呼べば来る小型バス、団地で実験　月ヶ瀬市 | ツキガセ・ナビ</title></head><body><div id="__next"><div class="css-1x2y3z"><div class="css-0a"><a href="/">ツキガセ・ナビ</a></div><div class="css-9k"><div class="css-8j">
<p class="css-7h">まちの話題</p><h1 class="css-6g">呼べば来る小型バス、団地で実験　月ヶ瀬市</h1><div class="css-5f"><span>2026.04.09</span><span>ツキガセ・ナビ編集部</span></div>
<div class="css-4d"><span><img src="/b.webp"></span><span class="css-3s">団地の坂を上る小型バス</span></div>
<div class="css-2a">${bus.map((text) => `<div class="css-t1">${text}</div>`).join("")}</div></div>
<div class="css-1q"><div>新着</div>${links(8, (text) => `<a class="css-0w" href="/n"><div>${text}</div><div>2026.04.08</div></a>`)}</div></div></div></div>
<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"article":{"title":"呼べば来る小型バス","body":"${bus.join("")}"}}}}</script></body></html>`,
  title: "呼べば来る小型バス、団地で実験　月ヶ瀬市",
  body: bus,
  captions: ["団地の坂を上る小型バス"],
  publishedAt: "2026-04-09T00:00:00+09:00",
  publisher: "ツキガセ・ナビ",
};

const festival = [
  "雪ざらしの布が広がる冬の行事「布さらし祭り」が1日、白布町の雪原で始まった。長さ100メートルの麻布14枚が並び、訪れた人を楽しませている。",
];

/** A gallery: one paragraph, many captions in English names, thumbnails. */
export const gallery: Shape = {
  what: "a photo gallery with one paragraph and a caption under each picture",
  html: `<!doctype html><html lang="ja"><head><title>【写真特集】雪原に広がる麻布　白布町 | 北麓フォト</title></head><body><div class="w"><div class="h"><a href="/">北麓フォト</a></div>
<div class="a"><h1>【写真特集】雪原に広がる麻布　白布町</h1><p class="d">2026年2月1日 17:30</p><p>${festival[0]}</p>
<div class="g"><div><img src="/1.jpg"><p>雪原に並べられた麻布（1日午前、白布町）＝Kei Arasawa撮影</p></div><div><img src="/2.jpg"><p>布の下をくぐる子どもたち＝Kei Arasawa撮影</p></div><div><img src="/3.jpg"><p>布をたぐり寄せる保存会の人たち＝Kei Arasawa撮影</p></div></div>
<div class="t">${links(9, (_, n) => `<a href="/p/${n}"><img src="/t${n}.jpg"></a>`)}</div></div>
<div class="b"><h2>フォトニュース</h2>${links(6, (text) => `<div><a href="/f"><img src="/f.jpg">${text}</a></div>`)}</div></div></body></html>`,
  title: "【写真特集】雪原に広がる麻布　白布町",
  body: festival,
  captions: [
    "雪原に並べられた麻布（1日午前、白布町）＝Kei Arasawa撮影",
    "布の下をくぐる子どもたち＝Kei Arasawa撮影",
    "布をたぐり寄せる保存会の人たち＝Kei Arasawa撮影",
  ],
  publishedAt: "2026-02-01T17:30:00+09:00",
  publisher: "北麓フォト",
};
