/** When two words tell the same: as words that may stand for one another, or by the groups of the lexicon. */
import { relate } from "../../text/lexicon/relate.ts";
import { shareStem } from "../../text/lexicon/stems.ts";

export { isSaidOtherwise } from "../../text/lexicon/stems.ts";

/** True for two acts of one meaning: they can be held against each other. */
export const meansTheSame = shareStem;

/**
 * True where one act carries another: a word of one group. A word with many senses shares a group with
 * many others, so that this can speak for a statement, and not against it.
 */
export function carriesAct(said: string, there: string): boolean {
  return relate(said, there) === "same" || shareStem(said, there);
}
