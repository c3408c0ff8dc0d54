/** Which acts a statement tells as facts: what it supposes, asks, waits for or only wishes, it does not tell. */
import { placeAt } from "./arguments.ts";
import type { Predicate } from "./predicates.ts";
import type { Said } from "./said.ts";

/** 使っても, 改めると: supposed, whatever the form. */
const SUPPOSES = /^(?:ば|と|たら|なら|ても|でも|とも)$/;
/** どう使うかが争点, 越境があったかどうか: asked within the sentence. */
const ASKS_WITHIN = /^[^、。「」]{0,8}か(?:どうか|否か|[がをはにもで、])/;
/** 実を結ぶまで: awaited. */
const AWAITS = /^[ぁ-ん]{0,2}まで(?!も)/;
/** 義務づけることには賛成していない, 受け入れる姿勢: what somebody has a mind about. */
const MINDED =
  /^[ぁ-ん]{0,6}(?:こと|の)に(?:は)?(?:賛成|反対|同意|賛同|慎重|消極|積極|前向き|否定|後ろ向き|異議|異論|難色|疑問|不満|懸念)|^(?:さ?せる|ら?れる|ている)?(?:という|との)?(?:「[^「」]{1,12}」の)?(?:[一-龠]{0,3}案|姿勢|構え|訴え|要求|主張|提案|構想|意見)(?![一-龠])/;

export function isUnasserted(act: Predicate, said: Said): boolean {
  return isSupposed(act, said) || isLeftOpen(act, said);
}

/** It stands in a condition itself. */
export function isSupposed(act: Predicate, said: Said): boolean {
  if (act.conditional) return true;
  const place = placeAt(said, act.start);
  return place?.link === "onward" && SUPPOSES.test(place.onward);
}

export function isLeftOpen({ end, tense }: Predicate, { text, tokens }: Said): boolean {
  // 義務づける has its ending in its base, 義務 its する behind it.
  const head = tokens.find((one) => one.end === end);
  const behind = text.slice(end).replace(head?.pos === "名詞" ? /^(?:する|し)/ : /^(?!)/, "");
  return ASKS_WITHIN.test(behind) || (tense !== "past" && (AWAITS.test(behind) || MINDED.test(behind)));
}

/** 20立方メートル使う家庭: told of no time, what describes a noun tells which kind is meant, as a condition does. */
export function isKind({ adnominal, own, tense, negated }: Predicate): boolean {
  return adnominal && own && tense !== "past" && !negated;
}

/** 追突したのが発端とみられる: the guess is what follows, not what の holds. */
export function isGiven({ end }: Predicate, { text }: Said): boolean {
  return /^[^、。「」]*[ただ]の[がは]/.test(text.slice(end));
}
