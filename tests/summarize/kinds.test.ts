/** What each kind of article asks of its summary. */
import { expect, test } from "vitest";
import { articleOfTold, toldArticles } from "../../bench/summaries/recall.ts";
import type { Article } from "../../src/model.ts";
import { pointsAhead } from "../../src/summarize/extract/dangling.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { articleOf, now, tokenize } from "./reading.ts";

const summaryOf = (article: Article, length = 400) =>
  summarizeArticle(article, { length }, { tokenize, now });
const pointsOf = async (article: Article, length = 400): Promise<readonly string[]> =>
  (await summaryOf(article, length)).points.map(({ text }) => text);

function own(id: string): Article {
  const found = toldArticles().find((one) => one.id === id);
  if (!found) throw new Error(`no article ${id}`);
  return articleOfTold(found);
}

test("an explainer's answer stands behind its question", async () => {
  const points = await pointsOf(own("flood-insurance"));
  expect(points.some((point) => /^そもそも水災補償とは。洪水/u.test(point))).toBe(true);
  for (const point of points) expect(point).not.toMatch(/^[AＱQＡ]　|(?:か|とは)。$/u);
});

test("an interview's answers are told as the words of who gives them", async () => {
  const points = await pointsOf(own("forge-interview"));
  const spoken = points.filter((point) => point.startsWith("権藤静さん「"));
  expect(spoken.length).toBeGreaterThan(1);
  for (const point of points) expect(point).not.toMatch(/――|^「/u);
});

test("a live page does not tell what newer text has overtaken", async () => {
  const all = (await pointsOf(own("volcano-live"), 800)).join("");
  expect(all).toContain("全員が下山");
  expect(all).not.toMatch(/下山させる見通し|けが人の情報は入っていない/u);
});

test("what an editorial demands is told as its demand", async () => {
  const article = articleOf(
    [
      "汐見市は、公民館の利用料を4月から2倍に引き上げる。1時間200円が400円になる。",
      "値上げの前に、空いている部屋の貸し出しを広げるべきだ。市の調査では、部屋の6割が夜間に使われていない。",
    ],
    { kind: "column", title: "【社説】公民館の値上げ　順序が違う" },
  );
  const points = await pointsOf(article);
  expect(points.join("")).toContain("社説「値上げの前に、空いている部屋の貸し出しを広げるべきだ」");
});

test("what its author claims has a place in little room, too", async () => {
  const article = articleOf(
    [
      "汐見市は、公民館の利用料を4月から2倍に引き上げる。1時間200円が400円になる。",
      "市によると、光熱費は3年で1億2000万円増えた。利用者は年に延べ48万人に上る。",
      "隣の北浜市は昨年10月、夜間の料金を3割下げた。利用は1.4倍に増え、収入も800万円伸びた。",
      "東方大学の調査では、料金が上がると高齢者の4割が利用をやめるという。",
      "このように、値上げは公民館の利用を減らすだけの極めて乱暴なやり方だ。",
      "市は12月議会に改正案を出す。可決されれば来年4月1日に施行される。",
    ],
    { kind: "column", title: "公民館の値上げは乱暴だ" },
  );
  for (const length of [160, 240])
    expect((await pointsOf(article, length)).join("")).toContain("筆者「値上げは公民館の利用を減らすだけ");
});

test("a comment in a paragraph of its own has its speaker", async () => {
  const article = articleOf(
    [
      "北浜電機は13日、蓄電池の新工場を10月に建てると発表した。投資額は96億円。",
      "佐藤太郎社長は次のように述べています。",
      "「工期を3日まで縮めることに挑みます」",
    ],
    { kind: "release" },
  );
  expect((await pointsOf(article)).join("")).toContain("佐藤太郎社長「工期を3日まで縮めることに挑みます」");
});

test("a thought that the next sentence takes back is not told", async () => {
  const article = articleOf(
    [
      "市議会は13日、定数を28から22に減らす条例案を可決した。賛成15、反対12だった。",
      "議員が減って市民の声も届かなくなる。そんな議会にしてはならない。",
    ],
    { kind: "column" },
  );
  expect((await pointsOf(article)).join("")).not.toContain("届かなくなる");
});

test("points begin with the news, and nobody is named in short before in full", async () => {
  for (const one of toldArticles()) {
    const { gist, points, people } = await summaryOf(articleOfTold(one));
    expect(points[0]?.cites).toEqual(expect.arrayContaining(gist?.cites.slice(0, 1) ?? []));
    const text = points.map((point) => point.text).join("");
    for (const { name, also } of people) {
      const full = text.indexOf(name);
      const short = Math.min(...also.map((form) => text.indexOf(`${form}氏`)).filter((at) => at >= 0));
      if (full >= 0 && Number.isFinite(short)) expect(full).toBeLessThanOrEqual(short);
    }
  }
});

test.each([
  ["参考になる例がある。", true],
  ["三つの計画には共通点がある。", true],
  ["被害の例は3件ある。", false],
  ["反対する理由は費用だ。", false],
])("%s only announces: %s", (text, expected) => expect(pointsAhead(text)).toBe(expected));
