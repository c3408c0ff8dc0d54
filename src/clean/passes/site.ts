import type { Pass } from "../run-passes.ts";
import { isProse } from "../shape.ts";

/** What would take more than this share of the prose has come to mean something else on the site. */
const PROSE_SHARE_MAX = 0.3;

export const site: Pass = {
  name: "site",
  why: "What is known of a publisher's pages names boxes that are never text.",
  *judge(blocks, facts) {
    if (facts.siteDrops.size === 0) return;
    const dropped = blocks.flatMap((block) => {
      const region = block.around.find((each) => facts.siteDrops.has(each));
      return region === undefined ? [] : [{ block, why: facts.siteDrops.get(region) ?? "" }];
    });
    const chars = (list: typeof blocks): number =>
      list.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
    if (chars(dropped.map(({ block }) => block)) > chars(blocks) * PROSE_SHARE_MAX) return;
    for (const { block, why } of dropped) yield [block.id, { drop: `site data: ${why}` }];
  },
};
