/** How much of the news our summaries tell: articles of our own whose facts were listed before any was summarized. */
import { describe, expect, test } from "vitest";
import { articleOfTold, recallOf, redundancyOf, toldArticles } from "../../bench/summaries/recall.ts";
import { pointsBack } from "../../src/summarize/extract/dangling.ts";
import { balanced } from "../../src/summarize/extract/view.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { now, tokenize } from "./reading.ts";

const told = toldArticles();
const pointsOf = async (one: (typeof told)[number], length: number): Promise<readonly string[]> => {
  const { points } = await summarizeArticle(articleOfTold(one), { length }, { tokenize, now });
  return points.map(({ text }) => text);
};
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Characters asked for; the least share of the facts, on the average and of one article. They may only rise. */
const FLOORS = [
  [200, 0.5, 0.3],
  [400, 0.82, 0.55],
] as const;

test.each(FLOORS)("in %i characters at least this share of the facts", async (length, least, one) => {
  const summaries = await Promise.all(told.map((article) => pointsOf(article, length)));
  const recalls = told.map((article, index) => recallOf(article, summaries[index] ?? []));
  expect(mean(recalls)).toBeGreaterThanOrEqual(least);
  expect(Math.min(...recalls)).toBeGreaterThanOrEqual(one);
  expect(mean(summaries.map(redundancyOf))).toBeLessThanOrEqual(0.15);
});

describe.each(told)("$id", (article) => {
  test.each([80, 120, 240, 600, 1200])("%i characters are never exceeded, and read alone", async (length) => {
    const points = await pointsOf(article, length);
    expect(points.length).toBeGreaterThan(0);
    expect([...points.join("")].length).toBeLessThanOrEqual(length);
    for (const point of points) {
      expect(point).toMatch(/[。？」]$/u);
      expect(balanced(point)).toBe(true);
      expect(pointsBack(point)).toBe(false);
    }
  });
});
