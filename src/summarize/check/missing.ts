/** けが人が出た, where all that the cited sentences say of けが is that there was none. */
import { type Act, actsOf } from "./acts.ts";
import { isSamePlace } from "./arguments.ts";
import { THERE_IS } from "./existences.ts";
import type { Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

/** Verbs by which a thing comes to be there. */
const IS_THERE = /^(?:出る|いる|ある|おる|生じる|起きる|発生|相次ぐ|見つかる|受ける|負う|確認)$/;
const COUNTED = /(?:人|者|数)$/;

export function thingsMissing(view: View): readonly CheckReason[] {
  return [...noneOfIt(view), ...meansDenied(view)];
}

const USES = /^(?:使う|用いる|利用|使用|頼る|採用)$/;
const MEANS = /^(?:によって|により|による|で|を使って|を用いて)$/;

/** 組み換えによってつくる, where 組み換えは使わず. */
function meansDenied({ evidence, same }: View): readonly CheckReason[] {
  const users = evidence.cited.flatMap(actsOf).filter(({ words }) => words.some((word) => USES.test(word)));
  if (!users.some(({ negated }) => negated)) return [];
  return actsOf(evidence.said).flatMap(({ negated, fillers, words, noun }): CheckReason[] => {
    if (negated || noun) return [];
    const means = fillers.find(
      ({ place, role }) =>
        (MEANS.test(place.mark) || (role === "を" && words.some((word) => USES.test(word)))) &&
        place.amount === null &&
        place.date === null &&
        !/^では?な/.test(place.said.text.slice(place.core.at(-1)?.end)) &&
        denied(users, place, same),
    );
    return means === undefined
      ? []
      : [{ kind: "negation", detail: `${means.place.text}: not used in the cited sentences` }];
  });
}

const denied = (users: readonly Act[], place: Place, same: View["same"]): boolean => {
  const own = users.filter(({ fillers }) => fillers.some((one) => isSamePlace(place, one.place, same)));
  return own.length > 0 && own.every(({ negated }) => negated);
};

function noneOfIt({ evidence }: View): readonly CheckReason[] {
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
