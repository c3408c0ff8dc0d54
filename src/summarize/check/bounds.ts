/** Words of an amount that say on which side of it the truth lies. */

const ABOVE = /^(?:超|余り|強|以上|少なくとも)$/;
const BELOW = /^(?:未満|弱|近く|以下|足らず)$/;

/** @param approximate as the reader of amounts found it */
export function boundOf(approximate: string | null): "above" | "below" | null {
  if (approximate === null) return null;
  return ABOVE.test(approximate) ? "above" : BELOW.test(approximate) ? "below" : null;
}
