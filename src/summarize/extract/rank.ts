/**
 * How much a sentence's place tells about its importance, before a word of it is read. News is a pyramid: weight falls
 * with the logarithm of the rank, as in discounted cumulative gain (Järvelin & Kekäläinen 2002).
 */
import type { ArticleKind } from "../../model.ts";
import type { View } from "./view.ts";

/** Opinion also closes with its claim. */
const CLOSES_WITH_CLAIM: ReadonlySet<ArticleKind> = new Set(["column"]);
/** A paragraph's first sentence tells what the paragraph is about (Baxendale 1958). */
const OPENS_BLOCK = 0.25;
/** A plan that has since been carried out (live pages) is no news. */
const OVERTAKEN = 0.1;

/** @returns one factor per view, 2 for the first and falling; 0.1 times that for plans that newer text has overtaken */
export function priorsOf(
  views: readonly View[],
  kind: ArticleKind,
  overtaken: ReadonlySet<string>,
): readonly number[] {
  return views.map((view, index) => {
    const fromEnd = views.length - 1 - index;
    const close = CLOSES_WITH_CLAIM.has(kind) ? 0.5 / (1 + fromEnd) : 0;
    const opens = views[index - 1]?.sentence.block === view.sentence.block ? 0 : OPENS_BLOCK;
    const prior = 2 / Math.log2(2 + index) + close + opens;
    return overtaken.has(view.sentence.id) ? prior * OVERTAKEN : prior;
  });
}
