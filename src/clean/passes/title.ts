import { isDateLine } from "../lines.ts";
import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isBodyProse, plain } from "../shape.ts";

export const title: Pass = {
  name: "title",
  why: "The title is told once, as the title; on a page it stands again above, below or on every part.",
  *judge(blocks, facts) {
    const forms = new Set(facts.titles.map(plain).filter((form) => form.length >= 4));
    let seenProse = false;
    let part = 0;
    if (facts.format === "html") {
      yield* aboveTitle(blocks, forms);
      yield* subtitle(blocks, forms);
    }
    for (const block of blocks) {
      if (block.part !== part) {
        part = block.part;
        seenProse = false;
      }
      if (block.id === facts.titleBlock) {
        yield [block.id, { drop: "the title itself" }];
        continue;
      }
      if (block.tag === "h1" && block.kind === "heading" && !seenProse) {
        yield [block.id, { drop: "the page's first heading" }];
        continue;
      }
      if (block.text.length > 200) {
        seenProse ||= isBodyProse(block);
        continue;
      }
      const form = plain(block.text);
      if (forms.has(form)) yield [block.id, { drop: "repeats the title" }];
      else if (!seenProse && !isBodyProse(block) && nearlyTitle(form, forms)) {
        yield [block.id, { drop: "repeats the title in part" }];
      }
      seenProse ||= isBodyProse(block);
    }
  },
};

/** Section names and marks that stand above the title inside the article's region. */
function* aboveTitle(
  blocks: readonly RawBlock[],
  forms: ReadonlySet<string>,
): Iterable<readonly [string, { drop: string }]> {
  for (const part of new Set(blocks.map((block) => block.part))) {
    const own = blocks.filter((block) => block.part === part);
    const at = own.findIndex((block) => block.kind === "heading" && forms.has(plain(block.text)));
    const prose = own.findIndex(isBodyProse);
    if (at < 0 || prose < at) continue;
    for (const block of own.slice(0, at))
      if (block.kind !== "caption") yield [block.id, { drop: "stands above the title" }];
  }
}

/** A heading right below the title that date, sender or tools part from the text tells the title's second line. */
function* subtitle(
  blocks: readonly RawBlock[],
  forms: ReadonlySet<string>,
): Iterable<readonly [string, { drop: string }]> {
  const at = blocks.findIndex((block) => block.kind === "heading" && forms.has(plain(block.text)));
  const line = blocks[at + 1];
  if (at < 0 || line?.kind !== "heading" || isBodyProse(line)) return;
  const below = blocks.slice(at + 2).findIndex((block) => block.kind === "heading" || isBodyProse(block));
  const between = blocks.slice(at + 2, at + 2 + below);
  if (between.some((block) => isDateLine(block.text))) yield [line.id, { drop: "the title's second line" }];
}

/** A cut-off title, or one with the name of the site: above the text only. */
function nearlyTitle(form: string, forms: ReadonlySet<string>): boolean {
  if (form.length < 8) return false;
  for (const known of forms) {
    if (known.startsWith(form) && form.length >= known.length * 0.6) return true;
    if (form.includes(known) && known.length >= 8 && form.length <= known.length * 1.3 + 6) return true;
  }
  return false;
}
