/** A second look at an article: only a changed text makes a new summary, and what stood before is kept. */
import { type IngestDeps, ingestItem } from "../src/ingest/ingest.ts";
import { type Article, BODY_KINDS, type Item } from "../src/model.ts";
import type { Store } from "../src/store/store.ts";
import type { Crew } from "./crew/crew.ts";
import { errorOf } from "./crew/messages.ts";
import type { Handler } from "./workers.ts";

type RevisitDeps = {
  readonly store: Store;
  readonly ingest: IngestDeps;
  readonly crew: Pick<Crew, "clean">;
  readonly now: () => Date;
};

/**
 * The page is cleaned before anything is stored: a captcha, or a notice for members, replaces no article.
 * @returns the stage that goes on, when the text has changed
 * @throws Failure `fetch.*`, `clean.*`; the item is then done as before (`noteEnd`)
 */
export async function revisited(item: Item, deps: RevisitDeps): ReturnType<Handler> {
  const { store } = deps;
  const [raw, before] = [await store.getRaw(item), await store.getArticle(item)];
  const same = async (why: string): ReturnType<Handler> => {
    await store.putItem({ ...withoutMark(item), state: "done", changedAt: deps.now().toISOString() });
    return { facts: { revisit: why } };
  };
  if (item.input.kind !== "url" || raw === null || before === null) return same("nothing to compare with");
  const again = await ingestItem(item.input, item.id, deps.ingest, raw);
  if (again.unchanged) return same("not modified");
  const cleaned = await deps.crew.clean(again);
  if ("refused" in cleaned) throw errorOf(cleaned.refused);
  const { article } = cleaned;
  if (textOf(article) === textOf(before)) return same("same text");
  const version = await store.keepVersion(item, deps.now().toISOString());
  await store.putRaw(item, again);
  await store.putArticle(item, article);
  await store.putItem({
    ...item,
    state: "cleaned",
    title: article.title,
    changedAt: deps.now().toISOString(),
  });
  return { next: "summarize", facts: { revisit: "changed", version } };
}

/** An item that is not being looked at again. */
export function withoutMark({ revisiting: _, ...item }: Item): Item {
  return item;
}

/** What a reader reads. White space, and everything beside the body, may change as it likes. */
const textOf = (article: Article): string =>
  [article.title ?? "", ...article.blocks.filter(({ kind }) => BODY_KINDS.has(kind)).map(({ text }) => text)]
    .map((text) => text.replace(/\s+/g, ""))
    .join("\n");
