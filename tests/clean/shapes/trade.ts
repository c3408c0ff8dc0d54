import { links, type Shape } from "./shape.ts";

const camera = [
  "湖光精機は、野鳥の観察に向けた防水カメラ「TORI-7」を10月17日に発売する。価格はオープンで、店頭の予想価格は税込みで8万9,800円前後。",
  "新たに開発したセンサーで、夜明け前の暗さでも羽の色を写せるとしている。連続して撮れる枚数は前の機種の約1.6倍になった。",
  "本体は手袋のまま操作でき、マイナス15度まで動く。別売りの三脚をつなぐと、画面の向きが自動で切り替わる。",
];
const spec = ["画素数\t2,420万", "重さ\t612g（電池を含む）", "電池\t約480枚"];

/** Trade press in three columns: a spec table in the text, picture links, a staff line, product boxes. */
export const gadget: Shape = {
  what: "trade press in columns with a table of specifications and shop boxes",
  html: `<!doctype html><html lang="ja"><head><title>湖光精機、夜明け前も写る野鳥向けカメラ「TORI-7」 - ものづくりウォッチ</title><meta property="og:site_name" content="ものづくりウォッチ"></head><body class="pc">
<div class="gh"><a href="/"><img src="/l.gif" alt="ものづくりウォッチ"></a></div><div class="gn"><a href="/1">カメラ</a> <a href="/2">PC</a> <a href="/3">家電</a></div>
<div class="gw"><div class="gl"><h3>最新ニュース</h3><ul>${links(9, (text) => `<li><a href="/l">${text}</a></li>`)}</ul></div>
<div class="gm"><p class="cat">ニュース</p><h1>湖光精機、夜明け前も写る野鳥向けカメラ「TORI-7」</h1><div class="au"><a href="/author/3">三田村 蓮</a></div><p class="dt">2026年9月30日 12:07</p>
<div class="sh"><a href="#">ポスト</a><a href="#">リスト</a><a href="#">シェア</a><a href="#">はてブ</a></div>
<div class="mi"><img src="/t7.jpg"><div>TORI-7（本体のみ）</div></div>
<p>${camera[0]}</p><p>${camera[1]}</p>
<table><tr><th>画素数</th><td>2,420万</td></tr><tr><th>重さ</th><td>612g（電池を含む）</td></tr><tr><th>電池</th><td>約480枚</td></tr></table>
<p>${camera[2]}</p>
<div class="sp"><p><a href="https://shop.example/7">湖光精機 野鳥カメラ TORI-7 防水 三脚対応</a></p><ul><li>湖光精機</li></ul><a href="https://shop.example/7">通販で見る</a></div>
<div class="ln"><h4>関連リンク</h4><ul><li><a href="https://k.example/">湖光精機</a></li><li><a href="https://k.example/t7">製品情報</a></li></ul></div></div>
<div class="gr"><h3>アクセスランキング</h3><ol>${links(10, (text) => `<li><a href="/r">${text}</a></li>`)}</ol></div></div>
<div class="gf"><p>Copyright ©2026 ものづくりウォッチ. All rights reserved.</p></div></body></html>`,
  title: "湖光精機、夜明け前も写る野鳥向けカメラ「TORI-7」",
  body: [camera[0] ?? "", camera[1] ?? "", spec.join("\n"), camera[2] ?? ""],
  captions: ["TORI-7（本体のみ）"],
  publishedAt: "2026-09-30T12:07:00+09:00",
  publisher: "ものづくりウォッチ",
  bylines: ["三田村 蓮"],
};

const release = [
  "株式会社ひかり醸造（本社：鳥羽根県月見市、代表取締役：梶原美津江）は、酒かすから作った包装紙を2026年11月1日から全商品に採用します。",
  "年間で約38トンの酒かすを使い、これまでの包装紙に比べて二酸化炭素の排出を27%減らす見込みです。紙は月見市内の工場で生産し、地元の小売店にも販売します。",
  "今後は、近隣の酒蔵5社と共同で回収の仕組みを整え、2028年までに年間120トンの利用をめざします。",
];

/** A release service: counters, a table of the company, files, keywords without text. */
export const wireService: Shape = {
  what: "a release service with counters, a company table, files and keywords",
  html: `<!doctype html><html lang="ja"><head><title>酒かすから生まれた包装紙を全商品に採用 | 株式会社ひかり醸造のプレスリリース</title></head><body>
<div class="h"><a href="/">リリース便り</a><a href="/login">企業ログイン</a></div>
<div class="b"><div class="t"><h1>酒かすから生まれた包装紙を全商品に採用</h1><p>二酸化炭素27%減　酒蔵5社と回収へ</p><div><a href="/c/9">株式会社ひかり醸造</a><time datetime="2026-10-19T11:00:00+09:00">2026年10月19日 11時00分</time></div><div><span>14</span><button>いいね！</button></div></div>
<div class="x"><p>${release[0]}</p><div><p><img src="/p1.png"></p><p>酒かすを混ぜた包装紙</p></div><p>${release[1]}</p><h2>今後の予定</h2><p>${release[2]}</p>
<h2>会社概要</h2><table><tr><td>会社名</td><td>株式会社ひかり醸造</td></tr><tr><td>所在地</td><td>鳥羽根県月見市宮下3-1</td></tr><tr><td>設立</td><td>1921年4月</td></tr><tr><td>代表者</td><td>梶原美津江</td></tr></table>
<h2>本件に関するお問い合わせ先</h2><p>株式会社ひかり醸造 広報担当：志村</p><p>TEL：0000-00-0000 MAIL：pr@hikari.example</p></div>
<div class="f"><h2>プレスリリース画像</h2><a href="/z">すべての画像をダウンロード</a></div><div class="k"><h3>種類</h3><p>商品サービス</p><h3>カテゴリ</h3><p><a href="/k1">食品・飲料</a></p></div></div>
<div class="o"><h2>この企業のプレスリリース</h2>${links(4, (text) => `<div><a href="/o"><h3>${text}</h3></a><time>2026年8月1日</time></div>`)}</div></body></html>`,
  title: "酒かすから生まれた包装紙を全商品に採用",
  body: [release[0] ?? "", release[1] ?? "", "今後の予定", release[2] ?? ""],
  captions: ["酒かすを混ぜた包装紙"],
  publishedAt: "2026-10-19T11:00:00+09:00",
  publisher: "リリース便り",
};

const wage = [
  "賃上げの波は、地方の小さな町工場にまで届いているのか。従業員20人未満の企業300社を訪ね歩いた調査から、意外な姿が見えてきた。",
  "給料を上げた企業の割合は62%で、3年前の調べより19ポイント高い。ただ、その理由を尋ねると「もうけが増えたから」と答えたのは2割に満たなかった。",
];

/** A business magazine: pages in a bar, a next-page teaser, the author's box below, a membership box. */
export const magazine: Shape = {
  what: "a business magazine's first page of three, with bars and the author below",
  html: `<!doctype html><html lang="ja"><head><title>町工場の賃上げ、6割が踏み切った「本当の理由」 | 働く現場から | 週刊けいざい時評オンライン</title><meta property="og:site_name" content="週刊けいざい時評オンライン"></head><body>
<div class="g"><a href="/">週刊けいざい時評オンライン</a></div><div class="m"><div class="l"><p><a href="/s">働く現場から</a></p><h1>町工場の賃上げ、6割が踏み切った「本当の理由」</h1><p>300社を訪ね歩いて見えたもの</p>
<ul><li><a href="/w/2"><img src="/w.jpg">加瀬 弓子 : 労働経済ジャーナリスト</a></li></ul><div>2026/04/28 6:00</div><div><a href="#">シェア</a><a href="#">ブックマーク</a><a href="#">メルマガ</a><a href="#">印刷</a></div>
<div class="q">${wage.map((text) => `<p>${text}</p>`).join("\n")}</div>
<div class="pg"><p>次ページ <a href="?page=2">人が辞めない工場の共通点</a></p><ul><li>1</li><li><a href="?page=2">2</a></li><li><a href="?page=3">3</a></li></ul><a href="?page=2">→</a></div>
<div class="w"><p>加瀬 弓子</p><p>労働経済ジャーナリスト</p><p>かせ・ゆみこ／1979年生まれ。大学を卒業後、業界紙の記者を経て独立。中小企業の賃金と技能の継承を取材している。著書に「町工場のものさし」など。</p><a href="/w/2">著者フォローとは</a></div>
<div class="u"><p>有料会員に登録すると、会員限定の記事を広告なしで読めます。</p><a href="/j">会員登録はこちら</a></div></div>
<div class="r"><h2>人気記事</h2><ol>${links(10, (text) => `<li><a href="/p">${text}</a></li>`)}</ol></div></div></body></html>`,
  title: "町工場の賃上げ、6割が踏み切った「本当の理由」",
  body: wage,
  publishedAt: "2026-04-28T06:00:00+09:00",
  publisher: "週刊けいざい時評オンライン",
  access: "partial",
};
