/** The HTTP server of `serve`: where it listens, who may ask, and what its answers are made of. */
import { once } from "node:events";
import { access, constants } from "node:fs/promises";
import { createServer } from "node:http";
import { isIPv6 } from "node:net";
import { getRequestListener } from "@hono/node-server";
import ipaddr from "ipaddr.js";
import { STAGES } from "../../queues/jobs.ts";
import { tokyoDay } from "../calendar.ts";
import { Failure } from "../errors.ts";
import type { Config } from "../options.ts";
import type { ApiDeps } from "../read/api.ts";
import type { Board } from "../read/board.ts";
import type { HooksDeps } from "../read/hooks/hooks.ts";
import { openHttp } from "../read/http/app.ts";
import type { Catalog } from "../store/catalog/catalog.ts";
import { diskOf } from "../store/disk.ts";
import type { Store } from "../store/store.ts";
import type { Desk } from "./desk.ts";
import type { Door } from "./door.ts";
import { enqueue } from "./enqueue.ts";
import { gauges } from "./gauges.ts";
import { spentOf } from "./model.ts";
import { makeToken } from "./owner.ts";
import { version } from "./package.ts";
import { controlQueues } from "./queue-control.ts";
import { queueStatus } from "./queue-status.ts";
import { setSchedules } from "./sources/book.ts";
import { toldJson, toldOfAll } from "./sources/told.ts";
import type { Tally } from "./tally.ts";
import { whyPageOf } from "./why-of.ts";

export type Serving = { readonly address: string; readonly close: () => Promise<void> };

/** Less than that is as good as full: a page and what comes of it would not fit. */
const READY_BYTES_MIN = 20_000_000;
/** A client that sends slower than this is cut off. */
const HEADERS_WITHIN_MS = 10_000;
const REQUEST_WITHIN_MS = 60_000;

/** @throws Failure `input.malformed` where other machines would get in without a key */
export function refuseOpenDoor({ host, apiKey }: Config): void {
  if (isLoopback(host) || apiKey !== null) return;
  throw new Failure(
    "input.malformed",
    `other machines reach ${host}: set KAWARABAN_API_KEY (or KAWARABAN_API_KEY_FILE), or listen on 127.0.0.1`,
  );
}

const isLoopback = (host: string): boolean =>
  host === "localhost" || ipaddr.process(host).range() === "loopback";

export async function listen(desk: Desk, board: Board, tally: Tally, door: Door): Promise<Serving> {
  const { host, port, dataDir, apiKey, requestsPerSecond } = door.settings.config;
  const http = openHttp({
    read: { board, store: desk.store, now: door.now },
    api: apiDeps(desk, tally, door),
    pages: {
      board,
      store: desk.store,
      now: door.now,
      sources: () => toldOfAll(desk.store, door.now()),
      why: (id) => whyOf(id, desk.store),
    },
    access: {
      ownerToken: makeToken(dataDir),
      keys: apiKey === null ? [] : apiKey.split(",").filter((key) => key !== ""),
      loopback: isLoopback(host),
    },
    pace: { perSecond: requestsPerSecond, now: door.now },
    version: version(),
    log: door.log,
  });
  const server = createServer(
    { headersTimeout: HEADERS_WITHIN_MS, requestTimeout: REQUEST_WITHIN_MS },
    getRequestListener(http.fetch),
  );
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (cause) {
    throw new Failure(
      "input.malformed",
      `${host} port ${port} cannot be listened on; give another with --port (0: any free one)`,
      { cause },
    );
  }
  const bound = server.address();
  const address = addressOf(host, typeof bound === "object" && bound !== null ? bound.port : port);
  desk.backend.announce(address);
  return {
    address,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @throws Failure `input.malformed` where nobody could tell our webhooks from another's */
export function hooksOf(store: Store, catalog: Catalog, { settings, now, log }: Door): HooksDeps {
  const { webhooks, webhookSecret } = settings.config;
  if (webhooks.length > 0 && webhookSecret === null)
    throw new Failure("input.malformed", "KAWARABAN_WEBHOOKS needs KAWARABAN_WEBHOOK_SECRET to sign with");
  return { urls: webhooks, secret: webhookSecret ?? "", store, catalog, now, log };
}

/** As commands on this machine reach it. */
function addressOf(host: string, port: number): string {
  if (host === "0.0.0.0") return `http://127.0.0.1:${port}`;
  if (host === "::") return `http://[::1]:${port}`;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

async function whyOf(id: string, store: Store): Promise<string | null> {
  const item = await store.getItem(id);
  const article = item === null ? null : await store.getArticle(item);
  return item === null || article === null ? null : whyPageOf(item, article, store);
}

function apiDeps(desk: Desk, tally: Tally, door: Door): ApiDeps {
  const { config } = door.settings;
  return {
    add: async (inputs, options) => {
      const { enqueued, rejected } = await enqueue(inputs, options, { ...desk, now: door.now });
      return {
        items: [...enqueued],
        rejected: rejected.map(({ input, failure: { code, message } }) => ({ input, code, message })),
      };
    },
    keep: (content, format) => desk.store.putGiven(content, format),
    status: () => queueStatus(desk.backend, config.waitingMax),
    sources: async () => (await toldOfAll(desk.store, door.now())).map(toldJson),
    control: (action) => controlQueues(action, { ...desk, now: door.now }),
    ready: async () => {
      await desk.backend.queue("index").counts();
      await access(config.dataDir, constants.W_OK);
      const { freeBytes } = await diskOf(config.dataDir);
      if (freeBytes < READY_BYTES_MIN)
        throw new Failure("store.disk-full", `only ${freeBytes} bytes are free for ${config.dataDir}`);
    },
    metrics: async () => {
      const queues = await Promise.all([
        ...STAGES.map((stage) => desk.backend.queue(stage).prometheus()),
        desk.backend.view("poll").prometheus(),
      ]);
      const spent = spentOf(await desk.store.listSpend(tokyoDay(door.now())));
      return [tally.prometheus(), gauges(spent, await diskOf(config.dataDir)), ...queues].join("\n");
    },
    queueBoard: async (request, path) => (await desk.backend.board(path))(request),
    syncSources: async () => ({ sources: await setSchedules({ ...desk, now: door.now }) }),
  };
}
