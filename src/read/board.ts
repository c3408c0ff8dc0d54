/** The board: all finished articles, by filter and by words, as fast as somebody asks. Kept up to date from the index. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Tokenize } from "../model.ts";
import type { Catalog, CatalogEntry, Found } from "../store/catalog/catalog.ts";
import { IndexLine, type Store } from "../store/store.ts";
import { boundsOf, type Filter, filterMatch } from "./filter.ts";
import { matchOf, TIERS, type Tier, type Wanted } from "./search/query.ts";
import { termsOf } from "./search/terms.ts";

export type Page = {
  readonly found: readonly Found[];
  /** What `after` has to be for the next page; null behind the last. */
  readonly next: Place | null;
};

/** Where a page ended: in which tier of the search, at which row. */
export type Place = { readonly tier: number; readonly row: number };

type Asked = {
  readonly filter: Filter;
  /** Words to look for, newest first; by relevance: in titles first, then among names, then elsewhere, each newest first. */
  readonly wanted?: readonly Wanted[];
  readonly order?: "newest" | "relevance";
  readonly after?: Place | null;
  readonly countMax: number;
};

type Changes = { readonly put: readonly IndexLine[]; readonly removed: readonly string[] };

export type Board = {
  readonly find: (asked: Asked) => Page;
  readonly get: (id: string) => Found | null;
  readonly count: () => number;
  /** Takes in what the index has become, whoever wrote it; what that changed. Told to stop, it leaves the rest for the next time. */
  readonly sync: (stop?: AbortSignal) => Promise<Changes>;
};

export type BoardDeps = {
  readonly store: Pick<Store, "indexMarks" | "listIndex" | "listAdded">;
  readonly catalog: Catalog;
  /** Asked for when there is something new. */
  readonly tokenize: () => Promise<Tokenize>;
};

export const lineOf = ({ line }: Found): IndexLine => IndexLine.parse(JSON.parse(line));

export function openBoard({ store, catalog, tokenize }: BoardDeps): Board {
  let running: Promise<Changes> | null = null;
  return {
    find: (asked) => find(catalog, asked),
    get: catalog.get,
    count: catalog.count,
    sync: (stop) => {
      running ??= bringUpToDate({ store, catalog, tokenize }, stop).finally(() => {
        running = null;
      });
      return running;
    },
  };
}

function find(catalog: Catalog, asked: Asked): Page {
  const { filter, wanted, order = "newest", after = null, countMax } = asked;
  const filtered = filterMatch(filter);
  const ask = (match: string | null, row: number | null, count: number) =>
    catalog.find({
      match,
      ...boundsOf(filter),
      ...(row === null ? {} : { after: row }),
      countMax: count,
    });
  const both = (match: string) => (filtered === null ? match : `(${filtered}) AND (${match})`);
  const inTier = (match: string | null, row: number | null, count: number, tier: number) =>
    ask(match, row, count).map((each): Placed => ({ ...each, tier }));
  if (wanted === undefined) return pageOf(inTier(filtered, after?.row ?? null, countMax + 1, 0), countMax);
  const tiers: readonly Tier[] = order === "newest" ? ["text"] : TIERS;
  const found: Placed[] = [];
  for (let at = after?.tier ?? 0; at < tiers.length; at += 1) {
    const match = matchOf(wanted, tiers[at] ?? "text");
    const better = tiers.slice(0, at).map((tier) => matchOf(wanted, tier));
    const rest = better.length === 0 ? match : `(${match}) NOT (${better.join(" OR ")})`;
    const row = at === after?.tier ? after.row : null;
    found.push(...inTier(both(rest), row, countMax + 1 - found.length, at));
    if (found.length > countMax) return pageOf(found, countMax);
  }
  // Where the dictionary cuts otherwise than people do, what stands across two words is better than nothing.
  if (found.length === 0 && (after === null || after.tier === tiers.length))
    return pageOf(
      inTier(both(matchOf(wanted, "anywhere")), after?.row ?? null, countMax + 1, tiers.length),
      countMax,
    );
  return { found, next: null };
}

type Placed = Found & { readonly tier: number };

/** One more than the page takes was asked for. */
function pageOf(found: readonly Placed[], countMax: number): Page {
  const page = found.slice(0, countMax);
  const last = page.at(-1);
  if (found.length <= countMax || last === undefined) return { found: page, next: null };
  return { found: page, next: { tier: last.tier, row: last.row } };
}

/** Entries put at a time, some milliseconds; between two batches others have their turn. */
const BATCH = 8;

async function bringUpToDate({ store, catalog, tokenize }: BoardDeps, stop?: AbortSignal): Promise<Changes> {
  const put: IndexLine[] = [];
  const removed: string[] = [];
  const [marks, known] = [await store.indexMarks(), catalog.marks()];
  // A catalog that was removed is made of what was there before: nobody wants to be told of that.
  const isNews = known.size > 0;
  for (const day of new Set([...marks.keys(), ...known.keys()])) {
    const [mark, before] = [marks.get(day) ?? null, known.get(day)];
    if (mark === before) continue;
    const added = mark === null || before === undefined ? null : await store.listAdded(day, before, mark);
    const lines = added ?? (mark === null ? [] : await store.listIndex(day));
    const gone = added === null ? goneFrom(catalog, day, lines) : [];
    catalog.change([], gone, isNews);
    removed.push(...gone);
    const words = lines.length === 0 ? null : await tokenize();
    for (let at = 0; at < lines.length && words !== null; at += BATCH) {
      // Asked a batch at a time: another process may have done this part meanwhile.
      const fresh = lines
        .slice(at, at + BATCH)
        .filter((line) => !catalog.holds({ id: line.id, day, line: JSON.stringify(line) }));
      if (fresh.length === 0) continue;
      catalog.change(
        fresh.map((line) => entryOf(line, day, words)),
        [],
        isNews,
      );
      put.push(...fresh);
      await nextTurn();
      if (stop?.aborted) return { put, removed };
    }
    catalog.mark(day, mark);
  }
  return { put, removed };
}

function goneFrom(catalog: Catalog, day: string, lines: readonly IndexLine[]): readonly string[] {
  const ids = new Set(lines.map(({ id }) => id));
  return catalog.idsOf(day).filter((id) => !ids.has(id));
}

function entryOf(line: IndexLine, day: string, tokenize: Tokenize): CatalogEntry {
  return {
    id: line.id,
    day,
    at: Date.parse(line.publishedAt ?? line.madeAt),
    line: JSON.stringify(line),
    terms: termsOf(line, tokenize),
  };
}
