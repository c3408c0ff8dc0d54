/**
 * A trie over UTF-16 units as a double array (Aoe 1989): a node is two numbers, so that a step is one look.
 *
 * Node `n` is `nodes[2n]` (its field) and `nodes[2n+1]` (its parent; -1 where no node is). The child of `n` by the symbol
 * `s` is `(field >> 2) + s`, when that node's parent is `n`. The two low bits of a field say what the node is: `INNER`
 * and no key ends here; `BOTH`, and the value of the key that ends here is the field of the child by symbol 0; `LEAF`,
 * and the field holds the value itself. The root is node 0. Values fit into 29 bits.
 */

export const INNER = 0;
export const BOTH = 1;
export const LEAF = 2;

export type Trie = {
  readonly nodes: Int32Array;
  /** UTF-16 unit → symbol; 0 for units that no key holds. */
  readonly codes: Uint16Array;
};

type Child = { readonly symbol: number; readonly from: number; readonly to: number };

/** A family that does not fit into so many free places has its kind search on behind them, so that building stays linear. */
const TRIES_MAX = 10;
const CHILDREN_MANY = 64;
const CELLS_MIN = 1024;

/**
 * @param keys distinct, not empty, in ascending order of their UTF-16 units
 * @param values one a key, from 0 up, under 2^29
 */
export function buildTrie(keys: readonly string[], values: ArrayLike<number>): Trie {
  const codes = codesOf(keys);
  const cells = new Cells();
  const open = new Open();
  const put = (node: number, depth: number, from: number, to: number): void => {
    const ends = keys[from]?.length === depth;
    if (ends && to === from + 1) {
      cells.setField(node, ((values[from] ?? 0) << 2) | LEAF);
      return;
    }
    const children = childrenOf(keys, codes, depth, ends ? from + 1 : from, to);
    if (ends) children.push({ symbol: 0, from, to: from + 1 });
    open.push({ node, depth, children, ends });
  };
  if (keys.length > 0) put(0, 0, 0, keys.length);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth, children, ends } = next;
    const base = cells.placeFor(children);
    cells.setField(node, (base << 2) | (ends ? BOTH : INNER));
    for (const { symbol } of children) cells.take(base + symbol, node);
    for (const { symbol, from, to } of children) {
      if (symbol === 0) cells.setField(base, ((values[from] ?? 0) << 2) | LEAF);
      else put(base + symbol, depth + 1, from, to);
    }
  }
  return { nodes: cells.finished(highest(codes)), codes };
}

type Parent = {
  readonly node: number;
  readonly depth: number;
  readonly children: readonly Child[];
  readonly ends: boolean;
};

/** Nodes whose children have no place yet: those with many come first, the only children fill the holes. */
class Open {
  readonly #bySize: Parent[][] = [];

  push(parent: Parent): void {
    const size = Math.min(parent.children.length, CHILDREN_MANY);
    const kind = this.#bySize[size] ?? [];
    kind.push(parent);
    this.#bySize[size] = kind;
  }

  pop(): Parent | undefined {
    for (let size = CHILDREN_MANY; size > 0; size--) {
      const parent = this.#bySize[size]?.pop();
      if (parent !== undefined) return parent;
    }
    return undefined;
  }
}

function highest(codes: Uint16Array): number {
  let most = 0;
  for (let unit = 0; unit < codes.length; unit++) most = Math.max(most, codes[unit] ?? 0);
  return most;
}

/** Frequent units get small symbols, so that the children of a node lie near each other. */
function codesOf(keys: readonly string[]): Uint16Array {
  const counts = new Uint32Array(65_536);
  for (const key of keys) {
    for (let at = 0; at < key.length; at++) {
      const unit = key.charCodeAt(at);
      counts[unit] = (counts[unit] ?? 0) + 1;
    }
  }
  const units: number[] = [];
  for (let unit = 0; unit < counts.length; unit++) if ((counts[unit] ?? 0) > 0) units.push(unit);
  units.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const codes = new Uint16Array(65_536);
  for (const [index, unit] of units.entries()) codes[unit] = index + 1;
  return codes;
}

function childrenOf(
  keys: readonly string[],
  codes: Uint16Array,
  depth: number,
  from: number,
  to: number,
): Child[] {
  const children: Child[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    const unit = keys[start]?.charCodeAt(depth) ?? 0;
    if (at < to && keys[at]?.charCodeAt(depth) === unit) continue;
    if (start < to) children.push({ symbol: codes[unit] ?? 0, from: start, to: at });
    start = at;
  }
  return children;
}

/** The growing array, with its free cells in a list that is linked in both directions. */
class Cells {
  #nodes = new Int32Array(0);
  #next = new Int32Array(0);
  #previous = new Int32Array(0);
  #used = 1;
  /** Where families of a size search on. */
  readonly #cursors: number[] = [];

  constructor() {
    this.#grow(CELLS_MIN);
    this.take(0, -2); // the root is nobody's child
  }

  setField(node: number, field: number): void {
    this.#nodes[2 * node] = field;
  }

  take(cell: number, parent: number): void {
    const before = this.#previous[cell] ?? 0;
    const after = this.#next[cell] ?? 0;
    this.#next[before] = after;
    this.#previous[after] = before;
    this.#nodes[2 * cell + 1] = parent;
    this.#used = Math.max(this.#used, cell + 1);
  }

  /** The base from which all children fall on free cells. Families of a size search on where the last one found room. */
  placeFor(children: readonly Child[]): number {
    const lowest = children.reduce((least, { symbol }) => Math.min(least, symbol), 65_535);
    const highest = children.reduce((most, { symbol }) => Math.max(most, symbol), 0);
    const size = Math.min(children.length, CHILDREN_MANY);
    let cell = this.#freeFrom(this.#cursors[size] ?? 1);
    this.#cursors[size] = cell;
    for (let tries = 0; cell < this.#used; tries++) {
      const base = cell - lowest;
      this.#reserve(base + highest);
      if (tries >= TRIES_MAX) this.#cursors[size] = cell; // no use in looking here again
      if (base > 0 && this.#fits(base, children)) return base;
      cell = this.#next[cell] ?? 0;
    }
    const base = Math.max(this.#used, lowest + 1) - lowest;
    this.#reserve(base + highest);
    return base;
  }

  /** Without its spare room; whoever steps out of the last node may look `symbolMax` beyond it. */
  finished(symbolMax: number): Int32Array {
    const nodes = new Int32Array(2 * (this.#used + symbolMax + 1)).fill(-1);
    nodes.set(this.#nodes.subarray(0, 2 * this.#used));
    return nodes;
  }

  #freeFrom(cell: number): number {
    let free = cell;
    while (free < this.#used && this.#nodes[2 * free + 1] !== -1) free++;
    return free;
  }

  #first(): number {
    return this.#next[this.#next.length - 1] ?? 0;
  }

  #fits(base: number, children: readonly Child[]): boolean {
    for (const { symbol } of children) if (this.#nodes[2 * (base + symbol) + 1] !== -1) return false;
    return true;
  }

  #reserve(cell: number): void {
    if (cell >= this.#nodes.length / 2) this.#grow(Math.max(cell + 1, this.#nodes.length));
  }

  /** The last place of both lists is the anchor of the ring of free cells. */
  #grow(cells: number): void {
    const old = this.#nodes.length / 2;
    const nodes = new Int32Array(2 * cells).fill(-1);
    nodes.set(this.#nodes);
    const next = new Int32Array(cells + 1);
    const previous = new Int32Array(cells + 1);
    next.set(this.#next.subarray(0, old));
    previous.set(this.#previous.subarray(0, old));
    const first = old === 0 ? 0 : this.#first();
    const last = old === 0 ? cells : (this.#previous[old] ?? 0);
    for (let cell = old; cell < cells; cell++) {
      next[cell] = cell + 1;
      previous[cell] = cell - 1;
    }
    const isEmpty = old === 0 || first === old;
    next[cells] = isEmpty ? old : first;
    previous[isEmpty ? old : first] = cells;
    previous[cells] = cells - 1;
    if (!isEmpty) {
      next[last] = old;
      previous[old] = last;
    }
    this.#nodes = nodes;
    this.#next = next;
    this.#previous = previous;
  }
}
