/** The `stories` stage: puts an article among the others, and writes what stories became of it when a burst is over. */
import { Failure } from "../src/errors.ts";
import type { Article, Item, Summary } from "../src/model.ts";
import type { Store } from "../src/store/store.ts";
import { byTime, isOriginal, type Member } from "../src/stories/member.ts";
import { openPlacing, type Placing } from "../src/stories/placing.ts";
import { featuresOfRecord } from "../src/stories/record.ts";
import type { Alone } from "./alone.ts";
import { openBurst } from "./burst.ts";
import type { Crew } from "./crew/crew.ts";
import type { ItemJob } from "./jobs.ts";
import type { Handler } from "./workers.ts";

export type StoriesDeps = {
  readonly store: Store;
  readonly crew: Pick<Crew, "tell" | "story">;
  readonly length: number;
  /** Articles on their way to be put among the others, as far as they count; by default none, and stories are written at once. */
  readonly storiesWaiting?: () => Promise<number>;
  /** One at a time of all who share the stories; by default nobody shares them. */
  readonly alone?: Alone;
  /** Aborted when this process shall end. */
  readonly stop?: AbortSignal;
  readonly now: () => Date;
};

/** Several articles come on one story often: it is written once they have been quiet for so long. */
const QUIET_MS = 200;
/** In a stream without end stories are written all the same, now and then. */
const UNWRITTEN_MAX_MS = 5_000;
/** The latest articles of a story are at hand when its statements are checked. */
const CHECKED_MAX = 30;
const NEVER = new AbortController().signal;

export function storiesHandler(deps: StoriesDeps): Handler {
  const { storiesWaiting, alone = (_, work) => work() } = deps;
  const place = placer(deps);
  const burst = openBurst({
    isMore: async () => storiesWaiting !== undefined && (await storiesWaiting()) > 0,
    quietMs: storiesWaiting === undefined ? 0 : QUIET_MS,
    lastsMaxMs: UNWRITTEN_MAX_MS,
    stop: deps.stop ?? NEVER,
  });
  return async (job) => {
    const { story, changed } = await place(job);
    const written = await burst.join(() => alone("stories-write", () => writeStories(deps)));
    return { facts: { story, changed, written: written ?? 0 } };
  };
}

/** Puts an article among the others; does nothing where it is already. */
export function placer(deps: StoriesDeps): (job: ItemJob) => Promise<ReturnType<Placing["add"]>> {
  let placing: Placing | null = null;
  return ({ id, round }) => {
    placing ??= openPlacing(deps.store.storyIndex());
    return placeItem(id, round, placing, deps);
  };
}

/** @throws Failure `store.missing` when the article is not in the store */
async function placeItem(
  id: string,
  round: number,
  placing: Placing,
  { store, crew, alone = (_, work) => work() }: StoriesDeps,
): Promise<ReturnType<Placing["add"]>> {
  const item = await store.getItem(id);
  const article = item === null ? null : await store.getArticle(item);
  if (item === null || article === null)
    throw new Failure(
      "store.missing",
      `the article of ${id} is not in the data directory; run it with --again`,
    );
  const told = await crew.tell(article, publishedAtOf(article, item));
  return alone("stories-place", async () => {
    const placed = placing.add(told);
    // Done again, its summary may be another one although its text is the same.
    if (!placed.changed && round > 0) store.storyIndex().markDirty([placed.story]);
    return placed;
  });
}

const publishedAtOf = (article: Pick<Article, "publishedAt" | "updatedAt">, { addedAt }: Item): string =>
  article.publishedAt ?? article.updatedAt ?? addedAt;

/** Writes the stories that were changed; returns how many. */
export async function writeStories(deps: StoriesDeps): Promise<number> {
  const index = deps.store.storyIndex();
  let written = 0;
  for (const { id, change } of index.dirty()) {
    if (await writeStory(id, deps)) written += 1;
    index.written(id, change);
  }
  return written;
}

async function writeStory(id: string, { store, crew, length }: StoriesDeps): Promise<boolean> {
  const index = store.storyIndex();
  const places = index.membersOf([id]);
  if (places.length === 0) {
    await store.moveStory(id, index.get(id)?.story ?? null);
    return false;
  }
  // One article is no story; what was one stays, so that its address does.
  if (places.length === 1 && (await store.getStory(id))?.id !== id) return false;
  const found: (Member & { readonly article: Article })[] = [];
  for (const { id: member, event, reprintOf } of places) {
    const item = await store.getItem(member);
    const kept = index.get(member);
    const [article, summary]: readonly [Article | null, Summary | null] =
      item === null ? [null, null] : [await store.getArticle(item), await store.getSummary(item)];
    if (item === null || kept === null || article === null || summary === null) continue;
    const { mainDay, figures } = featuresOfRecord(kept.record);
    const day = { day: mainDay.day, sure: mainDay.slackDays === 0 };
    found.push({
      id: member,
      summary,
      publishedAt: publishedAtOf(article, item),
      event,
      reprintOf,
      day,
      figures,
      article,
    });
  }
  if (found.length === 0) return false;
  const checked = found.filter(isOriginal).sort(byTime).slice(-CHECKED_MAX);
  const members = found.map(({ article: _, ...member }) => member);
  await store.putStory(
    await crew.story(
      id,
      members,
      checked.map(({ article }) => article),
      { length },
    ),
  );
  return true;
}
