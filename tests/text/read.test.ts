import { describe, expect, test } from "vitest";
import type { BlockKind } from "../../src/model.ts";
import { readArticle } from "../../src/text/read.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();

type Block = string | { readonly kind: BlockKind; readonly text: string };

const read = (...blocks: readonly Block[]) =>
  readArticle(
    blocks.map((block, index) =>
      typeof block === "string"
        ? { id: `b${index}`, kind: "paragraph" as const, text: block }
        : { id: `b${index}`, ...block },
    ),
    { at: null },
    { tokenize },
  );

/** Blocks, then the quotations of the article as speaker:text. */
const SAID: readonly (readonly [readonly Block[], readonly string[]])[] = [
  [
    ["鷹野慎一知事は幹部と協議し、一致した。「秋までに使えるようにしたい」と述べた。"],
    ["鷹野慎一:秋までに使えるようにしたい"],
  ],
  [
    ["鷹野慎一知事は「急ぐ」と述べた。その上で「安全は緩めない」と語った。"],
    ["鷹野慎一:急ぐ", "鷹野慎一:安全は緩めない"],
  ],
  [
    ["鷹野慎一知事は「急ぐ」と述べた。", "その上で「安全は緩めない」と語った。"],
    ["鷹野慎一:急ぐ", "鷹野慎一:安全は緩めない"],
  ],
  // another paragraph, another topic between, a town as the topic: nobody is guessed
  [
    ["鷹野慎一知事は「急ぐ」と述べた。", "「安全が先だ」と語った。"],
    ["鷹野慎一:急ぐ", "-:安全が先だ"],
  ],
  [["鷹野慎一知事は協議した。費用は増える。「安全が先だ」と語った。"], ["-:安全が先だ"]],
  [["市は方針を示した。「検討している」と述べた。"], ["-:検討している"]],
  // a post alone is its only holder
  [["石破茂首相が会見した。", "首相は「調整を急ぐ」と語った。"], ["石破茂:調整を急ぐ"]],
  [["石破茂首相とスターマー首相が会談した。", "首相は「調整を急ぐ」と語った。"], ["首相:調整を急ぐ"]],
  [["岸田文雄元首相が会見した。", "首相は「調整を急ぐ」と語った。"], ["首相:調整を急ぐ"]],
  // a heading repeats what the text says
  [
    [{ kind: "heading", text: "三枝氏「立ち止まる」" }, "三枝文香氏は「一度立ち止まる」と述べた。"],
    ["三枝文香:一度立ち止まる"],
  ],
];

describe("what an article says", () => {
  test.each(SAID)("%j", (blocks, expected) => {
    expect(read(...blocks).quotes.map(({ speaker, text }) => `${speaker ?? "-"}:${text}`)).toEqual(expected);
  });
});

test("a body named in full is found again where a shorter name stands in it", () => {
  const { organizations } = read(
    "支援団体「つくろい東京ファンド」が動いた。",
    "つくろい東京ファンドは訴えた。",
  );
  expect(organizations.map(({ name }) => name)).toEqual(["つくろい東京ファンド"]);
});

test("a lone 米 is rice where the article has rice, and the country where it does not", () => {
  const placesOf = (...texts: readonly string[]) => read(...texts).places.map(({ name }) => name);
  expect(placesOf("炊きたての米を出した。", "米を通じて町を知る。")).toEqual([]);
  expect(placesOf("炊きたての米を出した。", "米国は米の輸入を求めた。", "米は応じない。")).toEqual(["米国"]);
  expect(placesOf("米を通じて交渉する。")).toEqual(["米国"]);
});

test("a run of signs without words is read without names", () => {
  for (const sign of ["漢", "大", "東"]) {
    const { people, organizations } = read(sign.repeat(4000));
    expect([people, organizations]).toEqual([[], []]);
  }
});
