import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonLines, kawaraban, newFolder, samples, saw, start } from "../helpers/kawaraban.ts";
import { hasRedis, type RedisServer, startRedis } from "../queues/redis-server.ts";

const inCi = process.env["CI"] === "true";

describe.skipIf(!hasRedis && !inCi)("the command line on Redis", () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis(["--maxmemory-policy", "noeviction", "--appendonly", "yes"]);
  });
  afterAll(() => redis.stop());

  it("gives the same summaries as without a server", async () => {
    const run = async (env: Record<string, string>) => {
      const args = ["run", join(samples, "texts"), join(samples, "pages/ferry--short.html"), "--json"];
      const { code, stdout } = await kawaraban([...args, "--data-dir", newFolder()], { env });
      expect(code).toBe(0);
      return jsonLines(stdout).map(({ made: _made, ...summary }) => summary);
    };
    expect(await run({ REDIS_URL: redis.url })).toEqual(await run({}));
  });

  it("takes what add left, in another process", async () => {
    const data = newFolder();
    const env = { REDIS_URL: redis.url };
    const added = await kawaraban(["add", join(samples, "texts"), "--json", "--data-dir", data], { env });
    expect(jsonLines(added.stdout).map(({ told }) => told)).toEqual(Array(3).fill("queued"));
    const ran = await kawaraban(["run", join(samples, "texts"), "--json", "--data-dir", data], { env });
    expect([ran.code, jsonLines(ran.stdout).length]).toEqual([0, 3]);
  });

  it("goes on to serve when Redis is gone for a moment as it begins", async () => {
    const shaky = await startRedis(["--appendonly", "yes", "--appendfsync", "always"]);
    const env = { REDIS_URL: shaky.url };
    const server = start(["serve", "--port", "0", "--data-dir", newFolder()], { env });
    try {
      const scheduled = saw(server.child, /sources\.scheduled/);
      await saw(server.child, /serve\.started/);
      await shaky.restart();
      await scheduled;
      expect(server.child.exitCode).toBeNull();
    } finally {
      server.child.kill("SIGTERM");
      await server.ended;
      await shaky.stop();
    }
  });

  it("says what to do when no Redis answers, without telling the password", async () => {
    const env = { REDIS_URL: "redis://me:secret@127.0.0.1:1/0" };
    const { code, stderr } = await kawaraban(["run", join(samples, "texts"), "--data-dir", newFolder()], {
      env,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/queue\.unreachable.*127\.0\.0\.1:1.*REDIS_URL/);
    expect(stderr).not.toContain("secret");
  });
});
