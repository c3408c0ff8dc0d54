/** 最も多いのはAだ, where it is B: only one can be the first of all. */
import { normalize } from "../../text/normalize.ts";
import { argumentsOf } from "./arguments.ts";
import { isCleft, placeOf } from "./cases.ts";
import { isOne } from "./matching.ts";
import { reachOf } from "./mixed-acts.ts";
import type { Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

const MOST = /^(?:最も|一番|最多|最大|最少|最小|最高|最低|首位|トップ|最初|最後)$/;

export function superlativesMixed({ mine, sources, same, evidence }: View): readonly CheckReason[] {
  return mine.flatMap((act): CheckReason[] => {
    const first = isMost(act) ? bearerOf(act) : undefined;
    if (first === undefined || first.amount !== null || first.text.length < 2) return [];
    const acts = sources.filter(
      (one) => isMost(one) && one.lemma === act.lemma && bearerOf(one) !== undefined,
    );
    const [other] = acts.flatMap((one) => bearerOf(one) ?? []);
    const fits = acts.some((one) =>
      [...reachOf(one), bearerOf(one)].some((place) => place !== undefined && isOne(first, place, same)),
    );
    const elsewhere = evidence.article.includes(normalize(first.text));
    return other === undefined || fits || !elsewhere
      ? []
      : [{ kind: "name", detail: `${act.lemma}: ${other.text} in the cited sentences, not ${first.text}` }];
  });
}

const isMost = (act: Place): boolean =>
  act.predicate && act.tree.some(({ head, text }) => head === act.at && MOST.test(text));

/** 最も多いのはA: what the cleft ends in, else what が marks. */
function bearerOf(act: Place): Place | undefined {
  const phrases = argumentsOf(act).filter(({ nominal }) => nominal);
  return (
    phrases.find(isCleft) ??
    phrases.find((one) => one.head === act.at && !one.topic && placeOf(one, act) === "が")
  );
}
