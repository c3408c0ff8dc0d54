/** 上がった of what the cited sentences tell 下がった, and tell nowhere else. */

import { areOnOneSide, areOpposite, hasOpposite } from "../../text/lexicon/sides.ts";
import { type Act, actsOf, type Filler } from "./acts.ts";
import { sameIn } from "./alike.ts";
import { isSamePlace } from "./arguments.ts";
import type { Evidence } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";
import { carriesAct } from "./synonyms.ts";
import type { View } from "./view.ts";

const BOTH = /いずれも|ともに|そろって|全員|2人とも|両者とも|双方とも/;

/** The places that say what an act happens to. */
const TOLD_OF = /^(?:が|を|の|は)$/;

export function opposedActs({ evidence, same }: View): readonly CheckReason[] {
  const theirs = evidence.cited.flatMap(actsOf);
  return actsOf(evidence.said).flatMap((act): CheckReason[] => {
    if (act.negated || !act.words.some(hasOpposite)) return [];
    const shared = (other: Act): readonly Filler[] => sharedBetween(act, other, same);
    const opposite = theirs
      .filter((other) => !other.negated && any(act, other, areOpposite))
      .map((other) => ({ other, fillers: shared(other) }))
      .filter(({ other, fillers }) => isToldOf(act, fillers) && !isConverse(act, other, fillers))
      .toSorted((a, b) => b.fillers.length - a.fillers.length);
    const [nearest] = opposite;
    if (nearest === undefined) return [];
    const agrees = theirs.some((other) => {
      // 2人はいずれも認めた: one of them did not.
      if (BOTH.test(evidence.said.text) || !agreesWith(act, other)) return false;
      const fillers = shared(other);
      // 北米の販売は伸び、中国は落ち込んだ: 中国での販売 is told of there.
      return (
        (isToldOf(act, fillers) && fillers.length >= nearest.fillers.length) ||
        fillers.some((one) => !nearest.fillers.includes(one))
      );
    });
    return agrees
      ? []
      : [
          {
            kind: "direction",
            detail: `${act.words[0] ?? ""}: the cited sentences say ${nearest.other.words[0] ?? ""}`,
          },
        ];
  });
}

/** 認めなかった, where the cited sentences say that it was 退ける of the same things: the opposite denies it. */
export function isDeniedByOpposite({ start }: { readonly start: number }, evidence: Evidence): boolean {
  const act = actsOf(evidence.said).find(({ predicate }) => predicate?.start === start);
  if (act === undefined || !act.words.some(hasOpposite)) return false;
  const same = sameIn(evidence);
  return evidence.cited
    .flatMap(actsOf)
    .some(
      (other) =>
        !other.negated &&
        any(act, other, areOpposite) &&
        sharedBetween(act, other, same).some(({ place }) => isPlain(place)),
    );
}

/** AがBから買う is BがAに売る: the opposite only where the same one does it. */
const isConverse = (act: Act, other: Act, fillers: readonly Filler[]): boolean =>
  [act, other].every(({ words }) => words.some((word) => CONVERSE.test(word))) &&
  !fillers.some(({ role }) => role === "が");

const CONVERSE =
  /^(?:買う|購入|買収|売る|売却|貸す|借りる|受け取る|もらう|渡す|与える|預ける|預かる|輸入|輸出|教える|教わる)$/;

const any = (a: Act, b: Act, test: (one: string, other: string) => boolean): boolean =>
  a.words.some((one) => b.words.some((other) => test(one, other)));

/** Another word for it, or the opposite denied. */
const agreesWith = (act: Act, other: Act): boolean =>
  other.negated
    ? any(act, other, areOpposite)
    : any(act, other, (a, b) => a === b || carriesAct(a, b) || areOnOneSide(a, b)) &&
      !any(act, other, areOpposite);

const sharedBetween = (ours: Act, theirs: Act, same: View["same"]): readonly Filler[] =>
  ours.fillers.filter((one) => theirs.fillers.some((other) => isSamePlace(one.place, other.place, same)));

/** What it happens to is among them. */
function isToldOf(ours: Act, pairs: readonly Filler[]): boolean {
  const main = ours.fillers.filter(({ role, place }) => TOLD_OF.test(role) && isPlain(place));
  // 配送は停止が続く: what goes on is 停止.
  const own = main.filter(({ place }) => place.head === ours.place.at && !place.topic);
  return (own.length > 0 ? own : main).some((one) => pairs.includes(one));
}

const isPlain = ({ amount, date }: Filler["place"]): boolean => amount === null && date === null;
