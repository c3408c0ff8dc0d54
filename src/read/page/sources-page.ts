/** What is polled, and how each source stands: what is wrong comes first. */
import { html } from "hono/html";
import { clock, type Standing, type Told, titleOf } from "../sources.ts";
import { framed, type Markup, NOTHING } from "./frame.ts";

const STANDING_WORDS = {
  stale: ["✗", "止まっている"],
  failing: ["!", "失敗が続く"],
  waiting: ["…", "最初の取得を待つ"],
  active: ["✓", "順調"],
  quiet: ["·", "新着が絶えている"],
  paused: ["‖", "休止中"],
} as const satisfies Record<Standing, readonly [string, string]>;

const ORDER: readonly Standing[] = ["stale", "failing", "waiting", "active", "quiet", "paused"];

export const sourcesPage = (told: readonly Told[]): Markup =>
  framed({
    title: "情報源",
    at: "/sources",
    body: html`<h1>情報源</h1>${
      told.length === 0
        ? html`<p>まだありません。<code>kawaraban source add https://…</code> で加えられます。</p>`
        : html`<h2 class="away">一覧</h2><ul class="list">${[...told]
            .sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing))
            .map(sourceEntry)}</ul>`
    }`,
  });

function sourceEntry(told: Told): Markup {
  const { source, state, standing, nextAt } = told;
  const [mark, words] = STANDING_WORDS[standing];
  const isWrong = standing === "stale" || standing === "failing";
  return html`<li data-item tabindex="-1"><h3>${titleOf(told)}</h3>
<p>${isWrong ? html`<span class="warn">${mark} ${words}</span>` : html`${mark} ${words}`}${
    source.tags.length === 0 ? NOTHING : html`　<small>${source.tags.join("・")}</small>`
  }</p>
<p class="quiet">最後の成功 ${clock(state?.succeededAt ?? null)}・新着 ${clock(state?.newAt ?? null)}・次 ${clock(nextAt)}・これまで${state?.items ?? 0}件</p>
${state?.failure ? html`<p class="quiet">${state.failure.code}: ${state.failure.message}</p>` : NOTHING}
${source.at.kind === "url" ? html`<p class="quiet"><a href="${source.at.url}" rel="noreferrer">${source.at.url}</a></p>` : NOTHING}</li>`;
}
