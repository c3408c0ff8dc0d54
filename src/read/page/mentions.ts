/** Who, where, when and how much: what the article names, beside its points. */
import { html } from "hono/html";
import type { Summary } from "../../model.ts";
import { citesFold, type Evidence } from "./cites.ts";
import { type Markup, NOTHING } from "./frame.ts";
import { FACT_WORDS } from "./words.ts";

const FACT_ORDER = ["who", "what", "when", "where", "why", "how"] as const;
/** Mentions that are shown at once; the others are folded. */
const SHOWN = 8;

export function mentionSections(summary: Summary, evidence: Evidence): Markup {
  const { people, organizations, places, dates, amounts, topics, facts } = summary;
  const known = FACT_ORDER.filter((key) => facts[key].length > 0);
  return html`${
    known.length === 0
      ? NOTHING
      : html`<h2>5W1H</h2><dl>${known.map(
          (key) =>
            html`<div><dt>${FACT_WORDS[key]}</dt><dd>${facts[key].map(({ text }) => text).join("、")}</dd></div>`,
        )}</dl>`
  }${section(
    "人物",
    people.map(
      ({ name, also, role, reading, cites }) =>
        html`<div><dt>${find(name)}${reading === null ? NOTHING : html`<br><small>${reading}</small>`}</dt><dd>${role ?? ""}${
          also.length === 0 ? NOTHING : html`<small>　${also.join("・")}とも</small>`
        }${citesFold(cites, evidence, "典拠")}</dd></div>`,
    ),
  )}${section(
    "組織",
    organizations.map(({ name, also, cites }) => row(find(name), also.join("・"), cites, evidence)),
  )}${section(
    "場所",
    places.map(({ name, also, cites }) => row(find(name), also.join("・"), cites, evidence)),
  )}${section(
    "日付",
    dates.map(({ text, iso, exact, cites }) => row(html`${text}`, exact[0] ?? iso, cites, evidence)),
  )}${section(
    "金額・数",
    amounts.map(({ text, value, valueMax, unit, cites }) =>
      row(
        html`${text}`,
        `${figure(value)}${valueMax === null ? "" : `〜${figure(valueMax)}`} ${unit}`,
        cites,
        evidence,
      ),
    ),
  )}${
    topics.length === 0
      ? NOTHING
      : html`<h2>話題の語</h2><p>${topics.map((topic) => html`${find(topic)}　`)}</p>`
  }`;
}

const figure = (value: number): string => value.toLocaleString("ja-JP", { maximumFractionDigits: 6 });

const find = (words: string): Markup => html`<a href="/search?q=${encodeURIComponent(words)}">${words}</a>`;

const row = (name: Markup, beside: string, cites: readonly string[], evidence: Evidence): Markup =>
  html`<div><dt>${name}</dt><dd>${beside}${citesFold(cites, evidence, "典拠")}</dd></div>`;

function section(name: string, rows: readonly Markup[]): Markup {
  if (rows.length === 0) return NOTHING;
  const more = rows.slice(SHOWN);
  return html`<h2>${name}</h2><dl>${rows.slice(0, SHOWN)}</dl>${
    more.length === 0
      ? NOTHING
      : html`<details><summary>ほか${more.length}件</summary><dl>${more}</dl></details>`
  }`;
}
