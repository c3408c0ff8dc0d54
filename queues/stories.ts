/** The `stories` stage: puts an article among the others, and writes what stories became of it when a burst is over. */
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../src/errors.ts";
import type { Article, Item, Summary } from "../src/model.ts";
import type { Store } from "../src/store/store.ts";
import { byTime, isOriginal, type Member } from "../src/stories/member.ts";
import { openPlacing, type Placing } from "../src/stories/placing.ts";
import { featuresOfRecord } from "../src/stories/record.ts";
import type { Crew } from "./crew/crew.ts";
import type { Handler } from "./workers.ts";

export type StoriesDeps = {
  readonly store: Store;
  readonly crew: Pick<Crew, "tell" | "story">;
  readonly length: number;
  readonly storiesWaiting?: () => Promise<number>;
  readonly now: () => Date;
};

/** Articles come in bursts, on one story often: it is written once they have been quiet for so long. */
const QUIET_MS = 200;
/** In a stream without end stories are written all the same, now and then. */
const UNWRITTEN_MAX_MS = 5_000;
/** The latest articles of a story are at hand when its statements are checked. */
const CHECKED_MAX = 30;

export function storiesHandler(deps: StoriesDeps): Handler {
  let placing: Placing | null = null;
  let writtenAt = deps.now().getTime();
  return async ({ id, round }) => {
    placing ??= openPlacing(deps.store.storyIndex());
    const { story, changed } = await placeItem(id, round, placing, deps);
    const isDue = deps.now().getTime() - writtenAt >= UNWRITTEN_MAX_MS || (await isQuiet(deps));
    const written = isDue ? await writeStories(deps) : 0;
    if (isDue) writtenAt = deps.now().getTime();
    return { facts: { story, changed, written } };
  };
}

async function isQuiet({ storiesWaiting }: StoriesDeps): Promise<boolean> {
  if (storiesWaiting === undefined) return true;
  if ((await storiesWaiting()) > 0) return false;
  await sleep(QUIET_MS);
  return (await storiesWaiting()) === 0;
}

/** @throws Failure `store.missing` when the article is not in the store */
async function placeItem(
  id: string,
  round: number,
  placing: Placing,
  { store, crew }: StoriesDeps,
): Promise<ReturnType<Placing["add"]>> {
  const item = await store.getItem(id);
  const article = item === null ? null : await store.getArticle(item);
  if (item === null || article === null)
    throw new Failure(
      "store.missing",
      `the article of ${id} is not in the data directory; run it with --again`,
    );
  const placed = placing.add(await crew.tell(article, publishedAtOf(article, item)));
  // Done again, its summary may be another one although its text is the same.
  if (!placed.changed && round > 0) store.storyIndex().markDirty([placed.story]);
  return placed;
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
