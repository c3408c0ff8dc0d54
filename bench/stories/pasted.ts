/** Texts as a person pasted them, with the days that are known of them: what one story the product makes of them. */
import { makeStory, tellArticle } from "../../queues/crew/telling.ts";
import { cleanPage } from "../../src/clean/clean.ts";
import type { Story, Tokenize } from "../../src/model.ts";
import type { Member } from "../../src/stories/member.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { placedOf } from "./corpus.ts";

export type Pasted = {
  readonly id: string;
  readonly text: string;
  /** For a text that tells no day of its own. */
  readonly published: string;
};

const LENGTH = 300;

/** The stories that come of them, the longest first; a text alone is one, too. */
export async function storiesOfPasted(
  texts: readonly Pasted[],
  deps: { readonly tokenize: Tokenize; readonly now: () => Date },
): Promise<readonly Story[]> {
  const told = texts.map(({ id, text, published }) => {
    const part = { url: null, format: "text", text } as const;
    const fetchedAt = deps.now().toISOString();
    const article = cleanPage({ id, url: null, parts: [part], fetchedAt, httpStatus: 200 });
    const publishedAt = article.publishedAt ?? `${published}T12:00:00+09:00`;
    const dated = { ...article, publishedAt };
    return { article: dated, publishedAt, features: tellArticle(dated, publishedAt, deps) };
  });
  const placed = placedOf(told.map(({ features }) => features));
  const members = await Promise.all(
    told.map(async ({ article, publishedAt, features }): Promise<Member & { readonly story: string }> => {
      const place = placed.find(({ id }) => id === article.id);
      const { day, slackDays } = features.mainDay;
      return {
        id: article.id,
        summary: await summarizeArticle(article, { length: LENGTH }, deps),
        publishedAt,
        story: place?.story ?? article.id,
        event: place?.event ?? article.id,
        reprintOf: place?.reprintOf ?? null,
        day: { day, sure: slackDays === 0 },
        figures: features.figures,
      };
    }),
  );
  const articles = told.map(({ article }) => article);
  return [...Map.groupBy(members, ({ story }) => story)]
    .map(([id, those]) => makeStory({ kind: "story", id, members: those, articles, length: LENGTH }, deps))
    .sort((a, b) => b.members.length - a.members.length);
}

/** A line an event and a line a person with several forms. */
export function describeStory({ events, people, members }: Story): readonly string[] {
  const many = people.filter(({ forms }) => forms.length > 1);
  return [
    `${members.length} texts, ${events.length} events`,
    ...events.map(({ day, articles }) => `  ${day}  ${articles.join(" ")}`),
    ...many.map(({ name, forms }) => `  ${name}: ${forms.map(({ text }) => text).join(" ")}`),
  ];
}
