/**
 * The catalog: what the index lists, in a form that answers questions at once (SQLite with its full-text index). Derived
 * from `index/*.jsonl`; any process may bring it up to date, and it may be removed at any time.
 */
import { join } from "node:path";
import { type NewsBook, newsOn } from "../news.ts";
import { openDatabase } from "./schema.ts";

export type CatalogEntry = {
  readonly id: string;
  readonly day: string;
  /** Milliseconds since 1970: what the order is made by. */
  readonly at: number;
  /** JSON. */
  readonly line: string;
  /** Words by which it is found, with spaces between; of letters and digits only. */
  readonly terms: string;
};

/** @property row orders entries by time, the latest highest */
export type Found = { readonly row: number; readonly line: string };

type Question = {
  /** In the language of FTS5; null: all. */
  readonly match: string | null;
  /** Milliseconds since 1970, both included. */
  readonly from?: number;
  readonly to?: number;
  /** Only what is older than this row. */
  readonly after?: number;
  readonly countMax: number;
};

export type Catalog = Pick<NewsBook, "newsFor" | "heard" | "heardBy"> & {
  readonly marks: () => ReadonlyMap<string, string>;
  readonly idsOf: (day: string) => readonly string[];
  /** Whether this very line is there. */
  readonly holds: (entry: Pick<CatalogEntry, "id" | "day" | "line">) => boolean;
  /** @param isNews false where a catalog is made of what was there before */
  readonly change: (put: readonly CatalogEntry[], remove: readonly string[], isNews: boolean) => void;
  readonly mark: (day: string, mark: string | null) => void;
  /** The latest first. */
  readonly find: (question: Question) => readonly Found[];
  readonly get: (id: string) => Found | null;
  readonly count: () => number;
  readonly close: () => void;
};

const catalogPath = (dataDir: string): string => join(dataDir, "catalog", "catalog.sqlite");

/** A second holds so many entries before they spill into the next: rows stay whole numbers and in order. */
const PER_SECOND = 4_096;
const rowFrom = (at: number): number => Math.max(0, Math.floor(at / 1_000)) * PER_SECOND;

/** @param dataDir null: in memory */
export function openCatalog(dataDir: string | null): Catalog {
  const database = openDatabase(dataDir === null ? null : catalogPath(dataDir));
  const one = {
    row: database.prepare("SELECT row FROM entries WHERE id = ?"),
    last: database.prepare("SELECT max(row) AS last FROM entries WHERE row >= ? AND row < ?"),
    get: database.prepare("SELECT row, line FROM entries WHERE id = ?"),
    held: database.prepare("SELECT line FROM entries WHERE id = ? AND day = ?"),
    put: database.prepare("INSERT INTO entries (row, id, day, line) VALUES (?, ?, ?, ?)"),
    putTerms: database.prepare("INSERT INTO terms (rowid, words) VALUES (?, ?)"),
    remove: database.prepare("DELETE FROM entries WHERE row = ?"),
    removeTerms: database.prepare("DELETE FROM terms WHERE rowid = ?"),
    ids: database.prepare("SELECT id FROM entries WHERE day = ?"),
    marks: database.prepare("SELECT day, mark FROM days"),
    mark: database.prepare("INSERT OR REPLACE INTO days (day, mark) VALUES (?, ?)"),
    unmark: database.prepare("DELETE FROM days WHERE day = ?"),
    count: database.prepare("SELECT count(*) AS count FROM entries"),
    all: database.prepare(
      "SELECT row, line FROM entries WHERE row >= ? AND row < ? ORDER BY row DESC LIMIT ?",
    ),
    newest: database.prepare(
      `SELECT row, line FROM (SELECT rowid AS found FROM terms WHERE terms MATCH ? AND rowid >= ? AND rowid < ?
       ORDER BY rowid DESC LIMIT ?) JOIN entries ON row = found ORDER BY row DESC`,
    ),
  };
  // What FTS5 notes for a removal may have a number beyond JavaScript's whole ones. It stays the last one of all that follows,
  // and `run` would refuse to tell it.
  for (const writes of [one.put, one.putTerms, one.remove, one.removeTerms, one.mark, one.unmark])
    writes.setReadBigInts(true);
  const text = (value: unknown): string => String(value);
  const found = (rows: readonly Record<string, unknown>[]): readonly Found[] =>
    rows.map(({ row, line }) => ({ row: Number(row), line: text(line) }));

  /** Asked a second at a time: a day's articles without an hour all stand at midnight. */
  const freeRow = (from: number): number => {
    const last = one.last.get(from, from + PER_SECOND)?.["last"];
    if (typeof last !== "number") return from;
    return last + 1 < from + PER_SECOND ? last + 1 : freeRow(from + PER_SECOND);
  };
  const news = newsOn(database);
  /** @returns whether it was there */
  const removeOne = (id: string): boolean => {
    const row = one.row.get(id)?.["row"];
    if (row === undefined) return false;
    one.removeTerms.run(row);
    one.remove.run(row);
    return true;
  };
  const putOne = ({ id, day, at, line, terms }: CatalogEntry, isNews: boolean): void => {
    const isKnown = removeOne(id);
    if (isNews) news.note(id, isKnown ? "updated" : "created");
    const row = freeRow(rowFrom(at));
    one.put.run(row, id, day, line);
    one.putTerms.run(row, terms);
  };
  const whole = (work: () => void): void => {
    database.exec("BEGIN IMMEDIATE");
    try {
      work();
      database.exec("COMMIT");
    } catch (error) {
      database.exec("ROLLBACK");
      throw error;
    }
  };

  return {
    marks: () => new Map(one.marks.all().map(({ day, mark }) => [text(day), text(mark)])),
    holds: ({ id, day, line }) => one.held.get(id, day)?.["line"] === line,
    idsOf: (day) => one.ids.all(day).map(({ id }) => text(id)),
    change: (put, remove, isNews) =>
      whole(() => {
        for (const id of remove) if (removeOne(id) && isNews) news.note(id, "removed");
        for (const entry of put) putOne(entry, isNews);
      }),
    newsFor: news.newsFor,
    heard: news.heard,
    heardBy: news.heardBy,
    mark: (day, mark) => void (mark === null ? one.unmark.run(day) : one.mark.run(day, mark)),
    find: ({ match, from, to, after, countMax }) => {
      const low = from === undefined ? 0 : rowFrom(from);
      const high = to === undefined ? Number.MAX_SAFE_INTEGER : rowFrom(to + 1_000);
      const below = Math.min(high, after ?? high);
      return found(
        match === null ? one.all.all(low, below, countMax) : one.newest.all(match, low, below, countMax),
      );
    },
    get: (id) => found([one.get.get(id) ?? []].flat())[0] ?? null,
    count: () => Number(one.count.get()?.["count"] ?? 0),
    close: () => database.close(),
  };
}
