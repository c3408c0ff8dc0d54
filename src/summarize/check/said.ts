/** A text with everything the kinds of the check look at, read once. */

import type { AmountSpan, DateSpan, Token } from "../../model.ts";
import { once } from "../../once.ts";
import { amountsIn } from "../../text/amounts.ts";
import { amountsOutsideNames } from "../../text/amounts-in-names.ts";
import { namesIn } from "../../text/names.ts";
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
  readonly predicates: readonly Predicate[];
  readonly amounts: readonly AmountSpan[];
  readonly dates: readonly DateSpan[];
};

/** 30分を超えると, 3割に満たない: the verb behind an amount bounds it. */
function boundBehind(amount: AmountSpan, text: string): AmountSpan {
  if (amount.approximate !== null) return amount;
  const after = text.slice(amount.end, amount.end + BOUND_CHARS);
  if (/^近い/.test(after)) return { ...amount, approximate: "近く" };
  const before = text.slice(Math.max(0, amount.start - BOUND_CHARS), amount.start);
  if (/^(?:を(?:上限|限度)|(?:まで|が上限|が限度)(?:。|$|だ|で、|と|に(?:決|制|抑|とど)))/.test(after))
    return { ...amount, approximate: "最大" };
  if (/(?:上限|限度額?)は(?:計)?$/.test(before)) return { ...amount, approximate: "最大" };
  if (/^を(?:大きく)?(?:超|上回)/.test(after)) return { ...amount, approximate: "超" };
  if (/^(?:を(?:大きく)?(?:下回|割り込)|に[はも]?(?:満た|届か|達し(?:な|て(?:い|お)(?:な|ら))))/.test(after))
    return { ...amount, approximate: "未満" };
  return amount;
}

const BOUND_CHARS = 8;

/** Offsets into its `plain` at which a word begins or ends. */
export const edgesOf = once(({ tokens }: Said): ReadonlySet<number> => {
  let edge = 0;
  return new Set([0, ...tokens.map(({ surface }) => (edge += normalize(surface).length))]);
});

/** @param amounts those of the text, where it has been read before */
export function saidOf(
  text: string,
  tokens: readonly Token[],
  dates: readonly DateSpan[],
  amounts: readonly AmountSpan[] = amountsOutsideNames(text, amountsIn(text), tokens, () =>
    namesIn(text, tokens),
  ),
): Said {
  const plain = normalize(text);
  return {
    text,
    folded: foldWidth(text),
    plain,
    named: foldName(plain),
    tokens,
    predicates: predicatesIn(tokens, text),
    amounts: amounts
      .filter((amount) => dates.every((date) => date.end <= amount.start || amount.end <= date.start))
      .map((amount) => boundBehind(amount, text)),
    dates,
  };
}
