/** Cuts Japanese text into dictionary words with UTF-16 offsets, without ever losing a character. */
import { resolve } from "node:path";
import type { Token, Tokenize } from "../model.ts";
import { OUR_WORDS } from "./data/words.ts";
import { commonForms } from "./tokenizer/common-forms.ts";
import { openDictionary, type SharedDictionary } from "./tokenizer/dictionary.ts";
import { engineOf } from "./tokenizer/engine.ts";
import { type ExtraWord, extraWordsOf } from "./tokenizer/extra-words.ts";
import { viewsOf } from "./tokenizer/layout.ts";
import { type Lexeme, lexemesOf, wordClassesOf } from "./tokenizer/lexemes.ts";
import { readNames } from "./tokenizer/names-file.ts";

export { openDictionary, type SharedDictionary } from "./tokenizer/dictionary.ts";
export type { ExtraWord } from "./tokenizer/extra-words.ts";
export { readNames } from "./tokenizer/names-file.ts";

/** Dictionary and engine, and a number of ours that grows when the tokens change. */
export const TOKENIZER_VERSION = "ipadic-2007+kawaraban-2";

const CACHE_DIR = resolve(import.meta.dirname, "../../node_modules/.cache/kawaraban");

type Places = {
  readonly cacheDir?: string;
  /** The user's names, see names-file.ts; null for none. */
  readonly namesFile?: string | null;
  /** Hears of what takes time, one line each. */
  readonly tell?: (line: string) => void;
};

/** What a tokenizer is made of, in whichever thread: the dictionary lies in memory that threads share. */
export type Words = { readonly dictionary: SharedDictionary; readonly names: readonly ExtraWord[] };

/** @throws Failure `dictionary.missing`, or `input.…` when the names cannot be used */
export async function openWords(places: Places = {}): Promise<Words> {
  const { cacheDir = CACHE_DIR, namesFile = null, tell = () => undefined } = places;
  const names = namesFile === null ? [] : await readNames(namesFile);
  return { dictionary: await openDictionary(cacheDir, { tell }), names };
}

/**
 * Opens the dictionary and makes a tokenizer of it, for whoever works in one thread.
 * @throws Failure `dictionary.missing`, or `input.…` when the names cannot be used
 */
export async function loadTokenizer(places: Places = {}): Promise<Tokenize> {
  const { dictionary, names } = await openWords(places);
  return tokenizerOf(dictionary, names);
}

/**
 * Makes a tokenizer of a dictionary that may be shared with other threads; each thread makes its own, in milliseconds.
 * The tokens of a text join back into it.
 * @param names the user's, beside our own words (data/words.ts)
 */
export function tokenizerOf(dictionary: SharedDictionary, names: readonly ExtraWord[] = []): Tokenize {
  const views = viewsOf(dictionary.buffer);
  const classes = wordClassesOf(views);
  const ours = [...OUR_WORDS, ...names].map((word) => ({ ...word, surface: commonForms(word.surface) }));
  const extra = extraWordsOf(views, classes, ours, engineOf(views, null));
  const find = engineOf(views, extra);
  const lexeme = lexemesOf(views, extra?.lexemes, classes);
  return (text) => {
    const tokens: Token[] = [];
    const common = commonForms(text);
    find(common, (word, start, end) => {
      const found = lexeme(word, common, start, end);
      if (isGlued(found)) {
        for (let at = start; at < end; at++) tokens.push(tokenOf(lexeme(word, text, at, at + 1), at, at + 1));
      } else if (common === text) tokens.push(tokenOf(found, start, end));
      else tokens.push(asWritten(found, text, start, end));
    });
    return tokens;
  };
}

const PUNCTUATION = /^[、。，．！？!?「」『』（）()【】［］[\]〈〉《》・…―—:;：；"'”“’‘/／]+$/u;

/** The dictionary's rule takes `）、` for one unknown word: each sign is a word of its own. */
function isGlued({ surface, known }: Lexeme): boolean {
  return !known && surface.length > 1 && PUNCTUATION.test(surface);
}

function tokenOf(lexeme: Lexeme, start: number, end: number): Token {
  const { surface, pos, detail, conjugation, base, reading, known } = lexeme;
  return { start, end, surface, pos, detail, conjugation, base, reading, known };
}

function asWritten(lexeme: Lexeme, text: string, start: number, end: number): Token {
  const surface = text.slice(start, end);
  const base = lexeme.base === lexeme.surface ? surface : lexeme.base;
  return { ...tokenOf(lexeme, start, end), surface, base };
}
