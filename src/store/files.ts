/** The store on a disk: every write whole or not at all, and lasting when it returns. */
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { diskShelf } from "./disk-shelf.ts";
import { STORY_INDEX } from "./layout.ts";
import { openStore } from "./open.ts";
import type { Store } from "./store.ts";
import { openStoryIndex } from "./story-index.ts";

/** @param directory the data directory, made when the first document is written */
export function openFiles(directory: string): Store {
  const root = resolve(directory);
  return openStore(diskShelf(root), () => {
    const path = join(root, STORY_INDEX);
    mkdirSync(dirname(path), { recursive: true });
    return openStoryIndex(path);
  });
}
