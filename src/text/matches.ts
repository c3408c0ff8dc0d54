/** All matches of a pattern, without the copy of the pattern that `matchAll` makes for each text. */
import type { Characters } from "./characters.ts";
import { needsOf } from "./needs.ts";

const NONE: readonly RegExpExecArray[] = [];
/** Read off each pattern when it is first used. */
const needs = new Map<RegExp, readonly Characters[]>();

/**
 * A text that lacks the characters which each match needs is not searched at all.
 * @param pattern a constant with the flag `g`; shared by all callers, and left at its beginning
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  let own = needs.get(pattern);
  if (own === undefined) {
    own = needsOf(pattern);
    needs.set(pattern, own);
  }
  for (let index = 0; index < own.length; index++) if (own[index]?.within(text) === false) return NONE;
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return matches;
}
