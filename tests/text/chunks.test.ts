import { describe, expect, test } from "vitest";
import { chunksOf } from "../../src/text/chunks.ts";
import { readArticle } from "../../src/text/read.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();

function chunks(text: string): readonly string[] {
  const blocks = [{ id: "b0", text, kind: "paragraph" as const }];
  const reading = readArticle(blocks, { at: "2026-11-26T09:00:00+09:00" }, { tokenize });
  return reading.sentences.flatMap((sentence) => {
    const spans = reading.spans.get(sentence.id);
    return spans === undefined ? [] : chunksOf(sentence.text, spans).map(({ surface }) => surface);
  });
}

/** Text, a chunk that must be whole in it. */
const WHOLE: readonly (readonly [string, string])[] = [
  ["対米投資は5,500億ドルになる。", "5,500億ドル"],
  ["総額は1兆1,000億円だった。", "1兆1,000億円"],
  ["会議は12月13日に開く。", "12月13日"],
  ["指数は第1四半期に31.8だった。", "31.8"],
  ["サプライチェーンを強化する。", "サプライチェーン"],
  ["データセンターを建てる。", "データセンター"],
  ["高市早苗首相が述べた。", "高市早苗首相"],
  ["震源はＭ６・６の規模だった。", "Ｍ６・６"],
];

/** Text, words that must stay apart in it. */
const APART: readonly (readonly [string, readonly string[]])[] = [
  ["ビルとデータを見た。", ["ビル", "データ"]],
  ["13日、6人が来た。", ["13日", "、", "6人"]],
  ["東京の計画を決めた。", ["計画", "を", "決め"]],
];

describe("chunks", () => {
  test.each(WHOLE)("%s keeps %s whole", (text, whole) => expect(chunks(text)).toContain(whole));
  test.each(APART)("%s keeps its words apart", (text, words) =>
    expect(chunks(text)).toEqual(expect.arrayContaining([...words])),
  );

  test("their parts are the tokens, all of them", () => {
    const text = "赤沢亮正経済産業相は5,500億ドルを投じ、サプライチェーンを強くすると述べた。";
    const tokens = tokenize(text);
    const made = chunksOf(text, { tokens, names: [], amounts: [], dates: [] });
    expect(made.flatMap(({ parts }) => parts)).toEqual(tokens);
    expect(made.map(({ surface }) => surface).join("")).toBe(text);
    for (const { start, end, surface } of made) expect(text.slice(start, end)).toBe(surface);
  });
});
