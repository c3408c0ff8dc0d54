/** The sums behind a choice, over numbered concepts, so that trying many choices stays cheap. */

export type Weighed = {
  readonly chars: number;
  readonly ids: readonly number[];
  readonly holds: ReadonlySet<number>;
  /** Of all its concepts. */
  readonly weight: number;
  /** Overlaps already reckoned, by the other. */
  readonly overlaps: Map<Weighed, number>;
};

export type Scale = {
  /** How many concepts there are. */
  readonly size: number;
  readonly weigh: (option: { readonly chars: number; readonly concepts: readonly string[] }) => Weighed;
  readonly weight: (id: number) => number;
  readonly weightOf: (ids: Iterable<number>) => number;
};

export function openScale(weights: ReadonlyMap<string, number>): Scale {
  const numbers = new Map<string, number>();
  const table: number[] = [];
  for (const [key, weight] of weights) {
    numbers.set(key, table.length);
    table.push(weight);
  }
  const weight = (id: number): number => table[id] ?? 0;
  const weightOf = (ids: Iterable<number>): number => {
    let sum = 0;
    for (const id of ids) sum += weight(id);
    return sum;
  };
  return {
    size: table.length,
    weight,
    weightOf,
    weigh: ({ chars, concepts }) => {
      const holds = new Set(concepts.flatMap((key) => numbers.get(key) ?? []));
      return { chars, ids: [...holds], holds, weight: weightOf(holds), overlaps: new Map() };
    },
  };
}

/** Share of the shorter one's concepts that the other has, too. */
export function overlapOf(one: Weighed, other: Weighed): number {
  const known = one.overlaps.get(other);
  if (known !== undefined) return known;
  const [few, many] = one.ids.length < other.ids.length ? [one, other] : [other, one];
  let shared = 0;
  for (const id of few.ids) if (many.holds.has(id)) shared += 1;
  const overlap = few.ids.length === 0 ? 0 : shared / few.ids.length;
  one.overlaps.set(other, overlap);
  return overlap;
}
