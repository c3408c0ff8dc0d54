/** 負傷したのは, where the cited sentences tell who died: an act that none of them names, and another of its kind in its place. */
import { relateGroups } from "../../text/lexicon/relate.ts";
import { argumentsOf, isSamePlace, modifiersOf } from "./arguments.ts";
import { placeOf } from "./cases.ts";
import { type Deed, deedsOf, LIGHT } from "./deeds.ts";
import type { Evidence } from "./evidence.ts";
import { areRelated } from "./matching.ts";
import type { Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import { meansTheSame } from "./synonyms.ts";
import type { View } from "./view.ts";

type Untold = { readonly deed: Deed; readonly rivals: readonly Deed[] };

export function deedsUntold(view: View): readonly CheckReason[] {
  return untoldIn(view.evidence).flatMap(({ deed, rivals }): CheckReason[] => {
    const rival = rivals.find((one) => isOfSame(deed, one, view));
    return rival === undefined
      ? []
      : [{ kind: "too-much", detail: `${deed.word}: the cited sentences say ${rival.word}` }];
  });
}

/** What the statement tells, and no cited sentence in any word for it; with what stands against it there. */
function untoldIn({ said, cited, plain }: Evidence): readonly Untold[] {
  const ours = deedsOf(said);
  const theirs = cited.flatMap(deedsOf);
  const bases = new Set(cited.flatMap(({ tokens }) => tokens.map(({ base }) => base)));
  return ours.flatMap((deed): Untold[] => {
    const { word, groups, negated, conditional } = deed;
    if (
      negated ||
      conditional ||
      !isTail(deed) ||
      LIGHT.test(word) ||
      plain.includes(word) ||
      bases.has(word)
    )
      return [];
    const told = theirs.some(({ word: other, groups: others }) => {
      const relation = relateGroups(groups, others);
      return (
        relation === "same" || relation === "implies" || meansTheSame(word, other) || areRelated(word, other)
      );
    });
    if (told) return [];
    const rivals = theirs.filter(
      (other) =>
        !other.negated &&
        !other.conditional &&
        !LIGHT.test(other.word) &&
        isTail(other) &&
        PERSON.test(other.word) === PERSON.test(word) &&
        relateGroups(groups, other.groups) === "against" &&
        !ours.some((one) => relateGroups(one.groups, other.groups) === "same"),
    );
    return [{ deed, rivals }];
  });
}

const PERSON = /[者人員客]$/;

/** 運航再開 is a 再開, 期待感 an 期待; 記録保持者 is no 保持. */
function isTail({ end, place }: Deed): boolean {
  const behind = place.core.filter((token) => token.start >= end);
  return behind.every(({ pos, surface }) => pos !== "名詞" || /^[感性率額]$/.test(surface));
}

/** They are told of one thing, or stand in the same place of one act. */
function isOfSame(ours: Deed, theirs: Deed, { same }: View): boolean {
  // AはBに勝る is BはAに劣る.
  if (hasPartner(ours.place) && hasPartner(theirs.place)) return false;
  const one = (a: readonly Place[], b: readonly Place[]): boolean =>
    a.some((mine) => b.some((other) => isSamePlace(mine, other, same)));
  const [mine, other] = [thingsOf(ours.place), thingsOf(theirs.place)];
  if (mine.length > 0 && other.length > 0) return one(mine, other);
  return one(around(ours.place), around(theirs.place)) || isBeside(ours.place, theirs.place);
}

const hasPartner = (act: Place): boolean =>
  act.tree.some(
    ({ head, mark, nominal, date, amount }) =>
      head === act.at && nominal && date === null && amount === null && /^(?:に|より|から|と)$/.test(mark),
  );

/** 失望感が広がる and 期待感が広がる. */
function isBeside(ours: Place, theirs: Place): boolean {
  const [mine, other] = [ours.tree[ours.head], theirs.tree[theirs.head]];
  return (
    ours.nominal &&
    mine !== undefined &&
    other !== undefined &&
    ours.mark === theirs.mark &&
    ours.mark !== "" &&
    mine.lemma === other.lemma
  );
}

/** What it happens to, or who does it: what stands by the act itself. */
const thingsOf = (place: Place): readonly Place[] => {
  if (place.nominal && !place.predicate) return modifiersOf(place);
  return argumentsOf(place).filter(
    (one) =>
      one.nominal &&
      one.amount === null &&
      one.date === null &&
      (one.head === place.at || place.link === "noun") &&
      /^(?:が|を)$/.test(placeOf(one, place)),
  );
};

const around = (place: Place): readonly Place[] => {
  const taker = place.tree[place.head];
  const beside = taker !== undefined && place.nominal ? [taker, ...argumentsOf(taker)] : [];
  return [...new Set([...argumentsOf(place), ...modifiersOf(place), ...beside])].filter(
    (one) => one !== place,
  );
};
