/**
 * `npm run bench:text`: reading Japanese. Our engine and stock kuromoji by turns in one run on the same distinct text,
 * in CPU time (machines are shared); what each loads and holds, the worst cases, threads with one dictionary, and the
 * whole reading (sentences, words, mentions). Stock kuromoji gets lines, because it is quadratic in what it gets.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";

const parts = join(import.meta.dirname, "parts");
const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(2))
    .join(" ");

console.log(
  `Node ${process.versions.node}, kuromoji ${dependencies.kuromoji}, ${cpus().length} × ${cpus()[0]?.model}`,
);
console.log(`load average at the start: ${load()}\n`);
const LOADS = ["ours", "stock", "ours", "stock", "ours", "stock"];
for (const [part = "", ...args] of [
  ...LOADS.map((engine) => ["text-load.ts", engine]),
  ["text-speed.ts"],
  ["text-worst.ts"],
  ["text-threads.ts"],
  ["text-reading.ts"],
]) {
  const { status } = spawnSync(process.execPath, ["--expose-gc", join(parts, part), ...args], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
console.log(`\nload average at the end: ${load()}`);
