/** What a `serve` takes that was started and has nothing to do: begun early, looked at when some minutes are over. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { look, type Memory } from "./load-seen.ts";

/** V8 begins to give back what it took for the start after half a minute, in steps. */
const REST_MS = 150_000;

export type Served = { readonly child: ChildProcess; readonly address: string };

/** The bin hands over to a newer Node where this one is too old; benches run on the newer one. */
export const kawaraban = (flags: readonly string[], args: readonly string[], env: Record<string, string>) =>
  spawn(process.execPath, [...flags, join(import.meta.dirname, "../../bin/kawaraban.mjs"), ...args], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });

/** What makes the threads of a process write what they take, and the new folder where they do; see thread-watch.ts. */
export function watching(): readonly [flags: readonly string[], watched: string] {
  const watched = mkdtempSync(join(tmpdir(), "kawaraban-watched-"));
  return [flagsTo(watched), watched];
}

const flagsTo = (watched: string): readonly string[] => [
  "--import",
  `${pathToFileURL(join(import.meta.dirname, "thread-watch.ts")).href}?to=${watched}`,
];

/** @param watched where its threads write; @param flags further ones for Node */
export async function serving(
  env: Record<string, string>,
  watched: string,
  flags: readonly string[] = [],
): Promise<Served> {
  const child = kawaraban([...flagsTo(watched), ...flags], ["serve", "--port", "0"], env);
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

export async function ended(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await exited;
}

/** @returns tells what it takes by then, and ends it; waits until it has rested long enough */
export async function startResting(): Promise<() => Promise<string>> {
  const [data, watched] = [
    mkdtempSync(join(tmpdir(), "kawaraban-rest-")),
    mkdtempSync(join(tmpdir(), "kawaraban-watched-")),
  ];
  const startedAt = performance.now();
  const { child } = await serving({ PATH: process.env["PATH"] ?? "", DATA_DIR: data }, watched);
  return async () => {
    await sleep(Math.max(0, startedAt + REST_MS - performance.now()));
    const [memory] = look(data, [child], watched).memory;
    await ended(child);
    for (const folder of [data, watched]) rmSync(folder, { recursive: true, force: true });
    return told(memory);
  };
}

export const told = (memory: Memory | undefined): string =>
  memory === undefined
    ? "–"
    : `${memory.rssMB} MB (heaps ${JSON.stringify(memory.heapsMB)}, buffers ${memory.buffersMB}; at most ${memory.peakMB})`;
