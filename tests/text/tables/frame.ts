/** Small articles of our own, read as the line reads them. */
import type { Reading } from "../../../src/model.ts";
import { readArticle } from "../../../src/text/read.ts";
import { loadTokenizer } from "../../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();

/** @param text its paragraphs, parted by |; @param day when it was published, at noon */
export const read = (text: string, day = "2026-11-18"): Reading =>
  readArticle(
    text.split("|").map((line, at) => ({ id: `b${at}`, kind: "paragraph" as const, text: line })),
    { at: `${day}T12:00:00+09:00` },
    { tokenize },
  );

export const names = (things: readonly { readonly name: string }[]): readonly string[] =>
  things.map(({ name }) => name);
