/** What a summary costs stage by stage, for articles of several lengths made of our own texts. */
import type { Anchor, Article, Tokenize } from "../../src/model.ts";
import { articleOfBody } from "../../src/summarize/bodies.ts";
import type { Candidate } from "../../src/summarize/draft.ts";
import { extract } from "../../src/summarize/extract/extract.ts";
import { openJudge } from "../../src/summarize/judge.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { readArticle } from "../../src/text/read.ts";
import { toldArticles } from "./recall.ts";

const CHARS = [700, 2000, 12_000, 100_000];
const ROUNDS = 5;
const LENGTH = 240;

type Spent = Record<"read" | "draft" | "check" | "whole", number>;

export async function printStages(tokenize: Tokenize): Promise<void> {
  console.log("ms, least of five rounds; draft is forms of sentences and choice, without the check");
  for (const chars of CHARS) {
    const article = longArticle(chars);
    const rounds: Spent[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await spent(article, tokenize));
    const least = (stage: keyof Spent): string =>
      Math.min(...rounds.map((one) => one[stage]))
        .toFixed(1)
        .padStart(7);
    const stages = (["read", "draft", "check", "whole"] as const).map((stage) => `${stage} ${least(stage)}`);
    console.log(`${String(chars).padStart(6)} characters: ${stages.join("  ")}`);
  }
}

async function spent(article: Article, tokenize: Tokenize): Promise<Spent> {
  const anchor: Anchor = { at: article.publishedAt };
  const [read, reading] = timed(() => readArticle(article.blocks, anchor, { tokenize }));
  const judge = openJudge({ reading, anchor, title: article.title }, { tokenize });
  let check = 0;
  const stands = (candidate: Candidate): boolean => {
    const [ms, verdict] = timed(() => judge.stands(candidate));
    check += ms;
    return verdict;
  };
  const { carriers } = judge;
  const [drafted] = timed(() =>
    extract({ article, reading }, { length: LENGTH }, { tokenize, stands, carriers }),
  );
  const started = performance.now();
  await summarizeArticle(article, { length: LENGTH }, { tokenize, now: () => new Date() });
  return { read, draft: drafted - check, check, whole: performance.now() - started };
}

function timed<Result>(work: () => Result): readonly [ms: number, result: Result] {
  const started = performance.now();
  const result = work();
  return [performance.now() - started, result];
}

/** Our articles one after the other, until there are enough characters. */
function longArticle(chars: number): Article {
  const lines = toldArticles().flatMap(({ body }) => body);
  const held: string[] = [];
  let size = 0;
  for (let at = 0; size < chars; at++) {
    const line = lines[at % lines.length] ?? "";
    held.push(line);
    size += line.length;
  }
  return articleOfBody({ id: "long", title: null, published: "2026-05-20", body: held.join("\n") });
}
