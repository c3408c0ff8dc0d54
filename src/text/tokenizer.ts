/** Cuts Japanese text into dictionary words with UTF-16 offsets, without ever losing a character. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import kuromoji, { type Engine, type IpadicToken } from "kuromoji";
import type { Token, Tokenize } from "../model.ts";
import { type Piece, piecesOf } from "./tokenizer-pieces.ts";
import { walkWithoutCopies } from "./tokenizer-trie.ts";

/** Engine and dictionary, and a number of ours that grows when the tokens change. */
export const TOKENIZER_VERSION = "kuromoji-0.1.2+1";

/** Loads the dictionary (about 0.5 s and 300 MB); do it once per process. */
export async function loadTokenizer(): Promise<Tokenize> {
  const engine = await loadEngine();
  walkWithoutCopies(engine.viterbi_builder.trie);
  return (text) => tokenize(engine, text);
}

function loadEngine(): Promise<Engine> {
  const main = createRequire(import.meta.url).resolve("kuromoji");
  const dicPath = path.join(path.dirname(main), "..", "dict");
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, engine) => {
      if (error) reject(error);
      else resolve(engine);
    });
  });
}

function tokenize(engine: Engine, text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const piece of piecesOf(text)) {
    const before = tokens.length;
    pushPiece(tokens, engine, piece, at);
    at += piece.text.length;
    assert.equal(tokens.at(-1)?.end, at, `tokens ${before}… do not join back into their text`);
  }
  assert.equal(at, text.length, "pieces do not join back into the text");
  return tokens;
}

function pushPiece(tokens: Token[], engine: Engine, piece: Piece, start: number): void {
  const text = commonForms(piece.text);
  const original = piece.text;
  let at = 0;
  for (const word of piece.raw ? [] : engine.tokenize(text)) {
    const surface = word.surface_form;
    const found = text.startsWith(surface, at) ? at : text.indexOf(surface, at);
    if (surface === "" || found < 0) continue;
    if (found > at) tokens.push(unknown(original.slice(at, found), start + at)); // what kuromoji lost
    for (const part of ungluedOf(word)) {
      const from = found + part.offset;
      tokens.push(tokenOf(word, original.slice(from, from + part.surface.length), start + from));
    }
    at = found + surface.length;
  }
  if (at < text.length) tokens.push(unknown(original.slice(at), start + at));
}

/** Characters of names that the dictionary hardly knows, by the form it knows (赤澤 → 赤沢); the text keeps its own. */
const COMMON_FORM: Readonly<Record<string, string>> = {
  髙: "高",
  﨑: "崎",
  澤: "沢",
  邊: "辺",
  邉: "辺",
  齋: "斎",
  廣: "広",
  濱: "浜",
  濵: "浜",
  德: "徳",
  栁: "柳",
  櫻: "桜",
  瀧: "滝",
  眞: "真",
  惠: "恵",
  壽: "寿",
};
const RARE_FORM = new RegExp(`[${Object.keys(COMMON_FORM).join("")}]`, "g");

function commonForms(text: string): string {
  return text.replace(RARE_FORM, (character) => COMMON_FORM[character] ?? character);
}

type Part = { readonly surface: string; readonly offset: number };

const PUNCTUATION = /^[、。，．！？!?「」『』（）()【】［］[\]〈〉《》・…―—:;：；"'”“’‘/／]+$/u;

/** kuromoji takes `）、` for one unknown word: each sign is a word of its own. */
function ungluedOf(word: IpadicToken): readonly Part[] {
  const surface = word.surface_form;
  if (word.word_type === "KNOWN" || surface.length === 1 || !PUNCTUATION.test(surface)) {
    return [{ surface, offset: 0 }];
  }
  return Array.from(surface, (sign, offset) => ({ surface: sign, offset }));
}

function tokenOf(word: IpadicToken, surface: string, start: number): Token {
  const known = word.word_type === "KNOWN";
  return {
    start,
    end: start + surface.length,
    surface,
    pos: word.pos,
    detail: [word.pos_detail_1, word.pos_detail_2, word.pos_detail_3],
    conjugation: { type: word.conjugated_type, form: word.conjugated_form },
    base: word.basic_form === "*" || word.basic_form === word.surface_form ? surface : word.basic_form,
    reading: known && word.reading !== undefined && word.reading !== "*" ? word.reading : null,
    known,
  };
}

/** Line breaks are blanks, the rest (emoji, rare characters, what kuromoji lost) symbols. */
function unknown(surface: string, start: number): Token {
  return {
    start,
    end: start + surface.length,
    surface,
    pos: "記号",
    detail: [surface.trim() === "" ? "空白" : "一般", "*", "*"],
    conjugation: { type: "*", form: "*" },
    base: surface,
    reading: null,
    known: false,
  };
}
