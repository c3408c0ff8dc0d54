/** Laws that hold for every sample at every length. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import {
  charsOf,
  GIST_CHARS_MAX,
  HEADLINE_WIDTH_MAX,
  POINTS_MAX,
  widthOf,
} from "../../src/summarize/bounds.ts";
import { balanced, ENDS_WHOLE } from "../../src/summarize/extract/view.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { goldenOf, samples } from "../samples/golden.ts";
import { pageOfSample } from "../samples/page.ts";
import { now, tokenize } from "./reading.ts";

const named = samples().filter(({ name }) => !("refused" in goldenOf(name)));
const articles = await Promise.all(named.map(async (sample) => cleanPage(await pageOfSample(sample))));

test("the length is never exceeded, no sentence is cut, every bracket closes", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...articles),
      fc.integer({ min: 80, max: 1200 }),
      async (article, length) => {
        const { points, gist, headline } = await summarizeArticle(article, { length }, { tokenize, now });
        expect(points.reduce((sum, { text }) => sum + charsOf(text), 0)).toBeLessThanOrEqual(length);
        expect(points.length).toBeLessThanOrEqual(POINTS_MAX);
        for (const { text } of points) {
          expect(balanced(text)).toBe(true);
          expect(text).toMatch(ENDS_WHOLE);
        }
        expect(charsOf(gist?.text ?? "")).toBeLessThanOrEqual(GIST_CHARS_MAX);
        expect(widthOf(headline?.text ?? "")).toBeLessThanOrEqual(HEADLINE_WIDTH_MAX);
        expect(headline?.text ?? "").not.toMatch(/[はがの]$/u);
      },
    ),
    { numRuns: 60 },
  );
});
