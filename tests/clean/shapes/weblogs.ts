import { links, type Shape } from "./shape.ts";

const kettle = [
  "こんにちは、道具好きのすずです。今日は、3年使い続けている南部鉄瓶の手入れについて書きます。",
  "さびさせない3つの約束",
  "使い終わったら、必ずふたを開けて余熱で乾かすこと。これだけで赤さびはほとんど出なくなりました。",
  "内側をたわしでこするのは厳禁です。白い湯あかは、水の中の鉱物が膜になったもので、鉄瓶を守ってくれます。",
  "さびてしまったときは",
  "煎茶の茶殻を入れて30分ほど煮ると、渋みの成分がさびと結びついて黒い膜になります。",
  "まとめ",
  "道具は手をかけた分だけ長く働いてくれます。よかったら試してみてください。",
];

/** A popular blog theme: share buttons above and below, contents, linked cards between paragraphs, related entries. */
export const themeCocoon: Shape = {
  what: "a blog theme with shares, contents, cards between paragraphs and an author box",
  html: `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>南部鉄瓶をさびさせない手入れの方法 | すずの道具箱</title><meta property="og:title" content="南部鉄瓶をさびさせない手入れの方法"><meta property="og:site_name" content="すずの道具箱"><meta property="og:type" content="article"></head>
<body class="post-template-default single single-post"><div id="container" class="container"><header id="header" class="header"><div class="site-name"><a href="/">すずの道具箱</a></div><div class="tagline">長く使える道具の話</div><nav id="navi" class="navi"><ul><li><a href="/c/1">台所</a></li><li><a href="/c/2">掃除</a></li><li><a href="/about">このサイトについて</a></li></ul></nav></header>
<div id="content" class="content"><main id="main" class="main"><div id="breadcrumb" class="breadcrumb"><a href="/">ホーム</a><a href="/c/1">台所</a></div>
<article id="post-120" class="article post type-post"><header class="article-header entry-header"><h1 class="entry-title">南部鉄瓶をさびさせない手入れの方法</h1><div class="eye-catch-wrap"><figure class="eye-catch"><img src="/e.jpg"></figure></div><div class="sns-share ss-top"><a class="share-button twitter-button"><span class="button-caption">Twitter</span></a><a class="share-button facebook-button"><span class="button-caption">Facebook</span></a><a class="share-button hatebu-button"><span class="button-caption">はてブ</span></a><a class="share-button"><span class="button-caption">コピー</span></a></div><div class="date-tags"><span class="post-update"><time class="entry-date date updated" datetime="2026-05-02T09:11:20+09:00">2026.05.02</time></span><span class="post-date"><time class="entry-date date published" datetime="2026-04-18T07:00:11+09:00">2026.04.18</time></span></div></header>
<div class="entry-content cf"><div class="pr-label">記事内に広告が含まれています。</div><p>${kettle[0]}</p><div class="speech-wrap sb-id-1"><div class="speech-person"><figure class="speech-icon"><img src="/s.png"></figure></div></div>
<div id="toc" class="toc"><input type="checkbox"><label class="toc-title" for="t">目次</label><div class="toc-content"><ol class="toc-list"><li><a href="#toc1">${kettle[1]}</a></li><li><a href="#toc2">${kettle[4]}</a></li><li><a href="#toc3">${kettle[6]}</a></li></ol></div></div>
<div class="ad-area"><div class="ad-label">スポンサーリンク</div></div><h2><span id="toc1">${kettle[1]}</span></h2><p>${kettle[2]}</p><p>${kettle[3]}</p>
<a href="/p/88" class="blogcard-wrap internal-blogcard-wrap"><div class="blogcard internal-blogcard"><figure class="blogcard-thumbnail"><img src="/k.jpg"></figure><div class="blogcard-content"><div class="blogcard-title">木のまな板を10年使うための5つのコツ</div><div class="blogcard-snippet">まな板は乾かし方で寿命が変わります。私が10年使ってきて、これは外せないと思ったコツを5つ書きました。</div></div><div class="blogcard-footer"><div class="blogcard-domain">suzu-dougu.example</div><div class="blogcard-date">2025.11.03</div></div></div></a>
<h2><span id="toc2">${kettle[4]}</span></h2><p>${kettle[5]}</p><h2><span id="toc3">${kettle[6]}</span></h2><p>${kettle[7]}</p></div>
<footer class="article-footer entry-footer"><div class="entry-categories-tags"><a href="/c/1">台所</a></div><div class="sns-share"><div class="sns-share-message">シェアする</div><a>Twitter</a><a>Facebook</a></div><div class="sns-follow"><div class="sns-follow-message">すずをフォローする</div></div>
<div class="author-box"><div class="author-name">すず</div><div class="author-description"><p>台所道具の店で8年働いたのち、今は山のふもとで暮らしています。古い道具を直すのが好きです。</p></div></div></footer></article>
<aside id="related-entries" class="related-entries"><h2 class="related-entry-heading"><span>関連記事</span></h2><div class="related-list">${links(5, (text) => `<a href="/r" class="related-entry-card-wrap"><article><h3 class="related-entry-card-title">${text}</h3><div class="related-entry-card-snippet">${text}について調べてみました。実際に足を運んで感じたことを、写真とともに紹介します。</div></article></a>`)}</div></aside>
<div id="comment-area" class="comment-area"><h2>コメント</h2><p class="comment-notes">メールアドレスが公開されることはありません。 ※ が付いている欄は必須項目です</p><button>コメントを送信</button></div></main>
<div id="sidebar" class="sidebar"><aside class="widget"><h3>最近の投稿</h3><ul>${links(6, (text) => `<li><a href="/n">${text}</a></li>`)}</ul></aside></div></div><footer id="footer"><div class="copyright">© 2020 すずの道具箱.</div></footer></div></body></html>`,
  title: "南部鉄瓶をさびさせない手入れの方法",
  body: kettle,
  publishedAt: "2026-04-18T07:00:11+09:00",
  publisher: "すずの道具箱",
};

const rent = [
  "地方への移住を考えるとき、最初にぶつかるのが家さがしです。この記事では、わたしが空き家の紹介制度を使って家を借りるまでを順に書きます。",
  "空き家バンクとは",
  "市町村が空き家の情報を集め、借りたい人に紹介する制度です。仲介手数料がかからない町もあります。",
  "登録から入居までの流れ",
  "窓口で利用者登録をする",
  "現地を見学する",
  "大家さんと面談して契約する",
  "わたしの場合は登録から入居まで4か月かかりました。面談では、草刈りや祭りへの参加について聞かれました。",
];

/** Another theme: an offer box in the middle, a step list, an internal link with a caption, a pager below. */
export const themeSwell: Shape = {
  what: "a blog theme with a linked card, a list, an offer in the middle and a pager",
  html: `<!doctype html><html lang="ja"><head><title>空き家バンクで家を借りるまでの流れ – みなとの移住日記</title><link rel="canonical" href="https://iju.example/akiya"><meta property="og:title" content="空き家バンクで家を借りるまでの流れ – みなとの移住日記"><meta property="og:site_name" content="みなとの移住日記"><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","@id":"https://iju.example/#org","name":"みなとの移住日記"},{"@type":"WebPage","name":"空き家バンクで家を借りるまでの流れ"},{"@type":"Article","headline":"空き家バンクで家を借りるまでの流れ","datePublished":"2026-02-11T20:05:00+0900","dateModified":"2026-06-01T08:00:00+0900","author":{"@type":"Person","name":"みなと"},"publisher":{"@id":"https://iju.example/#org"}}]}</script></head>
<body id="body_wrap"><header id="header" class="l-header"><a href="/">みなとの移住日記</a></header><div id="breadcrumb" class="p-breadcrumb"><ol><li><a href="/">ホーム</a></li><li><a href="/c">家さがし</a></li><li><span>空き家バンクで家を借りるまでの流れ</span></li></ol></div>
<div id="content" class="l-content l-container"><main id="main_content" class="l-mainContent l-article"><article class="l-mainContent__inner"><div class="p-articleHead c-postTitle"><h1 class="c-postTitle__ttl">空き家バンクで家を借りるまでの流れ</h1><time class="c-postTitle__date" datetime="2026-02-11"><span class="__y">2026</span><span class="__md">2/11</span></time></div><div class="p-articleMetas -top"><div class="c-postTimes"><span class="c-postTimes__posted icon-posted">2026年2月11日</span><span class="c-postTimes__modified">2026年6月1日</span></div></div>
<div class="post_content"><p>${rent[0]}</p><div class="p-toc -simple"><span class="p-toc__ttl">目次</span><ol><li><a href="#a">${rent[1]}</a></li><li><a href="#b">${rent[3]}</a></li></ol></div>
<h2 class="wp-block-heading" id="a">${rent[1]}</h2><p>${rent[2]}</p>
<div class="swell-block-postLink"><div class="p-blogCard -internal" data-type="type1"><div class="p-blogCard__inner"><span class="p-blogCard__caption">あわせて読みたい</span><div class="p-blogCard__thumb c-postThumb"><figure><img src="/t.jpg"></figure></div><div class="p-blogCard__body"><a class="p-blogCard__title" href="/m">移住前に読んでおきたい町の制度10選</a><span class="p-blogCard__excerpt">移住を助ける制度は町ごとにちがいます。支度金、家賃の補助、車の貸し出しなど、役に立った...</span></div></div></div></div>
<h2 class="wp-block-heading" id="b">${rent[3]}</h2><ol class="wp-block-list"><li>${rent[4]}</li><li>${rent[5]}</li><li>${rent[6]}</li></ol><p>${rent[7]}</p>
<div class="swell-block-capbox cap_box"><div class="cap_box_ttl"><span>お知らせ</span></div><div class="cap_box_content"><p class="has-text-align-center">＼ メルマガ会員は物件情報が毎週届く ／</p><div class="swell-block-button"><a href="/mail" class="swell-block-button__link"><span>無料で登録する</span></a></div></div></div></div>
<div class="p-articleFoot"><div class="c-shareBtns"><ul><li>よかったらシェアしてね！</li><li><button title="URLをコピーする">URLをコピーしました！</button></li></ul></div></div>
<div id="after_article" class="l-articleBottom"><div class="p-snsCta"><p class="p-snsCta__message">この記事が気に入ったら<br>フォローしてね！</p></div><ul class="p-pnLinks"><li class="p-pnLinks__item -prev"><a href="/p"><span>前の記事 庭に小さな池を掘った話</span></a></li><li><a href="/q"><span>軽トラックの車検を自分で通してみた</span></a></li></ul><section class="l-articleBottom__section -author"><h2>この記事を書いた人</h2><div class="p-authorBox"><span>みなと</span><p>2023年に都会から山の町へ。畑と海のあいだで、家族4人で暮らしています。</p></div></section><section><h2 class="c-secTitle">関連記事</h2><ul class="p-postList">${links(4, (text) => `<li class="p-postList__item"><a href="/z"><h3>${text}</h3><time>2025年12月1日</time></a></li>`)}</ul></section></div></article></main><aside id="sidebar" class="l-sidebar"><ul>${links(5, (text) => `<li><a href="/y">${text}</a></li>`)}</ul></aside></div></body></html>`,
  title: "空き家バンクで家を借りるまでの流れ",
  body: [rent[0], rent[1], rent[2], rent[3], [rent[4], rent[5], rent[6]].join("\n"), rent[7]].map(
    (text) => text ?? "",
  ),
  publishedAt: "2026-02-11T20:05:00+09:00",
  bylines: ["みなと"],
};

const library = [
  "久しぶりに県立図書館へ行ったら、入り口に古い蔵書カードの引き出しがそのまま置いてあった。",
  "引いてみると、誰かが鉛筆で書いた請求記号がまだ残っている。検索端末になる前は、この紙の束だけが頼りだったのだ。",
  "司書の方にうかがうと、捨てるのは忍びなくて、と笑っていた。",
  "次は、地下の書庫の見学会に申し込むつもりだ。",
];

/** A hosted blog: keyword links in the text, stars, a banner for reading more, comments and a profile beside. */
export const hatena: Shape = {
  what: "a hosted blog with keyword links in the text, categories above, stars and comments below",
  html: `<!doctype html><html lang="ja"><head><title>蔵書カードの引き出し - 坂の途中</title><meta property="og:title" content="蔵書カードの引き出し - 坂の途中"><meta property="og:site_name" content="坂の途中"><meta name="author" content="sakanaka"></head><body class="page-entry"><div id="globalheader-container"></div><div id="container"><div id="container-inner"><header id="blog-title"><div id="blog-title-inner"><h1 id="title"><a href="/">坂の途中</a></h1><h2 id="blog-description">本と坂道のこと</h2></div></header>
<div id="content"><div id="content-inner"><div id="wrapper"><div id="main"><div id="main-inner"><article class="entry hentry"><div class="entry-inner"><header class="entry-header"><div class="date entry-date first"><a href="/archive/2026/07/19"><time datetime="2026-07-18T22:40:00Z" title="2026-07-18T22:40:00Z"><span class="date-year">2026</span><span class="hyphen">-</span><span class="date-month">07</span><span class="hyphen">-</span><span class="date-day">19</span></time></a></div><h1 class="entry-title"><a href="/entry/card" class="entry-title-link bookmark">蔵書カードの引き出し</a></h1><div class="entry-categories categories"><a href="/c/1" class="entry-category-link">図書館</a><a href="/c/2" class="entry-category-link">日記</a></div></header>
<div class="entry-content hatenablog-entry"><p>久しぶりに<a class="keyword" href="/k">県立図書館</a>へ行ったら、入り口に古い蔵書カードの引き出しがそのまま置いてあった。</p><p>${library[1]}</p><p><span itemscope itemtype="http://schema.org/Photograph"><img src="/p.jpg" class="hatena-fotolife"></span></p><p><a class="keyword" href="/k2">司書</a>の方にうかがうと、捨てるのは忍びなくて、と笑っていた。</p><p>${library[3]}</p></div>
<footer class="entry-footer"><div class="entry-tags-wrapper"></div><p class="entry-footer-section"><span class="author vcard"><span class="fn">id:sakanaka</span></span> <span class="entry-footer-time"><a href="/entry/card"><time>6日前</time></a></span></p><div class="hatena-star-container"></div><div class="social-buttons"><a href="#">Tweet</a></div><div class="customized-footer"></div><div class="comment-box js-comment-box"><ul class="comment"><li><p class="comment-user-name">とおりすがり</p><div class="comment-content"><p>私の町の図書館にも残っています。紙のにおいが懐かしいですよね。</p></div></li></ul><a class="leave-comment-title">コメントを書く</a></div></footer></div></article>
<div class="pager pager-permalink permalink"><span class="pager-prev"><a href="/e1">« 夏の終わりの古書市</a></span><span class="pager-next"><a href="/e2">坂の上のパン屋が閉まる日 »</a></span></div></div></div></div>
<aside id="box2"><div id="box2-inner"><div class="hatena-module hatena-module-profile"><div class="hatena-module-title">プロフィール</div><p>坂の多い町に住んでいます。本を読む日と読まない日があります。</p><button>読者になる</button></div><div class="hatena-module"><div class="hatena-module-title">最新記事</div><ul>${links(5, (text) => `<li><a href="/l">${text}</a></li>`)}</ul></div></div></aside></div></div></div></div></body></html>`,
  title: "蔵書カードの引き出し",
  body: library,
  publishedAt: "2026-07-19T07:40:00+09:00",
};

const cat = [
  "おはようございます♪",
  "昨日から、うちに子猫が来ました。",
  "名前はまだ決まっていません。",
  "お風呂場の隅から出てこなくて、夜中に3回も見に行ってしまいました。",
  "朝になったら、わたしのスリッパの中で寝ていました。",
  "また報告しますね。",
];

/** A diary host: one sentence to a line, many empty lines, likes, newest pictures, entries before and after. */
export const ameba: Shape = {
  what: "a diary host with a sentence to a line, a profile above and pictures below",
  html: `<!doctype html><html lang="ja"><head><title>子猫が来ました | はなのゆるゆる日記</title><meta property="og:title" content="『子猫が来ました』"><meta property="og:site_name" content="はなのゆるゆる日記"><script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting","headline":"子猫が来ました","datePublished":"2026-10-03T07:22:31.000+09:00","author":{"@type":"Person","name":"hana-yuru"}}</script></head><body><div class="skin-page"><div class="skin-bgHeader"><h1 class="skin-blogTitle"><a href="/hana">はなのゆるゆる日記</a></h1><h2 class="skin-blogSubTitle">毎日のこと</h2></div>
<div class="skin-blogBody"><div class="skin-blogMain"><main><article class="js-entryWrapper"><div class="skin-entryInner"><div class="skin-entryHead"><div class="skin-entryPubDate"><p><time datetime="2026-10-03">2026-10-03 07:22:31</time></p></div><h1 class="skin-entryTitle"><a href="/hana/e1">子猫が来ました</a></h1><dl class="skin-entryThemes"><dt>テーマ：</dt><dd><a href="/theme">ねこ</a></dd></dl></div>
<div class="skin-entryBody" id="entryBody"><div>${cat[0]}</div><div><br></div><div><br></div><div>${cat[1]}</div><div><br></div><div><a href="/img"><img src="/c.jpg"></a></div><div>${cat[2]}</div><div><br></div><div>${cat[3]}</div><div><br></div><div>${cat[4]}</div><div><br></div><div><br></div><div>${cat[5]}</div></div>
<div class="skin-entryFooter"><div class="skinButton"><button>いいね！した人</button><span>128</span></div><ul class="share"><li><a>ツイート</a></li><li><a>リブログ(0)</a></li></ul><a href="#c">コメント(4)</a></div></div></article>
<div class="entryImages"><h2>最新の画像</h2><a href="/i">もっと見る >></a></div><ul class="recentEntries"><li><a href="/o1">前の記事 運動会のお弁当</a></li></ul><div class="popular"><h2>はなさんの人気記事</h2><ul>${links(3, (text) => `<li><a href="/pp">${text}</a></li>`)}</ul></div></main></div>
<aside class="skin-blogSubA"><div><h3>プロフィール</h3><p>二児の母。料理とねこが大好きです。毎日ゆるゆると書いています。</p><button>フォロー</button></div><div><h3>ブログランキング</h3><p>総合 12,345位</p></div></aside></div></div></body></html>`,
  title: "子猫が来ました",
  body: cat,
  publishedAt: "2026-10-03T07:22:31+09:00",
};

const walk = [
  "港町の路線バスを乗り継いで、終点まで行ってみた。",
  "乗客は途中から私ひとり。運転手さんが「終点には何もないよ」と教えてくれたが、それがいいのだと答えた。",
  "終点の停留所には、屋根付きの待合所と、使われなくなった公衆電話があった。受話器を上げると、まだ音がした。",
  "帰りのバスまで50分。堤防に座って、持ってきたおにぎりを食べた。",
];

/** A hosted blog of the first generation: text in a div with line breaks, "more" split, trackbacks, category lists. */
export const livedoor: Shape = {
  what: "an early hosted blog with text split in two boxes by line breaks and trackbacks",
  html: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ja" lang="ja"><head><title>終点まで : 港町散歩</title><meta property="og:title" content="終点まで : 港町散歩"/><meta property="og:site_name" content="港町散歩"/></head><body class="article"><div id="container"><div id="header"><h1><a href="/">港町散歩</a></h1><p>潮のにおいのする町から</p></div><div id="content"><div id="main">
<div class="article-outer hentry"><div class="article-inner"><div class="article-header"><div class="article-date-outer"><p class="article-date"><abbr class="updated" title="2026-03-21T18:04:51+09:00">2026年03月21日</abbr></p></div><h2 class="article-title entry-title"><a href="/archives/1.html">終点まで</a></h2><ul class="article-header-category"><li><a href="/c">バス</a></li></ul></div>
<div class="article-body entry-content"><div class="article-body-inner">${walk[0]}<br /><br />${walk[1]}<br /><br /><a href="/i.jpg"><img src="/i_s.jpg" alt="終点" class="pict"/></a><br /><br /></div><div class="article-body-more">${walk[2]}<br /><br />${walk[3]}<br /><br /><br /></div><br clear="all"/></div>
<div class="article-footer"><div class="article-option"><a href="http://blog.example/rank">人気ブログランキングへ</a></div><ul class="article-footer-category"><li>「バス」カテゴリの最新記事</li>${links(4, (text) => `<li><a href="/l">${text}</a></li>`)}</ul><p class="tb-url-title">トラックバックURL</p><p>http://trackback.example/minato/1</p><h3>コメント一覧 (2)</h3><ol><li><div class="comment-author">1. 船長</div><div class="comment-body">その電話、十円玉がまだ使えますよ。今度ためしてみてください。</div><div>2026年03月22日 06:12</div></li></ol></div></div></div>
<div class="article-pager">« <a href="/p">春一番の日</a> | <a href="/">トップページ</a> | <a href="/n">灯台の点検</a> »</div></div>
<div id="plugin_first_area"><div class="side"><h3>記事検索</h3><form><input type="text"/></form></div><div class="side"><h3>月別アーカイブ</h3><ul><li><a href="/2026-03">2026年03月</a> (12)</li><li><a href="/2026-02">2026年02月</a> (9)</li></ul></div></div></div></div></body></html>`,
  title: "終点まで",
  body: walk,
  publishedAt: "2026-03-21T18:04:51+09:00",
};

const radio = [
  "古い短波ラジオの整備が終わりましたので、記録を残しておきます。",
  "症状は、電源を入れても15分ほどで音が小さくなるというもの。まず電源部の電解コンデンサーを4本すべて交換しました。",
  "次に、中間周波の調整です。ずれは3kHzほどで、コアを半回転戻したら感度が見違えるほど上がりました。",
  "夜、電離層の機嫌がよかったのか、遠い国の放送がはっきり聞こえました。やはり真空管の音はいいものです。",
];

/** A free host: layout by div, entry in p with br, clap button, votes, entry list by month. */
export const fc2: Shape = {
  what: "a free host's entry with a clap button, votes for a ranking and lists by month",
  html: `<html lang="ja"><head><meta http-equiv="content-type" content="text/html; charset=utf-8"><title>山小屋無線室 短波ラジオの整備記録</title></head><body><div id="wrap"><div id="banner"><h1><a href="http://yama.blog.example/">山小屋無線室</a></h1><h2>真空管と電波の日々</h2></div>
<div id="center"><div class="entry"><div class="entry_date">2026-08/30 (Sun)</div><h3 class="entry_title">短波ラジオの整備記録</h3><div class="entry_body">　${radio[0]}<br><br>　${radio[1]}<br><br><img src="/r1.jpg" alt="ラジオ"><br><br>　${radio[2]}<br>　${radio[3]}<br><br><a href="http://blogrank.example/in">にほんブログ村</a><br>↑ポチッと応援お願いします！</div><div class="entry_data">20:14 ｜ 無線 ｜ <a href="#c">コメント : 3</a> ｜ <a href="#t">トラックバック : 0</a> ｜ <a href="#">拍手</a></div><div class="fc2_footer"><a href="#">この記事に拍手を送る</a></div></div>
<div id="c"><h3>コメント</h3><div><b>Re: タイトルなし</b><br>コンデンサーの型番を教えていただけますか。同じ機種で苦戦しています。<br>2026-08-31(06:02) : 通りがかり URL 編集</div><form>Name <input type="text"> Mail <input type="text"> Pass <input type="password"> Secret 管理者にだけ表示を許可する</form></div></div>
<div id="left"><div class="plg"><div class="plg_title">プロフィール</div>Author:山小屋<br>標高1200mの無線局です。整備の依頼は受けておりません。</div><div class="plg"><div class="plg_title">最新記事</div><ul>${links(6, (text) => `<li><a href="/e">${text} (08/1${text.length % 9})</a></li>`)}</ul></div><div class="plg"><div class="plg_title">月別アーカイブ</div><ul><li><a href="/m">2026/08 (4)</a></li><li><a href="/m">2026/07 (6)</a></li></ul></div></div></div></body></html>`,
  title: "短波ラジオの整備記録",
  body: radio,
  publishedAt: "2026-08-30T00:00:00+09:00",
};

const diary = [
  "朝から雨。予定していた畑の草むしりは取りやめて、物置を片づけることにする。",
  "奥から父の使っていた鉋が出てきた。刃はさびているが、台はまだ狂っていない。研げば使えるだろう。",
  "午後、雨が上がったので砥石を買いに町へ。金物屋の主人に見せたら「いい鉋だ、大事にしな」と言われた。",
];

/** A home page of the nineties: center, font, hr, a counter and links back. */
export const homepage: Shape = {
  what: "a home page of the nineties with fonts, rules, a counter and a mail address",
  html: `<HTML><HEAD><TITLE>父の鉋</TITLE></HEAD><BODY BGCOLOR="#FFFFE8" TEXT="#333333"><CENTER><FONT SIZE="2"><A HREF="index.html">トップ</A>｜<A HREF="profile.html">自己紹介</A>｜<A HREF="bbs.cgi">掲示板</A>｜<A HREF="link.html">リンク集</A></FONT><HR WIDTH="80%"><FONT SIZE="5" COLOR="#006633"><B>父の鉋</B></FONT><BR><FONT SIZE="2">2001年6月10日（日）</FONT></CENTER><BLOCKQUOTE>
<P>　${diary[0]}
<P>　${diary[1]}<BR>
<P>　${diary[2]}
</BLOCKQUOTE><HR><CENTER><A HREF="d0609.html">前の日</A>　<A HREF="d0611.html">次の日</A>　<A HREF="diary.html">日記の目次へ戻る</A><P><FONT SIZE="1">あなたは <IMG SRC="count.cgi"> 人目のお客様です<BR>ご意見・ご感想は <A HREF="mailto:nora@example.jp">nora@example.jp</A> まで<BR>Copyright(C) 1998-2001 のら仕事日記 All Rights Reserved.</FONT></CENTER></BODY></HTML>`,
  title: "父の鉋",
  body: diary,
  publishedAt: "2001-06-10T00:00:00+09:00",
};
