/** What a thread does for stories: reads an article as the summary's check does, and puts a story together. */
import { type Article, BODY_KINDS, type Story, type Tokenize } from "../../src/model.ts";
import type { Check } from "../../src/stories/digest.ts";
import { type Features, featuresOf } from "../../src/stories/features.ts";
import { storyOf } from "../../src/stories/story.ts";
import { type CheckSource, checkStatement } from "../../src/summarize/check.ts";
import { sourceOfArticle } from "../../src/summarize/summarize.ts";
import type { Task } from "./messages.ts";

/** @throws Failure `summarize.nothing-stands` when the article has no sentence */
export function tellArticle(
  article: Article,
  publishedAt: string,
  deps: { readonly tokenize: Tokenize },
): Features {
  const { reading } = sourceOfArticle(article, deps, publishedAt);
  const body = article.blocks.filter(({ kind }) => BODY_KINDS.has(kind));
  return featuresOf(
    {
      id: article.id,
      title: article.title ?? "",
      publisher: article.publisher,
      wire: article.wire,
      publishedAt,
      text: body.map(({ text }) => text).join("\n"),
      reading,
    },
    deps,
  );
}

export function makeStory(
  { id, members, articles, length }: Extract<Task, { readonly kind: "story" }>,
  deps: { readonly tokenize: Tokenize; readonly now: () => Date },
): Story {
  return storyOf(id, members, { check: checkAgainst(articles, deps), length, now: deps.now });
}

/** Statements of articles that are not at hand stand as their own check found them. */
function checkAgainst(articles: readonly Article[], deps: { readonly tokenize: Tokenize }): Check {
  const known = new Map(articles.map((article) => [article.id, article]));
  const sources = new Map<string, CheckSource>();
  return (statement, id) => {
    const article = known.get(id);
    if (article === undefined) return { stands: true, check: statement.check };
    const source = sources.get(id) ?? sourceOfArticle(article, deps);
    sources.set(id, source);
    const verdict = checkStatement(statement, source, deps);
    if (verdict.stands) return verdict;
    return {
      stands: false,
      reason: verdict.reasons.map(({ kind, detail }) => `${kind}: ${detail}`).join("; "),
    };
  };
}
