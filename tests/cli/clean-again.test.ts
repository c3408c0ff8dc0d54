import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import { cleanAgain } from "../../src/cli/cleaning-again.ts";
import { ingestItem, pageOf } from "../../src/ingest/ingest.ts";
import type { Article, Item } from "../../src/model.ts";
import { openMemory } from "../../src/store/memory.ts";
import { jsonLines, kawaraban, newFolder, samples } from "../helpers/kawaraban.ts";
import { item as itemOf, summary as summaryOf } from "../store/documents.ts";

const now = new Date("2026-03-04T01:00:00Z");
const path = join(samples, "pages", "hot-spring--shift-jis.html");
const id = "0123456789abcdef";

/** A stored sample whose article was left by an older cleaner. */
async function stored(older: (article: Article) => Article, more: Partial<Item> = {}) {
  const store = openMemory();
  const item: Item = { ...itemOf(id), state: "done", ...more };
  const raw = await ingestItem({ kind: "file", path, url: null }, id, {
    now: () => now,
    userAgent: "kawaraban-test",
    totalTimeoutMs: 1_000,
    bodyBytesMax: 1_000_000,
    privateHosts: [],
  });
  const article = cleanPage(pageOf(raw.record, raw.parts));
  const { url, publisher, wire, kind, access } = article;
  const summary = { ...summaryOf(id), url, publisher, wire, kind, access };
  const before = older(article);
  const copied = { ...summary, publisher: before.publisher };
  await store.putItem(item);
  await store.putRaw(item, raw);
  await store.putArticle(item, before);
  await store.putSummary(item, copied);
  return { store, item, article, summary, copied };
}

describe("cleanAgain", () => {
  it.each([
    ["same", (article: Article) => article],
    ["record", (article: Article) => ({ ...article, cleaner: "older" })],
    ["record", (article: Article) => ({ ...article, drops: [] })],
    ["details", (article: Article) => ({ ...article, publisher: "別の社" })],
    ["text", (article: Article) => ({ ...article, title: "別の題" })],
    ["text", (article: Article) => ({ ...article, publishedAt: "2020-01-01T00:00:00+09:00" })],
    ["text", (article: Article) => ({ ...article, blocks: article.blocks.slice(1) })],
  ] as const)("%s", async (changed, older) => {
    const { store, item, article, summary, copied } = await stored(older);
    expect(await cleanAgain(item, { store: store, now, sites: true })).toEqual({
      id,
      changed,
      failure: null,
    });
    expect(await store.getArticle(item)).toEqual(article);
    expect(await store.getSummary(item)).toEqual(changed === "details" ? summary : copied);
    const after = await store.getItem(id);
    expect(after).toEqual(
      changed === "text"
        ? { ...item, state: "cleaned", round: 1, title: article.title, changedAt: now.toISOString() }
        : item,
    );
  });

  it.each([
    ["queued", "store.missing"],
    ["done", "store.missing"],
  ] as const)("keeps an item that is %s and has no page", async (state, code) => {
    const store = openMemory();
    const item: Item = { ...itemOf(id), state };
    expect(await cleanAgain(item, { store: store, now, sites: true })).toMatchObject({
      changed: "kept",
      failure: { code },
    });
  });

  it("gives an item a second chance that an older cleaner refused", async () => {
    const { store, item } = await stored((article) => article, {
      state: "failed",
      failure: { code: "clean.no-article", message: "x" },
    });
    const bare = openMemory();
    const raw = await store.getRaw(item);
    if (raw !== null) await bare.putRaw(item, raw);
    expect(await cleanAgain(item, { store: bare, now, sites: true })).toMatchObject({ changed: "text" });
    expect(await bare.getItem(id)).toMatchObject({ state: "cleaned", failure: null });
  });
});

describe("kawaraban clean --again", () => {
  it("summarizes again what has another text now", async () => {
    const data = newFolder();
    const only = (folder: string): string => {
      const found = readdirSync(join(data, folder), { recursive: true, encoding: "utf8" });
      return join(data, folder, found.find((name) => name.endsWith(".json")) ?? "");
    };
    expect((await kawaraban(["run", path, "--data-dir", data])).code).toBe(0);
    const [article, summary] = [only("articles"), only("summaries")];
    const [before, made] = [readFileSync(article, "utf8"), JSON.parse(readFileSync(summary, "utf8"))];
    const other = JSON.parse(before);
    other.blocks[0].text = "別の文章。";
    writeFileSync(article, JSON.stringify(other));
    const { code, stdout } = await kawaraban(["clean", "--again", "--all", "--json", "--data-dir", data]);
    expect({ code, lines: jsonLines(stdout) }).toMatchObject({ code: 0, lines: [{ changed: "text" }] });
    expect(readFileSync(article, "utf8")).toBe(before);
    const renewed = JSON.parse(readFileSync(summary, "utf8"));
    expect({ ...renewed, made: null }).toEqual({ ...made, made: null });
    expect(renewed.made.at).not.toBe(made.made.at);
  });

  it("is either for a list or for stored pages", async () => {
    const { code, stderr } = await kawaraban(["clean", "--again", "--from", "list"]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("--again") });
  });
});
