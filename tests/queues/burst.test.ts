/** A burst: one stays until it is quiet and sees what all others left; nobody is left behind. */
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type Alone, openAlone, openAloneOverAll } from "../../queues/alone.ts";
import { openBurst } from "../../queues/burst.ts";
import { openClient, type RedisClient } from "../../queues/redis-client.ts";
import { startRedis } from "./redis-server.ts";

const usual = { quietMs: 5, lastsMaxMs: 60_000, stop: new AbortController().signal };

describe("a burst", () => {
  it("ends once, and sees what all left who went at once", async () => {
    const [left, seen]: [number[], number[][]] = [[], []];
    const burst = openBurst({ ...usual, isMore: async () => left.length < 3 });
    const come = async (n: number) => {
      left.push(n);
      return burst.join(async () => seen.push([...left]));
    };
    const first = come(1);
    expect(await come(2)).toBeNull();
    expect(await come(3)).toBeNull();
    expect(await first).toBe(1);
    expect(seen).toEqual([[1, 2, 3]]);
  });

  it("lets stay whoever comes when the end has begun, and ends one after the other", async () => {
    const burst = openBurst({ ...usual, isMore: async () => false });
    const gate = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const order: string[] = [];
    const first = burst.join(async () => {
      begun.resolve();
      await gate.promise;
      order.push("first");
    });
    await begun.promise;
    const second = burst.join(async () => order.push("second"));
    gate.resolve();
    await first;
    expect(await second).toBe(2);
    expect(order).toEqual(["first", "second"]);
  });

  it("is over where more come without end, where nobody can be asked, and when all shall end", async () => {
    const endless = openBurst({ ...usual, lastsMaxMs: 20, isMore: async () => true });
    expect(await endless.join(async () => "written")).toBe("written");
    const unasked = openBurst({ ...usual, isMore: () => Promise.reject(new Error("away")) });
    expect(await unasked.join(async () => "written")).toBe("written");
    const closing = new AbortController();
    const stopped = openBurst({ ...usual, isMore: async () => true, stop: closing.signal });
    const written = stopped.join(async () => "written");
    closing.abort();
    expect(await written).toBe("written");
  });

  it("that ended badly does not hold up the next", async () => {
    const burst = openBurst({ ...usual, isMore: async () => false });
    await expect(burst.join(() => Promise.reject(new Error("disk")))).rejects.toThrow("disk");
    expect(await burst.join(async () => 1)).toBe(1);
  });
});

/** Begins work under a name and says how many were at it at once. */
function counting() {
  let [now, most] = [0, 0];
  const work = async () => {
    now += 1;
    most = Math.max(most, now);
    await sleep(2);
    now -= 1;
  };
  return { work, most: () => most };
}

describe("alone", () => {
  it("is one at a time under one name, and goes on after a failure", async () => {
    const alone = openAlone();
    const [one, other] = [counting(), counting()];
    await Promise.all([
      ...[1, 2, 3].map(() => alone("one", one.work)),
      alone("one", () => Promise.reject(new Error("broken"))).catch(() => undefined),
      alone("other", other.work),
      alone("one", one.work),
    ]);
    expect([one.most(), other.most()]).toEqual([1, 1]);
  });

  it("is one at a time over all who share a Redis, and outlives a holder that died", async () => {
    const redis = await startRedis();
    const clients: RedisClient[] = [];
    const opened = (): Alone => {
      const client = openClient(redis.url, { maxRetriesPerRequest: null });
      clients.push(client);
      return openAloneOverAll(client, "{test}");
    };
    try {
      const [count, places] = [counting(), [opened(), opened(), opened()]];
      await clients[0]?.set("{test}:alone:one", "a dead holder's", "PX", 50);
      await Promise.all(places.flatMap((alone) => [1, 2, 3].map(() => alone("one", count.work))));
      expect(count.most()).toBe(1);
      expect(await clients[0]?.exists("{test}:alone:one")).toBe(0);
    } finally {
      for (const client of clients) client.disconnect();
      await redis.stop();
    }
  });
});
