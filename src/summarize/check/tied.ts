/** A value that stands nearer to the words at issue than the value it is taken for, by the dependencies of the cited sentences. */
import { sameIn } from "./alike.ts";
import { isSamePlace } from "./arguments.ts";
import type { Evidence } from "./evidence.ts";
import { isLight } from "./matching.ts";
import { distance, type Place, placesOf } from "./places.ts";

type Span = { readonly start: number; readonly end: number };

/** @param words what the value and its rival are told apart by */
export function isTied(value: Span, rival: string, words: readonly string[], evidence: Evidence): boolean {
  const same = sameIn(evidence);
  const ours = placesOf(evidence.said).find(
    ({ core }) => (core[0]?.start ?? 0) < value.end && value.start < (core.at(-1)?.end ?? 0),
  );
  if (ours === undefined || (ours.amount === null && ours.date === null) || words.length === 0) return false;
  const sources = evidence.cited.flatMap(placesOf);
  const own = sources.filter((one) => isSamePlace(ours, one, same));
  const others = sources.filter(
    ({ amount, date }) =>
      (amount?.text ?? date?.text) === rival && !own.some((one) => one.amount?.text === rival),
  );
  if (isDoneAlone(ours, own, others)) return true;
  return words.every((word) => {
    const at = sources.filter(({ text, lemma }) => text.includes(word) || lemma === word);
    return at.some((one) => {
      const near = Math.min(...own.map((place) => distance(place, one)));
      return near <= NEAR && others.every((other) => distance(other, one) > near);
    });
  });
}

/** 6200万円の賠償を命じた, 9800万円の賠償を求めた: the act tells the two apart. */
export function isDoneAlone(ours: Place, own: readonly Place[], others: readonly Place[]): boolean {
  const act = actAbove(ours);
  if (act === undefined || isLight(act) || others.length === 0) return false;
  if (ours.tree[ours.head]?.mark !== "を") return false;
  const isIt = (one: Place): boolean => actAbove(one)?.lemma === act.lemma;
  return own.some(isIt) && !others.some(isIt);
}

function actAbove(one: Place): Place | undefined {
  for (let at = one.tree[one.head]; at !== undefined; at = at.tree[at.head])
    if (at.predicate && !at.nominal) return at;
  return undefined;
}

/** Two steps in the tree. */
const NEAR = 2;
