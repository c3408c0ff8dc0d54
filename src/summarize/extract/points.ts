/** Makes the 3–5 points of a summary out of chosen sentences: what belongs together is one point. */
import type { Candidate } from "../draft.ts";
import { canJoin, type Place } from "./select.ts";

export type Chosen = Candidate & {
  /** Place in reading order. */
  readonly order: number;
  readonly block: string;
  readonly section?: number;
  /** Place of the sentence it points back to. */
  readonly needs: number | null;
};

/**
 * @param chosen in reading order
 * @returns at most `pointsMax` points, in the same order; fewer sentences where they cannot stand together
 */
export function joinedPoints(chosen: readonly Chosen[], pointsMax: number): readonly Candidate[] {
  let groups: Chosen[][] = [];
  for (const one of chosen) {
    const last = groups.at(-1);
    if (one.needs !== null && last) last.push(one);
    else groups.push([one]);
  }
  while (groups.length > pointsMax) groups = withoutCheapestSeam(groups);
  return groups.map((group) => ({
    text: group.map((one) => one.text).join(""),
    cites: [...new Set(group.flatMap((one) => one.cites))],
    parts: group.flatMap(({ text, cites, parts }) => parts ?? [{ text, cites }]),
  }));
}

/** Joins the two neighbours that are nearest: same paragraph first, then the shortest together. */
function withoutCheapestSeam(groups: readonly Chosen[][]): Chosen[][] {
  let best = 1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let index = 1; index < groups.length; index++) {
    const cost = seamCost(groups[index - 1] ?? [], groups[index] ?? []);
    if (cost >= bestCost) continue;
    best = index;
    bestCost = cost;
  }
  const joined = [...(groups[best - 1] ?? []), ...(groups[best] ?? [])];
  return [...groups.slice(0, best - 1), joined, ...groups.slice(best + 1)];
}

/** Characters of the joined point, as if 100 more across paragraphs; last of all those that do not stand together. */
function seamCost(left: readonly Chosen[], right: readonly Chosen[]): number {
  const chars = [...left, ...right].reduce((sum, one) => sum + one.text.length, 0);
  const [last, first] = [left.at(-1), right.at(0)];
  if (!last || !first) return chars;
  const apart = canJoin(placeOf(last), placeOf(first)) ? 0 : 10_000;
  return chars + (last.block === first.block ? 0 : 100) + apart;
}

function placeOf({ order, block, section }: Chosen): Place {
  return { item: order, block, section };
}
