/** Takes the article's regions out of all parts and records what lies outside them. */
import type { Drop } from "../../model.ts";
import type { PartRoot } from "../assemble.ts";
import { unwrap } from "../document/unwrap.ts";
import { dropOutside } from "../outside.ts";
import type { Cut, RawBlock } from "../raw.ts";
import { findBeside } from "./beside.ts";
import { findRoot } from "./find.ts";

export type Roots = {
  readonly roots: readonly PartRoot[];
  readonly inside: readonly RawBlock[];
  readonly drops: readonly Drop[];
};

export function findRoots(cuts: readonly Cut[]): Roots {
  const roots: PartRoot[] = [];
  const inside: (readonly RawBlock[])[] = [];
  const drops: (readonly Drop[])[] = [];
  for (const cut of cuts) {
    const top = cut.regions[0];
    const root = findRoot(cut);
    if (top === undefined) inside.push(unwrap(cut.blocks));
    else if (root === null) drops.push(dropOutside(cut.blocks, { ...top, last: 0 }, "no text found"));
    else {
      const { above, below } = findBeside(cut, root.region);
      roots.push({ part: cut.part, region: root.region });
      inside.push(above, unwrap(cut.blocks.slice(root.region.first, root.region.last)), below);
      drops.push(dropOutside(cut.blocks, root.region, root.why, new Set([...above, ...below])));
    }
  }
  return { roots, inside: inside.flat(), drops: drops.flat() };
}

/** The first part's blocks with those shortly above and below its root: dates and walls stand there. */
export function around(
  cuts: readonly Cut[],
  roots: readonly PartRoot[],
  inside: readonly RawBlock[],
  above: number,
  below: number,
): readonly RawBlock[] {
  const cut = cuts[0];
  const root = roots[0];
  if (cut === undefined || root === undefined) return inside;
  return cut.blocks.slice(Math.max(0, root.region.first - above), root.region.last + below);
}
