/**
 * The whole reading of articles: sentences, words, names, dates, amounts, quotations, merged; the share of each stage; and
 * articles that no news has, each also of half the length, so that what is not linear shows.
 */
import { readArticle } from "../../src/text/read.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";
import { articlesOf, samplePages } from "./measure.ts";
import { distinctLines, median, megabytesOf, rateOf } from "./text-lines.ts";
import { stagesOf } from "./text-stages.ts";

const ROUNDS = 7;
/** So many rounds come first: while code is still being compiled, the compiler's threads are in the CPU time, too. */
const WARM_ROUNDS = 4;
const ANCHOR = { at: "2026-11-26T09:00:00+09:00" };
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
const all = Array.from({ length: WARM_ROUNDS + ROUNDS }, () =>
  rateOf(texts, (text) => readArticle(byText.get(text) ?? [], ANCHOR, { tokenize })),
);
const rates = all.slice(WARM_ROUNDS);
console.log(
  `\nwhole reading  ${median(rates).toFixed(2)} (${Math.max(...rates).toFixed(2)}) MB/s of CPU time, ` +
    `${articles.length} articles, ${megabytesOf(texts).toFixed(2)} MB, ${ROUNDS} rounds after ${WARM_ROUNDS}; ` +
    `the first of all ${(all[0] ?? Number.NaN).toFixed(2)} MB/s`,
);

const stages = stagesOf(articles, ANCHOR, tokenize, 2);
const total = [...stages.values()].reduce((sum, value) => sum + value, 0);
const shares = [...stages].map(([stage, value]) => `${stage} ${Math.round((100 * value) / total)} %`);
console.log(`  of which ${shares.join(", ")}`);

const news = lines.join("");
const filled = (text: string, chars: number): string =>
  text.repeat(Math.ceil(chars / text.length)).slice(0, chars);
const CHARS = 100_000;
/** What an article consists of, at a length. */
const LONG: readonly (readonly [string, (chars: number) => string])[] = [
  ["news in one block", (chars) => filled(news, chars)],
  ["one sentence of news", (chars) => filled(news.replace(/[。！？!?．｡「」『』（）()\n]/g, ""), chars)],
  ["quotations in a row", (chars) => filled("「あ」", chars)],
  ["people in a row", (chars) => filled("田中氏、", chars)],
  ["dates in a row", (chars) => filled("13日、", chars)],
  ["one kanji", (chars) => filled("東", chars)],
];
console.log(
  `  articles of ${CHARS} characters, CPU time, and as a multiple of half the length (2 is linear):`,
);
for (const [name, make] of LONG) {
  const milliseconds = (chars: number): number => {
    const text = make(chars);
    const before = process.threadCpuUsage();
    readArticle([{ id: "b0", text, kind: "paragraph" }], ANCHOR, { tokenize });
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1e3;
  };
  const half = Math.min(milliseconds(CHARS / 2), milliseconds(CHARS / 2));
  const whole = Math.min(milliseconds(CHARS), milliseconds(CHARS));
  console.log(`    ${name}: ${whole.toFixed(0)} ms, ${(whole / half).toFixed(1)} ×`);
}
