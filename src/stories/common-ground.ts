/** What two articles both tell of: people, names, numbers, and the words of the matter, each weighed by where it stands. */
import { once } from "../once.ts";
import type { Features } from "./features.ts";
import { happeningsIn } from "./happenings.ts";
import { isSamePerson, longestForm, surnameIn } from "./same-person.ts";
import { sharedSaying } from "./sayings.ts";

export type Common = {
  readonly proper: number;
  readonly theme: number;
  /** Of the theme, what is not a name over again (白波, 白波港). */
  readonly matter: number;
  /** Both leads tell of one name. */
  readonly leading: boolean;
  /** Different names and exact amounts, parts of longer ones apart. */
  readonly whoAndWhere: number;
  /** These, and the theme as one. */
  readonly things: number;
  readonly names: readonly string[];
  /** Not numbers alone. */
  readonly named: boolean;
  /** Somebody, or a body, is in both leads. */
  readonly acting: boolean;
  /** All that is in both is one person. */
  readonly personal: boolean;
  /** Somebody, no office, is in both titles. */
  readonly titled: boolean;
  /** Kinds of things that happened in both. */
  readonly happenings: readonly string[];
};

type Shared = {
  readonly name: string;
  readonly weight: number;
  /** Somebody who is named for heading a body. */
  readonly heads: boolean;
  readonly leading: boolean;
  readonly titled?: boolean;
};
type Placed = { readonly lead: boolean };

/** What only one of the two leads tells weighs less. */
const BODY_FACTOR = 0.4;
const HALF_LEAD_FACTOR = 0.65;
const PERSON_WEIGHT = 3;
const SURNAME_WEIGHT = 2;
const SAYING_WEIGHT = 2.5;
/** A name of such weight in a lead is what the article is about. */
const LEADING_WEIGHT_MIN = 1.5;
export const THEME_AS_THING_MIN = 2.5;
const CUT_NAME_CHARS_MIN = 3;

export function commonOf(one: Features, other: Features): Common {
  const people = sharedPeople(one, other);
  const { names, themes } = sharedFeatures(one, other);
  const whole = [...people, ...names, ...saying(one, other)];
  const shared = [...whole, ...cutNames(one, other, whole), ...cutNames(other, one, whole)];
  const matters = themes.filter(({ name }) => !shared.some((known) => name.includes(known.name)));
  const theme = sumOf(themes);
  const distinct = shared.filter(
    ({ name }) => !shared.some((wider) => wider.name !== name && wider.name.includes(name)),
  );
  // A company and who heads it are one thing.
  const bodies = distinct.filter(({ heads }) => !heads);
  const whoAndWhere = bodies.length > 0 ? bodies.length : distinct.length;
  return {
    proper: sumOf(shared),
    theme,
    matter: sumOf(matters),
    leading: shared.some(({ leading }) => leading),
    named: shared.some(({ name }) => !name.startsWith("#")),
    personal: people.length > 0 && whoAndWhere <= 1,
    titled: people.some(({ titled }) => titled === true),
    acting: shared.some(({ weight }) => weight >= PERSON_WEIGHT),
    names: shared.map(({ name }) => name),
    whoAndWhere,
    things: whoAndWhere + (theme >= THEME_AS_THING_MIN ? 1 : 0),
    happenings: one.happenings.filter((happening) => other.happenings.includes(happening)),
  };
}

const sumOf = (shared: readonly Shared[]): number => shared.reduce((sum, { weight }) => sum + weight, 0);

function sharedPeople(one: Features, other: Features): readonly Shared[] {
  const shared = one.people.flatMap((own): readonly Shared[] => {
    const same = other.people.find((their) => isSamePerson(own, their));
    if (same === undefined) return [];
    const weight = PERSON_WEIGHT * place(own, same);
    const heads = own.heads && same.heads;
    const titled = own.titled && same.titled && !own.governs && !same.governs;
    return [{ name: longestForm(own), weight, heads, titled, leading: own.lead || same.lead }];
  });
  const bySurname = (from: Features, to: Features): readonly Shared[] =>
    from.people.flatMap((person): readonly Shared[] => {
      const [same, name] = [surnameIn(person, to), longestForm(person)];
      if (same === null || to.people.some((their) => isSamePerson(person, their))) return [];
      const weight = SURNAME_WEIGHT * place(person, same);
      return [{ name, weight, heads: person.heads, leading: person.lead || same.lead }];
    });
  return [...shared, ...bySurname(one, other), ...bySurname(other, one)];
}

function sharedFeatures(one: Features, other: Features) {
  const [small, large] = one.features.size <= other.features.size ? [one, other] : [other, one];
  const names: Shared[] = [];
  const themes: Shared[] = [];
  for (const [name, feature] of small.features) {
    const same = large.features.get(name);
    if (same === undefined) continue;
    if (feature.kind === "theme" && same.kind === "theme") {
      const weight = Math.min(feature.weight, same.weight) * place(feature, same);
      themes.push({ name, weight, heads: false, leading: false });
      continue;
    }
    const weight = Math.max(feature.weight, same.weight);
    const leading = (feature.lead || same.lead) && weight >= LEADING_WEIGHT_MIN;
    names.push({ name, weight: weight * place(feature, same), heads: false, leading });
  }
  return { names, themes };
}

/** Words of the matter in the middle of both: in both titles and both texts. */
export function centralWords(one: Features, other: Features): readonly string[] {
  const found = [...one.features].flatMap(([key, own]): readonly string[] => {
    const their = other.features.get(key);
    if (their === undefined || own.kind !== "theme" || their.kind !== "theme") return [];
    const isCentral = own.inTitle && own.inText && their.inTitle && their.inText;
    return isCentral && !/^#/.test(key) && happeningsIn(key).length === 0 ? [key] : [];
  });
  return found.filter((key) => !found.some((part) => part !== key && key.includes(part)));
}

function saying(one: Features, other: Features): readonly Shared[] {
  const said = sharedSaying(one, other);
  return said === null ? [] : [{ name: said, weight: SAYING_WEIGHT, heads: false, leading: true }];
}

/** みなと食品 was known to be a name in the one only: in the other's lead it stands all the same. */
function cutNames(from: Features, to: Features, known: readonly Shared[]): readonly Shared[] {
  return [...from.features].flatMap(([key, { kind, lead, weight }]): readonly Shared[] => {
    if (kind !== "proper" || weight < LEADING_WEIGHT_MIN || key.length < CUT_NAME_CHARS_MIN) return [];
    if (to.features.has(key) || key.startsWith("#") || !to.leadText.includes(key)) return [];
    if (known.some(({ name }) => name.includes(key) || key.includes(name))) return [];
    return [{ name: key, weight: weight * place({ lead }, { lead: true }), heads: false, leading: true }];
  });
}

const place = (one: Placed, other: Placed): number =>
  one.lead && other.lead ? 1 : one.lead || other.lead ? HALF_LEAD_FACTOR : BODY_FACTOR;

type Weight = {
  readonly proper: number;
  readonly total: number;
  /** Of the names in the lead. */
  readonly named: number;
};

/** How much an article tells; asked for with every article that it is compared with. */
export const weightOf = once(({ people, features }: Features): Weight => {
  const leading = people.filter(({ lead }) => lead).length * PERSON_WEIGHT;
  let proper = leading + people.filter(({ lead }) => !lead).length * PERSON_WEIGHT * BODY_FACTOR;
  let theme = 0;
  let named = leading;
  for (const [key, { weight, lead, kind }] of features) {
    const told = weight * (lead ? 1 : BODY_FACTOR);
    if (kind === "theme") theme += told;
    else proper += told;
    if (kind === "proper" && lead && !key.startsWith("#")) named += weight;
  }
  return { proper, total: proper + theme, named };
});
