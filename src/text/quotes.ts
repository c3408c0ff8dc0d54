/** Finds quotations 「…」『…』 with what they are (speech, title, term) and who speaks, by the grammar around them. */
import type { NameSpan, QuoteSpan, Token } from "../model.ts";
import { bracketPairs, type Pair } from "./brackets.ts";
import { Characters } from "./characters.ts";
import { kindOf } from "./quotes-kind.ts";
import { speakerOf } from "./quotes-speaker.ts";

const QUOTES = new Characters("「『");

/** Stands for every character inside another quotation. */
export const BLANK = "＊";

/** A quotation with what stands around it in its sentence. */
export type Quoted = {
  readonly pair: Pair;
  readonly bracket: "「" | "『";
  readonly text: string;
  /** The sentence before and after, with the inside of other brackets blanked out (same offsets). */
  readonly before: string;
  readonly after: string;
};

/**
 * The quotations of one sentence in order, the outer before the inner. Offsets include the brackets, `text` does not.
 * `names` are the names of the same sentence; they tell who can speak.
 */
export function quotesIn(
  text: string,
  tokens: readonly Token[],
  names: readonly NameSpan[],
): readonly QuoteSpan[] {
  const quotes: QuoteSpan[] = [];
  if (!QUOTES.within(text)) return quotes;
  const pairs = [...bracketPairs(text).values()];
  // The same for all that stand in no other brackets, of which a sentence may have hundreds.
  const blanked = blankInside(text, pairs, null);
  for (const pair of pairs) {
    const bracket = text.charAt(pair.open);
    const inside = text.slice(pair.open + 1, pair.close);
    if ((bracket !== "「" && bracket !== "『") || inside.trim() === "") continue;
    const outside = pair.depth === 0 ? blanked : blankInside(text, pairs, pair);
    const from = pair.depth === 0 ? 0 : beginOf(pairs, pair);
    const quoted: Quoted = {
      pair,
      bracket,
      text: inside,
      before: BLANK.repeat(from) + outside.slice(from, pair.open),
      after: outside.slice(pair.close + 1),
    };
    const kind = kindOf(quoted, tokens, names);
    const speaker = kind === "speech" ? speakerOf(quoted, tokens, names) : null;
    quotes.push({ start: pair.open, end: pair.close + 1, kind, text: inside, speaker });
  }
  return quotes;
}

/** A quotation inside another one is spoken by somebody in there. */
function beginOf(pairs: readonly Pair[], own: Pair): number {
  const around = pairs.filter((pair) => pair.open < own.open && pair.close > own.close);
  return (around.at(-1)?.open ?? -1) + 1;
}

/** What other quotations say is not the grammar of this one. Round brackets stay: they may name the speaker. */
function blankInside(text: string, pairs: readonly Pair[], own: Pair | null): string {
  let out = "";
  let at = 0;
  for (const pair of pairs) {
    if (pair.open < at || !QUOTES.at(text, pair.open)) continue;
    if (own !== null && (isInside(own, pair) || isInside(pair, own))) continue;
    out += text.slice(at, pair.open + 1) + BLANK.repeat(pair.close - pair.open - 1);
    at = pair.close;
  }
  return out + text.slice(at);
}

/** True for the pair itself, too. */
function isInside(inner: Pair, outer: Pair): boolean {
  return outer.open <= inner.open && inner.close <= outer.close;
}
