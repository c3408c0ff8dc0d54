/** Names across outlets: one person with all forms, each shown as its outlet writes it. */
import type { StoryName } from "../model.ts";
import { nameKey, partsOf, soundsAlike } from "../text/names-forms.ts";
import { byTime, citesOf, type Member } from "./member.ts";
import { isSamePerson } from "./same-person.ts";

type Named = {
  readonly name: string;
  readonly also: readonly string[];
  readonly role?: string | null;
  readonly cites: readonly string[];
};
type Use = Named & { readonly member: Member };
type IsSame = (one: Use, other: Use) => boolean;

const NAMES_MAX = 40;
const CITES_MAX = 20;

/** Named by most articles first. */
export const peopleOf = (members: readonly Member[]): readonly StoryName[] =>
  merged(members, ({ summary }) => summary.people, isSameByNameOrOffice);
export const organizationsOf = (members: readonly Member[]): readonly StoryName[] =>
  merged(members, ({ summary }) => summary.organizations, sharesForm);
export const placesOf = (members: readonly Member[]): readonly StoryName[] =>
  merged(members, ({ summary }) => summary.places, sharesForm);

function merged(
  members: readonly Member[],
  namesOf: (member: Member) => readonly Named[],
  isSame: IsSame,
): readonly StoryName[] {
  const uses = [...members]
    .sort(byTime)
    .flatMap((member) => namesOf(member).map((named): Use => ({ ...named, member })));
  // Full names first, so that a surname finds the one it is short for.
  const ordered = [...uses].sort((a, b) => nameKey(b.name).length - nameKey(a.name).length);
  const groups: Use[][] = [];
  for (const use of ordered) {
    const fitting = groups.filter(
      (group) =>
        group.some((other) => isSame(use, other)) && !group.some(({ member }) => member === use.member),
    );
    const fit =
      fitting.find((group) => group.some(({ role }) => role != null && role === use.role)) ?? fitting[0];
    // A surname that two bear stands for neither, unless the office tells.
    const isClear =
      fitting.length === 1 || fit?.some(({ role }) => role != null && role === use.role) === true;
    if (fit === undefined || !isClear) groups.push([use]);
    else fit.push(use);
  }
  return groups
    .map(storyName)
    .sort((a, b) => articlesOf(b) - articlesOf(a) || a.name.localeCompare(b.name))
    .slice(0, NAMES_MAX);
}

const articlesOf = ({ forms }: StoryName): number => new Set(forms.flatMap(({ articles }) => articles)).size;

function storyName(group: readonly Use[]): StoryName {
  const uses = [...group].sort((a, b) => byTime(a.member, b.member));
  const forms = new Map<string, string[]>();
  for (const { name, also, member } of uses)
    for (const form of [name, ...also]) forms.set(form, [...(forms.get(form) ?? []), member.id]);
  const counted = [...forms].map(([text, articles]) => ({ text, articles: [...new Set(articles)] }));
  const full = Math.max(...counted.map(({ text }) => fullnessOf(text)));
  const [canonical] = counted
    .filter(({ text }) => fullnessOf(text) === full)
    .sort((a, b) => b.articles.length - a.articles.length);
  return {
    name: canonical?.text ?? "",
    role: uses.findLast(({ role }) => role != null)?.role ?? null,
    forms: counted,
    cites: uses.flatMap(({ member, cites }) => citesOf(member, cites)).slice(0, CITES_MAX),
  };
}

/** Of foreign names the one with most parts is the fullest, however its sounds are written. */
const fullnessOf = (name: string): number =>
  /^[ァ-ヴー・=＝]+$/.test(name) ? partsOf(name).length : nameKey(name).length;

const keysOf = ({ name, also }: Named): readonly string[] => [name, ...also].map(nameKey);

/** ラトニック and ルートニク are a sound apart: one person where both hold one office. */
function isSameByNameOrOffice(one: Use, other: Use): boolean {
  if (isSamePerson({ forms: keysOf(one) }, { forms: keysOf(other) })) return true;
  return (
    isSameOffice(one.role, other.role) &&
    keysOf(one).some((form) => keysOf(other).some((their) => soundsAlike(form, their)))
  );
}

function isSameOffice(one: string | null | undefined, other: string | null | undefined): boolean {
  return one != null && other != null && (one.endsWith(other) || other.endsWith(one));
}

function sharesForm(one: Use, other: Use): boolean {
  const theirs = keysOf(other);
  return keysOf(one).some((form) => theirs.includes(form));
}
