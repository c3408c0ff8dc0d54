/** 売却は終わった, where the cited sentences only tell that it is to come. */
import { actsOf } from "./acts.ts";
import { aligns, areRelated } from "./matching.ts";
import { isUndone } from "./modality.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

const ENDS = /^(?:終わる|終える|完了|済む|済ませる|終了|完成|果たす|終結)$/;

export function finishedReasons({ evidence, same }: View): readonly CheckReason[] {
  const theirs = evidence.cited.flatMap(actsOf);
  return actsOf(evidence.said).flatMap(({ words, negated, fillers, predicate, place }): CheckReason[] => {
    if (negated || predicate === null || predicate.tense !== "past" || predicate.modality.size > 0) return [];
    if (!words.some((word) => ENDS.test(word))) return [];
    const what = fillers.find(({ role, place: one }) => /^[がを]$/.test(role) && one.head === place.at);
    if (what === undefined) return [];
    const told = theirs.filter(
      (other) =>
        other.predicate?.own === true &&
        (aligns(what.place, other.place, same) || areRelated(what.place.lemma, other.place.lemma)),
    );
    const open = told.every(
      ({ predicate: one }) =>
        one !== null && (isUndone(one) || one.modality.has("plan")) && one.tense !== "past",
    );
    return told.length > 0 && open
      ? [{ kind: "modality", detail: `${what.place.text}: not yet done in the cited sentences` }]
      : [];
  });
}
