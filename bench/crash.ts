/**
 * `npm run bench:crash -- --backend redis --kills 300`: kills workers, the owner and redis-server at random while
 * addresses keep coming, and then counts: each address that was acknowledged has exactly one item, article and summary.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Article, Item, Summary } from "../src/model.ts";
import { startRedis } from "../tests/queues/redis-server.ts";
import { openCrashSite } from "./parts/crash-site.ts";

const { values } = parseArgs({
  options: {
    backend: { type: "string", default: "embedded" },
    kills: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
  },
});
const onRedis = values.backend === "redis";
const KILLS = Number(values.kills);
const HOSTS = 6;
const WORKERS = onRedis ? 2 : 1;
const BATCH = 6;
/** So long a worker lives at least, and how much longer at most, once it works. */
const LIFE_MS = { min: 100, more: 2_500 } as const;

let state = Number(values.seed);
/** The same kills for the same seed (Numerical Recipes' generator). */
const random = (): number => {
  state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
  return state / 2 ** 32;
};

const data = mkdtempSync(join(tmpdir(), "kawaraban-crash-"));
const site = await openCrashSite(HOSTS);
const redis = onRedis ? await startRedis(["--appendonly", "yes", "--appendfsync", "always"]) : null;
const env = {
  PATH: process.env["PATH"] ?? "",
  DATA_DIR: data,
  KAWARABAN_PRIVATE_HOSTS: site.hosts.join(","),
  KAWARABAN_HOST_GAP_MS: "0",
  ...(redis && { REDIS_URL: redis.url }),
};
const kawaraban = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, "../bin/kawaraban.mjs"), ...args], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });

const living = new Set<ChildProcess>();
const recoveries: number[] = [];

/** Resolves when it works; the time that took is noted. An `add` may hold the directory at this moment. */
async function startServe(): Promise<ChildProcess> {
  const startedAt = performance.now();
  while (true) {
    const child = await tryServe();
    if (child === null) continue;
    recoveries.push(performance.now() - startedAt);
    return child;
  }
}

async function tryServe(): Promise<ChildProcess | null> {
  const child = kawaraban(["serve", "--port", "0"]);
  living.add(child);
  let said = "";
  await new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.stderr?.on("data", (chunk: Buffer) => {
      if (said.includes("serve.started")) return;
      said += String(chunk);
      if (said.includes("serve.started")) resolve();
    });
  });
  if (!said.includes("serve.started")) {
    living.delete(child);
    if (!said.includes("queue.owned") && !said.includes("queue.unreachable"))
      throw new Error(`serve did not start: ${said.slice(-500)}`);
    return null;
  }
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  living.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

const acknowledged = new Set<string>();
let adding = true;

/** Addresses keep coming; one counts when `add` said that it has it. */
async function keepAdding(): Promise<void> {
  for (let n = 0; adding; n += 1) {
    const urls = Array.from({ length: BATCH }, (_, at) => `http://${site.hosts[at % HOSTS]}/article/${n}`);
    const child = kawaraban(["add", ...urls]);
    child.stderr?.resume();
    const [code] = await once(child, "exit");
    if (code === 0) for (const url of urls) acknowledged.add(url);
    await sleep(500);
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(data, folder), { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.\w+$/.test(name),
  );
const read = (folder: string, name: string): unknown =>
  JSON.parse(readFileSync(join(data, folder, name), "utf8"));
const items = (): Item[] =>
  filesIn("items")
    .filter((name) => name.endsWith(".json"))
    .map((name) => Item.parse(read("items", name)));

try {
  let serving = await Promise.all(Array.from({ length: WORKERS }, startServe));
  const added = keepAdding();
  let redisKills = 0;
  for (let kills = 0; kills < KILLS; kills += 1) {
    await sleep(LIFE_MS.min + random() * LIFE_MS.more);
    if (redis !== null && random() < 0.2) {
      await redis.restart();
      redisKills += 1;
      continue;
    }
    const at = Math.floor(random() * serving.length);
    const [victim] = serving.splice(at, 1);
    if (victim) await kill(victim);
    serving = [...serving, await startServe()];
    if ((kills + 1) % 5 === 0) console.error(`${kills + 1} kills, ${acknowledged.size} addresses`);
  }
  adding = false;
  await added;
  const lastKillAt = performance.now();
  const ended = new Set(["done", "failed", "refused"]);
  while (!items().every((item) => ended.has(item.state))) {
    const open = items().filter((item) => !ended.has(item.state));
    console.error(`${open.length} of ${items().length} not ended, such as ${open[0]?.id} ${open[0]?.state}`);
    await sleep(5_000);
  }
  const drainedMs = performance.now() - lastKillAt;
  for (const child of serving) await kill(child);

  const byUrl = new Map(items().map((item) => [item.input.kind === "url" ? item.input.url : "", item]));
  const of = (folder: string) => filesIn(folder).filter((name) => name.endsWith(".json"));
  const articles = of("articles").map((name) => Article.parse(read("articles", name)).id);
  const summaries = of("summaries").map((name) => Summary.parse(read("summaries", name)).id);
  const indexed = filesIn("index").flatMap((name) =>
    readFileSync(join(data, "index", name), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).id),
  );
  const counted = {
    backend: values.backend,
    kills: KILLS,
    "of redis-server": redisKills,
    acknowledged: acknowledged.size,
    missing: [...acknowledged].filter((url) => byUrl.get(url)?.state !== "done").length,
    failed: items().filter((item) => item.state !== "done").length,
    items: byUrl.size,
    articles: articles.length,
    summaries: summaries.length,
    "summaries twice": summaries.length - new Set(summaries).size,
    "lines twice in the index": indexed.length - new Set(indexed).size,
    "temporary files": filesIn(".").filter((name) => !name.startsWith("queue/") && name.endsWith(".tmp"))
      .length,
    "recovery ms, median": Math.round(recoveries.sort((a, b) => a - b)[recoveries.length >> 1] ?? 0),
    "all done after the last kill, ms": Math.round(drainedMs),
  };
  console.log(JSON.stringify(counted, null, 1));
  const bad =
    counted.missing + counted.failed + counted["summaries twice"] + counted["lines twice in the index"];
  process.exitCode = bad + Math.abs(byUrl.size - indexed.length) === 0 ? 0 : 1;
} finally {
  for (const child of living) await kill(child);
  await redis?.stop();
  site.close();
  rmSync(data, { recursive: true, force: true });
}
