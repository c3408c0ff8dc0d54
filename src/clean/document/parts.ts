/** Cuts every part of a page, each by its format and within bounds, with ids that run through all of them. */
import type { Page } from "../../model.ts";
import type { Cut } from "../raw.ts";
import { boundHtml } from "./bounds.ts";
import { cutLines } from "./lines.ts";
import { seen } from "./parse.ts";
import { cutDocument } from "./walk.ts";

export function cutParts(page: Page): readonly Cut[] {
  let count = 0;
  return page.parts.map(({ format, text }, part) => {
    const cut = format === "html" ? cutHtml(text, part, count) : cutLines(text, part, count);
    count += cut.blocks.length;
    return cut;
  });
}

const LONG_CHARS = 1_000_000;
const SPACES_MAX = 500;

/** A long page without its endless runs of spaces: nobody sees their length, and each costs as much as a word. */
const narrowed = (text: string): string =>
  text.length < LONG_CHARS
    ? text
    : text.replace(/[\s\u3000]{2,}/g, (run) => (run.length > SPACES_MAX ? run.slice(0, 2) : run));

/** Bounds come before everything else that takes memory. */
export function cutHtml(html: string, part: number, firstId: number): Cut {
  const { text, unread } = boundHtml(html);
  const cut = cutDocument(narrowed(seen(text)), part, firstId);
  return { ...cut, unread: unread ?? cut.unread };
}
