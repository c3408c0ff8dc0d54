/** What two articles have to do with each other: the same event, the same affair, or nothing; with what speaks for it. */
import { soundKey } from "../text/names-forms.ts";
import type { Features, Protagonist } from "./features.ts";
import { isSameDay } from "./main-day.ts";

export type Link = {
  readonly kind: "event" | "affair";
  /** Share of what the one tells that the other tells too, 0–1. */
  readonly score: number;
  /** The names that both tell of. */
  readonly shared: readonly string[];
};

const DAY_MS = 86_400_000;
/** Longer apart, the same names are another matter. */
export const AFFAIR_DAYS_MAX = 400;
const EVENT_DAYS_MAX = 4;
/** What only one of the two leads tells weighs less. */
const BODY_FACTOR = 0.4;
const HALF_LEAD_FACTOR = 0.65;
const PERSON_WEIGHT = 3;
const SURNAME_WEIGHT = 2;
const SURNAME_CHARS_MAX = 3;
const KATAKANA = /^[ァ-ヴー]+$/;
/** One name alone may stand in two affairs; so much more has to be shared. */
const PROPER_WEIGHT_MIN = 2;
const TOTAL_WEIGHT_MIN = 5.5;
const PROPER_SHARE_MIN = 0.25;
/** An article is about so much at most, however long it is: a live page and a flash tell of one event. */
const PROPER_WEIGHT_MAX = 20;
const WHOLE_WEIGHT_MAX = 40;
const EVENT_SHARE_MIN = 0.25;
/** A name of such weight in a lead is what the article is about. */
const LEADING_WEIGHT_MIN = 1.5;
const THEME_AS_THING_MIN = 2.5;
export const NAMELESS_DAYS_MAX = 2;
const NAMELESS_THEME_MIN = 4.5;
const NAMELESS_SHARE_MIN = 0.35;
/** One article at least must not name anybody or anything in its lead. */
const LEAD_NAMES_MAX = 1;
const SOON_DAYS_MAX = 2;
const SOON = { properMin: 1.5, themeMin: 1, totalMin: 3, namesMin: 4 } as const;
const CONTRARY_WEIGHT_MIN = 2;

export function linkOf(one: Features, other: Features): Link | null {
  if (one.roundUp || other.roundUp) return null;
  const apartDays = Math.abs(one.publishedAt - other.publishedAt) / DAY_MS;
  if (apartDays > AFFAIR_DAYS_MAX) return null;
  const sameDay = isSameDay(one.mainDay, other.mainDay);
  const common = commonOf(one, other);
  const proper = common.proper / Math.min(properOf(one), properOf(other), PROPER_WEIGHT_MAX);
  const whole = (common.proper + common.theme) / Math.min(totalOf(one), totalOf(other), WHOLE_WEIGHT_MAX);
  if (apartDays <= NAMELESS_DAYS_MAX && sameDay && isSameNameless(one, other, common, whole))
    return { kind: "event", score: whole, shared: common.names };
  if (apartDays <= NAMELESS_DAYS_MAX && sameDay && isSameProtagonist(one, other))
    return { kind: "event", score: whole, shared: common.names };
  if (apartDays <= SOON_DAYS_MAX && sameDay && isToldAtOnce(one, other, common))
    return { kind: "event", score: whole, shared: common.names };
  if (!common.leading || common.proper < PROPER_WEIGHT_MIN || common.things < 2) return null;
  if (common.proper + common.theme < TOTAL_WEIGHT_MIN || proper < PROPER_SHARE_MIN) return null;
  const event = apartDays <= EVENT_DAYS_MAX && sameDay && whole >= EVENT_SHARE_MIN;
  return { kind: event ? "event" : "affair", score: whole, shared: common.names };
}

/** 日銀が利上げ: no name but that of a body which acts every day; then nearly all has to be the same, and nothing against it. */
function isSameNameless(one: Features, other: Features, common: Common, whole: number): boolean {
  const named = Math.min(leadNamesOf(one), leadNamesOf(other));
  return named <= LEAD_NAMES_MAX && common.theme >= NAMELESS_THEME_MIN && whole >= NAMELESS_SHARE_MIN;
}

/**
 * On one day the same name and the same matter are one event, in however different words outlets tell of it: as long as
 * neither tells of somebody, or a town, that stands against it.
 */
function isToldAtOnce(one: Features, other: Features, { leading, proper, theme, things }: Common): boolean {
  if (!leading || proper < SOON.properMin || contraryOf(one, other) > 0) return false;
  const nameAndMatter = theme >= SOON.themeMin && proper + theme >= SOON.totalMin;
  return nameAndMatter || (proper >= SOON.namesMin && things >= 2);
}

/** How many names of weight each of the leads has for itself: on both sides, they are two scenes or two companies. */
function contraryOf(one: Features, other: Features): number {
  return Math.min(ownNames(one, other), ownNames(other, one));
}

function ownNames({ features }: Features, other: Features): number {
  const theirs = [...other.features.keys()].filter(
    (key) => key.length > 1 && other.features.get(key)?.kind === "proper",
  );
  const own = [...features].filter(
    ([key, { kind, lead, weight }]) =>
      kind === "proper" &&
      lead &&
      weight >= CONTRARY_WEIGHT_MIN &&
      !key.startsWith("#") &&
      !other.features.has(key),
  );
  return own.filter(([key]) => !theirs.some((their) => their.includes(key) || key.includes(their))).length;
}

/** Somebody's death: one person in both titles, and a word of the matter beside the name. Who governs is in many titles a day. */
function isSameProtagonist(one: Features, other: Features): boolean {
  const same = one.people.some(
    (own) =>
      own.titled && !own.governs && other.people.some((their) => their.titled && isSamePerson(own, their)),
  );
  return (
    same &&
    [...one.features].some(([key, { inTitle, inText }]) => {
      const their = other.features.get(key);
      return inTitle && key.length > 1 && their?.inTitle === true && (inText || their.inText);
    })
  );
}

const leadNamesOf = ({ people, features }: Features): number =>
  people.filter(({ lead }) => lead).length * PERSON_WEIGHT +
  [...features.values()].reduce(
    (sum, { kind, lead, weight }) => sum + (kind === "proper" && lead ? weight : 0),
    0,
  );

type Common = {
  readonly proper: number;
  readonly theme: number;
  /** Both leads tell of one name. */
  readonly leading: boolean;
  /** Different things shared: names, exact amounts, and the theme as one. */
  readonly things: number;
  readonly names: readonly string[];
};

export function commonOf(one: Features, other: Features): Common {
  let theme = 0;
  let leading = false;
  const shared: Shared[] = [];
  for (const own of one.people) {
    const same = other.people.find((their) => isSamePerson(own, their));
    if (same === undefined) continue;
    leading ||= own.lead || same.lead;
    shared.push({
      name: longest(own),
      weight: PERSON_WEIGHT * place(own, same),
      heads: own.heads && same.heads,
    });
  }
  for (const [people, { features }] of [
    [one.people, other],
    [other.people, one],
  ] as const)
    for (const person of people) {
      const same = surnameIn(person, features);
      if (same === null || shared.some(({ name }) => name === longest(person))) continue;
      leading ||= person.lead || same.lead;
      shared.push({
        name: longest(person),
        weight: SURNAME_WEIGHT * place(person, same),
        heads: person.heads,
      });
    }
  const [small, large] = one.features.size <= other.features.size ? [one, other] : [other, one];
  for (const [key, feature] of small.features) {
    const same = large.features.get(key);
    if (same === undefined) continue;
    if (feature.kind === "proper" || same.kind === "proper") {
      const weight = Math.max(feature.weight, same.weight);
      leading ||= (feature.lead || same.lead) && weight >= LEADING_WEIGHT_MIN;
      shared.push({ name: key, weight: weight * place(feature, same), heads: false });
    } else theme += Math.min(feature.weight, same.weight) * place(feature, same);
  }
  const distinct = shared.filter(
    ({ name }) => !shared.some((wider) => wider.name !== name && wider.name.includes(name)),
  );
  // A company and who heads it are one thing.
  const bodies = distinct.filter(({ heads }) => !heads);
  const things = bodies.length > 0 ? bodies.length : distinct.length;
  return {
    proper: shared.reduce((sum, { weight }) => sum + weight, 0),
    theme,
    leading,
    names: shared.map(({ name }) => name),
    things: things + (theme >= THEME_AS_THING_MIN ? 1 : 0),
  };
}

/** 風早社長 where nobody was known to be a person: a word that is no dictionary's, and the surname of 風早隆. */
function surnameIn(
  { forms }: Protagonist,
  features: Features["features"],
): { readonly lead: boolean } | null {
  const full = forms.find((form) => form.length >= SURNAME_CHARS_MAX + 1 && !KATAKANA.test(form));
  for (const chars of full === undefined ? [] : [SURNAME_CHARS_MAX, SURNAME_CHARS_MAX - 1]) {
    const found = features.get(full?.slice(0, chars) ?? "");
    if (found?.kind === "proper") return found;
  }
  return null;
}

type Shared = {
  readonly name: string;
  readonly weight: number;
  /** Somebody who is named for heading a body. */
  readonly heads: boolean;
};

const place = (one: { readonly lead: boolean }, other: { readonly lead: boolean }): number =>
  one.lead && other.lead ? 1 : one.lead || other.lead ? HALF_LEAD_FACTOR : BODY_FACTOR;

export function properOf({ people, features }: Features): number {
  let total = people.reduce((sum, { lead }) => sum + PERSON_WEIGHT * (lead ? 1 : BODY_FACTOR), 0);
  for (const { weight, lead, kind } of features.values())
    if (kind === "proper") total += weight * (lead ? 1 : BODY_FACTOR);
  return total;
}

export function totalOf(one: Features): number {
  let total = properOf(one);
  for (const { weight, lead, kind } of one.features.values())
    if (kind === "theme") total += weight * (lead ? 1 : BODY_FACTOR);
  return total;
}

/** 桐山 is 桐山誠一; ハドソーン is ハドソン. */
export function isSamePerson(one: Pick<Protagonist, "forms">, other: Pick<Protagonist, "forms">): boolean {
  const [a, b] = [longest(one), longest(other)];
  if (a === b) return true;
  const sounds = one.forms.map(soundKey).filter((sound) => sound !== "");
  if (sounds.length > 0) return other.forms.some((form) => sounds.includes(soundKey(form)));
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= 2 &&
    short.length < long.length &&
    long.startsWith(short) &&
    long.length <= short.length + 3
  );
}

const longest = ({ forms }: Pick<Protagonist, "forms">): string =>
  forms.reduce((best, form) => (form.length > best.length ? form : best), "");
