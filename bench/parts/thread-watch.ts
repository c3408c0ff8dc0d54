/**
 * Loaded into every thread of a process that is measured (`--import …/thread-watch.ts?to=FOLDER`): writes down twice a
 * second what the thread has taken so far, in a file of its own.
 */
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getHeapStatistics } from "node:v8";
import { isMainThread, threadId, threadName } from "node:worker_threads";
import { z } from "zod";

const EVERY_MS = 500;
const MEGABYTE = 2 ** 20;

export const ThreadSeen = z.object({
  pid: z.int(),
  thread: z.string(),
  cpuMs: z.number(),
  /** What V8 took for it, garbage included. */
  heapMB: z.number(),
  buffersMB: z.number(),
});
export type ThreadSeen = z.infer<typeof ThreadSeen>;

const folder = new URL(import.meta.url).searchParams.get("to");

function write(to: string): void {
  const { user, system } = process.threadCpuUsage();
  const seen: ThreadSeen = {
    pid: process.pid,
    thread: isMainThread ? "main" : threadName || "another",
    cpuMs: (user + system) / 1_000,
    heapMB: getHeapStatistics().total_physical_size / MEGABYTE,
    buffersMB: process.memoryUsage().arrayBuffers / MEGABYTE,
  };
  const file = join(to, `${process.pid}-${threadId}`);
  writeFileSync(`${file}.new`, JSON.stringify(seen));
  renameSync(`${file}.new`, `${file}.json`);
}

if (folder !== null) setInterval(write, EVERY_MS, folder).unref();
