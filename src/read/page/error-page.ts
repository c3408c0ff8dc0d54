/** What went wrong, for a person: what it was and where to go on. */
import { html } from "hono/html";
import { framed, type Markup } from "./frame.ts";

export const errorPage = (title: string, message: string): Markup =>
  framed({
    title,
    body: html`<h1>${title}</h1><p class="pre">${message}</p><p><a href="/">きょうの紙面へ</a></p>`,
  });
