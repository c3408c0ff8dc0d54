import { headline, links, type Shape } from "./shape.ts";

const kelp = [
  "羽根崎町の漁協は17日、養殖コンブの水揚げを例年より2週間早く始めた。冬の水温が平年を1度ほど下回り、葉の伸びが早まったためだ。",
  "初日は夜明け前から12隻が沖に出て、長さ8メートルを超すコンブを次々と巻き上げた。浜では家族が総出で根を切り、天日に干す作業に追われた。",
  "漁協の船木勇組合長は「厚みがあって色もいい。値段もついてくると思う」と目を細めた。水揚げは6月末まで続く。",
];

/** A portal that carries a local paper's article: no year in the date, picture between the paragraphs, a comment box longer than the text. */
export const portal: Shape = {
  what: "a portal with a local paper's article, a photo card and opinions of experts",
  html: `<!doctype html><html lang="ja"><head><title>コンブ、2週間早い水揚げ　低い水温で育ち良く　羽根崎町（羽根崎日報） - さざなみニュース</title></head><body>
<div id="r"><div class="a1"><a href="/"><img src="/l.png" alt="さざなみニュース"></a><ul><li><a href="/t">トップ</a></li><li><a href="/s">速報</a></li><li><a href="/l">ライブ</a></li><li><a href="/o">オリジナル</a></li></ul></div>
<div class="a2"><div class="b1"><div class="c1"><h1>コンブ、2週間早い水揚げ　低い水温で育ち良く　羽根崎町</h1>
<p>3/17(火) 18:42<span>配信</span></p><button><span>58</span>コメント58件</button></div>
<div class="c2"><div><a href="/i/1"><img src="/i1.jpg"><p>浜に広げられるコンブ＝17日午前6時、羽根崎町</p></a></div>
<p>${kelp[0]}</p>
<a href="/x"><p>【写真】船からあふれそうなコンブ</p></a>
<p>${kelp[1]}</p>
<p>${kelp[2]}</p></div>
<div class="c3"><p>最終更新：3/17(火) 18:42</p><a href="/m/h">羽根崎日報</a></div></div>
<div class="b2"><h2>関連記事</h2><ul>${links(5, (text) => `<li><a href="/a"><p>${text}</p></a></li>`)}</ul></div>
<div class="b3"><h2>アクセスランキング（水産）</h2><ol>${links(5, (text, n) => `<li><a href="/r"><span>${n + 1}</span><p>${text}</p><span>山あい新報</span></a></li>`)}</ol></div>
<div class="b4"><h2>コメント58件</h2><article><p>hama****</p><p>3時間前</p><p>子どものころ、学校を休んで手伝ったのを思い出します。干し場に小石を並べるのは子どもの仕事で、近所の家どうしで人手を貸し借りしていました。今は機械で乾かす家も増えましたが、天日のものは香りが違うと思います。</p></article>
<article><p>usi****</p><p>5時間前</p><p>水温が1度違うだけで2週間も早まるのですね。海の変化は漁の暦を変えていくのだと感じます。値段が上がっても、続けてくれる人がいるうちは買って支えたいです。</p></article></div></div>
<div class="a3"><small>© 2026 羽根崎日報 無断転載を禁じます。</small></div></div></body></html>`,
  title: "コンブ、2週間早い水揚げ　低い水温で育ち良く　羽根崎町",
  body: kelp,
  captions: ["浜に広げられるコンブ＝17日午前6時、羽根崎町"],
  publisher: "羽根崎日報",
};

const lawn = [
  "浜須賀市の中学校で、校庭を芝生に替える取り組みが広がっている。砂ぼこりに悩む近所からの苦情が、きっかけの一つになった。",
  "市教育委員会によると、芝生の校庭は3年前の2校から今年は11校に増えた。1校あたりの費用はおよそ420万円で、半分を県の基金でまかなう。",
  "手入れは生徒と地域の人が受け持つ。第二中の生徒会長は「転んでも痛くない。昼休みに外へ出る人が増えた」と話す。",
];

/** A reader site that copies many papers: text in one block with br, then lists of headlines without a label. */
export const reader: Shape = {
  what: "a reader site: text in br, headlines without a label right below it",
  html: `<html><head><title>校庭の芝生、11校に拡大　砂ぼこりの苦情がきっかけ - よみもの広場</title><meta property="og:site_name" content="よみもの広場"></head><body>
<div class="hd"><a href="/">よみもの広場</a></div>
<div class="wrap"><div class="lft"><div class="art"><h1 class="ttl">校庭の芝生、11校に拡大　砂ぼこりの苦情がきっかけ</h1><div class="inf"><time datetime="2026-05-20T07:00:00+09:00">2026年5月20日 7時0分</time> <a href="/v/3">浜須賀新聞</a></div>
<div class="txt">${lawn[0]}<br><br>${lawn[1]}<br><br>${lawn[2]}<br><br></div>
<div class="pts"><h3>ざっくり言うと</h3><ul><li>校庭を芝生に替える学校が増えている</li><li>費用の半分は県の基金</li></ul></div>
<div class="mor">${links(8, (text) => `<div><a href="/n">${text}</a></div>`)}</div></div></div>
<div class="rgt"><h2>ランキング</h2><ol>${links(10, (text) => `<li><a href="/n">${text}</a></li>`)}</ol></div></div>
<div class="ft"><a href="/kiyaku">利用規約</a> <a href="/pv">プライバシー</a><p>(C) よみもの広場</p></div></body></html>`,
  title: "校庭の芝生、11校に拡大　砂ぼこりの苦情がきっかけ",
  body: lawn,
  publishedAt: "2026-05-20T07:00:00+09:00",
  publisher: "よみもの広場",
};

const quake = [
  "15日午後2時過ぎ、潮来島の沖合を震源とする地震があり、潮来島町で震度4を観測しました。この地震による津波の心配はありません。",
  "町によりますと、午後3時の時点でけが人や建物の被害の情報は入っていないということです。島と本土を結ぶ高速船は、港の点検のため一時運航を見合わせましたが、午後4時に再開しました。",
  "気象台は、今後1週間ほどは同じ程度の揺れに注意するよう呼びかけています。",
];

/** A broadcaster with a ticker above the title and a player instead of a picture. */
export const ticker: Shape = {
  what: "a broadcaster with a ticker on top, a player and polite sentences",
  html: `<!doctype html><html lang="ja"><head><title>潮来島町で震度4　津波の心配なし | 南洋テレビ NEWS</title><meta property="og:title" content="潮来島町で震度4　津波の心配なし | 南洋テレビ NEWS"></head><body>
<div class="bar"><p><b>速報</b> <a href="/e/1">県南部に大雨警報　土砂災害に警戒を呼びかけ</a></p><p>JR潮騒線は上下線で運転を見合わせています。再開の見込みは立っていません。</p></div>
<header><a href="/">南洋テレビ NEWS</a><nav><a href="/1">社会</a><a href="/2">気象</a><a href="/3">スポーツ</a></nav></header>
<main><section><h1>潮来島町で震度4　津波の心配なし</h1><p><time datetime="2026-02-15T16:20">2026年2月15日 16時20分</time></p>
<div class="mv"><div class="pl"></div><p>役場の防災カメラの映像（15日午後2時ごろ）</p></div>
<p>${lawnless(quake[0])}</p><p>${quake[1]}</p><p>${quake[2]}</p>
<div class="sns"><p>ニュースをシェア</p><a href="#">X</a><a href="#">LINE</a></div>
<p>※掲載している映像は放送したものを編集しています。</p></section>
<section><h2>注目のコンテンツ</h2><ul>${links(6, (text) => `<li><a href="/c"><em>${text}</em><time>2月14日 10時10分</time></a></li>`)}</ul></section></main>
<footer><p>Copyright 南洋テレビ All rights reserved.</p></footer></body></html>`,
  title: "潮来島町で震度4　津波の心配なし",
  body: quake,
  captions: ["役場の防災カメラの映像（15日午後2時ごろ）"],
  publishedAt: "2026-02-15T16:20:00+09:00",
  publisher: "南洋テレビ NEWS",
};

function lawnless(text: string | undefined): string {
  return `　${text ?? headline(0)}`;
}
