import { headline, links, type Shape } from "./shape.ts";

const profit = [
  "穂積精工＜0000＞が11月20日大引け後（15:30）に決算を発表。27年3月期第2四半期累計（4-9月）の連結経常利益は前年同期比34.2％増の18.4億円に拡大した。",
  "併せて、通期の同利益を従来予想の32億円→38億円（前期は29.1億円）に18.8％上方修正した。増益率は10.0％増→30.6％増に拡大し、2期連続で過去最高益を更新する見通しとなった。",
  "業績好調に伴い、今期の年間配当を従来計画の40円→48円（前期は38円）に増額修正した。",
];

/** A stock site: codes in the text, quotes beside, a note on how it was made, other news of the share. */
export const stocks: Shape = {
  what: "a stock site with quotes above, related shares and its own name below",
  html: `<html lang="ja"><head><title>穂積精工、今期経常を19％上方修正・最高益予想を上乗せ、配当も8円増額 | 個別株 - 株速ニュース</title><meta property="og:title" content="穂積精工、今期経常を19％上方修正・最高益予想を上乗せ、配当も8円増額"><meta property="og:site_name" content="株速ニュース"></head><body><div id="header"><a href="/">株速</a><form><input></form></div><div id="container"><div id="main"><div class="stock_kabuka_dl01"><h2>0000　穂積精工</h2><dl><dt>前日終値</dt><dd>2,481 (11/19)</dd><dt>始値</dt><dd>2,500 (09:00)</dd></dl></div><ul class="menu"><li><a href="/b">基本情報</a></li><li><a href="/c">チャート</a></li><li><a href="/n">ニュース</a></li><li><a href="/k">決算</a></li></ul><article><header><time datetime="2026-11-20T15:30:00+09:00">2026年11月20日15時30分</time><h1>穂積精工、今期経常を19％上方修正・最高益予想を上乗せ、配当も8円増額</h1></header><div class="body">　${profit[0]}<br><br>　${profit[1]}<br><br>　${profit[2]}<br><br>株速ニュース</div></article><section class="kanren"><h2>関連銘柄</h2><ul><li><a href="/1">0001 白帆工業</a></li><li><a href="/2">0002 明石電機</a></li></ul><h2>穂積精工の関連ニュース</h2><ul>${links(4, (text) => `<li><time>2026年10月1日</time> <a href="/r">${text}</a></li>`)}</ul></section><p class="chui">当サイトで提供する情報は、投資の勧誘を目的としたものではありません。投資判断はご自身の責任でお願いいたします。</p></div></div></body></html>`,
  title: "穂積精工、今期経常を19％上方修正・最高益予想を上乗せ、配当も8円増額",
  body: profit,
  publishedAt: "2026-11-20T15:30:00+09:00",
};

const speech = [
  "日銀の三枝審議委員は26日、金沢市で講演し、物価の基調は「目標に向けて緩やかに高まっている」との認識を示した。",
  "三枝氏は、来年の春闘でも高い賃上げが続くとの見方を示し、「利上げを急ぐ必要はないが、機を逃してもならない」と述べた。",
  "午後の記者会見では、長期金利の上昇について「市場の見方を映したもの」と述べるにとどめた。",
];

/** A business daily, free: a hint of the paper beside, keywords that follow, an expert's opinions below. */
export const businessDaily: Shape = {
  what: "a business daily's free article with a follow box, experts' comments and a daily's offers",
  html: `<html lang="ja"><head><title>日銀・三枝委員「利上げの機を逃すな」　金沢で講演 - 東都経済新聞</title><meta property="og:title" content="日銀・三枝委員「利上げの機を逃すな」　金沢で講演 - 東都経済新聞"><meta property="og:site_name" content="東都経済新聞"><script type="application/ld+json">[{"@type":"NewsArticle","headline":"日銀・三枝委員「利上げの機を逃すな」　金沢で講演","datePublished":"2026-11-26T02:10:00Z","dateModified":"2026-11-26T06:48:00Z","isAccessibleForFree":true,"publisher":{"@type":"Organization","name":"東都経済新聞社"}}]</script></head><body><div id="__next"><header class="header_h1"><a href="/">東都経済新聞</a><a href="/login">ログイン</a></header><main class="container_c5"><article><header class="articleHeader_a1"><a href="/econ">経済</a><h1 class="title_tp0">日銀・三枝委員「利上げの機を逃すな」　金沢で講演</h1><div class="timeStamp_t1"><time datetime="2026-11-26T02:10:00Z">2026年11月26日 11:10</time><span>(<time datetime="2026-11-26T06:48:00Z">2026年11月26日 15:48</time>更新)</span></div><div class="actions"><button>保存</button><button>共有</button><button>その他</button></div></header><section class="container_cz8"><figure><img src="/s.jpg"><figcaption>講演する三枝審議委員（26日、金沢市）</figcaption></figure><p class="paragraph_p15">${speech[0]}</p><p class="paragraph_p15">${speech[1]}</p><div class="ad_in"><span>広告</span></div><p class="paragraph_p15">${speech[2]}</p></section><section class="followBox_f"><p>あなたの好きなトピックスをフォロー</p><ul><li><button>#日銀</button></li><li><button>#金利</button></li></ul><p>フォローすると新着記事をメールでお知らせします。</p></section><section class="think_t"><h2>多様な観点からニュースを考える</h2><p>※掲載される投稿は投稿者個人の見解であり、東都経済新聞社の見解ではありません。</p><div class="expert"><a href="/e1">別所 実</a><span>東都大学教授</span><p>賃上げの広がりを確かめてから、という姿勢が読み取れます。市場との対話をどう進めるかが問われる局面です。</p><time>2026年11月26日 12:40</time></div></section><section class="related_r"><h2>関連企業・業界</h2></section></article><aside><h2>アクセスランキング</h2><ol>${links(5, (text) => `<li><a href="/q">${text}</a></li>`)}</ol></aside></main></div></body></html>`,
  title: "日銀・三枝委員「利上げの機を逃すな」　金沢で講演",
  body: speech,
  captions: ["講演する三枝審議委員（26日、金沢市）"],
  publishedAt: "2026-11-26T11:10:00+09:00",
  access: "full",
};

const topics = [
  "人気アニメ「星屑の郵便局」の劇場版が、公開10日間で興行収入21億円を突破した。配給会社が16日、発表した。",
  "観客動員は148万人。主題歌を歌う灰谷レンは「手紙の代わりに劇場へ来てくれてありがとう」とコメントした。",
];

/** A portal's topic page: a summary in bullets above, a few lines, then the outlet's whole article below a button. */
export const topicPage: Shape = {
  what: "a portal's topic page with a summary of bullets above the text",
  html: `<html lang="ja"><head><title>「星屑の郵便局」劇場版、10日間で興収21億円突破 - らいぶニュース</title><meta property="og:title" content="「星屑の郵便局」劇場版、10日間で興収21億円突破 - らいぶニュース"><meta property="og:site_name" content="らいぶニュース"></head><body><header><a href="/">らいぶニュース</a></header><main><article class="articleMain"><header class="articleHeader"><h1 class="articleTtl">「星屑の郵便局」劇場版、10日間で興収21億円突破</h1><p class="articleDate"><time datetime="2026-08-16T14:20:31+09:00">2026年8月16日 14時20分</time></p><p class="articleVender"><a href="/v">映画日和</a></p></header><section class="articleSummary"><h2>ざっくり言うと</h2><ul><li>「星屑の郵便局」劇場版の興行収入が21億円を超えた</li><li>動員は148万人で、配給会社が16日に発表</li></ul></section><div class="articleBody"><span itemprop="articleBody"><p>　${topics[0]}</p><p>　${topics[1]}</p></span></div><div class="articleFoot"><a href="http://eiga.example">外部サイト</a><p>「アニメ」をもっと詳しく</p><ul><li><a href="/k1">劇場版の上映館一覧</a></li></ul></div></article><section><h2>ランキング</h2><ol>${links(6, (text) => `<li><a href="/q">${text}</a></li>`)}</ol></section></main></body></html>`,
  title: "「星屑の郵便局」劇場版、10日間で興収21億円突破",
  body: topics,
  publishedAt: "2026-08-16T14:20:00+09:00",
};

const tour = [
  "ロックバンド・夜行列車が、ニューアルバム「終点」を1月20日にリリースする。",
  "アルバムには、ドラマの主題歌として書き下ろした「始発」を含む全11曲を収録。初回限定盤には、昨年の野外公演の映像が付属する。",
  "なお彼らは2月より全国ツアーを行う。",
  "夜行列車「終点」収録曲",
  "01. 終点\n02. 始発\n03. 車窓",
  "夜行列車「終点」ツアー日程",
  "2027年2月6日（土）宮城県 仙台会館\n2027年2月13日（土）広島県 クアトロ劇場",
];

/** A music site: lists of songs and dates are the text, ticket links and the band's page are not. */
export const music: Shape = {
  what: "a music site whose lists of songs and dates are the text",
  html: `<html lang="ja"><head><title>夜行列車、新作「終点」は全11曲　2月から全国ツアー - 音楽ナビ</title><meta property="og:title" content="夜行列車、新作「終点」は全11曲　2月から全国ツアー"><meta property="og:site_name" content="音楽ナビ"></head><body><div class="NA_header"><a href="/">音楽ナビ</a></div><main class="NA_main"><article class="NA_article"><div class="NA_article_header"><h1 class="NA_article_title">夜行列車、新作「終点」は全11曲　2月から全国ツアー</h1><div class="NA_article_score">88</div><p class="NA_article_date">2026年12月1日 12:00</p><p class="NA_article_source">音楽ナビ編集部</p></div><div class="NA_article_body"><p>${tour[0]}</p><div class="NA_article_img"><a href="/g/1"><img src="/y.jpg"></a><p class="NA_caption">夜行列車</p><a href="/g">大きなサイズで見る（全4件）</a></div><p>${tour[1]}</p><p>${tour[2]}</p><h2>${tour[3]}</h2><p>01. 終点<br>02. 始発<br>03. 車窓</p><h2>${tour[5]}</h2><p>2027年2月6日（土）宮城県 仙台会館<br>2027年2月13日（土）広島県 クアトロ劇場</p></div><div class="NA_article_gallery"><h2>この記事の画像（全4件）</h2><ul><li><a href="/g/1"><img src="/1.jpg"></a></li></ul></div><div class="NA_article_react"><p>読者の反応</p><span>12</span><span>3</span></div></article><section class="NA_section"><h2>夜行列車のほかの記事</h2><ul>${links(4, (text) => `<li><a href="/r">${text}</a></li>`)}</ul></section><section><h2>リンク</h2><ul><li><a href="http://yako.example">夜行列車 公式サイト</a></li></ul></section></main></body></html>`,
  title: "夜行列車、新作「終点」は全11曲　2月から全国ツアー",
  body: [
    tour[0],
    tour[1],
    tour[2],
    tour[3],
    "01. 終点",
    "02. 始発",
    "03. 車窓",
    tour[5],
    "2027年2月6日（土）宮城県 仙台会館",
    "2027年2月13日（土）広島県 クアトロ劇場",
  ].map((text) => text ?? ""),
  captions: ["夜行列車"],
  publishedAt: "2026-12-01T12:00:00+09:00",
};

const voices = [
  "市議会の定数を減らすべきか。30日の住民投票を前に、商店街で聞いた。",
  "会社員の男性（34）＝中央町",
  "「減らす前に、いまの議員が何をしているのか見えるようにしてほしい。議会だよりは読んでいない」",
  "無職の女性（79）＝浜町",
  "「うちの地区から議員がいなくなったら、バスの要望を誰に言えばいいの」",
  "大学生の女性（20）＝桜台",
  "「投票には行きます。でも、数の問題なのかな、とは思う」",
];

/** Voices of the street: short lines of who speaks between what is said. */
export const streetVoices: Shape = {
  what: "voices from the street with a line for each speaker",
  html: `<html lang="ja"><head><title>議員定数、減らすべき？　住民投票前に街の声 - 湊日報</title><meta property="og:title" content="議員定数、減らすべき？　住民投票前に街の声"><meta property="og:site_name" content="湊日報"></head><body><header><a href="/">湊日報</a></header><div id="main"><article><h1>議員定数、減らすべき？　住民投票前に街の声</h1><div class="meta"><span>2026年8月27日 05:00</span><span>有料</span></div><div class="text"><p>　${voices[0]}</p><p>${voices[1]}</p><p>${voices[2]}</p><p>${voices[3]}</p><p>${voices[4]}</p><p>${voices[5]}</p><p>${voices[6]}</p></div><div class="kw"><span>キーワード</span><a href="/k">住民投票</a></div></article></div><div id="sub"><h2>あわせて読みたい記事</h2>${links(5, (text) => `<p><a href="/r">${text}</a></p>`)}</div></body></html>`,
  title: "議員定数、減らすべき？　住民投票前に街の声",
  body: voices,
  publishedAt: "2026-08-27T05:00:00+09:00",
};

const amp = [
  "県立美術館は、所蔵する日本画の裏から、別の下絵が見つかったと発表した。",
  "修復のため裏打ちの紙をはがしたところ、墨で描かれた鶴が現れたという。",
  "学芸員は「画家が人に見せるつもりのなかった線だ」と話している。",
];

/** An accelerated page: amp elements, a menu in a sidebar, an advertisement between paragraphs. */
export const accelerated: Shape = {
  what: "an accelerated page with amp elements and a menu in a sidebar",
  html: `<!doctype html><html amp lang="ja"><head><meta charset="utf-8"><title>日本画の裏から鶴の下絵　県立美術館 | 西海新聞</title><link rel="canonical" href="https://saikai.example/a/1"><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"日本画の裏から鶴の下絵　県立美術館","datePublished":"2026-03-30T05:00:00+09:00","publisher":{"@type":"Organization","name":"西海新聞"}}</script></head><body><amp-sidebar id="sb" layout="nodisplay"><ul><li><a href="/a">県内ニュース</a></li><li><a href="/b">スポーツ</a></li></ul></amp-sidebar><header><a href="/">西海新聞</a></header><article><h1>日本画の裏から鶴の下絵　県立美術館</h1><p class="date">2026/03/30 05:00</p><amp-img src="/t.jpg" width="600" height="400" alt="見つかった鶴の下絵"></amp-img><p class="cap">見つかった鶴の下絵＝県立美術館</p><div class="body"><p>　${amp[0]}</p><amp-ad width="300" height="250"><div placeholder>広告</div></amp-ad><p>　${amp[1]}</p><p>　${amp[2]}</p></div><div class="more"><a href="https://saikai.example/a/1">通常版のページで読む</a></div></article><section><h2>おすすめ記事</h2><amp-list><ul>${links(4, (text) => `<li><a href="/r">${text}</a></li>`)}</ul></amp-list></section><footer>© 西海新聞社</footer></body></html>`,
  title: "日本画の裏から鶴の下絵　県立美術館",
  body: amp,
  captions: ["見つかった鶴の下絵＝県立美術館"],
  publishedAt: "2026-03-30T05:00:00+09:00",
};

const verdict = [
  "川の水を無断で発電に使ったとして、国が建設会社に損害賠償を求めた訴訟の判決で、高松地裁は14日、約2億3000万円の支払いを命じた。",
  "古川裁判長は「許可の期限が切れたことを知りながら取水を続けた」と指摘した。会社側は「古くからの慣行だった」と主張していた。",
  "判決によると、会社は2014年から9年間、吉野川の支流で毎秒1.2トンを取水した。",
];

/** A portal of 2008: text in one div with br, topics below, the trackbacks of those days, a copyright of two firms. */
export const oldPortal: Shape = {
  what: "a news site of 2008 with br lines, topics of the news and two firms' copyright",
  html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=shift_jis"><title>【裁判】無断取水、2億3千万円の賠償命令　高松地裁 - MSS海南ニュース</title></head><body><div id="__wrap"><div id="__header"><a href="/">MSS海南ニュース</a></div><div id="__main"><div id="__topic"><a href="/">ニュース</a>: <a href="/s">事件</a></div><div id="__article"><h3 id="__r_article_title__">【裁判】無断取水、2億3千万円の賠償命令　高松地裁</h3><p class="dateline">2008.10.14 18:52</p><div class="topics">このニュースのトピックス：<a href="/t">裁判</a></div><div class="photo"><img src="/p.jpg"><p>判決後に会見する国側の代理人＝14日午後、高松市（撮影・多田完）</p></div><div class="kiji">　${verdict[0]}<br/>　${verdict[1]}<br/>　${verdict[2]}<br/></div><div class="tool"><a href="#">印刷する</a></div></div><div id="__related"><h4>関連ニュース</h4><ul>${links(4, (text) => `<li><a href="/r">${text}</a></li>`)}</ul></div><div class="tb">このニュースへのトラックバック</div></div><div id="__side"><h4>アクセスランキング</h4><ol>${links(5, (text) => `<li><a href="/q">${text}</a></li>`)}</ol></div><div id="__footer">© 2008 The Kainan Shimbun &amp; MSS Digital</div></div></body></html>`,
  title: "【裁判】無断取水、2億3千万円の賠償命令　高松地裁",
  body: verdict,
  captions: ["判決後に会見する国側の代理人＝14日午後、高松市（撮影・多田完）"],
  publishedAt: "2008-10-14T18:52:00+09:00",
};

const weather = [
  "5日（木）は西から低気圧が近づき、九州や中国、四国では昼過ぎから雨が降り出します。",
  "■ 夜は近畿、東海でも本降りに",
  "雨雲は夜にかけて東へ広がり、近畿や東海でも本降りになる見込みです。帰宅の時間は傘が手放せません。",
  "■ 関東は夜遅くから",
  "関東の平野部で降り出すのは夜遅くになってからです。気温は前日より3〜5℃低く、コートが欲しくなるでしょう。",
];

/** A weather firm: headings with squares, charts with notes, an app's offer, other forecasts. */
export const forecast: Shape = {
  what: "a weather firm's forecast with squares as headings and an app's offer",
  html: `<html lang="ja"><head><title>明日5日(木)の天気　西から雨　関東は夜遅くから - 空もようニュース</title><meta property="og:title" content="明日5日(木)の天気　西から雨　関東は夜遅くから"><meta property="og:site_name" content="空もようニュース"></head><body><header><a href="/">空もようニュース</a></header><main><div class="card"><h1>明日5日(木)の天気　西から雨　関東は夜遅くから</h1><p class="time">2026/11/04 17:05 空もようニュース</p><figure><img src="/m.png"></figure><div class="article"><p>2026/11/04 17:05 空もようニュース</p><p>${weather[0]}</p><h2>${weather[1]}</h2><figure><img src="/r.png"><figcaption>雨雲の予想 5日(木)18時</figcaption></figure><p>${weather[2]}</p><p><a href="/radar">＞＞最新の雨雲レーダー</a></p><h2>${weather[3]}</h2><p>${weather[4]}</p></div><div class="app"><h2>お天気アプリを使ってみよう</h2><p>雨雲の接近を通知でお知らせします。アプリは無料でダウンロードできます。</p><a href="/app">アプリを見る</a></div><div class="src"><p>参考資料など</p><p>気象庁提供データ</p></div></div><section><h2>お天気トピックス</h2><ul>${links(5, (text) => `<li><a href="/n">${text}</a></li>`)}</ul></section></main></body></html>`,
  title: "明日5日(木)の天気　西から雨　関東は夜遅くから",
  body: weather,
  captions: ["雨雲の予想 5日(木)18時"],
  publishedAt: "2026-11-04T17:05:00+09:00",
};

const essay = [
  "子どもの頃、夕方になると決まって豆腐屋のラッパが聞こえた。あの音で、母は鍋を持って外へ出た。",
  "いま、その道を自転車の配達員が走る。ラッパは鳴らない。ただ、息の音だけがすれ違う。",
  "便利になったのだと思う。けれど、夕方の輪郭は少しぼやけた。",
];

/** A column: a picture of its writer, a name in large type, a note on who writes in turn. */
export const column: Shape = {
  what: "a column with its writer's career below and a note on who writes in turn",
  html: `<html lang="ja"><head><title>豆腐屋のラッパ　稲葉しずか＜夕方の輪郭＞：瀬戸内新聞デジタル</title><meta property="og:title" content="豆腐屋のラッパ　稲葉しずか＜夕方の輪郭＞：瀬戸内新聞デジタル"><meta property="og:site_name" content="瀬戸内新聞デジタル"></head><body><div class="gh"><a href="/">瀬戸内新聞デジタル</a></div><div class="ctn"><div class="ttl-area"><p class="cat">コラム</p><h1>豆腐屋のラッパ　稲葉しずか＜夕方の輪郭＞</h1><p class="dt">2026年10月31日 12時00分</p></div><div class="txt-area"><p>　${essay[0]}</p><p>　${essay[1]}</p><p>　${essay[2]}（エッセイスト）</p></div><div class="prof"><img src="/i.jpg"><p>いなば・しずか　1979年、香川県生まれ。大学卒業後、食品会社勤務を経て文筆業。著書に「台所の時計」など。</p></div><p class="memo">※この欄は5人の筆者が週替わりで執筆します。</p><div class="bk"><h2>バックナンバー</h2><ul>${links(5, (text) => `<li><a href="/b">${text}</a></li>`)}</ul></div></div></body></html>`,
  title: "豆腐屋のラッパ　稲葉しずか＜夕方の輪郭＞",
  body: [essay[0] ?? "", essay[1] ?? "", `${essay[2]}（エッセイスト）`],
  publishedAt: "2026-10-31T12:00:00+09:00",
};

export const gluedFollowUp: Shape = {
  what: "a trade paper with bulleted headlines of others inside the text's own box",
  html: `<html lang="ja"><head><title>段ボール最大手、古紙の回収網を再編 | 紙業タイムズ電子版</title><meta property="og:title" content="段ボール最大手、古紙の回収網を再編"><meta property="og:site_name" content="紙業タイムズ電子版"></head><body><div id="top"><a href="/">紙業タイムズ電子版</a></div><div id="cont"><h1>段ボール最大手、古紙の回収網を再編</h1><div id="date">2026.04.14</div><div id="body"><p>段ボール最大手の大和紙器は、全国に42ある古紙の回収拠点を、2028年までに30へ集約する。人手不足に対応する。</p><p>●<a href="/r1">${headline(1)}</a><br>●<a href="/r2">${headline(2)}</a><br>●<a href="/r3">${headline(3)}</a></p><p>集約で浮いた人員は、選別の自動化を進める工場へ移す。投資額は3年間で45億円を見込む。</p><p>（2026年4月14日付　2面）</p><p>【本紙の購読はこちらから】</p></div></div></body></html>`,
  title: "段ボール最大手、古紙の回収網を再編",
  body: [
    "段ボール最大手の大和紙器は、全国に42ある古紙の回収拠点を、2028年までに30へ集約する。人手不足に対応する。",
    "集約で浮いた人員は、選別の自動化を進める工場へ移す。投資額は3年間で45億円を見込む。",
  ],
  publishedAt: "2026-04-14T00:00:00+09:00",
};
