/** Whether a rule of robots.txt fits a path, in time that is linear in both. */

/**
 * @param pattern made even: begins with `/` or `*`; `*` stands for any run, a `$` at the end for the end of the path
 * @param path made even, with its query
 */
export function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith("$");
  const [first = "", ...others] = (anchored ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  const last = anchored ? (others.pop() ?? null) : null;
  let at = first.length;
  // The earliest place is as good as any later one: what follows has the more room.
  for (const piece of others) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!anchored) return true;
  return last === null ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}
