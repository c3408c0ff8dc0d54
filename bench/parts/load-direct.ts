/** The stages one after the other, without a queue: what an article costs at least. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCrew } from "../../queues/crew/crew.ts";
import { handlersOf } from "../../queues/handlers.ts";
import { STAGES } from "../../queues/jobs.ts";
import { tokyoDay } from "../../src/calendar.ts";
import { idOfInput } from "../../src/ingest/ids.ts";
import { silent } from "../../src/log.ts";
import { openFiles } from "../../src/store/files.ts";
import { openWords } from "../../src/text/tokenizer.ts";

const urls: readonly string[] = JSON.parse(process.argv[2] ?? "[]");
const data = mkdtempSync(join(tmpdir(), "kawaraban-direct-"));
const now = () => new Date();
const store = openFiles(data);
const crew = openCrew({ threads: 1, words: openWords(), model: null, log: silent });
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

// The threads read their dictionary at the first article.
await whole(urls[0] ?? "");
const [before, startedAt] = [process.cpuUsage(), performance.now()];
for (const url of urls.slice(1)) await whole(url);
const { user, system } = process.cpuUsage(before);
const count = urls.length - 1;
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
