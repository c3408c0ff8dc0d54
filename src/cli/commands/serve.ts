import { once } from "node:events";
import { access, constants } from "node:fs/promises";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { JobWorker } from "../../../queues/backend.ts";
import { STAGES, type StageName } from "../../../queues/jobs.ts";
import { startPolls } from "../../../queues/polls.ts";
import { tokyoDay } from "../../calendar.ts";
import { Failure } from "../../errors.ts";
import type { TakeTurn } from "../../ingest/politeness.ts";
import type { Source } from "../../model.ts";
import { openApi } from "../../read/api.ts";
import { diskOf } from "../../store/disk.ts";
import { type Desk, openDesk } from "../desk.ts";
import type { Door } from "../door.ts";
import { enqueue, resumeAll } from "../enqueue.ts";
import { gauges } from "../gauges.ts";
import { spentOf } from "../model.ts";
import { makeToken } from "../owner.ts";
import { controlQueues } from "../queue-control.ts";
import { queueStatus } from "../queue-status.ts";
import { setSchedules, sourceBook } from "../sources/book.ts";
import { hostOf, pollDeps } from "../sources/deps.ts";
import { pollerOf } from "../sources/polling.ts";
import { openTally, type Tally } from "../tally.ts";
import { startTidying } from "../tidying.ts";

const HOST = "127.0.0.1";

/** What a process does where several share a Redis and a data directory. All answer on 127.0.0.1. */
const ROLES = {
  all: { schedules: true, polls: true, stages: STAGES },
  scheduler: { schedules: true, polls: false, stages: [] },
  fetch: { schedules: false, polls: true, stages: ["fetch"] },
  work: { schedules: false, polls: false, stages: ["clean", "summarize", "index"] },
  api: { schedules: false, polls: false, stages: [] },
} as const satisfies Record<string, Role>;

type Role = { readonly schedules: boolean; readonly polls: boolean; readonly stages: readonly StageName[] };

/** Owns the data directory until it is told to stop: works off the queue and answers on 127.0.0.1. */
export async function serve(
  _args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  outside: Door,
): Promise<number> {
  const role = roleOf(options["role"], outside);
  const tally = openTally(outside.log);
  const door = { ...outside, log: tally.log };
  const { config } = door.settings;
  const desk = await openDesk(door, role.stages.length > 0 ? "to work" : "to look");
  try {
    const tidying = role.schedules ? await startTidying(desk.store, door) : null;
    const resumed = role.schedules ? await resumeAll({ ...desk, now: door.now }) : 0;
    const server = await listen(desk, tally, door);
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
    await desk.close();
    door.log("serve.stopped");
  }
}

/** Less than that is as good as full: a page and what comes of it would not fit. */
const READY_BYTES_MIN = 20_000_000;
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

async function startPolling(desk: Desk, role: Role, door: Door): Promise<JobWorker | null> {
  await sourceBook(door);
  const { now, log } = door;
  const deps = {
    ...desk,
    now,
    log,
    pollDeps: (source: Source, takeTurn?: TakeTurn) => pollDeps(door, desk.store, source, takeTurn),
  };
  if (role.schedules) door.log("sources.scheduled", { sources: await setSchedules(deps) });
  if (!role.polls) return null;
  return startPolls(desk.backend, pollerOf(deps), {
    log,
    now,
    concurrency: POLLS_AT_ONCE,
    hostOf: async (sourceId) => hostOf((await desk.store.getSource(sourceId))?.at ?? null),
  });
}

async function listen(
  desk: Desk,
  tally: Tally,
  door: Door,
): Promise<{ address: string; close: () => Promise<void> }> {
  const { config } = door.settings;
  const api = openApi({
    token: makeToken(config.dataDir),
    add: async (inputs, options) => {
      const { enqueued, rejected } = await enqueue(inputs, options, { ...desk, now: door.now });
      return {
        items: [...enqueued],
        rejected: rejected.map(({ input, failure: { code, message } }) => ({ input, code, message })),
      };
    },
    status: () => queueStatus(desk.backend),
    control: (action) => controlQueues(action, { ...desk, now: door.now }),
    ready: async () => {
      await desk.backend.queue("index").counts();
      await access(config.dataDir, constants.W_OK);
      const { freeBytes } = await diskOf(config.dataDir);
      if (freeBytes < READY_BYTES_MIN)
        throw new Failure("store.disk-full", `only ${freeBytes} bytes are free for ${config.dataDir}`);
    },
    metrics: async () => {
      const queues = await Promise.all([
        ...STAGES.map((stage) => desk.backend.queue(stage).prometheus()),
        desk.backend.view("poll").prometheus(),
      ]);
      const spent = spentOf(await desk.store.listSpend(tokyoDay(door.now())));
      return [tally.prometheus(), gauges(spent, await diskOf(config.dataDir)), ...queues].join("\n");
    },
    syncSources: async () => ({ sources: await setSchedules({ ...desk, now: door.now }) }),
  });
  const server = createServer(getRequestListener(api.fetch));
  server.listen(config.port, HOST);
  try {
    await once(server, "listening");
  } catch (cause) {
    throw new Failure(
      "input.malformed",
      `port ${config.port} is taken; give another with --port (0: any free one)`,
      {
        cause,
      },
    );
  }
  const bound = server.address();
  const address = `http://${HOST}:${typeof bound === "object" && bound !== null ? bound.port : config.port}`;
  desk.backend.announce(address);
  return {
    address,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
