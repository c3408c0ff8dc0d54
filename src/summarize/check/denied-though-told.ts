/** 手術を中断しなかった, where the cited sentences tell in another word that it was: what is told must not be denied. */

import { relateGroups } from "../../text/lexicon/relate.ts";
import { isToldAbsent } from "./absent.ts";
import { type Deed, deedsOf, LIGHT } from "./deeds.ts";
import type { Evidence } from "./evidence.ts";
import type { Predicate } from "./predicates.ts";
import type { CheckReason } from "./reason.ts";
import type { Said } from "./said.ts";
import { clauseNouns } from "./topics.ts";

export function deniedThoughTold({ said, cited }: Evidence): readonly CheckReason[] {
  if (!said.predicates.some(({ negated, own }) => negated && own)) return [];
  return deedsOf(said).flatMap((deed): CheckReason[] => {
    const { predicate } = deed;
    if (!deed.negated || deed.conditional || predicate?.own !== true) return [];
    if (isToldAbsent(predicate, said, cited)) return [];
    const nouns = clauseNouns(said, predicate);
    const told = cited.flatMap((one) =>
      deedsOf(one).filter((other) => follows(deed, other) && isOfSame(nouns, other.predicate, one)),
    );
    const [first] = told;
    if (first === undefined || told.some((other) => !isFact(other))) return [];
    return [{ kind: "negation", detail: `${deed.word}: the cited sentences say ${first.word}` }];
  });
}

const follows = ({ groups }: Deed, other: Deed): boolean => {
  if (LIGHT.test(other.word)) return false;
  const relation = relateGroups(groups, other.groups);
  return relation === "same" || relation === "implies";
};

/** Told as something that happens; 中断は避けた has the noun only. */
const isFact = ({ negated, conditional, predicate }: Deed): boolean =>
  !negated && !conditional && predicate?.own === true && predicate.modality.size === 0;

function isOfSame(nouns: ReadonlySet<string>, predicate: Predicate | null, one: Said): boolean {
  if (nouns.size === 0 || predicate === null) return true;
  return !nouns.isDisjointFrom(clauseNouns(one, predicate));
}
