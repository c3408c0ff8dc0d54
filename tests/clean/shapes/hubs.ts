import { headline, links, type Shape } from "./shape.ts";

const drone = [
  "川の氾濫で孤立した集落へ、無人機で薬を届ける実験が23日、県北部の3市町で行われた。",
  "重さ4キロの荷を載せた機体は、役場の屋上を飛び立ち、11キロ先の公民館へ18分で着いた。",
  "医師の診察はタブレット端末で受け、薬剤師が説明する。受け取った女性（81）は「車なら橋が落ちたらおしまい。心強い」と話した。",
];

/** A portal: text with its own line ends in one p, photo links in brackets, a report form, other news of the outlet. */
export const portal: Shape = {
  what: "a portal with line ends inside one paragraph, photo links and a report form",
  html: `<html lang="ja"><head><title>孤立集落へ無人機で薬　3市町で実験、11キロを18分（北総新聞） - ポータルニュース</title><meta property="og:title" content="孤立集落へ無人機で薬　3市町で実験、11キロを18分（北総新聞） - ポータルニュース"><meta property="og:site_name" content="ポータルニュース"></head><body><div id="msthd"><a href="/">ポータルニュース</a></div><div id="contents"><main><article id="uamods" class="sc-aaa"><header class="sc-bbb"><h1 class="sc-ccc">孤立集落へ無人機で薬　3市町で実験、11キロを18分</h1><div class="sc-ddd"><p><time>11/23(月) 16:05</time><span>配信</span></p><div><a href="/c"><span>24</span>コメント24件</a></div></div><div><a href="/media"><img src="/logo.png" alt="北総新聞"></a></div></header><div class="sc-eee"><a href="/img"><picture><img src="/d.jpg"></picture><p>役場の屋上を飛び立つ無人機（北総新聞）</p></a></div><div class="article_body highLightSearchTarget"><div class="sc-fff"><p class="sc-ggg yjSlinkDirectlink highLightSearchTarget">　${drone[0]}

<a href="/p2">【写真】薬を受け取る住民</a>

　${drone[1]}

　${drone[2]}</p></div></div><footer><a href="/media">北総新聞</a><p>最終更新：<time>11/23(月) 17:20</time></p></footer><div class="sc-hhh"><button>記事に関する報告</button></div><section><h2>関連記事</h2><ul>${links(5, (text) => `<li><a href="/r">${text}（北総新聞）</a></li>`)}</ul></section><div><p>こんなことについて調べてみませんか？</p></div></article></main><div id="yjnSub"><section><h2>アクセスランキング（地域）</h2><ol>${links(5, (text) => `<li><a href="/q"><p>${text}</p><span>北総新聞</span><time>11/23(月) 12:00</time></a></li>`)}</ol></section></div></div></body></html>`,
  title: "孤立集落へ無人機で薬　3市町で実験、11キロを18分",
  body: drone,
  captions: ["役場の屋上を飛び立つ無人機（北総新聞）"],
  publishedAt: "2026-11-23T16:05:00+09:00",
};

const sauna = [
  "「サウナは体に悪い」という話を聞いたことがある人もいるだろう。実際のところはどうなのか、最新の研究をもとに整理した。",
  "フィンランドの大学は、2300人を20年にわたり追跡した。週に4回以上入る人は、心臓の病気による死亡が少なかった。",
  "ただし、これは「サウナに入れるほど元気な人」を見ているだけかもしれない、と研究者も認めている。",
  "日本では、飲酒後の入浴による事故が多い。のどが渇く前に水を飲み、10分を目安に出ることが勧められる。",
];

/** A portal's magazine page: one of two, headlines of others between, a summary of the next page. */
export const portalMagazine: Shape = {
  what: "a portal's page one of two with bullets of other headlines in the text",
  html: `<html lang="ja"><head><title>サウナは体に悪い？20年追跡した研究が示すこと（1/2） | 健康手帖プラス</title><meta property="og:title" content="サウナは体に悪い？20年追跡した研究が示すこと（1/2） | 健康手帖プラス"><meta property="og:site_name" content="健康手帖プラス"></head><body><div class="hd"><a href="/">健康手帖プラス</a></div><div class="ct"><div class="art"><h1>サウナは体に悪い？20年追跡した研究が示すこと</h1><div class="dt">公開日：2026/09/01 11:00　更新日：2026/09/02 10:30</div><div class="tx"><p>${sauna[0]}</p><p>${sauna[1]}</p><p>▼あわせて読みたい▼<br>・<a href="/1">${headline(5)}</a><br>・<a href="/2">${headline(6)}</a></p><p>${sauna[2]}</p><p>${sauna[3]}</p></div><div class="pg"><p>1/2ページ</p><a href="?p=2">次のページ　水風呂は必要か</a></div><div class="ml"><p>無料のメールマガジンに登録</p></div><div class="wr"><p>文／健康手帖編集部　監修／大森クリニック院長・大森和</p></div><div class="rk">${links(5, (text, n) => `<div><b>${n + 1}</b><a href="/q">${text}</a></div>`)}</div></div></div></body></html>`,
  title: "サウナは体に悪い？20年追跡した研究が示すこと",
  body: sauna,
  publishedAt: "2026-09-01T11:00:00+09:00",
  access: "partial",
};

const ruby = [
  "鵜飼いの里で、最年少の鵜匠が誕生した。岐阜県関川市の足立颯さん（19）。祖父の後を継いだ。",
  "鵜は1羽ずつ性格が違う。「手綱の重さで、機嫌がわかるようになった」と笑う。",
];

/** Ruby in every paragraph, as papers for children set it. */
export const children: Shape = {
  what: "a children's page with readings above the characters",
  html: `<html lang="ja"><head><title>最年少の鵜匠が誕生 | こどもタイムス</title></head><body><header><a href="/">こどもタイムス</a></header><main><h1><ruby>最年少<rp>（</rp><rt>さいねんしょう</rt><rp>）</rp></ruby>の<ruby>鵜匠<rt>うしょう</rt></ruby>が<ruby>誕生<rt>たんじょう</rt></ruby></h1><p class="date">2026年8月9日</p><div class="article"><p><ruby>鵜飼<rt>うか</rt></ruby>いの<ruby>里<rt>さと</rt></ruby>で、<ruby><rb>最年少</rb><rp>(</rp><rt>さいねんしょう</rt><rp>)</rp></ruby>の<ruby>鵜匠<rt>うしょう</rt></ruby>が誕生した。岐阜県関川市の足立<ruby>颯<rt>はやて</rt></ruby>さん（19）。祖父の後を継いだ。</p><p>鵜は1<ruby>羽<rt>わ</rt></ruby>ずつ性格が違う。「<ruby>手綱<rt>たづな</rt></ruby>の重さで、<ruby>機嫌<rt>きげん</rt></ruby>がわかるようになった」と笑う。</p></div><div class="quiz"><p>クイズに答える</p></div></main></body></html>`,
  title: "最年少の鵜匠が誕生",
  body: ruby,
  publishedAt: "2026-08-09T00:00:00+09:00",
};

const star = [
  "歌手の藤代ゆかりが24日、都内で新曲の発表会を開いた。デビュー20周年の記念曲で、自ら作詞した。",
  "「20年前の自分に手紙を書くつもりで作りました」と藤代。会場には抽選で選ばれた300人が集まった。",
  "来年1月には全国12都市を巡る公演を始める。",
];

/** An entertainment portal: a title again in the text's first line, photo galleries, a profile of the star. */
export const entertainment: Shape = {
  what: "an entertainment site that tells the title again, with galleries and a follow button",
  html: `<html lang="ja"><head><title>藤代ゆかり、20周年の新曲発表「20年前の自分に手紙」 | エンタメ便</title><meta property="og:title" content="藤代ゆかり、20周年の新曲発表「20年前の自分に手紙」"><meta property="og:site_name" content="エンタメ便"></head><body><header><a href="/">エンタメ便</a></header><div class="l-contents"><div class="p-article"><h1 class="p-article__ttl">藤代ゆかり、20周年の新曲発表「20年前の自分に手紙」</h1><div class="p-article__date">2026-10-24 13:12</div><ul class="p-sns"><li>ポスト</li><li>シェア</li><li>送る</li></ul><div class="p-article__body"><p><b>藤代ゆかり、20周年の新曲発表「20年前の自分に手紙」</b></p><div class="p-photo"><img src="/f.jpg"><p>20周年の新曲を発表した藤代ゆかり（C）エンタメ便</p></div><p>　${star[0]}</p><p><a href="/g1">【写真】純白のドレスで登場した藤代ゆかり</a></p><p>　${star[1]}</p><p><a href="/g2">【全身カット】会場を沸かせた藤代のステップ</a></p><p>　${star[2]}</p></div><div class="p-gallery"><h2>関連写真</h2><ul><li><a href="/g1"><img src="/1.jpg"></a></li></ul></div><div class="p-artist"><h2>藤代ゆかり</h2><button>フォローする</button></div><div class="p-pickup"><h2>オススメ記事</h2>${links(6, (text) => `<a href="/r"><p>${text}</p></a>`)}</div></div></div></body></html>`,
  title: "藤代ゆかり、20周年の新曲発表「20年前の自分に手紙」",
  body: star,
  captions: ["20周年の新曲を発表した藤代ゆかり（C）エンタメ便"],
  publishedAt: "2026-10-24T13:12:00+09:00",
};
