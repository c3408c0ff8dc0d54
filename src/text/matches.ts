/** All matches of a pattern, without the copy of the pattern that `matchAll` makes for each text. */
import type { Characters } from "./characters.ts";
import { needOf } from "./needs.ts";

const NONE: readonly RegExpExecArray[] = [];
/** Read off each pattern when it is first used. */
const needs = new Map<RegExp, Characters | null>();

/**
 * A text that lacks the characters which each match needs is not searched at all.
 * @param pattern a constant with the flag `g`; shared by all callers, and left at its beginning
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  let need = needs.get(pattern);
  if (need === undefined) {
    need = needOf(pattern);
    needs.set(pattern, need);
  }
  if (need?.within(text) === false) return NONE;
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return matches;
}
