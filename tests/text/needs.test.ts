import { describe, expect, test } from "vitest";
import { matchesOf } from "../../src/text/matches.ts";
import { needsOf } from "../../src/text/needs.ts";

const SAMPLES = [..."「」『』（）()社会党両国首都圏大立市区町村・=-AZaz09アンヴー々あん㈱\n 、。"];

function needed(pattern: RegExp): string {
  const needs = needsOf(pattern).map((need) => SAMPLES.filter((sign) => need.is(sign)).join(""));
  return needs.length === 0 ? "nothing" : needs.join(" and ");
}

describe("what a pattern needs", () => {
  const cases: readonly (readonly [RegExp, string])[] = [
    [/社(?![会員])/g, "社"],
    [/「[^「」]{2,20}」(?=[（(])/g, "（( and 「 and 」"],
    [/(?:首都圏|大立|両国)/g, "両首大 and 国都立"],
    [/(?:首都圏|大)立?/g, "首大"],
    [/(?<=会)(?<name>[^社]+)党?/g, "会"],
    [/[A-C]{2,}|㈱/g, "A㈱"],
    [/\u793e+?/g, "社"],
    [/町{1,3}村*/g, "町"],
    // Nothing is needed where a branch, a repetition or the whole may be missing, or where all texts have it.
    [/社|/g, "nothing"],
    [/社?/g, "nothing"],
    [/社{0,3}/g, "nothing"],
    [/(?!社)(?<!会)./g, "nothing"],
    [/[^社]/g, "nothing"],
    [/の|は|が|を|に/g, "nothing"],
    [/\p{L}[\s社]/gu, "nothing"],
    [/(社)?\1/g, "nothing"],
    [/a/gi, "nothing"],
  ];
  test.each(cases)("%s", (pattern, expected) => {
    expect(needed(pattern)).toBe(expected);
  });

  test("a text that lacks one of several is not searched", () => {
    const pattern = /「[^「」]+」(?=と)/g;
    expect(["「町」", "町」と", "「町と"].map((text) => matchesOf(pattern, text).length)).toEqual([0, 0, 0]);
    expect(matchesOf(pattern, "「町」と").length).toBe(1);
  });

  test("a text without it is not searched, and one with it is", () => {
    const pattern = /(?:東都|西都)社/g;
    expect(matchesOf(pattern, "東都の町").length).toBe(0);
    expect(matchesOf(pattern, "東都社と西都社").map(({ index }) => index)).toEqual([0, 4]);
  });
});
