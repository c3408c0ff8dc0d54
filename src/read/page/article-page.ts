/** One article: what it says in short, each statement with what it rests on, and the text itself. */
import { html } from "hono/html";
import type { Article, Statement, Summary } from "../../model.ts";
import { outletInWords } from "../outlet.ts";
import { articleText } from "./article-text.ts";
import { citesFold, type Evidence, evidenceOf } from "./cites.ts";
import { framed, type Markup, NOTHING } from "./frame.ts";
import { linkedArticle } from "./linked-data.ts";
import { mentionSections } from "./mentions.ts";
import { CHECK_WORDS, KIND_WORDS, timeInWords } from "./words.ts";

export type ArticlePage = {
  readonly summary: Summary;
  /** Null when only the summary was kept. */
  readonly article: Article | null;
  /** The story it belongs to, when others tell of it too. */
  readonly story: { readonly id: string; readonly title: string } | null;
  readonly now: Date;
};

export function articlePage({ summary, article, story, now }: ArticlePage): Markup {
  const evidence = evidenceOf(summary, article);
  const name = summary.headline?.text ?? summary.title ?? "（無題）";
  return framed({
    title: name,
    linkedData: linkedArticle(summary),
    body: html`<article>
<h1>${name}</h1>
${told(summary, now)}
${story === null ? NOTHING : html`<p>話題: <a href="/stories/${story.id}">${story.title}</a></p>`}
<div class="columns">
<div>
${summary.gist === null ? NOTHING : html`<p class="gist">${summary.gist.text}</p>${rests(summary.gist, evidence)}`}
<h2>要点</h2>
${summary.points.length === 0 ? html`<p class="quiet">照合に耐える要点がありません。</p>` : NOTHING}
<ol class="points">${summary.points.map((point) => html`<li data-item tabindex="-1">${point.text}${rests(point, evidence)}</li>`)}</ol>
${quotes(summary, evidence)}
${timeline(summary, evidence)}
${withheld(summary)}
${article === null ? NOTHING : articleText(article)}
</div>
<div>
${mentionSections(summary, evidence)}
${madeBy(summary, now)}
</div>
</div>
</article>`,
  });
}

function told(summary: Summary, now: Date): Markup {
  const { publishedAt, kind, access, url, title, headline } = summary;
  return html`${title !== null && headline !== null && title !== headline.text ? html`<p class="quiet">原題: ${title}</p>` : NOTHING}
<p class="quiet">${outletInWords(summary)}・${
    publishedAt === null
      ? "日付なし"
      : html`<time datetime="${publishedAt}">${timeInWords(publishedAt, now)}</time>`
  }・${KIND_WORDS[kind]}${access === "partial" ? html`・<span class="warn">一部のみ読めた記事</span>` : NOTHING}${
    url === null ? NOTHING : html`・<a href="${url}" rel="noreferrer">原文</a>`
  }</p>`;
}

const rests = (statement: Statement, evidence: Evidence): Markup =>
  citesFold(statement.cites, evidence, `典拠・${CHECK_WORDS[statement.check]}`);

const quotes = ({ quotes }: Summary, evidence: Evidence): Markup =>
  quotes.length === 0
    ? NOTHING
    : html`<h2>発言</h2><ul class="list">${quotes.map(
        ({ speaker, text, cites }) =>
          html`<li>「${text}」<span class="quiet">— ${speaker ?? "話者は読み取れず"}</span>${citesFold(cites, evidence, "典拠")}</li>`,
      )}</ul>`;

function timeline({ timeline }: Summary, evidence: Evidence): Markup {
  if (timeline.length === 0) return NOTHING;
  const rows = (tense: "past" | "future", name: string): Markup => {
    const events = timeline.filter((event) => event.tense === tense);
    if (events.length === 0) return NOTHING;
    return html`<h3>${name}</h3><dl>${events.map(
      ({ at, text, cites }) =>
        html`<div><dt>${at}</dt><dd>${text}${citesFold(cites, evidence, "典拠")}</dd></div>`,
    )}</dl>`;
  };
  return html`<h2>時系列</h2>${rows("past", "これまで")}${rows("future", "これから")}`;
}

const withheld = ({ withheld }: Summary): Markup =>
  withheld.length === 0
    ? NOTHING
    : html`<h2>出さなかった文</h2><p class="quiet">要約の候補だったが、原文との照合に通らなかったもの。</p>
<ul class="list">${withheld.map(({ text, reason }) => html`<li>${text}<br><small>${reason}</small></li>`)}</ul>`;

function madeBy({ id, made, coverage }: Summary, now: Date): Markup {
  const engine = made.engine === "model" ? `言語モデル ${made.model ?? ""}` : "抽出（言語モデルなし）";
  return html`<h2>この要約</h2><dl>
<div><dt>方法</dt><dd>${engine}${made.fallback === null ? NOTHING : html`<br><small>${made.fallback}</small>`}</dd></div>
<div><dt>読んだ範囲</dt><dd>本文の${Math.round(coverage * 100)}%</dd></div>
<div><dt>作成</dt><dd>${timeInWords(made.at, now)}</dd></div>
</dl>
<p><a href="/articles/${id}/why">何を除いたか</a>　<a href="/v1/summaries/${id}">JSON</a></p>`;
}
