import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { variantsOf } from "../../src/summarize/extract/compress.ts";
import { pointsBack } from "../../src/summarize/extract/dangling.ts";
import { applied } from "../../src/summarize/extract/edits.ts";
import { ALWAYS, WHEN_SHORT } from "../../src/summarize/extract/trims.ts";
import { balanced } from "../../src/summarize/extract/view.ts";
import { viewsOf } from "./reading.ts";

function firstView(text: string) {
  const [view] = viewsOf(text);
  if (!view) throw new Error(`no sentence in ${text}`);
  return view;
}

function trimmed(text: string, trims = ALWAYS): string {
  const view = firstView(text);
  return applied(
    view.text,
    trims.flatMap((trim) => trim.edits(view)),
  );
}

const variants = (text: string): readonly string[] =>
  variantsOf(firstView(text)).map((variant) => variant.text);

const ALWAYS_CHANGED: readonly (readonly [string, string])[] = [
  ["［東京 １３日 ロイター］ - 政府は予算案を決めた。", "政府は予算案を決めた。"],
  ["[東京 13日 ロイター] - 政府は予算案を決めた。", "政府は予算案を決めた。"],
  ["【パリ＝北浜太郎】市は条例を改めた。", "市は条例を改めた。"],
  ["【ニューヨーク共同】株価は続落した。", "株価は続落した。"],
  ["大谷（おおたに）駅で信号機が故障した。", "大谷駅で信号機が故障した。"],
  ["田中太郎さん（54）が当選した。", "田中太郎さんが当選した。"],
  ["鈴木一郎容疑者（３１）を逮捕した。", "鈴木一郎容疑者を逮捕した。"],
  ["一方、市議会は案を否決した。", "市議会は案を否決した。"],
  ["また、知事は会見を開いた。", "知事は会見を開いた。"],
  ["さらに、工場の再開も決めた。", "工場の再開も決めた。"],
  ["その上で、支援を求めた。", "支援を求めた。"],
  ["なお、受付は10日に始まる。", "受付は10日に始まる。"],
  ["このうち、2人が軽傷を負った。", "2人が軽傷を負った。"],
  ["しかし、会社側は応じていない。", "会社側は応じていない。"],
  ["試合は3日午後7時（UTC+9）に始まった。", "試合は3日午後7時に始まった。"],
  ["[北浜 3日 南方通信] - 県は橋を直す。", "県は橋を直す。"],
  ["【北浜＝山田花子】県は橋を直す。", "県は橋を直す。"],
  ["（北浜 3日 南海ニュース）県は橋を直す。", "県は橋を直す。"],
  ["［北浜／南方］ － 県は橋を直す。", "県は橋を直す。"],
  ["北浜 3日 南方ニュース － 県は橋を直す。", "県は橋を直す。"],
  ["県は橋を直す（北浜 3日 南海ニュース）。", "県は橋を直す。"],
  ["県は橋を直す（南方通信）。", "県は橋を直す。"],
  ["バスの乗客の女性（67）が重傷を負った。", "バスの乗客の女性が重傷を負った。"],
  ["その上で「支援を求める」と述べた。", "「支援を求める」と述べた。"],
  ["一方で市議会は案を否決した。", "市議会は案を否決した。"],
  ["▽床上まで水につかったのは58棟です。", "床上まで水につかったのは58棟です。"],
];

const ALWAYS_KEPT: readonly string[] = [
  "【社説】県は橋を直す。",
  "［仮称］北浜駅は来春に開く。",
  "（3日は雨だった）県は橋を直す。",
  "県は橋を直す（来年3月まで）。",
  "南方通信は橋の写真を配信した。",
  "市は約3億円（前年比2割増）を計上した。",
  "決勝でスミス選手（カナダ）を破った。",
  "被害は25棟（うち全焼3棟）に上った。",
  "もし、雨が続けば中止になる。",
  "仮に、違法となれば制度は廃止される。",
  "新しい駅（仮称）は来春に開く。",
  "第3条（2）は適用しない。",
  "またとない機会だと述べた。",
  "一方で20棟は焼け残った。",
  "その上で住民に説明した。",
  "一方的な利益にはならない。",
  "ただちに避難するよう呼びかけた。",
];

const SHORT_CHANGED: readonly (readonly [string, string])[] = [
  ["北浜新聞によると、橋が通行止めになった。", "橋が通行止めになった。"],
  ["北浜新聞・東西通信によると、橋が通行止めになった。", "橋が通行止めになった。"],
  ["県警によると、男性は軽傷。", "男性は軽傷。"],
  ["気象庁によりますと、震度は4でした。", "震度は4でした。"],
  ["みなと珈琲（本社：港南市、代表取締役社長：相良友子）は店を開く。", "みなと珈琲は店を開く。"],
  ["南原署は鬼塚健一容疑者＝南原市川端町＝を逮捕した。", "南原署は鬼塚健一容疑者を逮捕した。"],
  ["国際機関（本部・ジュネーブ）が調査に入る。", "国際機関が調査に入る。"],
];

const SHORT_KEPT: readonly string[] = [
  "報道によると、橋が通行止めになった。",
  "県の関係者によると、交渉は難航している。",
  "関係者によると、交渉は難航している。",
  "専門家によれば、原因は分かっていない。",
  "政府高官によると、首相は訪問を見送る方針だ。",
  "費用は3兆円（約200億ドル）に上る。",
  "みなと珈琲（本体価格：480円）は新しい豆だ。",
  "売上高＝3億円＝は過去最高だった。",
];

describe("trims", () => {
  test.each(ALWAYS_CHANGED)("%s → %s", (text, expected) => expect(trimmed(text)).toBe(expected));
  test.each(ALWAYS_KEPT)("leaves alone: %s", (text) => expect(trimmed(text)).toBe(text));
  test.each(SHORT_CHANGED)("when short: %s → %s", (text, expected) =>
    expect(trimmed(text, WHEN_SHORT)).toBe(expected),
  );
  test.each(SHORT_KEPT)("not even when short: %s", (text) => expect(trimmed(text, WHEN_SHORT)).toBe(text));
});

/** Sentence, what may be said of it, what may not. */
const CLAUSES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    "市長は14日に会見を開き、増税の撤回を表明した。",
    ["市長は14日に会見を開いた。", "市長は増税の撤回を表明した。"],
    ["増税の撤回を表明した。"],
  ],
  [
    "同社は工場を閉鎖し、従業員を配置転換すると発表した。",
    ["同社は従業員を配置転換すると発表した。"],
    ["同社は工場を閉鎖した。"],
  ],
  [
    "警察は女性を殴り、金を奪った男を逮捕した。",
    ["警察は金を奪った男を逮捕した。"],
    ["警察は女性を殴った。"],
  ],
  [
    "知事は予算を組み、議会に示す方針だ。",
    ["知事は予算を組み、議会に示す方針だ。"],
    ["知事は議会に示す方針だ。", "知事は予算を組んだ。", "知事は予算を組む。"],
  ],
  [
    "雨が続けば、大会は中止される。",
    ["雨が続けば、大会は中止される。"],
    ["大会は中止される。", "雨が続けば。"],
  ],
  ["工事が遅れた場合、開業は延期される。", ["工事が遅れた場合、開業は延期される。"], ["開業は延期される。"]],
  [
    "会社は謝罪せず、争う姿勢を示した。",
    ["会社は謝罪せず、争う姿勢を示した。"],
    ["会社は争う姿勢を示した。"],
  ],
  [
    "社長は値上げを見送ったが、来年は検討すると述べた。",
    ["社長は値上げを見送ったが、来年は検討すると述べた。"],
    ["社長は値上げを見送った。"],
  ],
  ["雪が強まったため、空港は滑走路を閉鎖した。", ["空港は滑走路を閉鎖した。"], ["雪が強まった。"]],
  [
    "外相は訪問先で会談し、協力を確認しました。",
    ["外相は協力を確認しました。", "外相は訪問先で会談しました。"],
    ["協力を確認しました。"],
  ],
  [
    "一部の遅れは解消されたものの、納期を守ることで一致した。",
    ["一部の遅れは解消されたものの、納期を守ることで一致した。"],
    ["一部の遅れは納期を守ることで一致した。", "納期を守ることで一致した。"],
  ],
  [
    "監督は若手を起用し、この策が当たったと振り返った。",
    ["監督は若手を起用し、この策が当たったと振り返った。"],
    ["監督はこの策が当たったと振り返った。"],
  ],
  [
    "首相は「物価が上がった。賃金も上げる」と述べた。",
    ["首相は「物価が上がった」と述べた。", "首相は「賃金も上げる」と述べた。"],
    ["首相は「物価が上がった。賃金も」と述べた。"],
  ],
  [
    "県は支援を要請し、防衛省は部隊を送らなかった。",
    ["県は支援を要請し、防衛省は部隊を送らなかった。", "防衛省は部隊を送らなかった。"],
    ["県は支援を要請した。"],
  ],
  [
    "市は住民に説明しており、来月にも着工する見通しだ。",
    ["市は来月にも着工する見通しだ。"],
    ["市は住民に説明している。"],
  ],
  // The topic may belong to what is told: somebody else tells it.
  [
    "東国政府は新素材の国産化を進めていると紹介し、来月にも発表される見込みだと伝えている。",
    [],
    ["東国政府は来月にも発表される見込みだと伝えている。"],
  ],
  [
    "山本首相は、新素材を要だと位置づけ、支援を強めることで一致した。",
    ["山本首相は、支援を強めることで一致した。"],
    [],
  ],
  // Whose deed it was stays with the deed.
  [
    "北浜市長選挙は15日に投票が行われ、新人の佐藤花子氏が現職を破り、初めての当選を果たしました。",
    ["北浜市長選挙は15日に投票が行われ、新人の佐藤花子氏が現職を破りました。"],
    [
      "北浜市長選挙は初めての当選を果たしました。",
      "北浜市長選挙は15日に投票が行われ、初めての当選を果たしました。",
    ],
  ],
  [
    "新聞は、協定が相場を固定し、通貨と金を結びつけたと指摘した。",
    [],
    ["新聞は、通貨と金を結びつけたと指摘した。"],
  ],
  // What was handed in stays said.
  ["市長は条例案をまとめ、議会に提出した。", ["市長は条例案をまとめた。"], ["市長は議会に提出した。"]],
  ["市は校舎を改修し、博物館として使う計画を立てた。", [], ["市は博物館として使う計画を立てた。"]],
  ["市長は本部を設け、会議に出席した。", ["市長は会議に出席した。"], []],
  // Others did not answer.
  ["市は値下げを求めたが、応じなかった。", [], ["市は応じなかった。", "応じなかった。"]],
  ["募集は3社が担い、募集額は10億円に達した。", [], ["募集額は10億円に達した。"]],
  // Conditions, and what belongs to them.
  ["国が基金を設け、予算が通れば、工事は始まる。", [], ["予算が通れば、工事は始まる。", "工事は始まる。"]],
  ["根拠が共有されてはじめて、地域は暮らしを語ることができる。", [], ["地域は暮らしを語ることができる。"]],
  // The scene holds for all of the sentence.
  [
    "経済分野では、投資を大幅に増やすほか、重要技術の開発で協力するとしています。",
    ["経済分野では、重要技術の開発で協力するとしています。"],
    ["重要技術の開発で協力するとしています。"],
  ],
  [
    "佐藤大臣は16日、庁舎を訪れ、交渉を行った。",
    ["佐藤大臣は16日、交渉を行った。"],
    ["佐藤大臣は交渉を行った。"],
  ],
  // The question he answers.
  [
    "山本首相は増税について記者団から問われ、「急ぐことはない」と述べた。",
    [],
    ["山本首相は「急ぐことはない」と述べた。"],
  ],
  // A sentence that turns the one before it round.
  [
    "社長は「工場は守りたい。ただ、費用の見通しが立たない」と述べた。",
    [],
    ["社長は「工場は守りたい」と述べた。", "社長は「ただ、費用の見通しが立たない」と述べた。"],
  ],
  [
    "社長は「新しい工場を建てる。4月から動く。株主もその案を支持している」と述べた。",
    ["社長は「新しい工場を建てる」と述べた。"],
    ["社長は「4月から動く」と述べた。", "社長は「株主もその案を支持している」と述べた。"],
  ],
  // Only a name can do without what describes it.
  ["東京を訪れた山本首相は予算の増額を求めた。", ["山本首相は予算の増額を求めた。"], []],
  ["基準に適合しない原子力施設は廃止する方針だ。", [], ["原子力施設は廃止する方針だ。"]],
  ["警察が逃げた田中太郎容疑者を逮捕した。", [], ["田中太郎容疑者を逮捕した。"]],
];

describe("clauses", () => {
  test.each(CLAUSES)("%s", (text, may, mayNot) => {
    const said = variants(text);
    for (const one of may) expect(said).toContain(one);
    for (const one of mayNot) expect(said).not.toContain(one);
  });
});

test("the day stays with what follows, also where nobody knows which day it was", () => {
  const [view] = viewsOf("佐藤大臣は16日、庁舎を訪れ、交渉を行った。", null);
  const said = view ? variantsOf(view).map(({ text }) => text) : [];
  expect(said).toContain("佐藤大臣は16日、交渉を行った。");
  expect(said).not.toContain("佐藤大臣は交渉を行った。");
});

const BACK: readonly (readonly [string, boolean])[] = [
  ["同氏は辞任を否定した。", true],
  ["同社は公表を控えた。", true],
  ["両氏は会談した。", true],
  ["これは初めてだ。", true],
  ["この日は雨だった。", true],
  ["その後に発表した。", true],
  ["一方、市は反対した。", true],
  ["北浜新聞によると、同県警は捜査を始めた。", true],
  ["同盟は強まった。", false],
  ["同時多発テロから20年がたった。", false],
  ["その他の項目は見送られた。", false],
  ["それぞれの代表が署名した。", false],
  ["一方的な決定だと批判した。", false],
  ["両立は難しい。", false],
  ["ここ10年で最も高い。", false],
  ["彼岸花が見頃を迎えた。", false],
  ["また聞きの話だと述べた。", false],
];

test.each(BACK)("%s points back: %s", (text, expected) => expect(pointsBack(text)).toBe(expected));

const PARTS = [
  "市長は",
  "会見を開き、",
  "「支援する。急ぐ」と述べ、",
  "雪が強まったため、",
  "費用（約3億円）を示し、",
  "反対したが、",
  "一方、",
  "県警によると、",
  "問題がなければ、",
  "工事を始めた。",
  "見直す方針だ。",
  "（写真）",
] as const;

test("whatever the sentence: variants are whole, balanced, not longer, and never empty", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 8 }), (parts) => {
      for (const view of viewsOf(`${parts.join("")}発表した。`))
        for (const { text } of variantsOf(view)) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(view.text.length + 2);
          expect(balanced(text)).toBe(true);
          expect(text).toMatch(/[。！？」』）]$/u);
          expect(text).not.toMatch(/^[、。]|、、|、。/u);
        }
    }),
    { numRuns: 150 },
  );
});
