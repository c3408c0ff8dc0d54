/** Articles and stories as entries of a list. */
import { html } from "hono/html";
import type { IndexLine, StoryLine } from "../../store/store.ts";
import { outletInWords } from "../outlet.ts";
import { type Markup, NOTHING } from "./frame.ts";
import { KIND_WORDS, timeInWords } from "./words.ts";

export type ArticleEntry = Pick<
  IndexLine,
  "id" | "title" | "headline" | "publisher" | "wire" | "publishedAt" | "kind" | "access"
> & {
  /** Shown below the headline; with marks where words were looked for. */
  readonly below: Markup | null;
};

export const articleEntry = (entry: ArticleEntry, now: Date): Markup =>
  html`<li data-item tabindex="-1"><h3><a href="/articles/${entry.id}">${entry.headline ?? entry.title ?? "（無題）"}</a></h3>
${entry.below === null ? NOTHING : html`<p>${entry.below}</p>`}
<p class="quiet">${outletInWords(entry)}・${
    entry.publishedAt === null
      ? "日付なし"
      : html`<time datetime="${entry.publishedAt}">${timeInWords(entry.publishedAt, now)}</time>`
  }・${KIND_WORDS[entry.kind]}${entry.access === "partial" ? html`・<span class="warn">一部のみ</span>` : NOTHING}</p></li>`;

export const storyEntry = (story: StoryLine, now: Date): Markup =>
  html`<li data-item tabindex="-1"><h3><a href="/stories/${story.id}">${story.title}</a></h3>
${story.gist === null ? NOTHING : html`<p>${story.gist}</p>`}
<p class="quiet">独立した報道${story.independentSources}・記事${story.articles}本・出来事${story.events}件・<time datetime="${story.until}">${timeInWords(story.until, now)}</time>まで${
    story.disagreements === 0 ? NOTHING : html`・<span class="warn">食い違い${story.disagreements}件</span>`
  }</p></li>`;
