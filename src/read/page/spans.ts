/** A text with some of it marked, by offsets. */
import { html } from "hono/html";
import type { Span } from "../../model.ts";
import type { Markup } from "./frame.ts";

/** @param marks in UTF-16 units of `text`; those that overlap an earlier one are left out */
export function markedSpans({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly Span[];
}): Markup {
  const parts: Markup[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue;
    parts.push(html`${text.slice(at, start)}<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return html`${parts}${text.slice(at)}`;
}
