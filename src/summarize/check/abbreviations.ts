/** Short forms that Japanese makes of compounds: 海保 of 海上保安庁, 信金 of 信用金庫, インフル of インフルエンザ. */
import type { Token } from "../../model.ts";
import { normalize } from "../../text/normalize.ts";
import type { Said } from "./said.ts";

const SHORT = /^[一-龠々ァ-ヶー]{2,8}$/;
const TRUNCATED_CHARS_MIN = 3;

/** True when a compound of these sentences can be cut to the short form: a beginning of each of its words, some left out. */
export function isShortFor(short: string, cited: readonly Said[]): boolean {
  if (!SHORT.test(short)) return false;
  return cited.some(({ tokens }) => compoundsIn(tokens).some((words) => isCutOf(short, words)));
}

const compounds = new WeakMap<readonly Token[], readonly (readonly string[])[]>();

/** Runs of nouns, as their words; each run also from its later words on. */
function compoundsIn(tokens: readonly Token[]): readonly (readonly string[])[] {
  const known = compounds.get(tokens);
  if (known !== undefined) return known;
  const runs: string[][] = [];
  let run: string[] = [];
  for (const { pos, surface } of tokens) {
    if (pos === "名詞" && /^[一-龠々ァ-ヶーA-Za-z]+$/.test(surface)) run.push(normalize(surface));
    else {
      if (run.length > 0) runs.push(run);
      run = [];
    }
  }
  const found = [...runs, run].flatMap((words) => words.map((_, i) => words.slice(i)));
  compounds.set(tokens, found);
  return found;
}

function isCutOf(short: string, words: readonly string[]): boolean {
  const [first, ...rest] = words;
  if (first === undefined || first.charAt(0) !== short.charAt(0)) return false;
  const length = commonStart(short, first);
  if (length === short.length)
    return /^[ァ-ヶー]+$/.test(short) && length >= TRUNCATED_CHARS_MIN && first.length > length;
  for (let cut = length; cut >= 1; cut--) {
    if (isRestOf(short.slice(cut), rest)) return true;
  }
  return false;
}

/** What is left of the short form is made of beginnings of the words that follow. */
function isRestOf(short: string, words: readonly string[]): boolean {
  if (short === "") return true;
  return words.some((word, at) => {
    for (let cut = commonStart(short, word); cut >= 1; cut--) {
      if (isRestOf(short.slice(cut), words.slice(at + 1))) return true;
    }
    return false;
  });
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  return at;
}
