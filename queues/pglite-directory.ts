/** The directory of the embedded database: made whole or not at all, and copied from a template where there is one. */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BULLMQ_MAJOR_VERSION, LATEST_SCHEMA_VERSION, runMigrations } from "bullmq";
import { Failure } from "../src/errors.ts";
import { ensureFrontier } from "./frontier/postgres.ts";
import { openDatabase } from "./pglite-database.ts";
import { PglitePool } from "./pglite-pool.ts";
import { ensureSparing } from "./pglite-sparing.ts";

/** Changes whenever an old template must not be used: PostgreSQL's major and settings of ours, BullMQ's tables, ours. */
const TEMPLATE = `queue-pg18-1-bullmq${BULLMQ_MAJOR_VERSION}.${LATEST_SCHEMA_VERSION}-frontier2-sparing2`;

/**
 * Makes sure that `target` holds an initialised database. Initialising costs seconds and half a gigabyte, copying
 * an initialised one neither; so the first is done once for a cache directory. The caller owns `target`'s parent.
 */
export async function ensureDirectory(target: string, cacheDirectory: string | undefined): Promise<void> {
  if (existsSync(join(target, "PG_VERSION"))) return;
  await sweep(target, 0);
  const template = cacheDirectory === undefined ? null : await ensureTemplate(cacheDirectory);
  await whole(target, (temporary) =>
    template === null ? initialise(temporary) : cp(template, temporary, { recursive: true }),
  );
}

/** Null where nothing can be cached, which costs time and nothing else. */
async function ensureTemplate(cacheDirectory: string): Promise<string | null> {
  const template = join(cacheDirectory, TEMPLATE);
  if (existsSync(template)) return template;
  try {
    await mkdir(cacheDirectory, { recursive: true });
  } catch {
    return null; // a read-only installation
  }
  await sweep(template, ABANDONED_AFTER_MS);
  await whole(template, initialise);
  return template;
}

async function initialise(directory: string): Promise<void> {
  const database = await openDatabase(directory);
  try {
    const client = await new PglitePool(database).connect();
    await runMigrations(client);
    await ensureSparing(client);
    await ensureFrontier(client);
    client.release();
  } finally {
    await database.close();
  }
}

/** Fills a directory under another name and moves it into place; who comes second keeps the first one's. */
async function whole(target: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${target}.new-${randomUUID()}`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await fill(temporary);
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true });
    if (existsSync(join(target, "PG_VERSION"))) return;
    if (cause instanceof Failure) throw cause;
    throw new Failure(
      "store.write",
      `cannot make the queue in ${target}; is the disk full or not writable?`,
      { cause },
    );
  }
}

/** Others may be building the same template at this moment; nobody takes so long. */
const ABANDONED_AFTER_MS = 3_600_000;

/** Removes what a process left behind that was killed while it made the directory. */
async function sweep(target: string, olderThanMs: number): Promise<void> {
  const parent = dirname(target);
  if (!existsSync(parent)) return;
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(target)}.new-`)) continue;
    const path = join(parent, name);
    if (Date.now() - (await stat(path)).mtimeMs >= olderThanMs)
      await rm(path, { recursive: true, force: true });
  }
}
