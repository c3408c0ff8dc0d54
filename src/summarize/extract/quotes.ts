/** Ways to quote less: one whole sentence of a speech of several, word for word. */
import { cut, type Edit } from "./edits.ts";
import type { View } from "./view.ts";

const ALTERNATIVES_MAX = 4;

/** @returns sets of edits, each of which leaves one inner sentence of one quotation */
export function quoteTrims(view: View): readonly (readonly Edit[])[] {
  return view.quotes
    .filter((quote) => quote.kind === "speech")
    .flatMap((quote) => {
      const start = view.text.indexOf(quote.text, quote.start);
      return start < 0 ? [] : trimsOf(quote.text, start);
    })
    .slice(0, ALTERNATIVES_MAX);
}

function trimsOf(text: string, offset: number): readonly (readonly Edit[])[] {
  const inner = innerSentences(text);
  if (inner.length < 2) return [];
  const end = offset + text.length;
  return inner.map(([from, to]) => [
    ...(from > 0 ? [cut(offset, offset + from, "quote")] : []),
    ...(offset + to < end ? [cut(offset + to, end, "quote")] : []),
  ]);
}

/** Sentences at the quotation's own level, without their 。 */
function innerSentences(text: string): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if ("「『（(".includes(char) && char !== "") depth += 1;
    if ("」』）)".includes(char) && char !== "") depth -= 1;
    if (at < text.length && (char !== "。" || depth > 0)) continue;
    if (at > from) found.push([from, at]);
    from = at + 1;
  }
  return found;
}
