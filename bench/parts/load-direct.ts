/**
 * The stages one after the other, without a queue, and the catalog that readers see: what an article costs at least.
 * Takes the addresses, and after how many of them it begins to count.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCrew } from "../../queues/crew/crew.ts";
import { handlersOf } from "../../queues/handlers.ts";
import { STAGES } from "../../queues/jobs.ts";
import { tokyoDay } from "../../src/calendar.ts";
import { idOfInput } from "../../src/ingest/ids.ts";
import { silent } from "../../src/log.ts";
import { openBoard } from "../../src/read/board.ts";
import { openCatalog } from "../../src/store/catalog/catalog.ts";
import { openFiles } from "../../src/store/files.ts";
import { openWords, tokenizerOf } from "../../src/text/tokenizer.ts";

const urls: readonly string[] = JSON.parse(process.argv[2] ?? "[]");
const WARM = Math.max(1, Number(process.argv[3] ?? 1));
/** `serve` looks every second. */
const LOOK_EVERY_MS = 1_000;
const data = mkdtempSync(join(tmpdir(), "kawaraban-direct-"));
const now = () => new Date();
const store = openFiles(data);
const words = openWords();
const crew = openCrew({ threads: 1, words, model: null, log: silent });
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
const storiesWaiting = async () => 1;
const handlers = handlersOf({ store, ingest, crew, length: 240, storiesWaiting, now });

async function whole(url: string): Promise<void> {
  const input = { kind: "url", url } as const;
  const id = await idOfInput(input);
  const at = now().toISOString();
  await store.putItem({
    ...{ id, input, state: "queued", day: tokyoDay(now()), addedAt: at, changedAt: at },
    ...{ round: 0, title: null, failure: null },
  });
  for (const stage of STAGES) await handlers[stage]({ id, round: 0, attempt: 1, lastTry: false });
}

let lookedAt = performance.now();
async function wholeAndSeen(url: string): Promise<void> {
  await whole(url);
  if (performance.now() - lookedAt < LOOK_EVERY_MS) return;
  lookedAt = performance.now();
  await board.sync();
}

for (const url of urls.slice(0, WARM)) await wholeAndSeen(url);
const [before, startedAt] = [process.cpuUsage(), performance.now()];
for (const url of urls.slice(WARM)) await wholeAndSeen(url);
const { user, system } = process.cpuUsage(before);
const count = urls.length - WARM;
console.log(
  JSON.stringify({
    backend: "none",
    articles: count,
    "articles/s": Number((count / ((performance.now() - startedAt) / 1_000)).toFixed(1)),
    "CPU ms an article": Number(((user + system) / 1_000 / count).toFixed(1)),
  }),
);
await crew.close();
rmSync(data, { recursive: true, force: true });
