/** What is let go with time, and what never is; and the store as one file. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { backup, restore } from "../../src/store/archive.ts";
import { openFiles } from "../../src/store/files.ts";
import { openMemory } from "../../src/store/memory.ts";
import { indexLineOf, type Store } from "../../src/store/store.ts";
import { folderWith } from "../ingest/folders.ts";
import { article, day, idOf, item, record, summary } from "./documents.ts";

const id = idOf(0xa1);
const DAY_MS = 86_400_000;
const daysOn = (days: number) => new Date(Date.parse(`${day}T00:00:00+09:00`) + days * DAY_MS);
const bytes = Buffer.alloc(50_000, "港");

async function fill(store: Store, state: "done" | "cleaned" = "done") {
  const shelved = { ...item(id), state };
  await store.putItem(shelved);
  await store.putRaw(shelved, { record: record(id, [[bytes, "html"]]), parts: [bytes] });
  await store.putArticle(shelved, article(id, "一"));
  await store.putSummary(shelved, summary(id));
  for (const [text, days] of [
    ["二", 2],
    ["三", 20],
  ] as const) {
    await store.keepVersion(shelved, daysOn(days).toISOString());
    await store.putArticle(shelved, article(id, text));
  }
  await store.putIndexLine(day, indexLineOf(summary(id)));
  return shelved;
}

describe.each([
  ["files", () => openFiles(folderWith())],
  ["memory", openMemory],
])("retention on %s", (_name, open) => {
  it("lets go of raw pages and versions by age, and of nothing else", async () => {
    const store = open();
    const shelved = await fill(store);
    expect((await store.retain({ now: daysOn(9), keepDays: 10, bytesMax: null })).files).toBe(0);
    // The page (its record and one part) and the first version.
    expect((await store.retain({ now: daysOn(15), keepDays: 10, bytesMax: null })).files).toBe(3);
    expect(await store.getRaw(shelved)).toBeNull();
    expect((await store.listVersions(shelved)).map(({ number }) => number)).toEqual([2]);
    expect(await store.keepVersion(shelved, daysOn(30).toISOString())).toBe(3);
    expect(await store.getArticle(shelved)).not.toBeNull();
    expect(await store.getSummary(shelved)).not.toBeNull();
    expect(await store.getItem(id)).not.toBeNull();
    expect(await store.listIndex(day)).toHaveLength(1);
  });

  it("lets go of the oldest first when they are too large together", async () => {
    const store = open();
    const shelved = await fill(store);
    const all = await store.retain({ now: daysOn(1), keepDays: null, bytesMax: 1 });
    expect(all.files).toBe(4);
    const again = open();
    await fill(again);
    await again.retain({ now: daysOn(1), keepDays: null, bytesMax: all.bytes - 1 });
    expect(await again.getRaw(shelved)).toBeNull();
    expect(await again.listVersions(shelved)).toHaveLength(2);
  });

  it("keeps what an item on its way needs, and everything where nothing is asked", async () => {
    const store = open();
    const shelved = await fill(store, "cleaned");
    await store.retain({ now: daysOn(5), keepDays: 1, bytesMax: null });
    expect(await store.getRaw(shelved)).not.toBeNull();
    expect(await store.retain({ now: daysOn(9_999), keepDays: null, bytesMax: null })).toEqual({
      files: 0,
      bytes: 0,
    });
  });
});

describe("a backup", () => {
  const filesBelow = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();

  it("comes back as it was, without what is not the store's", async () => {
    const [from, to] = [folderWith(), folderWith()];
    await fill(openFiles(from));
    const origin = `https://${"long-name.".repeat(20)}example.jp`;
    await openFiles(from).putHostRules({
      origin,
      readAt: "2026-03-04T00:00:00Z",
      robots: "none",
      httpStatus: 404,
      robotsText: "",
      tdmText: "",
      readAgainAt: "2026-03-05T00:00:00Z",
    });
    const kept = filesBelow(from);
    writeFileSync(join(from, "api.token"), "secret");
    writeFileSync(join(from, "items", ".x.json.1-1.tmp"), "half");
    const file = join(folderWith(), "all.tar.gz");
    expect((await backup(from, file)).files).toBe(kept.length);
    expect((await restore(to, file)).files).toBe(kept.length);
    expect(filesBelow(to)).toEqual(kept);
    for (const path of kept) expect(readFileSync(join(to, path))).toEqual(readFileSync(join(from, path)));
  });

  it("is whole although somebody goes on writing", async () => {
    const [from, to] = [folderWith(), folderWith()];
    const store = openFiles(from);
    await fill(store);
    let writing = true;
    const writer = (async () => {
      for (let n = 0; writing; n += 1) {
        const other = { ...item(idOf(n % 50)), state: "done" as const };
        await store.putRaw(other, { record: record(other.id, [[bytes, "html"]]), parts: [bytes] });
        await store.putArticle(other, article(other.id, String(n)));
        await store.putSummary(other, summary(other.id));
        await store.putItem(other);
      }
    })();
    const file = join(folderWith(), "all.tar.gz");
    for (let n = 0; n < 5; n += 1) await backup(from, file);
    writing = false;
    await writer;
    await restore(to, file);
    const restored = openFiles(to);
    for (const one of await restored.listItems()) {
      expect(await restored.getArticle(one)).not.toBeNull();
      expect(await restored.getSummary(one)).not.toBeNull();
    }
  });

  it("is not restored over items, from no backup, or out of the directory", async () => {
    const [from, file] = [folderWith(), join(folderWith(), "all.tar.gz")];
    await fill(openFiles(from));
    await backup(from, file);
    await expect(restore(from, file)).rejects.toMatchObject({ code: "input.malformed" });
    await expect(restore(folderWith(), `${file}.none`)).rejects.toMatchObject({ code: "input.not-found" });
    writeFileSync(file, readFileSync(file).subarray(0, 300));
    await expect(restore(folderWith(), file)).rejects.toMatchObject({ code: "input.malformed" });
    await expect(backup(from, join(from, "no/such/folder.tar.gz"))).rejects.toMatchObject({
      code: "store.write",
    });
    expect(existsSync(join(from, "no"))).toBe(false);
  });
});
