import { captionSign } from "../lines.ts";
import type { Pass } from "../run-passes.ts";
import { isProse } from "../shape.ts";

export const captions: Pass = {
  name: "captions",
  why: "A line that ends in a photographer or an agency in brackets belongs to a picture.",
  *judge(blocks) {
    const signs = new Map(blocks.map((block) => [block.id, captionSign(block.text)]));
    const last = blocks.findLast((block) => isProse(block) && signs.get(block.id) !== "strong");
    const prose = blocks.filter((block) => isProse(block));
    const weak = prose.filter((block) => signs.get(block.id) === "weak");
    const trustWeak = weak.length * 2 < prose.length;
    for (const block of blocks) {
      if (block.kind === "caption" || block.kind === "table" || block.kind === "reference") continue;
      const sign = signs.get(block.id) ?? null;
      if (sign === "strong" && block !== last) {
        yield [block.id, { kind: "caption", reason: "reads as the caption of a picture" }];
      } else if (sign === "weak" && trustWeak && block !== last && block.text.length <= 160) {
        yield [block.id, { kind: "caption", reason: "ends in the agency of its picture" }];
      }
    }
  },
};
