/** What is let go with time: raw pages, and what articles were before. Summaries, articles and items stay. */
import { ArticleVersion, Item } from "../model.ts";
import type { Documents } from "./documents.ts";
import { itemPath } from "./layout.ts";
import type { Shelf } from "./shelf.ts";
import { ENDED } from "./store.ts";

export type RetentionBounds = {
  readonly now: Date;
  /** Older ones go: raw pages by their item's day, versions by when they were replaced. Null: kept for ever. */
  readonly keepDays: number | null;
  /** Beyond it the oldest days go first. Null: no bound. */
  readonly bytesMax: number | null;
};

export type Removed = { readonly files: number; readonly bytes: number };

/** What goes together, in this order. */
type Old = { readonly paths: readonly string[]; readonly bytes: number; readonly at: number };

const ID_DIGITS = 16;
const DAY_MS = 86_400_000;
const VERSION = /^([0-9a-f]{16})\.v\d+\.json$/;
const RAW = /^([0-9a-f]{16})(?:\.\d+)?\.(?:json|html\.gz|txt\.gz)$/;

/** An item on its way keeps everything. Of a page its record goes first: without that, nobody looks for the rest. */
export async function retain(
  shelf: Shelf,
  documents: Documents,
  { now, keepDays, bytesMax }: RetentionBounds,
): Promise<Removed> {
  if (keepDays === null && bytesMax === null) return { files: 0, bytes: 0 };
  const old: Old[] = [];
  for await (const one of rawFiles(shelf, documents)) old.push(one);
  for await (const one of versionFiles(shelf, documents)) old.push(one);
  old.sort((one, other) => one.at - other.at || ((one.paths[0] ?? "") < (other.paths[0] ?? "") ? -1 : 1));
  let left = old.reduce((sum, { bytes }) => sum + bytes, 0);
  const cutoff = keepDays === null ? Number.NEGATIVE_INFINITY : now.getTime() - keepDays * DAY_MS;
  let files = 0;
  let bytes = 0;
  for (const one of old) {
    const isTooMuch = bytesMax !== null && left > bytesMax;
    if (one.at >= cutoff && !isTooMuch) continue;
    for (const path of one.paths) await shelf.remove(path);
    left -= one.bytes;
    files += one.paths.length;
    bytes += one.bytes;
  }
  return { files, bytes };
}

async function* rawFiles(shelf: Shelf, documents: Documents): AsyncIterable<Old> {
  for await (const { folder, day } of dayFolders(shelf, "raw")) {
    const pages = Map.groupBy(
      (await shelf.list(folder)).filter((name) => RAW.test(name)),
      (name) => name.slice(0, ID_DIGITS),
    );
    for (const [id, names] of pages) {
      const item = await documents.get(Item, itemPath(id));
      if (item !== null && (!ENDED.has(item.state) || item.revisiting)) continue;
      const paths = names.map((name) => `${folder}/${name}`);
      const sizes = await Promise.all(paths.map((path) => shelf.size(path)));
      yield {
        paths: paths.sort((one, other) => Number(other.endsWith(".json")) - Number(one.endsWith(".json"))),
        bytes: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
        // Counted from the end of its day, so that a page is kept a day too long rather than too short.
        at: Date.parse(`${day}T00:00:00+09:00`) + DAY_MS,
      };
    }
  }
}

async function* versionFiles(shelf: Shelf, documents: Documents): AsyncIterable<Old> {
  for await (const { folder } of dayFolders(shelf, "articles"))
    for (const name of await shelf.list(folder)) {
      if (!VERSION.test(name)) continue;
      const path = `${folder}/${name}`;
      const version = await documents.get(ArticleVersion, path);
      if (version !== null)
        yield { paths: [path], bytes: (await shelf.size(path)) ?? 0, at: Date.parse(version.replacedAt) };
    }
}

async function* dayFolders(
  shelf: Shelf,
  root: string,
): AsyncIterable<{ readonly folder: string; readonly day: string }> {
  const numbers = async (folder: string) => (await shelf.list(folder)).filter((name) => /^\d+$/.test(name));
  for (const year of await numbers(root))
    for (const month of await numbers(`${root}/${year}`))
      for (const day of await numbers(`${root}/${year}/${month}`))
        yield { folder: `${root}/${year}/${month}/${day}`, day: `${year}-${month}-${day}` };
}
