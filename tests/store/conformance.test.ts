/** What every store does, whatever it stands on. */
import { describe, expect, it } from "vitest";
import { sourceOf } from "../../src/ingest/sources/define.ts";
import { freshState } from "../../src/ingest/sources/state.ts";
import { openFiles } from "../../src/store/files.ts";
import { openMemory } from "../../src/store/memory.ts";
import { indexLineOf, type Store } from "../../src/store/store.ts";
import { folderWith } from "../ingest/folders.ts";
import { article, day, idOf, item, record, summary } from "./documents.ts";

const drivers: readonly (readonly [string, () => Store])[] = [
  ["files", () => openFiles(folderWith())],
  ["memory", openMemory],
];

describe.each(drivers)("a store of %s", (_name, open) => {
  const id = idOf(0xa1);
  const shelved = item(id);

  it("has nothing at first", async () => {
    const store = open();
    expect(await store.getItem(id)).toBeNull();
    expect(await store.getRaw(shelved)).toBeNull();
    expect(await store.getArticle(shelved)).toBeNull();
    expect(await store.getSummary(shelved)).toBeNull();
    expect([await store.listItems(), await store.listIndex(day), await store.listDays()]).toEqual([
      [],
      [],
      [],
    ]);
    expect([await store.sweep(new Date()), await store.rebuildIndex()]).toEqual([0, 0]);
  });

  it("gives back what it was given, the last one", async () => {
    const store = open();
    await store.putItem(shelved);
    await store.putItem({ ...shelved, state: "done", title: "題" });
    await store.putArticle(shelved, article(id, "古い"));
    await store.putArticle(shelved, article(id));
    await store.putSummary(shelved, summary(id));
    expect(await store.getItem(id)).toEqual({ ...shelved, state: "done", title: "題" });
    expect(await store.getArticle(shelved)).toEqual(article(id));
    expect(await store.getSummary(shelved)).toEqual(summary(id));
  });

  it("does not share what it keeps", async () => {
    const store = open();
    const mine = article(id);
    await store.putArticle(shelved, mine);
    mine.bylines.push("だれか");
    expect((await store.getArticle(shelved))?.bylines).toEqual([]);
  });

  it("keeps the bytes of every part, and forgets the parts of before", async () => {
    const store = open();
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
    const three = [bytes, Buffer.from("二"), new Uint8Array()].map((part) => [part, "html"] as const);
    await store.putRaw(shelved, { record: record(id, three), parts: three.map(([part]) => part) });
    const raw = await store.getRaw(shelved);
    expect(raw?.record).toEqual(record(id, three));
    expect(raw?.parts.map((part) => Buffer.from(part))).toEqual(three.map(([part]) => Buffer.from(part)));
    const one = [[Buffer.from("一"), "text"]] as const;
    await store.putRaw(shelved, { record: record(id, one), parts: [one[0][0]] });
    expect((await store.getRaw(shelved))?.parts.map(String)).toEqual(["一"]);
  });

  it("refuses a document that breaks its schema, and leaves the old one", async () => {
    const store = open();
    await store.putSummary(shelved, summary(id));
    await expect(store.putSummary(shelved, summary(id, { coverage: 2 }))).rejects.toThrow(/coverage/);
    await expect(store.putItem(item("short"))).rejects.toThrow();
    expect(await store.getSummary(shelved)).toEqual(summary(id));
  });

  it("lists items, latest first, and those that have not ended, first added first", async () => {
    const store = open();
    const added = [0xa1, 0xa2, 0xb1, 0x0f].map((number, at) =>
      item(idOf(number), {
        addedAt: `2026-03-04T10:0${at}:00+09:00`,
        state: at === 1 ? "refused" : "cleaned",
      }),
    );
    for (const one of added) await store.putItem(one);
    const ids = (items: readonly { readonly id: string }[]) => items.map((one) => one.id);
    const [first, second, third, fourth] = ids(added);
    expect(ids(await store.listItems())).toEqual([fourth, third, second, first]);
    expect(ids(await store.listItems({ countMax: 2 }))).toEqual([fourth, third]);
    expect(ids(await store.listItems({ prefix: "a" }))).toEqual([second, first]);
    expect(ids(await store.listItems({ prefix: "a10" }))).toEqual([first]);
    expect(ids(await store.unfinishedItems())).toEqual([first, third, fourth]);
  });

  it("knows an id by its start", async () => {
    const store = open();
    const ids = ["a1b2000000000000", "a1b3000000000000", "c000000000000000"];
    for (const one of ids) await store.putItem(item(one));
    expect(await store.resolveId("c")).toBe(ids[2]);
    expect(await store.resolveId("A1B3")).toBe(ids[1]);
    expect(await store.resolveId(ids[0] ?? "")).toBe(ids[0]);
    await expect(store.resolveId("a1b")).rejects.toMatchObject({
      code: "input.malformed",
      message: expect.stringContaining(`${ids[0]}, ${ids[1]}`),
    });
    for (const none of ["f", "a1b4", "c0000000000000001"])
      await expect(store.resolveId(none)).rejects.toMatchObject({ code: expect.stringMatching(/^input\./) });
    for (const bad of ["", "xyz", "../a", "a1b2000000000000ff"])
      await expect(store.resolveId(bad)).rejects.toMatchObject({ code: "input.malformed" });
  });

  it("lists a finished article once, in the order of finishing", async () => {
    const store = open();
    const lines = [0xa1, 0xb2, 0xc3].map((number) => indexLineOf(summary(idOf(number))));
    for (const line of [...lines, ...lines]) await store.putIndexLine(day, line);
    expect(await store.listIndex(day)).toEqual(lines);
    const changed = { ...indexLineOf(summary(idOf(0xb2))), title: "訂正" };
    await store.putIndexLine(day, changed);
    expect(await store.listIndex(day)).toEqual([lines[0], changed, lines[2]]);
    await store.putIndexLine("2026-03-05", indexLineOf(summary(idOf(0xd4))));
    expect(await store.listDays()).toEqual(["2026-03-05", day]);
  });

  it("takes lines at the same time, each whole", async () => {
    const store = open();
    const ids = [...Array(40).keys()].map(idOf);
    await Promise.all(ids.map((one) => store.putIndexLine(day, indexLineOf(summary(one)))));
    expect((await store.listIndex(day)).map((line) => line.id).sort()).toEqual([...ids].sort());
  });

  it("tells what was added to a day since a mark, and of a day that was written anew nothing", async () => {
    const store = open();
    const lines = [0xa1, 0xb2, 0xc3].map((number) => indexLineOf(summary(idOf(number))));
    const [first, ...others] = lines;
    if (first === undefined) throw new Error("three lines");
    const markNow = async () => (await store.indexMarks()).get(day) ?? "";
    await store.putIndexLine(day, first);
    const since = await markNow();
    expect(await store.listAdded(day, since, since)).toEqual([]);
    for (const line of others) await store.putIndexLine(day, line);
    const until = await markNow();
    expect(await store.listAdded(day, since, until)).toEqual(others);
    // Known already: nothing is written, and the mark stays.
    await store.putIndexLine(day, first);
    expect(await markNow()).toBe(until);
    await store.putIndexLine(day, { ...first, title: "訂正" });
    await store.putIndexLine(day, indexLineOf(summary(idOf(0xd4))));
    expect(await store.listAdded(day, until, await markNow())).toBeNull();
    expect(await store.listAdded(day, "3-of-an-older-kind", until)).toBeNull();
  });

  it("makes the index anew from the summaries", async () => {
    const store = open();
    const days = [day, "2026-03-05"];
    for (const [at, one] of [0xa1, 0xb2, 0xc3].entries()) {
      const made = { ...summary(idOf(one)).made, at: `2026-03-04T1${at}:00:00+09:00` };
      const placed = item(idOf(one), { day: days[at % 2] ?? day });
      await store.putSummary(placed, summary(idOf(one), { made }));
      await store.putIndexLine(placed.day, indexLineOf(summary(idOf(one), { made })));
    }
    const before = await Promise.all(days.map(store.listIndex));
    await store.putIndexLine("2026-03-06", indexLineOf(summary(idOf(0xff))));
    expect(await store.rebuildIndex()).toBe(3);
    expect(await Promise.all(days.map(store.listIndex))).toEqual(before);
    expect(await store.listDays()).toEqual([...days].reverse());
  });

  it("keeps what a model answered, by what it was asked", async () => {
    const store = open();
    const key = "ab".repeat(32);
    expect(await store.getReply(key)).toBeNull();
    await store.putReply(key, '{"答え":"一"}');
    await store.putReply(key, '{"答え":"二"}');
    expect(await store.getReply(key)).toBe('{"答え":"二"}');
    expect(await store.getReply("cd".repeat(32))).toBeNull();
  });

  it("adds up what models cost, day by day", async () => {
    const store = open();
    const spend = (yen: number | null) => ({
      at: "2026-03-04T10:00:00+09:00",
      model: "tester",
      tokens: { input: 900, output: 120 },
      yen,
    });
    expect(await store.listSpend(day)).toEqual([]);
    await Promise.all([1, 2, null].map((yen) => store.noteSpend(day, spend(yen))));
    await store.noteSpend("2026-03-05", spend(9));
    expect((await store.listSpend(day)).map(({ yen }) => yen).sort()).toEqual([1, 2, null]);
    await expect(store.noteSpend(day, spend(-1))).rejects.toThrow();
  });

  it("keeps what an article was, numbered, once each", async () => {
    const store = open();
    const at = "2026-03-04T12:00:00+09:00";
    expect(await store.keepVersion(shelved, at)).toBeNull();
    await store.putArticle(shelved, article(id, "一"));
    await store.putSummary(shelved, summary(id));
    expect(await store.keepVersion(shelved, at)).toBe(1);
    // A process that was killed before it replaced the article does it again.
    expect(await store.keepVersion(shelved, at)).toBe(1);
    await store.putArticle(shelved, article(id, "二"));
    expect(await store.keepVersion(shelved, at)).toBe(2);
    expect(await store.listVersions(shelved)).toMatchObject([
      { number: 1, article: article(id, "一"), summary: summary(id), replacedAt: at },
      { number: 2, article: article(id, "二") },
    ]);
    await store.putSummary(shelved, summary(id));
    expect(await store.rebuildIndex()).toBe(1);
  });

  it("keeps sources, and what polling learned of them apart", async () => {
    const store = open();
    const [first, second] = [1, 2].map((at) =>
      sourceOf(
        { url: `https://ex.jp/${at}`, kind: "feed" },
        { now: new Date(Date.UTC(2026, 2, at)), cwd: "/", origin: "command" },
      ),
    );
    if (first === undefined || second === undefined) throw new Error("two sources are needed");
    for (const one of [second, first]) await store.putSource(one);
    await store.putSourceState(freshState(first));
    await store.putSource({ ...first, paused: true });
    expect(await store.listSources()).toEqual([{ ...first, paused: true }, second]);
    expect(await store.getSourceState(first.id)).toEqual(freshState(first));
    expect(await store.getSourceState(second.id)).toBeNull();
    expect(await store.resolveSource(first.id.slice(0, 8))).toBe(first.id);
    for (const bad of ["", "zz", "0000000000000000"])
      await expect(store.resolveSource(bad)).rejects.toMatchObject({ code: "input.not-found" });
    await store.removeSource(first.id);
    expect([await store.getSource(first.id), await store.getSourceState(first.id)]).toEqual([null, null]);
    expect(await store.sweep(new Date())).toBe(0);
  });

  it("says where a person finds the documents", () => {
    const { item: record, page, article: clean, summary: short } = open().paths(shelved);
    expect(record).toMatch(/items\/a1\/a100000000000000\.json$/);
    expect(page).toMatch(/raw\/2026\/03\/04\/a100000000000000\.json$/);
    expect(clean).toMatch(/articles\/2026\/03\/04\/a100000000000000\.json$/);
    expect(short).toMatch(/summaries\/2026\/03\/04\/a100000000000000\.json$/);
  });
});
