/** What belongs to what: for each kind a statement that must be refused, and one that must stand. */
import { describe, expect, it } from "vitest";
import { checkClaims, sourceOfBody } from "../../src/summarize/check-body.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";
import { ACT_CASES, ACTS_BODY } from "./act-cases.ts";
import { DAYS_BODY, DAYS_CASE, FRAME_BODY, FRAME_CASES, READ_RIGHT } from "./frame-cases.ts";
import { BODY, CASES, WORKED_OUT } from "./relation-cases.ts";

const tokenize = await loadTokenizer();
const source = sourceOfBody({ id: "beach", published: "2026-11-12", body: BODY }, { tokenize });
const acts = sourceOfBody({ id: "acts", published: "2026-11-12", body: ACTS_BODY }, { tokenize });
const frame = sourceOfBody({ id: "frame", published: "2026-11-12", body: FRAME_BODY }, { tokenize });
const verdictOf = (text: string, within = source) => {
  const [checked] = checkClaims([{ text }], within, { tokenize });
  return { text, verdict: checked?.verdict, reasons: checked?.reasons };
};

describe("relations", () => {
  it.each(CASES)("%s: refuses %s", (_kind, wrong) => {
    expect(verdictOf(wrong)).toMatchObject({ verdict: "refused" });
  });

  it.each(CASES)("%s: not %s", (_kind, _wrong, right) => {
    expect(verdictOf(right)).toMatchObject({ verdict: "verified", reasons: [] });
  });

  it.each(WORKED_OUT)("works out: %s", (right, wrong) => {
    expect(verdictOf(right)).toMatchObject({ verdict: "verified", reasons: [] });
    expect(verdictOf(wrong)).toMatchObject({ verdict: "refused" });
  });
});

describe("acts", () => {
  it.each(ACT_CASES)("%s: refuses %s", (_kind, wrong) => {
    expect(verdictOf(wrong, acts)).toMatchObject({ verdict: "refused" });
  });

  it.each(ACT_CASES)("%s: not %s", (_kind, _wrong, right) => {
    expect(verdictOf(right, acts)).toMatchObject({ verdict: "verified", reasons: [] });
  });
});

describe("the frame", () => {
  it.each(FRAME_CASES)("%s: refuses %s", (_kind, wrong) => {
    expect(verdictOf(wrong, frame)).toMatchObject({ verdict: "refused" });
  });

  it.each(FRAME_CASES)("%s: not %s", (_kind, _wrong, right) => {
    expect(verdictOf(right, frame)).toMatchObject({ verdict: "verified", reasons: [] });
  });

  it.each(READ_RIGHT)("%s: %s", (_why, text) => {
    expect(verdictOf(text, frame)).toMatchObject({ verdict: "verified", reasons: [] });
  });

  it("the day of an act that goes on", () => {
    const days = sourceOfBody({ id: "days", published: "2026-11-12", body: DAYS_BODY }, { tokenize });
    expect(verdictOf(DAYS_CASE[0], days)).toMatchObject({ verdict: "refused" });
    expect(verdictOf(DAYS_CASE[1], days)).toMatchObject({ verdict: "verified", reasons: [] });
  });
});
