/** Edits of one sentence: a span and what stands there instead, mostly nothing. */
import type { Span } from "../../model.ts";

export type Edit = Span & {
  /** What stands there instead; empty for a deletion. */
  readonly text: string;
  /** The rule that made it. */
  readonly rule: string;
};

export function cut(start: number, end: number, rule: string): Edit {
  return { start, end, text: "", rule };
}

/** True for a span of the sentence that no edit touches. */
export function survives(span: Span, edits: readonly Edit[]): boolean {
  return !edits.some((edit) => edit.start < span.end && edit.end > span.start);
}

/** Carries edits out. Where two overlap, the one that starts first (the longer of two) wins. */
export function applied(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  let result = "";
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return tidy(result + text.slice(at));
}

/** Deletions leave commas side by side, or at the start. */
function tidy(text: string): string {
  return text
    .replace(/、{2,}/gu, "、")
    .replace(/^[、，\s　]+/u, "")
    .replace(/、(?=[。」』）])/gu, "")
    .trim();
}
