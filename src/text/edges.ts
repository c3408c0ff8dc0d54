/** Tells by two characters whether one of many words may begin or end at a place, before a pattern of all the words looks. */

const PLACES = 1 << 16;
/** Two pairs may share a place: then the pattern looks once in vain. */
const placeOf = (one: number, other: number): number => (one * 257 + other) % PLACES;

/** The pairs of characters that words have at one edge, and the single characters that are words. */
class Edge {
  readonly #pairs = new Uint8Array(PLACES);
  readonly #singles = new Uint8Array(PLACES);

  constructor(edges: Iterable<string>) {
    for (const edge of edges) {
      const one = edge.charCodeAt(0);
      if (edge.length === 1) this.#singles[one] = 1;
      else this.#pairs[placeOf(one, edge.charCodeAt(1))] = 1;
    }
  }

  /** `other` is what stands further inside the word. */
  has(one: number, other: number): boolean {
    return this.#singles[one] === 1 || this.#pairs[placeOf(one, other)] === 1;
  }
}

/** @param words none is empty; of a single character whatever may follow */
export function beginsOf(words: Iterable<string>): (text: string, at: number) => boolean {
  const edge = new Edge(words);
  return (text, at) =>
    at >= 0 &&
    at < text.length &&
    edge.has(text.charCodeAt(at), at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
}

/** As `beginsOf`, for words that end where `end` is. */
export function endingsOf(words: Iterable<string>): (text: string, end: number) => boolean {
  const edge = new Edge(Array.from(words, (word) => word.slice(-2).split("").reverse().join("")));
  return (text, end) =>
    end > 0 &&
    end <= text.length &&
    edge.has(text.charCodeAt(end - 1), end > 1 ? text.charCodeAt(end - 2) : 0);
}
