/** How two words of the news stand to each other. */
import { excludes, follows, groupsOf } from "./groups.ts";

/** `unknown` where the lexicon lacks one of them; `unrelated` where it has both and nothing between them. */
export type Relation = "same" | "implies" | "against" | "unrelated" | "unknown";

/**
 * @param said a word in its dictionary form
 * @param there the word that it is held against: does the first follow from it, or speak against it?
 */
export function relate(said: string, there: string): Relation {
  return relateGroups(groupsOf(said), groupsOf(there));
}

/** The same for the senses of two words: of several, those that agree count. */
export function relateGroups(said: readonly number[], there: readonly number[]): Relation {
  if (said.length === 0 || there.length === 0) return "unknown";
  if (said.some((one) => there.includes(one))) return "same";
  if (said.some((one) => there.some((other) => follows(one, other)))) return "implies";
  return said.some((one) => there.some((other) => excludes(one, other))) ? "against" : "unrelated";
}
