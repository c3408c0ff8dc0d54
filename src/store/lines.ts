/** Files of JSON lines: what a crash in the middle of a line leaves is told from a line. */

/** @returns null for what is no JSON */
export function jsonOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
