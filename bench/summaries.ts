/**
 * Scores our summaries: on our own articles (`bench/summaries/articles` and `blind`, facts listed by us), and on a shared
 * development set (`bodies.jsonl`) with the scorer that lies beside it. Tells what a summary costs, stage by stage.
 *
 *   node bench/summaries.ts [--shared DIR] [--misses] [--show] [--speed [--beside CHECKOUT]]
 *
 * --speed tells only the CPU time by length of the article, and with --beside that of another checkout, by turns.
 * --misses lists the facts that were not told, --show the summaries; the blind set is never shown.
 * DIR holds `summaries/bodies.jsonl`, `summaries/gold/` and `summaries/score.py`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Summary } from "../src/model.ts";
import { articleOfBody } from "../src/summarize/bodies.ts";
import { summarizeArticle } from "../src/summarize/summarize.ts";
import { loadTokenizer } from "../src/text/tokenizer.ts";
import { articleOfTold, recallOf, redundancyOf, type Told, toldArticles } from "./summaries/recall.ts";
import { printSpeed } from "./summaries/speed.ts";
import { printStages } from "./summaries/stages.ts";

const BUDGETS = [200, 400];

const BodyLine = z.object({
  id: z.string(),
  title: z.string().nullable().optional(),
  published: z.string().nullable().optional(),
  body: z.string(),
});

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: join(import.meta.dirname, "..", "..", "shared") },
    misses: { type: "boolean", default: false },
    show: { type: "boolean", default: false },
    speed: { type: "boolean", default: false },
    beside: { type: "string" },
  },
});
const tokenize = await loadTokenizer();
if (values.speed) {
  await printSpeed(tokenize, values.beside ?? null);
  process.exit();
}
for (const set of ["articles", "blind"] as const) await scoreOwn(set);
await printStages(tokenize);

const folder = join(values.shared, "summaries");
const bodies = join(folder, "bodies.jsonl");
if (!existsSync(bodies)) {
  console.error(`no ${bodies}: give the folder that holds summaries/ with --shared DIR`);
  process.exit(2);
}

const lines = readFileSync(bodies, "utf8").split("\n").filter(Boolean);
const predictions: unknown[] = [];
let spentMs = 0;
let chars = 0;
for (const line of lines) {
  const body = BodyLine.parse(JSON.parse(line));
  const article = articleOfBody(body);
  const byBudget: Record<string, Summary> = {};
  for (const length of BUDGETS) {
    const started = performance.now();
    byBudget[length] = await summarizeArticle(article, { length }, { tokenize, now: () => new Date() });
    spentMs += performance.now() - started;
    chars += body.body.length;
  }
  const longest = byBudget[BUDGETS.at(-1) ?? 0];
  if (longest) predictions.push(predictionOf(body.id, longest, byBudget));
  if (values.show) show(body.id, byBudget);
}

const file = join(mkdtempSync(join(tmpdir(), "kawaraban-bench-")), "predictions.jsonl");
writeFileSync(file, `${predictions.map((prediction) => JSON.stringify(prediction)).join("\n")}\n`);
console.log(`predictions: ${file}`);
console.log(
  `${(spentMs / predictions.length / BUDGETS.length).toFixed(1)} ms a summary, ${((chars / spentMs) * 1000).toFixed(0)} characters/s`,
);
const flags = values.misses ? ["--misses"] : [];
const scored = spawnSync("python3", [join(folder, "score.py"), file, "--bodies", bodies, ...flags], {
  stdio: "inherit",
});
process.exitCode = scored.status ?? 1;

/** One line for each length: how much of the listed facts is told, and how much is told twice. */
async function scoreOwn(set: "articles" | "blind"): Promise<void> {
  for (const length of BUDGETS) {
    const recalls: number[] = [];
    const redundancies: number[] = [];
    for (const told of toldArticles(set)) {
      const article = articleOfTold(told);
      const summary = await summarizeArticle(article, { length }, { tokenize, now: () => new Date() });
      const points = summary.points.map(({ text }) => text);
      recalls.push(recallOf(told, points));
      redundancies.push(redundancyOf(points));
      if (set === "articles" && values.show) show(told.id, { [length]: summary });
      if (set === "articles" && values.misses) printMissed(told, length, points);
    }
    console.log(
      `own ${set} @${length}: fact recall ${meanOf(recalls)}, redundancy ${meanOf(redundancies)} (${recalls.length} articles)`,
    );
  }
}

function printMissed(told: Told, length: number, points: readonly string[]): void {
  const missed = told.facts.filter((fact) => recallOf({ ...told, facts: [fact] }, points) === 0);
  console.log(`${told.id} @${length} missed: ${missed.map(({ fact }) => fact).join(" / ")}`);
}

function meanOf(all: readonly number[]): string {
  return (all.reduce((sum, one) => sum + one, 0) / all.length).toFixed(3);
}

function predictionOf(id: string, summary: Summary, byBudget: Readonly<Record<string, Summary>>): unknown {
  const textsOf = ({ points }: Summary): readonly string[] => points.map(({ text }) => text);
  return {
    id,
    summary_sentences: textsOf(summary),
    summaries: Object.fromEntries(Object.entries(byBudget).map(([budget, made]) => [budget, textsOf(made)])),
    people: summary.people.map(({ name, also, role }) => ({ name, surface: also[0], role })),
    organizations: summary.organizations.map(({ name }) => name),
    places: summary.places.map(({ name }) => name),
    dates: summary.dates.map(({ iso }) => ({ iso })),
    quantities: summary.amounts.map(({ text }) => text),
    keywords: summary.topics,
    type: summary.kind,
  };
}

function show(id: string, byBudget: Readonly<Record<string, Summary>>): void {
  for (const [budget, { headline, gist, points, withheld, topics, category }] of Object.entries(byBudget)) {
    console.log(`\n== ${id} @${budget}  [${category?.name ?? "-"}] ${topics.join(" / ")}`);
    console.log(`見出し ${headline?.text ?? "-"}\n要旨   ${gist?.text ?? "-"}`);
    for (const { text, check, cites } of points) console.log(`  - ${text} (${check} ${cites.join(" ")})`);
    for (const { text, reason } of withheld) console.log(`  × ${text} (${reason})`);
  }
}
