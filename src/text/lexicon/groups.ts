/**
 * The acts and states of the news as groups of words: what each follows from, and what cannot be said of the same thing.
 * Lines of `*.tsv` beside this file: id, words in dictionary form (`+` joins those of a set phrase), ids that it implies, ids that
 * stand against it. Read once.
 */
import { normalize } from "../normalize.ts";
import { linesOf } from "./lines.ts";

export type Group = {
  readonly id: string;
  readonly words: readonly string[];
  readonly implies: readonly string[];
  readonly against: readonly string[];
};

/** What each file speaks of, its first line says. */
const FILES = ["society.tsv", "events.tsv"];

const listed = (text: string): readonly string[] => text.split(" ").filter((one) => one !== "");

export const GROUPS: readonly Group[] = FILES.flatMap(linesOf).map((line) => {
  const [id = "", words = "", implies = "", against = ""] = line.split("\t");
  return { id, words: listed(words), implies: listed(implies), against: listed(against) };
});

const AT = new Map(GROUPS.map(({ id }, at) => [id, at]));
const placesOf = (ids: readonly string[]): readonly number[] => ids.flatMap((id) => AT.get(id) ?? []);

/** What is true whenever a group is, itself among it. */
const FOLLOWING: readonly ReadonlySet<number>[] = GROUPS.map((_, at) => {
  const found = new Set([at]);
  for (const one of found) for (const next of placesOf(GROUPS[one]?.implies ?? [])) found.add(next);
  return found;
});

/** Both ways. */
const AGAINST: readonly ReadonlySet<number>[] = GROUPS.map(() => new Set<number>());
for (const [at, { against }] of GROUPS.entries())
  for (const other of placesOf(against)) {
    (AGAINST[at] as Set<number>).add(other);
    (AGAINST[other] as Set<number>).add(at);
  }

/** Digits and letters may be written wide. */
const WIDE = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/;

/** By the word as it is written, a set phrase without its joins. */
const BY_WORD = new Map<string, number[]>();
for (const [at, { words }] of GROUPS.entries())
  for (const word of words) {
    const plain = word.replaceAll("+", "");
    for (const form of WIDE.test(plain) ? new Set([plain, normalize(plain)]) : [plain]) {
      const known = BY_WORD.get(form);
      if (known === undefined) BY_WORD.set(form, [at]);
      else known.push(at);
    }
  }

const NONE: readonly number[] = [];

/** The groups of a word in its dictionary form: several where it has several senses, none where it is not known. */
export const groupsOf = (word: string): readonly number[] => BY_WORD.get(word) ?? NONE;

/** True where the second is told whenever the first is. */
export const follows = (told: number, from: number): boolean => FOLLOWING[from]?.has(told) ?? false;

/** True where both cannot be said of the same thing: themselves, or what follows from them. */
export function excludes(one: number, other: number): boolean {
  if (follows(one, other) || follows(other, one)) return false;
  return [...(FOLLOWING[one] ?? [])].some((a) =>
    [...(FOLLOWING[other] ?? [])].some((b) => AGAINST[a]?.has(b)),
  );
}
