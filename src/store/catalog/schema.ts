/** The tables of the catalog. All of it is derived: another version, or a broken file, and it is made anew. */
import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Failure } from "../../errors.ts";
import { NEWS_TABLES } from "../news.ts";

/** Grows when the tables or what is put into them change. */
const VERSION = 1;

const TABLES = `
  CREATE TABLE entries (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day TEXT NOT NULL, line TEXT NOT NULL);
  CREATE INDEX entries_day ON entries (day);
  CREATE TABLE days (day TEXT PRIMARY KEY, mark TEXT NOT NULL);
  CREATE VIRTUAL TABLE terms USING fts5 (
    words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0'
  );
`;

/** Of each process; what does not fit in is at hand in the system's own cache. */
const CACHE_KIB = 16 * 1024;
/** Waits so long for another process that writes. */
const BUSY_MS = 10_000;

/**
 * @param path a file, made when it is not there; null: in memory
 * @throws Failure `store.write` where it cannot be made
 */
export function openDatabase(path: string | null): DatabaseSync {
  if (path === null) return prepared(new DatabaseSync(":memory:"));
  try {
    mkdirSync(dirname(path), { recursive: true });
    return openOrAnew(path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(
      "store.write",
      `${path} cannot be opened (${why}); check the data directory, or remove this file: it is made anew`,
      { cause },
    );
  }
}

function openOrAnew(path: string): DatabaseSync {
  try {
    return prepared(new DatabaseSync(path, { timeout: BUSY_MS }));
  } catch (error) {
    if (!isBroken(error)) throw error;
    for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
    return prepared(new DatabaseSync(path, { timeout: BUSY_MS }));
  }
}

function prepared(database: DatabaseSync): DatabaseSync {
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE_KIB};`);
  database.exec("BEGIN IMMEDIATE");
  const { user_version: version } = { user_version: 0, ...database.prepare("PRAGMA user_version").get() };
  if (version !== VERSION) {
    database.exec("DROP TABLE IF EXISTS terms; DROP TABLE IF EXISTS entries; DROP TABLE IF EXISTS days;");
    database.exec(`${TABLES} PRAGMA user_version = ${VERSION};`);
  }
  database.exec(NEWS_TABLES);
  database.exec("COMMIT");
  return database;
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const isBroken = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && (error.errcode === 11 || error.errcode === 26);
