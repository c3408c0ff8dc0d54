/** Summarizes one article: reads it, lets an engine speak, checks every word of it, and fills in the contract. */
import { Failure } from "../errors.ts";
import {
  type Anchor,
  type Article,
  BODY_KINDS,
  type Reading,
  type Statement,
  type Summary,
  type Tokenize,
} from "../model.ts";
import { readArticle } from "../text/read.ts";
import { TOKENIZER_VERSION } from "../text/tokenizer.ts";
import { LENGTH_MAX, LENGTH_MIN } from "./bounds.ts";
import { categoryOf } from "./category.ts";
import type { CheckSource } from "./check.ts";
import { type Told, tell } from "./engines.ts";
import { bodyViews } from "./extract/material.ts";
import { overtakenPlans } from "./extract/overtaken.ts";
import { voicesIn } from "./extract/speakers.ts";
import type { View } from "./extract/view.ts";
import { factsOf } from "./facts.ts";
import { withoutOrders } from "./instructions.ts";
import { type Judge, openJudge } from "./judge.ts";
import type { ModelEngine } from "./model/reply.ts";
import { quotesOf } from "./said.ts";
import { timelineOf } from "./timeline.ts";
import { topicsOf } from "./topics.ts";

const SUMMARIZER_VERSION = "summarize-2";

export type SummarizeDeps = {
  readonly tokenize: Tokenize;
  readonly now: () => Date;
  readonly model?: ModelEngine | null;
  /** True when nobody will try again: a failing model is then stood in for by the extractive engine. */
  readonly lastTry?: boolean;
};

/**
 * @param options.length characters of all points together, 80–1200 (held to that range)
 * @throws Failure `summarize.nothing-stands` when the article has no sentence; `model.*` that may pass when tried
 *   again, unless `deps.lastTry`
 */
export async function summarizeArticle(
  article: Article,
  options: { readonly length: number },
  deps: SummarizeDeps,
): Promise<Summary> {
  const started = deps.now();
  const length = Math.round(Math.min(Math.max(options.length, LENGTH_MIN), LENGTH_MAX));
  const anchor: Anchor = { at: article.publishedAt ?? article.updatedAt };
  const { reading, orders } = readBody(article, anchor, deps);
  const judge = openJudge({ reading, anchor, title: article.title }, deps);
  for (const order of orders) judge.withhold(order, "instruction: the page speaks to a machine here");
  const told = await tell(
    { article, reading },
    { length },
    { tokenize: deps.tokenize, judge, model: deps.model ?? null, lastTry: deps.lastTry ?? false },
  );
  return assembled({ article, reading, told, judge, started, length }, deps);
}

/** An article as its statements are checked against it. @param at when nothing says when it was published */
export function sourceOfArticle(
  article: Article,
  deps: { readonly tokenize: Tokenize },
  at: string | null = null,
): CheckSource {
  const anchor: Anchor = { at: article.publishedAt ?? article.updatedAt ?? at };
  return { reading: readBody(article, anchor, deps).reading, anchor, title: article.title };
}

/** What a page orders a machine to do is material that nothing may rest on, whichever engine speaks. */
function readBody(
  article: Article,
  anchor: Anchor,
  deps: Pick<SummarizeDeps, "tokenize">,
): { readonly reading: Reading; readonly orders: readonly string[] } {
  const body = article.blocks.filter((block) => BODY_KINDS.has(block.kind));
  const { blocks, orders } = withoutOrders(body);
  const reading = readArticle(blocks, anchor, { tokenize: deps.tokenize });
  if (reading.sentences.length === 0)
    throw new Failure("summarize.nothing-stands", `article ${article.id} has no sentence in its body`);
  return { reading, orders };
}

type Parts = {
  readonly article: Article;
  readonly reading: Reading;
  readonly told: Told;
  readonly judge: Judge;
  readonly started: Date;
  readonly length: number;
};

function assembled(parts: Parts, deps: SummarizeDeps): Summary {
  const { article, reading, told, judge } = parts;
  const views = bodyViews(article, reading);
  const { people, organizations, places, dates, amounts } = reading;
  const summary: Omit<Summary, "sentences" | "made"> = {
    id: article.id,
    url: article.url,
    title: article.title,
    publisher: article.publisher,
    wire: article.wire,
    publishedAt: article.publishedAt,
    kind: article.kind,
    access: article.access,
    headline: told.headline,
    gist: told.gist,
    points: [...told.points],
    facts: factsOf(citedViews([...(told.gist ? [told.gist] : []), ...told.points], views), told.gist),
    quotes: quotesOf(article, reading, voicesIn(article, reading, views), deps),
    timeline: timelineOf(current(views, article), article.publishedAt, judge),
    people: [...people],
    organizations: [...organizations],
    places: [...places],
    dates: [...dates],
    amounts: [...amounts],
    topics: [...topicsOf(reading, deps.tokenize(article.title ?? ""))],
    category: categoryOf(reading, article.title),
    withheld: [...judge.withheld()],
    coverage: told.coverage,
  };
  return { ...summary, sentences: citedIn(summary, reading), made: madeOf(parts, deps) };
}

function madeOf({ article, told, started, length }: Parts, deps: SummarizeDeps): Summary["made"] {
  const model = deps.model ?? null;
  const ended = deps.now();
  return {
    engine: told.engine,
    model: told.engine === "model" ? (model?.model ?? null) : null,
    prompt: told.engine === "model" ? (model?.prompt ?? null) : null,
    format: told.engine === "model" ? (told.asked?.format ?? null) : null,
    cached: told.asked?.cached ?? false,
    filled: [...told.filled],
    fallback: told.fallback,
    cleaner: article.cleaner,
    summarizer: SUMMARIZER_VERSION,
    tokenizer: TOKENIZER_VERSION,
    at: ended.toISOString(),
    ms: Math.max(0, ended.getTime() - started.getTime()),
    length,
    tokens: told.asked?.spend.usage ? { ...told.asked.spend.usage } : null,
    costYen: told.asked?.spend.yen ?? null,
  };
}

/** Without the plans that a live page reports as done further up. */
function current(views: readonly View[], { kind, title }: Article): readonly View[] {
  const overtaken = kind === "live" ? overtakenPlans(views, title) : new Set<string>();
  return views.filter(({ sentence }) => !overtaken.has(sentence.id));
}

/** Views of the sentences that statements cite, in the statements' order. */
function citedViews(statements: readonly Statement[], views: readonly View[]): readonly View[] {
  const byId = new Map(views.map((view) => [view.sentence.id, view]));
  const ids = new Set(statements.flatMap(({ cites }) => cites));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

/** Every sentence that anything in the summary cites, in reading order, in full. */
function citedIn(summary: Omit<Summary, "sentences" | "made">, reading: Reading): Summary["sentences"] {
  const { headline, gist, points, facts, quotes, timeline, people, organizations, places, dates, amounts } =
    summary;
  const citing = [
    ...(headline ? [headline] : []),
    ...(gist ? [gist] : []),
    ...Object.values(facts).flat(),
    ...points,
    ...quotes,
    ...timeline,
    ...people,
    ...organizations,
    ...places,
    ...dates,
    ...amounts,
  ];
  const ids = new Set(citing.flatMap(({ cites }) => cites));
  return reading.sentences.filter(({ id }) => ids.has(id)).map(({ id, text }) => ({ id, text: text.trim() }));
}
