/** One run of the load: so many articles through `serve` on a backend, in so many processes, and what all of it took. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { startRedis } from "../../tests/queues/redis-server.ts";
import { profiling, sharesIn } from "./load-profile.ts";
import { ended, kawaraban, serving, told } from "./load-resting.ts";
import { listedIn, look, type Seen, total } from "./load-seen.ts";

export type Window = { readonly from: number; readonly until: number };
type Run = {
  readonly backend: string;
  readonly processes: number;
  readonly urls: readonly string[];
  readonly privateHosts: readonly string[];
  /** Compared with the stages alone: each process has to get warm first. */
  readonly window: Window;
  /** Of the stages alone, in the same window and as many processes. */
  readonly direct: { readonly cpuMs: number; readonly crewMs: number };
  /** Whether to tell from a profile what queueing takes; it makes the memory larger. */
  readonly profiled: boolean;
};

const LOOK_EVERY_MS = 1_000;
const REST_MS = 10_000;
/** So often in a run the memory is told. */
const TOLD_PARTS = 5;

export async function loadRun({ backend, processes, urls, privateHosts, window, direct, profiled }: Run) {
  const folder = (name: string) => mkdtempSync(join(tmpdir(), `kawaraban-${name}-`));
  const [data, watched, profiles] = [folder("load"), folder("watched"), folder("profiles")];
  const redis =
    backend === "redis" ? await startRedis(["--appendonly", "yes", "--appendfsync", "everysec"]) : null;
  const client = redis === null ? null : new Redis(redis.url);
  const ofRedis = async (section: string, field: string): Promise<number> =>
    client === null ? 0 : Number(new RegExp(`${field}:(\\d+)`).exec(await client.info(section))?.[1]);
  const env = {
    PATH: process.env["PATH"] ?? "",
    DATA_DIR: data,
    KAWARABAN_PRIVATE_HOSTS: privateHosts.join(","),
    KAWARABAN_HOST_GAP_MS: "0",
    KAWARABAN_CONCURRENCY: "8",
    ...(redis && { REDIS_URL: redis.url }),
  };
  const servers: ChildProcess[] = [];
  const bare = spawn(process.execPath, [join(import.meta.dirname, "bare-loop.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  try {
    const list = join(data, "list");
    writeFileSync(list, urls.join("\n"));
    const bytesBefore = await ofRedis("memory", "used_memory");
    const addedFrom = performance.now();
    const adding = kawaraban([], ["add", `@${list}`], env);
    adding.stderr?.resume();
    await once(adding, "exit");
    const addSeconds = (performance.now() - addedFrom) / 1_000;
    const bytesWaiting = (await ofRedis("memory", "used_memory")) - bytesBefore;
    const askedBefore = await ofRedis("stats", "total_commands_processed");
    const flags = profiled ? profiling(profiles) : [];
    const places = await Promise.all(Array.from({ length: processes }, () => serving(env, watched, flags)));
    servers.push(...places.map(({ child }) => child));

    const startedAt = performance.now();
    const looks = await follow(() => look(data, servers, watched), urls.length, data);
    const seconds = (performance.now() - startedAt) / 1_000;
    const commands = (await ofRedis("stats", "total_commands_processed")) - askedBefore;
    const late = await Promise.all(places.map(({ address }) => lateMsOf(address)));
    bare.stdin?.end();
    const bareLate = Number(String((await once(bare.stdout, "data"))[0]));
    await sleep(REST_MS);
    const rest = look(data, servers, watched);

    const whole = between(looks, { from: 0, until: urls.length });
    const warm = between(looks, window);
    const each = total(warm.cpuMs) / warm.articles;
    // The crew does the same in both: that it took longer says how much slower the machine was, which others use too.
    const slower = (warm.cpuMs["crew"] ?? 0) / warm.articles / direct.crewMs;
    const shareOf = (all: number) => `${Math.round((1 - direct.cpuMs / all) * 100)} %`;
    console.log(
      JSON.stringify({
        ...{ backend, processes, articles: urls.length, load: Math.round(loadavg()[0] ?? 0) },
        "add, articles/s": Math.round(urls.length / addSeconds),
        "articles/s": rounded(urls.length / seconds),
        "CPU ms an article": rounded(total(whole.cpuMs) / whole.articles),
        "CPU ms an article once warm": rounded(each),
        "of it": Object.fromEntries(
          Object.entries(warm.cpuMs).map(([thread, ms]) => [thread, rounded(ms / warm.articles)]),
        ),
        // Of what an article takes in all, the part that the same stages do not take without a queue.
        "of the stages alone": rounded(direct.cpuMs),
        "share of queueing": shareOf(each),
        "the same at the crew's pace": shareOf(each / slower),
        "loop delay p99 ms": late.map(Math.round),
        "of a process that does nothing": Math.round(bareLate),
        "peak MB a process": rest.memory.map(({ peakMB }) => peakMB),
        ...(client && {
          "Redis bytes a waiting address": Math.round(bytesWaiting / urls.length),
          "Redis commands an article": Math.round(commands / urls.length),
        }),
      }),
    );
    for (const seen of someOf(looks))
      console.log(`  ${String(seen.listed).padStart(6)} articles: ${told(seen.memory[0])}`);
    console.log(`  ${REST_MS / 1_000} s after the last: ${told(rest.memory[0])}`);
    if (!profiled) return;
    // It is written as they end.
    for (const child of servers.splice(0)) await ended(child);
    console.log(`  by their profiles: ${JSON.stringify(sharesIn(profiles))}`);
  } finally {
    bare.kill();
    for (const child of servers) await ended(child);
    client?.disconnect();
    await redis?.stop();
    for (const folder of [data, watched, profiles]) rmSync(folder, { recursive: true, force: true });
  }
}

const rounded = (value: number): number => Number(value.toFixed(1));

async function follow(lookNow: () => Seen, count: number, data: string): Promise<readonly Seen[]> {
  const looks = [lookNow()];
  while (listedIn(data) < count) {
    await sleep(LOOK_EVERY_MS);
    looks.push(lookNow());
  }
  looks.push(lookNow());
  return looks;
}

/** What was taken from one number of articles to another, as near as it was looked at. */
function between(
  looks: readonly Seen[],
  { from, until }: Window,
): { articles: number; cpuMs: Seen["cpuMs"] } {
  const first = looks.find(({ listed }) => listed >= from) ?? looks[0];
  const last = looks.find(({ listed }) => listed >= until) ?? looks.at(-1);
  if (first === undefined || last === undefined) throw new Error("nothing was looked at");
  const threads = Object.entries(last.cpuMs).map(
    ([thread, ms]) => [thread, ms - (first.cpuMs[thread] ?? 0)] as const,
  );
  return { articles: Math.max(1, last.listed - first.listed), cpuMs: Object.fromEntries(threads) };
}

function someOf(looks: readonly Seen[]): readonly Seen[] {
  const last = looks.at(-1)?.listed ?? 0;
  return Array.from({ length: TOLD_PARTS + 1 }, (_, part) =>
    looks.find(({ listed }) => listed >= (last * part) / TOLD_PARTS),
  ).filter((seen) => seen !== undefined);
}

async function lateMsOf(address: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(/loop_delay_seconds\{quantile="0.99"\} (\S+)/.exec(text)?.[1]) * 1_000;
}
