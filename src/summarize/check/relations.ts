/** x */
import { kindOf, sameIn, type Same } from "./alike.ts";
import { sizeOf } from "./amount-size.ts";
import { argumentsOf, isSamePlace } from "./arguments.ts";
import type { Evidence } from "./evidence.ts";
import { distance, type Place, placesOf } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import { meansTheSame } from "./synonyms.ts";

const LIGHT = /^(?:さ|する|なる|ある|いる|できる|みる|とる|よる|行う|受ける|示す|述べる|話す|語る|いう|言う|こと|もの|の|ため|うち|ほか|場合|よう|際|とき|時|上|中|後|前|方針|考え|予定|計画|見通し|見込み|可能性|.)$/;

export function classOf(place: Place, evidence: Evidence): string | null {
  const { amount, date, nominal, text } = place;
  if (amount !== null) return `amount:${sizeOf(amount).unit}`;
  if (date !== null) return "date";
  if (!nominal || LIGHT.test(text)) return null;
  const kind = kindOf({ text, start: place.start, end: place.start + text.length } as never, { said: place.said } as never, evidence);
  if (kind !== "thing") return "actor";
  const counter = /(\d+|[０-９]+)([^\d０-９]+)$/.exec(text)?.[2];
  if (counter !== undefined) return `count:${counter}`;
  if (text.length < 2) return null;
  return `thing:${/[ァ-ヶー]$/.test(text) ? text.slice(-2) : text.slice(-1)}`;
}

export const isLight = ({ text, lemma }: Place): boolean => LIGHT.test(text) || LIGHT.test(lemma);

export function aligns(ours: Place, theirs: Place, same: Same): boolean {
  if (ours.amount !== null || theirs.amount !== null || ours.date !== null || theirs.date !== null) return isSamePlace(ours, theirs, same);
  if (isLight(ours)) return false;
  if (ours.predicate && !ours.nominal) {
    const b = ours.lemma;
    if (theirs.lemma === b || meansTheSame(theirs.lemma, b) || (b.length > 1 && theirs.text.includes(b))) return true;
    return areRelated(b, theirs.lemma);
  }
  return same(theirs.text, ours.text) || (theirs.predicate && !theirs.nominal && ours.text.includes(theirs.lemma));
}

function areRelated(a: string, b: string): boolean {
  const [verb, noun] = /[ぁ-ん]$/.test(a) ? [a, b] : [b, a];
  return /^[一-龠々][ぁ-ん]+$/.test(verb) && /^[一-龠々]{2,}$/.test(noun) && noun.includes(verb.charAt(0));
}

type Pair = readonly [Place, Place, string];

function pairsIn(places: readonly Place[]): readonly Pair[] {
  return places.flatMap((one): Pair[] => {
    const head = one.tree[one.head];
    const up: Pair[] = head !== undefined && !one.predicate ? [[one, head, "up"]] : [];
    if (!one.predicate) return up;
    const args = argumentsOf(one);
    return [...up, ...args.filter(({ head: at }) => at !== one.at).map((arg): Pair => [arg, one, "inh"]),
      ...args.flatMap((a, i) => args.slice(i + 1).map((b): Pair => [a, b, "sis"]))];
  });
}

export function relationReasons(evidence: Evidence): readonly CheckReason[] {
  const same = sameIn(evidence);
  const sources = evidence.cited.flatMap(placesOf);
  const mine = placesOf(evidence.said);
  return pairsIn(mine).flatMap(([m, h, how]): CheckReason[] => {
    const a = sources.filter((one) => aligns(m, one, same));
    const g = sources.filter((one) => aligns(h, one, same));
    if (a.length === 0 || g.length === 0) return [];
    const r1 = rivalOf(m, a, g, sources, mine, same, evidence);
    const r2 = rivalOf(h, g, a, sources, mine, same, evidence);
    if (r1 === null && r2 === null) return [];
    return [{ kind: "too-much", detail: `RELATION ${how} ${m.text}(${classOf(m, evidence)}) - ${h.text}(${classOf(h, evidence)}): r1=${r1?.text} r2=${r2?.text}` }];
  });
}

const DIRECT = 2;

/** What stands nearer to each of the places of the other. */
function rivalOf(m: Place, own: readonly Place[], others: readonly Place[], sources: readonly Place[], mine: readonly Place[], same: Same, evidence: Evidence): Place | null {
  const kind = classOf(m, evidence);
  if (kind === null) return null;
  let found: Place | null = null;
  for (const g of others) {
    const near = Math.min(...own.map((a) => distance(a, g)), DIRECT + 0.5);
    const rival = sources.find(
      (one) =>
        one.tree === g.tree &&
        one !== g &&
        distance(one, g) < near &&
        !own.includes(one) &&
        classOf(one, evidence) === kind &&
        !own.some((a) => distance(a, one) < 1) &&
        !mine.some((ours) => aligns(ours, one, same)),
    );
    if (rival === undefined) return null;
    found = rival;
  }
  return found;
}
