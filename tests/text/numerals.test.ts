import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numeralAt, numeralValue } from "../../src/text/numerals.ts";

describe("numerals", () => {
  it.each<[string, number]>([
    ["0", 0],
    ["13", 13],
    ["１３", 13],
    ["5,500", 5500],
    ["５，５００", 5500],
    ["31.8", 31.8],
    ["６・６", 6.6],
    ["5500億", 550_000_000_000],
    ["1兆1,000億", 1_100_000_000_000],
    ["4億7,000万", 470_000_000],
    ["0.55兆", 550_000_000_000],
    ["1.1兆", 1_100_000_000_000],
    ["3百万", 3_000_000],
    ["5千", 5000],
    ["2千5百万", 25_000_000],
    ["十", 10],
    ["十三", 13],
    ["二十", 20],
    ["百二十", 120],
    ["千九百四十五", 1945],
    ["二〇二六", 2026],
    ["五千五百億", 550_000_000_000],
    ["一・五", 1.5],
    ["三万", 30_000],
    ["2京", 20_000_000_000_000_000],
  ])("%s", (text, value) => {
    expect(numeralValue(text)).toBe(value);
  });

  it.each(["", "数百", "億", "万", "一部", "5人", "第1", "1,00,0", "1.2.3", "半"])(
    "%s is no number",
    (text) => {
      expect(numeralValue(text)).toBeNull();
    },
  );

  it.each<[string, number, string]>([
    ["3分の2", 0, "3"],
    ["第1条", 1, "1"],
    ["5人と6人", 3, "6"],
    ["2,3人", 0, "2"],
    ["1億円", 0, "1億"],
  ])("in %s at %i stands %s", (text, at, expected) => {
    const numeral = numeralAt(text, at);
    expect(numeral === null ? null : text.slice(numeral.start, numeral.end)).toBe(expected);
  });

  it("reads back every whole number, with and without commas", () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(numeralValue(String(value))).toBe(value);
        expect(numeralValue(value.toLocaleString("en-US"))).toBe(value);
      }),
    );
  });
});
