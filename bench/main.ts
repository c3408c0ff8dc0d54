/**
 * `npm run bench`: the speed of each stage and of the whole line on both backends, with versions and load.
 * CPU time for the stages (machines are shared), wall time for the line; every part is a process of its own, so that
 * its peak memory is its own. All numbers are printed, whatever they are.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";

const here = import.meta.dirname;
const { dependencies } = JSON.parse(readFileSync(join(here, "../package.json"), "utf8"));

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown CPU"}`);
console.log(
  ["bullmq", "@electric-sql/pglite", "ioredis", "cheerio", "kuromoji"]
    .map((name) => `${name} ${dependencies[name]}`)
    .join(", "),
);
console.log(
  `load average at the start: ${loadavg()
    .map((load) => load.toFixed(2))
    .join(" ")}\n`,
);

for (const part of [["cleaning.ts"], ["tokens.ts"], ["line.ts", "embedded"], ["line.ts", "redis"]]) {
  const [file = "", ...args] = part;
  const { status } = spawnSync(process.execPath, [join(here, "parts", file), ...args], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
console.log(
  `\nload average at the end: ${loadavg()
    .map((load) => load.toFixed(2))
    .join(" ")}`,
);
