/** All matches of a pattern, without the copy of the pattern that `matchAll` makes for each text. */

/** @param pattern with the flag `g`; shared by all callers, and left at its beginning */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return matches;
}
