import { describe, expect, it } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import { Summary } from "../../src/model.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";
import { goldenOf, samples } from "./golden.ts";
import { pageOfSample } from "./page.ts";

const LENGTH = 240;
const articles = samples().filter(({ name }) => !("refused" in goldenOf(name)));
const tokenize = await loadTokenizer();

/** Everything in a summary that cites, whatever its kind. */
function citesOf(summary: Summary): readonly string[] {
  const { headline, gist, points, facts, quotes, timeline, people, organizations, places, dates, amounts } =
    summary;
  const statements = [headline, gist].filter((statement) => statement !== null);
  return [
    ...statements,
    ...points,
    ...Object.values(facts).flat(),
    ...quotes,
    ...timeline,
    ...people,
    ...organizations,
    ...places,
    ...dates,
    ...amounts,
  ].flatMap(({ cites }) => cites);
}

describe.each(articles)("summary of $name", (sample) => {
  const summarize = async () => {
    const article = cleanPage(await pageOfSample(sample));
    const now = () => new Date("2026-12-01T00:00:00Z");
    const summary = await summarizeArticle(
      article,
      { length: LENGTH },
      { tokenize, now, model: null, lastTry: true },
    );
    return { article, summary };
  };

  it("keeps the contract, and every cite exists", async () => {
    const { article, summary } = await summarize();
    expect(Summary.parse(summary)).toEqual(summary);
    expect(summary.id).toBe(article.id);
    const known = new Map(summary.sentences.map(({ id, text }) => [id, text]));
    expect(citesOf(summary).filter((id) => !known.has(id))).toEqual([]);
    const texts = new Map(article.blocks.map(({ id, text }) => [id, text]));
    for (const [id, text] of known) expect(texts.get(id.split(".")[0] ?? "")).toContain(text);
  });

  it("says something, and not more than asked", async () => {
    const { summary } = await summarize();
    expect(summary.points.length).toBeGreaterThan(0);
    const chars = summary.points.reduce((sum, { text }) => sum + [...text].length, 0);
    expect(chars).toBeLessThanOrEqual(LENGTH);
  });
});
