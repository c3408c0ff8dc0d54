/** Words beside the dictionary's: more nodes in the lattice. */
import type { Trie } from "./double-array.ts";

export type ExtraWords = {
  readonly trie: Trie;
  /** Left id, right id, cost, as in the dictionary. */
  readonly words: Int16Array;
  /** Whether the word counts here: short ones ask for what follows. */
  readonly mayEnd: (word: number, text: string, end: number) => boolean;
};
