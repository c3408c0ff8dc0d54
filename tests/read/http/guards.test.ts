import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ADDRESS, type House, openHouse } from "../house.ts";

const KEYS = ["key-of-the-tests-1", "key-of-the-tests-2"];
const OWNER = "owner-token-of-tests";
let open: House;
let locked: House;
beforeAll(async () => {
  open = await openHouse();
  locked = await openHouse({ access: { ownerToken: OWNER, keys: KEYS, loopback: false } });
  await open.finish(1, { title: "<script>alert(1)</script>" });
});

const ask = (path: string, init: RequestInit = {}, house = open) =>
  house.app.request(new URL(path, ADDRESS), init);
const post = (body: string, headers: Record<string, string> = {}) =>
  ask("/v1/items", { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
const basic = (login: string) => `Basic ${Buffer.from(login).toString("base64")}`;

describe("who may ask", () => {
  it.each([
    ["no key", {}, 401],
    ["another key", { authorization: "Bearer key-of-the-tests-3" }, 401],
    ["the beginning of a key", { authorization: "Bearer key-of-the-tests-" }, 401],
    ["a key", { authorization: `Bearer ${KEYS[0]}` }, 200],
    ["the next key", { authorization: `bearer ${KEYS[1]}` }, 200],
    ["a key as password", { authorization: basic(`me:${KEYS[0]}`) }, 200],
    ["the owner's token", { authorization: `Bearer ${OWNER}` }, 200],
  ])("where keys are set, %s gives %d", async (_what, headers, status) =>
    expect((await ask("/v1/summaries", { headers: { ...headers } }, locked)).status).toBe(status),
  );

  it("health is open to all, the queue to its owner only", async () => {
    expect((await ask("/healthz", {}, locked)).status).toBe(200);
    const headers = { authorization: `Bearer ${KEYS[0]}` };
    expect((await ask("/v1/status", { headers }, locked)).status).toBe(401);
    expect((await ask("/v1/status", { headers: { authorization: `Bearer ${OWNER}` } }, locked)).status).toBe(
      200,
    );
  });

  it("pages of other sites get nothing from a browser on this machine", async () => {
    expect((await ask("/v1/summaries")).status).toBe(200);
    expect((await open.app.request("http://rebound.example/v1/summaries")).status).toBe(421);
    expect((await ask("/v1/summaries", { headers: { origin: "https://evil.example" } })).status).toBe(403);
    expect((await ask("/v1/summaries", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
    expect((await ask("/v1/summaries", { headers: { origin: ADDRESS } })).status).toBe(200);
    const followed = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect((await ask("/v1/summaries", { headers: followed })).status).toBe(200);
    const reply = await ask("/v1/summaries", { method: "OPTIONS", headers: { origin: ADDRESS } });
    expect(reply.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("who asks too fast waits", async () => {
    let at = Date.parse("2026-03-05T06:00:00+09:00");
    const house = await openHouse({ pace: { perSecond: 2, now: () => new Date(at) } });
    const statuses = async (count: number) => {
      const all: number[] = [];
      for (let asked = 0; asked < count; asked += 1) all.push((await ask("/v1/jobs", {}, house)).status);
      return all;
    };
    expect(await statuses(5)).toEqual([200, 200, 200, 200, 429]);
    expect((await ask("/v1/jobs", {}, house)).headers.get("retry-after")).toBe("1");
    at += 1_000;
    expect(await statuses(3)).toEqual([200, 200, 429]);
  });
});

describe("hostile requests", () => {
  it.each([
    ["/v1/summaries/..%2f..%2fetc%2fpasswd", 400],
    ["/v1/summaries/../../etc/passwd", 404],
    ["/v1/summaries/0000000000000000%00", 400],
    ["/v1/summaries/%ff%fe", 400],
    ["/v1/summaries/ffffffffffffffff", 404],
    ["/v1/summaries?limit=1e9", 400],
    ["/v1/summaries?limit=-1", 400],
    ["/v1/summaries?from=yesterday", 400],
    ["/v1/summaries?kind=gossip", 400],
    ["/v1/summaries?fields=__proto__", 400],
    ["/v1/summaries?fields=constructor", 400],
    ["/v1/summaries?cursor=AAAA", 400],
    [`/v1/summaries?cursor=${Buffer.from("0.1.AAAAAAAA").toString("base64url")}`, 400],
    [`/v1/summaries?cursor=${"A".repeat(5_000)}`, 400],
    [`/v1/summaries?person=${"x".repeat(5_000)}`, 400],
    [`/v1/search?q=${"x".repeat(5_000)}`, 400],
    ["/v1/search?q=%22%22", 400],
    ["/v1/search", 400],
    ["/v1/summaries?person=%22%20OR%20%221%22=%221", 200],
    ["/v1/search?q=%22)%20OR%20terms%20MATCH%20(%22x", 200],
    ["/.env", 404],
    ["/v1", 404],
  ])("%s gives %d and says why", async (path, status) => {
    const reply = await ask(path);
    expect(reply.status).toBe(status);
    const text = await reply.text();
    if (status !== 200)
      expect(JSON.parse(text)).toEqual(expect.objectContaining({ error: expect.any(String) }));
    expect(text).not.toMatch(/node_modules|at .*\.ts:\d+|SQLITE/);
  });

  it.each([
    ["nothing", "", 400],
    ["no JSON", "{", 400],
    ["nothing to do", '{"urls":[]}', 400],
    ["a file's address", '{"urls":["file:///etc/passwd"]}', 400],
    ["a script's address", '{"urls":["javascript:alert(1)"]}', 400],
    ["more than it takes", JSON.stringify({ urls: Array(1_001).fill("https://example.jp/") }), 400],
    ["unknown fields", '{"urls":["https://example.jp/"],"path":"/etc/passwd"}', 400],
    ["a file of this machine", '{"inputs":[{"kind":"file","path":"/etc/passwd","url":null}]}', 403],
    ["a huge body", JSON.stringify({ text: "あ".repeat(700_000) }), 413],
    ["addresses", '{"urls":["https://example.jp/1"]}', 202],
    ["a text", '{"text":"青波市は4日、北港の桟橋を建て替えると発表した。"}', 202],
    ["a page", '{"html":"<p>本文</p>","url":"https://example.jp/2"}', 202],
  ])("posting %s gives %d", async (_what, body, status) => {
    const reply = await post(body);
    expect(reply.status).toBe(status);
    expect(await reply.text()).not.toContain("node_modules");
  });

  it("a form of another site is no JSON", async () =>
    expect((await post('{"urls":["https://example.jp/"]}', { "content-type": "text/plain" })).status).toBe(
      415,
    ));

  it("a body that does not say its length is cut off", async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
    });
    const init = {
      method: "POST",
      body,
      duplex: "half" as const,
      headers: { "content-type": "application/json" },
    };
    expect((await ask("/v1/items", init)).status).toBe(413);
  });

  it("a script in a title is text, in an answer that no browser takes for a page", async () => {
    const reply = await ask("/v1/summaries");
    expect(reply.headers.get("content-type")).toContain("application/json");
    expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
    expect(reply.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await reply.text()).toContain("<script>alert(1)</script>");
  });

  it("a bug is told without its stack", async () => {
    const house = await openHouse();
    house.app.get("/bug", () => {
      throw new Error("secret");
    });
    const reply = await ask("/bug", {}, house);
    expect([reply.status, await reply.json()]).toEqual([
      500,
      { error: "internal error; the log has the reason" },
    ]);
  });
});

describe("Idempotency-Key", () => {
  it("does a request once, and refuses another under the same key", async () => {
    let added = 0;
    const house = await openHouse();
    const add = house.api.add;
    const counted: typeof add = (inputs, options) => {
      added += 1;
      return add(inputs, options);
    };
    Object.assign(house.api, { add: counted });
    const send = (url: string) =>
      ask(
        "/v1/items",
        {
          method: "POST",
          body: JSON.stringify({ urls: [url] }),
          headers: { "content-type": "application/json", "idempotency-key": "k1" },
        },
        house,
      );
    const [first, second] = [await send("https://example.jp/1"), await send("https://example.jp/1")];
    expect([first.status, second.status, added]).toEqual([202, 202, 1]);
    expect(await second.json()).toEqual(await first.json());
    expect((await send("https://example.jp/2")).status).toBe(422);
  });
});

const Document = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.object({
      get: z
        .object({
          parameters: z.array(z.object({ name: z.string() })).optional(),
          responses: z.record(
            z.string(),
            z.object({
              content: z
                .record(
                  z.string(),
                  z.object({
                    schema: z.object({ properties: z.record(z.string(), z.unknown()).optional() }),
                  }),
                )
                .optional(),
            }),
          ),
        })
        .optional(),
    }),
  ),
});

describe("the OpenAPI document", () => {
  it("is valid by the schema of OpenAPI 3.1", async () => {
    const document: unknown = await (await ask("/v1/openapi.json")).json();
    const checked = await new Validator().validate(Object(document));
    expect([checked.valid, checked.errors]).toEqual([true, undefined]);
  });

  it("names every route of /v1 that programs use, with schemas", async () => {
    const document = Document.parse(await (await ask("/v1/openapi.json")).json());
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths).sort()).toEqual(
      expect.arrayContaining([
        "/v1/articles/{id}",
        "/v1/items",
        "/v1/search",
        "/v1/summaries",
        "/v1/summaries/{id}",
      ]),
    );
    const parameters = document.paths["/v1/summaries"]?.get?.parameters?.map(({ name }) => name);
    expect(parameters).toEqual(expect.arrayContaining(["from", "person", "category", "cursor", "fields"]));
    const ok = document.paths["/v1/summaries/{id}"]?.get?.responses["200"]?.content?.["application/json"];
    expect(Object.keys(ok?.schema?.properties ?? {})).toContain("points");
  });
});
