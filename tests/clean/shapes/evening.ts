import { headline, links, type Shape } from "./shape.ts";

const bees = [
  "都心のビルの屋上で育てたミツバチのはちみつが、地元の菓子店に広がっている。港南区の商店会が26日、今年の収穫量が過去最多の420キロになったと明らかにした。",
  "巣箱を置くのは、区役所に近い8階建てビルの屋上。2012年に3箱で始め、いまは14箱、約30万匹がいる。",
  "商店会長の榎本啓二さん（66）は「街路樹の花だけでこれだけ採れる。街の緑の通信簿です」と胸を張る。",
  "収益の一部は、小学校の花壇づくりに充てられる。",
];

/** A city paper on a common system: tags in a list before the text, a box "ポイント", a survey at the end. */
export const cityPaper: Shape = {
  what: "a city paper with a box of points, a survey and a map's link",
  html: `<html lang="ja"><head><title>屋上のはちみつ、最多の420キロ　港南区の商店会 - 首都タイムス</title><meta property="og:title" content="屋上のはちみつ、最多の420キロ　港南区の商店会"><meta property="og:site_name" content="首都タイムス"></head><body><header class="site-head"><p class="site-head__logo"><a href="/">首都タイムス</a></p><ul><li><a href="/a">首都圏</a></li><li><a href="/b">暮らし</a></li></ul></header><main class="wrap"><div class="primary"><div class="entry"><ul class="entry__labels"><li>首都圏</li><li>港南区</li></ul><h1 class="entry__title">屋上のはちみつ、最多の420キロ　港南区の商店会</h1><div class="entry__info"><span>公開：2026年9月26日 16:30</span><span>更新：2026年9月27日 09:12</span></div><div class="entry__visual"><img src="/b.jpg"><p>屋上の巣箱を確かめる商店会の会員</p></div><div class="entry__main"><p>${bees[0]}</p><p>${bees[1]}</p><div class="inner-link"><span>▶</span><a href="/x">${headline(3)}</a></div><p>${bees[2]}</p><p>${bees[3]}</p><p><a href="https://map.example">大きな地図で見る</a></p></div><div class="entry__survey"><p>この記事を読んで、屋上の養蜂に興味を持ちましたか。</p><ul><li>とても持った</li><li>少し持った</li><li>持たなかった</li></ul><p>回答は編集部の参考にさせていただきます。</p></div></div><div class="next"><p>次に読む</p>${links(4, (text) => `<a href="/n">${text}</a>`)}</div></div></main><footer><p>本サイトに掲載の記事・写真の無断使用を禁じます。</p></footer></body></html>`,
  title: "屋上のはちみつ、最多の420キロ　港南区の商店会",
  body: bees,
  captions: ["屋上の巣箱を確かめる商店会の会員"],
  publishedAt: "2026-09-26T16:30:00+09:00",
};

const tuna = [
  "（前橋）県は3日、養殖マスの新しいブランド「赤城紅鱒」の出荷を始めた。",
  "体長60センチ、重さ3キロまで3年かけて育てる。脂が乗り、刺し身に向くという。",
  "初年度は2000匹を県内の旅館に限って出荷し、2029年度には1万匹に増やす。",
];

/** A wire's brief on a host of briefs: three pieces on one page, of which the first is the article. */
export const briefs: Shape = {
  what: "a brief whose page carries the leads of two others in boxes of their own",
  html: `<html lang="ja"><head><title>「赤城紅鱒」出荷始まる　群馬県 | 水産食料新聞</title><meta property="og:title" content="「赤城紅鱒」出荷始まる　群馬県"></head><body><div id="h"><a href="/">水産食料新聞</a></div><div id="m"><div class="kiji"><h1>「赤城紅鱒」出荷始まる　群馬県</h1><p class="hiduke">2026年11月4日</p><p>${tuna[0]}</p><p>${tuna[1]}</p><p>${tuna[2]}</p></div><div class="hoka"><h2><a href="/o1">${headline(1)}</a></h2><p>道の水産試験場は、ホタテの稚貝の生存率を高める新しいかごを開発した。来春から3つの漁協で試す。…</p><p><a href="/o1">全文を読む</a></p></div><div class="hoka"><h2><a href="/o2">${headline(2)}</a></h2><p>沖合底引き網の漁が1日、解禁された。初日は前年より2割少ない18トンの水揚げにとどまった。…</p><p><a href="/o2">全文を読む</a></p></div></div><div id="f">発行所：水産食料新聞社　東京都中央区築地　電話00-0000-0000</div></body></html>`,
  title: "「赤城紅鱒」出荷始まる　群馬県",
  body: tuna,
  publishedAt: "2026-11-04T00:00:00+09:00",
};

const roof = [
  "築90年の実家を直しながら暮らしている。先月、とうとう屋根に手をつけた。",
  "瓦は全部で2,340枚。1枚ずつ下ろして、割れたものだけを替える。職人の佐伯さんは「9割はまだ使える」と言う。",
  "費用は、全部を新しくする場合の4割で済んだ。",
  "※写真はすべて筆者撮影",
];

/** A home magazine: the text in sections, numbers for parts, a chart of costs, a note on the pictures. */
export const homeMagazine: Shape = {
  what: "a home magazine in sections with a note on its pictures and its writer's sites",
  html: `<html lang="ja"><head><title>【瓦の修理】2,340枚を1枚ずつ下ろしてわかったこと | 住まいの手帖</title><meta property="og:title" content="【瓦の修理】2,340枚を1枚ずつ下ろしてわかったこと | 住まいの手帖"><meta property="og:site_name" content="住まいの手帖"><meta property="article:published_time" content="2026-03-01T08:00:00+09:00"></head><body><nav class="global"><a href="/">住まいの手帖</a><a href="/diy">DIY</a></nav><article><p class="article-category">リノベーション</p><h1>【瓦の修理】2,340枚を1枚ずつ下ろしてわかったこと</h1><p class="article-date">2026.3.1</p><div class="article-writer"><img src="/w.jpg"><span>文・写真＝浅野 律</span></div><section class="block"><p>${roof[0]}</p></section><section class="block"><figure><img src="/1.jpg"><figcaption>下ろした瓦を並べる</figcaption></figure></section><section class="block"><p>${roof[1]}</p></section><section class="block"><p>${roof[2]}</p></section><section class="block"><p class="small">${roof[3]}</p></section><section class="author"><h3>PROFILE</h3><p>浅野 律</p><p>1988年、山梨県生まれ。建築事務所勤務を経て、フリーランスの編集者。</p></section><section class="cta"><p>「住まいの手帖」公式LINEでは、新着記事をお届けしています。</p><a href="/line">友だち追加</a></section></article><section class="recommend"><h2>RECOMMEND</h2>${links(4, (text) => `<a href="/r"><p>${text}</p></a>`)}</section></body></html>`,
  title: "【瓦の修理】2,340枚を1枚ずつ下ろしてわかったこと",
  body: roof.slice(0, 3),
  captions: ["下ろした瓦を並べる"],
  publishedAt: "2026-03-01T08:00:00+09:00",
  bylines: ["浅野 律"],
};

const court = [
  "元交際相手の車に発信器を取り付けたとして、県警は12日、会社員の男（41）＝宇野市東町＝をストーカー規制法違反の疑いで逮捕した。",
  "逮捕容疑は9月3日から10日にかけ、市内に住む30代女性の車に発信器を取り付け、位置情報を42回取得した疑い。「心配だった」と供述しているという。",
];

/** A crime brief: two paragraphs, then a line on where to ask for help, which is the text's own. */
export const crimeBrief: Shape = {
  what: "a crime brief with a place to ask for help below it and portals' buttons",
  html: `<html lang="ja"><head><title>元交際相手の車に発信器か　会社員の男を逮捕　県警（内海新聞） - ニュース広場</title><meta property="og:title" content="元交際相手の車に発信器か　会社員の男を逮捕　県警（内海新聞）"><meta property="og:site_name" content="ニュース広場"></head><body><header><a href="/">ニュース広場</a><form><input></form></header><div class="main-col"><article class="news"><h1 class="news-title">元交際相手の車に発信器か　会社員の男を逮捕　県警</h1><p class="news-meta"><span class="source">内海新聞</span><time datetime="2026-10-12T19:05:00+09:00">10/12 19:05</time></p><div class="news-body"><p>${court[0]}<br><br>${court[1]}</p></div><p class="news-source">提供元：内海新聞</p><div class="btns"><a href="/c">コメントを見る(31)</a><a href="/s">友達に教える</a></div></article><div class="rel"><h2>この話題の記事</h2><ul>${links(4, (text) => `<li><a href="/r">${text}</a><small>内海新聞</small></li>`)}</ul></div></div><div class="side-col"><h2>主要ニュース</h2><ul>${links(8, (text) => `<li><a href="/q">${text}</a></li>`)}</ul></div></body></html>`,
  title: "元交際相手の車に発信器か　会社員の男を逮捕　県警",
  body: court,
  publishedAt: "2026-10-12T19:05:00+09:00",
};

const talk = [
  "――新しい駅舎に、なぜ待合室を二つ作ったのですか。",
  "静かに待ちたい人と、話しながら待ちたい人がいるからです。前の駅では、本を読む高校生がいつも外のベンチにいました。",
  "――木を多く使っていますね。",
  "柱は48本、すべて町内の山の木です。切った人の名前が、根元に小さく彫ってあります。",
  "――次に手がけたいものは。",
  "橋です。渡るだけではなく、立ち止まれる橋を作りたいですね。",
];

/** An interview of a paper: dashes, a summary box above, 略歴 inline at the end, a row of numbered parts. */
export const dashes: Shape = {
  what: "an interview with dashes, a career below and its series' other parts",
  html: `<html lang="ja"><head><title>静けさの設計　建築家・朝倉深雪さんに聞く - 北東新聞</title><meta property="og:title" content="静けさの設計　建築家・朝倉深雪さんに聞く - 北東新聞"></head><body><header><a href="/">北東新聞</a></header><main><h1>静けさの設計　建築家・朝倉深雪さんに聞く</h1><p class="ymd">2026年8月1日 10:00</p><p class="tag"><a href="/t">インタビュー</a></p><div class="honbun">${talk.map((text, n) => (n % 2 === 0 ? `<h3>${text}</h3>` : `<p>${text}</p>`)).join("")}<p>（聞き手・渡部沙織）</p></div><div class="ryakureki"><p>▽あさくら・みゆき　1981年、福島県生まれ。大学院修了後、設計事務所を経て2013年に独立。代表作に「霧の図書館」。</p></div><div class="series"><p>連載「つくる人」</p><ol>${links(3, (text) => `<li><a href="/s">${text}</a></li>`)}</ol></div></main></body></html>`,
  title: "静けさの設計　建築家・朝倉深雪さんに聞く",
  body: talk,
  publishedAt: "2026-08-01T10:00:00+09:00",
  bylines: ["渡部沙織"],
};

const grant = [
  "国立極地科学研究センターは、南極の氷の下にある湖から、未知の細菌を見つけました。研究成果は、10月7日付の国際学術誌に掲載されました。",
  "研究の背景",
  "厚さ3000メートルの氷の下には、光の届かない湖があります。そこで生き物がどのように栄養を得ているのかは、よくわかっていませんでした。",
  "研究の内容",
  "湖水1リットルから、約1200種の細菌の遺伝子を読み取りました。このうち38種は、これまで知られていないものでした。",
  "用語解説",
  "氷底湖：氷床の底にある湖。南極では400以上が知られている。",
];

/** A research institute's release: headed parts, a glossary that is text, then paper data and desks. */
export const research: Shape = {
  what: "a research institute's release with a glossary, data of the paper and desks to ask",
  html: `<html lang="ja"><head><title>南極の氷の下の湖から未知の細菌を発見 | 研究成果 | 国立極地科学研究センター</title></head><body><header><a href="/">国立極地科学研究センター</a><ul><li><a href="/r">研究</a></li><li><a href="/e">English</a></li></ul></header><div class="topic-path"><a href="/">ホーム</a> &gt; <a href="/n">研究成果</a></div><div class="page-main"><h1>南極の氷の下の湖から未知の細菌を発見</h1><p class="data">2026年10月8日　国立極地科学研究センター</p><p>${grant[0]}</p><h2>${grant[1]}</h2><p>${grant[2]}</p><h2>${grant[3]}</h2><p>${grant[4]}</p><h2>${grant[5]}</h2><p>${grant[6]}</p><h2>お問い合わせ先</h2><p>（研究内容について）<br>国立極地科学研究センター　准教授　堀江 理<br>E-mail：horie@kyokuchi.example</p><p>（報道について）<br>国立極地科学研究センター　広報室<br>TEL：000-000-0000</p></div><div class="pagetop"><a href="#">ページの先頭へ</a></div><footer>〒000-0000 東京都立川市緑町 Copyright © 国立極地科学研究センター</footer></body></html>`,
  title: "南極の氷の下の湖から未知の細菌を発見",
  body: grant,
  publishedAt: "2026-10-08T00:00:00+09:00",
};

const fest = [
  "4年に一度の曳山祭りが1日、湯ノ浜町で始まった。高さ12メートルの山車が港まで練り歩き、沿道は約2万人の見物客でにぎわった。",
  "太鼓をたたいた小学6年の村瀬陽斗さん（12）は「手にまめができるまで練習した。音が海まで届いた気がする」と汗をぬぐった。",
  "祭りは3日まで。2日は午後6時から提灯をともした夜の巡行がある。",
];

/** Paragraphs as table rows of a CMS for towns, a gallery between, an edition's mark. */
export const galleryFirst: Shape = {
  what: "a paper whose gallery of pictures with captions stands before the text",
  html: `<html lang="ja"><head><title>高さ12メートルの山車、港へ　湯ノ浜の曳山祭り｜能登湾新聞｜地域ニュース</title><meta property="og:title" content="高さ12メートルの山車、港へ　湯ノ浜の曳山祭り"><meta property="og:site_name" content="能登湾新聞"></head><body><div class="bar"><a href="/">能登湾新聞</a><a href="/reg">購読のご案内</a></div><div class="cols"><div class="colA"><div class="box-a"><h1>高さ12メートルの山車、港へ　湯ノ浜の曳山祭り</h1><div class="gal"><ul><li><img src="/1.jpg"><p>港に勢ぞろいした山車</p></li><li><img src="/2.jpg"><p>太鼓をたたく子どもたち</p></li></ul></div><div class="date">2026/08/02 05:00</div><div class="t">　${fest[0]}<br>　${fest[1]}<br>　${fest[2]}</div><div class="sns"><span>シェア</span></div><div class="paper">能登湾新聞 8月2日朝刊掲載</div></div><div class="box-b"><h2>地域ニュース</h2><ul>${links(6, (text) => `<li><a href="/l">${text}</a> <span>08/01 20:11</span></li>`)}</ul></div></div><div class="colB"><h2>おくやみ情報</h2><p>最新の情報は電子版でご覧いただけます。</p></div></div></body></html>`,
  title: "高さ12メートルの山車、港へ　湯ノ浜の曳山祭り",
  body: fest,
  captions: ["港に勢ぞろいした山車", "太鼓をたたく子どもたち"],
  publishedAt: "2026-08-02T05:00:00+09:00",
};

const leakNews = [
  "県立病院は18日、患者412人分の検査結果が入ったUSBメモリーを紛失したと発表した。外部への流出は確認されていないという。",
  "病院によると、臨床検査科の職員が10日、院内の会議に持ち出した後に見当たらなくなった。メモリーにはパスワードがかかっていた。",
  "古賀院長は会見で「患者の皆さまに深くおわび申し上げます」と陳謝した。対象の患者には文書で連絡する。",
  "問い合わせは専用窓口（0120・000・000、平日午前9時～午後5時）。",
];

/** A last paragraph with a telephone number that belongs to the text. */
export const desk: Shape = {
  what: "an article whose last paragraph gives a telephone number to its readers",
  html: `<html lang="ja"><head><title>患者412人分の検査結果入りUSB紛失　県立病院 : 筑後日報</title><meta property="og:title" content="患者412人分の検査結果入りUSB紛失　県立病院 : 筑後日報"><meta property="og:site_name" content="筑後日報"></head><body><header><a href="/">筑後日報</a></header><article class="c-article"><h1 class="c-article__ttl">患者412人分の検査結果入りUSB紛失　県立病院</h1><p class="c-article__date">2026/06/18 17:45</p><div class="c-article__body">${leakNews.map((text) => `<p>　${text}</p>`).join("<div class='c-ad'></div>")}</div><ul class="c-share"><li><a href="#">ポスト</a></li></ul></article><div class="c-pickup"><p class="c-pickup__ttl">PICK UP</p>${links(4, (text) => `<a class="c-pickup__item" href="/p"><p>${text}</p></a>`)}</div><footer class="c-footer"><small>Chikugo Nippo Co.</small></footer></body></html>`,
  title: "患者412人分の検査結果入りUSB紛失　県立病院",
  body: leakNews,
  publishedAt: "2026-06-18T17:45:00+09:00",
};
