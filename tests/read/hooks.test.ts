import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { silent } from "../../src/log.ts";
import { runHooks } from "../../src/read/hooks/hooks.ts";
import { storyOf } from "../../src/stories/story.ts";
import { idOf, summary } from "../store/documents.ts";
import { ADDRESS, openHouse } from "./house.ts";

/** A story of so many articles, the first of which gives it its id. */
const storyWith = (first: number, count: number) =>
  storyOf(
    idOf(first),
    Array.from({ length: count }, (_, at) => ({
      id: idOf(first + at),
      summary: summary(idOf(first + at), {}),
      publishedAt: `2026-03-0${at + 1}T09:00:00+09:00`,
      event: idOf(first + at),
      reprintOf: null,
      day: { day: 20_513 + at, sure: true },
      figures: [],
    })),
    {
      check: ({ check }) => ({ stands: true, check }),
      length: 240,
      now: () => new Date("2026-03-05T06:00:00+09:00"),
    },
  );

const SECRET = "a secret of the tests";
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

type Got = { readonly headers: Record<string, unknown>; readonly body: string };

async function receiver(statusOf: (index: number) => number) {
  const got: Got[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    got.push({ headers: request.headers, body });
    response.writeHead(statusOf(got.length - 1), { location: "/elsewhere" }).end("thanks");
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closing.push(() => server.close());
  const bound = server.address();
  return { got, url: `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}/hook` };
}

async function open(urls: readonly string[]) {
  const house = await openHouse();
  let at = Date.parse("2026-03-05T06:00:00+09:00");
  const deps = {
    urls,
    secret: SECRET,
    store: house.store,
    catalog: house.catalog,
    now: () => new Date(at),
    log: silent,
  };
  await house.finish(1, { title: "前からある記事" });
  await runHooks(deps);
  return {
    ...house,
    run: () => runHooks(deps),
    wait: (ms: number) => {
      at += ms;
    },
  };
}

describe("webhooks", () => {
  it("tell of new and changed summaries, once, signed; not of what was there before", async () => {
    const { got, url } = await receiver(() => 204);
    const house = await open([url]);
    expect(got).toEqual([]);
    await house.finish(2, { title: "北港の桟橋" });
    await house.run();
    await house.run();
    await house.finish(2, { title: "北港の桟橋、延期" });
    await house.run();
    expect(got.map(({ body }) => JSON.parse(body))).toMatchObject([
      { type: "summary.created", data: { title: "北港の桟橋" } },
      { type: "summary.updated", data: { title: "北港の桟橋、延期" } },
    ]);
    for (const { headers, body } of got) {
      const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
      const wanted = createHmac("sha256", SECRET).update(signed).digest("base64");
      expect(headers["webhook-signature"]).toBe(`v1,${wanted}`);
    }
    expect(await house.store.listDeliveries()).toEqual([]);
  });

  it("are tried again, later and later, under one id; a redirect is not followed", async () => {
    const { got, url } = await receiver((index) => [500, 302, 200][index] ?? 200);
    const house = await open([url]);
    await house.finish(2, {});
    await house.run();
    await house.run();
    expect(got).toHaveLength(1);
    house.wait(5_000);
    await house.run();
    expect((await house.store.listDeliveries())[0]).toMatchObject({ tries: 2, lastError: "answered 302" });
    house.wait(30_000);
    await house.run();
    expect([got.length, new Set(got.map(({ headers }) => headers["webhook-id"])).size]).toEqual([3, 1]);
    expect(await house.store.listDeliveries()).toEqual([]);
  });

  it("are dead after the last try, shown, and revived by hand; one does not hold up another", async () => {
    let status = 500;
    const [broken, well] = [await receiver(() => status), await receiver(() => 200)];
    const house = await open([broken.url, well.url]);
    await house.finish(2, {});
    for (let tries = 0; tries < 12; tries += 1) {
      await house.run();
      house.wait(86_400_000);
    }
    expect([broken.got.length, well.got.length]).toEqual([8, 1]);
    const shown = async () => (await house.app.request(new URL("/v1/webhooks", ADDRESS))).json();
    expect(await shown()).toMatchObject({
      deliveries: [{ state: "dead", tries: 8, lastError: "answered 500" }],
    });
    const [dead] = await house.store.listDeliveries();
    status = 200;
    const revive = (id: string) =>
      house.app.request(new URL(`/v1/webhooks/${id}/retry`, ADDRESS), { method: "POST" });
    expect([(await revive(dead?.id ?? "")).status, (await revive("0".repeat(32))).status]).toEqual([
      200, 404,
    ]);
    await house.run();
    expect(await shown()).toEqual({ deliveries: [] });
  });

  it("tell of new, changed and joined stories, signed; not of one that was written again as it was", async () => {
    const { got, url } = await receiver(() => 204);
    const house = await open([url]);
    await house.store.putStory(storyWith(11, 2));
    await house.store.putStory(storyWith(21, 2));
    await house.run();
    await house.store.putStory(storyWith(11, 2));
    await house.run();
    expect(got).toHaveLength(2);
    await house.store.putStory(storyWith(11, 3));
    await house.store.moveStory(idOf(21), idOf(11));
    await house.run();
    // Several are sent at once.
    const told = got
      .map(({ body }) => JSON.parse(body))
      .sort((a, b) => `${a.type}${a.data.id}`.localeCompare(`${b.type}${b.data.id}`));
    expect(told.map(({ type, data }) => [type, data.id])).toEqual([
      ["story.created", idOf(11)],
      ["story.created", idOf(21)],
      ["story.removed", idOf(21)],
      ["story.updated", idOf(11)],
    ]);
    expect(told[2]).toMatchObject({ data: { movedTo: idOf(11) } });
    expect(told[3]).toMatchObject({ data: { articles: 3, events: 3 } });
    for (const { headers, body } of got) {
      const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
      const wanted = createHmac("sha256", SECRET).update(signed).digest("base64");
      expect(headers["webhook-signature"]).toBe(`v1,${wanted}`);
    }
  });

  it("try a story again, show it when it is dead, and are silent on stories that were made anew", async () => {
    const { got, url } = await receiver(() => 500);
    const house = await open([url]);
    await house.store.putStory(storyWith(11, 2));
    for (let tries = 0; tries < 12; tries += 1) {
      await house.run();
      house.wait(86_400_000);
    }
    expect(got).toHaveLength(8);
    const shown = await (await house.app.request(new URL("/v1/webhooks", ADDRESS))).json();
    expect(shown).toMatchObject({ deliveries: [{ event: "story.created", state: "dead" }] });
    house.store.storyIndex().clear();
    await house.store.putStory(storyWith(11, 2));
    house.store.storyIndex().hush();
    await house.run();
    expect(await house.store.listDeliveries()).toHaveLength(1);
  });
});
