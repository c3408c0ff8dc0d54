/** What an opinion piece is written for: of what its author claims, that which tells most of what the title is about. */
import type { Tokenize } from "../../model.ts";
import { closeness, weightIn } from "./closeness.ts";
import { keysOf } from "./concepts.ts";
import { type Item, SPOKEN } from "./items.ts";

/** It may take so much of the room. */
const SHARE_MAX = 0.4;

/** @returns the index of the item, if any */
export function claimIn(
  source: {
    readonly items: readonly Item[];
    readonly weights: ReadonlyMap<string, number>;
    readonly title: string | null;
  },
  { length }: { readonly length: number },
  deps: { readonly tokenize: Tokenize },
): readonly number[] {
  const { items, weights, title } = source;
  const keys = title === null ? new Set<string>() : keysOf(title, deps);
  const claims = items.flatMap(({ section, options, prior }, index) => {
    const fitting = section === SPOKEN ? options.filter(({ chars }) => chars <= SHARE_MAX * length) : [];
    const told = fitting.map(
      ({ concepts }) => weightIn(concepts, weights) * closeness(keys, concepts, weights),
    );
    return fitting.length > 0 ? [{ index, worth: prior * Math.sqrt(Math.max(...told)) }] : [];
  });
  return claims
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, 1)
    .map(({ index }) => index);
}
