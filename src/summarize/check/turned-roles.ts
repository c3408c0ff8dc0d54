/** 逆転された of whom the cited sentences say 逆転した: one and the same in two places of one act. */
import { type Act, actsOf } from "./acts.ts";
import { aligns, classOf, isActor, isLight, isOne } from "./matching.ts";
import type { Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

const DOES = "が";
const BEARS = /^(?:を|に)$/;
/** In these both sides act alike, or に marks no other side. */
const MUTUAL =
  /^(?:会談|協議|面会|対談|交渉|合意|一致|対戦|握手|提携|調印|会う|並ぶ|する|なる|ある|いる|入る|出る|参加|就任|就く|行く|来る|移る|住む|勤める|所属|当たる|合う|加わる|戻る|帰る|着く|到着)$/;

export function turnedRoles(view: View): readonly CheckReason[] {
  const { evidence, same } = view;
  const theirs = evidence.cited.flatMap(actsOf).filter(({ noun }) => !noun);
  return actsOf(evidence.said).flatMap((act): CheckReason[] => {
    if (act.noun || isLight(act.place) || act.words.some((word) => MUTUAL.test(word))) return [];
    const occurrences = theirs.filter((other) => aligns(act.place, other.place, same));
    if (occurrences.length === 0) return [];
    return act.fillers.flatMap(({ place, role }): CheckReason[] => {
      if (!isActor(classOf(place, evidence)) || isBorne(act) || isEither(place, act)) return [];
      const is = (other: Act, test: (role: string) => boolean): boolean =>
        other.fillers.some(
          (filler) =>
            test(filler.role) &&
            (filler.role === DOES || filler.place.head === other.place.at) &&
            !isEither(filler.place, other) &&
            isActor(classOf(filler.place, evidence)) &&
            isOne(place, filler.place, same),
        );
      const turned =
        role === DOES
          ? occurrences.every(
              (other) => is(other, (one) => BEARS.test(one)) && !is(other, (one) => one === DOES),
            )
          : BEARS.test(role) &&
            occurrences.every(
              (other) => is(other, (one) => one === DOES) && !is(other, (one) => BEARS.test(one)),
            );
      return turned
        ? [{ kind: "name", detail: `${place.text}: who does ${act.words[0] ?? ""} to whom is turned round` }]
        : [];
    });
  });
}

/** 技を奪われた, 子に泣かれた: the passive of what somebody only suffers. */
const isBorne = ({ passive, place }: Act): boolean =>
  passive && place.tree.some((one: Place) => one.head === place.at && one.mark === "を");

/** 市に出された: to whom, or by whom; 政府は…、法案は提出される: of two only the nearer one bears it; 市には: said of what follows. */
const isEither = (one: Place, { passive, fillers }: Act): boolean =>
  (passive && /^(?:に|には|へ)$/.test(one.mark)) ||
  (one.topic && /^に/.test(one.mark)) ||
  (passive &&
    fillers.some(({ place, role }) => role === "を" && place.tree === one.tree && place.at > one.at));
