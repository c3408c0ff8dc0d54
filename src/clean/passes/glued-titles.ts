import type { Pass } from "../run-passes.ts";

const TAIL_CHARS_MIN = 30;
const PIECES_MIN = 3;
const PREDICATE = /(です|ます|でした|ました|ません|だった|という|としている|した)$/;

export const gluedTitles: Pass = {
  name: "glued-titles",
  why: "Titles of other articles lose their line ends when a page is copied and stick to the paragraph before them.",
  *judge(blocks) {
    for (const { id, text, kind } of blocks) {
      if (kind !== "paragraph") continue;
      const end = lastStop(text);
      if (end < 20) continue;
      const tail = text.slice(end);
      if (isTitles(tail)) {
        yield [
          id,
          { cut: [{ start: end, end: text.length }], reason: "titles glued to the end of a paragraph" },
        ];
      }
    }
  },
};

/** Position after the last full stop that stands outside quotation marks; -1 without one. */
function lastStop(text: string): number {
  let depth = 0;
  let last = -1;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "「" || char === "『" || char === "（" || char === "(") depth += 1;
    else if (char === "」" || char === "』" || char === "）" || char === ")") depth = Math.max(0, depth - 1);
    else if (char === "。" && depth === 0) last = at + 1;
  }
  return last;
}

/** Headline language: phrases set apart by spaces, no comma, no verb at the end, not one bracket. */
function isTitles(tail: string): boolean {
  const bare = tail.trim();
  if (bare.length < TAIL_CHARS_MIN || /[、，]/.test(bare) || PREDICATE.test(bare)) return false;
  if (/^[（(【＝［[]/.test(bare)) return false;
  return bare.split(/[ \u3000]+/).length >= PIECES_MIN && /[\u3040-\u9fff]/.test(bare);
}
