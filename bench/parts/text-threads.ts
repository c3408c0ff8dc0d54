/** One dictionary for 1, 2 and 4 threads: what they do together in a second, and what each adds to memory. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { openDictionary } from "../../src/text/tokenizer.ts";
import { distinctLines, megabytesOf } from "./text-lines.ts";

const ROUNDS = 8;
const lines = await distinctLines(400_000);
const dictionary = await openDictionary(join(import.meta.dirname, "../../node_modules/.cache/kawaraban"), {
  tell: console.error,
});
const alone = process.memoryUsage.rss();

console.log("\nthreads that share one dictionary:");
for (const count of [1, 2, 4]) {
  const workerData = { dictionary, lines, rounds: ROUNDS };
  const threads = Array.from(
    { length: count },
    () => new Worker(join(import.meta.dirname, "text-thread.ts"), { workerData }),
  );
  const replies = () =>
    Promise.all(threads.map((thread) => new Promise<unknown>((resolve) => thread.once("message", resolve))));
  await replies(); // ready
  const started = performance.now();
  const cpu = process.cpuUsage();
  const done = replies();
  for (const thread of threads) thread.postMessage("go");
  await done;
  const seconds = (performance.now() - started) / 1e3;
  const { user, system } = process.cpuUsage(cpu);
  const megabytes = megabytesOf(lines) * ROUNDS * count;
  const added = (process.memoryUsage.rss() - alone) / 1e6 / count;
  console.log(
    `  ${count}: ${(megabytes / seconds).toFixed(2)} MB/s by the clock, ${((megabytes * 1e6) / (user + system)).toFixed(2)} MB/s of CPU time; ` +
      `${added.toFixed(0)} MB more a thread, its text and tokens included`,
  );
  await Promise.all(threads.map((thread) => thread.terminate()));
}
