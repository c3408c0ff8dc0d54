/** Sets that only ever join (union-find, Tarjan 1975): who belongs to whom, whatever the order of joining. */
export type Groups = {
  readonly join: (one: string, other: string) => void;
  /** The same for all members of a group; stands for it until the group grows. */
  readonly of: (id: string) => string;
};

export function openGroups(): Groups {
  const above = new Map<string, string>();
  const of = (id: string): string => {
    let top = id;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    for (let at = id; at !== top; ) {
      const next = above.get(at) ?? top;
      above.set(at, top);
      at = next;
    }
    return top;
  };
  return {
    of,
    join: (one, other) => {
      const [a, b] = [of(one), of(other)];
      if (a !== b) above.set(b, a);
    },
  };
}
