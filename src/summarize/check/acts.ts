/** The acts of a text as they can be held against each other: what each does, whether it is denied, what fills its places. */
import { once } from "../../once.ts";
import { hasOpposite } from "../../text/lexicon/sides.ts";
import { argumentsOf, modifiersOf } from "./arguments.ts";
import { isPassive, placeOf } from "./cases.ts";
import { THERE_IS } from "./existences.ts";
import { type Place, placesOf } from "./places.ts";
import type { Predicate } from "./predicates.ts";
import type { Said } from "./said.ts";

export type Filler = { readonly place: Place; readonly role: string };

export type Act = {
  readonly place: Place;
  /** As predicates tell it; null for a noun of action that no verb needs. */
  readonly predicate: Predicate | null;
  /** Its words: the verb itself, and the noun of action in it. */
  readonly words: readonly string[];
  readonly negated: boolean;
  readonly passive: boolean;
  readonly fillers: readonly Filler[];
  /** A noun of action: what it is said of stands before it with の. */
  readonly noun: boolean;
};

export const actsOf = once((said: Said): readonly Act[] =>
  placesOf(said).flatMap((place) => actAt(place) ?? []),
);

function actAt(place: Place): Act | null {
  const words = wordsOf(place);
  if (place.amount !== null || place.date !== null) return null;
  const noun = place.nominal && !place.predicate;
  if (!place.predicate && !words.some((word) => hasOpposite(word)) && !isVerbal(place)) return null;
  const predicate = predicateOf(place);
  return {
    place,
    predicate: predicate ?? null,
    words,
    negated:
      predicate?.negated ??
      place.tail.some(({ pos, base }) => pos === "助動詞" && /^(?:ない|ぬ|ん)$/.test(base)),
    passive: isPassive(place),
    fillers: fillersOf(place, noun),
    noun,
  };
}

const isVerbal = ({ core }: Place): boolean => core.at(-1)?.detail[0] === "サ変接続";

/** For いなかった what is said to be there, or not: its predicate begins with the noun. */
function predicateOf({ said, core }: Place): Predicate | undefined {
  const [start, end] = [core[0]?.start ?? 0, core.at(-1)?.end ?? 0];
  return (
    said.predicates.findLast((one) => one.start >= start && one.start < end) ??
    said.predicates.find((one) => one.base.endsWith(THERE_IS) && one.end > start && one.end <= end)
  );
}

function wordsOf({ core, lemma, text }: Place): readonly string[] {
  const last = core.findLast(({ pos }) => pos === "名詞");
  return [...new Set([lemma, text.replace(/的$/, "的"), last?.surface ?? lemma])];
}

function fillersOf(place: Place, noun: boolean): readonly Filler[] {
  if (noun) return modifiersOf(place).map((one) => ({ place: one, role: "の" }));
  const own = argumentsOf(place)
    .filter((one) => one.nominal)
    .map((one) => ({ place: one, role: placeOf(one, place) }));
  return own.some(({ role }) => role === "を") ? own : [...own, ...offeredTo(place)];
}

/** 申し出もあったが、断った: what it is done to, the clause before tells. */
function offeredTo(act: Place): readonly Filler[] {
  const offer = act.tree.findLast(
    ({ head, onward, lemma }) =>
      head === act.at && onward === "が" && /^(?:ある|来る|届く|出る|寄せる|受ける|求める)$/.test(lemma),
  );
  return act.tree
    .filter(
      ({ head, nominal, mark }) =>
        offer !== undefined && head === offer.at && nominal && /^[がを]$/.test(mark),
    )
    .map((place) => ({ place, role: "を" }));
}
