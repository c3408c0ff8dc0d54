/** Where the cited sentences tell an act of a statement: by its own word, by another, and those that share most with it. */
import { sameIn } from "./alike.ts";
import { argumentsOf, placeAt, sharedBy } from "./arguments.ts";
import type { Clause } from "./clauses.ts";
import type { Evidence, Said } from "./evidence.ts";
import { areRelated } from "./matching.ts";
import { TELLS } from "./modality.ts";
import type { Predicate } from "./predicates.ts";
import { meansTheSame } from "./synonyms.ts";

export type Source = { readonly one: Said; readonly clause: Clause };

export function occurrencesOf({ base }: Predicate, sources: readonly Source[]): readonly Source[] {
  const same = sources.filter(({ clause }) => clause.predicate.base === base);
  return same.length > 0
    ? same
    : sources.filter(({ clause }) => clause.predicate.own && meansTheSame(clause.predicate.base, base));
}

/** What somebody takes as a stand, another word of telling does not say. */
const STANCE = /^(?:認める|否定|否認|歓迎|反対|賛成|批判|反論)$/;

/** 接近 for 近づく, 賞を受ける for 受賞: they can speak for a statement, not against it. */
export function relatedTo(ours: Clause, sources: readonly Source[]): readonly Source[] {
  const { base } = ours.predicate;
  return sources.filter(
    ({ clause: { predicate } }) =>
      predicate.own &&
      predicate.base !== base &&
      (areRelated(base, predicate.base) ||
        (TELLS.test(base) &&
          TELLS.test(predicate.base) &&
          !(STANCE.test(base) && sources.some(({ clause }) => clause.predicate.base === base)) &&
          !sources.some(({ clause }) => clause.quoted && clause.predicate.base === base))),
  );
}

/** Where the act itself shares nothing there with the statement, other words for it may. */
export function widened(
  ours: Clause,
  occurrences: readonly Source[],
  sources: readonly Source[],
  evidence: Evidence,
): readonly Source[] {
  const mine = placeAt(evidence.said, ours.predicate.start);
  if (mine === undefined || argumentsOf(mine).length === 0) return occurrences;
  const same = sameIn(evidence);
  const shares = ({ one, clause }: Source): boolean => {
    const theirs = placeAt(one, clause.predicate.start);
    return theirs !== undefined && sharedBy(mine, theirs, same) > 0;
  };
  if (occurrences.some(shares)) return occurrences;
  const { base } = ours.predicate;
  const others = sources.filter(
    (source) =>
      source.clause.predicate.own && meansTheSame(source.clause.predicate.base, base) && shares(source),
  );
  return others.length > 0 ? others : occurrences;
}

/** Of several occurrences those that share most with the act. */
export function nearestOf(ours: Clause, all: readonly Source[], evidence: Evidence): readonly Source[] {
  const mine = placeAt(evidence.said, ours.predicate.start);
  if (all.length < 2 || mine === undefined) return all;
  const same = sameIn(evidence);
  const scored = all.map((source) => {
    const theirs = placeAt(source.one, source.clause.predicate.start);
    return { source, score: theirs === undefined ? 0 : sharedBy(mine, theirs, same) };
  });
  const most = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === most).map(({ source }) => source);
}
