/** The bunsetsu of a text with their dependencies, each with what it names: an amount, a day, a person, a body, a thing. */

import type { AmountSpan, DateSpan, Span } from "../../model.ts";
import { once } from "../../once.ts";
import type { Node } from "../../text/syntax/tree.ts";
import { type Tree, treesOf } from "../../text/syntax/tree.ts";
import type { Said } from "./said.ts";

export type Place = Node & {
  readonly said: Said;
  readonly tree: readonly Place[];
  readonly amount: AmountSpan | null;
  readonly date: DateSpan | null;
};

export const placesOf = once((said: Said): readonly Place[] => {
  const { tokens, amounts, dates } = said;
  return treesOf(tokens, [...amounts, ...dates], dates).flatMap((tree: Tree) => {
    const places: Place[] = [];
    for (const node of tree)
      places.push({ ...node, said, tree: places, amount: spanIn(amounts, node), date: spanIn(dates, node) });
    return places;
  });
});

const spanIn = <S extends Span>(spans: readonly S[], { core }: Node): S | null => {
  const [start, end] = [core[0]?.start ?? 0, core.at(-1)?.end ?? 0];
  return spans.find((span) => span.start < end && start < span.end) ?? null;
};

/** What stands between two in the tree of a sentence, weighed; infinite across sentences. */
export function distance(a: Place, b: Place): number {
  if (a.tree !== b.tree) return Number.POSITIVE_INFINITY;
  const up = new Map<number, number>();
  let cost = 0;
  for (let one: Place | undefined = a; one !== undefined; one = one.tree[one.head]) {
    up.set(one.at, cost);
    cost += weight(one);
  }
  cost = 0;
  for (let one: Place | undefined = b; one !== undefined; one = one.tree[one.head]) {
    const met = up.get(one.at);
    if (met !== undefined) return met + cost;
    cost += weight(one);
  }
  return Number.POSITIVE_INFINITY;
}

/** True for the bunsetsu itself and for what depends on it, however far. */
export function isUnder(one: Place, head: Place): boolean {
  for (let at: Place | undefined = one; at !== undefined; at = at.tree[at.head]) if (at === head) return true;
  return false;
}

function weight({ link, predicate, onward, comma }: Place): number {
  if (link === "beside") return 0;
  if (link === "noun") return predicate ? 1 : 0.5;
  if (link === "onward") return onward === "が" ? 3 : comma ? 2 : 1;
  return 1;
}
