/**
 * What belongs to what, by the dependencies of the sentences. An act of a statement is held against the same act there that
 * shares most with it: where another of the same class fills the place of a phrase (person, body, day, place), the statement
 * has mixed them up. So with what stands before a noun (主将の柏木, 知事会の反発) and with amounts.
 */
import { sameIn } from "./alike.ts";
import { comparandReasons } from "./comparands.ts";
import { conditionReasons } from "./conditions.ts";
import { exclusionReasons } from "./excluded.ts";
import { gainedReasons } from "./gained.ts";
import type { Evidence } from "./evidence.ts";
import { actsMixed } from "./mixed-acts.ts";
import { amountsMixed } from "./mixed-amounts.ts";
import { ownersMixed, rolesMixed } from "./mixed-owners.ts";
import { speakersMixed } from "./mixed-speakers.ts";
import { orderOfDays } from "./order-of-days.ts";
import { placesOf } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import { toldOfOthers } from "./told-of.ts";

export function relationReasons(evidence: Evidence): readonly CheckReason[] {
  const view = {
    mine: placesOf(evidence.said),
    sources: evidence.cited.flatMap(placesOf),
    same: sameIn(evidence),
    evidence,
  };
  return [...amountsMixed(view), ...actsMixed(view), ...speakersMixed(view), ...orderOfDays(view), ...toldOfOthers(view).map(x=>({...x,detail:"TOLD "+x.detail})), ...rolesMixed(view), ...ownersMixed(view), ...exclusionReasons(view).map(x=>({...x,detail:"XEXC "+x.detail})), ...comparandReasons(view).map(x=>({...x,detail:"XCOM "+x.detail})), ...gainedReasons(evidence).map(x=>({...x,detail:"XGAI "+x.detail})), ...conditionReasons(view).map(x=>({...x,detail:"XCON "+x.detail}))];
}
