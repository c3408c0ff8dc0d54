/**
 * What belongs to what, by the dependencies of the sentences. An act of a statement is held against the same act there that
 * shares most with it: where another of the same class fills the place of a phrase (person, body, day, place), the statement
 * has mixed them up. So with what stands before a noun (主将の柏木, 知事会の反発), with amounts, and with who speaks.
 */
import { sameIn } from "./alike.ts";
import { causesMixed } from "./causes-mixed.ts";
import { comparandReasons } from "./comparands.ts";
import { comparisonsMixed } from "./comparisons.ts";
import { conditionReasons } from "./conditions.ts";
import { daysApart } from "./days-apart.ts";
import { deedsUntold } from "./deeds-untold.ts";
import { deniedActs } from "./denied-acts.ts";
import type { Evidence } from "./evidence.ts";
import { exclusionReasons } from "./excluded.ts";
import { finishedReasons } from "./finished.ts";
import { thingsMissing } from "./missing.ts";
import { actsMixed } from "./mixed-acts.ts";
import { amountsMixed } from "./mixed-amounts.ts";
import { ownersMixed, ownersWithin, postsMixed, rolesMixed } from "./mixed-owners.ts";
import { speakersMixed } from "./mixed-speakers.ts";
import { opposedActs } from "./opposed-acts.ts";
import { orderOfDays } from "./order-of-days.ts";
import { placesOf } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import { reportsMixed } from "./reported.ts";
import { sequencesTurned } from "./sequences.ts";
import { sitesMixed, townsMixed } from "./sites-mixed.ts";
import { superlativesMixed } from "./superlatives.ts";
import { toldOfOthers } from "./told-of.ts";
import { turnedRoles } from "./turned-roles.ts";
import type { View } from "./view.ts";

const KINDS: readonly ((view: View) => readonly CheckReason[])[] = [
  amountsMixed,
  actsMixed,
  speakersMixed,
  reportsMixed,
  toldOfOthers,
  rolesMixed,
  postsMixed,
  ownersMixed,
  orderOfDays,
  daysApart,
  exclusionReasons,
  comparandReasons,
  conditionReasons,
  deniedActs,
  opposedActs,
  deedsUntold,
  causesMixed,
  superlativesMixed,
  sitesMixed,
  townsMixed,
  turnedRoles,
  comparisonsMixed,
  sequencesTurned,
  thingsMissing,
  finishedReasons,
  ownersWithin,
];

export function relationReasons(evidence: Evidence): readonly CheckReason[] {
  const view = {
    mine: placesOf(evidence.said),
    sources: evidence.cited.flatMap(placesOf),
    same: sameIn(evidence),
    evidence,
  };
  return KINDS.flatMap((kind) => kind(view));
}
