/** What belongs to an act by the dependencies of its sentence: what fills its places, what it stands before, and what goes on with it. */
import { once } from "../../once.ts";
import { isPersonal } from "../../text/names-words.ts";
import type { Same } from "./alike.ts";
import { carries } from "./amount-size.ts";
import { isPassive } from "./cases.ts";
import { carriesDate } from "./dates.ts";
import { type Place, placesOf } from "./places.ts";
import type { Said } from "./said.ts";

/** The bunsetsu of an act. */
export const placeAt = (said: Said, start: number): Place | undefined =>
  placesOf(said).find(({ core }) => (core[0]?.start ?? 0) <= start && start < (core.at(-1)?.end ?? 0));

/** The phrases of an act with what stands before them with の; its subject from the verb that it goes on into. */
export const argumentsOf = once((act: Place): readonly Place[] => [
  ...new Set([...own(act), ...inherited(act)]),
]);

function own(act: Place): readonly Place[] {
  const head = act.tree[act.head];
  const before = act.tree.filter(
    (one) => one.head === act.at && (one.nominal || !one.predicate) && !isApart(one, act),
  );
  const after = act.link === "noun" && head !== undefined ? [head, ...above(head), ...cleftOf(head)] : [];
  return [...before, ...after].flatMap((one) => [one, ...modifiersOf(one, act)]);
}

const hasTopic = (act: Place): boolean => act.tree.some(({ head, topic }) => head === act.at && topic);

/** 2位はA、3位はBだった: a clause that goes without its verb tells of a topic of its own. */
export const isApart = (clause: Place, act: Place): boolean =>
  clause !== act &&
  clause.predicate &&
  clause.nominal &&
  clause.link === "onward" &&
  hasTopic(clause) &&
  hasTopic(act);

/** 罪に問われた前市長の黒川被告: what a clause describes may be either. */
function above(noun: Place): readonly Place[] {
  const named = namedBehind(noun);
  if (named !== undefined) return [named, ...above(named)];
  const next = noun.link === "noun" && !noun.predicate ? noun.tree[noun.head] : undefined;
  return next === undefined ? [] : [next, ...above(next)];
}

/** 東支店次長、戸倉正志被告: what somebody is, and the name behind the comma. */
function namedBehind(post: Place): Place | undefined {
  const { tree, at, comma, tail, nominal } = post;
  const next = comma && nominal && tail.length === 0 ? tree[at + 1] : undefined;
  return isProper(next) && !isProper(post) ? next : undefined;
}

/** 操縦していたのは機長だった: 機長 does it. */
function cleftOf(head: Place): readonly Place[] {
  const what = head.tree[head.head];
  const cleft = head.text === "の" && head.topic && what?.nominal === true && what.predicate;
  return cleft ? [what, ...modifiersOf(what)] : [];
}

/** 会社の of 会社の計画; AとBを: both. */
export function modifiersOf(noun: Place, but?: Place): readonly Place[] {
  return noun.tree
    .filter(
      (one) =>
        one.head === noun.at &&
        one !== but &&
        (one.link === "noun" || one.link === "beside") &&
        one.nominal &&
        !one.predicate,
    )
    .flatMap((one) => [one, ...modifiersOf(one)]);
}

function inherited(act: Place): readonly Place[] {
  const subjects: Place[] = [];
  if (act.link === "noun" && isProper(describedBy(act))) return [];
  let at: Place | undefined = act;
  for (let depth = 0; at !== undefined && depth < DEPTH_MAX; depth++) {
    const place: Place = at;
    // 現金は入れられ、容疑者が回収した: who does the next act is nobody of a passive one before it.
    const own = (mark: string): boolean => mark === "が" && (place === act || !isPassive(act));
    const found = place.tree.filter(({ head, mark, topic }) => head === place.at && (topic || own(mark)));
    subjects.push(...found.flatMap((one) => [one, ...modifiersOf(one)]));
    if (found.length > 0) break;
    // 協会が…すると発表した: it may be the one that says so.
    const quoted =
      place === act ? place.tree.find(({ head, link }) => head === place.at && link === "quote") : undefined;
    const inner = quoted?.tree.find(({ head, mark, topic }) => head === quoted.at && mark === "が" && !topic);
    if (inner !== undefined) return [inner, ...modifiersOf(inner)];
    // 「3台入れます。組合は…」: the next sentence of what somebody says.
    at = place.full ? undefined : place.tree[place.head];
  }
  return subjects;
}

/** 世界記録を持つオランダのA: who it is said of. */
function describedBy(act: Place): Place | undefined {
  const head = act.tree[act.head];
  return head === undefined ? undefined : (above(head).at(-1) ?? head);
}

const isProper = (one: Place | undefined): boolean => one?.core.some(isPersonal) === true;

const DEPTH_MAX = 4;

/** Words that name nothing by themselves. */
const EMPTY =
  /^(?:こと|もの|の|ため|うち|よう|際|とき|時|中|後|前|これ|それ|方針|考え|予定|計画|見通し|見込み|可能性|など|ほか)$/;

/** Two phrases name one thing, one size or one day. */
export function isSamePlace(ours: Place, theirs: Place, same: Same): boolean {
  if (ours.amount !== null || theirs.amount !== null)
    return ours.amount !== null && theirs.amount !== null && carries(theirs.amount, ours.amount);
  if (ours.date !== null || theirs.date !== null)
    return ours.date !== null && theirs.date !== null && carriesDate(theirs.date, ours.date);
  return !EMPTY.test(ours.text) && same(theirs.text, ours.text);
}

/** How many of the things that belong to one act belong to the other as well. */
export function sharedBy(ours: Place, theirs: Place, same: Same): number {
  const other = argumentsOf(theirs).filter(({ nominal }) => nominal);
  return argumentsOf(ours).filter(
    (one) => one.nominal && other.some((place) => isSamePlace(one, place, same)),
  ).length;
}

/** False where both acts have something of their own and nothing of it is the same. */
export function mayBeOne(ours: Place, theirs: Place, same: Same): boolean {
  const [a, b] = [argumentsOf(ours), argumentsOf(theirs)].map((places) =>
    places.filter(({ text, nominal }) => nominal && !EMPTY.test(text)),
  );
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return true;
  return a.some((one) => b.some((other) => isSamePlace(one, other, same)));
}
