/** The short lines of a page as a reader sees them, read off the text without building a tree. */
import { unescaped, withoutHidden } from "./links.ts";

const LINE_CHARS_MAX = 40;

/** Inline elements do not end a line: `<b>1</b>/<span>3ページ</span>` is one. */
const BLOCK_TAG = /<(?!\/?(?:b|i|em|strong|span|a|font|small|u)\b)[a-z!/][^<>]{0,2000}>/gi;

/** @returns lines of at most 40 characters, white space folded, in order */
export function shownLines(html: string): readonly string[] {
  return withoutHidden(html)
    .replace(BLOCK_TAG, "\n")
    .replace(/<[^<>]{0,2000}>/g, "")
    .split("\n")
    .map((line) => unescaped(line).replace(/\s+/g, " ").trim())
    .filter((line) => line !== "" && line.length <= LINE_CHARS_MAX);
}
