import { isBulletLine } from "../document/lines.ts";
import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isProse, sentenceEnds } from "../shape.ts";

const HEADING_CHARS_MAX = 60;
const QUESTION = /^(Q|Ｑ)\s?\d*\s?[.．:：、 　]|^――|^──/;
const MARKED = /^[■◆●▼◇□【＜<〈《].{1,50}$/;

export const structure: Pass = {
  name: "structure",
  why: "In pasted text and in br-separated bodies, headings and lists are told by their shape and place.",
  *judge(blocks, facts) {
    const nexts = followers(blocks);
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== "paragraph") continue;
      const next = nexts[index];
      if (isBulletLine(block.text)) yield [block.id, { kind: "list", reason: "begins with a list mark" }];
      else if (next !== undefined && isHeading(block, next, blocks[index - 1], facts.format)) {
        yield [block.id, { kind: "heading", reason: "a short line that heads what follows" }];
      }
    }
  },
};

/** For each block the next one that is no caption. */
function followers(blocks: readonly RawBlock[]): readonly (RawBlock | undefined)[] {
  const out = new Array<RawBlock | undefined>(blocks.length);
  let next: RawBlock | undefined;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    out[at] = next;
    const block = blocks[at];
    if (block !== undefined && block.kind !== "caption") next = block;
  }
  return out;
}

function isHeading(block: RawBlock, next: RawBlock, previous: RawBlock | undefined, format: string): boolean {
  const { text } = block;
  if (text.length > HEADING_CHARS_MAX || /[。、，]$/.test(text) || sentenceEnds(text.slice(0, -1)) > 0)
    return false;
  if (isProse(block) && !QUESTION.test(text)) return false;
  const follows =
    isProse(next) || next.kind === "heading" || next.kind === "paragraph" || next.kind === "quote";
  if (!follows || isBulletLine(next.text)) return false;
  if (QUESTION.test(text) || /^[＜<〈【].+[＞>〉】]$/.test(text)) return true;
  if (format === "html") return block.boldChars >= text.length * 0.9 || (MARKED.test(text) && isProse(next));
  return previous !== undefined && block.text.length <= HEADING_CHARS_MAX;
}
