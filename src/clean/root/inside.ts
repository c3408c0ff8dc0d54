/** Takes the article's regions out of all parts and records what lies outside them. */
import type { Drop } from "../../model.ts";
import type { PartRoot } from "../assemble.ts";
import type { Unread } from "../document/bounds.ts";
import { unwrap } from "../document/unwrap.ts";
import { dropOutside } from "../outside.ts";
import type { Cut, RawBlock } from "../raw.ts";
import { pointedBody, type Site } from "../site.ts";
import { findBeside } from "./beside.ts";
import { findRoot } from "./find.ts";

export type Roots = {
  readonly roots: readonly PartRoot[];
  readonly inside: readonly RawBlock[];
  readonly drops: readonly Drop[];
  /** What came of site data. */
  readonly evidence: readonly string[];
};

/** `titles` are the tellings of the article's title; without a `site` the general way alone finds the roots. */
export function findRoots(cuts: readonly Cut[], titles: readonly string[], site: Site | null): Roots {
  const roots: PartRoot[] = [];
  const inside: (readonly RawBlock[])[] = [];
  const drops: (readonly Drop[])[] = [];
  const evidence: string[] = [];
  for (const cut of cuts) {
    if (cut.unread !== null) drops.push([unreadDrop(cut.unread, cut.part)]);
    const top = cut.regions[0];
    const general = findRoot(cut, titles);
    const pointed =
      site === null || top === undefined ? null : pointedBody(cut, site, general?.region ?? null);
    if (pointed !== null) evidence.push(pointed.evidence);
    const root = pointed?.region ? { region: pointed.region, why: "site data" } : general;
    if (top === undefined) inside.push(unwrap(cut.blocks));
    else if (root === null) drops.push(dropOutside(cut.blocks, { ...top, last: 0 }, "no text found"));
    else {
      const { above, below } = findBeside(cut, root.region);
      roots.push({ part: cut.part, region: root.region });
      inside.push(above, unwrap(cut.blocks.slice(root.region.first, root.region.last)), below);
      drops.push(dropOutside(cut.blocks, root.region, root.why, new Set([...above, ...below])));
    }
  }
  return { roots, inside: inside.flat(), drops: drops.flat(), evidence };
}

/** The rest of a page that passes all bounds is not kept in full: its size, the bound and its beginning are. */
const unreadDrop = ({ chars, bound, sample }: Unread, part: number): Drop => ({
  text: sample,
  pass: "bounds",
  reason: `${chars} characters behind the first ${bound} were not read`,
  path: part === 0 ? "" : `part${part + 1}/`,
});

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
