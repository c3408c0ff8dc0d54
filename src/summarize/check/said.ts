/** A text with everything the kinds of the check look at, read once. */
import type { AmountSpan, DateSpan, Token } from "../../model.ts";
import { amountsIn } from "../../text/amounts.ts";
import { foldWidth, normalize } from "../../text/normalize.ts";
import { type Predicate, predicatesIn } from "./predicates.ts";
import { foldName } from "./variants.ts";

export type Said = {
  readonly text: string;
  /** Half width, offsets as in `text`. */
  readonly folded: string;
  /** For comparison: NFKC, common kanji, no spaces. */
  readonly plain: string;
  /** As `plain`, with transliterations made alike. */
  readonly named: string;
  readonly tokens: readonly Token[];
  /** Offsets into `plain` at which a word begins or ends. */
  readonly edges: ReadonlySet<number>;
  readonly predicates: readonly Predicate[];
  readonly amounts: readonly AmountSpan[];
  readonly dates: readonly DateSpan[];
};

/** @param amounts those of the text, where it has been read before */
export function saidOf(
  text: string,
  tokens: readonly Token[],
  dates: readonly DateSpan[],
  amounts: readonly AmountSpan[] = amountsIn(text),
): Said {
  let edge = 0;
  const edges = new Set([0, ...tokens.map(({ surface }) => (edge += normalize(surface).length))]);
  const plain = normalize(text);
  return {
    text,
    folded: foldWidth(text),
    plain,
    named: foldName(plain),
    tokens,
    edges,
    predicates: predicatesIn(tokens, text),
    amounts: amounts.filter((amount) =>
      dates.every((date) => date.end <= amount.start || amount.end <= date.start),
    ),
    dates,
  };
}
