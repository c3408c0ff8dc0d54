/** Who does it, to what, where and when: what fills the places of an act in the cited sentences. */

import { once } from "../../once.ts";
import { normalize } from "../../text/normalize.ts";
import { argumentsOf, isApart, modifiersOf } from "./arguments.ts";
import { isCleft, isDescribed, isPassive, placeOf } from "./cases.ts";
import { aligns, areConfusable, classOf, isActor, isLight, isNamed, isOne, isVague } from "./matching.ts";
import { isUnder, type Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

const MARKS = /^(?:が|を|に|で|から|へ|まで|では|には)$/;
/** All that stands below an act, and what it goes on with; not what a clause before it tells of another topic (2位はA、3位はB). */
export const reachOf = once((act: Place): readonly Place[] => {
  const apart = act.tree.filter((one) => isApart(one, act));
  return [
    ...argumentsOf(act),
    ...act.tree.filter((one) => isUnder(one, act) && !apart.some((clause) => isUnder(one, clause))),
  ];
});

/** 大会がパリで行われた: where it is held. */
const HELD = /^(?:行う|開催|実施)$/;

export function actsMixed(view: View): readonly CheckReason[] {
  const { mine, sources, same } = view;
  return mine.flatMap((act): readonly CheckReason[] => {
    const noun = supportedBy(act);
    if (!act.predicate || (isLight(act) && !HELD.test(act.lemma) && noun === undefined)) return [];
    const acts = sources.filter((one) => {
      if (noun !== undefined) return supportedBy(one)?.text === noun.text;
      // 被害者は3人で: that they are so many is no act of whoever does something to 3人.
      return HELD.test(act.lemma)
        ? one.predicate && HELD.test(one.lemma)
        : (act.amount === null || one.predicate) && aligns(act, one, same);
    });
    if (acts.length === 0) return [];
    const phrases = argumentsOf(act).filter((one) => one.nominal && classOf(one, view.evidence) !== null);
    return phrases.flatMap((phrase) => phraseFaults(phrase, act, phrases, acts, view));
  });
}

/** けがをした: the noun tells the act, する only that it is one. */
const supportedBy = (act: Place): Place | undefined =>
  act.predicate && /^(?:する|負う)$/.test(act.core.at(-1)?.base ?? "")
    ? act.tree.find(({ head, mark, nominal }) => head === act.at && nominal && mark === "を")
    : undefined;

function phraseFaults(
  phrase: Place,
  act: Place,
  phrases: readonly Place[],
  acts: readonly Place[],
  view: View,
): readonly CheckReason[] {
  if (
    phrase.amount !== null ||
    (phrase.date === null && !MARKS.test(phrase.mark) && !isCleft(phrase) && !isDescribed(phrase, act))
  )
    return [];
  const modifiers = modifiersOf(phrase);
  const others = phrases.filter(
    (one) => one !== phrase && !modifiers.includes(one) && one.head !== phrase.at,
  );
  let rival: Place | undefined;
  for (const one of closestTo(others, acts, view)) {
    const found = rivalIn(one, act, phrase, phrases, view);
    if (found === undefined) return [];
    rival ??= found;
  }
  if (rival === undefined) return [];
  return [
    {
      kind: phrase.date === null ? "name" : "date",
      detail: `${act.lemma}: ${rival.text} in the cited sentences, not ${phrase.text}`,
    },
  ];
}

/** The occurrences of an act that share most with it; none where nothing is shared. */
function closestTo(others: readonly Place[], acts: readonly Place[], { same }: View): readonly Place[] {
  const scored = acts.map((act) => {
    const reach = reachOf(act);
    return { act, score: others.filter((one) => reach.some((place) => aligns(one, place, same))).length };
  });
  const most = Math.max(...scored.map(({ score }) => score));
  // 同機は出発した: who it is, another sentence tells.
  if (others.length > 0 && most === 0)
    return acts.filter(
      (act) =>
        act.predicate &&
        argumentsOf(act).every((one) => placeOf(one, act) !== "が" || one.text.startsWith("同")),
    );
  return scored.filter(({ score }) => score === most).map(({ act }) => act);
}

/** 薬は巡視船が運ぶ, where ヘリが does: another does the very act to the very thing, and ours is told of elsewhere. */
function isOtherDoer(
  one: Place,
  phrase: Place,
  [act, ours]: readonly [Place, Place],
  { article }: View["evidence"],
): boolean {
  return (
    phrase.mark === "が" &&
    !phrase.topic &&
    one.mark === "が" &&
    phrase.head === ours.at &&
    one.head === act.at &&
    act.lemma === ours.lemma &&
    !isPassive(act) &&
    !isPassive(ours) &&
    DOES.test(act.lemma) &&
    [phrase, one].every(({ text, core }) => text.length > 1 && core.at(-1)?.detail[0] !== "サ変接続") &&
    article.includes(normalize(phrase.text))
  );
}

/** Acts that somebody does to something; what others are told of (増える, 始まる) anything may be. */
const DOES = /[すくぐつぬぶむうる]$|^[一-龠]{2,}$/;

/** フランスで, where タルキアの首都で or 北米は tells where it is. */
function isOtherSite(one: Place, phrase: Place, { source }: View["evidence"]): boolean {
  const isSite = ({ text }: Place): boolean =>
    source.reading.places.some(({ name, also }) =>
      [name, ...also].some((form) => form.length > 1 && text.includes(form)),
    );
  if (!/^(?:で|では)$/.test(phrase.mark) || !isSite(phrase) || !isSite(one)) return false;
  return (
    one.topic ||
    /^(?:で|では)$/.test(one.mark) ||
    (one.link === "noun" && /^(?:で|では)$/.test(one.tree[one.head]?.mark ?? ""))
  );
}

/** 去年の春に替えて12月に戻した: the days that an act may have; none of a clause that goes on into it, where it has its own. */
const datedBy = once((act: Place): readonly Place[] => {
  const own = act.tree.some(({ head, date }) => head === act.at && date !== null);
  const before = own
    ? act.tree.filter((one) => one !== act && one.predicate && !one.nominal && one.link === "onward")
    : [];
  return [
    ...argumentsOf(act),
    ...act.tree.filter(
      (one) => isUnder(one, act) && !before.some((clause) => isUnder(clause, act) && isUnder(one, clause)),
    ),
  ];
});

/** 亡くなったのは78歳の男性で: who is called so may be anybody that is named. */
const SOMEBODY = /^(?:男性|女性|男|女|人|住民|乗客|客|市民|社員|職員|従業員|学生|生徒|児童|夫婦|家族)$/;

/** 入院患者 may be the 60代男性: the one tells what somebody does, the other only which of us. */
const areOneSomebody = (a: string, b: string): boolean =>
  (GENDER.test(a) && DOES_WHAT.test(b)) || (GENDER.test(b) && DOES_WHAT.test(a));
const GENDER = /^(?:[0-9０-９]{1,2}(?:代|歳)の?)?(?:男性|女性|男|女)$/;
const DOES_WHAT =
  /(?:患者|乗客|住民|利用者|客|社員|職員|従業員|会社員|運転手|作業員|歩行者|登山者|入居者|受刑者|店員|学生|生徒|農家)$/;

/** Another of its class in its place, while itself it stands nowhere near. */
function rivalIn(
  act: Place,
  ours: Place,
  phrase: Place,
  phrases: readonly Place[],
  { sources, same, evidence }: View,
): Place | undefined {
  const dates = phrase.date !== null && phrase.head === ours.at;
  const reach = dates ? datedBy(act) : [...reachOf(act), act];
  if (reach.some((one) => isOne(phrase, one, same))) return undefined;
  const kind = classOf(phrase, evidence);
  // An official may act for a body, unless the text gives the body an act of its own.
  const elsewhere =
    isActor(kind) && sources.some((one) => one.tree !== act.tree && one.topic && aligns(phrase, one, same));
  return argumentsOf(act).find(
    (one) =>
      (phrase.date !== null ||
        placeOf(one, act) === placeOf(phrase, ours) ||
        isOtherSite(one, phrase, evidence)) &&
      (areConfusable(classOf(one, evidence), kind) ||
        (!(isActor(kind) && isActor(classOf(one, evidence))) &&
          isOtherDoer(one, phrase, [act, ours], evidence)) ||
        (elsewhere && isActor(classOf(one, evidence)))) &&
      !isVague(one, phrase) &&
      !(SOMEBODY.test(phrase.text) && isNamed(one, evidence)) &&
      !areOneSomebody(one.text, phrase.text) &&
      !phrases.some((other) => placeOf(other, ours) === placeOf(phrase, ours) && isOne(other, one, same)),
  );
}
