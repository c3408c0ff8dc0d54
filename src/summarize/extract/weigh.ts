/** The sums behind a choice, over numbered concepts, so that trying many choices stays cheap. */

export type Weighed = {
  readonly chars: number;
  readonly ids: readonly number[];
  readonly holds: ReadonlySet<number>;
  /** Of all its concepts. */
  readonly weight: number;
};

export type Scale = {
  readonly weigh: (option: { readonly chars: number; readonly concepts: readonly string[] }) => Weighed;
  readonly weightOf: (ids: Iterable<number>) => number;
  /** Weight of what each option in turn says that none before it said. */
  readonly newWeights: (options: readonly Weighed[]) => readonly number[];
};

export function openScale(weights: ReadonlyMap<string, number>): Scale {
  const numbers = new Map<string, number>();
  const table: number[] = [];
  for (const [key, weight] of weights) {
    numbers.set(key, table.length);
    table.push(weight);
  }
  const seen = new Int32Array(table.length);
  let turn = 0;
  const weightOf = (ids: Iterable<number>): number => {
    let sum = 0;
    for (const id of ids) sum += table[id] ?? 0;
    return sum;
  };
  return {
    weightOf,
    weigh: ({ chars, concepts }) => {
      const holds = new Set(concepts.flatMap((key) => numbers.get(key) ?? []));
      return { chars, ids: [...holds], holds, weight: weightOf(holds) };
    },
    newWeights: (options) => {
      turn += 1;
      return options.map(({ ids }) => {
        let sum = 0;
        for (const id of ids) {
          if (seen[id] !== turn) sum += table[id] ?? 0;
          seen[id] = turn;
        }
        return sum;
      });
    },
  };
}

/** Share of the lighter one's weight that two options have in common. */
export function overlapOf(one: Weighed, other: Weighed, scale: Scale): number {
  const [few, many] = one.ids.length < other.ids.length ? [one, other] : [other, one];
  const smaller = Math.min(one.weight, other.weight);
  return smaller === 0 ? 0 : scale.weightOf(few.ids.filter((id) => many.holds.has(id))) / smaller;
}
