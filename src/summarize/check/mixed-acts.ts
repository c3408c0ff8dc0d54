/** Who does it, to what, where and when: what fills the places of an act in the cited sentences. */
import { argumentsOf, modifiersOf } from "./arguments.ts";
import { aligns, classOf, isLight, isOne, isVague } from "./matching.ts";
import { isUnder, type Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

const ACTOR = /^(?:person|body)$/;
const MARKS = /^(?:が|を|に|で|から|へ|まで|では|には)$/;
const PLAIN: Readonly<Record<string, string>> = { では: "で", には: "に", へ: "に" };
/** BにAが破られた: what に marks does it, what が marks bears it. */
const PASSIVE: Readonly<Record<string, string>> = {
  が: "を",
  に: "が",
  から: "が",
  によって: "が",
  により: "が",
};

/** The place that a particle gives, in the active voice. */
function placeOf(one: Place, act: Place): string {
  if (isCleft(one) || isDescribed(one, act)) return "が";
  const plain = PLAIN[one.mark] ?? one.mark;
  return isPassive(act) ? (PASSIVE[plain] ?? plain) : plain;
}

/** 帰国した学生: what the act stands before does it, where nothing else does. */
const isDescribed = (one: Place, act: Place): boolean =>
  act.link === "noun" &&
  one.tree === act.tree &&
  one.at === act.head &&
  !one.tree.some(({ head, mark }) => head === act.at && mark === "が");

/** What a clause with のは ends in. */
const isCleft = (one: Place): boolean =>
  one.predicate &&
  one.nominal &&
  one.tree.some(({ head, text, topic }) => head === one.at && text === "の" && topic);

const isPassive = ({ core, tail }: Place): boolean =>
  [...core, ...tail].some(
    ({ pos, detail, base }) => pos === "動詞" && detail[0] === "接尾" && /^(?:れる|られる)$/.test(base),
  );

/** All that stands below an act, and what it goes on with. */
export const reachOf = (act: Place): readonly Place[] => [
  ...argumentsOf(act),
  ...act.tree.filter((one) => isUnder(one, act)),
];

export function actsMixed(view: View): readonly CheckReason[] {
  const { mine, sources, same } = view;
  return mine.flatMap((act): readonly CheckReason[] => {
    if (!act.predicate || isLight(act)) return [];
    const acts = sources.filter((one) => aligns(act, one, same));
    if (acts.length === 0) return [];
    const phrases = argumentsOf(act).filter((one) => one.nominal && classOf(one, view.evidence) !== null);
    return phrases.flatMap((phrase) => phraseFaults(phrase, act, phrases, acts, view));
  });
}

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
  const rivals = closestTo(others, acts, view).map((one) => rivalIn(one, act, phrase, phrases, view));
  const [rival] = rivals;
  if (rival === undefined || rivals.includes(undefined)) return [];
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
        act.predicate && argumentsOf(act).every((one) => one.mark !== "が" || one.text.startsWith("同")),
    );
  return scored.filter(({ score }) => score === most).map(({ act }) => act);
}

/** Another of its class in its place, while itself it stands nowhere near. */
function rivalIn(
  act: Place,
  ours: Place,
  phrase: Place,
  phrases: readonly Place[],
  { sources, same, evidence }: View,
): Place | undefined {
  if ([...reachOf(act), act].some((one) => isOne(phrase, one, same))) return undefined;
  const kind = classOf(phrase, evidence);
  // An official may act for a body, unless the text gives the body an act of its own.
  const elsewhere =
    ACTOR.test(kind ?? "") &&
    sources.some((one) => one.tree !== act.tree && one.topic && aligns(phrase, one, same));
  return argumentsOf(act).find(
    (one) =>
      (phrase.date !== null || placeOf(one, act) === placeOf(phrase, ours)) &&
      (classOf(one, evidence) === kind || (elsewhere && ACTOR.test(classOf(one, evidence) ?? ""))) &&
      !isVague(one, phrase) &&
      !phrases.some((other) => placeOf(other, ours) === placeOf(phrase, ours) && isOne(other, one, same)),
  );
}
