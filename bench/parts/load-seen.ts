/** What can be seen of `serve` from outside while it works: its threads, its memory, its processor time. */
import type { ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ThreadSeen } from "./thread-watch.ts";

const TICKS_A_SECOND = 100;
const PAGE_KB = 1_024;

export type Seen = {
  readonly listed: number;
  /** Of all processes, by thread; `rest` is what helps all threads: collecting garbage, compiling, files. */
  readonly cpuMs: Readonly<Record<string, number>>;
  /** Of each process. */
  readonly memory: readonly Memory[];
};

export type Memory = {
  readonly rssMB: number;
  readonly peakMB: number;
  /** By thread. */
  readonly heapsMB: Readonly<Record<string, number>>;
  /** The dictionary is one of them. The database's own memory is not: it is part of the rest. */
  readonly buffersMB: number;
};

/** @param watched where the threads write, see thread-watch.ts */
export function look(data: string, children: readonly ChildProcess[], watched: string): Seen {
  const pids = children.flatMap(({ pid }) => pid ?? []);
  const threads = seenIn(watched, pids);
  return {
    listed: listedIn(data),
    cpuMs: threadsIn(
      watched,
      pids,
      pids.reduce((sum, pid) => sum + cpuMsOf(pid), 0),
    ),
    memory: children.map((child) =>
      memoryOf(
        child,
        // A thread that has ended leaves its file, which counts for what it took of the processor, not of the memory.
        threads.filter(({ pid, isThere }) => pid === child.pid && isThere),
      ),
    ),
  };
}

/** @param all what the processes took in all */
export function threadsIn(watched: string, pids: readonly number[], all: number): Seen["cpuMs"] {
  const cpuMs: Record<string, number> = {};
  for (const { thread, cpuMs: took } of seenIn(watched, pids)) cpuMs[thread] = (cpuMs[thread] ?? 0) + took;
  return { ...cpuMs, rest: all - total(cpuMs) };
}

/** A thread writes twice a second. */
const THERE_WITHIN_MS = 5_000;

const seenIn = (
  watched: string,
  pids: readonly number[],
): readonly (ThreadSeen & { readonly isThere: boolean })[] =>
  readdirSync(watched)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const file = join(watched, name);
      const seen = ThreadSeen.parse(JSON.parse(readFileSync(file, "utf8")));
      return { ...seen, isThere: Date.now() - statSync(file).mtimeMs < THERE_WITHIN_MS };
    })
    .filter(({ pid }) => pids.includes(pid));

export const total = (cpuMs: Seen["cpuMs"]): number =>
  Object.values(cpuMs).reduce((sum, one) => sum + one, 0);

export const cpuMsOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND) * 1_000;
};

function memoryOf({ pid }: ChildProcess, threads: readonly ThreadSeen[]): Memory {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const read = (field: string) =>
    Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / PAGE_KB);
  return {
    rssMB: read("VmRSS"),
    peakMB: read("VmHWM"),
    heapsMB: Object.fromEntries(threads.map(({ thread, heapMB }) => [thread, Math.round(heapMB)])),
    buffersMB: Math.round(threads.reduce((sum, { buffersMB }) => sum + buffersMB, 0)),
  };
}

/** How many articles the index lists. */
export function listedIn(data: string): number {
  const folder = join(data, "index");
  if (!existsSync(folder)) return 0;
  let lines = 0;
  for (const name of readdirSync(folder))
    for (const byte of readFileSync(join(folder, name))) if (byte === NEWLINE) lines += 1;
  return lines;
}

const NEWLINE = 10;
