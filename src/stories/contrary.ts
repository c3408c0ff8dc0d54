/** What speaks against two articles' being on one thing: each lead has a scene, a subject, or sums of its own. */
import { once } from "../once.ts";
import type { Features } from "./features.ts";
import { isSamePerson } from "./same-person.ts";

/** Each lead is set in a town, or a part of the country, of its own: one is only reminded of in the other. */
export const areElsewhere = (one: Features, other: Features): boolean =>
  differ(one.scenes, other.scenes, [one, other]) ||
  differ(one.regions, other.regions, [one, other]) ||
  areInOtherQuarters(one, other);

/** 白嶺市栗ケ崎町 and 白嶺市東山田町: of one town, but not of one part of it. */
const areInOtherQuarters = (one: Features, other: Features): boolean =>
  one.quarters.some(([town]) => {
    const [own, their] = [one, other].map(({ quarters }) =>
      quarters.filter(([name]) => name === town).map(([, quarter]) => quarter),
    );
    return differ(own ?? [], their ?? [], [one, other]);
  });

/** Two scenes, two companies, or two cases. */
export const areContrary = (one: Features, other: Features): boolean =>
  areElsewhere(one, other) ||
  differ(one.subjects, other.subjects, [one, other]) ||
  differ(one.accused, other.accused, [one, other]) ||
  SIGHTS.some((kind) => differ(ofKind(one, kind), ofKind(other, kind), [one, other]));

const SIGHTS = ["岳", "山", "峠", "岬", "湖", "川", "ダム", "トンネル", "大橋", "港"];
const ofKind = ({ sights }: Features, kind: string): readonly string[] =>
  sights.filter((sight) => sight.endsWith(kind));

/** 台風7号 and 台風9号, 第3回 and 第4回: what goes by a number is another one under another number. */
export const areNumberedApart = (one: Features, other: Features): boolean => {
  const [own, their] = [numbersIn(one), numbersIn(other)];
  return [...own].some(([what, numbers]) => {
    const others = their.get(what);
    return others !== undefined && !numbers.some((number) => others.includes(number));
  });
};

const NUMBERED = /(?<what>台風|第)(?<number>[0-9]{1,3})(?<unit>号|回|四半期)/gu;

const numbersIn = once(({ leadText }: Features): ReadonlyMap<string, readonly string[]> => {
  const found = [...leadText.normalize("NFKC").matchAll(NUMBERED)].map(({ groups }) => groups ?? {});
  const grouped = Map.groupBy(found, ({ what, unit }) => `${what}${unit}`);
  return new Map([...grouped].map(([what, those]) => [what, those.map(({ number }) => number ?? "")]));
});

/** Each title names somebody, and nobody is in both; or each lead names exact sums, and none is in both. */
export function areOthers(one: Features, other: Features): boolean {
  if (differ(sumsOf(one), sumsOf(other), [one, other])) return true;
  const [own, their] = [titled(one), titled(other)];
  if (own.length === 0 || their.length === 0) return false;
  return !own.some((person) => other.people.some((known) => isSamePerson(person, known)));
}

const titled = ({ people }: Features) => people.filter(({ titled }) => titled);

const sumsOf = ({ features }: Features): readonly string[] =>
  [...features]
    .filter(([key, { kind, lead }]) => key.startsWith("#") && kind === "proper" && lead)
    .map(([key]) => key);

function differ(
  own: readonly string[],
  their: readonly string[],
  [one, other]: readonly [Features, Features],
): boolean {
  if (own.length === 0 || their.length === 0 || own.some((name) => their.includes(name))) return false;
  return (
    !own.some((name) => other.leadText.includes(name)) && !their.some((name) => one.leadText.includes(name))
  );
}
