import {
  agencyOf,
  besideDate,
  isBylineLine,
  isDataRow,
  isDateLine,
  isLatinName,
  isOutletLine,
  isStamped,
} from "../lines.ts";
import type { Pass } from "../run-passes.ts";
import { isBodyProse, plain } from "../shape.ts";

export const dataLines: Pass = {
  name: "data-lines",
  why: "Lines that only date, sign or attribute the article are kept as its data, not as its text.",
  *judge(blocks, facts) {
    const publisher = facts.publisher === null ? "" : plain(facts.publisher);
    const authors = new Set(facts.authors.map(plain));
    const firstProse = blocks.findIndex(isBodyProse);
    const lastProse = blocks.findLastIndex(isBodyProse);
    for (const [index, { id, text, kind }] of blocks.entries()) {
      if (text.length > 80 || kind === "table" || kind === "caption") continue;
      const inside = index > firstProse && index < lastProse;
      const form = plain(text);
      if (isDateLine(text) && (!inside || kind !== "heading")) yield [id, { drop: "a date alone" }];
      else if (agencyOf(text) !== null) yield [id, { drop: "the name of an agency alone" }];
      else if (form !== "" && form === publisher) yield [id, { drop: "the name of the publisher alone" }];
      else if (authors.has(form)) yield [id, { drop: "the name of the author alone" }];
      else if (index < firstProse && besideDate(text) !== null) yield [id, { drop: "a name and a date" }];
      else if (index < firstProse && kind !== "heading" && isStamped(text))
        yield [id, { drop: "a line that dates the article" }];
      else if (!inside && firstProse >= 0 && isOutletLine(text))
        yield [id, { drop: "the name of an outlet alone" }];
      else if (!inside && isDataRow(text)) yield [id, { drop: "a row of date, name and category" }];
      else if (!inside && isBylineLine(text)) yield [id, { drop: "a byline" }];
      else if (inside && isLatinName(text) && isDateLine(blocks[index - 1]?.text ?? "")) {
        yield [id, { drop: "a byline" }];
      }
    }
  },
};
