/**
 * The ways through a piece of text: nodes are words at a place, each knows the cheapest node before it. A handful of
 * number arrays that are used again for every piece. Places are relative to the start of the piece.
 */

/** A piece that is longer is cut, see engine.ts; words may end beyond, at twice this at most. */
export const WINDOW_CHARS = 16_384;
export const NONE = -1;
const STAMP_MAX = 2 ** 31 - 1;

export class Lattice {
  readonly #matrix: Int16Array;
  readonly #size: number;
  /** Word, place of its end, node before it, cost of the way up to it, its id; in kuromoji's order. Node 0 is the start. */
  word = new Int32Array(1 << 14);
  end = new Int32Array(1 << 14);
  before = new Int32Array(1 << 14);
  id = new Int32Array(1 << 14);
  #cost = new Int32Array(1 << 14);
  count = 0;
  /** The last node that ends at a place, and for each node the next that ends where it does. */
  readonly #lastAt = new Int32Array(2 * WINDOW_CHARS + 2);
  #sibling = new Int32Array(1 << 14);
  /** The nodes that end at the place in question, the cheapest of each id. */
  #ways = 0;
  readonly #wayRight: Int32Array;
  readonly #wayNode: Int32Array;
  readonly #wayCost: Int32Array;
  readonly #wayOf: Int32Array;
  readonly #seenRight: Int32Array;
  /** For each id of a word behind that was asked for: the cheapest way to it. */
  readonly #bestNode: Int32Array;
  readonly #bestCost: Int32Array;
  readonly #seenLeft: Int32Array;
  #stamp = 0;

  /** @param matrix connection costs, a row an id of the word behind */
  constructor(matrix: Int16Array) {
    const size = Math.sqrt(matrix.length);
    const ids = (): Int32Array => new Int32Array(size).fill(NONE);
    this.#matrix = matrix;
    this.#size = size;
    this.#wayRight = ids();
    this.#wayNode = ids();
    this.#wayCost = ids();
    this.#wayOf = ids();
    this.#seenRight = ids();
    this.#bestNode = ids();
    this.#bestCost = ids();
    this.#seenLeft = ids();
  }

  /** @param right id of the word before the piece; 0 at the beginning of a text */
  begin(right: number, placeMax: number): void {
    this.#lastAt.fill(NONE, 0, placeMax + 1);
    this.#lastAt[0] = 0;
    this.word[0] = NONE;
    this.end[0] = 0;
    this.before[0] = NONE;
    this.id[0] = right;
    this.#cost[0] = 0;
    this.#sibling[0] = NONE;
    this.count = 1;
  }

  isReached(place: number): boolean {
    return this.#lastAt[place] !== NONE;
  }

  /** Takes the nodes that end at a place for the ways that `add` and `cheapestTo` go on from. */
  goOnFrom(place: number): void {
    if (this.#stamp === STAMP_MAX) this.#forget();
    const stamp = ++this.#stamp;
    const ids = this.id;
    const cost = this.#cost;
    const sibling = this.#sibling;
    const seen = this.#seenRight;
    let ways = 0;
    for (let node = this.#lastAt[place] as number; node !== NONE; node = sibling[node] as number) {
      const id = ids[node] as number;
      let way = ways;
      if (seen[id] !== stamp) {
        seen[id] = stamp;
        this.#wayOf[id] = way;
        this.#wayRight[way] = id;
        ways++;
      } else {
        way = this.#wayOf[id] as number;
        // Of equal ones the first counts, and nodes come last first.
        if ((cost[node] as number) > (this.#wayCost[way] as number)) continue;
      }
      this.#wayNode[way] = node;
      this.#wayCost[way] = cost[node] as number;
    }
    this.#ways = ways;
  }

  /** What the way up to a word with this id costs, the word itself apart. */
  costTo(left: number): number {
    if (this.#seenLeft[left] === this.#stamp) return this.#bestCost[left] as number;
    const matrix = this.#matrix;
    const wayRight = this.#wayRight;
    const wayCost = this.#wayCost;
    const wayNode = this.#wayNode;
    const ways = this.#ways;
    const row = left * this.#size;
    let best = (wayCost[0] as number) + (matrix[row + (wayRight[0] as number)] as number);
    let bestWay = 0;
    for (let way = 1; way < ways; way++) {
      const cost = (wayCost[way] as number) + (matrix[row + (wayRight[way] as number)] as number);
      if (cost > best) continue;
      if (cost === best && (wayNode[way] as number) > (wayNode[bestWay] as number)) continue;
      best = cost;
      bestWay = way;
    }
    this.#seenLeft[left] = this.#stamp;
    this.#bestCost[left] = best;
    this.#bestNode[left] = wayNode[bestWay] as number;
    return best;
  }

  nodeTo(left: number): number {
    this.costTo(left);
    return this.#bestNode[left] as number;
  }

  /** The cheapest node that ends where `goOnFrom` was asked for, whatever follows. */
  cheapest(): number {
    let best = 0;
    for (let way = 1; way < this.#ways; way++) {
      if ((this.#wayCost[way] as number) < (this.#wayCost[best] as number)) best = way;
    }
    return this.#wayNode[best] as number;
  }

  /** @param cost of the whole way, `costTo` its id and its own */
  add(word: number, id: number, end: number, cost: number): void {
    const node = this.count++;
    if (node === this.word.length) this.#grow();
    this.word[node] = word;
    this.end[node] = end;
    this.before[node] = this.#bestNode[id] as number;
    this.id[node] = id;
    this.#cost[node] = cost;
    this.#sibling[node] = this.#lastAt[end] as number;
    this.#lastAt[end] = node;
  }

  /** The last node that every way to `place` or beyond goes through. */
  commonNode(place: number): number {
    const live = new Uint8Array(this.count);
    let alive = 0;
    for (let node = this.count - 1; node > 0; node--) {
      if (live[node] === 0) {
        if ((this.end[node] as number) < place) continue;
        alive++;
      }
      if (alive === 1 && (this.end[node] as number) < place) return node;
      const before = this.before[node] as number;
      if (live[before] === 1) alive--;
      live[before] = 1;
    }
    return 0;
  }

  #grow(): void {
    const grown = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const longer = new Int32Array(2 * old.length);
      longer.set(old);
      return longer;
    };
    this.word = grown(this.word);
    this.end = grown(this.end);
    this.before = grown(this.before);
    this.id = grown(this.id);
    this.#cost = grown(this.#cost);
    this.#sibling = grown(this.#sibling);
  }

  #forget(): void {
    this.#seenRight.fill(NONE);
    this.#seenLeft.fill(NONE);
    this.#stamp = 0;
  }
}
