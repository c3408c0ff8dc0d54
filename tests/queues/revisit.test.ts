/** Second looks, handler by handler, against a site that changes while we look. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCrew } from "../../queues/crew/crew.ts";
import { handlersOf, noteEnd } from "../../queues/handlers.ts";
import { Failure } from "../../src/errors.ts";
import { itemId } from "../../src/ingest/ids.ts";
import { silent } from "../../src/log.ts";
import type { Item } from "../../src/model.ts";
import { changesBetween } from "../../src/read/changes.ts";
import { openMemory } from "../../src/store/memory.ts";
import { openWords } from "../../src/text/tokenizer.ts";
import { samples } from "../helpers/kawaraban.ts";
import { openSite, type Site } from "../helpers/site.ts";

let site: Site;
const crew = openCrew({ threads: 1, words: () => openWords(), model: null, log: silent });
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await crew.close();
  await site.close();
});

const page = readFileSync(join(samples, "pages/council--editorial.html"), "utf8");
const [sentence = ""] = /[^。>]{20,60}。/.exec(page) ?? [];
const NEW = "議会は十日、予算の数字を改めて示した。";

/** An article that is done, and how it is looked at again. */
async function article(path: string) {
  site.put(path, page);
  const store = openMemory();
  const now = () => new Date("2026-04-07T09:00:00+09:00");
  const handlers = handlersOf({
    store,
    ingest: {
      now,
      userAgent: "kawaraban-test",
      totalTimeoutMs: 10_000,
      bodyBytesMax: 1_000_000,
      privateHosts: [site.host],
    },
    crew,
    length: 240,
    now,
  });
  const url = site.url(path);
  const id = itemId(url);
  const at = now().toISOString();
  const item: Item = {
    id,
    input: { kind: "url", url },
    state: "queued",
    day: "2026-04-07",
    addedAt: at,
    changedAt: at,
    round: 0,
    title: null,
    failure: null,
  };
  const run = async () => {
    const round = (await store.getItem(id))?.round ?? 0;
    let stage: keyof typeof handlers | null = "fetch";
    const stages: string[] = [];
    while (stage !== null) {
      const doing: keyof typeof handlers = stage;
      stages.push(doing);
      try {
        const { next }: Awaited<ReturnType<(typeof handlers)["fetch"]>> = await handlers[doing]({
          id,
          round,
          attempt: 1,
          lastTry: true,
        });
        stage = next ?? null;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const { code, message } = error;
        await noteEnd(
          {
            stage: doing,
            id,
            round,
            outcome: error.refusal ? "refused" : "failed",
            next: null,
            failure: { code, message },
          },
          store,
          now,
        );
        stage = null;
      }
    }
    return stages;
  };
  await store.putItem(item);
  await run();
  const again = async () => {
    const done = await store.getItem(id);
    if (done === null) throw new Error("the item is gone");
    await store.putItem({ ...done, state: "queued", round: done.round + 1, revisiting: true });
    site.asked.length = 0;
    return run();
  };
  return { store, item, again };
}

describe("a second look", () => {
  it("at a page that has not changed asks conditionally and does nothing", async () => {
    const { store, item, again } = await article("/own/same.html");
    expect(await again()).toEqual(["fetch"]);
    expect(site.asked).toEqual(["GET /own/same.html 304"]);
    expect(await store.getItem(item.id)).toMatchObject({ state: "done" });
    expect(await store.getItem(item.id)).not.toHaveProperty("revisiting");
    expect(await store.listVersions(item)).toEqual([]);
  });

  it("at a page that changed beside its text makes no new summary", async () => {
    const { store, item, again } = await article("/own/beside.html");
    const before = await store.getSummary(item);
    site.put("/own/beside.html", page.replace("</head>", '<meta name="build" content="2"></head>'));
    expect(await again()).toEqual(["fetch"]);
    expect(await store.getSummary(item)).toEqual(before);
    expect(await store.listVersions(item)).toEqual([]);
  });

  it("at a changed text keeps what it was, summarizes anew, and shows the change", async () => {
    const { store, item, again } = await article("/own/changed.html");
    const [before, summary] = [await store.getArticle(item), await store.getSummary(item)];
    site.put("/own/changed.html", page.replace(sentence, NEW));
    expect(await again()).toEqual(["fetch", "summarize", "index", "stories"]);
    const [version, ...others] = await store.listVersions(item);
    expect(version).toMatchObject({ number: 1, article: before, summary });
    expect(others).toEqual([]);
    const after = await store.getArticle(item);
    if (before === null || after === null) throw new Error("no article");
    expect(JSON.stringify(changesBetween(before, after))).toContain(NEW);
    expect(await store.getItem(item.id)).toMatchObject({ state: "done" });

    site.put("/own/changed.html", page);
    await again();
    expect((await store.listVersions(item)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it.each([
    ["is gone", 404, "gone"],
    [
      "asks whether we are human",
      200,
      readFileSync(join(samples, "pages/quake-drill--captcha.html"), "utf8"),
    ],
  ])("at a page that %s takes nothing away", async (what, status, body) => {
    const path = `/own/${what.replaceAll(" ", "-")}.html`;
    const { store, item, again } = await article(path);
    const before = [await store.getArticle(item), await store.getSummary(item), await store.getRaw(item)];
    site.put(path, (_request, response) =>
      response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(body),
    );
    expect(await again()).toEqual(["fetch"]);
    expect([await store.getArticle(item), await store.getSummary(item), await store.getRaw(item)]).toEqual(
      before,
    );
    expect(await store.getItem(item.id)).toMatchObject({ state: "done", failure: null });
  });
});

describe("changes", () => {
  const text = (...lines: string[]) => ({
    title: "題",
    blocks: lines.map((line, at) => ({ id: `b${at}`, kind: "paragraph" as const, text: line, path: "p" })),
  });
  it.each([
    ["nothing", ["一つ目の文です。"], ["一つ目の文です。"], []],
    [
      "a sentence reworded",
      ["予算は三億円だと市は話した。"],
      ["予算は四億円だと市は話した。"],
      [{ kind: "reworded", before: "予算は三億円だと市は話した。", after: "予算は四億円だと市は話した。" }],
    ],
    [
      "a sentence added",
      ["一つ目の文です。"],
      ["一つ目の文です。", "二つ目が加わった。"],
      [{ kind: "added", text: "二つ目が加わった。" }],
    ],
    [
      "a sentence taken out",
      ["一つ目の文です。", "二つ目が消える。"],
      ["一つ目の文です。"],
      [{ kind: "taken out", text: "二つ目が消える。" }],
    ],
    ["paragraphs joined", ["一つ目の文です。", "二つ目の文です。"], ["一つ目の文です。二つ目の文です。"], []],
  ])("%s", async (_what, before, after, expected) => {
    const { store, item } = await article("/own/base.html");
    const base = await store.getArticle(item);
    if (base === null) throw new Error("no article");
    expect(changesBetween({ ...base, ...text(...before) }, { ...base, ...text(...after) })).toEqual(expected);
  });
});
