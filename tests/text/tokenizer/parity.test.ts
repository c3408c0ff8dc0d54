/**
 * Our engine against stock kuromoji: the same words on all text without surrogates, of which kuromoji loses parts, and
 * without NUL, at which it breaks.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { WORD_INTS } from "../../../src/text/tokenizer/build.ts";
import { engineOf } from "../../../src/text/tokenizer/engine.ts";
import { viewsOf } from "../../../src/text/tokenizer/layout.ts";
import { lexemesOf } from "../../../src/text/tokenizer/lexemes.ts";
import { openDictionary } from "../../../src/text/tokenizer.ts";
import { type Engine, type IpadicToken, loadKuromoji } from "../../helpers/kuromoji.ts";

const root = resolve(import.meta.dirname, "../../..");
const cacheDir = join(root, "node_modules/.cache/kawaraban");
const views = viewsOf((await openDictionary(cacheDir, { tell: () => undefined })).buffer);
const find = engineOf(views, null);
const lexeme = lexemesOf(views);
const stock = await loadKuromoji();

const theirId: number[] = [];
for (const [id, number] of views.numbers.entries()) theirId[number] = id;

const FUZZ_TOKENS_MIN = 1_000_000;
const BUDGET_MS = 300_000;

/** What a word is, in kuromoji's terms; two words that differ in none of it cannot be told apart. */
type Word = readonly (string | number | null)[];

const ours = (text: string): readonly Word[] => {
  const words: Word[] = [];
  find(text, (word, start, end) => {
    const surface = text.slice(start, end);
    const { pos, detail, conjugation, base, reading, known } = lexeme(word, text, start, end);
    const [id = 0, cost = 0] = views.words.subarray(WORD_INTS * word, WORD_INTS * (word + 1));
    words.push([
      surface,
      theirId[id] ?? null, // left and right
      theirId[id] ?? null,
      cost,
      pos,
      ...detail,
      conjugation.type,
      conjugation.form,
      base,
      reading,
      `${known}`,
    ]);
  });
  return words;
};

const theirs = (engine: Engine, text: string): readonly Word[] =>
  engine.tokenize(text).map((token) => wordOf(engine, token));

function wordOf(engine: Engine, token: IpadicToken): Word {
  const { word_id: id, surface_form: surface, basic_form: base, reading } = token;
  const known = token.word_type === "KNOWN";
  const { dictionary } = known ? engine.token_info_dictionary : engine.unknown_dictionary;
  return [
    surface,
    ...[id, id + 2, id + 4].map((place) => dictionary.getShort(place)),
    token.pos,
    token.pos_detail_1,
    token.pos_detail_2,
    token.pos_detail_3,
    token.conjugated_type,
    token.conjugated_form,
    base === "*" ? surface : base,
    known && reading !== undefined && reading !== "*" ? reading : null,
    `${known}`,
  ];
}

/** Compares as strings first: a million deep comparisons are slow. */
function compare(text: string): number {
  const expected = theirs(stock, text);
  const found = ours(text);
  if (JSON.stringify(found) !== JSON.stringify(expected))
    expect({ text, found }).toEqual({ text, found: expected });
  return found.length;
}

const sampleLines = ["pages", "texts"]
  .flatMap((folder) =>
    readdirSync(join(root, "samples", folder), { recursive: true, encoding: "utf8" }).map((name) =>
      join(root, "samples", folder, name),
    ),
  )
  .filter((file) => /\.(html|txt|json)$/.test(file))
  .flatMap((file) => readFileSync(file, "utf8").split("\n"))
  .map((line) => line.replace(/[\ud800-\udfff]/g, "").slice(0, 400));

describe("the same words as kuromoji", () => {
  test("on every line of the samples, markup and all", { timeout: BUDGET_MS }, () => {
    const tokens = [...new Set(sampleLines)].reduce((sum, line) => sum + compare(line), 0);
    expect(tokens).toBeGreaterThan(10_000);
  });

  test("on a million words of mixtures", { timeout: BUDGET_MS }, () => {
    const random = randomFrom(20_261_126);
    const material = sampleLines.filter((line) => line.length > 4);
    for (let tokens = 0; tokens < FUZZ_TOKENS_MIN; ) tokens += compare(mixture(material, random));
  });

  test.each([
    ["a long run without stops", "これは句点のない長い文章であり".repeat(60)],
    ["a run that is longer than one lattice", "東京都の委員会は計画を調べており会議で".repeat(950)],
    ["katakana", "アイウエオ".repeat(40)],
    ["latin and digits", "abc123".repeat(50)],
    ["only stops", "、。".repeat(30)],
    ["line breaks", "一行目\n\n\t二行目\r\n"],
    ["control characters", "\u0001\u0002東京\u0003都\u007f"],
    ["combining marks", "か\u3099き\u309aは\u0301"],
    ["half-width kana", "ｶﾞｷﾞｸﾞﾊﾟﾋﾟ､ﾄｳｷｮｳ｡"],
    ["noncharacters", "東\ufffe京\uffff都"],
  ])("%s", { timeout: BUDGET_MS }, (_name, text) => {
    expect(compare(text)).toBeGreaterThan(0);
  });
});

/** Pieces of sample lines in a new order, with characters of all kinds between them. */
function mixture(material: readonly string[], random: (below: number) => number): string {
  let text = "";
  for (let parts = 1 + random(12); parts > 0; parts--) {
    const line = material[random(material.length)] ?? "";
    const start = random(line.length);
    text += random(3) === 0 ? strange(random) : line.slice(start, start + 1 + random(8));
  }
  return text;
}

/** First and last character of a block, how likely it is. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0x3041, 0x309f],
  [0x3041, 0x309f],
  [0x30a1, 0x30ff],
  [0x30a1, 0x30ff],
  [0x4e00, 0x9fff],
  [0x4e00, 0x9fff],
  [0x20, 0x7e],
  [0x3000, 0x303f],
  [0xff01, 0xff9f],
  [0x370, 0x4ff],
  [0x1, 0xd7ff],
  [0xe000, 0xffff],
];

function strange(random: (below: number) => number): string {
  const [first, last] = BLOCKS[random(BLOCKS.length)] ?? [0x20, 0x7e];
  return Array.from({ length: 1 + random(5) }, () =>
    String.fromCharCode(first + random(last - first + 1)),
  ).join("");
}

/** The same numbers each time (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
