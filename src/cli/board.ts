/** The board over the data directory: opened by whoever reads, brought up to date by whoever asks. */
import type { Tokenize } from "../model.ts";
import { type Board, openBoard } from "../read/board.ts";
import { openCatalog } from "../store/catalog/catalog.ts";
import type { Store } from "../store/store.ts";
import { loadTokenizer } from "../text/tokenizer.ts";
import type { Door } from "./door.ts";
import { tokenizerPlaces } from "./tokenizing.ts";

export type OpenedBoard = Board & { readonly close: () => void };

export function boardOf(store: Store, door: Door): OpenedBoard {
  const catalog = openCatalog(door.settings.config.dataDir);
  let words: Promise<Tokenize> | null = null;
  const tokenize = () => {
    words ??= loadTokenizer(tokenizerPlaces(door));
    return words;
  };
  return { ...openBoard({ store, catalog, tokenize }), close: catalog.close };
}
