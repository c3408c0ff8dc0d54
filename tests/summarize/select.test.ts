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
