import { findOwner } from "../../../queues/lock.ts";
import { tokyoDay } from "../../calendar.ts";
import type { StatusReply } from "../../read/api.ts";
import { sourceLine, type Told } from "../../read/sources.ts";
import { openFiles } from "../../store/files.ts";
import { openDesk } from "../desk.ts";
import type { Door } from "../door.ts";
import { spentOf } from "../model.ts";
import { findServe } from "../owner.ts";
import { queueStatus } from "../queue-status.ts";
import { sourceBook } from "../sources/book.ts";
import { toldJson, toldOfAll } from "../sources/told.ts";

const RECENT = 10_000;
const FAILURES_SHOWN = 10;

/** Queue counts, item counts by state, and the last failures. */
export async function status(_args: readonly string[], _options: unknown, door: Door): Promise<number> {
  const queue = await statusOfQueue(door);
  const { config } = door.settings;
  const store = openFiles(config.dataDir);
  const items = await store.listItems({ countMax: RECENT });
  const model = {
    ...spentOf(await store.listSpend(tokyoDay(door.now()))),
    budgetYen: config.budgetYenPerDay,
  };
  const states: Record<string, number> = {};
  for (const { state } of items) states[state] = (states[state] ?? 0) + 1;
  const failures = items
    .filter(({ failure }) => failure !== null)
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt))
    .slice(0, FAILURES_SHOWN)
    .map(({ id, state, changedAt, failure }) => ({ id, state, changedAt, ...failure }));

  const sources = await toldOfAll(await sourceBook(door), door.now());
  if (door.json) {
    const stale = sources.filter(({ standing }) => standing === "stale").map(toldJson);
    door.terminal.out(
      JSON.stringify({ ...queue, items: states, failures, sources: counted(sources), stale, model }),
    );
    return 0;
  }
  const { out } = door.terminal;
  out(`queue  ${queue.backend}${queue.owner === null ? "" : `, held by pid ${queue.owner}`}`);
  for (const [stage, counts] of Object.entries(queue.queues))
    out(
      `  ${stage.padEnd(10)} ${Object.entries(counts)
        .map(([name, count]) => `${name} ${count}`)
        .join("  ")}`,
    );
  out(
    `items  ${
      Object.entries(states)
        .map(([state, count]) => `${state} ${count}`)
        .join("  ") || "none yet"
    }`,
  );
  if (sources.length > 0)
    out(
      `sources  ${Object.entries(counted(sources))
        .map(([standing, count]) => `${standing} ${count}`)
        .join("  ")}`,
    );
  for (const told of sources)
    if (told.standing === "stale" || told.standing === "failing")
      out(`  ${sourceLine(told, door.terminal.look)}`);
  if (model.answers > 0)
    out(
      `model  today ${model.answers} answers  ${model.tokens.input} tokens in  ${model.tokens.output} out  ${model.yen.toFixed(2)} yen` +
        `${model.budgetYen === null ? "" : ` of ${model.budgetYen}`}${model.unpriced === 0 ? "" : `  (${model.unpriced} without a known price)`}`,
    );
  for (const { id, changedAt, code, message } of failures)
    out(`  ${id.slice(0, 8)}  ${changedAt.slice(0, 19)}  ${code}: ${message}`);
  return 0;
}

function counted(sources: readonly Told[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { standing } of sources) counts[standing] = (counts[standing] ?? 0) + 1;
  return counts;
}

/** A `run` that holds the queue answers nobody: then only the items are told. */
async function statusOfQueue(door: Door): Promise<StatusReply & { readonly owner: number | null }> {
  const { dataDir, redisUrl } = door.settings.config;
  const serve = await findServe(dataDir);
  if (serve !== null) return { owner: serve.pid, ...(await serve.status()) };
  const owner = redisUrl === null ? findOwner(dataDir) : null;
  if (owner !== null) return { owner: owner.pid, backend: "embedded", queues: {}, failed: [] };
  const desk = await openDesk(door, "to look");
  try {
    return { owner: null, ...(await queueStatus(desk.backend)) };
  } finally {
    await desk.close();
  }
}
