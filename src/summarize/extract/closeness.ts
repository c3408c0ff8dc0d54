/** How much of what the title is about a sentence says: the headline and the gist are judged by it. */

/** What a sentence without a word of the title is worth beside one with all of them. */
const BESIDE_TITLE = 0.25;

export function weightIn(keys: Iterable<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const key of keys) sum += weights.get(key) ?? 0;
  return sum;
}

/** @returns 0.25 to 1.25; 1.25 where there is no title */
export function closeness(
  title: ReadonlySet<string>,
  keys: readonly string[],
  weights: ReadonlyMap<string, number>,
): number {
  const whole = weightIn(title, weights);
  const shared = keys.filter((key) => title.has(key));
  return BESIDE_TITLE + (whole === 0 ? 1 : weightIn(shared, weights) / whole);
}
