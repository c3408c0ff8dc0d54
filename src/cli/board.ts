/** The board over the data directory: opened by whoever reads, brought up to date by whoever asks. */
import type { Tokenize } from "../model.ts";
import { lazily } from "../once.ts";
import { type Board, openBoard } from "../read/board.ts";
import { type Catalog, openCatalog } from "../store/catalog/catalog.ts";
import type { Store } from "../store/store.ts";
import { openWords, tokenizerOf, type Words } from "../text/tokenizer.ts";
import type { Door } from "./door.ts";
import { tokenizerPlaces } from "./tokenizing.ts";

/** The catalog under it is for whoever follows its news. */
type OpenedBoard = Board & { readonly catalog: Catalog; readonly close: () => void };

/** @param shared words that others in this process have too; either way they are opened when there is something new to read */
export function boardOf(store: Store, door: Door, shared: (() => Promise<Words>) | null = null): OpenedBoard {
  const catalog = openCatalog(door.settings.config.dataDir);
  const words = shared ?? (() => openWords(tokenizerPlaces(door)));
  const tokenize = lazily(async (): Promise<Tokenize> => {
    const { dictionary, names } = await words();
    return tokenizerOf(dictionary, names);
  });
  return { ...openBoard({ store, catalog, tokenize }), catalog, close: catalog.close };
}
