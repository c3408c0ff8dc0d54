/**
 * `npm run bench:load -- --articles 10000 --processes 1,2,4`: articles of a server of our own through the queue on each
 * backend, and the same articles through the same stages without a queue, so that the difference is what queueing costs.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Redis } from "ioredis";
import { z } from "zod";
import { startRedis } from "../tests/queues/redis-server.ts";
import { openCrashSite } from "./parts/crash-site.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "500" },
    backends: { type: "string", default: "embedded,redis" },
    processes: { type: "string", default: "1,2,4" },
    /** Instead of the load: what so many waiting addresses cost in memory. */
    waiting: { type: "string" },
  },
});
const ARTICLES = Number(values.articles);
const HOSTS = 20;
/** So many go through the stages without a queue, to compare with. */
const DIRECT_MAX = 300;
const TICKS_A_SECOND = 100;
const DirectLine = z.object({ "CPU ms an article": z.number() });
const PAGE_KB = 1_024;

const partOf = async (name: string, args: readonly string[]): Promise<string> => {
  const part = spawn(process.execPath, [join(import.meta.dirname, "parts", name), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  part.stdout.on("data", (piece: Buffer) => {
    said += String(piece);
  });
  await once(part, "exit");
  process.stdout.write(said);
  return said;
};

console.log(`Node ${process.versions.node}, ${cpus().length} CPUs, load ${loadavg().map(Math.round)}`);
if (values.waiting !== undefined) {
  for (const backend of values.backends.split(","))
    await partOf("load-waiting.ts", [backend, values.waiting]);
  process.exit();
}

const site = await openCrashSite(HOSTS);
const urls = Array.from(
  { length: ARTICLES },
  (_, n) => `http://${site.hosts[n % HOSTS]}/article/${Math.floor(n / HOSTS)}`,
);

type Seen = { readonly cpuSeconds: number; readonly peakMB: number };

/** What the kernel counted of a process that still lives. */
function seenOf({ pid }: ChildProcess): Seen {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  const peakKB = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return {
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND,
    peakMB: Math.round(Number(peakKB) / PAGE_KB),
  };
}

/** Of the CPU of all workers (not of redis-server), as far as the same stages without a queue needed less. */
function shareOf(cpuSeconds: number): string {
  const each = (cpuSeconds * 1_000) / ARTICLES;
  return `${Math.round((1 - direct["CPU ms an article"] / each) * 100)} %`;
}

const listed = (data: string): number =>
  existsSync(join(data, "index"))
    ? readdirSync(join(data, "index")).reduce(
        (sum, name) => sum + readFileSync(join(data, "index", name), "utf8").split("\n").length - 1,
        0,
      )
    : 0;

/** The bin hands over to a newer Node where this one is too old; benches run on the newer one. */
const kawaraban = (args: readonly string[], env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, "../bin/kawaraban.mjs"), ...args], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });

async function serving(env: Record<string, string>): Promise<{ child: ChildProcess; address: string }> {
  const child = kawaraban(["serve", "--port", "0"], env);
  let said = "";
  await new Promise<void>((resolve, reject) => {
    child.once("exit", () => reject(new Error(`serve ended: ${said.slice(-500)}`)));
    child.stderr?.on("data", (piece: Buffer) => {
      if (said.includes("serve.started")) return;
      said += String(piece);
      if (said.includes("serve.started")) resolve();
    });
  });
  return { child, address: /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? "" };
}

async function measure(backend: string, processes: number): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "kawaraban-load-"));
  const redis =
    backend === "redis" ? await startRedis(["--appendonly", "yes", "--appendfsync", "everysec"]) : null;
  const client = redis === null ? null : new Redis(redis.url);
  const memory = async (): Promise<number> =>
    client === null ? 0 : Number(/used_memory:(\d+)/.exec(await client.info("memory"))?.[1]);
  const commands = async (): Promise<number> =>
    client === null ? 0 : Number(/total_commands_processed:(\d+)/.exec(await client.info("stats"))?.[1]);
  const env = {
    PATH: process.env["PATH"] ?? "",
    DATA_DIR: data,
    KAWARABAN_PRIVATE_HOSTS: site.hosts.join(","),
    KAWARABAN_HOST_GAP_MS: "0",
    KAWARABAN_CONCURRENCY: "8",
    ...(redis && { REDIS_URL: redis.url }),
  };
  const servers: ChildProcess[] = [];
  try {
    const list = join(data, "list");
    writeFileSync(list, urls.join("\n"));
    const before = await memory();
    const adding = kawaraban(["add", `@${list}`], env);
    adding.stderr?.resume();
    const addedFrom = performance.now();
    await once(adding, "exit");
    const addMs = performance.now() - addedFrom;
    const bytesAJob = (await memory()) - before;
    const asked = await commands();
    const places = await Promise.all(Array.from({ length: processes }, () => serving(env)));
    servers.push(...places.map(({ child }) => child));
    const atStart = servers.map(seenOf);
    const startedAt = performance.now();
    while (listed(data) < ARTICLES) await sleep(200);
    const seconds = (performance.now() - startedAt) / 1_000;
    const atEnd = servers.map(seenOf);
    const late = await Promise.all(
      places.map(async ({ address }) => {
        const text = await (await fetch(`${address}/metrics`)).text();
        return Number(/loop_delay_seconds\{quantile="0.99"\} (\S+)/.exec(text)?.[1]) * 1_000;
      }),
    );
    const cpu = atEnd.reduce((sum, one, n) => sum + one.cpuSeconds - (atStart[n]?.cpuSeconds ?? 0), 0);
    console.log(
      JSON.stringify({
        backend,
        processes,
        articles: ARTICLES,
        "add, articles/s": Math.round(ARTICLES / (addMs / 1_000)),
        "articles/s": Number((ARTICLES / seconds).toFixed(1)),
        "CPU ms an article": Number(((cpu * 1_000) / ARTICLES).toFixed(1)),
        "share of queueing in CPU": shareOf(cpu),
        "peak MB a process": atEnd.map(({ peakMB }) => peakMB),
        "loop delay p99 ms": late.map((ms) => Math.round(ms)),
        ...(client && {
          "Redis bytes a waiting address": Math.round(bytesAJob / ARTICLES),
          "Redis commands an article": Math.round(((await commands()) - asked) / ARTICLES),
        }),
      }),
    );
  } finally {
    for (const child of servers) {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    }
    client?.disconnect();
    await redis?.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** What an article costs without a queue. */
const direct = DirectLine.parse(
  JSON.parse((await partOf("load-direct.ts", [JSON.stringify(urls.slice(0, DIRECT_MAX))])).trim()),
);
for (const backend of values.backends.split(","))
  for (const processes of values.processes.split(",").map(Number)) {
    // The embedded queue has one owner.
    if (backend === "redis" || processes === 1) await measure(backend, processes);
  }
site.close();
