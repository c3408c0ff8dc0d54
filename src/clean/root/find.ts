/**
 * Finds the region that holds the article: the one where prose outweighs everything else most.
 *
 * Every block gets a value (prose counts for its length, links and scraps against it); the root is the region
 * with the greatest sum. The same idea as maximum subsequence segmentation (Pasternack & Roth, "Extracting
 * article text from the web with maximum subsequence segmentation", WWW 2009), on the tree instead of on tokens:
 * a body that is split over several containers makes their common parent win, a sidebar does not.
 */
import { isDataRow, isDateLine } from "../lines.ts";
import type { Cut, RawBlock, Region } from "../raw.ts";
import { isNamedBody, roleOf } from "../roles.ts";
import { isProse, linkShare } from "../shape.ts";
import { findStream, shapeOf } from "./stream.ts";

const NAMED_BODY_FACTOR = 1.3;
const ARTICLE_FACTOR = 1.15;
const NAMED_BODY_BONUS = 20;
/** A region whose class says sidebar but that holds most of the page's prose is not one; a tag is believed longer. */
const WORD_PROSE_SHARE_MAX = 0.5;
/** The same for text of any kind, since some pages hold no prose. */
const TEXT_SHARE_MAX = 0.6;
const TAG_PROSE_SHARE_MAX = 0.97;

export type Root = { readonly region: Region; readonly why: string; readonly score: number };

/** The root of one cut page, or null when nothing on it has the look of text. `titles` are the tellings of its title. */
export function findRoot(cut: Cut, titles: readonly string[]): Root | null {
  const inRole = markRoles(cut);
  const inNamed = markNamed(cut.regions, cut.blocks.length);
  const { title, weights, lines } = findStream(cut, titles);
  const values = sums(cut.blocks, (block, index) => {
    const worth = worthOf(block, inRole[index] === 1, inNamed[index] === 1 || lines[index] === 1);
    return worth > 0 ? worth * (weights[index] ?? 1) : worth;
  });
  let best: Root | null = null;
  for (const region of cut.regions) {
    const sum = between(values, region);
    const named = isNamedBody(region);
    const semantic = region.tag === "article" || region.tag === "main" || region.role === "main";
    const factor = sum <= 0 ? 1 : named ? NAMED_BODY_FACTOR : semantic ? ARTICLE_FACTOR : 1;
    const score = sum * factor + (named && sum > 0 ? NAMED_BODY_BONUS : 0);
    if (score > 0 && (best === null || score >= best.score)) {
      best = { region, score, why: named ? "named body" : semantic ? `<${region.tag}>` : "most prose" };
    }
  }
  if (best === null || best.why !== "most prose" || title < 0) return best;
  const { first, last } = best.region;
  const shapes = new Set(cut.blocks.slice(first, last).filter(isProse).flatMap(alike));
  const near = sums(cut.blocks, (block, index) => (isNear(block, index) ? block.text.length : 0));
  const prose = sums(cut.blocks, (block) => (isProse(block) && !block.hidden ? block.text.length : 0));
  return { ...best, region: widened(best.region, cut.regions, near, prose) };

  function isNear(block: RawBlock, index: number): boolean {
    if (index <= title || weights[index] !== 1 || inRole[index] === 1 || block.hidden) return false;
    return isProse(block) && shapes.has(shapeOf(block));
  }
}

/** The shape of a block, with one wrapper around it more and one less. */
function alike(block: RawBlock): readonly string[] {
  const shape = shapeOf(block);
  return [shape, shape.replace(/(?=>[^>]+$)/, ">div"), shape.replace(/>div(?=>[^>]+$)/, "")];
}

/** A paragraph alone is hardly an article when others stand alike beside it. */
const LONE_GAIN_MIN = 0.3;
const ALIKE_GAIN_MIN = 0.1;

/**
 * The widest region around `region` that more than doubles its text by what stands alike below the title:
 * a short text loses against the links between its paragraphs, but they stand alike.
 */
function widened(
  region: Region,
  regions: readonly Region[],
  near: readonly number[],
  prose: readonly number[],
): Region {
  let widest = region;
  for (let at = regions[region.parent]; at !== undefined && at.tag !== "body"; at = regions[at.parent]) {
    const gain = between(near, at) - between(near, widest);
    const loss = between(prose, at) - between(prose, widest) - gain;
    if (loss > gain) break;
    // Nothing but what stands alike: then little is enough.
    const gainMin = widest.last - widest.first === 1 ? LONE_GAIN_MIN : loss === 0 ? ALIKE_GAIN_MIN : 1;
    if (gain > between(prose, widest) * gainMin) widest = at;
  }
  return widest;
}

function worthOf(block: RawBlock, inRole: boolean, inNamed: boolean): number {
  const length = block.text.length;
  if (block.hidden || block.control) return -2;
  if (inRole) return -Math.min(20, 2 + linkShare(block) * length);
  if (isProse(block)) return length - block.linkChars;
  if (linkShare(block) > 0.5) return inNamed ? -5 : -(10 + Math.min(40, length));
  if (isDataRow(block.text) || isDateLine(block.text)) return -2;
  if (block.kind === "heading" || block.kind === "table") return 2;
  if (inNamed) return Math.min(60, length);
  return block.kind === "list" ? -4 : Math.min(6, length / 6) - 3;
}

/**
 * 1 for every block inside a region whose role is not the article's. Tags are believed before class words: what
 * they leave is what a class word may not take the greater part of.
 */
function markRoles(cut: Cut): Uint8Array {
  const marks = new Uint8Array(cut.blocks.length);
  // What holds the page's first heading is no sidebar, whatever its class says.
  const h1s = sums(cut.blocks, (block) => (block.tag === "h1" ? 1 : 0));
  for (const [byWord, shareMax] of [
    [false, TAG_PROSE_SHARE_MAX],
    [true, WORD_PROSE_SHARE_MAX],
  ] as const) {
    const prose = sums(cut.blocks, (block, index) =>
      marks[index] !== 1 && isProse(block) && !block.hidden ? block.text.length : 0,
    );
    const total = prose.at(-1) ?? 0;
    const text = sums(
      cut.blocks,
      (block) => block.text.length - Math.min(block.linkChars, block.text.length),
    );
    const textMax = (text.at(-1) ?? 0) * TEXT_SHARE_MAX;
    for (const region of cut.regions) {
      const role = roleOf(region);
      if (role === null || role.role === "caption" || region.tag === "body" || region.tag === "html")
        continue;
      if (role.sign.startsWith(".") !== byWord) continue;
      if (byWord && (between(text, region) > textMax || between(h1s, region) > 0)) continue;
      if (between(prose, region) <= total * shareMax) marks.fill(1, region.first, region.last);
    }
  }
  return marks;
}

function markNamed(regions: readonly Region[], count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const region of regions) if (isNamedBody(region)) marks.fill(1, region.first, region.last);
  return marks;
}

/** Running sums: `between` then costs two look-ups. */
function sums(blocks: readonly RawBlock[], value: (block: RawBlock, index: number) => number): number[] {
  const out = [0];
  let sum = 0;
  blocks.forEach((block, index) => {
    sum += value(block, index);
    out.push(sum);
  });
  return out;
}

const between = (running: readonly number[], region: Region): number =>
  (running[region.last] ?? 0) - (running[region.first] ?? 0);
