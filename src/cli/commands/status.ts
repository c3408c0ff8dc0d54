import { setTimeout as sleep } from "node:timers/promises";
import { findOwner } from "../../../queues/lock.ts";
import { tokyoDay } from "../../calendar.ts";
import type { Item } from "../../model.ts";
import { diskOf } from "../../store/disk.ts";
import { openFiles } from "../../store/files.ts";
import { ENDED } from "../../store/store.ts";
import { openDesk } from "../desk.ts";
import type { Door } from "../door.ts";
import { spentOf } from "../model.ts";
import { findServe } from "../owner.ts";
import { queueStatus } from "../queue-status.ts";
import { sourceBook } from "../sources/book.ts";
import { toldJson, toldOfAll } from "../sources/told.ts";
import { counted, type Rate, type Status, statusLines } from "../status-lines.ts";

const RECENT = 10_000;
const FAILURES_SHOWN = 10;
const WATCH_EVERY_MS = 2_000;
const MINUTE_MS = 60_000;
const CLEAR_SCREEN = "\u001b[2J\u001b[H";

/** Queues, items, rate, sources, model, disk, and the last failures; with `--watch`, again and again. */
export async function status(
  _args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
): Promise<number> {
  const watching = options["watch"] === true;
  do {
    const status = await statusNow(door, watching);
    if (door.json) door.terminal.out(JSON.stringify(asJson(status)));
    else
      door.terminal.out(
        `${watching && door.terminal.look.colors.isColorSupported ? CLEAR_SCREEN : ""}${statusLines(status, door.now(), door.terminal.look).join("\n")}`,
      );
    if (watching) await sleep(WATCH_EVERY_MS, null, { signal: door.stop }).catch(() => null);
  } while (watching && !door.stop.aborted);
  return 0;
}

async function statusNow(door: Door, watching: boolean): Promise<Status> {
  const { config } = door.settings;
  const queue = await statusOfQueue(door, watching);
  const store = openFiles(config.dataDir);
  const items = await store.listItems({ countMax: RECENT });
  const states: Record<string, number> = {};
  for (const { state } of items) states[state] = (states[state] ?? 0) + 1;
  return {
    queue,
    items: states,
    rate: rateOf(items, door.now()),
    failures: items
      .flatMap(({ id, state, changedAt, failure }) =>
        failure === null ? [] : { id, state, changedAt, ...failure },
      )
      .sort((a, b) => b.changedAt.localeCompare(a.changedAt))
      .slice(0, FAILURES_SHOWN),
    sources: await toldOfAll(await sourceBook(door), door.now()),
    model: {
      ...spentOf(await store.listSpend(tokyoDay(door.now()))),
      budgetYen: config.budgetYenPerDay,
    },
    disk: await diskOf(config.dataDir),
  };
}

function asJson({ queue, sources, ...rest }: Status): object {
  const stale = sources.filter(({ standing }) => standing === "stale").map(toldJson);
  const succeededAt = Object.fromEntries(
    sources.map(({ source, state }) => [source.id, state?.succeededAt ?? null]),
  );
  return { ...queue, ...rest, sources: counted(sources), succeededAt, stale };
}

function rateOf(items: readonly Item[], now: Date): Rate {
  const doneWithin = (ms: number) =>
    items.filter(({ state, changedAt }) => state === "done" && Date.parse(changedAt) > now.getTime() - ms)
      .length;
  const waiting = items.filter(({ state }) => !ENDED.has(state)).map(({ addedAt }) => addedAt);
  return {
    doneLastHour: doneWithin(60 * MINUTE_MS),
    doneLastTenMinutes: doneWithin(10 * MINUTE_MS),
    oldestWaitingAt: waiting.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null,
  };
}

/**
 * A `run` that holds the queue answers nobody: then only the items are told. Who watches an embedded queue that nobody
 * serves does not take it either, every two seconds.
 */
async function statusOfQueue(door: Door, watching: boolean): Promise<Status["queue"]> {
  const { dataDir, redisUrl, waitingMax } = door.settings.config;
  const serve = await findServe(dataDir);
  if (serve !== null) return { owner: serve.pid, ...(await serve.status()) };
  const owner = redisUrl === null ? findOwner(dataDir) : null;
  if (owner !== null || (watching && redisUrl === null))
    return {
      ...{ owner: owner?.pid ?? null, backend: "embedded", waitingMax },
      ...{ queues: {}, paused: false, failed: [] },
    };
  const desk = await openDesk(door, "to look");
  try {
    return { owner: null, ...(await queueStatus(desk.backend, waitingMax)) };
  } finally {
    await desk.close();
  }
}
