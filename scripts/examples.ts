/** Writes docs/examples: what Kawaraban says of each of our samples, without a model, in two lengths. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { cleanPage } from "../src/clean/clean.ts";
import { Failure } from "../src/errors.ts";
import { ingestItem, pageOf } from "../src/ingest/ingest.ts";
import type { Article, Statement, Summary } from "../src/model.ts";
import { summarizeArticle } from "../src/summarize/summarize.ts";
import { loadTokenizer } from "../src/text/tokenizer.ts";

const root = join(import.meta.dirname, "..");
export const EXAMPLES = join(root, "docs/examples");
const LENGTHS = [240, 600] as const;
const now = (): Date => new Date("2026-12-01T00:00:00Z");

/** Every example by its file name; samples that are no article have none. */
export async function examples(): Promise<ReadonlyMap<string, string>> {
  const tokenize = await loadTokenizer();
  const found = new Map<string, string>();
  for (const path of samplePaths()) {
    const article = await articleAt(path);
    if (!article) continue;
    const made: Summary[] = [];
    for (const length of LENGTHS) made.push(await summarizeArticle(article, { length }, { tokenize, now }));
    found.set(`${basename(path).replace(/\.\w+$/u, "")}.md`, exampleOf(article, made));
  }
  return found;
}

function samplePaths(): readonly string[] {
  return ["pages", "texts"].flatMap((folder) =>
    readdirSync(join(root, "samples", folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => join(root, "samples", folder, name))
      .sort(),
  );
}

async function articleAt(path: string): Promise<Article | null> {
  const { record, parts } = await ingestItem({ kind: "file", path, url: null }, "0123456789abcdef", {
    now,
    userAgent: "none",
    totalTimeoutMs: 1,
    bodyBytesMax: 1_000_000,
    privateHosts: [],
  });
  try {
    return cleanPage(pageOf(record, parts));
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function exampleOf(article: Article, made: readonly Summary[]): string {
  const [first] = made;
  if (!first) return "";
  const category = first.category
    ? [first.category.name, first.category.narrower?.name].filter(Boolean).join("＞")
    : "—";
  const facts = Object.entries(first.facts).flatMap(([question, values]) =>
    values.length === 0
      ? []
      : [`- ${QUESTIONS[question] ?? question}：${values.map(({ text }) => text).join("／")}`],
  );
  return `${[
    `# ${article.title ?? basename(article.id)}`,
    "",
    `${article.kind} ・ ${category} ・ ${first.topics.join("、")}`,
    "",
    `**${first.headline?.text ?? "—"}**`,
    "",
    first.gist?.text ?? "—",
    "",
    ...made.flatMap(({ points }, index) => [`## ${LENGTHS[index]}字`, "", ...points.map(pointLine), ""]),
    "## 5W1H",
    "",
    ...facts,
  ].join("\n")}\n`;
}

const QUESTIONS: Readonly<Record<string, string>> = {
  who: "誰が",
  what: "何を",
  when: "いつ",
  where: "どこで",
  why: "なぜ",
  how: "どう",
};

function pointLine({ text, cites, check }: Statement): string {
  return `- ${text}（${cites.join(" ")}、${check}）`;
}

if (import.meta.main) {
  rmSync(EXAMPLES, { recursive: true, force: true });
  mkdirSync(EXAMPLES, { recursive: true });
  for (const [file, text] of await examples()) writeFileSync(join(EXAMPLES, file), text);
}
