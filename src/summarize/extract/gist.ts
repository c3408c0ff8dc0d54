/** The one sentence that tells the article: the best of the early ones that fits. */
import { GIST_CHARS_MAX } from "../bounds.ts";
import type { Candidate } from "../draft.ts";
import { closeness, weightIn } from "./closeness.ts";
import type { Item } from "./items.ts";

/** Only what stands on top can be the gist: the lead and what follows it. */
const SENTENCES_MAX = 5;
/** A news lead is worth this much more than the next sentence. */
const LEAD = 2;
/** この会社, 同氏 …: even inside, they make a sentence that stands alone hard to understand. */
const REFERS_BACK = /(?:^|[、はがのを])(?:この|その|これ|それ|同(?:氏|社|日|署|省|庁|市|県|校|法|党|国))/u;
const REFERS_BACK_FACTOR = 0.5;

/** @param title concepts of the title; empty when there is none */
export function gistsOf(
  items: readonly Item[],
  weights: ReadonlyMap<string, number>,
  title: ReadonlySet<string>,
): readonly Candidate[] {
  const scored = items
    .filter((item) => item.needs === null && item.options.length > 0)
    .slice(0, SENTENCES_MAX)
    .flatMap((item, index) =>
      item.options.map((option, number) => ({
        text: option.text,
        cites: item.cites[number] ?? [item.view.sentence.id],
        chars: option.chars,
        score:
          (index === 0 ? LEAD : 1) *
          Math.sqrt(weightIn(option.concepts, weights)) *
          closeness(title, option.concepts, weights),
      })),
    );
  return scored
    .filter(({ text, chars, score }) => score > 0 && chars <= GIST_CHARS_MAX && oneSentence(text))
    .map((one) => (REFERS_BACK.test(one.text) ? { ...one, score: one.score * REFERS_BACK_FACTOR } : one))
    .sort((a, b) => b.score - a.score)
    .map(({ text, cites }) => ({ text, cites }));
}

function oneSentence(text: string): boolean {
  return text.endsWith("。") && !/[」』]$/u.test(text);
}
