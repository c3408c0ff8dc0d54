import { describe, expect, test } from "vitest";
import { Failure } from "../../src/errors.ts";
import { Summary } from "../../src/model.ts";
import { articleOfBody } from "../../src/summarize/bodies.ts";
import { charsOf, widthOf } from "../../src/summarize/bounds.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { articleOf, now, tokenize } from "./reading.ts";

const NEWS = articleOf(
  [
    "［北浜 １３日 共同］ 北浜市は13日、老朽化した市立図書館を約3億円で改修し、2027年4月に再開すると発表した。山本一郎市長（58）が会見で明らかにした。",
    "図書館は1974年に建てられ、耐震基準を満たしていない。市は昨年、専門家の委員会を設け、建て替えと改修を比べてきた。",
    "山本市長は「市民の居場所を残したい。費用は基金でまかなう」と述べた。一方、市議会の一部は建て替えを求めており、3月の議会で議論になる可能性がある。",
    "工事は6月に始まる予定で、期間中は駅前のビルに仮の窓口を置く。蔵書は約22万冊で、このうち5万冊は電子化する。",
    "利用者の佐藤花子さん（41）は「閉まるのは寂しいが、安全になるなら待ちたい」と話した。",
  ],
  { title: "北浜市、図書館を約3億円で改修へ" },
);

const lengths = [80, 120, 240, 400, 800, 1200];

describe.each(lengths)("at %d characters", (length) => {
  test("the contract holds", async () => {
    const summary = await summarizeArticle(NEWS, { length }, { tokenize, now });
    expect(Summary.parse(summary)).toEqual(summary);
    expect(summary.points.reduce((sum, { text }) => sum + charsOf(text), 0)).toBeLessThanOrEqual(length);
    expect(summary.points.length).toBeGreaterThan(0);
    expect(summary.points.length).toBeLessThanOrEqual(5);
    expect(widthOf(summary.headline?.text ?? "")).toBeLessThanOrEqual(30);
    expect(charsOf(summary.gist?.text ?? "")).toBeLessThanOrEqual(90);
    expect(summary.gist?.text.match(/。/gu)).toHaveLength(1);
    const full = NEWS.blocks.map(({ text }) => text).join("\n");
    for (const { text } of summary.sentences) expect(full).toContain(text);
    const known = new Set(summary.sentences.map(({ id }) => id));
    for (const { cites } of [...summary.points, ...summary.timeline, ...summary.quotes])
      for (const cite of cites) expect(known).toContain(cite);
  });
});

test("length is held to its range", async () => {
  const short = await summarizeArticle(NEWS, { length: 1 }, { tokenize, now });
  expect(short.made.length).toBe(80);
  const long = await summarizeArticle(NEWS, { length: 99_999 }, { tokenize, now });
  expect(long.made.length).toBe(1200);
});

test("the lead's news is there, without dateline, age and connective", async () => {
  const { points, headline, gist } = await summarizeArticle(NEWS, { length: 240 }, { tokenize, now });
  const all = points.map(({ text }) => text).join("");
  expect(headline?.text).toBe("北浜市、図書館を約3億円で改修へ");
  expect(gist?.text).toContain("北浜市");
  expect(all).toContain("約3億円");
  expect(all).not.toMatch(/共同|（58）|（41）|一方、/u);
  for (const { text } of points) expect(text).not.toMatch(/^(?:これ|この|同|また|一方)/u);
});

test("nothing is said twice", async () => {
  const said = "市長は「図書館を残したい」と述べた。";
  const article = articleOf([
    "北浜市は13日、市立図書館を改修すると発表した。",
    said,
    "工事は6月に始まる。費用は約3億円を見込む。",
    `会見で${said}`,
    said,
  ]);
  const { points } = await summarizeArticle(article, { length: 400 }, { tokenize, now });
  const all = points.map(({ text }) => text).join("");
  expect(all.split("図書館を残したい").length - 1).toBeLessThanOrEqual(1);
});

test("a live page tells what was agreed, not that it was about to be", async () => {
  const article = articleOf(
    [
      "山本首相とブラウン大統領は8日、首脳会談を行い、半導体の供給で協力することで一致しました。",
      { heading: "首相「関係を強める」" },
      "山本首相は共同記者会見で「両国の関係を強める」と述べました。",
      { heading: "まもなく会談" },
      "山本首相はこのあとブラウン大統領との首脳会談に臨み、半導体の供給で協力を確認したい考えです。",
      "両首脳は会談のあと共同記者会見を行うことにしています。",
    ],
    { kind: "live" },
  );
  const { points, gist } = await summarizeArticle(article, { length: 200 }, { tokenize, now });
  const all = points.map(({ text }) => text).join("");
  expect(all).toContain("協力することで一致。");
  expect(gist?.text).toContain("一致しました");
  expect(all).not.toMatch(/考えです|ことにしています/u);
});

test("past and future are told apart", async () => {
  const { timeline } = await summarizeArticle(NEWS, { length: 240 }, { tokenize, now });
  const tenses = new Map(timeline.map(({ at, tense }) => [at, tense]));
  expect(tenses.get("2026-02-13")).toBe("past");
  expect([...tenses].filter(([at]) => at > "2026-03").every(([, tense]) => tense === "future")).toBe(true);
});

test("topics are terms, not numbers or single characters", async () => {
  const { topics } = await summarizeArticle(NEWS, { length: 240 }, { tokenize, now });
  expect(topics.some((topic) => topic.includes("図書館"))).toBe(true);
  for (const topic of topics) {
    expect(charsOf(topic)).toBeGreaterThan(1);
    expect(topic).not.toMatch(/\d/u);
  }
});

const CATEGORIES: readonly (readonly [string, string | null])[] = [
  [
    "県警は窃盗の容疑で男を逮捕した。容疑者は容疑を認めている。地裁は被告に判決を言い渡した。検察は控訴する。",
    "medtop:02000000",
  ],
  [
    "決勝で山本選手が優勝し、金メダルを獲得した。監督は試合を振り返り、次の大会への出場を決めた。",
    "medtop:15000000",
  ],
  ["庭の柿が実り、子どもが絵を描いた。", null],
];

test.each(CATEGORIES)("%s is %s", async (text, qcode) => {
  const { category } = await summarizeArticle(articleOf([text]), { length: 240 }, { tokenize, now });
  expect(category?.qcode ?? null).toBe(qcode);
});

test("no sentence, no summary", async () => {
  const article = articleOf([], { blocks: [{ id: "b0", kind: "caption", text: "写真", path: "p" }] });
  const error = await summarizeArticle(article, { length: 240 }, { tokenize, now }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error instanceof Failure ? error.code : null).toBe("summarize.nothing-stands");
});

describe("bodies", () => {
  test("lines become blocks, questions headings", () => {
    const article = articleOfBody({
      id: "x",
      published: "2026-02-13",
      body: "はじめに述べる。\nQ. なぜか？\n理由は二つある。\nQ. いつか？\n来年だ。",
    });
    expect(article.kind).toBe("explainer");
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "heading",
      "paragraph",
      "heading",
      "paragraph",
    ]);
    expect(article.publishedAt).toBe("2026-02-13T00:00:00+09:00");
  });
  test.each([
    ["2026-02-13T10:28:00+09:00", "2026-02-13T10:28:00+09:00"],
    ["2026-02-13 10:28", "2026-02-13T10:28:00+09:00"],
    ["いつか", null],
  ])("published %s is %s", (published, expected) => {
    expect(articleOfBody({ id: "x", published, body: "文。" }).publishedAt).toBe(expected);
  });
});
