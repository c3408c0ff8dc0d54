/**
 * The stages of an article one after the other, some articles at a time, without a queue, and the catalog that readers see: what an article costs at least.
 * All else is as in `serve`: V8's settings, the log's lines, what is noted at an end, the crew's thread.
 * Takes the addresses, and after how many of them it begins to count.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { openCrew } from "../../queues/crew/crew.ts";
import { handlersOf } from "../../queues/handlers.ts";
import { STAGES } from "../../queues/jobs.ts";
import { tokyoDay } from "../../src/calendar.ts";
import { HEAP_GROWING_PERCENT } from "../../src/cli/commands/serve.ts";
import { openTally } from "../../src/cli/tally.ts";
import { idOfInput } from "../../src/ingest/ids.ts";
import { openLog } from "../../src/log.ts";
import { openBoard } from "../../src/read/board.ts";
import { openCatalog } from "../../src/store/catalog/catalog.ts";
import { openFiles } from "../../src/store/files.ts";
import { openWords, tokenizerOf } from "../../src/text/tokenizer.ts";
import { cpuMsOf, threadsIn } from "./load-seen.ts";

const urls: readonly string[] = JSON.parse(process.argv[2] ?? "[]");
const WARM = Math.max(1, Number(process.argv[3] ?? 1));
/** Where the threads write, see thread-watch.ts. */
const WATCHED = process.argv[4] ?? "";
/** As many as `serve` has at work: a process that does one thing at a time wakes up more often for each. */
const LANES = 4;
/** `serve` looks every second. */
const LOOK_EVERY_MS = 1_000;
setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
const data = mkdtempSync(join(tmpdir(), "kawaraban-direct-"));
const now = () => new Date();
const store = openFiles(data);
const words = openWords();
const { log } = openTally(openLog((line) => void process.stderr.write(line), now));
const crew = openCrew({ threads: 1, words: () => words, model: null, log });
const tokenize = words.then(({ dictionary, names }) => tokenizerOf(dictionary, names));
const board = openBoard({ store, catalog: openCatalog(data), tokenize: () => tokenize });
const ingest = {
  now,
  userAgent: "kawaraban-bench",
  totalTimeoutMs: 30_000,
  bodyBytesMax: 20_000_000,
  privateHosts: urls.map((url) => new URL(url).host),
  render: null,
  robots: { cache: { get: store.getHostRules, put: store.putHostRules }, permittedHosts: [] },
};
// As in a stream of articles, where stories are written now and then; alone, each article would write its own.
let working = true;
const storiesWaiting = async () => (working ? 1 : 0);
const handlers = handlersOf({ store, ingest, crew, length: 240, storiesWaiting, now });

async function whole(url: string): Promise<void> {
  const input = { kind: "url", url } as const;
  const id = await idOfInput(input);
  const at = now().toISOString();
  await store.putItem({
    ...{ id, input, state: "queued", day: tokyoDay(now()), addedAt: at, changedAt: at },
    ...{ round: 0, title: null, failure: null },
  });
  for (const stage of STAGES) {
    const startedAt = now().getTime();
    const done = handlers[stage]({ id, round: 0, attempt: 1, lastTry: false }).then(({ facts }) =>
      log("job.done", { ...facts, id, round: 0, queue: stage, attempt: 1, ms: now().getTime() - startedAt }),
    );
    // It may stay until its burst is over.
    if (stage === "stories") atStories.push(done);
    else await done;
  }
}

const atStories: Promise<void>[] = [];
let lookedAt = performance.now();
async function wholeAndSeen(url: string): Promise<void> {
  await whole(url);
  if (performance.now() - lookedAt < LOOK_EVERY_MS) return;
  lookedAt = performance.now();
  await board.sync();
}

const taken = () => threadsIn(WATCHED, [process.pid], cpuMsOf(process.pid));
async function inLanes(those: readonly string[]): Promise<void> {
  const left = those.values();
  const lane = async () => {
    for (const url of left) await wholeAndSeen(url);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

await inLanes(urls.slice(0, WARM));
const [before, startedAt] = [taken(), performance.now()];
await inLanes(urls.slice(WARM));
const after = taken();
working = false;
await Promise.all(atStories);
const count = urls.length - WARM;
const each = Object.entries(after).map(
  ([thread, ms]) => [thread, Number(((ms - (before[thread] ?? 0)) / count).toFixed(1))] as const,
);
console.log(
  JSON.stringify({
    backend: "none",
    articles: count,
    "articles/s": Number((count / ((performance.now() - startedAt) / 1_000)).toFixed(1)),
    "CPU ms an article": Number(each.reduce((sum, [, ms]) => sum + ms, 0).toFixed(1)),
    "of it": Object.fromEntries(each),
  }),
);
await crew.close();
rmSync(data, { recursive: true, force: true });
