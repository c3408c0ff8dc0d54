/** Statements held against an article of our own: each that stands, beside a neighbour that does not. */
import { describe, expect, it } from "vitest";
import { checkClaims, sourceOfBody } from "../../src/summarize/check-body.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();

export type Told = readonly [what: string, right: string, wrong: string];
export const STANDS = { verdict: "verified", reasons: [] };
const FALLS = { verdict: "refused" };

/** @param body of an article of 12 November 2026 */
export function checkOf(body: string): (text: string) => object {
  const source = sourceOfBody({ id: "told", published: "2026-11-12", body }, { tokenize });
  return (text) => {
    const [checked] = checkClaims([{ text }], source, { tokenize });
    return { text, verdict: checked?.verdict, reasons: checked?.reasons };
  };
}

export function describeTold(title: string, check: (text: string) => object, cases: readonly Told[]): void {
  describe(title, () => {
    it.each(cases)("%s stands: %s", (_, right) => expect(check(right)).toMatchObject(STANDS));
    it.each(cases)("%s, wrong: refuses %s", (_, __, wrong) => expect(check(wrong)).toMatchObject(FALLS));
  });
}
