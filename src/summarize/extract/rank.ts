/**
 * How much a sentence's place tells about its importance, before a word of it is read. News is a pyramid: weight falls
 * with the logarithm of the rank, as in discounted cumulative gain (Järvelin & Kekäläinen 2002). Under headings every
 * section is a pyramid of its own, so that a long page is seen to its end.
 */
import type { ArticleKind } from "../../model.ts";
import type { View } from "./view.ts";

/** Opinion also closes with its claim. */
const CLOSES_WITH_CLAIM: ReadonlySet<ArticleKind> = new Set(["column"]);
/** A paragraph's first sentence tells what the paragraph is about (Baxendale 1958). */
const OPENS_BLOCK = 0.25;
/** What its author claims is what an opinion piece tells. */
export const CLAIM =
  /(?:べき(?:だ|である|です)|ではない(?:か|だろうか)|必要(?:がある|だ)|求められ(?:る|ている)|(?:と|に)(?:考える|思う|言える|いえる)|にすぎない|ならない|望ましい|求めたい|問題(?:だ|である|なの(?:だ|ではないか))|ほかない|(?:極めて|きわめて|まったく|全く)[^。]{1,30}(?:だ|である))。?\s*$/u;
const CLAIMS = 1.5;
/** Where it can be read, who was there: about the report, not the news. */
const ABOUT_REPORT =
  /(?:(?:サイト|ページ|配信|資料|取材)[^、。]{0,12}で(?:分かった|明らかになった|判明した)|(?:誌|紙|サイト|ページ)(?:[^、。]{0,10})に(?:掲載|公開)(?:された|されている|した)|[がら](?:同席|出席|列席)した)。?\s*$/u;
const BESIDE_NEWS = 0.4;

/**
 * @param sections number of the section each view stands in, rising
 * @returns one factor per view, 2 for the first and falling
 */
export function priorsOf(
  views: readonly View[],
  kind: ArticleKind,
  sections: readonly number[],
): readonly number[] {
  let opened = 0;
  let before = 0;
  return views.map((view, index) => {
    // A live page tells the newest first: what stands further down is older.
    const section = kind === "live" ? 0 : (sections[index] ?? 0);
    if (section !== before) opened = index;
    before = section;
    const fromEnd = views.length - 1 - index;
    const close = CLOSES_WITH_CLAIM.has(kind) ? 0.5 / (1 + fromEnd) : 0;
    const opens = views[index - 1]?.sentence.block === view.sentence.block ? 0 : OPENS_BLOCK;
    const rank = Math.max(0, section - (sections[0] ?? 0)) + (index - opened);
    const claims = CLOSES_WITH_CLAIM.has(kind) && CLAIM.test(view.text) ? CLAIMS : 1;
    return (
      (2 / Math.log2(2 + rank) + close + opens) * claims * (ABOUT_REPORT.test(view.text) ? BESIDE_NEWS : 1)
    );
  });
}
