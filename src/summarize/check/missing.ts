/** けが人が出た, where all that the cited sentences say of けが is that there was none. */
import { actsOf } from "./acts.ts";
import { THERE_IS } from "./existences.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

/** Verbs by which a thing comes to be there. */
const IS_THERE = /^(?:出る|いる|ある|おる|生じる|起きる|発生|相次ぐ|見つかる|受ける|負う|確認)$/;
const COUNTED = /(?:人|者|数)$/;

export function thingsMissing({ evidence }: View): readonly CheckReason[] {
  const absent = evidence.cited.flatMap(({ predicates, tokens }) =>
    predicates
      .filter(({ base, negated, conditional }) => base.endsWith(THERE_IS) && negated && !conditional)
      .map(({ base }) => base.slice(0, -THERE_IS.length))
      .filter((thing) => thing.length > 1 && tokens.filter(({ surface }) => surface === thing).length < 2),
  );
  if (absent.length === 0) return [];
  return actsOf(evidence.said).flatMap(({ words, negated, fillers, predicate }): CheckReason[] => {
    if (negated || predicate?.conditional === true || !words.some((word) => IS_THERE.test(word))) return [];
    const there = fillers.find(
      ({ role, place }) =>
        /^[がを]$/.test(role) &&
        absent.some((thing) => place.text.replace(COUNTED, "") === thing.replace(COUNTED, "")),
    );
    const told = there === undefined ? "" : there.place.text.replace(COUNTED, "");
    const elsewhere = evidence.cited.some(
      ({ predicates, plain }) =>
        plain.split(told).length > 2 ||
        predicates.some(({ base, negated: no }) => !no && base === `${told}${THERE_IS}`),
    );
    return there === undefined || elsewhere
      ? []
      : [{ kind: "negation", detail: `${there.place.text}: the cited sentences say that there is none` }];
  });
}
