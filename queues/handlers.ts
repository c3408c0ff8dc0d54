/** What each stage does for one item: load from the store, call the stage, store the result, name the next. */
import { Failure } from "../src/errors.ts";
import { type IngestDeps, ingestItem } from "../src/ingest/ingest.ts";
import type { Item } from "../src/model.ts";
import { indexLineOf, type Store } from "../src/store/store.ts";
import type { Alone } from "./alone.ts";
import type { Crew } from "./crew/crew.ts";
import { errorOf } from "./crew/messages.ts";
import type { ItemJob, StageName } from "./jobs.ts";
import { revisited, withoutMark } from "./revisit.ts";
import { storiesHandler } from "./stories.ts";
import type { Handler, Settled } from "./workers.ts";

export type HandlerDeps = {
  readonly store: Store;
  readonly ingest: IngestDeps;
  /** Who cleans and summarizes. */
  readonly crew: Pick<Crew, "clean" | "summarize" | "tell" | "story">;
  /** Characters of the points together. */
  readonly length: number;
  /** Articles on their way to be put among the others, as far as they count; by default none, and stories are written at once. */
  readonly storiesWaiting?: () => Promise<number>;
  /** One at a time of all who share the stories; by default nobody shares them. */
  readonly alone?: Alone;
  /** Aborted when this process shall end. */
  readonly stop?: AbortSignal;
  readonly now: () => Date;
};

/** How far an item has come; `failed` and `refused` are ends as well. */
const PLACE = {
  ...{ queued: 0, fetched: 1, cleaned: 2, summarized: 3 },
  ...{ done: 4, failed: 4, refused: 4 },
} as const satisfies Record<Item["state"], number>;

/** Every handler may be done twice: it then writes the same documents again. */
export function handlersOf(deps: HandlerDeps): Readonly<Record<StageName, Handler>> {
  const { store } = deps;
  /** Forward only: a stage that is done again, after a crash, takes no item back that others brought further. */
  const advance = async ({ id, round }: ItemJob, change: Partial<Item> & Pick<Item, "state">) => {
    const item = await itemOf(store, id);
    if (item.round !== round || PLACE[item.state] >= PLACE[change.state]) return;
    const mark = change.state === "done" ? withoutMark(item) : item;
    await store.putItem({ ...mark, ...change, failure: null, changedAt: deps.now().toISOString() });
  };

  return {
    fetch: async ({ id, round, takeTurn }) => {
      const item = await itemOf(store, id);
      const ingest = { ...deps.ingest, ...(takeTurn && { turn: takeTurn }) };
      if (item.revisiting) return revisited(item, { ...deps, ingest });
      const before = item.round > 0 ? await store.getRaw(item) : null;
      const raw = await ingestItem(item.input, id, ingest, before);
      if (!raw.unchanged) await store.putRaw(item, raw);
      await advance({ id, round }, { state: "fetched" });
      const bytes = raw.record.parts.reduce((sum, part) => sum + part.bytes, 0);
      return {
        next: "clean",
        facts: {
          bytes,
          parts: raw.parts.length,
          unread: raw.record.unread.length,
          unchanged: raw.unchanged,
          ...(raw.record.notes.length > 0 ? { notes: raw.record.notes.join("; ") } : {}),
          charset: raw.record.parts[0]?.charset.name ?? null,
        },
      };
    },
    clean: async ({ id, round }) => {
      const item = await itemOf(store, id);
      const raw = found(await store.getRaw(item), "the raw page", id);
      const cleaned = await deps.crew.clean(raw);
      if ("refused" in cleaned) {
        await store.putItem({ ...item, title: cleaned.title });
        throw errorOf(cleaned.refused);
      }
      const { article } = cleaned;
      await store.putArticle(item, article);
      await advance({ id, round }, { state: "cleaned", title: article.title });
      return {
        next: "summarize",
        facts: { blocks: article.blocks.length, drops: article.drops.length, kind: article.kind },
      };
    },
    summarize: async ({ id, round, lastTry }) => {
      const item = await itemOf(store, id);
      const article = found(await store.getArticle(item), "the article", id);
      const summary = await deps.crew.summarize(article, { length: deps.length, lastTry });
      await store.putSummary(item, summary);
      await advance({ id, round }, { state: "summarized" });
      const { engine, fallback, tokens } = summary.made;
      return {
        next: "index",
        facts: {
          engine,
          fallback,
          points: summary.points.length,
          withheld: summary.withheld.length,
          tokens: tokens?.input ?? null,
        },
      };
    },
    index: async ({ id, round }) => {
      const item = await itemOf(store, id);
      const summary = found(await store.getSummary(item), "the summary", id);
      await store.putIndexLine(item.day, indexLineOf(summary, item.source ?? null));
      await advance({ id, round }, { state: "done" });
      return { next: "stories", facts: { title: item.title } };
    },
    stories: storiesHandler(deps),
  };
}

/**
 * Writes down how an item ended, when it ended otherwise than done.
 * @returns the stage that its article still needs, though the job that would have gone on to it is over
 */
export async function noteEnd(
  settled: Settled,
  store: Store,
  now: () => Date,
): Promise<Extract<StageName, "stories"> | null> {
  if (settled.id === null || settled.failure === null || settled.outcome === "done") return null;
  const item = await store.getItem(settled.id);
  // The article is done, whatever becomes of its story.
  if (settled.stage === "stories" || item === null) return null;
  // Its workers died over the job that listed it, before it was put among the others.
  if (item.state === "done") return store.storyIndex().get(item.id) === null ? "stories" : null;
  // A second look that failed takes nothing away from the article that is there.
  if (item.revisiting) {
    await store.putItem({
      ...withoutMark(item),
      state: "done",
      failure: null,
      changedAt: now().toISOString(),
    });
    return null;
  }
  await store.putItem({
    ...item,
    state: settled.outcome,
    failure: settled.failure,
    changedAt: now().toISOString(),
  });
  return null;
}

const itemOf = async (store: Store, id: string): Promise<Item> =>
  found(await store.getItem(id), "the item", id);

function found<Document>(document: Document | null, what: string, id: string): Document {
  if (document !== null) return document;
  throw new Failure("store.missing", `${what} of ${id} is not in the data directory; run it with --again`);
}
