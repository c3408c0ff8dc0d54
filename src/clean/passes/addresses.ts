import type { Pass } from "../run-passes.ts";

const ONLY = /^[\s「（(<＜]*(https?:\/\/|www\.)[!-~]+[\s」）)>＞]*$/i;
const AT_START = /^https?:\/\/[!-~]+(?=[^!-~])/i;
const TAIL_CHARS_MAX = 60;

export const addresses: Pass = {
  name: "addresses",
  why: "An address on its own, or in front of the label of its link, is a link that lost its page.",
  *judge(blocks, facts) {
    // On a page an address that is written out was written by the author; a lost link has its own words there.
    if (facts.format === "html") return;
    for (const { id, text, kind } of blocks) {
      if (kind === "reference") continue;
      if (ONLY.test(text)) yield [id, { drop: "an address alone" }];
      else if (AT_START.test(text)) {
        const start = AT_START.exec(text)?.[0].length ?? 0;
        const tail = text.length - start;
        if (tail <= TAIL_CHARS_MAX && !/。/.test(text.slice(start))) {
          yield [id, { drop: "the address and the label of a link" }];
        } else yield [id, { cut: [{ start: 0, end: start }], reason: "an address before the text" }];
      }
    }
  },
};
