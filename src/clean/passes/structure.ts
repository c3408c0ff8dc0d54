import { isBulletLine } from "../document/lines.ts";
import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isBodyProse, isProse, sentenceEnds } from "../shape.ts";

const HEADING_CHARS_MAX = 60;
const QUESTION = /^(Q|Ｑ)\s?\d*\s?[.．:：、 　]|^――|^──/;
const MARKED = /^[■◆●▼◇□【＜<〈《].{1,50}$/;

export const structure: Pass = {
  name: "structure",
  why: "In pasted text and in br-separated bodies, headings and lists are told by their shape and place.",
  *judge(blocks, facts) {
    const nexts = followers(blocks);
    const rows = facts.format === "text" ? unmarkedLists(blocks) : new Set<RawBlock>();
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== "paragraph") continue;
      const next = nexts[index];
      if (isBulletLine(block.text)) yield [block.id, { kind: "list", reason: "begins with a list mark" }];
      else if (rows.has(block))
        yield [block.id, { kind: "list", reason: "one of several short lines set apart together" }];
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

const ROWS_MIN = 3;

/** Browsers copy lists without their marks: short lines in a group of their own, between the paragraphs. */
function unmarkedLists(blocks: readonly RawBlock[]): ReadonlySet<RawBlock> {
  const found = new Set<RawBlock>();
  const first = blocks.findIndex(isBodyProse);
  const last = blocks.findLastIndex(isBodyProse);
  const starts = [...blocks.keys()].filter((at) => at === 0 || blocks[at]?.gapBefore);
  for (const [order, start] of starts.entries()) {
    const group = blocks.slice(start, starts[order + 1] ?? blocks.length);
    if (start < first || start > last) continue;
    if (group.length >= ROWS_MIN && group.every(isRow)) for (const row of group) found.add(row);
  }
  return found;
}

const isRow = (block: RawBlock): boolean =>
  block.kind === "paragraph" &&
  block.text.length <= HEADING_CHARS_MAX &&
  !isProse(block) &&
  !QUESTION.test(block.text) &&
  !MARKED.test(block.text);
