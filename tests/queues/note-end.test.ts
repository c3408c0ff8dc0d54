/** What is written down of an item whose job is over, and what its article still needs. */
import { describe, expect, it } from "vitest";
import { noteEnd } from "../../queues/handlers.ts";
import type { Settled } from "../../queues/workers.ts";
import type { Item } from "../../src/model.ts";
import { openMemory } from "../../src/store/memory.ts";

const now = () => new Date("2026-04-07T09:00:00+09:00");
const item: Item = {
  ...{ id: "50b6eb5532e25ae5", input: { kind: "url", url: "http://127.0.0.1/a" }, state: "done" },
  ...{ day: "2026-04-07", addedAt: now().toISOString(), changedAt: now().toISOString() },
  ...{ round: 0, title: null, failure: null },
};
const lost: Settled = {
  ...{ stage: "clean", id: item.id, round: 0, outcome: "failed", next: null },
  failure: { code: "queue.lost-job", message: "its workers died over it" },
};

describe("the end of a job", () => {
  it("that listed its article and died before the stories leaves the stories to be done", async () => {
    const store = openMemory();
    await store.putItem(item);
    expect(await noteEnd(lost, store, now)).toBe("stories");
    store.storyIndex().put(item.id, now().getTime(), { text: "{}", shingles: new Uint8Array() }, []);
    expect(await noteEnd(lost, store, now)).toBeNull();
    expect(await store.getItem(item.id)).toEqual(item);
  });

  it("of the stories themselves asks for nothing more, nor does one that failed before", async () => {
    const store = openMemory();
    await store.putItem(item);
    expect(await noteEnd({ ...lost, stage: "stories" }, store, now)).toBeNull();
    expect(await store.getItem(item.id)).toEqual(item);
    await store.putItem({ ...item, state: "fetched" });
    expect(await noteEnd(lost, store, now)).toBeNull();
    expect(await store.getItem(item.id)).toMatchObject({ state: "failed", failure: lost.failure });
  });
});
