import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clip, columnsOf, fold, labelled } from "../../src/read/typeset.ts";

describe("columnsOf", () => {
  it.each([
    ["瓦版", 4],
    ["ｶﾜﾗ", 3],
    ["a瓦b", 4],
    ["𠮷野家", 6],
    ["", 0],
  ])("%s takes %i columns", (text, columns) => expect(columnsOf(text)).toBe(columns));
});

describe("fold", () => {
  it("does not begin a line with 。 or 」", () => {
    expect(fold("港の工事が終わった。次", 18)).toEqual(["港の工事が終わった。", "次"]);
    expect(fold("「港」の工事", 4)).toEqual(["「港」", "の工", "事"]);
  });

  it("does not end a line with 「", () => {
    expect(fold("市長は「やる」と", 8)).toEqual(["市長は", "「やる」", "と"]);
  });

  it("keeps a number or an address whole", () => {
    expect(fold("総額は5,500億円", 10)).toEqual(["総額は", "5,500億円"]);
  });

  it("loses nothing but the spaces at line starts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, columns) => {
        expect(fold(text, columns).join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
      }),
    );
  });

  it("sets a label beside the folded text", () => {
    expect(labelled("要旨", "港の工事が終わった。次の工事は", { indent: 8, columns: 28 })).toBe(
      "要旨    港の工事が終わった。\n        次の工事は",
    );
  });
});

describe("clip", () => {
  it.each([
    ["港の工事", 8, "港の工事"],
    ["港の工事", 7, "港の工…"],
    ["abcdef", 4, "abc…"],
  ])("%s in %i columns is %s", (text, columns, clipped) => expect(clip(text, columns)).toBe(clipped));
});
