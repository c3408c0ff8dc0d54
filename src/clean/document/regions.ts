/** Gathers the regions of a page while it is walked. */
import type { Region } from "../raw.ts";
import { namesOf, wordsOf } from "./elements.ts";
import type { Attribs } from "./parse.ts";

/** Deeper regions count to the one around them; pages that people made have some 40 levels. */
const DEPTH_MAX = 64;
/** Regions around an image that count as its boxes. */
const PICTURED_REGIONS = 4;

export type Regions = ReturnType<typeof createRegions>;

export function createRegions() {
  const top: Region = {
    index: 0,
    parent: -1,
    depth: 0,
    tag: "#document",
    step: "",
    words: [],
    names: [],
    itemprop: "",
    role: "",
    hidden: false,
    first: 0,
    last: 0,
    pictured: false,
  };
  const all: Region[] = [top];
  const chains = new Map<number, readonly Region[]>([[0, [top]]]);

  /** The regions around a place, from the document to the nearest. */
  function chainOf(index: number): readonly Region[] {
    const known = chains.get(index);
    if (known !== undefined) return known;
    const own = all[index] ?? top;
    const chain = own === top ? [top] : [...chainOf(own.parent), own];
    chains.set(index, chain);
    return chain;
  }

  return {
    all,
    top,
    chainOf,
    at: (index: number): Region => all[index] ?? top,
    /** A region inside another, or null where the page is deeper than regions go. */
    open(
      attribs: Attribs,
      name: string,
      step: number,
      place: { region: number; hidden: boolean },
      first: number,
    ) {
      const parent = all[place.region] ?? top;
      if (parent.depth >= DEPTH_MAX) return null;
      const region: Region = {
        index: all.length,
        parent: parent.index,
        depth: parent.depth + 1,
        tag: name,
        step: step === 1 ? name : `${name}:${step}`,
        words: wordsOf(attribs),
        names: namesOf(attribs),
        itemprop: (attribs["itemprop"] ?? "").toLowerCase(),
        role: (attribs["role"] ?? "").toLowerCase(),
        hidden: place.hidden,
        first,
        last: first,
        pictured: false,
      };
      all.push(region);
      return region;
    },
    /** Notes an image; the index of the figure around it, -1 without one. */
    picture(index: number): number {
      const chain = chainOf(index);
      for (const region of chain.slice(-PICTURED_REGIONS)) region.pictured = true;
      return chain.findLast((region) => region.tag === "figure")?.index ?? -1;
    },
  };
}
