/** Words that may tell the same act or thing in the news: a paraphrase may take another word of its line (`stems.txt`). */
import { linesOf } from "./lines.ts";

const GROUPS: readonly (readonly string[])[] = linesOf("stems.txt").map((line) => line.split(" "));

/** The lines by the first character of their stems. */
const BY_FIRST = Map.groupBy(
  GROUPS.flatMap((stems) => stems.map((stem) => ({ stem, stems }))),
  ({ stem }) => stem.charAt(0),
);

/** The lines that a word belongs to. */
function groupsOf(word: string): readonly (readonly string[])[] {
  const found = (BY_FIRST.get(word.charAt(0)) ?? []).filter(
    ({ stem }) => word === stem || (stem.length > 1 && word.startsWith(stem)),
  );
  return [...new Set(found.map(({ stems }) => stems))];
}

/** True when another word of the same meaning stands in the text. */
export function isSaidOtherwise(word: string, plain: string): boolean {
  return groupsOf(word).some((stems) => stems.some((stem) => plain.includes(stem)));
}

/** True for two acts of one meaning. */
export function shareStem(a: string, b: string): boolean {
  const theirs = new Set(groupsOf(b));
  return groupsOf(a).some((group) => theirs.has(group));
}
