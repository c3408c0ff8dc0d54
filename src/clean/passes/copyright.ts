import type { Pass } from "../run-passes.ts";
import { sentenceEnds } from "../shape.ts";

const MARK =
  /^(copyright|©|\(c\)|（c）|ⓒ|all rights reserved)|(copyright\s*(\(c\)|（c）|©|ⓒ)|all rights reserved|(無断|許可なく?|禁).{0,16}(転載|複製|複写|転用)|(転載|複製|複写|転用).{0,12}(禁じ|禁止|お断り|を禁))/i;
const CHARS_MAX = 160;

export const copyright: Pass = {
  name: "copyright",
  why: "A notice of rights is about the page.",
  *judge(blocks) {
    for (const { id, text } of blocks) {
      if (text.length <= CHARS_MAX && MARK.test(text) && isNotice(text))
        yield [id, { drop: "notice of rights" }];
    }
  },
};

/** A notice opens with its mark, or is one or two sentences that forbid; a news sentence reports (と, という). */
function isNotice(text: string): boolean {
  if (/^(copyright|©|\(c\)|（c）|ⓒ|all rights)/i.test(text)) return true;
  if (/(copyright|all rights reserved)/i.test(text)) return text.length <= 120;
  if (/[るただい]。$/.test(text) && !/(禁ずる|禁じる|禁止する)。$/.test(text)) return false;
  return sentenceEnds(text) <= 2 && !/(述べ|話し|という|とした|判決|訴え|発表)/.test(text);
}
