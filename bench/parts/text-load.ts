/** What opening the dictionary costs a fresh process: CPU time, and memory that stays. */
import { join } from "node:path";
import { loadTokenizer } from "../../src/text/tokenizer.ts";
import { loadKuromoji } from "../../tests/helpers/kuromoji.ts";

const ours = process.argv[2] === "ours";
const cacheDir = join(import.meta.dirname, "../../node_modules/.cache/kawaraban");
globalThis.gc?.();
const rss = process.memoryUsage.rss();
const cpu = process.cpuUsage();
const started = performance.now();
const engine = ours ? await loadTokenizer({ cacheDir, tell: console.error }) : await loadKuromoji();
const { user, system } = process.cpuUsage(cpu);
const wall = performance.now() - started;
globalThis.gc?.();
const held = (process.memoryUsage.rss() - rss) / 1e6;
console.log(
  `load, ${ours ? "ours " : "stock"}  ${((user + system) / 1e3).toFixed(0)} ms CPU (${wall.toFixed(0)} ms), ${held.toFixed(0)} MB more`,
);
if (typeof engine !== "function") engine.tokenize("瓦版");
