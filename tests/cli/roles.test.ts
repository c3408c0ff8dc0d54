import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonLines, kawaraban, newFolder, samples, saw, start } from "../helpers/kawaraban.ts";
import { hasRedis, type RedisServer, startRedis } from "../queues/redis-server.ts";

describe("the roles of serve", () => {
  it("need a Redis, and are named", async () => {
    for (const [role, why] of [
      ["work", /REDIS_URL/],
      ["cook", /one of all, scheduler/],
    ] as const) {
      const { code, stderr } = await kawaraban(["serve", "--role", role, "--data-dir", newFolder()]);
      expect([code, stderr]).toEqual([2, expect.stringMatching(why)]);
    }
  });
});

describe.skipIf(!hasRedis)("processes that share a Redis and a data directory", () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  it("bring an article through its stages together", async () => {
    const data = newFolder();
    const env = { REDIS_URL: redis.url };
    const roles = ["scheduler", "fetch", "work", "api"].map((role) =>
      start(["serve", "--role", role, "--port", "0", "--data-dir", data], { env }),
    );
    try {
      const lines = await Promise.all(roles.map(({ child }) => saw(child, /serve\.started/)));
      const summarized = saw(roles[2]?.child ?? expect.fail(), /job\.done.*"queue":"index"/);
      await kawaraban(["add", join(samples, "pages/ferry--short.html"), "--data-dir", data], { env });
      await summarized;
      const listed = await kawaraban(["list", "--json", "--data-dir", data], { env });
      expect(jsonLines(listed.stdout)).toHaveLength(1);
      const { address } = JSON.parse(lines[3] ?? "{}");
      expect((await fetch(`${address}/readyz`)).status).toBe(200);
    } finally {
      for (const { child } of roles) child.kill("SIGTERM");
    }
    for (const { code } of await Promise.all(roles.map(({ ended }) => ended))) expect(code).toBe(143);
  });
});
