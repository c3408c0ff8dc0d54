/** bull-board as a browser sees it: behind the key, from our server alone, showing the queues and changing nothing. */
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join, resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Backend, openBackend } from "../../queues/backend.ts";
import { startWorkers } from "../../queues/workers.ts";
import { Failure } from "../../src/errors.ts";
import { hasChromium, launchChromium, strangeOn } from "../helpers/chromium.ts";
import { openHouse } from "../read/house.ts";
import { embeddedPlaces, handlersWith, jobOf, now, type Place, QUICK, until, watch } from "./places.ts";
import { hasRedis, type RedisServer, startRedis } from "./redis-server.ts";

const pictures = resolve(import.meta.dirname, "../../node_modules/.cache/kawaraban/pictures");
const KEY = "key-of-this-test";

describe("embedded", () => {
  const places = embeddedPlaces();
  afterAll(places.dispose);
  suite("embedded", places.place);
});

describe.skipIf(!hasRedis)("redis", () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  suite("redis", () => ({
    config: { backend: "redis", url: redis.url, prefix: `{${randomUUID()}}` },
    dispose: () => undefined,
  }));
});

function suite(name: string, placeOf: () => Place): void {
  let place: Place;
  let backend: Backend;
  let server: Server;
  let base: string;

  beforeEach(async () => {
    place = placeOf();
    const { onSettled, log } = watch();
    backend = await openBackend(place.config, { log, now, ...QUICK });
    const workers = startWorkers(
      backend,
      handlersWith({
        clean: async () => {
          throw new Failure("clean.no-article", "no article was found");
        },
      }),
      { log, now, concurrency: {}, stages: ["clean"], onSettled },
    );
    await backend.queue("clean").add(jobOf(1));
    await until(() => isFailed(backend));
    await workers.close();
    await backend.queue("summarize").addBulk([jobOf(2), jobOf(3)]);
    const { app } = await openHouse({
      access: { ownerToken: "owner-token-of-tests", keys: [KEY], loopback: true },
      queueBoard: async (request, path) => (await backend.board(path))(request),
    });
    server = createServer(getRequestListener(app.fetch)).listen(0, "127.0.0.1");
    await new Promise((opened) => server.once("listening", opened));
    const bound = server.address();
    base = `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await backend.close();
    place.dispose();
  });
  const authorization = `Bearer ${KEY}`;

  it("answers nobody without the key, and changes nothing for those who have it", async () => {
    for (const path of ["/queues", "/queues/queue/clean", "/queues/api/queues"])
      expect((await fetch(base + path, { redirect: "manual" })).status, path).toBe(401);
    const asked = (method: string, path: string) =>
      fetch(base + path, { method, headers: { authorization } }).then(({ status }) => status);
    expect(await asked("GET", "/queues/api/queues")).toBe(200);
    expect(await asked("PUT", "/queues/api/queues/summarize/pause")).toBe(404);
    expect(await asked("PUT", "/queues/api/queues/summarize/empty")).toBe(404);
    expect(await backend.queue("summarize").counts()).toMatchObject({ waiting: 2 });
    expect(await backend.queue("summarize").isPaused()).toBe(false);
  });

  it.runIf(hasChromium)("shows the queues and why a job failed, and asks no other server", async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({
        ...{ viewport: { width: 1280, height: 800 }, extraHTTPHeaders: { authorization } },
      });
      const strange = strangeOn(page, base);
      mkdirSync(pictures, { recursive: true });
      await page.goto(`${base}/queues/`);
      await page.getByText("summarize").first().waitFor();
      await page.screenshot({ path: join(pictures, `queues-${name}.png`) });
      await page.goto(`${base}/queues/queue/clean?status=failed`);
      await page.getByText("Error", { exact: true }).first().click();
      // It is set in colours, piece by piece.
      await until(
        async () => (await page.locator("body").textContent())?.includes("no article was found") === true,
      );
      await page.screenshot({ path: join(pictures, `queues-${name}-failed.png`) });
      expect(strange).toEqual([]);
    } finally {
      await browser.close();
    }
  });
}

const isFailed = async (backend: Backend): Promise<boolean> =>
  (await backend.queue("clean").state(jobOf(1))) === "failed";
