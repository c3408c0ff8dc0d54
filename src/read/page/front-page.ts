/** The first page: a day's stories, then its articles, newest first. */
import { html } from "hono/html";
import { tokyoDay } from "../../calendar.ts";
import type { StoryLine } from "../../store/store.ts";
import { framed, type Markup, NOTHING } from "./frame.ts";
import { type ArticleEntry, articleEntry, storyEntry } from "./lines.ts";
import { dayAfter, dayInWords } from "./words.ts";

export type FrontPage = {
  /** The day in Tokyo that is shown. */
  readonly day: string;
  /** Stories of several articles whose latest came on that day. */
  readonly stories: readonly StoryLine[];
  readonly articles: readonly ArticleEntry[];
  /** What came before, where the day itself is short. */
  readonly earlier: readonly ArticleEntry[];
  /** Address of the rest of the day; null when this is all. */
  readonly more: string | null;
  readonly now: Date;
};

export function frontPage({ day, stories, articles, earlier, more, now }: FrontPage): Markup {
  const today = tokyoDay(now);
  return framed({
    title: dayInWords(day, now),
    at: "/",
    body: html`<h1>${dayInWords(day, now)}${day === today ? "　きょう" : ""}</h1>
<p class="pages"><a href="/?day=${dayAfter(day, -1)}" rel="prev">前の日</a>${
      day < today
        ? html`<a href="/?day=${dayAfter(day, 1)}" rel="next">次の日</a><a href="/">最新</a>`
        : NOTHING
    }</p>
${stories.length === 0 ? NOTHING : html`<section aria-labelledby="stories"><h2 id="stories">話題</h2><ul class="list">${stories.map((story) => storyEntry(story, now))}</ul></section>`}
<section aria-labelledby="articles"><h2 id="articles">記事</h2>
${articles.length === 0 ? empty : html`<ul class="list">${articles.map((entry) => articleEntry(entry, now))}</ul>`}
${more === null ? NOTHING : html`<p class="pages"><a href="${more}" rel="next">続き</a></p>`}</section>
${earlier.length === 0 ? NOTHING : html`<section aria-labelledby="earlier"><h2 id="earlier">それより前</h2><ul class="list">${earlier.map((entry) => articleEntry(entry, now))}</ul></section>`}`,
  });
}

const empty = html`<p>この日の記事はまだありません。</p>
<p class="quiet"><code>kawaraban add https://…</code> で記事を、<code>kawaraban source add https://…</code> で情報源を加えられます。</p>`;
