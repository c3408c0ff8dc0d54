/** Sources: what people said of them, and what polling has learned, in two documents that two hands write. */
import { Failure } from "../errors.ts";
import { Source, SourceState } from "../model.ts";
import type { Documents } from "./documents.ts";
import { SOURCES, sourcePath, sourceStatePath } from "./layout.ts";
import type { Shelf } from "./shelf.ts";
import type { Store } from "./store.ts";

type SourcePart = Pick<
  Store,
  | "putSource"
  | "getSource"
  | "listSources"
  | "removeSource"
  | "resolveSource"
  | "putSourceState"
  | "getSourceState"
>;

export function sourcesOn(shelf: Shelf, documents: Documents): SourcePart {
  const getSource = (id: string) => documents.get(Source, sourcePath(id));
  const ids = async () =>
    (await shelf.list(SOURCES)).flatMap((name) => /^([0-9a-f]{16})\.json$/.exec(name)?.[1] ?? []);
  return {
    putSource: (source) => documents.put(Source, sourcePath(source.id), source),
    getSource,
    listSources: async () => {
      const sources: Source[] = [];
      for (const id of await ids()) {
        const source = await getSource(id);
        if (source !== null) sources.push(source);
      }
      return sources.sort(
        (one, other) => Date.parse(one.addedAt) - Date.parse(other.addedAt) || (one.id < other.id ? -1 : 1),
      );
    },
    removeSource: async (id) => {
      await shelf.remove(sourcePath(id));
      await shelf.remove(sourceStatePath(id));
    },
    resolveSource: async (given) => {
      const prefix = given.trim().toLowerCase();
      const found = /^[0-9a-f]+$/.test(prefix) ? (await ids()).filter((id) => id.startsWith(prefix)) : [];
      const [first, ...others] = found;
      if (first !== undefined && others.length === 0) return first;
      throw first === undefined
        ? new Failure(
            "input.not-found",
            `no source has an id that starts with ${given}; \`kawaraban source list\` shows them`,
          )
        : new Failure(
            "input.malformed",
            `${given} is the start of ${found.length} ids (${found.slice(0, 5).join(", ")}); give more digits`,
          );
    },
    putSourceState: (state) => documents.put(SourceState, sourceStatePath(state.id), state),
    getSourceState: (id) => documents.get(SourceState, sourceStatePath(id)),
  };
}
