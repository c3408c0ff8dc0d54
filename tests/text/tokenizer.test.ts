import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadTokenizer, TOKENIZER_VERSION } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();
const surfaces = (text: string): string =>
  tokenize(text)
    .map(({ surface }) => surface)
    .join("|");

/** Text, then its words. */
const WORDS: readonly (readonly [string, string])[] = [
  ["", ""],
  ["すもももももももものうち", "すもも|も|もも|も|もも|の|うち"],
  ["今日は😀😀だ。", "今日|は|😀😀|だ|。"],
  ["東京𠮷𠮷太郎。", "東京|𠮷𠮷|太郎|。"],
  ["一行目。\n二行目。", "一行|目|。|\n|二|行|目|。"],
  ["国際通貨基金（IMF）、世界銀行。", "国際|通貨|基金|（|IMF|）|、|世界銀行|。"],
  ["「行く」、「来る」。", "「|行く|」|、|「|来る|」|。"],
  ["赤澤亮正", "赤澤|亮|正"],
  ["👨‍👩‍👧が来た", "👨‍👩‍👧|が|来|た"],
  ["\ud83dが", "\ud83d|が"],
  ["が\udca9だ", "が|\udca9|だ"],
  ["𠮷野家の𩸽は❤️だ", "𠮷|野家|の|𩸽|は|❤|️|だ"],
  ["東京\u0000大阪", "東京|\u0000|大阪"],
  ["ﾄｳｷｮｳは雨", "ﾄｳｷｮｳ|は|雨"],
  ["か\u3099くせい", "か|\u3099くせい"],
  ["e\u0301tude", "e|\u0301|tude"],
  ["…………", "…|…|…|…"],
  ["🇯🇵と🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇯🇵|と|🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
];

describe("tokenizer", () => {
  test.each(WORDS)("%j", (text, expected) => expect(surfaces(text)).toBe(expected));

  test("offsets are UTF-16 units of the text", () => {
    const text = "😀東京で、𠮷田さんが「はい」）、と言った。";
    for (const { start, end, surface } of tokenize(text)) expect(text.slice(start, end)).toBe(surface);
  });

  test("known words carry reading and base form, unknown ones none", () => {
    const [went] = tokenize("走った");
    expect(went).toMatchObject({ base: "走る", reading: "ハシッ", known: true, pos: "動詞" });
    expect(tokenize("ゴニョゴニャロン")[0]).toMatchObject({ reading: null, known: false });
  });

  test("rare characters of names are read like the common ones, and stay as written", () => {
    expect(tokenize("赤澤")[0]).toMatchObject({ surface: "赤澤", detail: ["固有名詞", "人名", "姓"] });
  });

  test.each([
    ["katakana", "ア".repeat(10_000)],
    ["kanji", "東".repeat(10_000)],
    ["latin", "a".repeat(10_000)],
    ["emoji", "😀".repeat(10_000)],
    ["brackets", "」".repeat(10_000)],
    ["sentence without stops", "これは句点のない長い文章であり".repeat(700)],
  ])("10,000 of %s join back", (_name, text) => {
    expect(
      tokenize(text)
        .map(({ surface }) => surface)
        .join(""),
    ).toBe(text);
  });

  test.each([
    ["katakana", "ア"],
    ["kanji", "東"],
    ["emoji", "😀"],
    ["latin", "a"],
    ["spaces", " "],
    ["a lone surrogate", "\ud800"],
    ["NUL", "\u0000"],
  ])("ten megabytes of %s join back, and no character is torn", (_name, character) => {
    const text = character.repeat(10_000_000 / Buffer.byteLength(character));
    const tokens = tokenize(text);
    let at = 0;
    const torn = tokens.filter(({ start, end, surface }) => {
      const fits = start === at && end - start === surface.length && surface.length % character.length === 0;
      at = end;
      return !fits;
    });
    expect(torn).toEqual([]);
    expect(at).toBe(text.length);
  });

  const japanese = fc.string({
    unit: fc.constantFrom(
      ..."東京都は、。「」（）()！？!?.,1２三アイうえおーA z\n\t\u3000髙𠮷😀\u0301が\ufe0f\u200d\ud800",
    ),
    maxLength: 300,
  });

  test("words join back into any text", () => {
    fc.assert(
      fc.property(fc.oneof(japanese, fc.string({ unit: "binary", maxLength: 80 })), (text) => {
        const tokens = tokenize(text);
        expect(tokens.map(({ surface }) => surface).join("")).toBe(text);
        let at = 0;
        for (const { start, end } of tokens) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the version names engine and dictionary", () =>
    expect(TOKENIZER_VERSION).toMatch(/^ipadic-2007\+kawaraban-/));
});
