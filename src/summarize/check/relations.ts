/** x */
import { isPersonal, kindOf, sameIn, type Same } from "./alike.ts";
import { sizeOf } from "./amount-size.ts";
import { argumentsOf, isSamePlace, modifiersOf } from "./arguments.ts";
import type { Evidence } from "./evidence.ts";
import { distance, type Place, placesOf } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import { meansTheSame } from "./synonyms.ts";

const LIGHT = /^(?:さ|する|なる|ある|いる|できる|みる|とる|よる|行う|受ける|示す|述べる|話す|語る|いう|言う|こと|もの|の|ため|うち|ほか|場合|よう|際|とき|時|上|中|後|前|方針|考え|予定|計画|見通し|見込み|可能性|.)$/;
export const isLight = ({ text, lemma }: Place): boolean => LIGHT.test(text) || LIGHT.test(lemma);

const actorOf = (place: Place, evidence: Evidence): "person" | "body" | null => {
  if (!place.nominal || place.amount !== null || place.date !== null || LIGHT.test(place.text)) return null;
  const kind = kindOf({ text: place.text, start: place.start, end: place.start + place.text.length } as never, { said: place.said } as never, evidence);
  if (kind === "thing") return null;
  return kind;
};

export function aligns(ours: Place, theirs: Place, same: Same): boolean {
  if (ours.amount !== null || theirs.amount !== null || ours.date !== null || theirs.date !== null) return isSamePlace(ours, theirs, same);
  if (isLight(ours)) return false;
  if (ours.predicate && !ours.nominal) {
    const b = ours.lemma;
    if (theirs.lemma === b || meansTheSame(theirs.lemma, b) || (b.length > 1 && theirs.text.includes(b))) return true;
    return areRelated(b, theirs.lemma);
  }
  return same(theirs.text, ours.text) || (theirs.predicate && !theirs.nominal && theirs.lemma.length > 1 && ours.text.includes(theirs.lemma));
}

function areRelated(a: string, b: string): boolean {
  const [verb, noun] = /[ぁ-ん]$/.test(a) ? [a, b] : [b, a];
  return /^[一-龠々][ぁ-ん]+$/.test(verb) && /^[一-龠々]{2,}$/.test(noun) && noun.includes(verb.charAt(0));
}

export function relationReasons(evidence: Evidence): readonly CheckReason[] {
  const same = sameIn(evidence);
  const sources = evidence.cited.flatMap(placesOf);
  const mine = placesOf(evidence.said);
  return [...values(mine, sources, same), ...doers(mine, sources, same, evidence), ...holders(mine, sources, same, evidence), ...owners(mine, sources, same, evidence)];
}

function values(mine: readonly Place[], sources: readonly Place[], same: Same): CheckReason[] {
  return mine.flatMap((value): CheckReason[] => {
    const { amount } = value;
    const head = value.tree[value.head];
    if (amount === null || !/[\d０-９]/.test(amount.text) || head === undefined || head.amount !== null || isLight(head)) return [];
    const unit = sizeOf(amount).unit;
    const a = sources.filter((one) => aligns(value, one, same));
    const g = sources.filter((one) => aligns(head, one, same));
    if (a.length === 0 || g.length === 0) return [];
    const rivals = g.map((one) => {
      const near = Math.min(...a.map((other) => distance(other, one)), 2.5);
      return sources.find((other) => other.amount !== null && sizeOf(other.amount).unit === unit && !a.includes(other) && distance(other, one) < near && !mine.some((ours) => aligns(ours, other, same)));
    });
    return rivals.every((one) => one !== undefined) ? [{ kind: "number", detail: `RELATION values ${head.text}: ${rivals[0]?.text} in the cited sentences, not ${value.text}` }] : [];
  });
}

function doers(mine: readonly Place[], sources: readonly Place[], same: Same, evidence: Evidence): CheckReason[] {
  return mine.flatMap((act): CheckReason[] => {
    if (!act.predicate || isLight(act)) return [];
    const args = argumentsOf(act).filter(({ nominal, text }) => nominal && !LIGHT.test(text));
    const g = sources.filter((one) => aligns(act, one, same));
    if (g.length === 0) return [];
    return args.flatMap((arg): CheckReason[] => {
      if ((arg.date === null && !/^(?:が|を|に|で|から|へ|まで|では|には)$/.test(arg.mark)) || arg.amount !== null) return [];
      const kind = classOf(arg, evidence);
      if (kind === null) return [];
      const others = args.filter((one) => one !== arg && !modifiersOf(arg).includes(one) && one.head !== arg.at);
      const scored = g.map((one) => ({ one, reach: reachOf(one) })).map(({ one, reach }) => ({ one, reach, score: others.filter((other) => reach.some((place) => aligns(other, place, same))).length }));
      const most = Math.max(...scored.map(({ score }) => score));
      if (others.length > 0 && most === 0) return [];
      const rivals = scored.filter(({ score }) => score === most).map(({ one, reach }) => {
        if ([...reach, one].some((other) => isOne(arg, other, same))) return undefined;
        return argumentsOf(one).find((other) => (arg.date !== null || base(other.mark) === base(arg.mark)) && classOf(other, evidence) === kind && !isVague(other, arg) && !args.some((ours) => isOne(ours, other, same)));
      });
      return rivals.every((one) => one !== undefined) ? [{ kind: "name", detail: `RELATION doers ${arg.mark} ${kind} ${act.text}: ${rivals[0]?.text} in the cited sentences, not ${arg.text}` }] : [];
    });
  });
}

const base = (mark: string): string => ({ では: "で", には: "に", へ: "に" })[mark] ?? mark;

/** All that stands below an act, and what it goes on with. */
function reachOf(act: Place): readonly Place[] {
  const below = act.tree.filter((one) => isUnder(one, act));
  return [...argumentsOf(act), ...below];
}

function isUnder(one: Place, act: Place): boolean {
  for (let at: Place | undefined = one; at !== undefined; at = at.tree[at.head]) if (at === act) return true;
  return false;
}

/** 経産相 for 経済産業相, 陸自 for 陸上自衛隊: the characters of one in the order of the other. */
function isOne(ours: Place, theirs: Place, same: Same): boolean {
  if (aligns(ours, theirs, same)) return true;
  const [short, long] = ours.text.length < theirs.text.length ? [ours.text, theirs.text] : [theirs.text, ours.text];
  if (short.length < 2 || ours.amount !== null || ours.date !== null) return false;
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return at >= short.length;
}

/** 同社 may be any company. */
function isVague({ text }: Place, arg: Place): boolean {
  if (/^(?:両|自|当|各)/.test(text)) return true;
  if (!text.startsWith("同")) return false;
  const [a, b] = [text.at(-1) ?? "", arg.text.replace(/側$/, "").at(-1) ?? ""];
  return a === b || !/[省庁県市町村党署会校]/.test(b);
}

function classOf(place: Place, evidence: Evidence): string | null {
  const { amount, date, nominal, text } = place;
  if (amount !== null) return `amount:${sizeOf(amount).unit}`;
  if (date !== null) return "date";
  if (!nominal || LIGHT.test(text)) return null;
  const actor = actorOf(place, evidence);
  if (actor !== null) return actor;
  const counter = /(\d+|[０-９]+)([^\d０-９]+)$/.exec(text)?.[2];
  if (counter !== undefined) return `count:${counter}`;
  if (text.length < 2) return null;
  return /[ぁ-ん]$/.test(text) ? null : `thing:${/[ァ-ヶー]$/.test(text) ? text.slice(-2) : text.slice(-1)}`;
}

/** 主将の柏木, where the cited sentences have アンカーの主将、堀江. */
function holders(mine: readonly Place[], sources: readonly Place[], same: Same, evidence: Evidence): CheckReason[] {
  return mine.flatMap((role): CheckReason[] => {
    const who = role.tree[role.head];
    if (who === undefined || !role.nominal || role.amount !== null || role.date !== null || !/^(?:noun|beside)$/.test(role.link) || role.predicate) return [];
    if (!isNamed(who, evidence) || isNamed(role, evidence)) return [];
    if (role.link === "beside" && role.tail.length > 0) return [];
    const having = sources.filter((one) => one.nominal && aligns(role, one, same));
    if (having.length === 0) return [];
    const held = having.map((one) => {
      const near = [one.tree[one.head], one].filter((other) => other !== undefined);
      if (near.some((other) => aligns(who, other, same))) return undefined;
      if (modifiersOf(one).some((other) => aligns(who, other, same))) return undefined;
      return near.find((other) => isNamed(other, evidence));
    });
    return held.every((one) => one !== undefined) ? [{ kind: "role", detail: `RELATION holders ${role.text} is ${held[0]?.text}, not ${who.text}` }] : [];
  });
}

const isNamed = (place: Place, { source }: Evidence): boolean =>
  place.nominal && isPersonal({ text: place.text, start: place.start, end: place.start + place.text.length } as never, place.said, source);

/** マルヴィアの部隊 is not トラキスタンの部隊. */
function owners(mine: readonly Place[], sources: readonly Place[], same: Same, evidence: Evidence): CheckReason[] {
  return mine.flatMap((owner): CheckReason[] => {
    const thing = owner.tree[owner.head];
    if (thing === undefined || owner.link !== "noun" || owner.predicate || !thing.nominal || thing.amount !== null || thing.date !== null) return [];
    const kind = classOf(owner, evidence);
    if (kind === null || owner.amount !== null || owner.date !== null || isLight(thing) || isNamed(thing, evidence)) return [];
    const g = sources.filter((one) => one.nominal && aligns(thing, one, same));
    if (g.length === 0 || !sources.some((one) => isOne(owner, one, same))) return [];
    const rivals = g.map((one) => {
      const act = one.tree.find(({ at, predicate }) => predicate && isUp(one, at));
      const reach = [one, ...modifiersOf(one), ...(act === undefined ? [] : reachOf(act))];
      if (reach.some((other) => isOne(owner, other, same))) return undefined;
      return modifiersOf(one).find((other) => classOf(other, evidence) === kind && !isVague(other, owner));
    });
    return rivals.every((one) => one !== undefined) ? [{ kind: "name", detail: `RELATION owners ${kind} ${thing.text}: ${rivals[0]?.text} in the cited sentences, not ${owner.text}` }] : [];
  });
}

function isUp(one: Place, target: number): boolean {
  for (let at: number = one.head; at >= 0; at = one.tree[at]?.head ?? -1) if (at === target) return true;
  return false;
}
