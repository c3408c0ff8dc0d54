/** Cuts every part of a page, each by its format, with ids that run through all of them. */
import type { Page } from "../../model.ts";
import type { Cut } from "../raw.ts";
import { cutLines } from "./lines.ts";
import { parseHtml } from "./parse.ts";
import { cutDocument } from "./walk.ts";

export function cutParts(page: Page): readonly Cut[] {
  let count = 0;
  return page.parts.map(({ format, text }, part) => {
    const cut = format === "html" ? cutDocument(parseHtml(text), part, count) : cutLines(text, part, count);
    count += cut.blocks.length;
    return cut;
  });
}
