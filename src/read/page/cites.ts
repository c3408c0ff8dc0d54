/** What a statement rests on: its sentences, marked in the paragraphs they stand in; opened without a script. */
import { html } from "hono/html";
import type { Article, Span, Summary } from "../../model.ts";
import { type Markup, NOTHING } from "./frame.ts";
import { markedSpans } from "./spans.ts";

export type Evidence = {
  /** Sentence id → its text. */
  readonly sentences: ReadonlyMap<string, string>;
  /** Block id → its text; empty when the article is not there any more. */
  readonly blocks: ReadonlyMap<string, string>;
};

export const evidenceOf = (summary: Pick<Summary, "sentences">, article: Article | null): Evidence => ({
  sentences: new Map(summary.sentences.map(({ id, text }) => [id, text])),
  blocks: new Map((article?.blocks ?? []).map(({ id, text }) => [id, text])),
});

/** @param cites sentence ids, `b3.s0` */
export function citesFold(cites: readonly string[], evidence: Evidence, label: string): Markup {
  if (cites.length === 0) return NOTHING;
  const blocks = [...new Set(cites.map(blockOf))];
  return html`<details><summary>${label}（${cites.length}文）</summary>
${blocks.map((block) => paragraph(block, cites, evidence))}</details>`;
}

function paragraph(block: string, cites: readonly string[], evidence: Evidence): Markup {
  const cited = cites.filter((cite) => blockOf(cite) === block);
  const sentences = cited.flatMap((cite) => evidence.sentences.get(cite) ?? []);
  const text = evidence.blocks.get(block) ?? sentences.join("");
  const link = evidence.blocks.has(block) ? html` <a href="#${block}">本文で読む</a>` : NOTHING;
  return html`<blockquote><p class="pre">${markedSpans({ text, marks: placesOf(text, sentences) })}</p><small>${cited.join("・")}${link}</small></blockquote>`;
}

/** Each sentence at the first place after the one before. */
function placesOf(text: string, sentences: readonly string[]): readonly Span[] {
  const places: Span[] = [];
  for (const sentence of sentences) {
    const start = sentence === "" ? -1 : text.indexOf(sentence, places.at(-1)?.end ?? 0);
    if (start >= 0) places.push({ start, end: start + sentence.length });
  }
  return places;
}

const blockOf = (cite: string): string => cite.slice(0, cite.indexOf("."));
