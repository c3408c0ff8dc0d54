import type { Pass } from "../run-passes.ts";

/** `— 名前 (@account) 2026年10月7日`: how the network signs a post that a page embeds. */
const SIGNATURE = /^[—–―-]{1,2}\s?.{1,60}[（(]@\w{1,30}[）)]/;

export const embeds: Pass = {
  name: "embeds",
  why: "A post of a social network that the page embeds is signed with its account; it is shown, not told.",
  *judge(blocks) {
    const quotes = new Set<number>();
    for (const block of blocks) {
      const quote = block.around.findLast((region) => region.tag === "blockquote");
      if (quote !== undefined && SIGNATURE.test(block.text)) quotes.add(quote.index);
    }
    if (quotes.size === 0) return;
    for (const block of blocks) {
      if (block.around.some((region) => quotes.has(region.index)))
        yield [block.id, { drop: "post of a social network" }];
    }
  },
};
