/** All stories, the latest first. */
import { html } from "hono/html";
import type { StoryLine } from "../../store/store.ts";
import { framed, type Markup } from "./frame.ts";
import { storyEntry } from "./lines.ts";

export const storiesPage = (stories: readonly StoryLine[], now: Date): Markup =>
  framed({
    title: "話題",
    at: "/stories",
    body: html`<h1>話題</h1>${
      stories.length === 0
        ? html`<p>同じ出来事を伝える記事が集まると、ここに並びます。</p>`
        : html`<h2 class="away">一覧</h2><ul class="list">${stories.map((story) => storyEntry(story, now))}</ul>`
    }`,
  });
