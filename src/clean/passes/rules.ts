import type { Pass } from "../run-passes.ts";

export const rules: Pass = {
  name: "rules",
  why: "Lines of dashes, underscores and dots separate; they say nothing.",
  *judge(blocks) {
    for (const { id, text } of blocks) {
      if (text.length <= 100 && !/[\p{L}\p{N}]/u.test(text) && !/\p{Extended_Pictographic}/u.test(text)) {
        yield [id, { drop: "no letter or figure in it" }];
      }
    }
  },
};
