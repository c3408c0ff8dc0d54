/** The terms of one summary: pairs of characters, where words begin, how they are read and sound, and what filters ask for. */
import type { Token, Tokenize } from "../../model.ts";
import type { IndexLine } from "../../store/store.ts";
import { soundKey } from "../../text/names-forms.ts";
import { type Gram, gramsOf, searchForm } from "./grams.ts";
import { tagsOf } from "./tags.ts";

/**
 * Letters of a script that no news in Japanese uses tell where a term stands and what it is, so that the terms of titles
 * have lists of their own: to look there only costs nothing where nothing is.
 */
export const MARK = { title: "ꀀ", names: "ꀁ", text: "", start: "ꀂ", read: "ꀃ", sound: "ꀄ" } as const;
/** Stands between texts, so that no phrase reaches from one into the next. */
const END = "ꀅ";

export function termsOf(line: IndexLine, tokenize: Tokenize): string {
  const people = line.people.flatMap(({ name, also }) => [name, ...also]);
  const things = [...line.organizations, ...line.places].flatMap(({ name, also }) => [name, ...also]);
  const parts = (mark: string, texts: readonly (string | null)[]) =>
    [...new Set(texts)].flatMap((text) => (text === null ? [] : [partOf(text, mark, tokenize)]));
  const all = [
    ...parts(MARK.title, [line.title]),
    ...parts(MARK.names, [...people, ...things, ...line.topics, line.publisher, line.wire]),
    ...parts(MARK.text, [line.headline, line.gist, ...line.points]),
  ];
  const readings = line.people.flatMap(({ reading }) =>
    reading === null ? [] : [MARK.read + hiragana(reading)],
  );
  const once = new Set([
    ...all.flatMap(({ starts }) => starts),
    ...readings,
    ...all.flatMap(({ readings }) => readings),
    ...tagsOf(line),
  ]);
  return [...all.map(({ grams }) => grams), [...once].join(" ")].join(` ${END} `);
}

type Part = {
  readonly grams: string;
  /** Terms that begin a word, or stand within one. */
  readonly starts: readonly string[];
  readonly readings: readonly string[];
};

function partOf(text: string, mark: string, tokenize: Tokenize): Part {
  const normal = searchForm(text).text;
  const tokens = tokenize(normal);
  const grams = gramsOf(normal);
  return {
    grams: grams.map(({ term }) => mark + term).join(" "),
    starts: withoutStraddling(grams, tokens),
    readings: tokens.flatMap(readingsOf),
  };
}

/** 東京|都 has no 京都 in it: a pair that begins inside of a word and ends outside of it begins nothing. */
function withoutStraddling(grams: readonly Gram[], tokens: readonly Token[]): readonly string[] {
  let at = 0;
  return grams.flatMap(({ term, start, end }) => {
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const token = tokens[at];
    const straddles = token !== undefined && token.start < start && end > token.end;
    return straddles ? [] : [MARK.start + term];
  });
}

const KATAKANA = /^[ァ-ヴー]{3,}$/;
const KANJI = /[\u3400-\u9fff々]/;

/** How a noun in kanji is read, and how one in katakana sounds, whichever way it is spelt. */
function readingsOf({ surface, pos, reading }: Token): readonly string[] {
  if (KATAKANA.test(surface)) {
    const sound = soundKey(surface);
    return sound === "" ? [] : [MARK.sound + sound];
  }
  return pos === "名詞" && reading !== null && KANJI.test(surface) ? [MARK.read + hiragana(reading)] : [];
}

/** Readings are compared in hiragana. */
export const hiragana = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s・=]/g, "")
    .replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
