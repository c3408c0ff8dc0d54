/** The text of a page in reading order, before anything is judged: what `why` sets its colours on. */
import type { Page } from "../model.ts";
import { cutParts } from "./document/parts.ts";

export type SourceLine = { readonly text: string; readonly path: string };

export function sourceLines(page: Page): readonly SourceLine[] {
  return cutParts(page).flatMap(({ blocks }) => blocks.map(({ text, path }) => ({ text, path })));
}
