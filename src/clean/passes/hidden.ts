import type { Pass } from "../run-passes.ts";
import { isProse } from "../shape.ts";

/** Scripts show some bodies late: hidden text that is nearly all of the prose is the article. */
const HIDDEN_PROSE_SHARE_MAX = 0.6;

export const hidden: Pass = {
  name: "hidden",
  why: "What a reader cannot see is no part of the article, and a place to hide text meant for machines.",
  *judge(blocks) {
    const prose = blocks.filter(isProse);
    const unseen = prose.filter((block) => block.hidden);
    if (unseen.length > prose.length * HIDDEN_PROSE_SHARE_MAX) return;
    for (const block of blocks) if (block.hidden) yield [block.id, { drop: "not shown on the page" }];
  },
};
