/** What happened on a day: categories, in them stories, in them what each article says. */
import type { IndexLine } from "../../store/store.ts";

/** Where an article belongs: to which story, and whose copy it is. */
export type Place = { readonly id: string; readonly story: string; readonly reprintOf: string | null };

export type DigestStory = {
  /** Whose words stand for the story: of the most complete article, not of a copy. */
  readonly lead: IndexLine;
  /** The others' lines; copies are counted, not told. */
  readonly others: readonly IndexLine[];
  readonly copies: number;
};
export type Digest = {
  readonly day: string;
  readonly articles: number;
  readonly categories: readonly { readonly name: string; readonly stories: readonly DigestStory[] }[];
};

const OTHER = "その他";

export function digestOf(day: string, lines: readonly IndexLine[], places: readonly Place[]): Digest {
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const groups = Map.groupBy(lines, ({ id }) => placeOf.get(id)?.story ?? id);
  const stories = [...groups.values()].map((group) => storyOf(group, placeOf));
  const byCategory = Map.groupBy(stories, ({ lead }) => lead.category?.name ?? OTHER);
  const size = (some: readonly DigestStory[]) => some.reduce((sum, story) => sum + weight(story), 0);
  return {
    day,
    articles: lines.length,
    categories: [...byCategory]
      .map(([name, some]) => ({ name, stories: some.sort((one, other) => weight(other) - weight(one)) }))
      .sort(
        (one, other) =>
          Number(one.name === OTHER) - Number(other.name === OTHER) ||
          size(other.stories) - size(one.stories),
      ),
  };
}

/** Independent articles: a copy adds nothing. */
const weight = ({ others }: DigestStory): number => 1 + others.length;

function storyOf(group: readonly IndexLine[], placeOf: ReadonlyMap<string, Place>): DigestStory {
  const ids = new Set(group.map(({ id }) => id));
  const isCopy = ({ id }: IndexLine): boolean => ids.has(placeOf.get(id)?.reprintOf ?? "");
  const own = group.filter((line) => !isCopy(line));
  const [first, ...others] = [...(own.length === 0 ? group : own)].sort(
    (one, other) => length(other) - length(one) || (one.id < other.id ? -1 : 1),
  );
  if (first === undefined) throw new Error("a story has at least one article");
  return { lead: first, others, copies: group.length - 1 - others.length };
}

const length = ({ points, access }: IndexLine): number =>
  points.join("").length * (access === "full" ? 1 : 0.5);
