/** Brings the written forms of one name together: old and new characters, ・ and ＝, ways to write a foreign sound. */
import { Characters, KATAKANA } from "./characters.ts";
import { needsOf } from "./needs.ts";
import { normalize, SETTLED } from "./normalize.ts";

/** Most names are written with them only, and are their own key. */
const PLAIN = new Characters(`0-9a-z${SETTLED}`);

/** Equal for 髙市早苗 and 高市早苗, マット・グッドマン and マット＝グッドマン. */
export function nameKey(name: string): string {
  if (PLAIN.all(name)) return name;
  return normalize(name)
    .replace(/[・=.,'’"-]/g, "")
    .toLowerCase();
}

/** The parts of a foreign name (ヘルマン, ファン, ロンパウ). */
export function partsOf(name: string): readonly string[] {
  if (PLAIN.all(name)) return [name];
  return name
    .normalize("NFKC")
    .split(/[・=\s]+/)
    .filter((part) => part !== "")
    .map(nameKey);
}

/** Foreign sounds that Japanese writes in several ways; each is folded to one. The order matters. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[ッー]/g, ""],
  [/ヴァ/g, "バ"],
  [/ヴィ/g, "ビ"],
  [/ヴェ/g, "ベ"],
  [/ヴォ/g, "ボ"],
  [/ヴ/g, "ブ"],
  [/ウィ/g, "ビ"],
  [/ウェ/g, "ベ"],
  [/ティ/g, "チ"],
  [/ディ/g, "ジ"],
  [/[トテ]ゥ/g, "ツ"],
  [/ツィ/g, "チ"],
  [/[シジチ]ェ/g, "セ"],
  [/ヂ/g, "ジ"],
  [/ヅ/g, "ズ"],
  [/グァ/g, "ガ"],
  [/[クグ]ゥ/g, "グ"],
  [/イェ/g, "エ"],
  [/ヤ(?=$)/g, "ア"],
  [/([イキシチニヒミリギジビピ])ャ/g, "$1ア"],
  [/([イキシチニヒミリギジビピ])ア/g, "$1ヤ"],
  [/ァ/g, "ア"],
  [/ィ/g, "イ"],
  [/ゥ/g, ""],
  [/ェ/g, "エ"],
  [/ォ/g, "オ"],
];

/** With what a name must hold for a step to change it. */
const STEPS = SOUNDS.map(([from, to]) => ({ from, to, needs: needsOf(from) }));

/** Equal for ベッセント and ベセント, ルートニック and ルートニク. Empty for a name that is not all katakana. */
export function soundKey(name: string): string {
  const key = nameKey(name);
  if (!KATAKANA.all(key)) return "";
  let folded = key;
  for (const { from, to, needs } of STEPS)
    if (needs.every((need) => need.within(folded))) folded = folded.replace(from, to);
  return folded.length >= 2 ? folded : "";
}

/** One sound more, less or other in a name of four or more: ラトニク and ルトニク. */
export function soundsAlike(one: string, other: string): boolean {
  const a = soundKey(one);
  const b = soundKey(other);
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 1) return false;
  let front = 0;
  while (front < a.length && a.charAt(front) === b.charAt(front)) front++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - front && a.at(-1 - back) === b.at(-1 - back)) back++;
  return Math.max(a.length, b.length) - front - back <= 1;
}
