/** Words that may tell the same act or thing in the news: a paraphrase may take another word of its line (`stems.txt`). */
import { linesOf } from "./lines.ts";

const GROUPS: readonly (readonly string[])[] = linesOf("stems.txt").map((line) => line.split(" "));

/** The lines by the first character of their stems. */
const BY_FIRST = Map.groupBy(
  GROUPS.flatMap((stems) => stems.map((stem) => ({ stem, stems }))),
  ({ stem }) => stem.charAt(0),
);

type Stem = { readonly stem: string; readonly stems: readonly string[] };
const NONE: readonly Stem[] = [];

const stemsLike = (word: string): readonly Stem[] => BY_FIRST.get(word.charAt(0)) ?? NONE;

const isOfStem = (word: string, stem: string): boolean =>
  word === stem || (stem.length > 1 && word.startsWith(stem));

/** True when another word of the same meaning stands in the text. */
export function isSaidOtherwise(word: string, plain: string): boolean {
  return stemsLike(word).some(
    ({ stem, stems }) => isOfStem(word, stem) && stems.some((other) => plain.includes(other)),
  );
}

/** True for two acts of one meaning. */
export function shareStem(a: string, b: string): boolean {
  const theirs = stemsLike(b);
  if (theirs.length === 0) return false;
  return stemsLike(a).some(
    ({ stem, stems }) =>
      isOfStem(a, stem) && theirs.some((other) => other.stems === stems && isOfStem(b, other.stem)),
  );
}
