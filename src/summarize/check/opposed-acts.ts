/** 上がった of what the cited sentences tell 下がった, and tell nowhere else. */
import { type Act, actsOf, type Filler } from "./acts.ts";
import { isSamePlace } from "./arguments.ts";
import { areOnOneSide, areOpposite, hasOpposite } from "./opposites.ts";
import type { CheckReason } from "./reason.ts";
import { meansTheSame } from "./synonyms.ts";
import type { View } from "./view.ts";

/** The places that say what an act happens to. */
const TOLD_OF = /^(?:が|を|の|は)$/;

export function opposedActs({ evidence, same }: View): readonly CheckReason[] {
  const theirs = evidence.cited.flatMap(actsOf);
  return actsOf(evidence.said).flatMap((act): CheckReason[] => {
    if (act.negated || !act.words.some(hasOpposite)) return [];
    const shared = (other: Act): number => sharedBetween(act, other, same);
    const opposite = theirs.filter(
      (other) => !other.negated && any(act, other, areOpposite) && shared(other) > 0,
    );
    if (opposite.length === 0) return [];
    const best = Math.max(...opposite.map(shared));
    const agrees = theirs.some(
      (other) =>
        other.negated === any(act, other, areOpposite) &&
        (any(act, other, (a, b) => a === b || meansTheSame(a, b) || areOnOneSide(a, b)) || other.negated) &&
        shared(other) >= best,
    );
    return agrees
      ? []
      : [
          {
            kind: "direction",
            detail: `${act.words[0] ?? ""}: the cited sentences say ${opposite[0]?.words[0] ?? ""}`,
          },
        ];
  });
}

const any = (a: Act, b: Act, test: (one: string, other: string) => boolean): boolean =>
  a.words.some((one) => b.words.some((other) => test(one, other)));

/** How many things both are told of; nothing where what they happen to is not one of them. */
function sharedBetween(ours: Act, theirs: Act, same: View["same"]): number {
  const pairs = ours.fillers.flatMap((one) =>
    theirs.fillers.some((other) => isSamePlace(one.place, other.place, same)) ? [one] : [],
  );
  const main = ours.fillers.filter(({ role, place }) => TOLD_OF.test(role) && isPlain(place));
  // 配送は停止が続く: what goes on is 停止.
  const own = main.filter(({ place }) => place.head === ours.place.at && !place.topic);
  return (own.length > 0 ? own : main).some((one) => pairs.includes(one)) ? pairs.length : 0;
}

const isPlain = ({ amount, date }: Filler["place"]): boolean => amount === null && date === null;
