import { afterEach, describe, expect, it } from "vitest";
import { type IngestDeps, ingestItem } from "../../../src/ingest/ingest.ts";
import type { Outcome } from "../../../src/ingest/politeness.ts";
import { openMemory } from "../../../src/store/memory.ts";
import {
  type Answer,
  endless,
  type RawServer,
  raw,
  redirect,
  reply,
  startRawServer,
  status,
} from "../raw-server.ts";

const id = "0123456789abcdef";
const page = (head = "") =>
  `<!doctype html><head>${head}</head><p>北港の桟橋を建て替える。市民は喜んだ。</p></html>`;
const text = { "content-type": "text/plain" };
const robots = (content: string) => reply(content, text);
const metas = (...metas: readonly string[]) => reply(page(metas.join("")));

type Site = Readonly<Record<string, Answer>>;
/** [what, what the host answers, the code of the refusal or null, where the reason is looked for] */
const GIVEN: readonly (readonly [string, Site, string | null, RegExp?])[] = [
  ["no robots.txt", {}, null],
  ["400", { "/robots.txt": status(400) }, null],
  ["401", { "/robots.txt": status(401) }, null],
  ["403", { "/robots.txt": status(403) }, null],
  ["410", { "/robots.txt": status(410) }, null],
  ["451", { "/robots.txt": status(451) }, null],
  ["204", { "/robots.txt": raw("HTTP/1.1 204 No Content\r\n\r\n") }, null],
  ["empty", { "/robots.txt": robots("") }, null],
  ["a page", { "/robots.txt": reply("<html>User-agent: *\nDisallow: /</html>") }, null],
  ["allowing", { "/robots.txt": robots("User-agent: *\nDisallow: /admin") }, null],
  [
    "forbidding",
    { "/robots.txt": robots("User-agent: *\nDisallow: /news") },
    "fetch.robots",
    /Disallow: \/news \(line 2\)/,
  ],
  [
    "sent as something else",
    { "/robots.txt": reply("User-agent: *\nDisallow: /", { "content-type": "application/octet-stream" }) },
    "fetch.robots",
  ],
  [
    "in Shift_JIS",
    {
      "/robots.txt": reply(
        Buffer.concat([
          Uint8Array.of(0x23, 0x93, 0xfa, 0x96, 0x7b, 0x0a),
          Buffer.from("User-agent: *\nDisallow: /"),
        ]),
        text,
      ),
    },
    "fetch.robots",
  ],
  ["500", { "/robots.txt": status(500) }, "fetch.robots-unreachable", /answered 500/],
  ["503", { "/robots.txt": status(503) }, "fetch.robots-unreachable"],
  ["429", { "/robots.txt": status(429) }, "fetch.robots-unreachable"],
  ["moved", { "/robots.txt": redirect("/r2"), "/r2": robots("User-agent: *\nDisallow: /") }, "fetch.robots"],
  ["moved in a circle", { "/robots.txt": redirect("/robots.txt") }, null],
  [
    "moved to a private address",
    { "/robots.txt": redirect("http://169.254.169.254/") },
    "fetch.refused-address",
  ],
  ["cut connection", { "/robots.txt": raw() }, "fetch.network", /robots\.txt/],
  [
    "endless, and forbidding at its start",
    { "/robots.txt": endless(text, Buffer.from("User-agent: *\nDisallow: /\n".repeat(400))) },
    "fetch.robots",
  ],
  [
    "forbidding behind 500 KB",
    { "/robots.txt": robots(`${"# padding\n".repeat(60_000)}User-agent: *\nDisallow: /`) },
    null,
  ],
  [
    "keeping AI away",
    { "/robots.txt": robots("User-agent: GPTBot\nDisallow: /") },
    "fetch.reserved",
    /gptbot/,
  ],
  [
    "a page on the way is forbidden",
    { "/robots.txt": robots("User-agent: *\nDisallow: /old"), "/news": redirect("/old") },
    "fetch.robots",
    /\/old/,
  ],
  [
    "meta noai",
    { "/news": metas('<meta name="robots" content="noai, noimageai">') },
    "fetch.reserved",
    /noai \(meta robots\)/,
  ],
  ["meta noai in capitals", { "/news": metas("<META NAME=ROBOTS CONTENT='NOAI'>") }, "fetch.reserved"],
  ["meta noai for us", { "/news": metas('<meta content="noai" name="kawaraban">') }, "fetch.reserved"],
  ["meta noai for another", { "/news": metas('<meta name="otherbot" content="noai">') }, null],
  ["meta noai in a comment", { "/news": metas('<!-- <meta name="robots" content="noai"> -->') }, null],
  ["meta noimageai alone", { "/news": metas('<meta name="robots" content="noimageai">') }, null],
  ["meta noindex", { "/news": metas('<meta name="robots" content="noindex, nofollow, noarchive">') }, null],
  [
    "X-Robots-Tag noai",
    { "/news": reply(page(), { "x-robots-tag": "noai" }) },
    "fetch.reserved",
    /X-Robots-Tag/,
  ],
  [
    "X-Robots-Tag noai among others",
    { "/news": reply(page(), { "x-robots-tag": "max-snippet: 20, noai" }) },
    "fetch.reserved",
  ],
  [
    "X-Robots-Tag noai for another",
    { "/news": reply(page(), { "x-robots-tag": "otherbot: noai, noindex" }) },
    null,
  ],
  [
    "X-Robots-Tag noai for us",
    { "/news": reply(page(), { "x-robots-tag": "otherbot: noindex, kawaraban: noai" }) },
    "fetch.reserved",
  ],
  [
    "tdm-reservation in the header",
    { "/news": reply(page(), { "tdm-reservation": "1" }) },
    "fetch.reserved",
    /HTTP header/,
  ],
  ["tdm-reservation 0 in the header", { "/news": reply(page(), { "tdm-reservation": "0" }) }, null],
  [
    "tdm-reservation in a meta",
    { "/news": metas('<meta name="tdm-reservation" content="1">') },
    "fetch.reserved",
    /meta/,
  ],
  [
    "a meta that lifts the header",
    { "/news": reply(page('<meta name="tdm-reservation" content="0">'), { "tdm-reservation": "1" }) },
    null,
  ],
  [
    "tdmrep.json",
    {
      "/.well-known/tdmrep.json": reply('[{"location":"/","tdm-reservation":1}]', {
        "content-type": "application/json",
      }),
    },
    "fetch.reserved",
    /tdmrep\.json/,
  ],
  [
    "tdmrep.json for another path",
    { "/.well-known/tdmrep.json": reply('[{"location":"/photos/*","tdm-reservation":1}]') },
    null,
  ],
  [
    "tdmrep.json with an exception",
    {
      "/.well-known/tdmrep.json": reply(
        '[{"location":"/*","tdm-reservation":1},{"location":"/news","tdm-reservation":0}]',
      ),
    },
    null,
  ],
  [
    "tdmrep.json that the header lifts",
    {
      "/.well-known/tdmrep.json": reply('[{"location":"/","tdm-reservation":1}]'),
      "/news": reply(page(), { "tdm-reservation": "0" }),
    },
    null,
  ],
  ["tdmrep.json that is none", { "/.well-known/tdmrep.json": reply("<html>") }, null],
  [
    "tdmrep.json with odd entries",
    { "/.well-known/tdmrep.json": reply('[1,{"location":5},{"location":"/news","tdm-reservation":"1"}]') },
    "fetch.reserved",
  ],
  ["tdmrep.json that breaks", { "/.well-known/tdmrep.json": status(500) }, null],
  [
    "Content-Signal in the header",
    { "/news": reply(page(), { "content-signal": "search=yes, ai-input=no" }) },
    "fetch.reserved",
  ],
];

const SITES = GIVEN.map(([what, site, code, reason = /./]) => [what, site, code, reason] as const);

describe("the gate", () => {
  let server: RawServer | null = null;
  let now = new Date("2026-03-04T01:00:00Z");
  afterEach(() => server?.close());

  const open = async (site: Site, more: Partial<IngestDeps> = {}, permittedHosts: readonly string[] = []) => {
    server = await startRawServer({ "/news": reply(page()), "/old": reply(page()), ...site });
    const store = openMemory();
    const deps: IngestDeps = {
      now: () => now,
      userAgent: "kawaraban-test",
      totalTimeoutMs: 2_000,
      bodyBytesMax: 1_000_000,
      privateHosts: [`127.0.0.1:${server.port}`],
      robots: { cache: { get: store.getHostRules, put: store.putHostRules }, permittedHosts },
      ...more,
    };
    const { origin, asked } = server;
    return {
      get: (path = "/news") => ingestItem({ kind: "url", url: origin + path }, id, deps),
      asked,
      store,
      origin,
    };
  };

  it.each(SITES)("%s", async (_what, site, code, reason) => {
    const { get, asked } = await open(site);
    const ended = await get().then(
      ({ record }) => record,
      (error: unknown) => error,
    );
    if (code === null) expect(ended).toMatchObject({ httpStatus: 200 });
    else expect(ended).toMatchObject({ code, message: expect.stringMatching(reason) });
    if (code === "fetch.robots" && site["/news"] === undefined) expect(asked).not.toContain("GET /news");
  });

  it.each(SITES.filter(([, , code]) => code === "fetch.robots" || code === "fetch.reserved"))(
    "with leave it reads: %s",
    async (_what, site) => {
      const { get } = await open(site, {}, ["127.0.0.1"]);
      expect((await get()).record.httpStatus).toBe(200);
    },
  );

  it("tells what it read by leave, and what concerns pictures only", async () => {
    const site = { "/news": metas('<meta name="robots" content="noai, noimageai">') };
    const { get } = await open(site, {}, ["*"]);
    expect((await get()).record.reservations).toEqual([
      "noai (meta robots): read by the publisher's leave",
      "noimageai (meta robots): no picture is fetched",
    ]);
  });

  it.each([
    ["127.0.0.1", true],
    ["*", true],
    ["127.0.0.2", false],
    ["*.example.jp", false],
  ])("leave for %s covers 127.0.0.1: %s", async (entry, covers) => {
    const { get } = await open({ "/robots.txt": robots("User-agent: *\nDisallow: /") }, {}, [entry]);
    const ended = get().then(
      () => true,
      () => false,
    );
    expect(await ended).toBe(covers);
  });

  it("asks once a host and day, also when many ask at once", async () => {
    const { get, asked } = await open({ "/robots.txt": robots("User-agent: *\nDisallow: /admin") });
    const count = () => asked.filter((one) => one === "GET /robots.txt").length;
    await Promise.all([get(), get("/old"), get("/news?2")]);
    await get();
    expect(count()).toBe(1);
    now = new Date(now.getTime() + 86_400_001);
    await get();
    expect(count()).toBe(2);
  });

  it("keeps yesterday's rules while the server fails, and comes back when it says", async () => {
    let answer = robots("User-agent: *\nDisallow: /old");
    const { get, store, origin } = await open({ "/robots.txt": (socket, head) => answer(socket, head) });
    await get();
    now = new Date(now.getTime() + 86_400_001);
    answer = status(503, { "retry-after": "600" });
    await expect(get("/old")).rejects.toMatchObject({ code: "fetch.robots" });
    expect((await get()).record.httpStatus).toBe(200);
    const kept = await store.getHostRules(origin);
    expect(kept).toMatchObject({ robots: "read", httpStatus: 503 });
    expect(Date.parse(kept?.readAgainAt ?? "") - now.getTime()).toBe(600_000);
  });

  it("says when a host without rules is asked again", async () => {
    const { get, asked } = await open({ "/robots.txt": status(503, { "retry-after": "600" }) });
    await expect(get()).rejects.toMatchObject({ facts: { retryAfterMs: 600_000 }, retry: "slow-down" });
    await expect(get()).rejects.toMatchObject({ code: "fetch.robots-unreachable" });
    expect(asked).toEqual(["GET /robots.txt"]);
  });

  it("takes a turn for every request, and tells how each went and what Crawl-delay is asked", async () => {
    const turns: (readonly [string, Outcome["kind"], number | null | undefined])[] = [];
    let busy = 0;
    const turn = async (host: string) => {
      busy += 1;
      expect(busy).toBe(1);
      return {
        done: ({ kind, crawlDelayMs }: Outcome & { crawlDelayMs?: number | null }) => {
          busy -= 1;
          turns.push([host, kind, crawlDelayMs]);
        },
      };
    };
    const { get, origin } = await open(
      {
        "/robots.txt": robots("User-agent: *\nCrawl-delay: 4"),
        "/news": redirect("/old"),
        "/busy": status(429),
      },
      { turn },
    );
    await get();
    await expect(get("/busy")).rejects.toMatchObject({ code: "fetch.rate-limited" });
    const { host } = new URL(origin);
    expect(turns).toEqual([
      [host, "answered", undefined],
      [host, "answered", undefined],
      [host, "answered", 4_000],
      [host, "answered", 4_000],
      [host, "pushed-back", 4_000],
    ]);
  });

  it("asks nothing when another process has asked while it waited", async () => {
    const kinds: string[] = [];
    const { get, asked, store, origin } = await open(
      {},
      {
        turn: async () => {
          await store.putHostRules({
            origin,
            readAt: now.toISOString(),
            robots: "read",
            httpStatus: 200,
            robotsText: "User-agent: *\nDisallow: /news",
            tdmText: "",
            readAgainAt: new Date(now.getTime() + 1_000).toISOString(),
          });
          return { done: ({ kind }: Outcome) => void kinds.push(kind) };
        },
      },
    );
    await expect(get()).rejects.toMatchObject({ code: "fetch.robots" });
    expect({ asked, kinds }).toEqual({ asked: [], kinds: ["unasked"] });
  });
});
