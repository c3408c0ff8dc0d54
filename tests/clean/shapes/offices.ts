import { links, type Shape } from "./shape.ts";

const sensor = [
  "株式会社ヒナタ計測（本社：静岡県浜松市、代表取締役社長：小栗健太郎）は、茶畑の霜を予測する無線センサー「シモヨミ」を、2026年3月2日（月）より全国で販売開始します。",
  "開発の背景",
  "茶の産地では、春先の遅霜で新芽が枯れる被害が毎年のように起きています。防霜ファンの電気代も上がり、農家の負担になっていました。",
  "製品の特長",
  "地表から10センチの気温を5分おきに測定",
  "12時間先の降霜を確率で通知",
  "電池で3年間動作",
  "今後は果樹園向けの機種も開発し、2028年度に累計1万台の出荷を目指します。",
];

/** A release service: lists, a company box, picture tools, categories, other releases of the sender. */
export const releaseService: Shape = {
  what: "a release service with lists, a company table, downloads and other releases",
  html: `<html lang="ja"><head><title>茶畑の霜を12時間前に予測する無線センサー「シモヨミ」を発売 | 株式会社ヒナタ計測のプレスリリース</title><meta property="og:title" content="茶畑の霜を12時間前に予測する無線センサー「シモヨミ」を発売"><meta property="og:site_name" content="プレスリリース・広報タイムス"><meta name="description" content="株式会社ヒナタ計測のプレスリリース（2026年2月24日 10時00分）"></head><body><header class="header"><a href="/">広報タイムス</a><form><input placeholder="キーワードで検索"></form><ul><li><a href="/t">テクノロジー</a></li><li><a href="/b">ビジネス</a></li></ul></header><main><div class="content"><article><div class="head"><h1 class="release--title">茶畑の霜を12時間前に予測する無線センサー「シモヨミ」を発売</h1><h2 class="release--sub-title">電池で3年動作、1台から使える</h2><div class="company"><a href="/co">株式会社ヒナタ計測</a></div><time class="time" datetime="2026-02-24T10:00:00+0900">2026年2月24日 10時00分</time><ul class="sns"><li>いいね！</li><li>0</li></ul></div><div class="rich-text"><p>${sensor[0]}</p><figure><img src="/s.jpg"><figcaption>茶畑に立つ「シモヨミ」</figcaption></figure><h2>${sensor[1]}</h2><p>${sensor[2]}</p><h2>${sensor[3]}</h2><ul><li><span>${sensor[4]}</span></li><li><span>${sensor[5]}</span></li><li><span>${sensor[6]}</span></li></ul><p>${sensor[7]}</p><h2>会社概要</h2><p>社名：株式会社ヒナタ計測<br>所在地：静岡県浜松市中区元浜町1-2-3<br>設立：1998年4月<br>URL：https://hinata.example/</p><h2>本件に関するお問い合わせ先</h2><p>株式会社ヒナタ計測　広報担当：中条<br>TEL：000-000-0000　E-mail：pr@hinata.example</p></div><div class="press-only"><p>このプレスリリースには、メディア関係者向けの情報があります</p><p>メディアユーザー登録を行うと、企業担当者の連絡先や、イベント・記者会見の情報など様々な特記情報を閲覧できます。※内容はプレスリリースにより異なります。</p></div><div class="images"><h3>すべての画像</h3></div><dl class="info"><dt>種類</dt><dd>商品サービス</dd><dt>ビジネスカテゴリ</dt><dd><a href="/k">農林水産</a></dd><dt>キーワード</dt><dd><a href="/w">スマート農業</a></dd></dl><div class="dl"><a href="/pdf">プレスリリース素材ダウンロード</a></div></article><section class="comp"><h2>会社概要</h2><table><tr><th>業種</th><td>製造業</td></tr><tr><th>本社所在地</th><td>静岡県浜松市中区元浜町1-2-3</td></tr><tr><th>電話番号</th><td>-</td></tr><tr><th>代表者名</th><td>小栗健太郎</td></tr></table></section><section class="other"><h2>株式会社ヒナタ計測のプレスリリース</h2>${links(5, (text) => `<article><h3><a href="/r">${text}</a></h3><time>2026年1月14日</time></article>`)}</section></div></main></body></html>`,
  title: "茶畑の霜を12時間前に予測する無線センサー「シモヨミ」を発売",
  body: [
    sensor[0],
    sensor[1],
    sensor[2],
    sensor[3],
    [sensor[4], sensor[5], sensor[6]].join("\n"),
    sensor[7],
  ].map((text) => text ?? ""),
  captions: ["茶畑に立つ「シモヨミ」"],
  publishedAt: "2026-02-24T10:00:00+09:00",
};

const merger = [
  "当社は、本日開催の取締役会において、下記のとおり、当社の完全子会社である瀬戸ロジスティクス株式会社を吸収合併することを決議いたしましたので、お知らせいたします。",
  "1．合併の目的",
  "グループ内の物流機能を集約し、意思決定を速めるとともに、倉庫の重複を解消することを目的としています。",
  "2．合併の日程",
  "取締役会決議日\t2026年5月14日",
  "契約締結日\t2026年5月14日",
  "合併期日（効力発生日）\t2026年10月1日（予定）",
  "3．今後の見通し",
  "本合併は完全子会社との合併であるため、連結業績に与える影響は軽微です。",
];

/** A company's own news page: a date, the signature block in small type, a table, a word at the right end. */
export const company: Shape = {
  what: "a company's notice with numbered headings, a table of dates and 以上 at its end",
  html: `<html lang="ja"><head><title>完全子会社の吸収合併に関するお知らせ | ニュース | 瀬戸倉庫ホールディングス株式会社</title></head><body class="news"><header id="hd"><a href="/"><img src="/l.svg" alt="瀬戸倉庫ホールディングス株式会社"></a><nav><ul><li><a href="/c">企業情報</a></li><li><a href="/ir">株主・投資家情報</a></li><li><a href="/s">サステナビリティ</a></li></ul></nav></header><div id="pankuzu"><a href="/">ホーム</a>&gt;<a href="/news">ニュース</a>&gt;<span>完全子会社の吸収合併に関するお知らせ</span></div><div id="contents" class="asset-content entry-content"><div class="news-head"><p class="date">2026年05月14日</p><span class="cat">IR</span><h1>完全子会社の吸収合併に関するお知らせ</h1></div><div class="asset-body"><p>${merger[0]}</p><h3>${merger[1]}</h3><p>${merger[2]}</p><h3>${merger[3]}</h3><table border="1"><tbody><tr><td>取締役会決議日</td><td>2026年5月14日</td></tr><tr><td>契約締結日</td><td>2026年5月14日</td></tr><tr><td>合併期日（効力発生日）</td><td>2026年10月1日（予定）</td></tr></tbody></table><h3>${merger[7]}</h3><p>${merger[8]}</p><p style="text-align:right">以上</p></div><p class="pdf"><a href="/n.pdf">PDF版はこちら（182KB）</a></p><p class="back"><a href="/news">ニュース一覧へ戻る</a></p><p class="note">※ニュースリリースに掲載されている情報は、発表日現在の情報です。予告なしに変更されることがありますので、あらかじめご了承ください。</p></div><footer><ul><li><a href="/p">プライバシーポリシー</a></li><li><a href="/m">サイトマップ</a></li></ul><p>© Seto Soko Holdings Co., Ltd.</p></footer></body></html>`,
  title: "完全子会社の吸収合併に関するお知らせ",
  body: [
    merger[0],
    merger[1],
    merger[2],
    merger[3],
    [merger[4], merger[5], merger[6]].join("\n"),
    merger[7],
    merger[8],
    "以上",
  ].map((text) => text ?? ""),
  publishedAt: "2026-05-14T00:00:00+09:00",
};

const flu = [
  "市内の小中学校でインフルエンザによる学級閉鎖が増えています。市教育委員会は、手洗いと換気を徹底するよう各校に通知しました。",
  "11月17日から21日までの1週間に学級閉鎖となったのは、小学校9校14学級、中学校3校5学級です。前の週の2倍を超えました。",
  "発熱などの症状がある場合は、無理をせず休ませてください。登校の再開は、発症後5日を経過し、かつ解熱後2日を経過してからとなります。",
];

/** A city's notice: page id, printing tools, a desk with its number, a form that asks whether the page helped. */
export const city: Shape = {
  what: "a city's notice with a page number, a desk to ask and a form about the page",
  html: `<html lang="ja"><head><title>学級閉鎖の増加について｜三浜市公式ホームページ</title></head><body><div id="tmp_wrapper"><noscript><p>このサイトではJavaScriptを使用したコンテンツ・機能を提供しています。JavaScriptを有効にするとご利用いただけます。</p></noscript><p><a href="#tmp_honbun" class="skip">本文へスキップします。</a></p><div id="tmp_header"><p><a href="/">三浜市</a></p><ul><li><a href="/s">文字サイズ・色合い変更</a></li><li><a href="/f">Foreign language</a></li></ul></div><div id="tmp_pankuzu"><p>現在位置：<a href="/">ホーム</a> &gt; <a href="/k">子育て・教育</a> &gt; 学級閉鎖の増加について</p></div><div id="tmp_contents"><h1>学級閉鎖の増加について</h1><p class="update">ページ番号1018842　更新日：2026年11月24日　<a href="#">印刷</a>　大きな文字で印刷</p><p>${flu[0]}</p><p>${flu[1]}</p><p>${flu[2]}</p><h2>関連情報</h2><ul><li><a href="/a">県感染症情報センター（外部サイト）（別ウィンドウで開きます）</a></li></ul><p class="reader">PDF形式のファイルを開くには、閲覧ソフトが必要です。お持ちでない方は無償でダウンロードできます。</p><div id="tmp_inquiry"><h2>お問い合わせ</h2><p>教育委員会　学校保健課<br>〒000-0000　三浜市中央1丁目1番1号<br>電話：00-0000-0000（直通）　ファクス：00-0000-0001</p><p><a href="/form">お問い合わせは専用フォームをご利用ください。</a></p></div><div id="tmp_feedback"><h2>より良いウェブサイトにするために、ページのご感想をお聞かせください</h2><form><p>このページの情報は役に立ちましたか？</p><input type="radio"><label>役に立った</label><input type="radio"><label>どちらともいえない</label><input type="submit" value="送信"></form></div></div><div id="tmp_menu"><ul>${links(6, (text) => `<li><a href="/n">${text}</a></li>`)}</ul></div></div></body></html>`,
  title: "学級閉鎖の増加について",
  body: flu,
  publishedAt: "2026-11-24T00:00:00+09:00",
};

const dorm = [
  "千鳥大学（学長：井手口真理）は、木造7階建ての学生寮「千鳥寮」を新築し、2027年4月に開設します。",
  "国内の学生寮では最も高い木造建築で、使用する木材の6割を県産のスギでまかないます。238人が入居でき、うち60室を留学生に割り当てます。",
  "寮費は月額3万8000円とし、1階の食堂は地域の方も利用できるようにします。",
];

/** A release of another service: 報道関係者各位, brackets as headings, the sender below. */
export const letterRelease: Shape = {
  what: "a release written as a letter to the press with the sender's box below",
  html: `<html lang="ja"><head><title>木造7階建て学生寮を新築、2027年4月開設 | 千鳥大学 | 大学プレスNET</title><meta property="og:site_name" content="大学プレスNET"></head><body><div id="page"><div id="hd"><a href="/">大学プレスNET</a></div><div id="col"><div class="press"><p class="date">2026.11.12 14:05</p><p class="from">千鳥大学</p><h1>木造7階建て学生寮を新築、2027年4月開設</h1><div class="press_body">報道関係者各位<br><br>${dorm[0]}<br><br>${dorm[1]}<br><br>${dorm[2]}<br><br><br>【本件に関するお問い合わせ先】<br>千鳥大学 広報室　松永、井原<br>〒000-0000　福岡県福岡市東区香椎1-1-1<br>TEL：000-000-0000<br>E-mail：koho@chidori.example<br></div><div class="attach"><p>添付画像・資料</p><p><a href="/d">添付画像をまとめてダウンロードする</a></p></div><p class="lead">企業（団体）情報</p><table><tr><td>企業（団体）名</td><td>千鳥大学</td></tr><tr><td>代表者名</td><td>井手口　真理</td></tr><tr><td>業種</td><td>大学</td></tr></table></div><div class="pick"><h2>ランキング</h2><ol>${links(5, (text) => `<li><a href="/r">${text}</a></li>`)}</ol></div></div></div></body></html>`,
  title: "木造7階建て学生寮を新築、2027年4月開設",
  body: dorm,
  publishedAt: "2026-11-12T14:05:00+09:00",
};

const kiosk = [
  "阿波本町の商店街に11月3日、活版印刷の体験ができる工房「かもめ活版」（阿波市本町2）がオープンした。",
  "店主の森西千絵さんは東京の印刷会社に12年勤め、祖父が残した手動の印刷機を使って店を開いた。",
  "名刺や便箋を1枚ずつ刷る体験は2,200円から。森西さんは「紙に跡が残る感触を味わってほしい」と話す。",
  "営業時間は11時～18時。水曜定休。",
];

/** A chain of local sites: a counter of the article's photos, a page of two, tags, votes for other news. */
export const localChain: Shape = {
  what: "a local economy site with a reader's count, hours at the end and news from sister sites",
  html: `<html lang="ja"><head><title>阿波の商店街に活版印刷の体験工房　祖父の印刷機で - 阿波経済新聞</title><meta property="og:title" content="阿波の商店街に活版印刷の体験工房　祖父の印刷機で"><meta property="og:site_name" content="阿波経済新聞"></head><body><div id="header"><a href="/">阿波経済新聞</a><p>広域徳島圏のビジネス＆カルチャーニュース</p><ul id="gNav"><li><a href="/see">見る・遊ぶ</a></li><li><a href="/eat">食べる</a></li><li><a href="/buy">買う</a></li></ul></div><div id="contents"><div id="main"><div id="topBox"><div class="ttl"><span class="icn">見る・遊ぶ</span><h1>阿波の商店街に活版印刷の体験工房　祖父の印刷機で</h1><p class="date">2026.11.05</p></div><div class="main"><img src="/m.jpg"><p>「かもめ活版」店主の森西千絵さん</p></div><ul class="thumb"><li><a href="/1"><img src="/t1.jpg"></a></li><li><a href="/2"><img src="/t2.jpg"></a></li></ul><p class="num">0</p></div><div id="txtBlock"><p>　${kiosk[0]}</p><div class="ad"><p>［広告］</p></div><p>　${kiosk[1]}</p><p>　${kiosk[2]}</p><p>　${kiosk[3]}</p></div><div class="linkBlock"><ul><li><a href="http://kamome.example">かもめ活版</a></li></ul></div><div class="tag"><a href="/tag">活版印刷</a></div><div class="rel">${links(4, (text) => `<a href="/r">${text}</a>`)}</div></div><div id="side"><h2>アクセスランキング</h2><ol>${links(5, (text) => `<li><a href="/q">${text}</a></li>`)}</ol><h2>みんなの経済新聞ニュース</h2><p>商店街の空き店舗を使った週末だけの映画館が開館した。座席は32席で、町の名画座として親しまれることを目指している。</p></div></div></body></html>`,
  title: "阿波の商店街に活版印刷の体験工房　祖父の印刷機で",
  body: kiosk,
  captions: ["「かもめ活版」店主の森西千絵さん"],
  publishedAt: "2026-11-05T00:00:00+09:00",
  publisher: "阿波経済新聞",
};
