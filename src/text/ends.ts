/** Finds which of many ends a name has, in as many steps as the end has characters. */

/** A tree of the ends, read from the last character (its code) backwards. */
export type Ends = { readonly next: Map<number, Ends>; isEnd: boolean };

export function endsOf(ends: Iterable<string>): Ends {
  const root: Ends = { next: new Map(), isEnd: false };
  for (const end of ends) {
    let node = root;
    for (let at = end.length - 1; at >= 0; at--) {
      const unit = end.charCodeAt(at);
      const next: Ends = node.next.get(unit) ?? { next: new Map(), isEnd: false };
      node.next.set(unit, next);
      node = next;
    }
    node.isEnd = true;
  }
  return root;
}

/** How long the longest end is that the name has, with something before it; 0 for none. */
export function longestEnd(name: string, ends: Ends): number {
  let longest = 0;
  let node: Ends | undefined = ends;
  for (let at = name.length - 1; at > 0; at--) {
    node = node.next.get(name.charCodeAt(at));
    if (node === undefined) break;
    if (node.isEnd) longest = name.length - at;
  }
  return longest;
}
