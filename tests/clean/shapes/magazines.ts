import { links, type Shape } from "./shape.ts";

const chip = [
  "半導体設計のクオンタ電子は11月9日、省電力の画像処理チップ「QX-3」を発表した。消費電力は従来機の半分の1.2ワットで、監視カメラや農業ロボットに向ける。",
  "電池で1年動く",
  "撮影した画像から人や車を見分ける処理を、チップの中だけで済ませる。クラウドに送らないため、通信の電力がいらない。",
  "同社の高取誠CTOは「電池1本で1年動くカメラを、2027年中に実現したい」と説明する。",
];

/** A tech site: body in a cmsBody, related boxes inside the text, page counters, a newsletter form. */
export const techSite: Shape = {
  what: "a tech site with a related box inside the text and a newsletter form",
  html: `<html lang="ja"><head><meta charset="shift_jis"><title>消費電力半分の画像処理チップ、クオンタ電子が発表：監視カメラや農業ロボット向け - ITジャーナル NEWS</title><meta property="og:title" content="消費電力半分の画像処理チップ、クオンタ電子が発表"><meta property="og:site_name" content="ITジャーナル NEWS"><meta name="author" content="ITジャーナル"></head><body id="masterBody"><div id="globalHeader"><ul><li><a href="/">ITジャーナル</a></li><li><a href="/n">ニュース</a></li></ul></div><div id="masterContents"><div id="masterMain"><div id="tmplNews" class="tmplArticle"><div id="tmplNewsIn"><div id="cmsTitle"><div class="inner"><h1 class="title__maintext"><span class="title__maintext">消費電力半分の画像処理チップ、クオンタ電子が発表</span></h1><div class="title__subtitle">監視カメラや農業ロボット向け</div></div></div><div id="cmsDate" class="cmsDate"><div class="inner"><span class="arrow">»</span> 2026年11月09日 15時30分 公開</div></div><div id="cmsByline"><div class="inner"><p id="byline">[<a href="/a">渡会理佳</a>，ITジャーナル]</p></div></div><div id="cmsSocialbutton"><ul><li>印刷</li><li>見る</li><li>Share</li><li>12</li></ul></div>
<div id="cmsBody"><div class="inner"><div class="subscription"><p>${chip[0]}</p><div class="image left"><a href="/l"><img src="/q.jpg"></a><small>画像処理チップ「QX-3」</small></div><div class="colBoxRelated"><div class="colBoxHead">関連記事</div><div class="colBoxIndex"><ul>${links(3, (text) => `<li><a href="/r">${text}</a><br>${text}の背景を、開発に携わった技術者に聞いた。</li>`)}</ul></div></div><h2 class="title">${chip[1]}</h2><p>${chip[2]}</p><p>${chip[3]}</p></div></div></div><div id="cmsCopyright"><p>Copyright © IT Journal, Inc. All Rights Reserved.</p></div><div class="newsletter"><h3>メールマガジンのお知らせ</h3><p>ITジャーナルの最新記事を毎朝お届けします。登録は無料です。</p></div></div></div></div><div id="masterSub"><ol>${links(8, (text) => `<li><a href="/q">${text}</a></li>`)}</ol></div></div></body></html>`,
  title: "消費電力半分の画像処理チップ、クオンタ電子が発表",
  body: chip,
  captions: ["画像処理チップ「QX-3」"],
  publishedAt: "2026-11-09T15:30:00+09:00",
  bylines: ["渡会理佳"],
};

const lens = [
  "ミノワ光学は、フルサイズ対応の単焦点レンズ「40mm F2」を12月11日に発売する。価格はオープンプライスで、店頭予想価格は5万9,800円前後の見込み。",
  "重さ188gの小型レンズで、スナップ撮影に向ける。レンズ構成は6群8枚で、非球面レンズ2枚を採用した。",
  "最短撮影距離は0.3m、フィルター径は49mm。絞りは9枚羽根の円形絞りを備える。",
  "主な仕様",
  "焦点距離\t40mm",
  "最短撮影距離\t0.3m",
  "質量\t188g",
];

/** A gadget site: section names above the title, figure rows, a table of data, links to the maker below. */
export const gadgetSite: Shape = {
  what: "a gadget site with a label above the title, pictures in rows, a table and links to the maker",
  html: `<html lang="ja"><head><title>ミノワ光学、重さ188gの小型レンズ「40mm F2」 - カメラウオッチ</title><meta property="og:title" content="ミノワ光学、重さ188gの小型レンズ「40mm F2」"><meta property="og:site_name" content="カメラウオッチ"></head><body><header role="banner"><a href="/">カメラウオッチ</a></header><div class="main"><div class="contents-section"><article role="main" class="entry"><header class="title-header"><p class="category"><a href="/n">ニュース</a></p><h1 class="page-title">ミノワ光学、重さ188gの小型レンズ「40mm F2」</h1><div class="article-info"><p class="author">木曽悠人</p><p class="publish-date">2026年11月18日 08:00</p></div><div class="social-bookmark"><ul><li>リスト</li><li>シェア</li><li>はてブ</li></ul></div></header><div class="main-contents mainContents"><div class="section"><div class="picture-layout"><div class="picture"><img src="/1.jpg"></div><div class="caption">40mm F2を装着したところ</div></div><p>　${lens[0]}</p><p>　${lens[1]}</p><p>　${lens[2]}</p><div class="picture-layout"><ul><li><a href="/2"><img src="/2.jpg"></a></li><li><a href="/3"><img src="/3.jpg"></a></li></ul></div><h2>${lens[3]}</h2><table><tr><th>焦点距離</th><td>40mm</td></tr><tr><th>最短撮影距離</th><td>0.3m</td></tr><tr><th>質量</th><td>188g</td></tr></table></div></div><footer class="article-footer"><aside class="relation"><h2>関連リンク</h2><ul><li><a href="https://minowa.example">ミノワ光学</a></li><li><a href="https://minowa.example/40">ニュースリリース</a></li></ul></aside><aside class="related-articles"><h2>関連記事</h2><ul>${links(3, (text) => `<li><a href="/r">${text}</a> <span>2026年9月9日</span></li>`)}</ul></aside></footer></article></div></div></body></html>`,
  title: "ミノワ光学、重さ188gの小型レンズ「40mm F2」",
  body: [lens[0], lens[1], lens[2], lens[3], [lens[4], lens[5], lens[6]].join("\n")].map(
    (text) => text ?? "",
  ),
  captions: ["40mm F2を装着したところ"],
  publishedAt: "2026-11-18T08:00:00+09:00",
  bylines: ["木曽悠人"],
};

const debt = [
  "奨学金を返せずに自己破産する若者が増えている――。そんな報道を目にしたことがある人は多いだろう。だが、数字を追うと別の姿が見えてくる。",
  "返済が3カ月以上滞った人の割合は、2010年の6.4％から2025年は2.1％まで下がった。減額制度の利用が広がったためだ。",
  "「借りたこと」が問題なのではない",
  "むしろ深刻なのは、返せている人の生活である。手取り19万円の会社員は、毎月2万3000円の返済のために昼食を抜くことがあると打ち明けた。",
  "返済は40歳を過ぎるまで続く。結婚や出産の計画を遅らせた、と答えた人は4割を超えた。",
];

/** A business magazine: author with title above, page links with their headings, a member's bar, the author's box. */
export const magazine: Shape = {
  what: "a business magazine with the author's title above, a pager with headings and an author's box",
  html: `<html lang="ja"><head><title>奨学金｢返せている人｣ほど苦しいという現実 数字が示す別の姿 | 暮らしとお金 | 東都経済オンライン</title><meta property="og:title" content="奨学金｢返せている人｣ほど苦しいという現実 数字が示す別の姿"><meta property="og:site_name" content="東都経済オンライン"><meta name="author" content="瀬名 佳織"></head><body><div id="header"><a href="/">東都経済オンライン</a><div class="hd-login"><a href="/login">ログイン</a><a href="/reg">会員登録</a></div></div><div id="contents"><div id="main"><div id="article"><div id="article-title"><p class="sub-category"><a href="/c">暮らしとお金</a></p><h1>奨学金｢返せている人｣ほど苦しいという現実 数字が示す別の姿</h1><div class="article-author"><ul><li><a href="/author/sena">瀬名 佳織</a> : ルポライター</li></ul><button>著者フォロー</button></div><div class="date">2026/08/25 5:30</div></div><div id="article-body-inner"><div id="article-body-inner"><div class="photo"><img src="/x.jpg"><div class="caption">毎月の返済が家計にのしかかる（写真：Kei／PIXTA）</div></div><p>${debt[0]}</p><p>${debt[1]}</p><div class="ad_in_article"><p>記事下に続く</p></div><h2>${debt[2]}</h2><p>${debt[3]}</p><p>${debt[4]}</p></div></div><div id="page-nav"><p class="next-page"><a href="?page=2">次ページ</a><a href="?page=2">家族に言えなかった300万円</a></p><ul><li>1</li><li><a href="?page=2">2</a></li><li><a href="?page=3">3</a></li></ul></div><div class="member-bar"><p>東都経済オンライン有料会員にご登録いただくと、有料会員限定記事を閲覧できるほか、様々な特典がご利用いただけます。</p></div><div class="author-box"><div class="author-name">瀬名 佳織</div><div class="author-post">ルポライター</div><p>せな・かおり／1984年生まれ。地方紙記者を経て独立。若者の貧困や教育の格差を取材し、著書に『返す人たち』などがある。</p></div><div class="series"><h3>関連記事</h3><ul>${links(5, (text) => `<li><a href="/r">${text}</a></li>`)}</ul></div></div></div><div id="side"><div class="ranking"><h2>アクセスランキング</h2><ul class="tab"><li>1時間</li><li>24時間</li></ul><ol>${links(10, (text) => `<li><a href="/q">${text}</a></li>`)}</ol></div></div></div></body></html>`,
  title: "奨学金｢返せている人｣ほど苦しいという現実 数字が示す別の姿",
  body: debt,
  captions: ["毎月の返済が家計にのしかかる（写真：Kei／PIXTA）"],
  publishedAt: "2026-08-25T05:30:00+09:00",
  bylines: ["瀬名 佳織"],
  access: "partial",
};

const potter = [
  "登り窯の火を守って40年。備前の陶芸家、岸根一草さん（68）に、土と火のことを聞いた。",
  "窯に火を入れるのは年に1度だけだそうですね。",
  "ええ。1度の窯たきに赤松を4トン使います。12日間、昼も夜も火を見ていなければなりません。",
  "若い弟子には、まず何を教えますか。",
  "土を踏むことです。足の裏で小石を見つける。それができないうちは、ろくろに触らせません。",
  "これから作りたいものは。",
  "水の漏れない大きなつぼです。実はまだ、一度も満足に焼けたことがないんですよ。",
];

/** An interview: questions in bold, answers in p, a line on the guest, hands that made the piece. */
export const interview: Shape = {
  what: "an interview with questions in bold, a guest's box and the hands that made it",
  html: `<html lang="ja"><head><title>年に1度の窯たき、12日間火を見つめる　備前の陶芸家・岸根一草さん｜手仕事の人</title><meta property="og:title" content="年に1度の窯たき、12日間火を見つめる　備前の陶芸家・岸根一草さん"><meta property="article:published_time" content="2026-04-29T09:00:00+09:00"></head><body><header><a href="/">手仕事の人</a></header><article class="interview"><h1>年に1度の窯たき、12日間火を見つめる　備前の陶芸家・岸根一草さん</h1><div class="tags"><a href="/t">#焼きもの</a><a href="/t2">#岡山</a></div><div class="post-body"><p>${potter[0]}</p><p><strong>${potter[1]}</strong></p><p>${potter[2]}</p><p><strong>${potter[3]}</strong></p><p>${potter[4]}</p><blockquote class="twitter-tweet"><p>今年も窯に火が入りました。 <a href="https://t.example">pic.example/abc</a></p>— 岸根窯 (@kishine_kiln) <a href="https://t.example/1">April 2, 2026</a></blockquote><p><strong>${potter[5]}</strong></p><p>${potter[6]}</p><p class="credit">取材・文／菅野みどり　写真／大杉亮</p></div><div class="guest"><p class="guest-name">岸根一草（きしね・いっそう）</p><p>1958年、岡山県備前市生まれ。県立窯業試験場を経て、1986年に独立。日本工芸会正会員。</p></div><div class="share"><p>この記事をシェアする</p></div></article><section class="more"><h2>こちらもおすすめ</h2>${links(4, (text) => `<a href="/r"><h3>${text}</h3></a>`)}</section></body></html>`,
  title: "年に1度の窯たき、12日間火を見つめる　備前の陶芸家・岸根一草さん",
  body: potter,
  publishedAt: "2026-04-29T09:00:00+09:00",
  bylines: ["菅野みどり"],
};

const walls = [
  "新聞社のサイトで「この記事は会員限定です」という表示を目にする機会が増えた。有料の壁（ペイウォール）を設ける社は、この5年で3倍になった。",
  "「登録すると続きをお読みいただけます」という一文を入れるだけで、登録率は0.4ポイント上がったという。A社の担当者は「文言は月に2回変えている」と明かす。",
  "メールマガジンに力を入れる社もある。毎朝6時に届く地域版のニュースレターは、開封率が48％に達した。",
  "アクセスランキングを廃止した社もある。編集局長は「順位が次の記事の題材を決めてしまう」と理由を語る。",
  "著作権の扱いも課題だ。無断転載を禁じる表示を外し、学校での利用を認める動きも出ている。",
];

/** About the trade itself: every word of a wall, a ranking, a newsletter and copyright is the subject. */
export const aboutWalls: Shape = {
  what: "an article about walls, newsletters, rankings and copyright, with a wall's own tools around it",
  html: `<html lang="ja"><head><title>「続きは会員限定」の裏側　地方紙のデジタル戦略 | 新聞研究室</title><meta property="og:title" content="「続きは会員限定」の裏側　地方紙のデジタル戦略"></head><body><header><a href="/">新聞研究室</a><a href="/login">ログイン</a></header><main><article><h1>「続きは会員限定」の裏側　地方紙のデジタル戦略</h1><p class="date">2026年6月22日 11:00</p><div class="body">${walls.map((text) => `<p>${text}</p>`).join("")}</div><div class="newsletter"><p>新着記事をメールでお知らせします。ぜひご登録ください。</p><button>登録する</button></div></article><section><h2>アクセスランキング</h2><ol>${links(5, (text) => `<li><a href="/q">${text}</a></li>`)}</ol></section></main><footer>無断転載を禁じます</footer></body></html>`,
  title: "「続きは会員限定」の裏側　地方紙のデジタル戦略",
  body: walls,
  publishedAt: "2026-06-22T11:00:00+09:00",
  access: "full",
};

const towns = [
  "民間の調査会社が16日発表した「住み続けたい町ランキング2026」で、長野県の小布川町が初めて首位に立った。全国の2万4000人に聞いた。",
  "1位　小布川町（長野県）",
  "2位　三朝浜町（鳥取県）",
  "3位　久米原市（岡山県）",
  "4位　東風平町（沖縄県）",
  "5位　美馬牛町（北海道）",
  "首位の小布川町は、子どもの医療費を18歳まで無料にした点が評価された。3位の久米原市は、前年の11位から順位を大きく上げた。",
];

/** A ranking that is the news: its places are the text, the site's own ranking is not. */
export const rankingNews: Shape = {
  what: "an article whose text is a ranking, beside the site's own ranking",
  html: `<html lang="ja"><head><title>住み続けたい町、首位は小布川町　三朝浜、久米原続く - くらしの新聞</title><meta property="og:title" content="住み続けたい町、首位は小布川町　三朝浜、久米原続く"></head><body><div class="h"><a href="/">くらしの新聞</a></div><div class="c"><div class="a"><h1>住み続けたい町、首位は小布川町　三朝浜、久米原続く</h1><p class="t">2026年11月16日 17時02分</p><div class="x"><p>${towns[0]}</p>${towns
    .slice(1, 6)
    .map((text) => `<p>${text}</p>`)
    .join(
      "",
    )}<p>${towns[6]}</p></div></div><div class="r"><h2>人気記事ランキング</h2>${links(5, (text, n) => `<div><span>${n + 1}</span><a href="/q">${text}</a></div>`)}</div></div></body></html>`,
  title: "住み続けたい町、首位は小布川町　三朝浜、久米原続く",
  body: towns,
  publishedAt: "2026-11-16T17:02:00+09:00",
};
