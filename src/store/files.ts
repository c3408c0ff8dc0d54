/** The store on a disk: every write whole or not at all, and lasting when it returns. */
import { resolve } from "node:path";
import { diskShelf } from "./disk-shelf.ts";
import { openStore } from "./open.ts";
import type { Store } from "./store.ts";

/** @param directory the data directory, made when the first document is written */
export const openFiles = (directory: string): Store => openStore(diskShelf(resolve(directory)));
