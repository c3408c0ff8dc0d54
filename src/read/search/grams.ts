/** Cuts normalized text into the terms by which it is found: pairs of Japanese characters, whole words of other letters. */
import type { Span } from "../../model.ts";
import { normalizeWithOffsets } from "../../text/normalize.ts";

/** A term and where it stands in the normalized text. */
export type Gram = Span & { readonly term: string };

/** For search: one form for width, old characters and letter case; ヵ and ヶ as they are. */
export function searchForm(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  // Spaces would be lost by normalizing, and with them the bounds of Latin words.
  const { text: normal, offsets } = normalizeWithOffsets(
    text.replace(/(?<=[!-~])[\s\u3000]+(?=[!-~])/g, "\u0001"),
  );
  return { text: normal.toLowerCase(), offsets };
}

const JAPANESE =
  "\\u3005-\\u3007\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc-\\u30fe\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const RUN = new RegExp(`([${JAPANESE}]+)|((?:(?![${JAPANESE}])[\\p{L}\\p{N}])+)`, "gu");

/**
 * 石破茂 gives 石破, 破茂 and 茂, so that every character begins a term: one character is looked for by a beginning, more
 * as a phrase. Signs between runs are no terms.
 */
export function gramsOf(normal: string): readonly Gram[] {
  const grams: Gram[] = [];
  for (const match of normal.matchAll(RUN)) {
    const [run, japanese] = match;
    if (japanese === undefined) {
      grams.push({ term: run, start: match.index, end: match.index + run.length });
      continue;
    }
    let before: { readonly sign: string; readonly at: number } | null = null;
    let at = match.index;
    for (const sign of japanese) {
      if (before !== null) grams.push({ term: before.sign + sign, start: before.at, end: at + sign.length });
      before = { sign, at };
      at += sign.length;
    }
    if (before !== null) grams.push({ term: before.sign, start: before.at, end: at });
  }
  return grams;
}
