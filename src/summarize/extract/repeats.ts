/** How much of what it says a choice says twice, as a reader sees it: in pairs of characters, point after point. */

/** Pairs of neighbouring characters, without marks and brackets. */
export function pairsOf(text: string): ReadonlySet<string> {
  const chars = [...text.normalize("NFKC").replace(/[、。「」『』()・\s]/gu, "")];
  return new Set(chars.slice(1).map((char, index) => `${chars[index]}${char}`));
}

/** @returns the mean, over the points after the first, of the most that one has in common with a point before it (share of the shorter) */
export function repeatsIn(points: readonly ReadonlySet<string>[]): number {
  const shares = points
    .slice(1)
    .map((own, index) => Math.max(...points.slice(0, index + 1).map((other) => shared(own, other))));
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const pair of few) if (many.has(pair)) count += 1;
  return count / Math.max(1, few.size);
}
