import { describe, expect, test } from "vitest";
import type { Article } from "../../src/model.ts";
import { hangsOn, pointsAhead } from "../../src/summarize/extract/dangling.ts";
import { namesSubject } from "../../src/summarize/extract/subject.ts";
import { balanced } from "../../src/summarize/extract/view.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { articleOf, now, tokenize, viewsOf } from "./reading.ts";

const summaryOf = (article: Article, length = 240) =>
  summarizeArticle(article, { length }, { tokenize, now });
const pointsOf = async (article: Article, length = 240): Promise<readonly string[]> =>
  (await summaryOf(article, length)).points.map(({ text }) => text);

/** Sentence; whether it says itself whom or what it is about. */
const SUBJECTS: readonly (readonly [string, boolean])[] = [
  ["山本首相は協力を確認した。", true],
  ["工事は6月に始まる。", true],
  ["県警が男を逮捕した。", true],
  ["住民も訓練に参加した。", true],
  ["核開発の問題も扱った。", false],
  ["東方連合問題も扱った。", false],
  ["兵器の開発を含む東方問題も扱った。", false],
  ["山本花子経済再生担当大臣は見送った。", true],
  ["隣国の侵略は取り上げなかった。", false],
  ["会場の病院で死亡した。", false],
  ["「費用を抑えたい」と指摘した。", false],
  ["自国の関与は揺るぎないと強調した。", false],
  ["佐藤氏は自国の関与は揺るぎないと強調した。", true],
  ["県によると、橋は来年に完成する。", true],
  ["来春の改選から適用される。", false],
];

test.each(SUBJECTS)("%s names its subject: %s", (text, expected) => {
  const [view] = viewsOf(text);
  expect(view && namesSubject(view)).toBe(expected);
});

const HANGING: readonly (readonly [string, boolean])[] = [
  ["雪が深かったからだ。", true],
  ["資材が値上がりしたためだ。", true],
  ["児童の一人はそう話す。", true],
  ["佐藤さんはこう述べた。", true],
  ["そうめんの生産は夏に増える。", false],
  ["市長は「そう考えている」と話した。", false],
  ["工事は雪のため遅れた。", false],
  ["農家が冬も田に水を張ったことが一つの理由です。", true],
  ["火災は家が密集していたことが原因だった。", false],
];

test.each(HANGING)("%s hangs on the one before: %s", (text, expected) =>
  expect(hangsOn(text)).toBe(expected),
);

test.each([
  ["出荷量の推移は次のとおりです。", true],
  ["理由を尋ねると、次の三つが上位を占めた。", true],
  ["次の選挙は来年だ。", false],
  ["10以下の数を使う。", false],
])("%s points ahead: %s", (text, expected) => expect(pointsAhead(text)).toBe(expected));

test("an interviewer's question is no point", async () => {
  const article = articleOf(
    [
      "北浜漁協は網の数を半分に減らし、組合員の所得を2割増やした。佐藤太郎組合長に聞いた。",
      "――網を減らすことに反対はありませんでしたか。船の数はどうしましたか。",
      "最初の会合では、48人のうち賛成は5人でした。1年目は私の網だけを休ませました。",
      "――売り方も変えたそうですね。それで値段が上がった。",
      "水揚げの2時間前に写真を買い手に送ります。今は6割が港に着く前に決まっています。",
    ],
    { kind: "interview" },
  );
  const points = await pointsOf(article, 400);
  expect(points.length).toBeGreaterThan(2);
  for (const text of points) expect(text).not.toMatch(/――|ありませんでしたか|値段が上がった/u);
});

test("a quotation without its speaker is neither gist nor point", async () => {
  const article = articleOf([
    "「続きを読むには登録が必要です」。会員の登録を求める画面を前に、読者の7割がページを閉じることが、北浜大学の調査で分かった。",
    "残りの文字数を示すと、登録する人の割合は1.4倍に増えた。調査は12日、専門誌に掲載された。",
  ]);
  const { gist, points } = await summaryOf(article);
  expect(gist?.text).toContain("北浜大学の調査で分かった");
  expect(points.map(({ text }) => text)).toContain(gist?.text);
  for (const { text } of points) expect(text).not.toMatch(/^「[^」]*」。$/u);
});

test("what points back goes with the whole sentence it points to", async () => {
  const article = articleOf([
    "北浜市の山本一郎市長は13日、老朽化した図書館を改修し、駅前に新しい窓口を置く計画を発表した。",
    "この計画には約3億円がかかる。同氏は基金を充てる考えだ。",
    "市議会は3月に審議する。利用者の団体は計画を歓迎している。",
  ]);
  for (const length of [120, 200, 400])
    for (const text of await pointsOf(article, length)) expect(text).not.toMatch(/^(?:この|同氏)/u);
});

test("sentences far from each other, and of two sections, are not one point", async () => {
  const sections = ["会談", "投資", "防衛", "日程", "反応", "課題"].flatMap((heading, index) => [
    { heading },
    `${heading}について山本首相は第${index + 1}の案を示した。${heading}の担当者は資料を配った。${heading}の費用は${index + 2}億円になる。`,
  ]);
  const { points } = await summaryOf(articleOf(sections), 400);
  expect(points.length).toBeGreaterThanOrEqual(3);
  for (const { cites } of points) expect(new Set(cites.map((id) => id.split(".")[0])).size).toBe(1);
});

test("an article of several sentences has at least three points", async () => {
  const article = articleOf([
    "北浜市は13日、市立図書館を約3億円で改修すると発表した。工事は6月に始まる。",
    "蔵書は約22万冊で、5万冊を電子化する。期間中は駅前に窓口を置く。",
    "市議会の一部は建て替えを求めている。利用者の佐藤花子さんは「待ちたい」と話した。",
  ]);
  for (const length of [240, 400, 800])
    expect((await pointsOf(article, length)).length).toBeGreaterThanOrEqual(3);
});

describe("headline", () => {
  const body = [
    "北浜市は13日、市立図書館を約3億円で改修すると発表した。",
    "工事は6月に始まり、来年4月に終わる。",
  ];
  const headlineOf = async (about: Partial<Article>) =>
    (await summaryOf(articleOf(body, about))).headline?.text;
  test("the article's own, when it fits", async () => {
    expect(await headlineOf({ title: "北浜市、図書館を3億円で改修" })).toBe("北浜市、図書館を3億円で改修");
  });
  test("else a whole phrase of it", async () => {
    const title = "北浜市、市立図書館を約3億円で改修すると発表　工事は6月に始まり来年4月に終わる";
    const headline = (await headlineOf({ title })) ?? "";
    expect(headline).not.toBe("");
    expect(title.split("　").some((part) => part.includes(headline))).toBe(true);
  });
  test("of its own, what sentences carry together though neither holds most of its words", async () => {
    const told = articleOf(
      [
        "霧浜電機は30日、2027年3月期の純利益が前期より35％少ない620億円になりそうだと発表した。従来予想の1050億円から4割引き下げた。",
        "車に積む部品は、欧州の2社が発売を遅らせたため2割落ち込む。",
        "家電は前の年を少し上回る。",
      ],
      { title: "霧浜電機、純利益を4割下方修正　車載向け低迷" },
    );
    expect((await summaryOf(told)).headline?.text).toBe("霧浜電機、純利益を4割下方修正");
  });
  test("else the core of the news, where its own is too long or does not stand", async () => {
    const told = articleOf(
      [
        "[南方 3日 東方通信] - 北浜市の山本一郎市長は3日、市役所で会見し、昨年の台風で壊れた北浜港の岸壁を、当初計画より3カ月早い9月末までに直す方針を明らかにした。",
        "費用は約184億円に上る。",
      ],
      { title: "待望の岸壁ようやく　漁師ら30人が乾杯" },
    );
    const { headline, gist, points } = await summaryOf(told);
    expect(headline?.text).toMatch(/山本一郎市長は(?:3日、)?北浜港の岸壁を9月末までに直す方針$/u);
    expect(gist?.text).toContain("9月末");
    expect(points[0]?.text.startsWith(gist?.text.slice(0, -1) ?? "")).toBe(false);
  });
  test("one cut out of the text is none", async () => {
    const headline =
      (await headlineOf({ title: "北浜市は13日、市立図書館を約3億円で改修すると", titleDerived: true })) ??
      "";
    expect(headline).not.toMatch(/(?:[はがのをと]|13日)$/u);
    expect(headline).toContain("図書館");
  });
});

describe("quotes", () => {
  const quotesOf = async (paragraphs: Parameters<typeof articleOf>[0]) =>
    (await summaryOf(articleOf(paragraphs))).quotes;
  test("a longer one takes in the shorter, whatever its brackets", async () => {
    const quotes = await quotesOf([
      { heading: "山本首相「投資を引き上げたい」" },
      "山本首相は会見で「関係は近い。きょう私から『投資を引き上げたい』と伝えた」と述べた。",
      "山本首相は「投資を引き上げたい」と述べた。",
    ]);
    expect(quotes.map(({ text }) => text)).toEqual([
      "関係は近い。きょう私から『投資を引き上げたい』と伝えた",
    ]);
  });
  test("a word in quotation marks is no quotation", async () => {
    const quotes = await quotesOf([
      "東方新聞は、隣国が「実験台」となったと述べた。山本首相は「急ぐ」と述べた。",
    ]);
    expect(quotes.map(({ text }) => text)).toEqual(["急ぐ"]);
  });
  test("never more than twelve", async () => {
    const paragraphs = Array.from(
      { length: 20 },
      (_, index) => `山本首相は「第${index}の案を出す」と述べた。`,
    );
    expect((await quotesOf(paragraphs)).length).toBe(12);
  });
});

test("topics are what it is about, not who reported it, nor the rest of a number", async () => {
  const article = articleOf(
    [
      "東方新聞によると、北浜市は第1号案件の造船所を63kg級の機械とともに公開した。",
      "東方新聞によると、造船所の再建計画は来年に調整が終わる。調整は難しい。",
      "造船所の再建計画には国も加わる。",
    ],
    { title: "北浜市、造船所の再建計画を公開" },
  );
  const { topics } = await summaryOf(article);
  expect(topics.join(" ")).toContain("造船所");
  for (const topic of topics) expect(topic).not.toMatch(/^(?:東方新聞|号案件|kg級|調整)$/u);
});

test("every statement is balanced and ends whole", async () => {
  const article = articleOf([
    "山本首相は13日（現地時間12日）、「物価が上がった。『急ぐ』と伝えた」と述べ、支援（約3億円）を表明した。",
    "野党は反対した（一部は賛成した）。",
  ]);
  for (const length of [80, 120, 200])
    for (const text of await pointsOf(article, length)) {
      expect(balanced(text)).toBe(true);
      expect(text).toMatch(/[。！？」』）]$/u);
    }
});
