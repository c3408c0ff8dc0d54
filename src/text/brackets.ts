/** Pairs the brackets of a text. What is never closed on its line, or stays open too long, is no pair. */
import { Characters } from "./characters.ts";

const PAIRS: Readonly<Record<string, string>> = {
  "「": "」",
  "『": "』",
  "（": "）",
  "(": ")",
  "【": "】",
  "［": "］",
  "[": "]",
  "〈": "〉",
  "＜": "＞",
  "《": "》",
  "“": "”",
  "〝": "〟",
  "｢": "｣",
};
const OPENERS = new Characters(Object.keys(PAIRS).join(""));
const CLOSERS = new Characters(Object.values(PAIRS).join(""));
const SIGNS = new Characters([...Object.entries(PAIRS).flat(), "\n"].join(""));
const NO_PAIRS: ReadonlyMap<number, Pair> = new Map();

/** A pair further apart would hold a whole passage together; its opener was closed by chance. */
const BRACKET_CHARS_MAX = 400;

export type Pair = {
  readonly open: number;
  readonly close: number;
  /** Pairs around this one. */
  readonly depth: number;
};

export function isCloser(text: string, at: number): boolean {
  return CLOSERS.at(text, at);
}

/** Pairs by the offset of their opener, in order; linear in the length of the text. */
export function bracketPairs(text: string): ReadonlyMap<number, Pair> {
  if (!CLOSERS.within(text)) return NO_PAIRS;
  const found: { open: number; close: number }[] = [];
  let open: { at: number; closer: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!SIGNS.at(text, at)) continue;
    const character = text.charAt(at);
    if (OPENERS.at(text, at)) open.push({ at, closer: PAIRS[character] ?? "" });
    else if (character === "\n") open = [];
    else {
      const index = lastOf(open, character);
      const opener = open[index];
      if (opener === undefined) continue;
      if (at - opener.at <= BRACKET_CHARS_MAX) found.push({ open: opener.at, close: at });
      open = open.slice(0, index); // openers inside that were never closed
    }
  }
  return withDepth(found);
}

/** A stray opener hides no more than this many openers around it. */
const NESTING_MAX = 8;

function lastOf(open: readonly { closer: string }[], closer: string): number {
  const lowest = Math.max(0, open.length - NESTING_MAX);
  for (let index = open.length - 1; index >= lowest; index--) {
    if (open[index]?.closer === closer) return index;
  }
  return -1;
}

function withDepth(found: readonly { open: number; close: number }[]): ReadonlyMap<number, Pair> {
  const pairs = new Map<number, Pair>();
  const around: number[] = [];
  for (const { open, close } of [...found].sort((a, b) => a.open - b.open)) {
    while ((around.at(-1) ?? Number.POSITIVE_INFINITY) < open) around.pop();
    pairs.set(open, { open, close, depth: around.length });
    around.push(close);
  }
  return pairs;
}
