/** What cleaning did to a stored article, as one page. */
import { sourceLines } from "../clean/source.ts";
import { pageOf } from "../ingest/ingest.ts";
import type { Article } from "../model.ts";
import { whyPage } from "../read/why-html.ts";
import type { Shelved, Store } from "../store/store.ts";

/** Null when the raw page is gone. */
export async function whyPageOf(item: Shelved, article: Article, store: Store): Promise<string | null> {
  const raw = await store.getRaw(item);
  return raw === null ? null : whyPage(article, sourceLines(pageOf(raw.record, raw.parts)));
}
