import { headline, links, type Shape } from "./shape.ts";

const school = [
  "廃校になった小学校を、刑務所を出た人の住まいと働く場に変える取り組みが、山あいの町で始まった。住民の反対で一度は白紙に戻った計画だ。",
  "「怖いという気持ちは今も消えない」。説明会で手を挙げた農家の女性（63）は、それでも賛成に回った理由をこう話す。「追い返したら、あの人たちはどこへ行くのか」",
  "施設には定員12人が半年ずつ暮らし、シイタケの栽培や木工を学ぶ。運営する法人の宇野理事長は「失敗した人を迎える町が一つくらいあっていい」と語った。",
];

/** A national daily: photo with its place and photographer, a mark for paid text, related headlines between paragraphs. */
export const mainichi: Shape = {
  what: "a national daily with unlabelled headlines between its paragraphs and a signed end",
  html: `<html lang="ja"><head><title>廃校に出所者の住まい　反対から3年、町が選んだ道 | 日の出新聞</title><meta property="og:title" content="廃校に出所者の住まい　反対から3年、町が選んだ道 | 日の出新聞"><meta property="og:site_name" content="日の出新聞"><meta name="cXenseParse:author" content="日の出新聞"><script type="application/ld+json">{"@type":"NewsArticle","headline":"廃校に出所者の住まい　反対から3年、町が選んだ道","datePublished":"2026-05-17T07:00:00+09:00","isAccessibleForFree":true,"author":{"@type":"Person","name":"日の出新聞"},"publisher":{"@type":"Organization","name":"日の出新聞"}}</script></head><body><header class="header"><a href="/" class="logo">日の出新聞</a><ul class="nav"><li><a href="/1">速報</a></li><li><a href="/2">社会</a></li><li><a href="/3">オピニオン</a></li></ul></header><main class="main"><section class="articledetail"><header class="title-page"><h1>廃校に出所者の住まい　反対から3年、町が選んだ道</h1><div class="article-meta"><a href="/2">社会</a><span>毎時速報</span><time>2026/5/17 07:00（最終更新 5/17 07:00）</time><span>1183文字</span></div></header><div class="articledetail-body" id="articledetail-body"><figure class="articledetail-image"><img src="/a.jpg"><figcaption>シイタケの菌を原木に打ち込む入居者＝高知県内で2026年5月2日、沢村遥撮影</figcaption></figure><p>　${school[0]}</p><div class="inarticle"><a href="/x1">${headline(1)}</a></div><p>　${school[1]}</p><p><a href="/x2">${headline(2)}</a></p><p>　${school[2]}【沢村遥】</p></div><div class="articletag"><ul><li><a href="/k">再犯防止</a></li><li><a href="/k">廃校</a></li></ul></div><section class="pickup"><ul>${links(6, (text) => `<li><a href="/p"><h3>${text}</h3><time>2026/5/16</time></a></li>`)}</ul></section></section></main><aside class="side"><h2>アクセスランキング</h2><ul class="tab"><li>現在</li><li>昨日</li></ul><ol>${links(5, (text) => `<li><a href="/q">${text}</a></li>`)}</ol></aside></body></html>`,
  title: "廃校に出所者の住まい　反対から3年、町が選んだ道",
  body: [school[0] ?? "", school[1] ?? "", `${school[2]}【沢村遥】`],
  captions: ["シイタケの菌を原木に打ち込む入居者＝高知県内で2026年5月2日、沢村遥撮影"],
  publishedAt: "2026-05-17T07:00:00+09:00",
  bylines: ["沢村遥"],
};

const embassy = [
  "【ブリュッセル＝酒井潮】欧州委員会は19日、加盟国の鉄道の切符を一つの窓口で買えるようにする規則案を公表した。2029年の施行を目指す。",
  "乗り継ぎに失敗した場合、次の列車に追加料金なしで乗れる権利も盛り込んだ。現在は会社が違うと補償の対象にならない。",
  "鉄道会社の団体は「発券の仕組みを作り直すには数年かかる」と反発している。",
];

/** Another daily: paragraphs with names of their own, an advertisement slot, "read more" of the same writer, clip tools. */
export const yomiuri: Shape = {
  what: "a daily with a dateline, a mark of its members and links of the section below",
  html: `<html lang="ja"><head><title>欧州の鉄道切符、窓口一本化…欧州委が規則案 : 東日新聞オンライン</title><meta property="og:title" content="欧州の鉄道切符、窓口一本化…欧州委が規則案"><meta property="og:site_name" content="東日新聞オンライン"><meta property="article:published_time" content="2026-05-19T21:40:00+09:00"><meta property="article:modified_time" content="2026-05-19T21:40:00+09:00"></head><body><div class="layout-header"><a href="/">東日新聞オンライン</a></div><div class="layout-contents"><article class="article-content"><div class="breadcrumbs"><ul><li><a href="/">ニュース</a></li><li><a href="/w">国際</a></li></ul></div><header><h1 class="title-article c-article-title">欧州の鉄道切符、窓口一本化…欧州委が規則案</h1><div class="c-article-header-date"><time datetime="2026-05-19T21:40">2026/05/19 21:40</time></div><ul class="p-header-tools"><li>スクラップ</li><li>メール</li><li>印刷</li></ul></header><div class="p-main-contents"><p class="par1">　${embassy[0]}</p><div class="ev-article-manual-ad">[PR]</div><p class="par2">　${embassy[1]}</p><div class="uk-position-relative"><figure><img src="/t.jpg"><figcaption>国境を越える列車を待つ乗客</figcaption></figure></div><p class="par3">　${embassy[2]}</p></div><div class="p-related-tags"><a href="/eu">#欧州連合</a></div><div class="p-article-correction"><p>記事に関するご意見・ご感想をお寄せください</p></div></article><section><h2>「国際」の最新記事一覧</h2><ul>${links(6, (text) => `<li><a href="/r"><h3>${text}</h3></a><time>05/19</time></li>`)}</ul></section></div><div class="layout-footer"><p>※東日新聞社の記事・写真などの無断転載を禁じます。</p></div></body></html>`,
  title: "欧州の鉄道切符、窓口一本化…欧州委が規則案",
  body: embassy,
  captions: ["国境を越える列車を待つ乗客"],
  publishedAt: "2026-05-19T21:40:00+09:00",
  bylines: ["酒井潮"],
};

const sankei = [
  "防衛装備の輸出を巡り、政府は21日、中古の護衛艦を友好国へ譲渡するための新たな基金を設ける方針を固めた。来年度の予算案に調査費を計上する。",
  "改修や訓練の費用を基金から支出し、相手国の負担を減らす。東南アジアの2カ国が関心を示している。",
  "与党内には「なし崩しの拡大につながる」との慎重論もあり、年末までに使い道の範囲を詰める。",
];

/** A daily on a foreign system: hashed class names, related items as articles inside the article, a gift button. */
export const hashedDaily: Shape = {
  what: "a daily with hashed names, an article tag inside the article and a gift button",
  html: `<html lang="ja"><head><title>護衛艦の譲渡へ新基金　政府方針、東南アジア2カ国が関心 - 太平洋新聞：太平洋ニュース</title><meta property="og:title" content="護衛艦の譲渡へ新基金　政府方針、東南アジア2カ国が関心"><meta property="og:site_name" content="太平洋新聞：太平洋ニュース"></head><body><div id="fusion-app" class="sc-1kq"><section class="sc-a12"><a href="/">太平洋新聞</a></section><main class="sc-b34"><article class="sc-c56"><nav class="sc-d"><a href="/p">政治</a><a href="/p2">政策</a></nav><h1 class="sc-e78">護衛艦の譲渡へ新基金　政府方針、東南アジア2カ国が関心</h1><div class="sc-f90"><time datetime="2026-10-21T09:00:00.000Z">2026/10/21 18:00</time><div><button>プレゼント</button><button>保存</button></div></div><div class="sc-g12 article-body"><p class="sc-h34 article-text">${sankei[0]}</p><div class="sc-ad"></div><p class="sc-h34 article-text">${sankei[1]}</p><article class="sc-i56"><a href="/o1"><h3>${headline(3)}</h3></a></article><p class="sc-h34 article-text">${sankei[2]}</p><p class="sc-h34 article-text"><a href="/o2">＜独自＞${headline(4)}</a></p></div></article><section class="sc-j78"><h2>ランキング</h2><ol>${links(10, (text) => `<li><a href="/q">${text}</a></li>`)}</ol></section></main></div></body></html>`,
  title: "護衛艦の譲渡へ新基金　政府方針、東南アジア2カ国が関心",
  body: sankei,
  publishedAt: "2026-10-21T18:00:00+09:00",
};

const opinion = [
  "水道管の破裂が相次いでいる。高度成長期に敷かれた管が寿命を迎えるのに、取り換えが追いつかない。暮らしの土台が静かに崩れつつある。",
  "総延長74万キロのうち、耐用年数の40年を超えた管は4分の1に達した。いまの速さで更新すれば、すべてを終えるのに130年かかる。",
  "料金の値上げだけに頼るのは限界がある。隣り合う市町村が施設を共同で使い、余った浄水場を減らす工夫が要る。",
  "国は広域化を促すだけでなく、技術者の確保に財源を充てるべきだ。蛇口の向こうを想像する力が問われている。",
];

/** An editorial: a rubric in the title, the same rubric above, a list of earlier ones, a line that invites to write. */
export const editorial: Shape = {
  what: "an editorial under its rubric, with earlier ones and a call to write in",
  html: `<html lang="ja"><head><title>＜社説＞老いる水道管　広域化を急ぎ備えよ：西海新聞Web</title><meta property="og:title" content="＜社説＞老いる水道管　広域化を急ぎ備えよ：西海新聞Web"><meta property="og:site_name" content="西海新聞Web"></head><body><div id="wrapper"><div id="head"><a href="/">西海新聞Web</a></div><div id="cts"><div class="detail-ttl"><h1>＜社説＞老いる水道管　広域化を急ぎ備えよ</h1><p>2026年7月8日 07時46分</p></div><div class="detail-body"><div class="block">　${opinion[0]}</div><div class="block">　${opinion[1]}</div><div class="block">　${opinion[2]}</div><div class="block">　${opinion[3]}</div></div><div class="col"><p>おすすめ情報</p><ul><li><a href="/s">社説・コラム一覧</a></li></ul></div><div class="backnumber"><p>社説・コラムの新着</p><ul>${links(6, (text, n) => `<li><a href="/r">＜社説＞${text}</a><span>7月${7 - n}日</span></li>`)}</ul></div><p class="post">本紙では読者のご意見を募集しています。投稿はこちら。</p></div></div></body></html>`,
  title: "＜社説＞老いる水道管　広域化を急ぎ備えよ",
  body: opinion,
  publishedAt: "2026-07-08T07:46:00+09:00",
};

const tick = [
  "マダニにかまれたときは、どうすればよいのでしょうか。専門家に聞きました。",
  "Q　マダニはどこにいるの？",
  "A　草むらや山林のほか、畑や庭にもいます。春から秋にかけて活動が活発になります。",
  "Q　かまれたら引き抜いてもいい？",
  "A　無理に引き抜くと口の一部が残り、化膿することがあります。皮膚科を受診してください。",
  "Q　予防の方法は？",
  "A　長袖と長ズボンで肌を隠し、虫よけの薬を使いましょう。帰宅後はすぐに入浴し、体を確かめることが大切です。",
];

/** An explainer: questions and answers in a dl, a cartoon's caption, the section's other explainers. */
export const explainer: Shape = {
  what: "an explainer in a definition list with other explainers below",
  html: `<html lang="ja"><head><title>なるほど！マダニ　かまれたら抜かないで - 子どもと学ぶ新聞</title><meta property="og:title" content="なるほど！マダニ　かまれたら抜かないで"></head><body><div class="top"><a href="/">子どもと学ぶ新聞</a></div><div class="page"><h1>なるほど！マダニ　かまれたら抜かないで</h1><div class="info">2026年6月3日</div><div class="honbun"><p>${tick[0]}</p><dl><dt>${tick[1]}</dt><dd>${tick[2]}</dd><dt>${tick[3]}</dt><dd>${tick[4]}</dd><dt>${tick[5]}</dt><dd>${tick[6]}</dd></dl></div><div class="others"><p>「なるほど！」の記事</p>${links(4, (text) => `<p><a href="/r">${text}</a></p>`)}</div></div></body></html>`,
  title: "なるほど！マダニ　かまれたら抜かないで",
  body: [tick[0] ?? "", tick.slice(1).join("\n")],
  publishedAt: "2026-06-03T00:00:00+09:00",
};

const press = [
  "文化審議会は10日、築100年を超える木造の駅舎12棟を登録有形文化財にするよう、文部科学相に答申した。",
  "最も古いのは1897年建築の小浜駅で、今も地域の待合室として使われている。",
  "保存会の会長、戸沢文雄さん（77）は「祖父が切符を切っていた場所。孫の代まで残したい」と喜ぶ。",
];

/** A page of 2000: tables in tables, one cell with line breaks, a column of links, no class anywhere. */
export const tables: Shape = {
  what: "a page of tables in tables with the text in one cell and links in another",
  html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><title>東北毎夕新聞ニュース</title></head><body bgcolor="#ffffff"><table width="760" border="0" cellspacing="0" cellpadding="0" align="center"><tr><td colspan="3"><img src="title.gif" alt="東北毎夕新聞"></td></tr><tr><td width="140" valign="top" bgcolor="#eeeeff"><table><tr><td><a href="a.html">社会</a></td></tr><tr><td><a href="b.html">経済</a></td></tr><tr><td><a href="c.html">スポーツ</a></td></tr><tr><td><a href="d.html">天気</a></td></tr></table></td><td width="460" valign="top"><table width="100%" cellpadding="8"><tr><td><font size="4"><b>木造駅舎12棟、文化財に</b></font></td></tr><tr><td align="right"><font size="2">2003年10月10日 20:15</font></td></tr><tr><td><table align="right" width="180"><tr><td><img src="e.jpg" width="170"></td></tr><tr><td><font size="1">1897年に建てられた小浜駅の駅舎</font></td></tr></table>　${press[0]}<br>　${press[1]}<br>　${press[2]}</td></tr><tr><td align="center"><a href="index.html">トップに戻る</a></td></tr></table></td><td width="160" valign="top"><font size="2"><b>過去のニュース</b><br>${links(8, (text) => `<a href="o.html">${text}</a><br>`)}</font></td></tr><tr><td colspan="3" align="center"><font size="1">Copyright 2003 Tohoku Maiyu Shimbun. 記事・写真の無断転載を禁じます。</font></td></tr></table></body></html>`,
  title: "木造駅舎12棟、文化財に",
  body: press,
  captions: ["1897年に建てられた小浜駅の駅舎"],
  publishedAt: "2003-10-10T20:15:00+09:00",
};
