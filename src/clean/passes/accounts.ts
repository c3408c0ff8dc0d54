import type { RawBlock, Region } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isProse, linkShare } from "../shape.ts";

const FOLLOW = /^[+＋]?\s?(フォロー(する|中)?|follow(ing)?|チャンネル登録|読者になる)$/i;
const BOX_BLOCKS_MAX = 5;
const BOX_CHARS_MAX = 250;

export const accounts: Pass = {
  name: "accounts",
  why: "A small box with a button to follow somebody introduces an account, whatever the page calls it.",
  *judge(blocks) {
    const boxes = new Set<Region>();
    for (const block of blocks) {
      if (!FOLLOW.test(block.text) || !(block.control || linkShare(block) > 0.8)) continue;
      const box = block.around.findLast((region) => region.last - region.first > 1);
      if (box !== undefined && box.last - box.first <= BOX_BLOCKS_MAX) boxes.add(box);
    }
    for (const box of boxes) {
      const members = blocks.filter((block) => block.around.includes(box));
      const chars = members.reduce((sum, block) => sum + block.text.length, 0);
      if (chars > BOX_CHARS_MAX) continue;
      for (const block of members) yield [block.id, verdictOf(block)];
    }
  },
};

const verdictOf = (block: RawBlock) =>
  isProse(block)
    ? ({ kind: "profile", reason: "beside a button to follow" } as const)
    : { drop: "profile: beside a button to follow" };
