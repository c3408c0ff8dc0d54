/**
 * To whom and where something was said (記者団に, 市役所で), straight before the words themselves, and what kind of firm a
 * named one is (半導体大手の東陽セミコンは): the sentence that is cited has them.
 */
import { cut, type Edit } from "./edits.ts";
import { OCCASION } from "./phrases.ts";
import type { View } from "./view.ts";

const PHRASE = "[^はがをにで、。「」『』（）()]{1,14}";
const REPORTERS = "(?:記者団|報道陣|報道各社|記者|取材|質問)";
/** 〔市役所で記者団に〕「…」, 〔定例会見で〕「…」, 〔北浜新聞の取材に対し、〕「…」. */
const BEFORE_WORDS = new RegExp(
  `(?:(?<=[はが、])(?:(${PHRASE})で)?(?:${PHRASE})?${REPORTERS}に(?:対し(?:て)?|応じ(?:て)?)?、?|(?<=[はが、])(${PHRASE})で、?)$`,
  "u",
);
const KIND_OF_FIRM =
  /(?:大手|中堅|老舗|メーカー|(?<!子|親|関連|持ち株|系列|運営)会社|企業|業者|チェーン|専門店|スタートアップ|ベンチャー)$/u;
const BEFORE_NAME = new RegExp(`(?:^|(?<=[、。]))(${PHRASE})の$`, "u");

export function settingTrims(view: View): readonly Edit[] {
  return [...beforeWords(view), ...beforeFirms(view)];
}

/** No name, day or amount goes with it: to whom by name, and when, is told. */
function beforeWords(view: View): readonly Edit[] {
  return view.quotes.flatMap(({ kind, start }) => {
    const found = BEFORE_WORDS.exec(view.text.slice(0, start));
    if (kind !== "speech" || !found || view.depth[found.index] !== 0) return [];
    const place = found[1] ?? found[2];
    if (place !== undefined && !OCCASION.test(place)) return [];
    return holdsAny(view, found.index, start) ? [] : [cut(found.index, start, "audience")];
  });
}

function beforeFirms(view: View): readonly Edit[] {
  return view.names.flatMap((name) => {
    const found = BEFORE_NAME.exec(view.text.slice(0, name.start));
    if (name.kind !== "organization" || !found || !KIND_OF_FIRM.test(found[1] ?? "")) return [];
    if (!/^[^、。「」はがのをにとや]{0,12}(?:は|が)/u.test(view.text.slice(name.end))) return [];
    return holdsAny(view, found.index, name.start) ? [] : [cut(found.index, name.start, "kind-of-firm")];
  });
}

function holdsAny({ names, dates, amounts }: View, start: number, end: number): boolean {
  return [...names.filter(({ kind }) => kind !== "place"), ...dates, ...amounts].some(
    (span) => span.start < end && span.end > start,
  );
}
