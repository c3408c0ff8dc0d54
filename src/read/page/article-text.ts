/** The text of an article, block by block, with ids that citations lead to, and its ruby. */
import { html } from "hono/html";
import { type Article, BODY_KINDS } from "../../model.ts";
import type { Markup } from "./frame.ts";
import { BLOCK_WORDS } from "./words.ts";

type Block = Article["blocks"][number];
type Ruby = Article["ruby"][number];

export function articleText(article: Article): Markup {
  const chars = article.blocks.reduce(
    (sum, { kind, text }) => sum + (BODY_KINDS.has(kind) ? text.length : 0),
    0,
  );
  return html`<details class="text"><summary>本文を読む（${chars.toLocaleString("ja-JP")}字）</summary>
${article.blocks.map((block) =>
  blockMarkup(
    block,
    article.ruby.filter((ruby) => ruby.block === block.id),
  ),
)}</details>`;
}

function blockMarkup({ id, kind, text }: Block, ruby: readonly Ruby[]): Markup {
  const words = withRuby(text, ruby);
  if (kind === "heading") return html`<h3 id="${id}">${words}</h3>`;
  if (kind === "quote") return html`<blockquote id="${id}"><p class="pre">${words}</p></blockquote>`;
  if (kind === "list")
    return html`<ul id="${id}">${text.split("\n").map((line) => html`<li>${line}</li>`)}</ul>`;
  if (kind === "table") return tableMarkup(id, text);
  const beside = BLOCK_WORDS[kind];
  if (beside !== undefined) return html`<p id="${id}" class="quiet pre">［${beside}］${words}</p>`;
  return html`<p id="${id}" class="pre">${words}</p>`;
}

const tableMarkup = (id: string, text: string): Markup =>
  html`<table id="${id}"><tbody>${text
    .split("\n")
    .map((row) => html`<tr>${row.split("\t").map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;

/** Readings over their words; spans that overlap are left out. */
function withRuby(text: string, ruby: readonly Ruby[]): Markup {
  if (ruby.length === 0) return html`${text}`;
  const parts: Markup[] = [];
  let at = 0;
  for (const { start, end, reading } of [...ruby].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue;
    parts.push(
      html`${text.slice(at, start)}<ruby>${text.slice(start, end)}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`,
    );
    at = end;
  }
  return html`${parts}${text.slice(at)}`;
}
