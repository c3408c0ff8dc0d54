/** What became of which article or story, in order, whichever process noticed it; each follower reads on from where it was. */
import type { DatabaseSync } from "node:sqlite";

export type News = {
  readonly number: number;
  readonly id: string;
  readonly what: "created" | "updated" | "removed";
};

/** Not derived, and small. */
export const NEWS_TABLES = `
  CREATE TABLE IF NOT EXISTS news (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, what TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS followers (name TEXT PRIMARY KEY, number INTEGER NOT NULL);
`;

export type NewsBook = {
  readonly note: (id: string, what: News["what"]) => void;
  /** What is new for a follower; one who comes for the first time has heard all. */
  readonly newsFor: (follower: string, countMax: number) => readonly News[];
  /** Null for one who never came. */
  readonly heardBy: (follower: string) => number | null;
  readonly heard: (follower: string, number: number) => void;
  /** Nobody is told what was not told yet: all of it was made anew. */
  readonly hush: () => void;
};

/** Older ones are forgotten. */
const KEPT = 100_000;

export function newsOn(database: DatabaseSync): NewsBook {
  const put = database.prepare("INSERT INTO news (id, what) VALUES (?, ?)");
  const trim = database.prepare("DELETE FROM news WHERE number <= (SELECT max(number) FROM news) - ?");
  const place = database.prepare("SELECT number FROM followers WHERE name = ?");
  const last = database.prepare("SELECT coalesce(max(number), 0) AS number FROM news");
  const move = database.prepare("INSERT OR REPLACE INTO followers (name, number) VALUES (?, ?)");
  const hush = database.prepare("UPDATE followers SET number = (SELECT coalesce(max(number), 0) FROM news)");
  const after = database.prepare(
    "SELECT number, id, what FROM news WHERE number > ? ORDER BY number LIMIT ?",
  );
  const heardBy = (follower: string): number | null => {
    const number = place.get(follower)?.["number"];
    return number === undefined ? null : Number(number);
  };
  return {
    heardBy,
    note: (id, what) => {
      const { lastInsertRowid } = put.run(id, what);
      if (Number(lastInsertRowid) % 1_000 === 0) trim.run(KEPT);
    },
    newsFor: (follower, countMax) => {
      const heard = heardBy(follower);
      if (heard === null) {
        move.run(follower, Number(last.get()?.["number"] ?? 0));
        return [];
      }
      return after.all(heard, countMax).map(({ number, id, what }) => ({
        number: Number(number),
        id: String(id),
        what: what === "created" || what === "removed" ? what : "updated",
      }));
    },
    hush: () => void hush.run(),
    heard: (follower, number) => void move.run(follower, number),
  };
}
