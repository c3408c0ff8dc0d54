/** One suite for the frontier, in both real databases. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runMigrations } from "bullmq";
import { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Entry, Frontier, Leases, NewTurn, Rest } from "../../queues/frontier/frontier.ts";
import { ensureFrontier, postgresFrontier, takeBack } from "../../queues/frontier/postgres.ts";
import { redisFrontier } from "../../queues/frontier/redis.ts";
import { STALLS_MAX } from "../../queues/jobs.ts";
import { openDatabase } from "../../queues/pglite-database.ts";
import { PglitePool } from "../../queues/pglite-pool.ts";
import { until } from "./places.ts";
import { hasRedis, startRedis } from "./redis-server.ts";

const LEASES: Leases = { claimMs: 60_000, slotMs: 60_000 };
const NO_REST: Rest = { gapMs: 0, pace: null };

const entry = (key: string, more: Partial<Entry> = {}): Entry => ({
  key,
  queue: "fetch",
  host: "a.test",
  data: { id: key },
  urgency: "scheduled",
  ...more,
});

/**
 * @param setBack as if the clock had been set back by an hour since `a.test` was given its rest
 * @param pauseTurns as BullMQ keeps it
 */
function suite(
  open: (leases: Leases) => Promise<Frontier>,
  setBack: () => Promise<unknown>,
  pauseTurns: (paused: boolean) => Promise<unknown>,
): void {
  let frontier: Frontier;
  beforeEach(async () => {
    frontier = await open(LEASES);
  });

  const onlyTurn = (turns: readonly NewTurn[]): NewTurn => {
    const [turn, ...others] = turns;
    if (turn === undefined || others.length > 0) throw new Error(`${turns.length} turns`);
    return turn;
  };
  const claim = async (turn: NewTurn, from = frontier) => {
    const claimed = await from.claim(turn, ["fetch"]);
    if (claimed.kind !== "work") throw new Error(`no work but ${JSON.stringify(claimed)}`);
    return { ...claimed, hold: { host: turn.host, token: claimed.token } };
  };
  /** Works until the turn ends; the keys in the order of their coming. */
  const drain = async (turn: NewTurn): Promise<string[]> => {
    const keys: string[] = [];
    while (true) {
      const claimed = await frontier.claim(turn, ["fetch"]);
      if (claimed.kind !== "work") return [...keys, claimed.kind];
      keys.push(claimed.entry.key);
      const hold = { host: turn.host, token: claimed.token };
      if ((await frontier.finish(hold, claimed.entry.key, { kind: "done" }, NO_REST)).waitMs === null)
        return keys;
    }
  };

  it("claims the next address in the step that ends one, where nothing has to be waited for", async () => {
    const turn = onlyTurn(await frontier.add([entry("1"), entry("2"), entry("3"), entry("4")]));
    const next = { turn, queues: ["fetch"] as const };
    const one = await claim(turn);
    const two = await frontier.finish(one.hold, "1", { kind: "done" }, NO_REST, next);
    expect(two).toMatchObject({ waitMs: 0, claim: { kind: "work", entry: { key: "2" } } });
    if (two.claim?.kind !== "work") throw new Error("no work");
    const hold = { host: turn.host, token: two.claim.token };
    const rests = await frontier.finish(hold, "2", { kind: "done" }, { gapMs: 60_000, pace: null }, next);
    expect(rests.claim).toBeNull();
    expect(rests.waitMs).toBeGreaterThan(0);
  });

  it("claims nothing further in that step while turns are paused", async () => {
    const turn = onlyTurn(await frontier.add([entry("1"), entry("2")]));
    const one = await claim(turn);
    await pauseTurns(true);
    const next = { turn, queues: ["fetch"] as const };
    const ended = await frontier.finish(one.hold, "1", { kind: "done" }, NO_REST, next);
    await pauseTurns(false);
    expect(ended).toEqual({ waitMs: 0, claim: null });
  });

  it("gives a host one turn, however much is added, and its addresses in order", async () => {
    const turns = await frontier.add([entry("1"), entry("2")]);
    expect(turns).toEqual([{ host: "a.test", turn: 1, urgency: "scheduled", hasten: false }]);
    expect(await frontier.add([entry("3"), entry("2")])).toEqual([]);
    expect(await frontier.counts()).toMatchObject({ waiting: 3, active: 0, delayed: 0, failed: 0, done: 0 });
    expect(await drain(onlyTurn(turns))).toEqual(["1", "2", "3"]);
    expect(await frontier.counts()).toMatchObject({ waiting: 0, active: 0, delayed: 0, failed: 0, done: 3 });
  });

  it("gives each host a turn of its own, and a later one another number", async () => {
    const first = await frontier.add([entry("1"), entry("2", { host: "b.test:8080" })]);
    expect(first.map(({ host, turn }) => [host, turn])).toEqual([
      ["a.test", 1],
      ["b.test:8080", 1],
    ]);
    for (const turn of first) await drain(turn);
    expect(await frontier.add([entry("3")])).toMatchObject([{ host: "a.test", turn: 2 }]);
    expect((await frontier.claim({ host: "a.test", turn: 1 }, ["fetch"])).kind).toBe("ended");
  });

  it("hands on what an entry carries", async () => {
    const data = { id: "00ff", round: 3, 名前: "瓦版 \u{20BB7}" };
    const { entry: got } = await claim(onlyTurn(await frontier.add([entry("1", { data })])));
    expect(got).toEqual({ ...entry("1", { data }), attempts: 0, postponed: 0 });
  });

  it("lets a waiting person go first, also when the address waited already", async () => {
    const turn = onlyTurn(await frontier.add([entry("1"), entry("2"), entry("3")]));
    const urgent = await frontier.add([entry("4", { urgency: "interactive" })]);
    expect(urgent).toEqual([{ ...turn, urgency: "interactive", hasten: true }]);
    expect(await frontier.add([entry("3", { urgency: "interactive" })])).toEqual([]);
    // In the order in which they came first.
    expect(await drain(turn)).toEqual(["3", "4", "1", "2"]);
  });

  it("does not add again what is at work, failed, or was just done", async () => {
    const turn = onlyTurn(await frontier.add([entry("1"), entry("2")]));
    const one = await claim(turn);
    expect(await frontier.add([entry("1")])).toEqual([]);
    await frontier.finish(one.hold, "1", { kind: "fail", reason: "fetch.gone: it is", stack: null }, NO_REST);
    await drain(turn);
    expect(await frontier.add([entry("1"), entry("2")])).toEqual([]);
    expect([await frontier.state("1"), await frontier.state("2"), await frontier.state("3")]).toEqual([
      "failed",
      "done",
      "unknown",
    ]);
    expect((await frontier.claim({ host: "a.test", turn: 1 }, ["fetch"])).kind).toBe("ended");
  });

  it("gives a host to one at a time, and says how long the others wait", async () => {
    const turn = onlyTurn(await frontier.add([entry("1"), entry("2")]));
    const one = await claim(turn);
    const other = await frontier.claim(turn, ["fetch"]);
    expect(other).toMatchObject({ kind: "wait" });
    expect(other.kind === "wait" && other.waitMs).toBeGreaterThan(LEASES.claimMs - 10_000);
    expect(await frontier.take("a.test")).toMatchObject({ busy: true });
    await frontier.finish(one.hold, "1", { kind: "done" }, NO_REST);
    expect((await claim(turn)).entry.key).toBe("2");
  });

  it("keeps a host unasked for the gap, whoever asks, and remembers its pace", async () => {
    const turn = onlyTurn(await frontier.add([entry("1"), entry("2")]));
    const one = await claim(turn);
    expect(one.pace).toBeNull();
    const { waitMs } = await frontier.finish(one.hold, "1", { kind: "done" }, { gapMs: 300, pace: "calm" });
    expect(waitMs).toBeGreaterThan(200);
    expect(await frontier.claim(turn, ["fetch"])).toMatchObject({ kind: "wait" });
    expect(await frontier.take("a.test")).toMatchObject({ busy: false });
    const resting = performance.now();
    await until(async () => (await frontier.claim(turn, ["fetch"])).kind === "work");
    expect(performance.now() - resting).toBeGreaterThan(150);
    expect(await frontier.counts()).toMatchObject({ active: 1 });
  });

  it("waits no longer than was meant when the clock is set back meanwhile", async () => {
    const turn = onlyTurn(await frontier.add([entry("1"), entry("2")]));
    const one = await claim(turn);
    await frontier.finish(one.hold, "1", { kind: "done" }, { gapMs: 200, pace: null });
    await setBack();
    const waiting = await frontier.claim(turn, ["fetch"]);
    expect(waiting.kind === "wait" && waiting.waitMs).toBeLessThanOrEqual(200);
    await until(async () => (await frontier.claim(turn, ["fetch"])).kind === "work");
  });

  it("gives the slot back before the claim, for the requests in between", async () => {
    const turn = onlyTurn(await frontier.add([entry("1"), entry("2")]));
    const one = await claim(turn);
    await frontier.rest(one.hold, { gapMs: 0, pace: "robots" });
    // The address is still at work, but its host may be asked.
    expect(await frontier.claim(turn, ["fetch"])).toMatchObject({ kind: "wait" });
    const part = await frontier.take("a.test");
    expect(part).toMatchObject({ pace: "robots" });
    expect(await frontier.take("a.test")).toMatchObject({ busy: true });
    if (!("token" in part)) throw new Error("no slot");
    await frontier.rest({ host: "a.test", token: one.token }, NO_REST);
    expect(await frontier.take("a.test")).toMatchObject({ busy: true });
    await frontier.rest({ host: "a.test", token: part.token }, NO_REST);
    expect(await frontier.take("a.test")).toHaveProperty("token");
  });

  it("keeps the state of a retry with the address, and lets the others of the host go on", async () => {
    const turn = onlyTurn(await frontier.add([entry("1"), entry("2")]));
    const one = await claim(turn);
    expect((await frontier.finish(one.hold, "1", { kind: "retry", delayMs: 100 }, NO_REST)).waitMs).toBe(0);
    expect(await frontier.state("1")).toBe("delayed");
    expect((await frontier.counts()).delayed).toBe(1);
    const two = await claim(turn);
    expect(two.entry.key).toBe("2");
    const { waitMs } = await frontier.finish(two.hold, "2", { kind: "done" }, NO_REST);
    expect(waitMs).not.toBeNull();
    await until(async () => {
      const again = await frontier.claim(turn, ["fetch"]);
      if (again.kind === "work") expect(again.entry).toMatchObject({ key: "1", attempts: 1, postponed: 0 });
      return again.kind === "work";
    });
  });

  it("holds the whole host when the other side says so", async () => {
    const turn = onlyTurn(await frontier.add([entry("1"), entry("2")]));
    const one = await claim(turn);
    const { waitMs } = await frontier.finish(one.hold, "1", { kind: "postpone", delayMs: 5_000 }, NO_REST);
    expect(waitMs).toBeGreaterThan(4_000);
    expect(await frontier.claim(turn, ["fetch"])).toMatchObject({ kind: "wait" });
  });

  it("gives back what was not begun, as it was", async () => {
    const turn = onlyTurn(await frontier.add([entry("1"), entry("2")]));
    const one = await claim(turn);
    await frontier.finish(one.hold, "1", { kind: "back" }, NO_REST);
    expect((await claim(turn)).entry).toMatchObject({ key: "1", attempts: 0, postponed: 0 });
  });

  it("takes over from a worker that gave no sign of life, whose word then counts no more", async () => {
    const hasty = await open({ claimMs: 150, slotMs: 150 });
    const turn = onlyTurn(await hasty.add([entry("1"), entry("2")]));
    const dead = await claim(turn, hasty);
    expect(await hasty.renew([dead.hold])).toEqual([]);
    expect(await hasty.claim(turn, ["fetch"])).toMatchObject({ kind: "wait" });
    let heir: Awaited<ReturnType<typeof claim>> | null = null;
    await until(async () => {
      heir = await claim(turn, hasty).catch(() => null);
      return heir !== null;
    });
    expect(heir).toMatchObject({ entry: { key: "1", attempts: 0 } });
    expect(await hasty.renew([dead.hold])).toEqual([dead.token]);
    expect((await hasty.finish(dead.hold, "1", { kind: "done" }, NO_REST)).waitMs).toBeNull();
    expect(await hasty.state("1")).toBe("active");
  });

  it("waits for the longest request of a worker that died, before the host is asked again", async () => {
    const hasty = await open({ claimMs: 50, slotMs: 400 });
    const turn = onlyTurn(await hasty.add([entry("1")]));
    await claim(turn, hasty);
    const startedAt = performance.now();
    await until(async () => (await hasty.claim(turn, ["fetch"])).kind === "work");
    expect(performance.now() - startedAt).toBeGreaterThan(250);
  });

  it("sets aside an address that takes its workers with it, and goes on with the others", async () => {
    const hasty = await open({ claimMs: 1, slotMs: 1 });
    const turn = onlyTurn(await hasty.add([entry("1"), entry("2")]));
    const kinds: string[] = [];
    await until(async () => {
      const claimed = await hasty.claim(turn, ["fetch"]);
      if (claimed.kind !== "wait")
        kinds.push(claimed.kind === "ended" ? claimed.kind : `${claimed.kind} ${claimed.entry.key}`);
      return claimed.kind === "lost";
    });
    expect(kinds).toEqual([...Array(STALLS_MAX + 1).fill("work 1"), "lost 1"]);
    const [failed] = await hasty.failed(10);
    expect(failed).toMatchObject({
      entry: { key: "1" },
      reason: expect.stringContaining("stalled"),
      stack: null,
    });
    expect((await claim(turn, hasty)).entry.key).toBe("2");
  });

  it("leaves the entries of other queues to those who do them", async () => {
    const turn = onlyTurn(await frontier.add([entry("p", { queue: "poll" }), entry("1")]));
    const one = await claim(turn);
    expect(one.entry.key).toBe("1");
    const { waitMs } = await frontier.finish(one.hold, "1", { kind: "done" }, NO_REST);
    expect(waitMs).toBe(0);
    expect(await frontier.claim(turn, ["fetch"])).toMatchObject({ kind: "wait" });
    expect(await frontier.claim(turn, ["fetch", "poll"])).toMatchObject({
      kind: "work",
      entry: { key: "p" },
    });
  });

  it("hastens a turn that waits for a retry, when something can be done now", async () => {
    const turn = onlyTurn(await frontier.add([entry("1")]));
    const one = await claim(turn);
    await frontier.finish(one.hold, "1", { kind: "retry", delayMs: 60_000 }, NO_REST);
    expect(await frontier.add([entry("2")])).toEqual([{ ...turn, hasten: true }]);
    expect(await frontier.add([entry("3")])).toEqual([]);
    expect((await claim(turn)).entry.key).toBe("2");
  });

  it("keeps the latest failures, with their reasons", async () => {
    const many = Array.from({ length: 1_003 }, (_, n) => entry(String(n)));
    const turn = onlyTurn(await frontier.add(many));
    for (const { key } of many) {
      const { hold } = await claim(turn);
      const verdict = { kind: "fail", reason: `fetch.gone: ${key}`, stack: `at ${key}` } as const;
      await frontier.finish(hold, key, verdict, NO_REST);
    }
    expect((await frontier.counts()).failed).toBe(1_000);
    expect(await frontier.failed(2)).toMatchObject([
      { entry: { key: "1002", attempts: 1 }, reason: "fetch.gone: 1002", stack: "at 1002" },
      { entry: { key: "1001" } },
    ]);
    expect(await frontier.state("2")).toBe("unknown");
  });

  it("finds no turn overdue that is only waiting for its time", async () => {
    await frontier.add([entry("1"), entry("2", { host: "b.test" })]);
    expect(await frontier.overdue(10)).toEqual([]);
  });

  it("lets go of what nobody has begun, and tells what it was", async () => {
    const turn = onlyTurn(await frontier.add([entry("1"), entry("2"), entry("3"), entry("4")]));
    const one = await claim(turn);
    await frontier.finish(one.hold, "1", { kind: "retry", delayMs: 60_000 }, NO_REST);
    const two = await claim(turn);
    const drained = [...(await frontier.drain(2)), ...(await frontier.drain(2))];
    expect(drained.map(({ key }) => key).sort()).toEqual(["1", "3", "4"]);
    expect(await frontier.drain(2)).toEqual([]);
    expect(await frontier.counts()).toMatchObject({ waiting: 0, active: 1, delayed: 0 });
    expect((await frontier.finish(two.hold, "2", { kind: "done" }, NO_REST)).waitMs).toBeNull();
    expect(await frontier.add([entry("3")])).toMatchObject([{ turn: 2 }]);
  });

  it("ends the turns of hosts that were emptied, so that nothing is late for ever", async () => {
    const turn = onlyTurn(await frontier.add([entry("1"), entry("2")]));
    await until(async () => (await frontier.counts()).lateMs > 0);
    expect(await frontier.drain(1)).toHaveLength(1);
    await until(async () => (await frontier.counts()).lateMs > 0);
    expect(await frontier.drain(1)).toHaveLength(1);
    expect((await frontier.counts()).lateMs).toBe(0);
    expect((await frontier.claim(turn, ["fetch"])).kind).toBe("ended");
    expect(await frontier.add([entry("3")])).toMatchObject([{ turn: 2 }]);
  });

  it("takes tens of thousands", async () => {
    const many = Array.from({ length: 20_000 }, (_, n) => entry(String(n), { host: `h${n % 400}.test` }));
    expect(await frontier.add(many)).toHaveLength(400);
    expect((await frontier.counts()).waiting).toBe(20_000);
  });
}

describe("in PostgreSQL", () => {
  let directory: string;
  let database: Awaited<ReturnType<typeof openDatabase>>;
  let pool: PglitePool;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), "kawaraban-frontier-"));
    database = await openDatabase(join(directory, "queue"));
    pool = new PglitePool(database);
    const client = await pool.connect();
    await runMigrations(client);
    await ensureFrontier(client);
  });
  afterAll(async () => {
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const open = async (leases: Leases) => {
    await pool.query("DELETE FROM frontier.entry");
    await pool.query("DELETE FROM frontier.host");
    return postgresFrontier(pool, leases);
  };
  suite(
    open,
    () => pool.query("UPDATE frontier.host SET free = free + 3600000"),
    (paused) => pool.query("SELECT bullmq.pause('turn', $1)", [paused]),
  );

  it("frees at once what a dead owner held, but lets the host rest", async () => {
    const frontier = await open(LEASES);
    const [turn] = await frontier.add([entry("1")]);
    if (turn === undefined) throw new Error("no turn");
    await frontier.claim(turn, ["fetch"]);
    const client = await pool.connect();
    await takeBack(client, 200);
    expect(await frontier.claim(turn, ["fetch"])).toMatchObject({ kind: "wait" });
    await until(async () => (await frontier.claim(turn, ["fetch"])).kind === "work");
  });

  it("brings the functions to a newer version without losing what waits", async () => {
    const frontier = await open(LEASES);
    await frontier.add([entry("1")]);
    const client = await pool.connect();
    await client.query("COMMENT ON SCHEMA frontier IS 'an older one'");
    await ensureFrontier(client);
    expect(await frontier.state("1")).toBe("waiting");
    expect((await pool.query("SHOW search_path")).rows).toEqual([{ search_path: "bullmq" }]);
  });
});

describe.skipIf(!hasRedis)("on Redis", () => {
  let server: Awaited<ReturnType<typeof startRedis>>;
  let redis: Redis;
  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });
  let prefix = "";
  suite(
    async (leases) => {
      prefix = `{${randomUUID()}}`;
      return redisFrontier(redis, prefix, leases);
    },
    () => redis.hincrby(`${prefix}:frontier:h:a.test`, "free", 3_600_000),
    (paused) =>
      paused ? redis.hset(`${prefix}:turn:meta`, "paused", 1) : redis.hdel(`${prefix}:turn:meta`, "paused"),
  );
});
