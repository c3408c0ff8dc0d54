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
import { StatusReply } from "../src/read/api.ts";
import { openFiles } from "../src/store/files.ts";
import { startRedis } from "../tests/queues/redis-server.ts";
import { openCrashSite } from "./parts/crash-site.ts";

const { values } = parseArgs({
  options: {
    backend: { type: "string", default: "embedded" },
    kills: { type: "string", default: "300" },
    /** A bound for slow machines: how many kills there were is printed. */
    minutes: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
  },
});
const onRedis = values.backend === "redis";
const KILLS = Number(values.kills);
const MINUTES = Number(values.minutes);
const HOSTS = 6;
const WORKERS = onRedis ? 2 : 1;
const BATCH = 12;
const ADD_EVERY_MS = 2_000;
/** So long a worker lives at least, and how much longer at most, once it works. */
const LIFE_MS = { min: 50, more: 1_500 } as const;

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
  // Whoever is started three hundred times need not be compiled each time.
  NODE_COMPILE_CACHE: join(tmpdir(), "kawaraban-crash-compiled"),
  KAWARABAN_PRIVATE_HOSTS: site.hosts.join(","),
  KAWARABAN_HOST_GAP_MS: "0",
  // A host whose worker died rests for this and ten seconds (decision 011).
  KAWARABAN_FETCH_TIMEOUT_MS: "2000",
  ...(redis && { REDIS_URL: redis.url }),
};
const kawaraban = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, "../bin/kawaraban.mjs"), ...args], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });

const living = new Set<ChildProcess>();
const addressOf = new Map<ChildProcess, string>();
const recoveries: number[] = [];
const redisRecoveries: number[] = [];
/** The longest of a list that is not empty, and its middle. */
const spread = (times: readonly number[]) => {
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  return `${sorted[sorted.length >> 1] ?? "-"} (95 %: ${sorted[Math.floor(sorted.length * 0.95)] ?? "-"}, longest ${sorted.at(-1) ?? "-"})`;
};

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
  addressOf.set(child, /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? "");
  return child;
}

/** All who serve reach the queue again. */
async function isReady(serving: readonly ChildProcess[]): Promise<boolean> {
  const answers = serving.map(async (child) =>
    fetch(`${addressOf.get(child)}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
      ({ status }) => status === 200,
      () => false,
    ),
  );
  return (await Promise.all(answers)).every(Boolean);
}

/** Who ended without being killed; a count that must stay 0. */
let endedByItself = 0;
async function restarted(serving: readonly ChildProcess[]): Promise<ChildProcess[]> {
  return Promise.all(
    serving.map(async (child) => {
      if (child.exitCode === null && child.signalCode === null) return child;
      endedByItself += 1;
      living.delete(child);
      return startServe();
    }),
  );
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
    const urls = Array.from(
      { length: BATCH },
      (_, at) => `http://${site.hosts[at % HOSTS]}/article/${2 * n + Math.floor(at / HOSTS)}`,
    );
    const child = kawaraban(["add", ...urls]);
    child.stderr?.resume();
    const [code] = await once(child, "exit");
    if (code === 0) for (const url of urls) acknowledged.add(url);
    await sleep(ADD_EVERY_MS);
  }
}

/** Every sentence that a summary cites stands in the block it names. */
function citesStand(summary: Summary, article: Article | undefined): boolean {
  const cited = [summary.headline, summary.gist, ...summary.points].flatMap((one) => one?.cites ?? []);
  const known = new Map(summary.sentences.map(({ id, text }) => [id, text]));
  return (
    summary.points.length > 0 &&
    cited.every((id) => {
      const block = article?.blocks.find((one) => one.id === id.split(".")[0]);
      return block?.text.includes(known.get(id) ?? "\n") === true;
    })
  );
}

/** Why items failed, with the first message of each reason. */
function tallyOf(all: readonly Item[]): Record<string, string> {
  const tally = new Map<string, { count: number; message: string }>();
  for (const { failure } of all) {
    if (failure === null) continue;
    const one = tally.get(failure.code) ?? { count: 0, message: failure.message };
    tally.set(failure.code, { ...one, count: one.count + 1 });
  }
  return Object.fromEntries([...tally].map(([code, { count, message }]) => [code, `${count}: ${message}`]));
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

const ENDED = new Set(["done", "failed", "refused"]);
async function allEnded(): Promise<void> {
  while (true) {
    const open = items().filter(({ state }) => !ENDED.has(state));
    if (open.length === 0) return;
    console.error(`${open.length} not ended, such as ${open[0]?.id} ${open[0]?.state}`);
    await sleep(2_000);
  }
}

/** Stories are placed after an article is done: jobs that are left after this long are lost. */
const EMPTY_WITHIN_MS = 120_000;

/** @returns how many jobs of the line were left when they were all done, or when the time was over */
async function untilEmpty(address: string): Promise<number> {
  const until = performance.now() + EMPTY_WITHIN_MS;
  for (;;) {
    const reply = await fetch(`${address}/v1/status`, {
      headers: { authorization: `Bearer ${readFileSync(join(data, "api.token"), "utf8")}` },
    });
    // The next poll of a source always waits.
    const { poll: _, ...stages } = StatusReply.parse(await reply.json()).queues;
    const left = Object.values(stages).reduce(
      (sum, { waiting = 0, active = 0, delayed = 0 }) => sum + waiting + active + delayed,
      0,
    );
    if (left === 0 || performance.now() > until) return left;
    await sleep(500);
  }
}

try {
  let serving = await Promise.all(Array.from({ length: WORKERS }, startServe));
  const added = keepAdding();
  let redisKills = 0;
  const until = performance.now() + MINUTES * 60_000;
  let kills = 0;
  for (; kills < KILLS && performance.now() < until; kills += 1) {
    await sleep(LIFE_MS.min + random() * LIFE_MS.more);
    if (redis !== null && random() < 0.2) {
      const startedAt = performance.now();
      await redis.restart();
      while (!(await isReady(serving))) {
        serving = await restarted(serving);
        await sleep(10);
      }
      redisRecoveries.push(performance.now() - startedAt);
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
  await allEnded();
  // What was at work at three kills is set aside, as a job that kills its workers would be; a person asks for it again.
  const asideIds = items().flatMap(({ id, failure }) => (failure?.code === "queue.lost-job" ? [id] : []));
  if (asideIds.length > 0) {
    await once(kawaraban(["queue", "retry", "--reason", "queue.lost-job"]), "exit");
    await allEnded();
  }
  const drainedMs = performance.now() - lastKillAt;
  for (const child of serving) await kill(child);
  const counting = await startServe();
  const left = await untilEmpty(addressOf.get(counting) ?? "");
  const stopped = once(counting, "exit");
  counting.kill("SIGTERM");
  await stopped;
  living.delete(counting);

  const byUrl = new Map(items().map((item) => [item.input.kind === "url" ? item.input.url : "", item]));
  const of = (folder: string) => filesIn(folder).filter((name) => name.endsWith(".json"));
  const articleOf = new Map(
    of("articles").map((name) => {
      const article = Article.parse(read("articles", name));
      return [article.id, article] as const;
    }),
  );
  const invalid: string[] = [];
  const summaries = of("summaries").map((name) => {
    const summary = Summary.parse(read("summaries", name));
    if (!citesStand(summary, articleOf.get(summary.id))) invalid.push(summary.id);
    return summary.id;
  });
  const store = openFiles(data);
  for (const item of items()) await store.getRaw(item); // throws on half a page
  const indexed = filesIn("index").flatMap((name) =>
    readFileSync(join(data, "index", name), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).id),
  );
  const counted = {
    backend: values.backend,
    kills,
    "of redis-server": redisKills,
    acknowledged: acknowledged.size,
    "workers that ended without being killed": endedByItself,
    "set aside after three kills, then retried": asideIds.length,
    missing: [...acknowledged].filter((url) => byUrl.get(url)?.state !== "done").length,
    failed: items().filter((item) => item.state !== "done").length,
    failures: tallyOf(items()),
    items: byUrl.size,
    articles: articleOf.size,
    summaries: summaries.length,
    "not valid": invalid.length,
    // What was set aside after it was listed is done, and may stand alone until `stories rebuild`.
    "not put among the others": summaries.filter((id) => store.storyIndex().get(id) === null).length,
    "stories not written": store.storyIndex().dirty().length,
    "jobs left in the queues": left,
    "summaries twice": summaries.length - new Set(summaries).size,
    "lines twice in the index": indexed.length - new Set(indexed).size,
    "temporary files": readdirSync(data, { recursive: true, encoding: "utf8" }).filter(
      (name) => !name.startsWith("queue/") && /\.tmp$|\.new/.test(name),
    ).length,
    "recovery of a worker, ms": spread(recoveries),
    "recovery of redis-server, ms": spread(redisRecoveries),
    "all done after the last kill, ms": Math.round(drainedMs),
  };
  console.log(JSON.stringify(counted, null, 1));
  const bad =
    endedByItself +
    counted.missing +
    counted.failed +
    counted["not valid"] +
    counted["jobs left in the queues"] +
    counted["temporary files"] +
    counted["summaries twice"] +
    counted["lines twice in the index"];
  process.exitCode = bad + Math.abs(byUrl.size - indexed.length) === 0 ? 0 : 1;
} finally {
  for (const child of living) await kill(child);
  await redis?.stop();
  site.close();
  rmSync(data, { recursive: true, force: true });
}
