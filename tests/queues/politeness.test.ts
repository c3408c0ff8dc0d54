/** Never two requests at a time to a host, and the gap kept, whoever works: shown by the hosts' own books. */
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Backend, type BackendConfig, openBackend } from "../../queues/backend.ts";
import { type LoopbackHosts, openHosts } from "./loopback-hosts.ts";
import { embeddedPlaces, jobOf, now, type Place, POLITE, until } from "./places.ts";
import { type Child, startChild } from "./process.ts";
import { hasRedis, type RedisServer, startRedis } from "./redis-server.ts";

const URLS_A_HOST = 10;
/** The last one is slow, and must not slow the others. */
const ANSWER_AFTER_MS = [20, 20, 40, 40, 60, 900];

let web: LoopbackHosts;
let children: Child[];
beforeEach(async () => {
  web = await openHosts(ANSWER_AFTER_MS);
  children = [];
});
afterEach(async () => {
  for (const child of children) await child.kill();
  await web.close();
});

const names = () => web.hosts.map(({ host }) => host);
/** The nth job asks the host n mod the number of hosts; child.ts knows that too. */
const jobs = () =>
  Array.from({ length: URLS_A_HOST * web.hosts.length }, (_, n) => ({
    ...jobOf(n),
    host: names()[n % web.hosts.length] ?? null,
  }));
const startWorker = async (config: BackendConfig) => {
  const child = startChild("polite", config, JSON.stringify(names()));
  children.push(child);
  await child.said("works");
  return child;
};
const allDone = (backend: Backend) =>
  until(async () => (await backend.queue("fetch").counts()).done === jobs().length);

function expectPolite(): void {
  for (const { host, visits } of web.hosts) {
    const inOrder = [...visits].sort((a, b) => a.from - b.from);
    expect(Math.max(...inOrder.map(({ beside }) => beside)), `${host} was asked by two at a time`).toBe(0);
    const gaps = inOrder.slice(1).map(({ from }, n) => from - (inOrder[n]?.to ?? 0));
    // A millisecond is what the clocks round away.
    expect(Math.min(...gaps), `${host} had less rest`).toBeGreaterThanOrEqual(POLITE.hostGapMs - 1);
  }
}

/** Each address was asked for, once unless somebody was killed over it. */
function expectAllAsked(extra: number): void {
  const asked = web.hosts.flatMap(({ visits }) => visits.map(({ path }) => path));
  expect(new Set(asked.filter((path) => path.startsWith("/page/"))).size).toBe(jobs().length);
  expect(asked.filter((path) => path.startsWith("/page/")).length).toBeLessThanOrEqual(jobs().length + extra);
}

describe.skipIf(!hasRedis)("four processes on Redis", () => {
  let redis: RedisServer;
  let config: BackendConfig;
  let backend: Backend;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  beforeEach(async () => {
    config = { backend: "redis", url: redis.url, prefix: `{${randomUUID()}}` };
    backend = await openBackend(config, { log: () => undefined, now, ...POLITE });
  });
  afterEach(() => backend.close());

  it("ask a host one at a time, and let no slow host hold up the others", async () => {
    await Promise.all([1, 2, 3, 4].map(() => startWorker(config)));
    await backend.queue("fetch").addBulk(jobs());
    await allDone(backend);
    expectPolite();
    expectAllAsked(0);
    const lastOf = (n: number) => Math.max(...(web.hosts[n]?.visits.map(({ to }) => to) ?? []));
    const slowest = ANSWER_AFTER_MS.length - 1;
    for (let n = 0; n < slowest; n += 1) expect(lastOf(n)).toBeLessThan(lastOf(slowest));
  });

  it("stay polite when one is killed and one is stopped, and lose nothing", async () => {
    const [killed, stopped] = await Promise.all([1, 2, 3, 4].map(() => startWorker(config)));
    await backend.queue("fetch").addBulk(jobs());
    await until(() => web.hosts.every(({ visits }) => visits.length > 0));
    await killed?.kill();
    stopped?.signal("SIGSTOP");
    await allDone(backend);
    const asked = web.hosts.map(({ visits }) => visits.length);
    stopped?.signal("SIGCONT");
    // What it had begun is answered by now; what it would begin next needs a turn.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expectPolite();
    // The stopped one came back to work that was no longer its own, and asked nobody.
    expect(web.hosts.map(({ visits }) => visits.length)).toEqual(asked);
    expectAllAsked(2 * POLITE_CONCURRENCY);
    expect(await backend.queue("fetch").counts()).toMatchObject({ waiting: 0, active: 0, failed: 0 });
  });
});

const POLITE_CONCURRENCY = 4;
/** A first open on a busy machine. */
const PATIENCE_MS = 180_000;

describe("one process on the embedded queue", () => {
  const places = embeddedPlaces();
  let place: Place;
  beforeEach(() => {
    place = places.place();
  });
  afterEach(() => place.dispose());
  afterAll(() => places.dispose());

  it(
    "asks a host one at a time too, also after it was killed",
    async () => {
      const first = await openBackend(place.config, { log: () => undefined, now, ...POLITE });
      await first.queue("fetch").addBulk(jobs());
      await first.close();
      const killed = await startWorker(place.config);
      await until(() => web.hosts.every(({ visits }) => visits.length > 0));
      await killed.kill();
      const heir = await startWorker(place.config);
      await until(() => web.hosts.reduce((sum, { visits }) => sum + visits.length, 0) >= jobs().length);
      await heir.said("idle");
      expectPolite();
      expectAllAsked(POLITE_CONCURRENCY);
    },
    PATIENCE_MS,
  );
});
