/** The page in a real browser: read, opened, searched, with keys, without a script, on a phone and a desk, light and dark. */
import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join, resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Story } from "../../src/model.ts";
import { hasChromium, launchChromium, strangeOn } from "../helpers/chromium.ts";
import { type House, openHouse, person, said } from "./house.ts";

/** What the pages looked like, for whoever wants to see. */
const pictures = resolve(import.meta.dirname, "../../node_modules/.cache/kawaraban/pictures");
const EVIL = `<script>document.title="盗んだ"</script>米の値段`;
const PHONE = { width: 390, height: 844 } as const;
const DESK = { width: 1280, height: 900 } as const;

describe.runIf(hasChromium)("the page", () => {
  let house: House;
  let server: Server;
  let browser: Browser;
  let base: string;
  let first: string;
  let second: string;

  beforeAll(async () => {
    house = await openHouse();
    first = await house.finish(1, {
      publishedAt: "2026-03-05T05:10:00+09:00",
      people: [person("石破茂", [], "いしばしげる")],
      quotes: [{ speaker: "石破茂", text: "関税は国益で判断する", cites: ["b0.s0"] }],
      withheld: [{ text: "桟橋は9月に完成した", reason: "date: 9月 is not in the cited sentences" }],
      points: [said("青波市は4日、北港の桟橋を建て替えると発表した。"), said("青波市は発表した。")],
    });
    second = await house.finish(2, {
      publishedAt: "2026-03-04T05:10:00+09:00",
      title: EVIL,
      headline: { text: EVIL, cites: ["b0.s0"], check: "verbatim" },
    });
    await house.store.putStory(storyOf(first, second));
    server = createServer(getRequestListener(house.app.fetch)).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const bound = server.address();
    base = `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}`;
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  /** Opens an address and gives the page to `use`; a request to anywhere else, or an error on the page, fails. */
  async function at(path: string, options: BrowserContextOptions, use: (page: Page) => Promise<void>) {
    const context = await browser.newContext({ viewport: DESK, ...options });
    const page = await context.newPage();
    const strange = strangeOn(page, base);
    await page.goto(base + path);
    await use(page);
    expect(strange).toEqual([]);
    await context.close();
  }

  const looks = [
    ["a phone in the light", { viewport: PHONE, colorScheme: "light" }],
    ["a phone in the dark", { viewport: PHONE, colorScheme: "dark" }],
    ["a desk in the light", { viewport: DESK, colorScheme: "light" }],
    ["a desk in the dark", { viewport: DESK, colorScheme: "dark" }],
  ] as const;
  const addresses = () =>
    ["/", "/stories", "/sources", "/search?q=桟橋", `/articles/${first}`, `/stories/${first}`] as const;

  it.each(looks)("has no fault that axe finds, and fits its width, on %s", async (name, look) => {
    mkdirSync(pictures, { recursive: true });
    for (const address of addresses())
      await at(address, look, async (page) => {
        await page.evaluate(axe.source);
        const faults = await page.evaluate(
          "axe.run().then(({ violations }) => violations.map(({ id }) => id))",
        );
        const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        const file = `${address.split(/[/?]/)[1] || "front"}, ${name}.png`;
        await page.screenshot({ path: join(pictures, file) });
        expect({ address, faults, over }).toEqual({ address, faults: [], over: 0 });
      });
  });

  it("opens a citation on the sentence in its paragraph, without a script too", async () => {
    for (const javaScriptEnabled of [true, false])
      await at(`/articles/${first}`, { javaScriptEnabled }, async (page) => {
        const point = page.locator(".points > li").first();
        expect(await point.locator("mark").isVisible()).toBe(false);
        await point.locator("summary").click();
        expect(await point.locator("mark").isVisible()).toBe(true);
        expect(await point.locator("mark").textContent()).toBe(
          "青波市は4日、北港の桟橋を建て替えると発表した。",
        );
      });
  });

  it("shows what was withheld and why", () =>
    at(`/articles/${first}`, {}, async (page) => {
      const text = await page.locator("main").textContent();
      expect(text).toContain("出さなかった文");
      expect(text).toContain("桟橋は9月に完成した");
      expect(text).toContain("date: 9月 is not in the cited sentences");
    }));

  it("finds two characters, one, and a reading", async () => {
    for (const words of ["石破", "米", "いしば"])
      await at("/", {}, async (page) => {
        await page.fill("#q", words);
        await page.keyboard.press("Enter");
        await page.waitForURL(/search/);
        expect(await page.locator(".list > li").count()).toBe(1);
      });
  });

  it("shows the words of a page as text, never as markup", () =>
    at(`/articles/${second}`, {}, async (page) => {
      expect(await page.title()).toContain("<script>");
      expect(await page.locator("h1").textContent()).toBe(EVIL);
      expect(await page.locator("h1 script").count()).toBe(0);
    }));

  it("is read with keys", () =>
    at("/", {}, async (page) => {
      await page.keyboard.press("?");
      expect(await page.locator("#help").isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      await page.keyboard.press("s");
      expect(await page.evaluate("document.activeElement.id")).toBe("q");
      await page.keyboard.press("Escape");
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      await page.keyboard.press("j");
      await page.keyboard.press("o");
      await page.waitForURL(/articles/);
      await page.keyboard.press("j");
      await page.keyboard.press("o");
      expect(await page.locator(".points > li").first().locator("mark").isVisible()).toBe(true);
    }));

  it("jumps over its head to the text", () =>
    at("/", {}, async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.id")).toBe("main");
    }));

  it("says what is missing as a page, with its status", async () => {
    for (const [path, status] of [
      ["/articles/ffffffffffffffff", 404],
      ["/stories/ffffffffffffffff", 404],
      ["/?day=2026-13-01", 400],
      ["/?cursor=x", 400],
    ] as const) {
      const reply = await fetch(base + path);
      expect([path, reply.status]).toEqual([path, status]);
      expect(reply.headers.get("content-type")).toContain("text/html");
      expect(await reply.text()).toContain('<html lang="ja">');
    }
  });
});

function storyOf(first: string, second: string): Story {
  const cites = [{ article: first, sentence: "b0.s0" }];
  const member = { title: "北港の桟橋", publisher: "青波新報", wire: null, event: first, reprintOf: null };
  const line = { text: "青波市は4日、北港の桟橋を建て替えると発表した。", cites, check: "verbatim" as const };
  const figure = { value: 3, publisher: "青波新報", cite: cites[0] ?? { article: first, sentence: "b0.s0" } };
  const asOf = "2026-03-05T05:10:00+09:00";
  return {
    id: first,
    title: "北港の桟橋、建て替えへ",
    from: "2026-03-04T05:10:00+09:00",
    until: asOf,
    members: [
      { ...member, article: first, publishedAt: asOf },
      { ...member, article: second, publishedAt: asOf, reprintOf: first },
    ],
    independentSources: 1,
    events: [{ id: first, day: "2026-03-04", line, articles: [first, second], independentSources: 1 }],
    planned: [{ at: "2026-09", precision: "month", text: "完成", cites }],
    people: [
      {
        name: "赤沢亮正",
        role: "経済産業相",
        forms: [
          { text: "赤沢亮正", articles: [first] },
          { text: "赤澤亮正", articles: [second] },
        ],
        cites,
      },
    ],
    organizations: [],
    places: [],
    disagreements: [
      {
        event: first,
        about: "死者",
        unit: "人",
        figures: [
          { ...figure, text: "3人", asOf, supersededBy: second },
          { ...figure, text: "4人", value: 4, asOf, supersededBy: null },
        ],
      },
    ],
    headline: null,
    gist: line,
    points: [line],
    withheld: [],
    sentences: [{ article: first, sentence: "b0.s0", text: line.text }],
    made: { stories: "1", at: asOf },
  };
}
