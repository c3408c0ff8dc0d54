import { captionSign } from "../lines.ts";
import { isLinkedPicture } from "../pictures.ts";
import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isBodyProse, linkShare } from "../shape.ts";

const LINK_SHARE_MIN = 0.66;
/** An address written out between paragraphs is text: the author shows it. */
const ADDRESS = /https?:\/\/[!-~]+[\s）)」]*$/;

export const linkLists: Pass = {
  name: "link-lists",
  why: "A block that is nearly all link, and no sentence of the text, leads away from the article.",
  *judge(blocks) {
    const last = blocks.findLastIndex(isBodyProse);
    for (const [index, block] of blocks.entries()) {
      const share = linkShare(block);
      if (isTeaser(block, blocks[index - 1])) {
        yield [block.id, { drop: "the first words of another article, below its linked title" }];
        continue;
      }
      if (share < LINK_SHARE_MIN || block.kind === "reference" || block.kind === "table") continue;
      if (isBodyProse(block) || isInside(blocks, index)) continue;
      // A picture that opens in large is one link with its caption.
      if (block.kind === "caption" && (captionSign(block.text) === "strong" || isLinkedPicture(block)))
        continue;
      if (index < last && ADDRESS.test(block.text)) continue;
      yield [block.id, { drop: `link text ${Math.round(share * 100)}%` }];
    }
  },
};

const CUT_OFF = /(…|\.\.\.|・・・)$/;

function isTeaser({ text }: RawBlock, before: RawBlock | undefined): boolean {
  if (before?.kind !== "heading" || !CUT_OFF.test(text)) return false;
  return linkShare(before) > 0.8 && before.links.some(({ url }) => !url.startsWith("#"));
}

/** A heading that is a link to its own place still heads the text below it. */
function isInside(blocks: readonly RawBlock[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block?.kind !== "heading" || next === undefined) return false;
  return isBodyProse(next) && block.links.length > 0 && block.links.every(({ url }) => url.startsWith("#"));
}
