/** A house with some articles in it, and the HTTP server over it: real store, real catalog, real tokenizer. */
import { silent } from "../../src/log.ts";
import type { Summary } from "../../src/model.ts";
import type { ApiDeps } from "../../src/read/api.ts";
import { type Board, openBoard } from "../../src/read/board.ts";
import { type App, type HttpDeps, openHttp } from "../../src/read/http/app.ts";
import { type Catalog, openCatalog } from "../../src/store/catalog/catalog.ts";
import { openMemory } from "../../src/store/memory.ts";
import { indexLineOf, type Store } from "../../src/store/store.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";
import { article, idOf, item, summary } from "../store/documents.ts";

const words = loadTokenizer();
const cites = ["b0.s0"];

export const named = (name: string, also: readonly string[] = []) => ({ name, also: [...also], cites });
export const person = (name: string, also: readonly string[] = [], reading: string | null = null) => ({
  name,
  also: [...also],
  role: null,
  reading,
  cites,
});
export const said = (text: string) => ({ text, cites, check: "verbatim" as const });

export type House = {
  readonly store: Store;
  readonly board: Board;
  readonly catalog: Catalog;
  readonly app: App;
  readonly api: ApiDeps;
  /** Puts a finished article in, under its day, and brings the board up to date. */
  readonly finish: (number: number, more: Partial<Summary>, source?: string) => Promise<string>;
};

export const ADDRESS = "http://127.0.0.1:7373";

type Given = Partial<Pick<HttpDeps, "access" | "pace"> & Pick<ApiDeps, "queueBoard">>;

export async function openHouse(given: Given = {}): Promise<House> {
  const store = openMemory();
  const tokenize = await words;
  const catalog = openCatalog(null);
  const board = openBoard({ store, catalog, tokenize: async () => tokenize });
  const now = () => new Date("2026-03-05T06:00:00+09:00");
  const api: ApiDeps = {
    add: async (inputs) => ({
      items: inputs.map((input, at) => ({
        id: idOf(at + 1),
        input: input.kind === "url" ? input.url : input.path,
        told: "queued",
      })),
      rejected: [],
    }),
    keep: store.putGiven,
    status: async () => ({ backend: "embedded", queues: {}, paused: false, waitingMax: 200, failed: [] }),
    sources: async () => [],
    control: async () => ({ drained: 0 }),
    ready: async () => undefined,
    metrics: async () => "",
    queueBoard: given.queueBoard ?? (async () => new Response("queues")),
    syncSources: async () => ({ sources: 0 }),
  };
  const app = openHttp({
    api,
    read: { board, store, now },
    pages: { board, store, now, sources: async () => [], why: async () => null },
    access: given.access ?? { ownerToken: "owner-token-of-tests", keys: [], loopback: true },
    pace: given.pace ?? { perSecond: 1_000, now },
    version: "0.0.0",
    log: silent,
  });
  return {
    store,
    board,
    catalog,
    app,
    api,
    finish: async (number, more, source) => {
      const id = idOf(number);
      const made = summary(id, more);
      const day = (made.publishedAt ?? made.made.at).slice(0, 10);
      const placed = item(id, { day, state: "done", ...(source === undefined ? {} : { source }) });
      await store.putItem(placed);
      await store.putArticle(placed, article(id, made.title ?? undefined));
      await store.putSummary(placed, made);
      await store.putIndexLine(day, indexLineOf(made, source ?? null));
      await board.sync();
      return id;
    },
  };
}
