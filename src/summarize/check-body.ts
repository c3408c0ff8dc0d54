/** Checks anybody's statements against a clean text: with the sentences they cite, or with those that the check finds. */
import type { CheckVerdict, Tokenize } from "../model.ts";
import { readArticle } from "../text/read.ts";
import { articleOfBody, type Body } from "./bodies.ts";
import { carriersOf } from "./check/carriers.ts";
import { type CheckReason, type CheckSource, checkStatement } from "./check.ts";
import { isInstruction, withoutOrders } from "./instructions.ts";

export type CheckedStatement = {
  readonly verdict: "verified" | "refused";
  /** How a statement that stands relates to its sentences; null for a refused one. */
  readonly check: CheckVerdict | null;
  readonly reasons: readonly CheckReason[];
  /** The sentences that were given, or were found. */
  readonly cites: readonly string[];
};

type Claim = { readonly text: string; readonly cites?: readonly string[] | null | undefined };

/** A source to check against, and what of the body speaks to a machine: nothing may rest on that. */
type BodySource = CheckSource & { readonly orders: readonly string[] };

/** A body as a source: a line that is not blank is a block (`b0`, `b1`, …), cut into sentences (`b0.s0`). */
export function sourceOfBody(body: Body, deps: { readonly tokenize: Tokenize }): BodySource {
  const article = articleOfBody(body);
  const anchor = { at: article.publishedAt };
  const { blocks, orders } = withoutOrders(article.blocks);
  const ordered = article.title !== null && isInstruction(article.title);
  return {
    reading: readArticle(blocks, anchor, deps),
    anchor,
    title: ordered ? null : article.title,
    orders: ordered && article.title !== null ? [article.title, ...orders] : orders,
  };
}

/** One verdict a statement, in their order. */
export function checkClaims(
  claims: readonly Claim[],
  source: CheckSource,
  deps: { readonly tokenize: Tokenize },
): readonly CheckedStatement[] {
  return claims.map(({ text, cites }) =>
    cites == null ? checkFound(text, source, deps) : checkCited(text, cites, source, deps),
  );
}

function checkCited(
  text: string,
  cites: readonly string[],
  source: CheckSource,
  deps: { readonly tokenize: Tokenize },
): CheckedStatement {
  const verdict = checkStatement({ text, cites }, source, deps);
  return verdict.stands
    ? { verdict: "verified", check: verdict.check, reasons: [], cites }
    : { verdict: "refused", check: null, reasons: verdict.reasons, cites };
}

/** The first of the likely sets of sentences that carries the statement; when none does, the reasons of the likeliest. */
function checkFound(
  text: string,
  source: CheckSource,
  deps: { readonly tokenize: Tokenize },
): CheckedStatement {
  const sets = carriersOf(text, source, deps.tokenize);
  let refused: CheckedStatement | null = null;
  for (const cites of sets) {
    const checked = checkCited(text, cites, source, deps);
    if (checked.verdict === "verified") return checked;
    refused = refused !== null && refused.reasons.length <= checked.reasons.length ? refused : checked;
  }
  const nothing = { kind: "nothing-in-common", detail: "no sentence of the article tells this" } as const;
  return refused ?? { verdict: "refused", check: null, reasons: [nothing], cites: [] };
}
