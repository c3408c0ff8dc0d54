/** Whether a point says nearly all that the gist says: then a short account needs only one of them. */

const SHARE_MIN = 0.75;

/** @param points each is asked alone; a share of the gist's pairs of characters has to stand in one of them */
export function isToldAlready(gist: string, points: readonly string[]): boolean {
  const wanted = pairsOf(gist);
  if (wanted.size === 0) return true;
  return points.some((point) => {
    const there = pairsOf(point);
    const found = [...wanted].filter((pair) => there.has(pair)).length;
    return found >= wanted.size * SHARE_MIN;
  });
}

function pairsOf(text: string): ReadonlySet<string> {
  const chars = [...text.replace(/[\s\p{P}]/gu, "")];
  return new Set(chars.slice(1).map((char, at) => `${chars[at]}${char}`));
}
