/** A store that is gone when its process is: for tests, and for trying things out. */
import { createHash } from "node:crypto";
import { openStore } from "./open.ts";
import { markOf, type Shelf } from "./shelf.ts";
import type { Store } from "./store.ts";

export const openMemory = (): Store => openStore(memoryShelf());

function memoryShelf(): Shelf {
  const files = new Map<string, Uint8Array>();
  /** How often each was written whole. */
  const writes = new Map<string, number>();
  return {
    read: async (path, range) => files.get(path)?.slice(range?.from, range?.until) ?? null,
    write: async (path, bytes) => {
      files.set(path, bytes.slice());
      writes.set(path, (writes.get(path) ?? 0) + 1);
    },
    append: async (path, bytes) =>
      void files.set(path, Buffer.concat([files.get(path) ?? new Uint8Array(), bytes])),
    mark: async (path) => {
      const bytes = files.get(path);
      if (bytes === undefined) return null;
      const file = String(writes.get(path) ?? 0);
      return markOf({ file, size: bytes.length }, createHash("sha1").update(bytes).digest("hex"));
    },
    size: async (path) => files.get(path)?.length ?? null,
    list: async (folder) => {
      const below = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      return [...new Set(below.map((path) => path.slice(folder.length + 1).split("/", 1)[0] ?? ""))].sort();
    },
    remove: async (path) => {
      files.delete(path);
      writes.set(path, (writes.get(path) ?? 0) + 1);
    },
    sweep: async () => 0,
    locate: (path) => `memory:${path}`,
  };
}
