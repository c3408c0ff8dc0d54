import { Failure } from "../../errors.ts";
import { storyBlock, storyRow } from "../../read/story.ts";
import { openFiles } from "../../store/files.ts";
import type { Store } from "../../store/store.ts";
import type { Door } from "../door.ts";
import { rebuildStories } from "../story-rebuild.ts";
import { storiesFrom } from "./stories-from.ts";

/** What several articles tell of one affair: a list, one of them, all made anew; or a list of texts, without a store. */
export async function stories(
  [action, id]: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
): Promise<number> {
  const { from } = options;
  if (typeof from === "string") return storiesFrom(from, door);
  const store = openFiles(door.settings.config.dataDir);
  if (action === undefined) return list(store, Number(options["count"]), door);
  if (action === "show" && id !== undefined) return show(id, store, door);
  if (action === "rebuild") return rebuildStories(store, door);
  throw new Failure(
    "input.malformed",
    "give `show` with the id of a story, `rebuild`, or nothing for a list",
  );
}

async function list(store: Store, countMax: number, { json, terminal }: Door): Promise<number> {
  const lines = await store.listStories({ countMax });
  for (const line of lines) terminal.out(json ? JSON.stringify(line) : storyRow(line, terminal.look));
  if (lines.length === 0)
    terminal.err(
      "no stories yet: they appear once two articles tell of one affair; `stories rebuild` makes them anew",
    );
  return 0;
}

async function show(given: string, store: Store, { json, terminal }: Door): Promise<number> {
  const id = await store.resolveId(given);
  // The id of any of its articles finds a story, too.
  const story = (await store.getStory(id)) ?? (await store.getStory(store.storyIndex().get(id)?.story ?? id));
  if (story === null)
    throw new Failure(
      "input.not-found",
      `${given} belongs to no story yet; \`kawaraban stories\` lists them`,
    );
  terminal.out(
    json ? JSON.stringify(story) : storyBlock(story, store.storyLocation(story.id), terminal.look),
  );
  return 0;
}
