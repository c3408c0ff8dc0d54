/** What each stage does for one item: load from the store, call the stage, store the result, name the next. */
import { cleanPage, describePage } from "../src/clean/clean.ts";
import { Failure } from "../src/errors.ts";
import { type IngestDeps, ingestItem, pageOf } from "../src/ingest/ingest.ts";
import type { Article, Item, Page, Tokenize } from "../src/model.ts";
import { indexLineOf, type Store } from "../src/store/store.ts";
import type { ModelEngine } from "../src/summarize/model/open.ts";
import { summarizeArticle } from "../src/summarize/summarize.ts";
import type { StageName } from "./jobs.ts";
import type { Handler, Settled } from "./workers.ts";

export type HandlerDeps = {
  readonly store: Store;
  readonly ingest: IngestDeps;
  /** Loaded when the first article is summarized: a second of work that nothing else should wait for. */
  readonly tokenizer: () => Promise<Tokenize>;
  readonly model: ModelEngine | null;
  /** Whether cleaning uses what is known of single publishers' pages. */
  readonly sites: boolean;
  /** Characters of the points together. */
  readonly length: number;
  readonly now: () => Date;
};

/** Every handler may be done twice: it then writes the same documents again. */
export function handlersOf(deps: HandlerDeps): Readonly<Record<StageName, Handler>> {
  const { store } = deps;
  const advance = (item: Item, change: Partial<Item>) =>
    store.putItem({ ...item, ...change, failure: null, changedAt: deps.now().toISOString() });

  return {
    fetch: async ({ id }) => {
      const item = await itemOf(store, id);
      const raw = await ingestItem(item.input, id, deps.ingest);
      await store.putRaw(item, raw);
      await advance(item, { state: "fetched" });
      const bytes = raw.record.parts.reduce((sum, part) => sum + part.bytes, 0);
      return {
        next: "clean",
        facts: {
          bytes,
          parts: raw.parts.length,
          unread: raw.record.unread.length,
          charset: raw.record.parts[0]?.charset.name ?? null,
        },
      };
    },
    clean: async ({ id }) => {
      const item = await itemOf(store, id);
      const raw = found(await store.getRaw(item), "the raw page", id);
      const page = pageOf(raw.record, raw.parts);
      const article = await cleaned(page, deps.sites, (title) => store.putItem({ ...item, title }));
      await store.putArticle(item, article);
      await advance(item, { state: "cleaned", title: article.title });
      return {
        next: "summarize",
        facts: { blocks: article.blocks.length, drops: article.drops.length, kind: article.kind },
      };
    },
    summarize: async ({ id, lastTry }) => {
      const item = await itemOf(store, id);
      const article = found(await store.getArticle(item), "the article", id);
      const summary = await summarizeArticle(
        article,
        { length: deps.length },
        { tokenize: await deps.tokenizer(), now: deps.now, model: deps.model, lastTry },
      );
      await store.putSummary(item, summary);
      await advance(item, { state: "summarized" });
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
    index: async ({ id }) => {
      const item = await itemOf(store, id);
      const summary = found(await store.getSummary(item), "the summary", id);
      await store.putIndexLine(item.day, indexLineOf(summary));
      await advance(item, { state: "done" });
      return { facts: { title: item.title } };
    },
  };
}

/** Writes down how an item ended, when it ended otherwise than done. */
export async function noteEnd(settled: Settled, store: Store, now: () => Date): Promise<void> {
  if (settled.id === null || settled.failure === null || settled.outcome === "done") return;
  const item = await store.getItem(settled.id);
  if (item === null) return;
  await store.putItem({
    ...item,
    state: settled.outcome,
    failure: settled.failure,
    changedAt: now().toISOString(),
  });
}

/** A refused page has no article, but mostly a title, by which a person knows it. */
async function cleaned(
  page: Page,
  sites: boolean,
  name: (title: string | null) => Promise<void>,
): Promise<Article> {
  try {
    return cleanPage(page, { sites });
  } catch (error) {
    if (error instanceof Failure && error.refusal) await name(describePage(page).title);
    throw error;
  }
}

const itemOf = async (store: Store, id: string): Promise<Item> =>
  found(await store.getItem(id), "the item", id);

function found<Document>(document: Document | null, what: string, id: string): Document {
  if (document !== null) return document;
  throw new Failure("store.missing", `${what} of ${id} is not in the data directory; run it with --again`);
}
