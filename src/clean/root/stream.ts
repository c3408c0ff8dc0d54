/**
 * How far each block of a page stands from its title: an article begins right below, and what comes after a long
 * run of links is another part of the page. Holds where names and tags of the page say nothing.
 */
import { isDateLine } from "../lines.ts";
import { agreeing } from "../metadata/title-lines.ts";
import type { Cut, RawBlock } from "../raw.ts";
import { isProse, linkShare, plain } from "../shape.ts";

/** Weight of what stands above the title, or behind the end of what follows it. */
const FAR = 0.2;
/** Links in a row that end the text; before the first paragraph menus and tools may be longer. */
const LINKS_MAX = 12;
const LINKS_ABOVE_MAX = 80;
/** A text with less prose tells itself in lines. */
const PROSE_CHARS_MIN = 120;
const LINE_CHARS_MAX = 60;

export type Stream = {
  /** Index of the block that tells the title; -1 without one. */
  readonly title: number;
  /** Per block: 1 near the title, less far from it. */
  readonly weights: Float32Array;
  /** Per block: 1 for a line that stands for a paragraph, since there is hardly any prose below the title. */
  readonly lines: Uint8Array;
};

/** `forms` are the tellings of the title. Without a block that tells it, everything is near. */
export function findStream(cut: Cut, forms: readonly string[]): Stream {
  const weights = new Float32Array(cut.blocks.length).fill(1);
  const lines = new Uint8Array(cut.blocks.length);
  const title = titleIndex(cut.blocks, forms);
  if (title < 0) return { title, weights, lines };
  weights.fill(FAR, 0, title);
  const shapes = new Set<string>();
  let links = 0;
  let proseChars = 0;
  let end = cut.blocks.length;
  for (let index = title + 1; index < cut.blocks.length; index += 1) {
    const block = cut.blocks[index];
    if (block === undefined) break;
    if (isProse(block) && !block.hidden) {
      const shape = shapeOf(block);
      if (end === cut.blocks.length) {
        shapes.add(shape);
        proseChars += block.text.length;
        links = 0;
      } else if (!shapes.has(shape)) weights[index] = FAR;
    } else {
      if (linkShare(block) > 0.5 || block.control) links += 1;
      if (links > (proseChars === 0 ? LINKS_ABOVE_MAX : LINKS_MAX)) end = Math.min(end, index);
      if (end < index) weights[index] = FAR;
    }
  }
  weighBeside(cut, title, weights);
  if (proseChars < PROSE_CHARS_MIN) markLines(cut.blocks, title + 1, lines);
  return { title, weights, lines };
}

/** What stands outside the smallest region with both the title and the first paragraph, and not as the text does, is far. */
function weighBeside({ blocks }: Cut, title: number, weights: Float32Array): void {
  const first = blocks.find((block, index) => index > title && isProse(block) && !block.hidden);
  const home = blocks[title]?.around.findLast((region) => first?.around.includes(region));
  if (home === undefined) return;
  const shapes = new Set(blocks.slice(title, home.last).filter(isProse).map(styleOf));
  for (let index = home.last; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block !== undefined && isProse(block) && !shapes.has(styleOf(block))) weights[index] = FAR;
  }
}

/** Where a block stands, and what its box is called. */
const styleOf = (block: RawBlock): string =>
  `${shapeOf(block)} ${block.around.at(-1)?.words.join(" ") ?? ""}`;

/** Where a block stands, whichever of its like it is. */
export const shapeOf = (block: RawBlock): string => block.path.replace(/:\d+/g, "");

/** Lines below the title up to the first link, as poems and short entries have them. */
function markLines(blocks: readonly RawBlock[], from: number, lines: Uint8Array): void {
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined || (linkShare(block) > 0.5 && index > from + LINKS_MAX)) return;
    const told = block.kind === "paragraph" && linkShare(block) < 0.3 && !isDateLine(block.text);
    if (told && block.text.length <= LINE_CHARS_MAX && !block.hidden) lines[index] = 1;
  }
}

function titleIndex(blocks: readonly RawBlock[], forms: readonly string[]): number {
  const heading = agreeing(blocks, forms);
  if (heading !== null) return blocks.indexOf(heading);
  const told = new Set(forms.map(plain).filter((form) => form.length >= 6));
  return blocks.findIndex(
    (block) =>
      !block.hidden && block.text.length <= 200 && linkShare(block) < 0.5 && told.has(plain(block.text)),
  );
}
