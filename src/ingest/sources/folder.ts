/** A folder that is watched: its page files are items, once they have been written to their end. */
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { Failure } from "../../errors.ts";
import type { Feed, RejectedItem, SourceItem } from "../feeds/feed.ts";
import { unreadable } from "../files.ts";
import { pagesBelow } from "../folder.ts";

/** A file that changed a moment ago may still be on its way. */
const SETTLED_MS = 2_000;

export type Files = {
  readonly feed: Feed;
  /** Address of an item → path of its file. */
  readonly files: ReadonlyMap<string, string>;
  /** Changes when a name, a size or a time does. */
  readonly digest: string;
};

/** @throws Failure `input.not-found` when there is no such folder, or it may not be read */
export async function filesIn(folder: string, deps: { readonly now: () => Date }): Promise<Files> {
  const found = await stat(folder).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  if (!found.isDirectory()) throw new Failure("input.unsupported", `${folder} is no folder`);
  const items: SourceItem[] = [];
  const rejected: RejectedItem[] = [];
  const files = new Map<string, string>();
  const digest = createHash("sha256");
  for (const path of await pagesBelow(folder)) {
    const { size, mtimeMs } = await stat(path).catch((error: unknown) => {
      throw unreadable(path, error);
    });
    if (deps.now().getTime() - mtimeMs < SETTLED_MS && mtimeMs <= deps.now().getTime()) {
      rejected.push({
        what: path,
        reason: "still-written",
        detail: "it changed a moment ago; the next poll takes it",
      });
      digest.update(`${path}\0pending\0`);
      continue;
    }
    digest.update(`${path}\0${size}\0${mtimeMs}\0`);
    const url = addressFor(path, size, mtimeMs);
    files.set(url, path);
    items.push(itemOf(url, mtimeMs));
  }
  return {
    feed: { ...FOLDER, title: folder, items, rejected },
    files,
    digest: digest.digest("base64url").slice(0, 16),
  };
}

/** Only for telling files apart: a file that was written anew is a new item, by its content as ever. */
const addressFor = (path: string, size: number, mtimeMs: number): string =>
  `http://folder.invalid${pathToFileURL(path).pathname}?size=${size}&at=${Math.round(mtimeMs)}`;

const itemOf = (url: string, mtimeMs: number): SourceItem => ({
  url,
  guid: null,
  title: null,
  publishedAt: new Date(mtimeMs).toISOString(),
  updatedAt: null,
  authors: [],
  tags: [],
  summary: null,
  content: null,
  image: null,
  language: null,
  place: null,
});

const FOLDER: Omit<Feed, "title" | "items" | "rejected"> = {
  format: "folder",
  home: null,
  language: null,
  rhythm: { ttlMs: null, updateMs: null },
  notes: [],
};
