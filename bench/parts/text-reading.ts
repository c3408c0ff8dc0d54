/** The whole reading of articles: sentences, words, names, dates, amounts, quotations, merged. */
import { readArticle } from "../../src/text/read.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";
import { articlesOf, samplePages } from "./measure.ts";
import { distinctLines, median, megabytesOf, rateOf } from "./text-lines.ts";

const ROUNDS = 5;
const LINES = 20;
const tokenize = await loadTokenizer();
const samples = articlesOf(await samplePages()).map(({ blocks }) => blocks);
const lines = await distinctLines(300_000);
const made = Array.from({ length: Math.floor(lines.length / LINES) }, (_, index) =>
  lines
    .slice(index * LINES, (index + 1) * LINES)
    .map((text, place) => ({ id: `b${place}`, text, kind: "paragraph" as const })),
);
const articles = [...samples, ...made];
const texts = articles.map((blocks) => blocks.map(({ text }) => text).join(""));
const byText = new Map(texts.map((text, index) => [text, articles[index] ?? []]));
const rates = Array.from({ length: ROUNDS }, () =>
  rateOf(texts, (text) =>
    readArticle(byText.get(text) ?? [], { at: "2026-11-26T09:00:00+09:00" }, { tokenize }),
  ),
);
console.log(
  `\nwhole reading  ${median(rates).toFixed(2)} (${Math.max(...rates).toFixed(2)}) MB/s of CPU time, ` +
    `${articles.length} articles, ${megabytesOf(texts).toFixed(2)} MB, ${ROUNDS} rounds`,
);
