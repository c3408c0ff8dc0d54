/** Makes all stories anew from the articles, in the order in which they were placed: ids stay what they were. */
import { openCrew } from "../../queues/crew/crew.ts";
import { placer, writeStories } from "../../queues/stories.ts";
import { Failure } from "../errors.ts";
import type { Item } from "../model.ts";
import type { Store } from "../store/store.ts";
import { openWords } from "../text/tokenizer.ts";
import type { Door } from "./door.ts";
import { tokenizerPlaces } from "./tokenizing.ts";

export async function rebuildStories(store: Store, door: Door): Promise<number> {
  const { config } = door.settings;
  const crew = openCrew({
    threads: 1,
    words: () => openWords(tokenizerPlaces(door)),
    model: null,
    log: door.log,
  });
  const deps = { store, crew, length: config.length, now: door.now };
  try {
    const before = await store.storyIds();
    const items = await inOrder(store, new Set(before));
    store.storyIndex().clear();
    const place = placer(deps);
    let failed = 0;
    for (const { id, round } of items) {
      if (door.stop.aborted) return 1;
      await place({ id, round }).catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error;
        failed += 1;
        door.terminal.err(`✗ ${id}: ${error.code}: ${error.message}`);
      });
    }
    // What was a story and is none any more, or is another one's, is marked too.
    store.storyIndex().markDirty(before);
    await writeStories(deps);
    // Whoever follows has heard of them.
    store.storyIndex().hush();
    const stories = (await store.listStories({ countMax: Number.MAX_SAFE_INTEGER })).length;
    const told = { articles: items.length - failed, failed, stories };
    door.terminal.out(
      door.json ? JSON.stringify(told) : `${told.articles} articles, ${stories} stories, ${failed} not read`,
    );
    return failed === 0 ? 0 : 1;
  } finally {
    await crew.close();
  }
}

/** As they were placed; without that record, those that gave stories their ids first, then as they were added. */
async function inOrder(store: Store, founders: ReadonlySet<string>): Promise<readonly Item[]> {
  const index = store.storyIndex();
  const done = (await store.listItems()).filter(({ state }) => state === "done").toReversed();
  const rankOf = ({ id }: Item): number =>
    index.get(id)?.order ?? (founders.has(id) ? 0 : Number.MAX_SAFE_INTEGER);
  const ranks = new Map(done.map((item) => [item, rankOf(item)]));
  return done.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}
