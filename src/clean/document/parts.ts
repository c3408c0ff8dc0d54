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

/** Bounds come before everything else that takes memory. */
export function cutHtml(html: string, part: number, firstId: number): Cut {
  const { text, unread } = boundHtml(html);
  const cut = cutDocument(seen(text), part, firstId);
  return { ...cut, unread: unread ?? cut.unread };
}
