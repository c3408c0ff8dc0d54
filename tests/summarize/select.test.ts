import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Choosable } from "../../src/summarize/extract/bids.ts";
import { joinedPoints } from "../../src/summarize/extract/points.ts";
import { select } from "../../src/summarize/extract/select.ts";

const KEYS = ["a", "b", "c", "d", "e", "f", "g"];
const weights = new Map(KEYS.map((key, index) => [key, 1 + index / 2]));

const option = fc.record({
  text: fc.constant("文。"),
  chars: fc.integer({ min: 1, max: 80 }),
  concepts: fc.uniqueArray(fc.constantFrom(...KEYS)),
});
const itemsArbitrary = fc
  .array(
    fc.record({
      prior: fc.double({ min: 0.1, max: 2, noNaN: true }),
      options: fc.array(option, { maxLength: 4 }),
      tied: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((items): Choosable[] =>
    items.map(({ prior, options, tied }, index) => ({
      prior,
      options,
      needs: tied && index > 0 ? index - 1 : null,
    })),
  );

describe("select", () => {
  test("never more characters than allowed, each sentence once, what is pointed to is there, in order", () => {
    fc.assert(
      fc.property(itemsArbitrary, fc.integer({ min: 0, max: 200 }), (items, charsMax) => {
        const chosen = select({ items, weights, charsMax });
        const chars = chosen.reduce(
          (sum, { item, option: index }) => sum + (items[item]?.options[index]?.chars ?? 0),
          0,
        );
        expect(chars).toBeLessThanOrEqual(charsMax);
        const places = chosen.map(({ item }) => item);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        for (const place of places) {
          const needs = items[place]?.needs ?? null;
          if (needs !== null) expect(places).toContain(needs);
        }
      }),
    );
  });

  test("what was said once is not chosen again", () => {
    const same = { text: "文。", chars: 10, concepts: ["a", "b", "c"] };
    const items: Choosable[] = [
      { prior: 1, options: [same], needs: null },
      { prior: 1, options: [same], needs: null },
      { prior: 0.2, options: [{ text: "別。", chars: 10, concepts: ["g"] }], needs: null },
    ];
    const chosen = select({ items, weights, charsMax: 100 });
    expect(chosen.map(({ item }) => item)).toEqual([0, 2]);
  });
});

describe("points", () => {
  const chosen = fc.array(
    fc.record({
      block: fc.constantFrom("b0", "b1", "b2"),
      tied: fc.boolean(),
      size: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 14 },
  );
  test("at most so many, nothing lost, nothing reordered", () => {
    fc.assert(
      fc.property(chosen, fc.integer({ min: 1, max: 5 }), (parts, pointsMax) => {
        const sentences = parts.map(({ block, tied, size }, order) => ({
          text: `${order}${"文".repeat(size)}。`,
          cites: [`${block}.s${order}`],
          order,
          block,
          needs: tied && order > 0 ? order - 1 : null,
          worth: -order,
          names: { full: new Set<string>(), short: new Set<string>() },
        }));
        const points = joinedPoints(sentences, pointsMax);
        expect(points.length).toBeLessThanOrEqual(pointsMax);
        expect(points.map(({ text }) => text).join("")).toBe(sentences.map(({ text }) => text).join(""));
        expect(points.flatMap(({ cites }) => cites)).toEqual(sentences.flatMap(({ cites }) => cites));
      }),
    );
  });
});

describe("what is said in one point", () => {
  const names = { full: new Set<string>(), short: new Set<string>() };
  const place = { needs: null, worth: 1, names, section: -1, block: "佐藤さん" };
  const told = (texts: readonly (readonly [order: number, paragraph: string, text: string])[]): string => {
    const chosen = texts.map(([order, paragraph, text]) => ({
      ...place,
      order,
      paragraph,
      text,
      cites: [`${order}`],
    }));
    return joinedPoints(chosen, 1)
      .map(({ text }) => text)
      .join("");
  };

  test("the same speaker is named once, and quoted in one go where it was said in one go", () => {
    const first = [1, "a", "佐藤さん「急ぎます」"] as const;
    expect(told([first, [2, "a", "佐藤さん「人が足りない」"]])).toBe("佐藤さん「急ぎます。人が足りない」");
    expect(told([first, [3, "b", "佐藤さん「人が足りない」"]])).toBe("佐藤さん「急ぎます」「人が足りない」");
    expect(told([first, [2, "a", "鈴木さん「人が足りない」"]])).toBe(
      "佐藤さん「急ぎます」鈴木さん「人が足りない」",
    );
    expect(told([first, [2, "a", "佐藤さんは去った。"]])).toBe("佐藤さん「急ぎます」佐藤さんは去った。");
  });
});

test("a reason stands with what it may be the reason of, other points apart", () => {
  const names = { full: new Set<string>(), short: new Set<string>() };
  const place = { worth: 1, names, section: 0, block: "b0" };
  const told = (last: string): number => {
    const chosen = ["移転が遅れる。", "標本は31万点。", last].map((text, order) => ({
      ...place,
      order,
      needs: order === 2 ? 1 : null,
      text,
      cites: [`s${order}`],
    }));
    return joinedPoints(chosen, 5).length;
  };
  expect(told("記録が見つからないためだ。")).toBe(1);
  expect(told("その4割は記録がない。")).toBe(2);
});

test("of choices that tell as much, the one that says less of it twice", () => {
  const options = (text: string, key: string) => [{ text, chars: 12, concepts: [key] }];
  const item = (text: string, key: string, section: number) => ({
    prior: 1,
    options: options(text, key),
    needs: null,
    section,
  });
  const items = [
    item("市は橋の料金を廃止した。", "a", 0),
    item("市は橋の料金を廃止する。", "b", 1),
    item("電車が四時間も遅れた。", "b", 2),
  ];
  const same = new Map([
    ["a", 1],
    ["b", 1],
  ]);
  expect(select({ items, weights: same, charsMax: 24 }).map(({ item: at }) => at)).toEqual([0, 2]);
});
