/** The database of the story index: its tables, and its errors in the house's words. */
import { DatabaseSync } from "node:sqlite";
import { Failure } from "../errors.ts";
import { NEWS_TABLES } from "./news.ts";

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS articles (
    n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, published INTEGER NOT NULL,
    story TEXT NOT NULL, event TEXT NOT NULL, original TEXT, record TEXT NOT NULL, shingles BLOB NOT NULL);
  CREATE INDEX IF NOT EXISTS articles_story ON articles (story);
  CREATE INDEX IF NOT EXISTS articles_original ON articles (original) WHERE original IS NOT NULL;
  CREATE TABLE IF NOT EXISTS keys (
    key INTEGER NOT NULL, published INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (key, published, n)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS links (
    one INTEGER NOT NULL, other INTEGER NOT NULL, kind TEXT, copy INTEGER NOT NULL, PRIMARY KEY (one, other)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS links_other ON links (other);
  CREATE TABLE IF NOT EXISTS dirty (id TEXT PRIMARY KEY, change INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS lines (id TEXT PRIMARY KEY, until INTEGER NOT NULL, line TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS lines_until ON lines (until);
`;
const WAIT_MS = 15_000;
/** Of each process; what does not fit in is at hand in the system's own cache. */
const CACHE_KIB = 16 * 1024;
/** @throws Failure `store.corrupt`, `store.write`, `store.disk-full` */
export const openStoryDatabase = (path: string): DatabaseSync =>
  guarded(path, () => {
    const opened = new DatabaseSync(path, { timeout: WAIT_MS });
    // Whatever a power cut takes of it is made again from the articles.
    opened.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE_KIB};`);
    opened.exec(SCHEMA);
    opened.exec(NEWS_TABLES);
    return opened;
  });

/** SQLite's own errors, in the house's words. 11 and 26: the file is damaged, or no database. 13: the disk is full. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const code = cause instanceof Error && "errcode" in cause ? Number(cause.errcode) & 0xff : null;
    if (code === null) throw cause;
    const why = cause instanceof Error ? cause.message : "";
    if (code === 11 || code === 26)
      throw new Failure(
        "store.corrupt",
        `${path} cannot be read (${why}); remove it and run \`kawaraban stories rebuild\``,
        { cause },
      );
    if (code === 13)
      throw new Failure("store.disk-full", `${path} was not written: the disk is full; make room`, { cause });
    if (code === 5 || code === 8 || code === 10 || code === 14)
      throw new Failure(
        "store.write",
        `${path} cannot be written (${why}); check that the data directory can be written to`,
        { cause },
      );
    throw cause;
  }
}
