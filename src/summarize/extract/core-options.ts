/** What of a sentence can be put over an article: its forms, and its cores where it needs no sentence before it. */
import { charsOf } from "../bounds.ts";
import { conceptsOf } from "./concepts.ts";
import { coresOf } from "./cores.ts";
import { pointsBack } from "./dangling.ts";
import { survives } from "./edits.ts";
import type { Item } from "./items.ts";

export type Told = {
  readonly text: string;
  readonly chars: number;
  readonly concepts: readonly string[];
  readonly cites: readonly string[];
};

export function toldOf({ options, cites, view }: Item): readonly Told[] {
  return options.map(({ text, chars, concepts }, number) => ({
    text,
    chars,
    concepts,
    cites: cites[number] ?? [view.sentence.id],
  }));
}

/** Only of a sentence that is told as its own: an answer is quoted, and one that points back is told with a name put in. */
export function coreOptions(
  { view, cites }: Item,
  weights: ReadonlyMap<string, number>,
  room: "gist" | "headline",
): readonly Told[] {
  const { id } = view.sentence;
  const own = cites.some((one) => one.length === 1 && one[0] === id);
  if (!own || pointsBack(view.text)) return [];
  return coresOf(view, weights, room)
    .filter(({ text }) => !pointsBack(text))
    .map(({ text, edits }) => {
      const kept = conceptsOf(view).filter((concept) => survives(concept, edits));
      return { text, chars: charsOf(text), concepts: [...new Set(kept.map(({ key }) => key))], cites: [id] };
    });
}
