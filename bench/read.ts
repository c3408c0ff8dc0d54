/**
 * `npm run bench:read [count] [folder]`: the catalog of so many summaries (100,000) built, opened and asked, and the server
 * under 200 requests a second. The server is a process of its own, with one thread; a folder that is given is kept for the next time.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { Agent, request } from "undici";
import { silent } from "../src/log.ts";
import { type Board, openBoard } from "../src/read/board.ts";
import { openHttp } from "../src/read/http/app.ts";
import { wantedOf } from "../src/read/search/query.ts";
import { openCatalog } from "../src/store/catalog/catalog.ts";
import { openMemory } from "../src/store/memory.ts";
import { loadTokenizer } from "../src/text/tokenizer.ts";
import { indexLines } from "./read/lines.ts";

const LATEST = Date.parse("2026-11-25T00:00:00Z");
const RATE = 200;
const SECONDS = 20;
const CONNECTIONS = 32;
const PAGE_TIMES = 30;
const QUESTIONS = [
  "石破",
  "関税",
  "米",
  "京都",
  "赤沢亮正",
  "いしば",
  "ベセント",
  "半導体工場",
  "コメ価格 霧浜市",
  '"関税交渉を見直す"',
  "協議 -関税",
  "億円",
  "人工知能 ラトニック",
];
const PATHS = [
  "/v1/summaries",
  "/v1/summaries?limit=100",
  "/v1/summaries?person=石破健",
  "/v1/summaries?publisher=第3新聞&category=政治",
  "/v1/summaries?from=2026-10-01&to=2026-10-07&kind=column",
  "/v1/summaries?place=米国&place=中国&fields=id,headline,gist",
  "/v1/search?q=関税交渉",
];

const [part = "100000", folder] = process.argv.slice(2);
if (part === "--serve") await serve(folder ?? "");
else if (part === "--load") await load(folder ?? "");
else await measure(Number(part), folder);

function boardOn(directory: string, count: number): Board {
  const days = Map.groupBy(indexLines(count, LATEST), ({ madeAt }) => madeAt.slice(0, 10));
  return openBoard({
    catalog: openCatalog(directory),
    tokenize: () => loadTokenizer(),
    store: {
      indexMarks: async () => new Map([...days.keys()].map((day) => [day, String(count)])),
      listIndex: async (day) => days.get(day) ?? [],
      listAdded: async () => null,
    },
  });
}

/** Only what `serve` has in memory for reading: no queue, no workers. */
async function serve(directory: string): Promise<void> {
  const started = performance.now();
  const store = openMemory();
  const board = openBoard({ store, catalog: openCatalog(directory), tokenize: () => loadTokenizer() });
  board.find({ filter: {}, wanted: wantedOf("石破"), countMax: 20 });
  const openedMs = performance.now() - started;
  const never = async (): Promise<never> => {
    throw new Error("not asked here");
  };
  const app = openHttp({
    read: { board, store, now: () => new Date() },
    api: {
      add: never,
      keep: never,
      status: never,
      sources: never,
      control: never,
      ready: never,
      metrics: never,
      queueBoard: never,
      syncSources: never,
    },
    pages: { board, store, now: () => new Date(), sources: async () => [], why: async () => null },
    access: { ownerToken: "none", keys: [], loopback: true },
    pace: { perSecond: 1_000_000, now: () => new Date() },
    version: "bench",
    log: silent,
  });
  const server = createServer(getRequestListener(app.fetch)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  process.send?.({ port: typeof bound === "object" ? bound?.port : 0, openedMs });
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ rss: process.memoryUsage().rss / 1e6, cpu: (user + system) / 1e6 });
  });
}

async function measure(count: number, given: string | undefined): Promise<void> {
  const directory = given ?? mkdtempSync(join(tmpdir(), "kawaraban-bench-"));
  const board = boardOn(directory, count);
  const before = performance.now();
  const { put } = await board.sync();
  const each = (performance.now() - before) / Math.max(1, put.length);
  const size = statSync(join(directory, "catalog", "catalog.sqlite")).size / 1e6;
  console.log(
    `${board.count()} summaries, ${size.toFixed(0)} MB; put now: ${put.length}, ${each.toFixed(2)} ms each`,
  );
  for (const question of QUESTIONS)
    console.log(
      `  ${question}  ${["newest", "relevance"].map((order) => times(board, question, order === "newest" ? "newest" : "relevance")).join("   ")}`,
    );
  // A process of its own: this one is busy with what it has made.
  await once(
    spawn(process.execPath, [import.meta.filename, "--load", directory], { stdio: "inherit" }),
    "close",
  );
  if (given === undefined) rmSync(directory, { recursive: true });
}

function times(board: Board, question: string, order: "newest" | "relevance"): string {
  const all = Array.from({ length: 15 }, () => {
    const before = performance.now();
    board.find({ filter: {}, wanted: wantedOf(question), order, countMax: 20 });
    return performance.now() - before;
  });
  return `${order} first ${(all[0] ?? 0).toFixed(1)}, median ${quantile(all, 0.5).toFixed(1)}, worst ${Math.max(...all).toFixed(1)} ms`;
}

/** Requests leave on the clock, whether or not the one before has been answered. */
async function load(directory: string): Promise<void> {
  const child = spawn(process.execPath, [import.meta.filename, "--serve", directory], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [{ port, openedMs }] = await once(child, "message");
  console.log(`server: catalog open and first answer in ${Number(openedMs).toFixed(0)} ms`);
  const dispatcher = new Agent({ connections: CONNECTIONS });
  const ask = async (path: string): Promise<number> => {
    const before = performance.now();
    const reply = await request(`http://127.0.0.1:${port}${path}`, { dispatcher });
    await reply.body.arrayBuffer();
    if (reply.statusCode !== 200) throw new Error(`${path}: ${reply.statusCode}`);
    return performance.now() - before;
  };
  for (const path of PATHS) await ask(encodeURI(path));
  for (const path of ["/", "/search?q=関税"]) {
    const all: number[] = [];
    for (let n = 0; n < PAGE_TIMES; n += 1) all.push(await ask(encodeURI(path)));
    const reply = await request(`http://127.0.0.1:${port}${encodeURI(path)}`, { dispatcher });
    const bytes = (await reply.body.arrayBuffer()).byteLength;
    console.log(
      `page ${path}: ${(bytes / 1_000).toFixed(1)} kB, first ${(all[0] ?? 0).toFixed(1)}, median ${quantile(all, 0.5).toFixed(1)}, worst ${Math.max(...all).toFixed(1)} ms`,
    );
  }
  const answers: Promise<number>[] = [];
  const started = performance.now();
  while (answers.length < RATE * SECONDS) {
    const due = ((performance.now() - started) / 1_000) * RATE;
    while (answers.length < due) answers.push(ask(encodeURI(PATHS[answers.length % PATHS.length] ?? "/")));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const all = await Promise.all(answers);
  const { user, system } = process.cpuUsage();
  const seconds = (performance.now() - started) / 1_000;
  child.send("tell");
  const [{ rss, cpu }] = await once(child, "message");
  console.log(
    `${all.length} requests in ${seconds.toFixed(1)} s (${(all.length / seconds).toFixed(0)}/s): median ${quantile(all, 0.5).toFixed(1)}, p99 ${quantile(all, 0.99).toFixed(1)}, worst ${Math.max(...all).toFixed(1)} ms; server ${Number(rss).toFixed(0)} MB, ${((Number(cpu) / seconds) * 100).toFixed(0)}% of a core, client ${((user + system) / 1e4 / seconds).toFixed(0)}%, load of the machine ${loadavg()[0]?.toFixed(1)}`,
  );
  child.kill();
  await dispatcher.close();
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
