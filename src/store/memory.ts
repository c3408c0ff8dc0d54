/** A store that is gone when its process is: for tests, and for trying things out. */
import { createHash } from "node:crypto";
import { openStore } from "./open.ts";
import type { Shelf } from "./shelf.ts";
import type { Store } from "./store.ts";

export const openMemory = (): Store => openStore(memoryShelf());

function memoryShelf(): Shelf {
  const files = new Map<string, Uint8Array>();
  return {
    read: async (path) => files.get(path)?.slice() ?? null,
    write: async (path, bytes) => void files.set(path, bytes.slice()),
    append: async (path, bytes) =>
      void files.set(path, Buffer.concat([files.get(path) ?? new Uint8Array(), bytes])),
    mark: async (path) => {
      const bytes = files.get(path);
      return bytes === undefined ? null : createHash("sha1").update(bytes).digest("hex");
    },
    size: async (path) => files.get(path)?.length ?? null,
    list: async (folder) => {
      const below = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      return [...new Set(below.map((path) => path.slice(folder.length + 1).split("/", 1)[0] ?? ""))].sort();
    },
    remove: async (path) => void files.delete(path),
    sweep: async () => 0,
    locate: (path) => `memory:${path}`,
  };
}
