/** Whose an amount is: the number must be said of the same thing, and not more often. */
import type { AmountSpan } from "../../model.ts";
import { close } from "./amount-size.ts";
import type { Said } from "./evidence.ts";

export type Source = { readonly amount: AmountSpan; readonly one: Said };

/** One 25% in the article cannot be two in the statement. */
export function saidTooOften(amount: AmountSpan, said: Said, sources: readonly Source[]): boolean {
  const isSame = (other: AmountSpan): boolean =>
    other.unit === amount.unit && close(other.value, amount.value);
  const often = said.amounts.filter(isSame).length;
  const there = sources.filter((source) => isSame(source.amount)).length;
  return often > 1 && there > 0 && often > there;
}
