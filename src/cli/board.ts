/** The board over the data directory: opened by whoever reads, brought up to date by whoever asks. */
import type { Tokenize } from "../model.ts";
import { type Board, openBoard } from "../read/board.ts";
import { type Catalog, openCatalog } from "../store/catalog/catalog.ts";
import type { Store } from "../store/store.ts";
import { loadTokenizer } from "../text/tokenizer.ts";
import type { Door } from "./door.ts";
import { tokenizerPlaces } from "./tokenizing.ts";

/** The catalog under it is for whoever follows its news. */
type OpenedBoard = Board & { readonly catalog: Catalog; readonly close: () => void };

export function boardOf(store: Store, door: Door): OpenedBoard {
  const catalog = openCatalog(door.settings.config.dataDir);
  let words: Promise<Tokenize> | null = null;
  const tokenize = () => {
    words ??= loadTokenizer(tokenizerPlaces(door));
    return words;
  };
  return { ...openBoard({ store, catalog, tokenize }), catalog, close: catalog.close };
}
