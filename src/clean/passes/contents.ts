import { labelOf } from "../labels.ts";
import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isProse, plain } from "../shape.ts";

const ENTRIES_MAX = 60;
/** Each table is compared with all that follows; no article has more. */
const TABLES_MAX = 5;

export const contents: Pass = {
  name: "contents",
  why: "A table of contents repeats the headings that follow.",
  *judge(blocks) {
    let tables = 0;
    for (const [index, block] of blocks.entries()) {
      if (labelOf(block.text) !== "contents") continue;
      yield [block.id, { drop: "label of a table of contents" }];
      tables += 1;
      if (tables <= TABLES_MAX) yield* entries(blocks, index + 1);
    }
  },
};

/** Lines below the label that stand again later as headings. */
function* entries(blocks: readonly RawBlock[], from: number): Iterable<readonly [string, { drop: string }]> {
  const below = blocks.slice(from, from + ENTRIES_MAX);
  const later = new Map<string, number>();
  for (const block of blocks.slice(from)) {
    if (block.text.length > 120) continue;
    const form = plain(block.text);
    later.set(form, (later.get(form) ?? 0) + 1);
  }
  const told = new Set<string>();
  for (const block of below) {
    // The first heading that the table has told already heads the text.
    if (isProse(block) || told.has(plain(block.text))) return;
    told.add(plain(block.text));
    if (labelOf(block.text) === "contents") continue;
    if ((later.get(plain(block.text)) ?? 0) < 2 && block.linkChars < block.text.length / 2) return;
    yield [block.id, { drop: "entry of the table of contents" }];
  }
}
