/** What the cited sentences say stays outside: 中学校は対象とせず, 〜を除く. A statement may not count it in. */
import type { Reading } from "../../model.ts";
import { once } from "../../once.ts";
import { argumentsOf } from "./arguments.ts";
import type { Evidence, Said } from "./evidence.ts";
import { isLight } from "./matching.ts";
import { type Place, placesOf } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

const OUTSIDE =
  /^(?:を(?:除[きくい]|外)|(?:は|も|を)?(?:対象(?:外|とせ|とし(?:な|て(?:い|お)(?:な|ら))|に(?:含|な)[^、。]{0,3}[なず])|含(?:まな|まず|めな|めず|まれな|まれず)|除外|例外|適用(?:外|され(?:な|ず))))/;
const DENIES = /ない|なかっ|ず(?:、|に|$|。)|除|外|例外|検討|以外|のぞ|対象外/;

export function exclusionReasons({ mine, evidence }: View): readonly CheckReason[] {
  if (DENIES.test(evidence.said.plain)) return [];
  const near = [...evidence.cited, ...nextTo(evidence)].filter(({ text }) =>
    /対象|除|含|例外|適用/.test(text),
  );
  const outside = near
    .flatMap(placesOf)
    .filter((one) => one.nominal && !isLight(one) && one.text.length > 1 && OUTSIDE.test(behind(one)));
  return outside.flatMap((one): CheckReason[] => {
    const counted = mine.find((ours) => ours.nominal && ours.text.includes(one.text) && isAct(ours));
    return counted === undefined
      ? []
      : [{ kind: "too-much", detail: `${counted.text}: left out in the cited sentences (${one.text})` }];
  });
}

/** The sentence right behind a cited one may bound it. */
function nextTo({ cited, source, sentence }: Evidence): readonly Said[] {
  const behindIt = boundingIn(source.reading);
  const ids = new Set(cited.flatMap(({ text }) => behindIt.get(text) ?? []));
  if (ids.size === 0) return [];
  return source.reading.sentences.flatMap(({ id }) => {
    const one = ids.has(id) ? sentence(id) : null;
    return one === null || cited.includes(one) ? [] : [one];
  });
}

/** By the text of a sentence: those right behind it that tell what stays outside. */
const boundingIn = once(({ sentences }: Reading) => {
  const found = new Map<string, string[]>();
  for (const [at, { id, text }] of sentences.entries()) {
    const before = sentences[at - 1]?.text;
    if (before === undefined || !/対象|除|含|例外|適用/.test(text)) continue;
    found.set(before, [...(found.get(before) ?? []), id]);
  }
  return found;
});

/** From its own particle on. */
const behind = ({ said, start, text }: Place): string =>
  said.text.slice(start + text.length, start + text.length + BEHIND_CHARS);
const BEHIND_CHARS = 12;

const isAct = (place: Place): boolean =>
  place.tree.some((act) => act.predicate && argumentsOf(act).includes(place));
