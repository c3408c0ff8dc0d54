import { describe, expect, it } from "vitest";
import { type CheckReason, checkStatement, standingOf } from "../../src/summarize/check.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";
import { ARTICLES } from "./check-articles.ts";
import { CASES } from "./check-cases.ts";

const tokenize = await loadTokenizer();
const KINDS: ReadonlySet<string> = new Set<CheckReason["kind"]>([
  "number",
  "unit",
  "date",
  "name",
  "role",
  "negation",
  "modality",
  "direction",
  "quotation",
  "speaker",
  "cite-missing",
  "nothing-in-common",
  "too-much",
]);

describe("the check", () => {
  it.each(CASES)("%s %j: %s (%s)", (article, cites, text, expected) => {
    const statement = { text, cites: cites.map((n) => `b0.s${n}`) };
    const verdict = checkStatement(statement, ARTICLES[article], { tokenize });
    if (KINDS.has(expected)) {
      expect(verdict.stands ? [verdict.check] : verdict.reasons.map(({ kind }) => kind)).toContain(expected);
    } else {
      expect(verdict.stands ? [] : verdict.reasons).toEqual([]);
      if (expected !== "stands") expect(verdict).toEqual({ stands: true, check: expected });
    }
  });

  it("tells the same without its reasons", () => {
    for (const [article, cites, text] of CASES) {
      const statement = { text, cites: cites.map((n) => `b0.s${n}`) };
      const verdict = checkStatement(statement, ARTICLES[article], { tokenize });
      expect([text, standingOf(statement, ARTICLES[article], { tokenize })]).toEqual([
        text,
        verdict.stands ? verdict.check : null,
      ]);
    }
  });

  it("shows every kind at work", () => {
    const shown = new Set<string>(CASES.map(([, , , expected]) => expected));
    expect([...KINDS].filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it.each(Object.entries(ARTICLES))("lets every sentence of %s stand by itself", (_name, source) => {
    for (const { id, text } of source.reading.sentences) {
      expect(checkStatement({ text, cites: [id] }, source, { tokenize })).toEqual({
        stands: true,
        check: "verbatim",
      });
    }
  });

  it.each(Object.entries(ARTICLES))("refuses any digit of %s that is changed", (_name, source) => {
    for (const { id, text } of source.reading.sentences) {
      for (const { index, 0: digit } of text.matchAll(/\d/g)) {
        const changed = text.slice(0, index) + String((Number(digit) + 1) % 10) + text.slice(index + 1);
        const verdict = checkStatement({ text: changed, cites: [id] }, source, { tokenize });
        expect([changed, verdict.stands]).toEqual([changed, false]);
      }
    }
  });
});
