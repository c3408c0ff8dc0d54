/** Builds the flat dictionary from kuromoji's files, in about two seconds; what it is like stands in layout.ts. */
import { buildTrie } from "./double-array.ts";
import {
  charClasses,
  classByUnit,
  connectionCosts,
  type DictionaryWord,
  knownWords,
} from "./kuromoji-files.ts";
import { type Block, packed } from "./layout.ts";
import { numbersOf } from "./numbering.ts";

/** So many words may share a surface; the value of a key is `first word << COUNT_BITS | count`. */
export const COUNT_BITS = 6;
export const COUNT_MASK = (1 << COUNT_BITS) - 1;
/** In `unknowns`, a class is: flags, first word, count of words. */
export const UNKNOWN_INTS = 3;
export const ALWAYS = 1;
export const GROUPING = 2;
export const WORD_INTS = 2;
export const FACT_INTS = 3;

/** @param tell hears what is being done, one line each */
export function buildBlock(folder: string, tell: (line: string) => void): Block {
  tell("reading the words");
  const tables = new Tables();
  const keys = keysOf(folder, tables);
  const unknowns = charClasses(folder).flatMap(({ always, grouping, words }) => [
    (always ? ALWAYS : 0) | (grouping ? GROUPING : 0),
    tables.add(words),
    words.length,
  ]);
  const connections = connectionCosts(folder);
  const numbers = numbersOf(connections.size, keys, ({ value }) =>
    tables.idsOf(value >> COUNT_BITS, value & COUNT_MASK),
  );
  tell("building the trie");
  const { nodes, codes } = buildTrie(
    keys.map(({ surface }) => surface),
    keys.map(({ value }) => value),
  );
  return packed({
    nodes,
    codes,
    words: tables.words(numbers),
    facts: tables.facts(),
    strings: tables.strings(),
    matrix: byLeft(connections, numbers),
    numbers,
    charClasses: classByUnit(folder),
    unknowns: Int32Array.from(unknowns),
    classes: Buffer.from(JSON.stringify(tables.classes())),
  });
}

type Key = { readonly surface: string; readonly value: number };

/** In ascending order of UTF-16 units. */
function keysOf(folder: string, tables: Tables): readonly Key[] {
  const keys: Key[] = [];
  for (const words of knownWords(folder)) {
    const surface = words[0]?.surface ?? "";
    keys.push({ surface, value: (tables.add(words) << COUNT_BITS) | words.length });
  }
  return keys.sort((a, b) => (a.surface < b.surface ? -1 : 1));
}

/** One row a word that stands behind: all that its costs are looked up among lie together. */
function byLeft(
  { size, costs }: { readonly size: number; readonly costs: Int16Array },
  numbers: Uint16Array,
): Int16Array {
  const turned = new Int16Array(size * size);
  for (let right = 0; right < size; right++) {
    const column = numbers[right] ?? 0;
    for (let left = 0; left < size; left++)
      turned[(numbers[left] ?? 0) * size + column] = costs[right * size + left] ?? 0;
  }
  return turned;
}

/** Collects words with their ids and costs, and what is known of them with every string once. */
class Tables {
  readonly #words: number[] = [];
  readonly #facts: number[] = [];
  readonly #units: number[] = [0];
  readonly #places = new Map<string, number>();
  readonly #classes = new Map<string, number>();

  /** Returns the number of the first. */
  add(words: readonly DictionaryWord[]): number {
    const first = this.#words.length / WORD_INTS;
    for (const word of words) {
      if (word.leftId !== word.rightId)
        throw new RangeError(
          `${word.surface} has two ids (${word.leftId}, ${word.rightId}); the engine knows of one`,
        );
      this.#words.push(word.leftId, word.cost);
      this.#addFacts(word);
    }
    return first;
  }

  /** @param numbers old id → new id */
  words = (numbers: Uint16Array): Int16Array => {
    const words = Int16Array.from(this.#words);
    for (let at = 0; at < words.length; at += WORD_INTS) words[at] = numbers[words[at] ?? 0] ?? 0;
    return words;
  };
  idsOf = (first: number, count: number): readonly number[] =>
    Array.from({ length: count }, (_, at) => this.#words[(first + at) * WORD_INTS] ?? 0);
  facts = (): Int32Array => Int32Array.from(this.#facts);
  strings = (): Uint16Array => Uint16Array.from(this.#units);
  classes = (): readonly (readonly string[])[] => [...this.#classes.keys()].map((key) => key.split(","));

  #addFacts({ surface, kind, base, reading }: DictionaryWord): void {
    const index = this.#classes.get(kind) ?? this.#classes.size;
    if (index === this.#classes.size) this.#classes.set(kind, index);
    this.#facts.push(
      index,
      reading === "*" ? 0 : this.#placeOf(reading),
      base === "*" || base === surface ? 0 : this.#placeOf(base),
    );
  }

  #placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#units.length;
    this.#units.push(text.length);
    for (let at = 0; at < text.length; at++) this.#units.push(text.charCodeAt(at));
    this.#places.set(text, place);
    return place;
  }
}
