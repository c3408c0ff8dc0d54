/** 届け出れば飼い続けられる: what holds under a condition may not be told without it. */
import { matchesOf } from "../../text/matches.ts";
import { sharedBy } from "./arguments.ts";
import type { Evidence } from "./evidence.ts";
import { aligns, isLight, isOne } from "./matching.ts";
import { isUnder, type Place } from "./places.ts";
import { quotedAt } from "./quotations.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

/** 雨天でも, where the cited sentences say 雨天の場合は otherwise. */
const EVEN = /([一-龠々ァ-ヶー]{2,8})(?:で(?:あって)?も|の場合でも)(?!き|な)/g;

function evenThen({ said, cited, plain }: Evidence): readonly CheckReason[] {
  return matchesOf(EVEN, said.plain).flatMap(([, word = ""]): CheckReason[] => {
    const bounded = cited.some((one) =>
      new RegExp(`${word}(?:の場合|なら|であれば|の(?:時|とき|際)|だと)`).test(one.plain),
    );
    return bounded && !plain.includes(`${word}でも`)
      ? [{ kind: "modality", detail: `${word}でも: the cited sentences tell something else for ${word}` }]
      : [];
  });
}

/** 従っても, where it is told only for who does not. */
function evenIf({ said, cited, plain }: Evidence): readonly CheckReason[] {
  return said.predicates.flatMap(({ base, end }): CheckReason[] => {
    const even = /^し?(?:なく)?[てで]も(?!い|よ|良|らえ|らう)/.test(said.text.slice(end));
    const bound = cited.some(({ predicates }) =>
      predicates.some((one) => one.conditional && one.base === base),
    );
    return even && bound && !/[てで]も[^い]/.test(plain)
      ? [{ kind: "modality", detail: `${base}: the cited sentences make a condition of it` }]
      : [];
  });
}

export function conditionReasons(view: View): readonly CheckReason[] {
  return [...evenThen(view.evidence), ...evenIf(view.evidence), ...conditionsLost(view)];
}

function conditionsLost(view: View): readonly CheckReason[] {
  const { mine, sources, same, evidence } = view;
  if (CONDITION.test(evidence.said.plain) || !sources.some(isBound)) return [];
  return mine.flatMap((act): CheckReason[] => {
    if (!act.predicate || act.link === "noun") return [];
    const acts = sources.filter(
      (one) =>
        one.predicate &&
        (isLight(act) ? one.lemma === act.lemma && sharedBy(act, one, same) > 1 : aligns(act, one, same)),
    );
    if (acts.length === 0) return [];
    const bounds = acts.map((one) => conditionOf(one));
    const [bound] = bounds;
    if (bound === undefined || bounds.includes(undefined)) return [];
    const words = bound.tree.filter((one) => one.nominal && !isLight(one) && isUnder(one, bound));
    const kept = [bound, ...words].some((word) => mine.some((ours) => isOne(ours, word, same)));
    return kept || (words.length === 0 && isLight(bound))
      ? []
      : [
          {
            kind: "modality",
            detail: `${act.lemma}: only under a condition in the cited sentences (${bound.text})`,
          },
        ];
  });
}

const CONDITION = /れば|けれ|たら|なら|場合|限り|とき|時に|条件|限っ|限る|のみ|ため/;

/** The clause of a condition that goes on into the act. */
/** 「策を打ち出せれば」と期待感を示した: what is quoted is no condition of telling it. */
function conditionOf(act: Place): Place | undefined {
  const quotation = quotedAt(act.said);
  const startOf = ({ core }: Place): number => core[0]?.start ?? 0;
  return act.tree.find(
    (one) => one.head === act.at && quotation(startOf(one)) === quotation(startOf(act)) && isBound(one),
  );
}

/** 市の調査によれば, 言い換えれば: who tells it, or how it is put. */
const PUTS = /^(?:よれ|依れ|言い換えれ|換言すれ)$/;

const isBound = ({ predicate, onward, text }: Place): boolean =>
  (predicate && /^(?:ば|たら|なら)$/.test(onward) && !PUTS.test(text)) || /^場合$|^限り$/.test(text);
