import type { Pass } from "../run-passes.ts";
import { isProse } from "../shape.ts";

export const controls: Pass = {
  name: "controls",
  why: "Buttons and form fields are there to be pressed, not read.",
  *judge(blocks) {
    for (const block of blocks) {
      if (block.control && !isProse(block)) yield [block.id, { drop: `form control in <${block.tag}>` }];
    }
  },
};
