/** What a search found. */
import { html } from "hono/html";
import { framed, type Markup, NOTHING } from "./frame.ts";
import { type ArticleEntry, articleEntry } from "./lines.ts";

export type SearchPage = {
  readonly query: string;
  readonly order: "newest" | "relevance";
  readonly found: readonly ArticleEntry[];
  readonly more: string | null;
  /** What is wrong with the query; null when it could be asked. */
  readonly problem: string | null;
  readonly now: Date;
};

export function searchPage({ query, order, found, more, problem, now }: SearchPage): Markup {
  const other = order === "newest" ? "relevance" : "newest";
  const name = { newest: "新しい順", relevance: "近い順" } as const;
  const again = html`<a href="/search?q=${encodeURIComponent(query)}&amp;order=${other}">${name[other]}に並べる</a>`;
  return framed({
    title: query === "" ? "検索" : `「${query}」の検索`,
    query,
    body: html`<h1>${query === "" ? "検索" : `「${query}」`}</h1>
${problem === null ? NOTHING : html`<p class="warn">${problem}</p>`}
${
  query === "" || problem !== null
    ? html`<p class="quiet">2文字からでも、1文字（米）でも、読み（いしば）でもさがせます。</p>`
    : found.length === 0
      ? html`<p>見つかりませんでした。</p>`
      : html`<p class="quiet">${name[order]}・${again}</p><h2 class="away">見つかった記事</h2><ul class="list">${found.map((entry) => articleEntry(entry, now))}</ul>`
}
${more === null ? NOTHING : html`<p class="pages"><a href="${more}" rel="next">続き</a></p>`}`,
  });
}
