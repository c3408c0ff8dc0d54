/** How much of a text was not told before, by pairs of characters that are not both hiragana. */
import { normalize } from "../text/normalize.ts";

const MARKS = /[\p{P}\p{S}\s]/gu;
const GRAMMAR = /^[ぁ-ん]{2}$/;

export type Told = {
  readonly note: (text: string) => void;
  /** 0 when all of it was told, 1 when none. */
  readonly novelty: (text: string) => number;
};

export function openTold(): Told {
  const known = new Set<string>();
  return {
    note: (text) => {
      for (const pair of pairsOf(text)) known.add(pair);
    },
    novelty: (text) => {
      const pairs = pairsOf(text);
      const fresh = [...pairs].filter((pair) => !known.has(pair)).length;
      return pairs.size === 0 ? 0 : fresh / pairs.size;
    },
  };
}

function pairsOf(text: string): ReadonlySet<string> {
  const plain = normalize(text).replace(MARKS, "");
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain.slice(at, at + 2);
    if (!GRAMMAR.test(pair)) pairs.add(pair);
  }
  return pairs;
}
