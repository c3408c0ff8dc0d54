/** The queue without a server: BullMQ's PostgreSQL backend on a PGlite of our own, in the data directory. */
import { join } from "node:path";
import { createPostgresBackend, type PgPoolClient, Queue, runMigrations, Worker } from "bullmq";
import { GAP_MS } from "../src/ingest/politeness.ts";
import { openAlone } from "./alone.ts";
import type { Backend, BackendConfig, BackendDeps } from "./backend.ts";
import type { Openers, Timing } from "./bullmq.ts";
import { leasesOf } from "./frontier/frontier.ts";
import { ensureFrontier, postgresFrontier, takeBack } from "./frontier/postgres.ts";
import { stallsMaxOf } from "./jobs.ts";
import { type Owner, takeLock } from "./lock.ts";
import { type Database, openDatabase } from "./pglite-database.ts";
import { ensureDirectory } from "./pglite-directory.ts";
import { PglitePool } from "./pglite-pool.ts";
import { ensureSparing } from "./pglite-sparing.ts";
import { openStages } from "./stages.ts";

/**
 * The directory's lock proves that no other process works on these jobs, so a job's own lock may outlast every
 * stall of this process; the jobs of a dead one are taken back when the directory is opened.
 */
const TIMING: Timing = { lockMs: 300_000, stallCheckMs: 30_000, idlePollMs: 3_000 };

/**
 * What was at work belonged to a process that is dead. BullMQ's own check would find that too, but its first look may
 * come half a minute late.
 */
async function takeJobsBack(client: PgPoolClient): Promise<void> {
  await client.query(
    "UPDATE bullmq.job SET locked_until_ms = 0, stalled_marked = true WHERE state = 'active'",
  );
  const { rows } = await client.query<{ queue: string }>(
    "SELECT DISTINCT queue FROM bullmq.job WHERE state = 'active'",
  );
  for (const { queue } of rows)
    await client.query("SELECT bullmq.move_stalled_jobs_to_wait($1, $2, $3, 0)", [
      queue,
      stallsMaxOf(queue),
      Date.now(),
    ]);
  await client.query("DELETE FROM bullmq.meta WHERE field = 'stalled-check'");
}

export async function openEmbedded(
  config: Extract<BackendConfig, { backend: "embedded" }>,
  deps: BackendDeps,
): Promise<Backend> {
  const owner: Owner = { pid: process.pid, startedAt: deps.now().toISOString() };
  const lock = takeLock(config.directory, owner);
  let database: Database | null = null;
  const end = async () => {
    await database?.close();
    lock.release();
  };
  try {
    const directory = join(config.directory, "queue");
    await ensureDirectory(directory, config.cacheDirectory);
    database = await openDatabase(directory);
    const pool = new PglitePool(database);
    database.onBroken((failure) => {
      deps.log("queue.broken", { message: failure.message });
      deps.onBroken?.(failure);
    });
    const client = await pool.connect();
    await runMigrations(client);
    await ensureSparing(client);
    await ensureFrontier(client);
    await takeJobsBack(client);
    await takeBack(client, deps.hostGapMs ?? GAP_MS.usual);
    client.release();

    const frontier = postgresFrontier(pool, leasesOf(TIMING.lockMs, deps.requestMaxMs));
    const frontiers = { forProducers: frontier, forWorkers: frontier };
    const stages = openStages(openers(pool), TIMING, frontiers, deps);
    // The directory has one owner.
    const alone = openAlone();
    return {
      name: "embedded",
      warnings: [],
      queue: stages.queue,
      view: stages.view,
      awaitTurn: stages.awaitTurn,
      schedules: stages.schedules,
      worker: stages.worker,
      alone,
      aloneSoon: alone,
      board: stages.board,
      announce: (address) => lock.announce({ ...owner, address }),
      close: async () => {
        try {
          await stages.close();
        } finally {
          await end();
        }
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function openers(connection: PglitePool): Openers {
  return {
    queue: (name, options) => new Queue(name, { ...options, connection }, createPostgresBackend),
    worker: (name, process, options) =>
      new Worker(name, process, { ...options, connection }, createPostgresBackend),
  };
}
