import type { Pass } from "../run-passes.ts";
import { isProse } from "../shape.ts";

const COUNT = /^[\d,.]{1,9}\s?(件|人|k|万)?$/i;

export const controls: Pass = {
  name: "controls",
  why: "Buttons and form fields are there to be pressed, not read.",
  *judge(blocks) {
    for (const [index, block] of blocks.entries()) {
      if (block.control && !isProse(block)) yield [block.id, { drop: `form control in <${block.tag}>` }];
      else if (COUNT.test(block.text) && [index - 1, index + 1].some((at) => blocks[at]?.control))
        yield [block.id, { drop: "the count beside a button" }];
    }
  },
};
