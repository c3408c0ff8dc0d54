/** The store's rules over any shelf. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { Article, HostRules, PageRecord, Summary } from "../model.ts";
import { deliveriesOn } from "./deliveries.ts";
import { corrupt, documentsOn } from "./documents.ts";
import { indexOn } from "./index-file.ts";
import { itemsOn } from "./items.ts";
import {
  articlePath,
  FOLDERS,
  givenPath,
  hostPath,
  itemPath,
  rawPath,
  recordPath,
  replyPath,
  summaryPath,
} from "./layout.ts";
import { retain } from "./retention.ts";
import type { Shelf } from "./shelf.ts";
import { sourcesOn } from "./sources.ts";
import { spendOn } from "./spend.ts";
import type { Raw, Shelved, Store } from "./store.ts";
import { storiesOn } from "./stories.ts";
import { openStoryIndex, type StoryIndex } from "./story-index.ts";
import { versionsOn } from "./versions.ts";

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** @param storyIndex opens the index of the stories, when it is first asked for; default: one in memory */
export function openStore(
  shelf: Shelf,
  storyIndex: () => StoryIndex = () => openStoryIndex(":memory:"),
): Store {
  const documents = documentsOn(shelf);
  const getArticle: Store["getArticle"] = (item) => documents.get(Article, articlePath(item));
  const getSummary: Store["getSummary"] = (item) => documents.get(Summary, summaryPath(item));
  return {
    ...itemsOn(shelf, documents),
    ...sourcesOn(shelf, documents),
    ...versionsOn(shelf, documents, { getArticle, getSummary }),
    ...indexOn(shelf, documents),
    ...spendOn(shelf),
    ...storiesOn(shelf, documents, storyIndex),
    ...deliveriesOn(shelf, documents),
    putGiven: async (content, format) => {
      const path = givenPath(createHash("sha256").update(content).digest("hex"), format);
      await shelf.write(path, Buffer.from(content));
      return shelf.locate(path);
    },
    putRaw: (item, raw) => putRaw(shelf, item, raw),
    getRaw: (item) => getRaw(shelf, item),
    putArticle: (item, article) => documents.put(Article, articlePath(item), article),
    getArticle,
    putSummary: (item, summary) => documents.put(Summary, summaryPath(item), summary),
    getSummary,
    putReply: (key, content) => shelf.write(replyPath(key), Buffer.from(content)),
    getReply: async (key) => {
      const bytes = await shelf.read(replyPath(key));
      return bytes === null ? null : Buffer.from(bytes).toString("utf8");
    },
    putHostRules: (rules) => documents.put(HostRules, hostPath(rules.origin), rules),
    getHostRules: (origin) => documents.get(HostRules, hostPath(origin)),
    paths: (item) => ({
      item: shelf.locate(itemPath(item.id)),
      page: shelf.locate(recordPath(item)),
      article: shelf.locate(articlePath(item)),
      summary: shelf.locate(summaryPath(item)),
    }),
    sweep: (now) => shelf.sweep(FOLDERS, now),
    retain: (bounds) => retain(shelf, documents, bounds),
  };
}

async function putRaw(shelf: Shelf, item: Shelved, raw: Raw): Promise<void> {
  const record = PageRecord.parse(raw.record);
  const kept = new Set([recordPath(item)]);
  for (const [at, part] of record.parts.entries()) {
    const path = rawPath(item, at + 1, part.format);
    const bytes = raw.parts[at];
    assert.equal(bytes?.length, part.bytes, `part ${at + 1} of ${item.id} is not what its record says`);
    await shelf.write(path, await zip(bytes ?? ""));
    kept.add(path);
  }
  await documentsOn(shelf).put(PageRecord, recordPath(item), record);
  await removeOlderParts(shelf, item, kept);
}

/** A page that was fetched before may have had more parts, or another format. */
async function removeOlderParts(shelf: Shelf, item: Shelved, kept: ReadonlySet<string>): Promise<void> {
  for (let part = 1; ; part += 1) {
    const paths = [rawPath(item, part, "html"), rawPath(item, part, "text")];
    const sizes = await Promise.all(paths.map((path) => shelf.size(path)));
    if (sizes.every((size) => size === null)) return;
    for (const path of paths) if (!kept.has(path)) await shelf.remove(path);
  }
}

async function getRaw(shelf: Shelf, item: Shelved): Promise<Raw | null> {
  const record = await documentsOn(shelf).get(PageRecord, recordPath(item));
  if (record === null) return null;
  const parts: Uint8Array[] = [];
  for (const [at, part] of record.parts.entries()) {
    const path = rawPath(item, at + 1, part.format);
    const zipped = await shelf.read(path);
    if (zipped === null) throw corrupt(shelf.locate(path), "the record names it and it is not there");
    const bytes = await unzip(zipped).catch((cause: unknown) => {
      throw corrupt(shelf.locate(path), "it is no gzip file", cause);
    });
    if (bytes.length !== part.bytes)
      throw corrupt(
        shelf.locate(path),
        `it holds ${bytes.length} bytes and not the ${part.bytes} of its record`,
      );
    parts.push(bytes);
  }
  return { record, parts };
}
