/** What is known to go wrong with a queue on PGlite: each trap has a test that fails without its remedy. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPostgresBackend, type PgNotification, Queue, Worker } from "bullmq";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openBackend } from "../../queues/backend.ts";
import { STALLS_MAX } from "../../queues/jobs.ts";
import { type Database, openDatabase } from "../../queues/pglite-database.ts";
import { ensureDirectory } from "../../queues/pglite-directory.ts";
import { PglitePool } from "../../queues/pglite-pool.ts";
import { ensureSparing } from "../../queues/pglite-sparing.ts";
import { startWorkers } from "../../queues/workers.ts";
import { handlersWith, jobOf, now, QUICK, until, watch } from "./places.ts";
import { startChild } from "./process.ts";

let cacheDirectory: string;
let parent: string;
beforeAll(() => {
  cacheDirectory = mkdtempSync(join(tmpdir(), "kawaraban-cache-"));
});
afterAll(() => rmSync(cacheDirectory, { recursive: true, force: true }));
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "kawaraban-data-"));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const log = () => undefined;

describe("the pool over one session", () => {
  let database: Database;
  let pool: PglitePool;
  beforeEach(async () => {
    const directory = join(parent, "queue");
    await ensureDirectory(directory, cacheDirectory);
    database = await openDatabase(directory, { maintenanceEvery: 50 });
    pool = new PglitePool(database);
    await pool.query("CREATE TABLE note (id int, words text)");
  });
  afterEach(() => database.close());
  const notes = async () =>
    (await pool.query<{ id: number }>("SELECT id FROM note ORDER BY id")).rows.map(({ id }) => id);

  it("lets timers fire while somebody asks without a pause", async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 1);
    for (let n = 0; n < 200; n += 1) await pool.query("SELECT 1");
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(0);
  });

  it("replays a notification that came before anybody listened, once, and to those who asked for it", async () => {
    const [listening, deaf] = [await pool.connect(), await pool.connect()];
    await listening.query("LISTEN bullmq_jobs");
    await pool.query("SELECT pg_notify('bullmq_jobs', 'fetch')");
    await pool.query("SELECT pg_notify('bullmq_jobs', 'fetch')");
    await pool.query("SELECT pg_notify('bullmq_events', 'fetch')");
    const heard: string[] = [];
    const note = ({ channel, payload }: PgNotification) => heard.push(`${channel} ${payload}`);
    listening.on("notification", note);
    deaf.on("notification", note);
    await until(() => heard.length > 0);
    await pool.query("SELECT pg_notify('bullmq_jobs', 'clean')");
    await until(() => heard.length > 1);
    expect(heard).toEqual(["bullmq_jobs fetch", "bullmq_jobs clean"]);
  });

  it("keeps others out of an open transaction", async () => {
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("INSERT INTO note VALUES (1)");
    const other = pool.query("INSERT INTO note VALUES (2)");
    await client.query("INSERT INTO note VALUES (3)");
    await client.query("ROLLBACK");
    await other;
    expect(await notes()).toEqual([2]);
  });

  it("runs transactions one after another, whoever begins them", async () => {
    const clients = await Promise.all([1, 2, 3].map(() => pool.connect()));
    await Promise.all(
      clients.map(async (client, n) => {
        await client.query("BEGIN");
        await client.query("INSERT INTO note VALUES ($1)", [n]);
        await client.query(n === 1 ? "ROLLBACK" : "COMMIT");
      }),
    );
    expect(await notes()).toEqual([0, 2]);
  });

  it("undoes what a client leaves open when it goes", async () => {
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("INSERT INTO note VALUES (1)");
    client.release();
    expect(await notes()).toEqual([]);
  });

  it("goes on after an error, and hands on its code", async () => {
    await expect(pool.query("SELECT nonsense")).rejects.toMatchObject({ code: "42703" });
    expect(await notes()).toEqual([]);
  });

  it("parses a statement once, however often it is asked", async () => {
    for (const n of [1, 2, 3]) {
      const { rows } = await pool.query("SELECT $1::int AS once, $2::jsonb AS body", [
        n,
        { at: [n, "記事"] },
      ]);
      expect(rows).toEqual([{ once: n, body: { at: [n, "記事"] } }]);
    }
    const { rows } = await pool.query<{ asked: string }>(
      "SELECT generic_plans + custom_plans AS asked FROM pg_prepared_statements WHERE statement LIKE '%AS once%'",
    );
    expect(rows).toEqual([{ asked: "3" }]);
  });

  it("asks a statement anew whose table has changed, or that failed", async () => {
    await pool.query("INSERT INTO note VALUES ($1, $2)", [1, "one"]);
    await expect(
      pool.query("INSERT INTO note VALUES ($1, $2)", ["not a number", "two"]),
    ).rejects.toMatchObject({ code: "22P02" });
    const all = async () => (await pool.query("SELECT * FROM note WHERE id = ANY($1::int[])", [[1, 2]])).rows;
    expect(await all()).toEqual([{ id: 1, words: "one" }]);
    await pool.query("ALTER TABLE note ADD COLUMN more int");
    expect(await all()).toEqual([{ id: 1, words: "one", more: null }]);
  });

  it("gives large numbers as text, as BullMQ expects of a server", async () => {
    const { rows } = await pool.query("SELECT 9007199254740993::bigint AS large, 7::int AS small");
    expect(rows).toEqual([{ large: "9007199254740993", small: 7 }]);
  });

  it("names the workers that are connected", async () => {
    const options = { connection: pool, autorun: false };
    const workers = ["one", "two"].map(
      (name) => new Worker("fetch", async () => null, { ...options, name }, createPostgresBackend),
    );
    const queue = new Queue("fetch", { connection: pool }, createPostgresBackend);
    await Promise.all(workers.map((worker) => worker.waitUntilReady()));
    const names = async () => (await queue.getWorkers()).map((worker) => worker["rawname"]).sort();
    expect(await names()).toEqual(["fetch:w:one", "fetch:w:two"]);
    await workers[0]?.close();
    expect(await names()).toEqual(["fetch:w:two"]);
    await workers[1]?.close();
    await queue.close();
  });

  it("keeps no events that nobody reads, also where BullMQ has put its own function back", async () => {
    const client = await pool.connect();
    const functions = async () =>
      (
        await client.query<{ name: string; ours: boolean }>(
          `SELECT proname AS name, prosrc LIKE '%kawaraban%' AS ours FROM pg_proc
            WHERE pronamespace = 'bullmq'::regnamespace AND proname ~ '^(publish_event|apply_retention|add_job|move_to_active|move_to_completed)(_each)?$' ORDER BY 1`,
        )
      ).rows;
    const spared = [
      ...["add_job", "apply_retention", "move_to_active", "move_to_completed"].flatMap((name) => [
        { name, ours: true },
        { name: `${name}_each`, ours: false },
      ]),
      { name: "publish_event", ours: true },
    ];
    expect(await functions()).toEqual(spared);
    await client.query(
      `CREATE OR REPLACE FUNCTION bullmq.publish_event(p_queue text, p_event text, p_data jsonb) RETURNS bigint
       LANGUAGE sql AS 'SELECT 1::bigint'`,
    );
    await ensureSparing(client);
    await ensureSparing(client);
    expect(await functions()).toEqual(spared);
    const queue = new Queue("q", { connection: pool }, createPostgresBackend);
    await queue.add("job", {});
    await queue.close();
    expect((await pool.query("SELECT id FROM bullmq.job")).rows).toHaveLength(1);
    expect((await pool.query("SELECT id FROM bullmq.event")).rows).toEqual([]);
  });

  it("stays small although jobs come and go", async () => {
    for (let n = 0; n < 120; n += 1) {
      await pool.query("INSERT INTO note SELECT n, repeat('x', 1000) FROM generate_series(1, 100) n");
      await pool.query("DELETE FROM note");
    }
    const { rows } = await pool.query<{ bytes: number }>("SELECT pg_relation_size('note')::int AS bytes");
    const wal = join(parent, "queue", "pg_wal");
    const walBytes = readdirSync(wal).reduce((sum, name) => sum + statSync(join(wal, name)).size, 0);
    // Without maintenance every round keeps its 110 kB, in the table and twice over in the log.
    expect(rows[0]?.bytes).toBeLessThan(6_000_000);
    expect(walBytes).toBeLessThan(12_000_000);
  });

  it("tells everybody when the database gives up, rather than never answering again", async () => {
    const broken: string[] = [];
    database.onBroken(({ code }) => broken.push(code));
    loseWal(join(parent, "queue"));
    await expect(pool.query(FILL_WAL)).rejects.toMatchObject({ code: "queue.unreachable" });
    await expect(pool.query("SELECT 1")).rejects.toMatchObject({ code: "queue.unreachable" });
    expect(broken).toEqual(["queue.unreachable"]);
  });
});

/** As good as a full disk: the next megabyte of the write-ahead log has nowhere to go. */
const loseWal = (queue: string) => rmSync(join(queue, "pg_wal"), { recursive: true });
const FILL_WAL = "INSERT INTO note SELECT n, repeat('x', 1000) FROM generate_series(1, 20000) n";

describe("an embedded queue that loses its disk", () => {
  it("says so once, and can be closed with its workers", async () => {
    const seen = watch();
    const broken: string[] = [];
    const backend = await openBackend(
      { backend: "embedded", directory: parent, cacheDirectory },
      { ...seen, now, onBroken: ({ message }) => broken.push(message) },
    );
    const workers = startWorkers(backend, handlersWith({}), { ...seen, now, concurrency: {} });
    loseWal(join(parent, "queue"));
    const many = Array.from({ length: 20_000 }, (_, n) => jobOf(n));
    await expect(backend.queue("fetch").addBulk(many)).rejects.toMatchObject({ code: "queue.unreachable" });
    expect(broken).toHaveLength(1);
    await workers.close();
    await backend.close();
  });
});

describe("what BullMQ offers and this backend does badly", () => {
  it("is not used: a global concurrency polls without a pause once it is full", () => {
    const queues = join(import.meta.dirname, "../../queues");
    const users = readdirSync(queues, { recursive: true, encoding: "utf8" }).filter(
      (name) =>
        name.endsWith(".ts") && readFileSync(join(queues, name), "utf8").includes("setGlobalConcurrency"),
    );
    expect(users).toEqual([]);
  });
});

describe("the directory", () => {
  const target = () => join(parent, "queue");
  const openOnce = async () => {
    const database = await openDatabase(target());
    const { rows } = await database.query("SELECT count(*)::int AS count FROM bullmq.job", []);
    await database.close();
    return rows;
  };

  it("is copied from a template, which is built once", async () => {
    await ensureDirectory(target(), cacheDirectory);
    const [template = "", ...others] = readdirSync(cacheDirectory);
    expect(others).toEqual([]);
    const { ctimeMs } = statSync(join(cacheDirectory, template, "PG_VERSION"));
    rmSync(target(), { recursive: true });
    await ensureDirectory(target(), cacheDirectory);
    expect(statSync(join(cacheDirectory, template, "PG_VERSION")).ctimeMs).toBe(ctimeMs);
    expect(await openOnce()).toEqual([{ count: 0 }]);
  });

  it("is made without a cache too", async () => {
    await ensureDirectory(target(), undefined);
    expect(await openOnce()).toEqual([{ count: 0 }]);
  });

  it("is never taken half: what a killed process left is swept away", async () => {
    mkdirSync(join(parent, "queue.new-0", "base"), { recursive: true });
    await ensureDirectory(target(), cacheDirectory);
    expect(readdirSync(parent)).toEqual(["queue"]);
    expect(await openOnce()).toEqual([{ count: 0 }]);
  });

  it("that is damaged says so, and gives its lock back", async () => {
    const config = { backend: "embedded", directory: parent, cacheDirectory } as const;
    await ensureDirectory(target(), cacheDirectory);
    rmSync(join(target(), "global"), { recursive: true });
    await expect(openBackend(config, { log, now })).rejects.toMatchObject({ code: "store.corrupt" });
    rmSync(target(), { recursive: true });
    await (await openBackend(config, { log, now })).close();
  });

  it("opens after kills at any moment of the first open", async () => {
    const config = { backend: "embedded", directory: parent, cacheDirectory } as const;
    for (const delayMs of [150, 250, 350, 450]) {
      const child = startChild("open", config);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      await child.kill();
    }
    const backend = await openBackend(config, { log, now });
    await backend.queue("fetch").add(jobOf(1));
    await backend.close();
    expect(readdirSync(parent).filter((name) => name.includes(".new-"))).toEqual([]);
  });
});

describe("a job that kills its process", () => {
  it("is set aside after a few times, and told about", async () => {
    const config = { backend: "embedded", directory: parent, cacheDirectory } as const;
    const seen = watch();
    const first = await openBackend(config, { log, now, ...QUICK });
    await first.queue("fetch").add(jobOf(1));
    await first.close();
    for (let n = 0; n < STALLS_MAX + 1; n += 1) {
      const child = startChild("hang", config);
      await child.said("started");
      await child.kill();
    }
    const backend = await openBackend(config, { log, now, ...QUICK });
    let calls = 0;
    const fetch = async () => {
      calls += 1;
      return { facts: {} };
    };
    const workers = startWorkers(backend, handlersWith({ fetch }), { ...seen, now, concurrency: {} });
    await until(() => seen.settled.length > 0);
    expect(calls).toBe(0);
    expect(seen.settled).toMatchObject([
      { ...jobOf(1), outcome: "failed", failure: { code: "queue.lost-job" } },
    ]);
    expect((await backend.queue("fetch").failed(1))[0]?.reason).toMatch(/^queue\.lost-job: .*stalled/);
    await workers.close();
    await backend.close();
  });
});
