/** Stories: a document each, a list of them, and the index that says which article belongs where. */
import { type Story, StoryDocument } from "../model.ts";
import { lazily } from "../once.ts";
import type { Documents } from "./documents.ts";
import { STORIES, storyPath } from "./layout.ts";
import { jsonOrNull } from "./lines.ts";
import type { Shelf } from "./shelf.ts";
import type { Store } from "./store.ts";
import type { StoryIndex } from "./story-index.ts";
import { StoryLine } from "./story-line.ts";

type StoryPart = Pick<
  Store,
  "storyIndex" | "putStory" | "moveStory" | "getStory" | "listStories" | "storyIds" | "storyLocation"
>;

/** An old id that points on and on would be a bug. */
const MOVES_MAX = 20;

export function storiesOn(shelf: Shelf, documents: Documents, open: () => StoryIndex): StoryPart {
  const storyIndex = lazily(open);
  const getStory = async (id: string): Promise<Story | null> => {
    for (let [at, moves] = [id, 0]; moves < MOVES_MAX; moves += 1) {
      const document = await documents.get(StoryDocument, storyPath(at));
      if (document === null || !("movedTo" in document)) return document;
      at = document.movedTo;
    }
    return null;
  };
  return {
    storyIndex,
    getStory,
    putStory: async (story) => {
      await documents.put(StoryDocument, storyPath(story.id), story);
      const line: StoryLine = {
        id: story.id,
        title: story.title,
        gist: story.gist?.text ?? null,
        from: story.from,
        until: story.until,
        articles: story.members.length,
        independentSources: story.independentSources,
        events: story.events.length,
        disagreements: story.disagreements.length,
      };
      storyIndex().putLine(story.id, Date.parse(story.until), JSON.stringify(line));
    },
    moveStory: async (id, movedTo) => {
      storyIndex().putLine(id, 0, null);
      if ((await shelf.size(storyPath(id))) === null) return;
      if (movedTo === null) await shelf.remove(storyPath(id));
      else await documents.put(StoryDocument, storyPath(id), { id, movedTo });
    },
    listStories: async ({ countMax }) =>
      storyIndex()
        .lines(countMax)
        .flatMap((line) => {
          const parsed = StoryLine.safeParse(jsonOrNull(line));
          return parsed.success ? [parsed.data] : [];
        }),
    storyIds: async () => (await shelf.list(STORIES)).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []),
    storyLocation: (id) => shelf.locate(storyPath(id)),
  };
}
