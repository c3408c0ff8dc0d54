/** Makes the 3–5 points of a summary out of chosen sentences: what belongs together is one point. */
import type { Candidate } from "../draft.ts";
import { hangsOn } from "./dangling.ts";
import { canJoin, type Place } from "./grow.ts";

export type Chosen = Candidate & {
  /** Place in reading order. */
  readonly order: number;
  readonly block: string;
  /** The block it is taken from, where that is another one: all answers of a person count as one. */
  readonly paragraph?: string;
  readonly section?: number;
  /** Place of the sentence it points back to. */
  readonly needs: number | null;
  /** How much it tells, beside the others. */
  readonly worth: number;
  readonly names: { readonly full: ReadonlySet<string>; readonly short: ReadonlySet<string> };
};

/**
 * @param chosen in reading order
 * @returns at most `pointsMax` points, most important first
 */
export function joinedPoints(chosen: readonly Chosen[], pointsMax: number): readonly Candidate[] {
  let groups: Chosen[][] = [];
  for (const one of chosen) {
    const last = groups.at(-1);
    if (one.needs === null || !last) groups.push([one]);
    else {
      last.push(one);
      if (hangsOn(one.text)) groups = withHead(groups);
    }
  }
  while (groups.length > pointsMax) groups = withoutCheapestSeam(groups);
  return ranked(groups).map((group) => ({
    text: group.map((one, index) => said(one, group[index - 1])).reduce(joined, ""),
    cites: [...new Set(group.flatMap((one) => one.cites))],
    parts: group.flatMap(({ text, cites, parts }) => parts ?? [{ text, cites }]),
  }));
}

/** A reason (〜ためだ。) may be that of what stood before the sentence it follows: in one paragraph all three are one point. */
function withHead(groups: Chosen[][]): Chosen[][] {
  const [before, last] = [groups.at(-2)?.at(-1), groups.at(-1)];
  const head = last?.at(0);
  if (!before || !last || !head || head.order - before.order !== 1 || head.block !== before.block)
    return groups;
  return [...groups.slice(0, -2), [...(groups.at(-2) ?? []), ...last]];
}

const SPOKEN = /^([^「」、。]{1,20})(?=「)/u;

/** 佐藤さん「…」「…」: the same speaker is named once; what was said in one go is quoted in one go. */
function said(one: Chosen, before: Chosen | undefined): string {
  const name = SPOKEN.exec(one.text)?.[1];
  if (name === undefined || !before || SPOKEN.exec(before.text)?.[1] !== name) return one.text;
  const quoted = one.text.slice(name.length);
  const runsOn = one.order - before.order === 1 && one.paragraph === before.paragraph;
  return runsOn && !quoted.startsWith("「「") ? `${RUNS_ON}${quoted.slice(1)}` : quoted;
}

const RUNS_ON = "\u0000";

function joined(text: string, next: string): string {
  return next.startsWith(RUNS_ON)
    ? `${text.replace(/」$/u, "。")}${next.slice(RUNS_ON.length)}`
    : `${text}${next}`;
}

/**
 * The first one in reading order tells the news. Then whichever tells most, but nobody is named in short (佐藤氏) before a
 * point that has the name in full.
 */
function ranked(groups: readonly Chosen[][]): readonly Chosen[][] {
  const [lead, ...others] = groups;
  const order: Chosen[][] = lead ? [lead] : [];
  let left = others;
  while (left.length > 0) {
    const open = left.filter(
      (group) => !left.some((other) => other !== group && introduces(other, group, order)),
    );
    const next = (open.length > 0 ? open : left).reduce((best, one) =>
      worthOf(one) > worthOf(best) ? one : best,
    );
    order.push(next);
    left = left.filter((one) => one !== next);
  }
  return order;
}

/** True when one group has in full a name that the other has only in short, and no group before has told it. */
function introduces(one: readonly Chosen[], other: readonly Chosen[], before: readonly Chosen[][]): boolean {
  const told = new Set(before.flat().flatMap(({ names }) => [...names.full]));
  const full = new Set(one.flatMap(({ names }) => [...names.full]));
  const own = new Set(other.flatMap(({ names }) => [...names.full]));
  return other.some(({ names }) =>
    [...names.short].some((name) => full.has(name) && !own.has(name) && !told.has(name)),
  );
}

function worthOf(group: readonly Chosen[]): number {
  return Math.max(...group.map(({ worth }) => worth));
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
