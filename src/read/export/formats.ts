/** Summaries for other programs: a line, a row or a section each. */
import type { Summary } from "../../model.ts";
import { csvHead, csvRow } from "./csv.ts";
import { markdownOf } from "./markdown.ts";
import { ninjsOf } from "./ninjs.ts";

export type Format = { readonly head: string | null; readonly write: (summary: Summary) => string };

export const FORMATS = {
  jsonl: { head: null, write: (summary) => JSON.stringify(summary) },
  csv: { head: csvHead, write: csvRow },
  markdown: { head: null, write: markdownOf },
  ninjs: { head: null, write: (summary) => JSON.stringify(ninjsOf(summary)) },
} as const satisfies Record<string, Format>;
