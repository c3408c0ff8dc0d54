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

function commonOf(one: Features, other: Features): Common {
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

type Shared = {
  readonly name: string;
  readonly weight: number;
  /** Somebody who is named for heading a body. */
  readonly heads: boolean;
};

const place = (one: { readonly lead: boolean }, other: { readonly lead: boolean }): number =>
  one.lead && other.lead ? 1 : one.lead || other.lead ? HALF_LEAD_FACTOR : BODY_FACTOR;

function properOf({ people, features }: Features): number {
  let total = people.reduce((sum, { lead }) => sum + PERSON_WEIGHT * (lead ? 1 : BODY_FACTOR), 0);
  for (const { weight, lead, kind } of features.values())
    if (kind === "proper") total += weight * (lead ? 1 : BODY_FACTOR);
  return total;
}

function totalOf(one: Features): number {
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
