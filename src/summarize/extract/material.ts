/** What can be chosen from an article: its sentences in all their shorter forms, and what each word of them weighs. */
import type { Article, Reading, Tokenize } from "../../model.ts";
import { once } from "../../once.ts";
import { asks, questionsIn } from "./asked.ts";
import { keysOf, weightsOf } from "./concepts.ts";
import { type Item, itemsOf, told } from "./items.ts";
import { voicesIn } from "./speakers.ts";
import { type View, viewOf } from "./view.ts";

const TITLE_FACTOR = 2;
const HEADING_FACTOR = 1.5;

type Material = {
  readonly items: readonly Item[];
  readonly weights: ReadonlyMap<string, number>;
  /** Null where it was made from the text: then it tells nothing beside it. */
  readonly title: string | null;
};

/** Everything that can be chosen from, and what it weighs. */
export function materialOf(
  { article, reading }: { readonly article: Article; readonly reading: Reading },
  deps: { readonly tokenize: Tokenize },
): Material {
  const views = bodyViews(article, reading);
  const concepts = views.map(told);
  const weights = weightsOf(concepts, titleConcepts(article, deps));
  const title = article.titleDerived ? null : article.title;
  const sections = sectionsOf(article, views);
  const silent = silentIn(article, views);
  const items = itemsOf({
    views,
    kind: article.kind,
    title,
    sections,
    silent,
    questions: questionsIn(article, reading),
    voices: voicesIn(article, reading, views),
    concepts,
    weights,
  });
  return { items, weights, title };
}

/** Sections are numbered by the headings before them. */
function sectionsOf(article: Article, views: readonly View[]): readonly number[] {
  let section = 0;
  const byBlock = new Map(
    article.blocks.map(({ id, kind }) => [id, kind === "heading" ? ++section : section] as const),
  );
  return views.map(({ sentence }) => byBlock.get(sentence.block) ?? 0);
}

/** Sentences that state nothing: questions of an interview, table rows and list items without a sentence's end. */
function silentIn(article: Article, views: readonly View[]): ReadonlySet<string> {
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  return new Set(
    views.flatMap(({ sentence: { id, block, text } }) => {
      const from = blocks.get(block);
      const listed = from?.kind === "table" || from?.kind === "list";
      const asked = from !== undefined && asks(from.text);
      return asked || (listed && !/[。！？]\s*$/u.test(text)) ? [id] : [];
    }),
  );
}

/** The body's sentences in reading order, without headings. */
export function bodyViews(article: Article, reading: Reading): readonly View[] {
  return viewsOf(reading).get(article) ?? keepViews(article, reading);
}

/** By article: what is worked out of a view is then kept for all who look at the article. */
const viewsOf = once((_: Reading) => new WeakMap<Article, readonly View[]>());

function keepViews(article: Article, reading: Reading): readonly View[] {
  const headings = new Set(
    article.blocks.filter((block) => block.kind === "heading").map((block) => block.id),
  );
  const views = reading.sentences.flatMap((sentence) => {
    const spans = reading.spans.get(sentence.id);
    return !spans || headings.has(sentence.block) ? [] : [viewOf(sentence, spans)];
  });
  viewsOf(reading).set(article, views);
  return views;
}

/** Words of the title, and half as much those of headings, tell what the article is about (Edmundson 1969). */
function titleConcepts(article: Article, deps: { readonly tokenize: Tokenize }): ReadonlyMap<string, number> {
  const headings = article.blocks.filter(({ kind }) => kind === "heading").map(({ text }) => text);
  const factors = new Map<string, number>();
  const raise = (text: string, factor: number): void => {
    for (const key of keysOf(text, deps)) factors.set(key, Math.max(factor, factors.get(key) ?? 1));
  };
  for (const heading of headings) raise(heading, HEADING_FACTOR);
  if (article.title !== null) raise(article.title, TITLE_FACTOR);
  return factors;
}
