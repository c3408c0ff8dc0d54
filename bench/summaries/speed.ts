/** What a summary costs in CPU time, by length of the article; beside another checkout where one is given, by turns in one run. */
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Article, Tokenize } from "../../src/model.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { longArticle } from "./stages.ts";

const LENGTH = 240;
/** So many articles of a length, each of other texts, and so many rounds; the first two rounds warm up. */
const SIZES = [
  { chars: 2000, articles: 6, rounds: 9 },
  { chars: 12_000, articles: 1, rounds: 9 },
  { chars: 100_000, articles: 1, rounds: 5 },
];
const WARMING = 2;
/** Lines between the beginnings of two articles. */
const STEP = 9;

type Run = (article: Article) => Promise<string>;

/** @param beside another checkout, for its CPU time and whether its summaries are the same */
export async function printSpeed(tokenize: Tokenize, beside: string | null): Promise<void> {
  const runs = [runOf(summarizeArticle, tokenize), ...(beside === null ? [] : [await runIn(beside)])];
  for (const { chars, articles, rounds } of SIZES) {
    const texts = Array.from({ length: articles }, (_, i) => longArticle(chars, i * STEP));
    const spent: number[][] = runs.map(() => []);
    const told: string[] = runs.map(() => "");
    for (let round = 0; round < rounds + WARMING; round++)
      for (const at of round % 2 === 0 ? runs.keys() : [...runs.keys()].reverse()) {
        const run = runs[at];
        if (run === undefined) continue;
        const before = process.cpuUsage();
        const summaries: string[] = [];
        for (const text of texts) summaries.push(await run(text));
        const { user, system } = process.cpuUsage(before);
        if (round >= WARMING) spent[at]?.push((user + system) / 1000 / articles);
        told[at] = createHash("sha256").update(summaries.join("\n")).digest("hex");
      }
    const [own = [], other] = spent;
    const same = told.every((hash) => hash === told[0]) ? "the same summaries" : "OTHER SUMMARIES";
    const ratio = other
      ? `, beside it ${shown(other)}: ${(medianOf(own) / medianOf(other)).toFixed(2)}, ${same}`
      : "";
    console.log(`${String(chars).padStart(6)} characters: ${shown(own)} ms of CPU time${ratio}`);
  }
}

function runOf(summarize: typeof summarizeArticle, tokenize: Tokenize): Run {
  return async (article) =>
    JSON.stringify(await summarize(article, { length: LENGTH }, { tokenize, now: () => new Date(0) }));
}

async function runIn(checkout: string): Promise<Run> {
  const open = (path: string) => import(pathToFileURL(join(resolve(checkout), "src", path)).href);
  const other: { summarizeArticle: typeof summarizeArticle } = await open("summarize/summarize.ts");
  const words: { loadTokenizer: () => Promise<Tokenize> } = await open("text/tokenizer.ts");
  return runOf(other.summarizeArticle, await words.loadTokenizer());
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const shown = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(1)} (median ${medianOf(values).toFixed(1)})`;
