/** Puts a story together from its articles: events, names, disagreements, and its own summary. */
import type { Disagreement, Story, StoryCite } from "../model.ts";
import { type Check, digestOf } from "./digest.ts";
import { disagreementsOf } from "./disagreements.ts";
import { byTime, independentSources, isOriginal, type Member } from "./member.ts";
import { organizationsOf, peopleOf, placesOf } from "./names.ts";
import { eventsOf, plannedOf } from "./timeline.ts";

const STORIES_VERSION = "stories-1";

export type StoryDeps = {
  readonly check: Check;
  /** Characters of the points together. */
  readonly length: number;
  readonly now: () => Date;
};

/** @param members at least one */
export function storyOf(id: string, members: readonly Member[], deps: StoryDeps): Story {
  const ordered = [...members].sort(byTime);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) throw new Error(`story ${id} has no articles`);
  const disagreements = allDisagreements(ordered);
  const events = eventsOf(ordered, disagreements);
  const story: Omit<Story, "sentences" | "made" | "title"> = {
    id,
    from: first.publishedAt,
    until: last.publishedAt,
    members: ordered.map(({ id: article, summary, publishedAt, event, reprintOf }) => ({
      article,
      title: summary.title,
      publisher: summary.publisher,
      wire: summary.wire,
      publishedAt,
      event,
      reprintOf,
    })),
    independentSources: independentSources(ordered),
    events: [...events],
    planned: [...plannedOf(ordered)],
    people: [...peopleOf(ordered)],
    organizations: [...organizationsOf(ordered)],
    places: [...placesOf(ordered)],
    disagreements: [...disagreements],
    ...digestOf(ordered, events, disagreements, deps),
  };
  const title = story.headline?.text ?? last.summary.title ?? story.gist?.text ?? id;
  return {
    ...story,
    title,
    sentences: citedIn(story, ordered),
    made: { stories: STORIES_VERSION, at: deps.now().toISOString() },
  };
}

/** Events are compared within themselves: what changes from one to the next is news and no disagreement. */
function allDisagreements(members: readonly Member[]): readonly Disagreement[] {
  return [...Map.groupBy(members.filter(isOriginal), ({ event }) => event)].flatMap(([event, those]) =>
    disagreementsOf(
      event,
      those.map(({ id, summary, publishedAt, figures }) => ({
        id,
        publisher: summary.publisher,
        publishedAt,
        figures,
      })),
    ),
  );
}

function citedIn(
  story: Omit<Story, "sentences" | "made" | "title">,
  members: readonly Member[],
): Story["sentences"] {
  const { headline, gist, points, events, planned, people, organizations, places, disagreements } = story;
  const cites: readonly StoryCite[] = [
    ...(headline?.cites ?? []),
    ...(gist?.cites ?? []),
    ...points.flatMap((point) => point.cites),
    ...events.flatMap(({ line }) => line?.cites ?? []),
    ...[...planned, ...people, ...organizations, ...places].flatMap((one) => one.cites),
    ...disagreements.flatMap(({ figures }) => figures.map(({ cite }) => cite)),
  ];
  const wanted = new Set(cites.map(({ article, sentence }) => `${article} ${sentence}`));
  return members.flatMap(({ id: article, summary, figures }) => {
    const texts = new Map([
      ...figures.map(({ sentence, said }) => [sentence, said] as const),
      ...summary.sentences.map(({ id, text }) => [id, text] as const),
    ]);
    return [...texts].flatMap(([sentence, text]) =>
      wanted.has(`${article} ${sentence}`) ? [{ article, sentence, text }] : [],
    );
  });
}
