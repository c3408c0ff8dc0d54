import { isBulletLine } from "../document/lines.ts";
import { homeOf } from "../homes.ts";
import { isNotice } from "../notices.ts";
import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isBeside, isBodyProse, linkShare } from "../shape.ts";

export const edges: Pass = {
  name: "edges",
  why: "Pasted text begins with menus and ends with links; the article reaches from its first paragraph to its last.",
  *judge(blocks, facts) {
    const first = blocks.findIndex(isBodyProse);
    if (first < 0) return;
    const last = lastOf(blocks, facts.format);
    const trailing = blocks.slice(last + 1);
    if (facts.format === "text") {
      const heads = headingOf(blocks, first, facts.titleBlock);
      for (const block of blocks.slice(0, first)) {
        if (block !== heads && !isBeside(block))
          yield [block.id, { drop: "a line above the first paragraph" }];
      }
      let inList = true;
      for (const block of trailing) {
        inList &&= isBulletLine(block.text);
        if (!inList && !isBeside(block)) yield [block.id, { drop: "a line below the last paragraph" }];
      }
    } else {
      const text = blocks.slice(0, last + 1);
      yield* emptySections(text, trailing);
      yield* apart(text, [...blocks.slice(0, first).filter(({ kind }) => kind !== "heading"), ...trailing]);
      yield* trailingOnPage(trailing);
    }
  },
};

const SCRAPS_MIN = 4;

/** The last paragraph. In a pasted page, what is asked of the reader below a row of scraps is none. */
function lastOf(blocks: readonly RawBlock[], format: string): number {
  const last = blocks.findLastIndex(isBodyProse);
  if (format !== "text" || !isNotice(blocks[last]?.text ?? "")) return last;
  const before = blocks.slice(0, last).findLastIndex(isBodyProse);
  return before >= 0 && last - before > SCRAPS_MIN ? before : last;
}

/** The heading right above the first paragraph, when it stands below the title. */
function headingOf(blocks: readonly RawBlock[], first: number, title: string | null): RawBlock | null {
  const block = blocks[first - 1];
  if (block === undefined || title === null || block.kind !== "heading") return null;
  return Number(block.id.slice(1)) > Number(title.slice(1)) ? block : null;
}

const HOME_PROSE_MIN = 2;

/** Above and below the text, lines that tell nothing and stand in none of the boxes that hold text. */
function* apart(
  text: readonly RawBlock[],
  lines: readonly RawBlock[],
): Iterable<readonly [string, { drop: string }]> {
  const prose = text.filter(isBodyProse);
  if (prose.length < HOME_PROSE_MIN) return;
  const homes = new Set(prose.map(homeOf));
  for (const block of lines) {
    if (isBeside(block) || block.kind === "table" || block.around.some((region) => homes.has(region)))
      continue;
    yield [block.id, { drop: "a line in a box of its own that tells nothing" }];
  }
}

const SECTION_LINES_MAX = 4;

/** Below the text, a heading in a box of its own with a few bare words under it heads no text: 種類, 素材, タグ. */
function* emptySections(
  text: readonly RawBlock[],
  trailing: readonly RawBlock[],
): Iterable<readonly [string, { drop: string }]> {
  const homes = new Set(text.filter(isBodyProse).map((block) => block.around.at(-2)?.index));
  const heads = [...trailing.keys()].filter((at) => trailing[at]?.kind === "heading");
  for (const [order, at] of heads.entries()) {
    const section = trailing.slice(at, heads[order + 1] ?? trailing.length);
    const bare = section
      .slice(1)
      .every(({ kind, text: line }) => kind === "paragraph" && line.length <= 60 && !/[\d:：]/.test(line));
    if (!bare || section.length > SECTION_LINES_MAX || homes.has(section[0]?.around.at(-2)?.index)) continue;
    for (const block of section) yield [block.id, { drop: "a heading that heads no text" }];
  }
}

/** On a page the tags tell lists and tables apart; a heading with nothing below it heads something that went. */
function* trailingOnPage(blocks: readonly RawBlock[]): Iterable<readonly [string, { drop: string }]> {
  let open = true;
  for (const block of [...blocks].reverse()) {
    if (isBeside(block)) continue;
    if (open && block.kind === "heading") yield [block.id, { drop: "a heading with nothing below it" }];
    else if (linkShare(block) > 0.5) yield [block.id, { drop: "a link below the last paragraph" }];
    else open = false;
  }
}
