/** Cuts Japanese text into dictionary words with UTF-16 offsets, without ever losing a character. */
import { resolve } from "node:path";
import type { Token, Tokenize } from "../model.ts";
import { commonForms } from "./tokenizer/common-forms.ts";
import { openDictionary, type SharedDictionary } from "./tokenizer/dictionary.ts";
import { engineOf } from "./tokenizer/engine.ts";
import { viewsOf } from "./tokenizer/layout.ts";
import { type Lexeme, lexemesOf } from "./tokenizer/lexemes.ts";

export { openDictionary, type SharedDictionary } from "./tokenizer/dictionary.ts";

/** Dictionary and engine, and a number of ours that grows when the tokens change. */
export const TOKENIZER_VERSION = "ipadic-2007+kawaraban-1";

const CACHE_DIR = resolve(import.meta.dirname, "../../node_modules/.cache/kawaraban");

/** Opens the dictionary and makes a tokenizer of it, for whoever works in one thread. */
export async function loadTokenizer(
  cacheDir = CACHE_DIR,
  tell: (line: string) => void = () => undefined,
): Promise<Tokenize> {
  return tokenizerOf(await openDictionary(cacheDir, { tell }));
}

/**
 * Makes a tokenizer of a dictionary that may be shared with other threads; each thread makes its own, in a millisecond.
 * The tokens of a text join back into it.
 */
export function tokenizerOf(dictionary: SharedDictionary): Tokenize {
  const views = viewsOf(dictionary.buffer);
  const find = engineOf(views, null);
  const lexeme = lexemesOf(views);
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
