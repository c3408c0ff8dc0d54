/** Gathers what a statement is held against: its cited sentences, read once per article. */

import type { Reading, Token, Tokenize } from "../../model.ts";
import { once } from "../../once.ts";
import { datesIn } from "../../text/dates.ts";
import { findDates } from "../../text/dates-find.ts";
import { foldNumbers } from "../../text/normalize.ts";
import { type ArticleFacts, articleOf, type CheckSource } from "./article.ts";
import { withDays } from "./happened.ts";
import { preparedFor } from "./prepared.ts";
import { type Said, saidOf } from "./said.ts";
import { amountsOf, parted } from "./statement.ts";

export type { CheckSource } from "./article.ts";
export type { Said } from "./said.ts";

export type Evidence = {
  readonly said: Said;
  readonly cited: readonly Said[];
  /** All cited sentences, normalized, one after the other. */
  readonly plain: string;
  readonly named: string;
  /** The forms and titles that the article gives to whom the cited sentences name (or mean by 同社). */
  readonly defined: string;
  readonly source: CheckSource;
  /** Title and all sentences, normalized. */
  readonly article: string;
  /** Any sentence of the article, read when asked for. */
  readonly sentence: (id: string) => Said | null;
};

/** The cited ids that the article does not have. */
export function missingCites(
  cites: readonly string[],
  source: CheckSource,
  tokenize: Tokenize,
): readonly string[] {
  const { sentences } = articleOf(source, tokenize);
  return cites.filter((id) => !sentences.has(id));
}

/** A statement's words: they stay when the sentences that may carry it change. */
const wordsOf = once((_: Reading) => new Map<string, readonly Token[]>());

function tokensOf(text: string, { reading }: CheckSource, tokenize: Tokenize): readonly Token[] {
  const known = wordsOf(reading);
  const tokens = known.get(text) ?? tokenize(text);
  known.set(text, tokens);
  return tokens;
}

export function evidenceFor(
  statement: { readonly text: string; readonly cites: readonly string[] },
  source: CheckSource,
  tokenize: Tokenize,
): Evidence {
  const article = articleOf(source, tokenize);
  const { sentence } = article;
  const { cited, plain, named, defined } = preparedFor(statement.cites, source, article);
  const text = parted(statement.text);
  const amounts = amountsOf(text, source.reading);
  const tokens = tokensOf(text, source, tokenize);
  const dates = datesOf({ ...statement, text }, source, article);
  const said = withDays(saidOf(text, tokens, dates, amounts), source.anchor);
  return { said, cited, plain, named, defined, source, article: article.plain, sentence };
}

/** The statement's dates, read as if it stood behind the sentences it cites. */
function datesOf(
  statement: { readonly text: string; readonly cites: readonly string[] },
  source: CheckSource,
  { sentences }: ArticleFacts,
) {
  if (findDates(foldNumbers(statement.text)).length === 0) return [];
  const before = statement.cites.flatMap((id) => sentences.get(id) ?? []);
  const all = [...before.map(({ id, text }) => ({ id, text })), { id: "", text: statement.text }];
  return datesIn(all, source.anchor).get("") ?? [];
}
