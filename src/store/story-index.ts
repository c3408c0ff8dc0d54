/**
 * Where articles stand among the others: a database in one file (SQLite comes with Node), found by keys. Made anew from
 * the articles at any time; what people read lies in `stories/*.json`.
 */
import type { SQLInputValue, StatementSync } from "node:sqlite";
import { type NewsBook, newsOn } from "./news.ts";
import { guarded, openStoryDatabase } from "./story-database.ts";
import { type Around, type NearKey, nearest, secondsOf } from "./story-near.ts";

type Place = {
  readonly id: string;
  readonly order: number;
  readonly story: string;
  readonly event: string;
  readonly reprintOf: string | null;
};
type Record = { readonly text: string; readonly shingles: Uint8Array };
type Kept = Place & { readonly record: Record };
type Link = {
  readonly one: string;
  readonly other: string;
  readonly kind: "event" | "affair" | null;
  readonly copy: boolean;
};
/** All calls throw Failure `store.corrupt` when the file is no database, `store.write` when it cannot be written. */
export type StoryIndex = Pick<NewsBook, "newsFor" | "heard" | "hush"> & {
  /** All of it or nothing; other processes wait meanwhile. */
  readonly transaction: <T>(work: () => T) => T;
  readonly get: (id: string) => Kept | null;
  readonly near: (keys: readonly NearKey[], around: Around) => readonly Kept[];
  readonly put: (id: string, publishedAt: number, record: Record, keys: readonly number[]) => void;
  readonly withdraw: (id: string, publishedAt: number, keys: readonly number[]) => void;
  readonly putLinks: (links: readonly Link[]) => void;
  readonly linksAmong: (stories: readonly string[]) => readonly Link[];
  readonly membersOf: (stories: readonly string[]) => readonly Place[];
  readonly joinStories: (stories: readonly string[]) => string;
  readonly joinEvents: (story: string, events: readonly string[]) => void;
  readonly copiesOf: (originals: readonly string[]) => readonly Kept[];
  readonly place: (place: Omit<Place, "order">) => void;
  readonly markDirty: (stories: readonly string[]) => void;
  /** Stories that were changed, each with a number that counts up with every change. */
  readonly dirty: () => readonly { readonly id: string; readonly change: number }[];
  /** It is written, unless it was changed again since. */
  readonly written: (id: string, change: number) => void;
  /** What a list shows of a story; null takes it away. That it changed is news. */
  readonly putLine: (id: string, until: number, line: string | null) => void;
  readonly lineOf: (id: string) => string | null;
  /** The latest first. */
  readonly lines: (countMax: number) => readonly string[];
  /** Forgets everything. */
  readonly clear: () => void;
};

const PLACE = "id, n AS 'order', story, event, original AS reprintOf";
const KEPT = `${PLACE}, record, shingles`;

/** @param path of the file, or `:memory:` */
export function openStoryIndex(path: string): StoryIndex {
  const database = openStoryDatabase(path);
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const run = (sql: string, ...values: SQLInputValue[]) => guarded(path, () => prepared(sql).run(...values));
  const all = (sql: string, ...values: SQLInputValue[]) => guarded(path, () => prepared(sql).all(...values));
  const numberOf = (id: string): number =>
    Number(all("SELECT n FROM articles WHERE id = ?", id)[0]?.["n"] ?? 0);
  const inOrder = (ids: readonly string[]): readonly string[] =>
    ids
      .map((id) => ({ id, n: numberOf(id) }))
      .sort((a, b) => a.n - b.n)
      .map(({ id }) => id);
  const markDirty = (stories: readonly string[]): void => {
    for (const id of stories)
      run(
        "INSERT INTO dirty (id, change) VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET change = change + 1",
        id,
      );
  };
  const news = newsOn(database);
  const lineOf = (id: string): string | null => {
    const [row] = all("SELECT line FROM lines WHERE id = ?", id);
    return row === undefined ? null : String(row["line"]);
  };
  let depth = 0;

  return {
    transaction: (work) => {
      if (depth > 0) return work();
      guarded(path, () => database.exec("BEGIN IMMEDIATE"));
      depth += 1;
      try {
        const result = work();
        guarded(path, () => database.exec("COMMIT"));
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec("ROLLBACK");
        throw error;
      } finally {
        depth -= 1;
      }
    },
    get: (id) => all(`SELECT ${KEPT} FROM articles WHERE id = ?`, id).map(keptOf)[0] ?? null,
    near: (keys, around) =>
      nearest(all, keys, around).flatMap((n) =>
        all(`SELECT ${KEPT} FROM articles WHERE n = ?`, n).map(keptOf),
      ),
    put: (id, publishedAt, { text, shingles }, keys) => {
      run(
        `INSERT INTO articles (id, published, story, event, original, record, shingles) VALUES (?, ?, ?, ?, NULL, ?, ?)
         ON CONFLICT (id) DO UPDATE SET published = excluded.published, record = excluded.record, shingles = excluded.shingles`,
        id,
        publishedAt,
        id,
        id,
        text,
        shingles,
      );
      const n = numberOf(id);
      for (const key of keys)
        run(
          "INSERT OR IGNORE INTO keys (key, published, n) VALUES (?, ?, ?)",
          key,
          secondsOf(publishedAt),
          n,
        );
    },
    withdraw: (id, publishedAt, keys) => {
      const n = numberOf(id);
      for (const key of keys)
        run("DELETE FROM keys WHERE key = ? AND published = ? AND n = ?", key, secondsOf(publishedAt), n);
      run("DELETE FROM links WHERE one = ?", n);
      run("DELETE FROM links WHERE other = ?", n);
    },
    putLinks: (links) => {
      for (const { one, other, kind, copy } of links)
        run(
          "INSERT OR REPLACE INTO links (one, other, kind, copy) VALUES (?, ?, ?, ?)",
          numberOf(one),
          numberOf(other),
          kind,
          copy ? 1 : 0,
        );
    },
    linksAmong: (stories) =>
      stories.flatMap((story) =>
        all(
          `SELECT a.id AS one, b.id AS other, kind, copy FROM articles a JOIN links ON links.one = a.n
           JOIN articles b ON b.n = links.other WHERE a.story = ?`,
          story,
        ).map(({ one, other, kind, copy }) => ({
          one: String(one),
          other: String(other),
          kind: kind === "event" || kind === "affair" ? kind : null,
          copy: copy === 1,
        })),
      ),
    membersOf: (stories) =>
      stories.flatMap((story) =>
        all(`SELECT ${PLACE} FROM articles WHERE story = ? ORDER BY n`, story).map(placeOf),
      ),
    joinStories: (stories) => {
      const [first = "", ...others] = inOrder(stories);
      for (const story of others) {
        run("UPDATE articles SET story = ? WHERE story = ?", first, story);
        markDirty([story]);
      }
      return first;
    },
    joinEvents: (story, events) => {
      const [first = "", ...others] = inOrder(events);
      for (const event of others)
        run("UPDATE articles SET event = ? WHERE story = ? AND event = ?", first, story, event);
    },
    copiesOf: (originals) =>
      originals.flatMap((id) =>
        all(`SELECT ${KEPT} FROM articles WHERE id = ? OR original = ? ORDER BY n`, id, id).map(keptOf),
      ),
    place: ({ id, story, event, reprintOf }) =>
      void run(
        "UPDATE articles SET story = ?, event = ?, original = ? WHERE id = ?",
        story,
        event,
        reprintOf,
        id,
      ),
    markDirty,
    dirty: () =>
      all("SELECT id, change FROM dirty ORDER BY id").map(({ id, change }) => ({
        id: String(id),
        change: Number(change),
      })),
    written: (id, change) => void run("DELETE FROM dirty WHERE id = ? AND change = ?", id, change),
    putLine: (id, until, line) => {
      const before = lineOf(id);
      if (line === before) return;
      if (line === null) run("DELETE FROM lines WHERE id = ?", id);
      else run("INSERT OR REPLACE INTO lines (id, until, line) VALUES (?, ?, ?)", id, until, line);
      const what = before === null ? "created" : line === null ? "removed" : "updated";
      guarded(path, () => news.note(id, what));
    },
    lineOf,
    newsFor: (follower, countMax) => guarded(path, () => news.newsFor(follower, countMax)),
    heard: (follower, number) => guarded(path, () => news.heard(follower, number)),
    hush: () => guarded(path, () => news.hush()),
    lines: (countMax) =>
      all("SELECT line FROM lines ORDER BY until DESC, id LIMIT ?", countMax).map(({ line }) => String(line)),
    clear: () =>
      guarded(path, () =>
        database.exec(
          "DELETE FROM articles; DELETE FROM keys; DELETE FROM links; DELETE FROM dirty; DELETE FROM lines;",
        ),
      ),
  };
}

type Row = { readonly [column: string]: unknown };

const placeOf = (row: Row): Place => ({
  id: String(row["id"]),
  order: Number(row["order"]),
  story: String(row["story"]),
  event: String(row["event"]),
  reprintOf: row["reprintOf"] === null ? null : String(row["reprintOf"]),
});

function keptOf(row: Row): Kept {
  const { record, shingles } = row;
  return {
    ...placeOf(row),
    record: { text: String(record), shingles: shingles instanceof Uint8Array ? shingles : new Uint8Array() },
  };
}
