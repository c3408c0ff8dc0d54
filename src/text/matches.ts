/** Matches of a pattern, without the copy of the pattern that `matchAll` makes for each text. */
import type { Span } from "../model.ts";
import type { Characters } from "./characters.ts";
import { needsOf } from "./needs.ts";

const NONE: readonly RegExpExecArray[] = [];
/** Read off each pattern when it is first used. */
const needs = new Map<RegExp, readonly Characters[]>();

/** False for a text that lacks characters which each match needs. */
function mayMatch(pattern: RegExp, text: string): boolean {
  let own = needs.get(pattern);
  if (own === undefined) {
    own = needsOf(pattern);
    needs.set(pattern, own);
  }
  for (let index = 0; index < own.length; index++) if (own[index]?.within(text) === false) return false;
  return true;
}

/**
 * Whether a pattern matches anywhere; what cannot match is not searched.
 * @param pattern a constant without the flag `g`
 */
export function holds(pattern: RegExp, text: string): boolean {
  return mayMatch(pattern, text) && pattern.test(text);
}

/**
 * A text that lacks the characters which each match needs is not searched at all.
 * @param pattern a constant with the flag `g`; shared by all callers, and left at its beginning
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!mayMatch(pattern, text)) return NONE;
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return matches;
}

/** Where each match lies. */
export const spansOf = (pattern: RegExp, text: string): Span[] => matchesOf(pattern, text).map(spanOf);

/** Where one match lies. */
export const spanOf = ({ index, 0: whole }: RegExpExecArray): Span => ({
  start: index,
  end: index + whole.length,
});
