/** The whole line, fetch to index, through the queue: articles a second of wall time on one backend. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { openBackend } from "../../queues/backend.ts";
import { openCrew } from "../../queues/crew/crew.ts";
import { handlersOf, noteEnd } from "../../queues/handlers.ts";
import { startWorkers } from "../../queues/workers.ts";
import { enqueue } from "../../src/cli/enqueue.ts";
import { silent } from "../../src/log.ts";
import type { ItemInput } from "../../src/model.ts";
import { openFiles } from "../../src/store/files.ts";
import { openWords } from "../../src/text/tokenizer.ts";
import { hasRedis, startRedis } from "../../tests/queues/redis-server.ts";
import { ingestDeps, peakMegabytes, sampleFiles } from "./measure.ts";

const COPIES = 12;
const backendName = process.argv[2] === "redis" ? "redis" : "embedded";
const folder = mkdtempSync(join(tmpdir(), "kawaraban-bench-"));
const redis =
  backendName === "redis" && hasRedis ? await startRedis(["--maxmemory-policy", "noeviction"]) : null;

if (backendName === "redis" && redis === null) {
  console.log("whole line  redis: not measured, redis-server is not installed here");
} else {
  await measure().finally(async () => {
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}

async function measure(): Promise<void> {
  const inputs = copies();
  const now = () => new Date();
  const store = openFiles(join(folder, "data"));
  const opening = performance.now();
  const backend = await openBackend(
    redis === null
      ? { backend: "embedded", directory: join(folder, "data"), cacheDirectory: join(folder, "cache") }
      : { backend: "redis", url: redis.url },
    { log: silent, now },
  );
  const openMs = performance.now() - opening;
  const crew = openCrew({ threads: 1, words: () => openWords(), model: null, log: silent });
  const handlers = handlersOf({
    store,
    ingest: ingestDeps,
    crew,
    length: 240,
    now,
  });

  let open = inputs.length;
  let failed = 0;
  const startedAt = performance.now();
  await new Promise<void>((resolve, reject) => {
    startWorkers(backend, handlers, {
      log: silent,
      now,
      concurrency: { fetch: 4 },
      onSettled: async (settled) => {
        await noteEnd(settled, store, now);
        if (settled.next !== null) return;
        if (settled.outcome === "failed") failed += 1;
        open -= 1;
        if (open === 0) resolve();
      },
    });
    enqueue(inputs, { again: false }, { store, backend, now }).catch(reject);
  });
  const seconds = (performance.now() - startedAt) / 1000;
  await backend.close();
  await crew.close();
  console.log(
    `whole line  ${backendName}: ${(inputs.length / seconds).toFixed(1)} articles/s of wall time (${inputs.length} articles, ` +
      `${failed} failed); open ${openMs.toFixed(0)} ms; peak ${peakMegabytes()}`,
  );
}

/** Every copy is another document: its content names its id. */
function copies(): ItemInput[] {
  const inputs: ItemInput[] = [];
  for (let copy = 0; copy < COPIES; copy += 1) {
    mkdirSync(join(folder, "pages", String(copy)), { recursive: true });
    for (const path of sampleFiles()) {
      if (/two-parts/.test(path)) continue; // its second part would have to come along
      const to = join(folder, "pages", String(copy), basename(path));
      const mark = path.endsWith(".html") ? `\n<!-- ${copy} -->` : `\n${"\n".repeat(copy)}`;
      writeFileSync(to, Buffer.concat([readFileSync(path), Buffer.from(mark)]));
      inputs.push({ kind: "file", path: to, url: null });
    }
  }
  return inputs;
}
