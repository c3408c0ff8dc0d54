import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import type { JobWorker } from "../../../queues/backend.ts";
import { STAGES, type StageName } from "../../../queues/jobs.ts";
import { startPolls } from "../../../queues/polls.ts";
import { explain, Failure } from "../../errors.ts";
import type { TakeTurn } from "../../ingest/politeness.ts";
import type { Source } from "../../model.ts";
import type { Board } from "../../read/board.ts";
import { runHooks } from "../../read/hooks/hooks.ts";
import { boardOf } from "../board.ts";
import { type Desk, openDesk } from "../desk.ts";
import { openMornings } from "../digesting.ts";
import type { Door } from "../door.ts";
import { resumeAll } from "../enqueue.ts";
import { keepUp } from "../keeping-up.ts";
import { hooksOf, listen, refuseOpenDoor } from "../serving.ts";
import { setSchedules, sourceBook } from "../sources/book.ts";
import { hostOf, pollDeps } from "../sources/deps.ts";
import { pollerOf } from "../sources/polling.ts";
import { openTally } from "../tally.ts";
import { startTidying } from "../tidying.ts";

/** What a process does where several share a Redis and a data directory. All answer over HTTP. */
const ROLES = {
  all: { schedules: true, polls: true, stages: STAGES },
  scheduler: { schedules: true, polls: false, stages: [] },
  fetch: { schedules: false, polls: true, stages: ["fetch"] },
  work: { schedules: false, polls: false, stages: ["clean", "summarize", "index", "stories"] },
  api: { schedules: false, polls: false, stages: [] },
} as const satisfies Record<string, Role>;

type Role = { readonly schedules: boolean; readonly polls: boolean; readonly stages: readonly StageName[] };

/** Owns the data directory until it is told to stop: works off the queue and answers over HTTP. */
export async function serve(
  _args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  outside: Door,
): Promise<number> {
  const role = roleOf(options["role"], outside);
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
  const tally = openTally(outside.log);
  const door = { ...outside, log: tally.log };
  const { config } = door.settings;
  refuseOpenDoor(config);
  const desk = await openDesk(door, role.stages.length > 0 ? "to wait for work" : "to look");
  const board = boardOf(desk.store, door, desk.words);
  const closing = new AbortController();
  let keeping: Promise<void> = Promise.resolve();
  try {
    const tidying = role.schedules ? await startTidying(desk.store, door) : null;
    const resumed = role.schedules ? await resumeAll({ ...desk, now: door.now }) : 0;
    const server = await listen(desk, board, tally, door);
    const hooks = hooksOf(desk.store, board.catalog, door);
    const morning = openMornings({ board, store: desk.store, catalog: board.catalog, door });
    keeping = keepUp(syncingAlone(board, desk), {
      log: door.log,
      stop: closing.signal,
      afterwards: async () => {
        if (!role.schedules) return;
        await runHooks(hooks);
        await morning();
      },
    });
    door.log("serve.started", {
      address: server.address,
      dataDir: config.dataDir,
      queue: desk.backend.name,
      resumed,
    });
    if (role.stages.length > 0) desk.work(() => undefined, role.stages);
    const polls = await startPolling(desk, role, door);
    if (!door.stop.aborted) await Promise.race([once(door.stop, "abort"), desk.broken]);
    door.log("serve.stopping", { signal: String(door.stop.reason) });
    tidying?.();
    await server.close();
    await polls?.close(POLLS_CLOSE_WITHIN_MS);
    return 0;
  } finally {
    closing.abort();
    await keeping;
    board.close();
    await desk.close();
    door.log("serve.stopped");
  }
}

/**
 * By so much garbage a heap may grow beyond what lives in it, of this process and of its threads, before it is collected.
 * V8's own rule is up to three times what lives, on a machine with much memory: it does not know what else runs there.
 */
export const HEAP_GROWING_PERCENT = 50;
const SCHEDULE_AGAIN_MS = 2_000;
/**
 * One process at a time brings the catalog up to date: who waits for another's transaction in SQLite holds up its own main
 * thread. A queue that is away must not keep readers from what is stored.
 */
const syncingAlone = (board: Board, { backend }: Desk): Pick<Board, "sync"> => ({
  sync: async (stop) => {
    const begun = { is: false };
    try {
      return await backend.aloneSoon("catalog", () => {
        begun.is = true;
        return board.sync(stop);
      });
    } catch (error) {
      if (begun.is) throw error;
      return board.sync(stop);
    }
  },
});

/** A poll that takes longer is done again by the next who serves. */
const POLLS_CLOSE_WITHIN_MS = 5_000;
/** Documents asked for at a time; each is small, and hosts are mostly different ones. */
const POLLS_AT_ONCE = 4;

function roleOf(given: unknown, door: Door): Role {
  const name = String(given ?? "all");
  const role = Object.entries(ROLES).find(([known]) => known === name)?.[1];
  if (role === undefined)
    throw new Failure("input.malformed", `--role is one of ${Object.keys(ROLES).join(", ")}, not ${name}`);
  if (role !== ROLES.all && door.settings.config.redisUrl === null)
    throw new Failure("input.malformed", "roles need a Redis that they share; set REDIS_URL");
  return role;
}

/** Who serves already does not end because the queue is away for a moment: it is asked again until it is back. */
async function scheduleAll(deps: Parameters<typeof setSchedules>[0], { log, stop }: Door): Promise<void> {
  while (!stop.aborted) {
    try {
      log("sources.scheduled", { sources: await setSchedules(deps) });
      return;
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== "queue.unreachable") throw error;
      log("sources.unscheduled", { reason: explain(error) });
      await sleep(SCHEDULE_AGAIN_MS, null, { signal: stop }).catch(() => undefined);
    }
  }
}

async function startPolling(desk: Desk, role: Role, door: Door): Promise<JobWorker | null> {
  await sourceBook(door);
  const { now, log } = door;
  const deps = {
    ...desk,
    now,
    log,
    pollDeps: (source: Source, takeTurn?: TakeTurn) => pollDeps(door, desk.store, source, takeTurn),
  };
  if (role.schedules) await scheduleAll(deps, door);
  if (!role.polls) return null;
  return startPolls(desk.backend, pollerOf(deps), {
    log,
    now,
    concurrency: POLLS_AT_ONCE,
    hostOf: async (sourceId) => hostOf((await desk.store.getSource(sourceId))?.at ?? null),
  });
}
