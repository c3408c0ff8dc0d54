/** Words beside the dictionary's, as more nodes in the lattice: ours, which a dictionary of 2007 lacks, and the user's names. */
import type { Token } from "../../model.ts";
import { COUNT_BITS, FACT_INTS, WORD_INTS } from "./build.ts";
import { buildTrie, type Trie } from "./double-array.ts";
import type { Engine } from "./engine.ts";
import type { Views } from "./layout.ts";
import type { Lexeme } from "./lexemes.ts";

export type ExtraKind = "person" | "organization" | "place" | "noun";

export type ExtraWord = {
  readonly surface: string;
  readonly kind: ExtraKind;
  /** Katakana. */
  readonly reading: string | null;
  /** The word counts only where one of these follows; null where it always counts. */
  readonly before: readonly string[] | null;
};

export type ExtraWords = {
  readonly trie: Trie;
  /** 1 for every UTF-16 unit that a word begins with. */
  readonly begins: Uint8Array;
  /** Id and cost, as in the dictionary. */
  readonly words: Int16Array;
  readonly lexemes: readonly Lexeme[];
  readonly mayEnd: (word: number, text: string, end: number) => boolean;
};

const DETAIL: Readonly<Record<ExtraKind, Token["detail"]>> = {
  person: ["固有名詞", "人名", "一般"],
  organization: ["固有名詞", "組織", "*"],
  place: ["固有名詞", "地域", "一般"],
  noun: ["一般", "*", "*"],
};

/** Cheaper than what the dictionary makes of the same characters, by this much. */
const CHEAPER_BY = 1500;
const SHORT_COST = 6000;
const COST_A_CHARACTER = 1500;
const COST_MIN = -8000;

/**
 * @param words of one surface the last one counts
 * @param find an engine without them, which says what their characters cost so far
 * @returns null when there are none
 */
export function extraWordsOf(
  views: Views,
  classes: readonly Pick<Lexeme, "pos" | "detail">[],
  words: readonly ExtraWord[],
  find: Engine,
): ExtraWords | null {
  const bySurface = new Map(words.map((word) => [word.surface, word]));
  const sorted = [...bySurface.values()].sort((a, b) => (a.surface < b.surface ? -1 : 1));
  if (sorted.length === 0) return null;
  const count = views.words.length / WORD_INTS;
  const idOf = idByKind(views, classes);
  const begins = new Uint8Array(65_536);
  for (const { surface } of sorted) begins[surface.charCodeAt(0)] = 1;
  return {
    begins,
    trie: buildTrie(
      sorted.map(({ surface }) => surface),
      sorted.map((_, index) => (index << COUNT_BITS) | 1),
    ),
    words: Int16Array.from(
      sorted.flatMap(({ kind, surface }) => {
        const least = Math.max(COST_MIN, SHORT_COST - COST_A_CHARACTER * surface.length);
        return [idOf(kind), Math.min(costOf(surface, views, find) - CHEAPER_BY, least)];
      }),
    ),
    lexemes: sorted.map(({ surface, kind, reading }, index) => ({
      word: count + index,
      surface,
      pos: "名詞",
      detail: DETAIL[kind],
      conjugation: { type: "*", form: "*" },
      base: surface,
      reading,
      known: true,
    })),
    mayEnd: (word, text, end) =>
      sorted[word]?.before?.some((follows) => text.startsWith(follows, end)) !== false,
  };
}

/** The id of the dictionary's own words of a kind. */
function idByKind(
  { facts, words }: Views,
  classes: readonly Pick<Lexeme, "pos" | "detail">[],
): (kind: ExtraKind) => number {
  const found = new Map<ExtraKind, number>(); // a kind is looked for once in all words
  return (kind) => {
    const kept = found.get(kind);
    if (kept !== undefined) return kept;
    const wanted = classes.findIndex(
      ({ pos, detail }) => pos === "名詞" && detail.every((part, index) => part === DETAIL[kind][index]),
    );
    for (let word = 0; word * FACT_INTS < facts.length; word++) {
      if (facts[word * FACT_INTS] !== wanted) continue;
      const id = words[word * WORD_INTS] ?? 0;
      found.set(kind, id);
      return id;
    }
    throw new RangeError(`the dictionary has no words like ${DETAIL[kind].join(",")}`);
  };
}

/** What the cheapest way through the characters costs, from end to end of a text. */
function costOf(surface: string, { words, matrix }: Views, find: Engine): number {
  const size = Math.sqrt(matrix.length);
  let right = 0;
  let cost = 0;
  find(surface, (word) => {
    const [id = 0, own = 0] = words.subarray(word * WORD_INTS, word * WORD_INTS + WORD_INTS);
    cost += (matrix[id * size + right] ?? 0) + own;
    right = id;
  });
  return cost + (matrix[right] ?? 0);
}
