/** Sentences of our own, read as the line reads them. */
import type { Article, Block } from "../../src/model.ts";
import { type View, viewOf } from "../../src/summarize/extract/view.ts";
import { readArticle } from "../../src/text/read.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

export const tokenize = await loadTokenizer();
const PUBLISHED = "2026-02-13T18:00:00+09:00";
export const now = (): Date => new Date("2026-02-14T00:00:00Z");

/** @param at when it was published; null where the page does not say */
export function viewsOf(text: string, at: string | null = PUBLISHED): readonly View[] {
  const block: Block = { id: "b0", kind: "paragraph", text, path: "line:1" };
  const reading = readArticle([block], { at }, { tokenize });
  return reading.sentences.flatMap((sentence) => {
    const spans = reading.spans.get(sentence.id);
    return spans ? [viewOf(sentence, spans)] : [];
  });
}

/** @param paragraphs a text, or a text with its kind */
export function articleOf(
  paragraphs: readonly (string | { readonly heading: string })[],
  about: Partial<Article> = {},
): Article {
  return {
    id: "test",
    url: null,
    title: null,
    titleDerived: false,
    publisher: null,
    wire: null,
    bylines: [],
    dateline: null,
    publishedAt: PUBLISHED,
    updatedAt: null,
    section: null,
    access: "full",
    accessCertain: true,
    kind: "straight",
    lang: "ja",
    keywords: [],
    blocks: paragraphs.map((one, index) => ({
      id: `b${index}`,
      kind: typeof one === "string" ? "paragraph" : "heading",
      text: typeof one === "string" ? one : one.heading,
      path: `line:${index + 1}`,
    })),
    images: [],
    links: [],
    ruby: [],
    drops: [],
    edits: [],
    evidence: {},
    cleaner: "test",
    ...about,
  };
}
