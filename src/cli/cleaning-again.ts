/** Cleans a stored page again, without the network, and sends the item on to be summarized only where its text changed. */
import { isDeepStrictEqual } from "node:util";
import { cleanPage } from "../clean/clean.ts";
import { Failure } from "../errors.ts";
import { pageOf } from "../ingest/ingest.ts";
import type { Article, Item } from "../model.ts";
import { ENDED, indexLineOf, type Store } from "../store/store.ts";

export type Recleaned = {
  readonly id: string;
  /**
   * `text`: title, time or body are others, the item waits to be summarized. `details`: only what the summary copies
   * is. `record`: only drops and evidence are. `same`: nothing is. `kept`: it could not be cleaned again, what was
   * stored stays.
   */
  readonly changed: "text" | "details" | "record" | "same" | "kept";
  readonly failure: { readonly code: string; readonly message: string } | null;
};

type Deps = { readonly store: Store; readonly now: Date; readonly sites: boolean };

export async function cleanAgain(item: Item, deps: Deps): Promise<Recleaned> {
  try {
    return { id: item.id, changed: await recleaned(item, deps), failure: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { id: item.id, changed: "kept", failure: { code: error.code, message: error.message } };
  }
}

async function recleaned(item: Item, { store, now, sites }: Deps): Promise<Recleaned["changed"]> {
  if (!ENDED.has(item.state))
    throw new Failure("store.missing", `${item.id} is on its way (${item.state}); wait until it has ended`);
  const raw = await store.getRaw(item);
  if (raw === null)
    throw new Failure("store.missing", `the raw page of ${item.id} is not stored; fetch it with run --again`);
  const article = cleanPage(pageOf(raw.record, raw.parts), { sites });
  const before = await store.getArticle(item);
  const summary = await store.getSummary(item);
  const hasText = before !== null && textOf(before) === textOf(article);
  if (summary !== null && isDeepStrictEqual(before, JSON.parse(JSON.stringify(article)))) return "same";
  await store.putArticle(item, article);
  if (hasText && summary !== null) {
    const { url, publisher, wire, kind, access } = article;
    const renewed = { ...summary, url, publisher, wire, kind, access };
    if (JSON.stringify(renewed) === JSON.stringify(summary)) return "record";
    await store.putSummary(item, renewed);
    await store.putIndexLine(item.day, indexLineOf(renewed, item.source ?? null));
    return "details";
  }
  await store.putItem({
    ...item,
    state: "cleaned",
    title: article.title,
    round: item.round + 1,
    failure: null,
    changedAt: now.toISOString(),
  });
  return "text";
}

/** All that a summary is made from. */
const textOf = ({ title, publishedAt, blocks }: Article): string =>
  JSON.stringify([title, publishedAt, blocks.map(({ id, kind, text }) => [id, kind, text])]);
