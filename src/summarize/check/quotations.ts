/** The quotations of a text, and what stands inside of one quotation or bracket and what outside of it. */
import { once } from "../../once.ts";
import { bracketPairs } from "../../text/brackets.ts";
import type { Said } from "./said.ts";

export type Stretch = { readonly start: number; readonly end: number };

const QUOTES = "「『“";

/** Quotations with their brackets, in order; what is quoted within one is part of it. */
export function quotesIn(text: string): readonly Stretch[] {
  let last = 0;
  return [...bracketPairs(text).values()].flatMap(({ open, close }): Stretch[] => {
    if (open < last || !QUOTES.includes(text.charAt(open))) return [];
    last = close + 1;
    return [{ start: open, end: last }];
  });
}

const OPENING = "「『（(";
const CLOSING = "」』）)";

/** Tells for an offset where the innermost quotation or bracket around it begins; -1 outside of all. */
export function quotationsOf(text: string): (offset: number) => number {
  const starts: number[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (OPENING.includes(sign)) open.push(at);
    starts.push(open.at(-1) ?? -1);
    if (CLOSING.includes(sign)) open.pop();
  }
  return (offset) => starts[offset] ?? -1;
}

/** The same for a statement or a cited sentence, which many acts ask. */
export const quotedAt = once(({ text }: Said) => quotationsOf(text));
