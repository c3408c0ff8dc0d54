import { links, type Shape } from "./shape.ts";

const rate = [
  "【ジュネーブ時事】国際通貨会議は5日、2027年の世界経済の成長率を2.9％とする見通しを公表した。4月時点の予測から0.2ポイント引き下げた。",
  "関税の引き上げで企業が投資を控える動きが広がっていると分析した。新興国では4.1％、先進国では1.4％を見込む。",
  "日本については、賃上げで個人消費が底堅く推移するとして、0.8％に据え置いた。",
];

/** An agency's site: text in one box with br, the time behind the title and again in brackets below. */
export const jiji: Shape = {
  what: "an agency's page with br lines, a figure above and the time in brackets below the text",
  html: `<!DOCTYPE html><html lang="ja"><head><title>世界成長、2.9％に下方修正＝関税で投資低迷―国際通貨会議：通信ドットコム</title><meta property="og:title" content="世界成長、2.9％に下方修正＝関税で投資低迷―国際通貨会議：通信ドットコム"><meta property="og:site_name" content="通信ドットコム"></head><body id="Article"><div id="Header"><div class="Logo"><a href="/">通信ドットコム</a></div><ul id="GlobalNav"><li><a href="/c">経済</a></li><li><a href="/p">政治</a></li><li><a href="/s">社会</a></li></ul></div>
<div id="Main"><div class="MainInner"><div class="ArticleTitle clearfix"><div class="genre"><a href="/c">経済</a></div><h1>世界成長、2.9％に下方修正＝関税で投資低迷―国際通貨会議</h1><p class="ArticleTitleMeta"><span class="time">2026年10月05日22時07分</span><span>配信</span></p></div><div class="SocialBtn"><ul><li><a>X</a></li><li><a>保存</a></li></ul></div>
<div class="ArticleText clearfix"><div class="ArticleFigure"><figure><a href="/ph"><img src="/i.jpg" alt=""></a><figcaption>記者会見する国際通貨会議の専務理事＝5日、ジュネーブ（EPA時事）</figcaption></figure></div><p>　${rate[0]}<br />　${rate[1]}<br />　${rate[2]}（2026/10/05-22:07）</p><div class="ArticleAd"><p>［PR］</p></div></div>
<div class="LinkRelation"><h3 class="title">関連ニュース</h3><ul>${links(5, (text) => `<li><a href="/r">${text}</a></li>`)}</ul></div><div class="ArticleTopics"><p><a href="/k">【経済記事一覧へ】</a><a href="/acc">【アクセスランキング】</a></p></div></div>
<div id="Side"><h2>最新動画</h2><ul>${links(6, (text) => `<li><a href="/m">${text}</a></li>`)}</ul></div></div><div id="Footer"><p>通信ドットコムの商用利用をお考えの方はこちら</p><p>Copyright (C) TSUSHIN PRESS LTD.</p></div></body></html>`,
  title: "世界成長、2.9％に下方修正＝関税で投資低迷―国際通貨会議",
  body: rate,
  captions: ["記者会見する国際通貨会議の専務理事＝5日、ジュネーブ（EPA時事）"],
  publishedAt: "2026-10-05T22:07:00+09:00",
  wire: "時事",
};

const ferry = [
  "5日午後4時25分ごろ、瀬渡島の沖合約2キロで、定期フェリー「第八せとわたり」（698トン）が浅瀬に乗り上げた。乗客乗員41人にけがはなかった。第六管区海上保安本部が原因を調べている。",
  "海保によると、当時は濃い霧が出ており、視界は300メートルほどだった。乗客は巡視艇で約2時間後に港へ運ばれた。",
];

/** A wire on a platform: outlets' names above and below, short text, other outlets' news, copyright of the agency. */
export const kyodo: Shape = {
  what: "a wire's flash on a platform of regional papers",
  html: `<html lang="ja"><head><title>フェリー座礁、41人無事　瀬渡島沖 | 共同通信</title><meta property="og:title" content="フェリー座礁、41人無事　瀬渡島沖 | 共同通信"><meta property="og:site_name" content="ノーチラス"></head><body><div id="root"><header class="ma__header"><a href="/">ノーチラス</a></header><div class="ma__site ma__container"><section class="ma__contents"><div class="ma__main"><h1 class="ma__p">フェリー座礁、41人無事　瀬渡島沖</h1><div class="ma__p ma__meta"><a href="/u/1">共同通信</a><time datetime="2026-11-05T17:48:03+09:00">2026/11/05</time></div><div class="ma__share"><a>Share</a></div><div class="ma__img"><img src="/m.jpg"><p>瀬渡島</p></div>
<div class="ma__p ma__text"><p>${ferry[0]}</p><p>${ferry[1]}</p></div><div class="ma__copy">© 一般社団法人共同通信社</div></div><aside class="ma__related"><h2>その他の記事</h2>${links(8, (text) => `<div><a href="/p"><h3>${text}</h3><span>共同通信</span></a></div>`)}</aside></section></div></div></body></html>`,
  title: "フェリー座礁、41人無事　瀬渡島沖",
  body: ferry,
  captions: ["瀬渡島"],
  publishedAt: "2026-11-05T17:48:03+09:00",
  wire: "共同",
};

const glacier = [
  "【11月4日 AFP】アルプスの氷河の後退が過去20年で最も速くなっているとする研究が4日、学術誌に発表された。調査した58の氷河のうち、49で厚さが平均1.8メートル減っていた。",
  "研究を率いたアンナ・ケルナー（Anna Kerner）氏は、「雪の少ない冬と熱波の夏が重なった」と指摘する。",
  "同氏らは人工衛星の画像と現地の測量を組み合わせ、2006年以降の変化を調べた。(c)AFP/Marie LEGRAND",
];

/** An agency's picture site: a credit that ends the text, tags, a slide counter, links to photos. */
export const agencyPictures: Shape = {
  what: "an agency's page with a slide counter, a credit that ends the text and a list of tags",
  html: `<html lang="ja"><head><title>アルプスの氷河、20年で最速の後退　研究　写真3枚　国際ニュース：AFPBB News</title><meta property="og:title" content="アルプスの氷河、20年で最速の後退　研究"><meta property="og:site_name" content="AFPBB News"><meta property="article:published_time" content="2026-11-04T19:20:00+09:00"></head><body><div class="header"><a href="/"><img src="/logo.svg" alt="AFPBB News"></a><ul class="gnav"><li><a href="/news">ニュース</a></li><li><a href="/env">環境・科学</a></li></ul></div><div class="wrapper"><div class="main"><div class="main-article"><div class="main-title"><h1 class="title">アルプスの氷河、20年で最速の後退　研究</h1><p class="day">2026年11月4日 19:20　発信地：チューリヒ/スイス [ <a href="/s">スイス</a>, <a href="/e">ヨーロッパ</a> ]</p></div><div class="photo"><div class="slide"><p class="num">1/3</p><img src="/g.jpg"><p class="photo-caption">スイス南部の氷河（2026年8月12日撮影）。(c)Luca BERNARDI / AFP</p></div></div><ul class="btn-share"><li>このニュースをシェア</li></ul>
<div class="article-body clear"><p>${glacier[0]}</p><p>　${glacier[1]}</p><p>　同氏らは人工衛星の画像と現地の測量を組み合わせ、2006年以降の変化を調べた。<br>(c)AFP/Marie LEGRAND</p></div>
<div class="related"><h2>関連記事</h2><ul>${links(4, (text) => `<li><a href="/r">${text}</a></li>`)}</ul></div><div class="photo-list"><h2>このニュースの写真</h2><a href="/p1"><img src="/1.jpg"></a></div></div></div><div class="side"><h2>人気ニュース</h2><ol>${links(5, (text) => `<li><a href="/q">${text}</a></li>`)}</ol></div></div></body></html>`,
  title: "アルプスの氷河、20年で最速の後退　研究",
  body: [
    glacier[0] ?? "",
    glacier[1] ?? "",
    "同氏らは人工衛星の画像と現地の測量を組み合わせ、2006年以降の変化を調べた。",
  ],
  captions: ["スイス南部の氷河（2026年8月12日撮影）。(c)Luca BERNARDI / AFP"],
  publishedAt: "2026-11-04T19:20:00+09:00",
  wire: "AFP",
};

const river = [
  "県が進める大槻川の河川敷の整備をめぐり、流域の3市は3日、来年4月に共同の管理組合をつくることで合意した。草刈りや清掃を一元化し、年間で約1800万円の経費を減らす。",
  "大槻川の河川敷は延長14キロ。市ごとに管理の頻度が違い、「隣の市に入ったとたん草が伸びている」との声が利用者から出ていた。",
];

/** A regional paper's wall: how much stands here and how much there is, an offer, local links, the weather. */
export const regional: Shape = {
  what: "a regional paper's wall that counts what stands here and all there is",
  html: `<html lang="ja"><head><title>大槻川の河川敷、3市が共同管理へ　来春に組合設立｜山陽日日新聞デジタル</title><meta property="og:site_name" content="山陽日日新聞デジタル"><meta property="og:title" content="大槻川の河川敷、3市が共同管理へ　来春に組合設立"></head><body><header><div class="logo"><a href="/">山陽日日新聞デジタル</a></div><div class="weather">10/4 晴れ 24℃/15℃</div><nav><ul><li><a href="/l">地域</a></li><li><a href="/sp">スポーツ</a></li><li><a href="/obit">おくやみ</a></li></ul></nav></header><div class="contents"><div class="main"><div class="article-area"><div class="article-header"><span class="label-key">会員限定</span><h1>大槻川の河川敷、3市が共同管理へ　来春に組合設立</h1><p class="article-date">2026/10/4 6:00</p><p class="article-update">（最終更新: 2026/10/4 9:12）</p></div><div class="article-photo"><img src="/o.jpg"><p>草刈りの済んだ市（右）と、まだの市の境にある河川敷</p></div><div class="article-main"><p>　${river[0]}</p><p>　${river[1]}</p><p class="remain">（ここまで180文字／記事全文1024文字）</p></div><div class="paywall-box"><p>ここから先は会員限定記事です。</p><p>無料の会員登録で月3本まで読めます。</p><a class="btn" href="/reg">会員登録する</a><a class="btn" href="/login">ログイン</a></div></div><div class="local"><h2>同じ地域の記事</h2><ul>${links(5, (text) => `<li><a href="/r">${text}</a><span>（10/3）</span></li>`)}</ul></div></div><div class="sub"><h2>アクセスランキング</h2><ol>${links(5, (text) => `<li><a href="/q">${text}</a></li>`)}</ol></div></div></body></html>`,
  title: "大槻川の河川敷、3市が共同管理へ　来春に組合設立",
  body: river,
  captions: ["草刈りの済んだ市（右）と、まだの市の境にある河川敷"],
  publishedAt: "2026-10-04T06:00:00+09:00",
  access: "partial",
};

const award = [
  "優れた郷土史の研究に贈られる第31回穂波賞の選考会が12日、松江市内で開かれ、元高校教諭の門脇修さん（71）の「湖上の渡し船百年」に決まった。",
  "門脇さんは30年にわたり、渡し船の船頭や家族ら120人から聞き取りを重ねた。選考委員の一人は「声の記録として第一級」とたたえた。",
  "贈呈式は12月6日に松江市の県民会館で開かれる。賞金は50万円。",
];

/** A regional paper's culture page: name and mail below the text, a reader's poll and links to towns. */
export const regionalFree: Shape = {
  what: "a regional paper's free article signed in brackets, with a poll and links to towns",
  html: `<html lang="ja"><head><title>穂波賞に門脇さん　渡し船の聞き取り30年 | 山陰 | 宍道湖新報</title><meta property="og:site_name" content="宍道湖新報"></head><body><div class="wrap"><div class="head"><p class="logo"><a href="/">宍道湖新報</a></p></div><p class="pan"><a href="/">トップ</a> ＞ <a href="/c">文化</a> ＞ 穂波賞に門脇さん　渡し船の聞き取り30年</p><div class="left"><h1>穂波賞に門脇さん　渡し船の聞き取り30年</h1><p class="d">2026年10月13日　朝刊掲載</p><div class="sns"><a>いいね！</a><a>ツイート</a></div><div class="ph"><img src="/k.jpg" alt="門脇修さん"><br>門脇修さん</div><div class="txt"><p>　${award[0]}</p><p>　${award[1]}</p><p>　${award[2]}（錦織奈緒）</p></div><div class="poll"><p>この記事はいかがでしたか？</p><button>参考になった</button><button>もっと知りたい</button></div><div class="area"><p>市町村別ニュース</p><ul><li><a href="/1">松江市</a></li><li><a href="/2">出雲市</a></li><li><a href="/3">安来市</a></li><li><a href="/4">雲南市</a></li></ul></div><div class="rel"><h2>文化の最新記事</h2><ul>${links(4, (text) => `<li><a href="/r">${text}</a></li>`)}</ul></div></div></div><p class="foot">掲載の記事・写真・図表の無断転載を禁じます。すべての内容は日本の著作権法によって保護されています。</p></body></html>`,
  title: "穂波賞に門脇さん　渡し船の聞き取り30年",
  body: [award[0] ?? "", award[1] ?? "", `${award[2]}（錦織奈緒）`],
  captions: ["門脇修さん"],
  publishedAt: "2026-10-13T00:00:00+09:00",
  publisher: "宍道湖新報",
  bylines: ["錦織奈緒"],
};

const flash = [
  "28日午前9時14分ごろ、能代沖を震源とする地震があり、大館市で震度3を観測した。この地震による津波の心配はない。震源の深さは約20キロ、地震の規模を示すマグニチュードは4.6と推定される。",
];

/** The shortest: one paragraph, then more links than text. */
export const quakeFlash: Shape = {
  what: "a flash of one paragraph beside a sidebar that is far longer",
  html: `<html lang="ja"><head><title>【地震】大館市で震度3　津波の心配なし - みちのくテレビNEWS</title><meta property="og:title" content="【地震】大館市で震度3　津波の心配なし"></head><body><div class="g-header"><a href="/">みちのくテレビNEWS</a></div><div class="l-wrap"><div class="l-main"><h1 class="ttl">【地震】大館市で震度3　津波の心配なし</h1><p class="time">11月28日 9:21</p><div class="txt">${flash[0]}</div></div><div class="l-sub"><div class="box"><h2>今日の天気コラム</h2><p>朝晩の冷え込みが強まっています。車で出かける方は、早めの冬タイヤへの交換をお願いします。平地でも初雪が観測される時期になりました。</p><p>峠では路面が凍ることもあります。時間に余裕を持った運転を心がけましょう。今週末は日本海側を中心に雪が降る見込みで、まとまった雪になるところもありそうです。</p></div><div class="box"><h2>ニュース一覧</h2><ul>${links(20, (text) => `<li><a href="/n">${text}</a><span>11月28日</span></li>`)}</ul></div></div></div><div class="g-footer">© Michinoku TV</div></body></html>`,
  title: "【地震】大館市で震度3　津波の心配なし",
  body: flash,
  publishedAt: "2026-11-28T09:21:00+09:00",
};
