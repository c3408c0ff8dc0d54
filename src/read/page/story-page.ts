/** One story: what is new in it event by event, who tells it, where they disagree. */
import { html } from "hono/html";
import type { Story, StoryCite, StoryName, StoryStatement } from "../../model.ts";
import { outletInWords } from "../outlet.ts";
import { framed, type Markup, NOTHING } from "./frame.ts";
import { CHECK_WORDS, dayInWords, timeInWords } from "./words.ts";

export function storyPage(story: Story, now: Date): Markup {
  const name = story.headline?.text ?? story.title;
  const told = teller(story);
  return framed({
    title: name,
    at: "/stories",
    body: html`<article>
<h1>${name}</h1>
<p class="quiet">独立した報道${story.independentSources}・記事${story.members.length}本・<time datetime="${story.from}">${timeInWords(story.from, now)}</time>から<time datetime="${story.until}">${timeInWords(story.until, now)}</time>まで</p>
<div class="columns"><div>
${story.gist === null ? NOTHING : html`<p class="gist">${story.gist.text}</p>${told.statement(story.gist)}`}
${story.points.length === 0 ? NOTHING : html`<h2>要点</h2><ol class="points">${story.points.map((point) => html`<li data-item tabindex="-1">${point.text}${told.statement(point)}</li>`)}</ol>`}
<h2>経過</h2><dl>${story.events.map(
      ({ day, line, independentSources }) =>
        html`<div data-item tabindex="-1"><dt><time datetime="${day}">${dayInWords(day, now)}</time></dt><dd>${line === null ? html`<span class="quiet">照合に耐える文がありません</span>` : html`${line.text}${told.statement(line)}`}<small>　報道${independentSources}</small></dd></div>`,
    )}</dl>
${story.planned.length === 0 ? NOTHING : html`<h2>これから</h2><dl>${story.planned.map(({ at, text, cites }) => html`<div><dt>${at}</dt><dd>${text}${told.cites(cites, "典拠")}</dd></div>`)}</dl>`}
${disagreements(story, now, told)}
</div><div>
<h2>記事</h2><ul class="list">${story.members.map(
      ({ article, title, publisher, wire, publishedAt, reprintOf }) =>
        html`<li><a href="/articles/${article}">${title ?? "（無題）"}</a><br><small>${outletInWords({ publisher, wire })}・${timeInWords(publishedAt, now)}${
          reprintOf === null ? NOTHING : html`・<a href="/articles/${reprintOf}">転載</a>`
        }</small></li>`,
    )}</ul>
${names("人物", story.people, told)}${names("組織", story.organizations, told)}${names("場所", story.places, told)}
<p><a href="/v1/stories/${story.id}">JSON</a></p>
</div></div></article>`,
  });
}

type Teller = {
  readonly publisher: (article: string) => string;
  readonly cites: (cites: readonly StoryCite[], label: string) => Markup;
  readonly statement: (statement: StoryStatement) => Markup;
};

/** Sentences with the outlet that wrote them, folded. */
function teller(story: Story): Teller {
  const outlets = new Map(story.members.map((member) => [member.article, outletInWords(member)]));
  const texts = new Map(
    story.sentences.map(({ article, sentence, text }) => [`${article} ${sentence}`, text]),
  );
  const publisher = (article: string): string => outlets.get(article) ?? "媒体不明";
  const cites: Teller["cites"] = (given, label) =>
    html`<details><summary>${label}（${given.length}文）</summary>${given.map(
      ({ article, sentence }) =>
        html`<blockquote><p>${texts.get(`${article} ${sentence}`) ?? sentence}</p><small><a href="/articles/${article}#${sentence.split(".")[0]}">${publisher(article)}</a></small></blockquote>`,
    )}</details>`;
  return {
    publisher,
    cites,
    statement: (statement) => cites(statement.cites, `典拠・${CHECK_WORDS[statement.check]}`),
  };
}

const disagreements = ({ disagreements }: Story, now: Date, told: Teller): Markup =>
  disagreements.length === 0
    ? NOTHING
    : html`<h2>食い違い</h2>${disagreements.map(
        ({ about, figures }) =>
          html`<h3>${about}</h3><dl>${figures.map(
            ({ text, publisher, cite, asOf, supersededBy }) =>
              html`<div><dt>${text}</dt><dd>${publisher ?? told.publisher(cite.article)}・${timeInWords(asOf, now)}${
                supersededBy === null
                  ? NOTHING
                  : html`<small>　のちに<a href="/articles/${supersededBy}">${told.publisher(supersededBy)}</a>が改めた</small>`
              }${told.cites([cite], "典拠")}</dd></div>`,
          )}</dl>`,
      )}`;

const names = (title: string, all: readonly StoryName[], told: Teller): Markup =>
  all.length === 0
    ? NOTHING
    : html`<h2>${title}</h2><dl>${all.map(
        ({ name, role, forms }) =>
          html`<div><dt><a href="/search?q=${encodeURIComponent(name)}">${name}</a></dt><dd>${role ?? ""}${forms
            .filter(({ text }) => text !== name)
            .map(
              ({ text, articles }) =>
                html`<br><small>${text}（${[...new Set(articles.map(told.publisher))].join("、")}）</small>`,
            )}</dd></div>`,
      )}</dl>`;
