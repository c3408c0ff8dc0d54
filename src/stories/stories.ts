/** Which articles tell of one event, which events make one affair, and which articles are copies; as they come. */
import { type Candidates, openCandidates } from "./candidates.ts";
import type { Features } from "./features.ts";
import { openGroups } from "./groups.ts";
import { linkOf } from "./links.ts";
import { isCopy, originalOf } from "./reprints.ts";

export type Placed = {
  readonly id: string;
  /** Id of the affair: that of its earliest article. */
  readonly story: string;
  /** Id of the occurrence: that of its earliest article. */
  readonly event: string;
  /** The article whose text this is a copy of. */
  readonly reprintOf: string | null;
};

export type Stories = {
  /** Compares an article with those before it; what it has to do with them does not depend on the order. */
  readonly add: (article: Features) => void;
  /** All articles, in the order in which they were added. */
  readonly placed: () => readonly Placed[];
};

export function openStories(candidates: Candidates = openCandidates()): Stories {
  const articles: Features[] = [];
  const [copies, events, affairs] = [openGroups(), openGroups(), openGroups()];
  return {
    add: (article) => {
      articles.push(article);
      for (const other of candidates.add(article)) {
        const { link, copy } = relationOf(article, other);
        if (copy) copies.join(other.id, article.id);
        if (link === "event") events.join(other.id, article.id);
        if (link !== null) affairs.join(other.id, article.id);
      }
    },
    placed: () => {
      const original = heads(articles, copies.of, (group) => originalOf(group));
      const event = heads(articles, events.of, earliest);
      const story = heads(articles, affairs.of, earliest);
      return articles.map(({ id }) => {
        const source = original.get(copies.of(id)) ?? id;
        return {
          id,
          story: story.get(affairs.of(id)) ?? id,
          event: event.get(events.of(id)) ?? id,
          reprintOf: source === id ? null : source,
        };
      });
    },
  };
}

/** What two articles have to do with each other. A copy is told of once; a round-up and its copy are one text, and no more. */
export function relationOf(
  one: Features,
  other: Features,
): { readonly link: "event" | "affair" | null; readonly copy: boolean } {
  const copy = isCopy(one, other);
  return { copy, link: copy && !one.roundUp ? "event" : (linkOf(one, other)?.kind ?? null) };
}

/** For each group the id of the article that stands for it. */
function heads(
  articles: readonly Features[],
  groupOf: (id: string) => string,
  choose: (group: readonly Features[]) => Features | null,
): ReadonlyMap<string, string> {
  const groups = Map.groupBy(articles, ({ id }) => groupOf(id));
  return new Map(
    [...groups].flatMap(([group, members]) => {
      const head = choose(members);
      return head === null ? [] : [[group, head.id] as const];
    }),
  );
}

function earliest(group: readonly Features[]): Features | null {
  const [first = null] = [...group].sort((a, b) => a.publishedAt - b.publishedAt || a.id.localeCompare(b.id));
  return first;
}
