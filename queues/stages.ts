/** The queues and workers of all stages over BullMQ and the frontier; the same on every backend. */
import { GAP_MS } from "../src/ingest/politeness.ts";
import type { Backend, BackendDeps, JobWorker } from "./backend.ts";
import { type Bull, type Openers, openBull, type Timing } from "./bullmq.ts";
import { queueOf } from "./bullmq-queue.ts";
import { processorOf, type Running } from "./bullmq-worker.ts";
import { fetchQueueOf } from "./fetch-queue.ts";
import type { Entry, Frontier } from "./frontier/frontier.ts";
import { openHolds } from "./holds.ts";
import {
  POLICIES,
  type QueueName,
  SLOW_STAGES,
  STAGES,
  type StageName,
  stallsMaxOf,
  WAITING_MAX,
} from "./jobs.ts";
import type { QueueBoard } from "./queue-board.ts";
import { reached } from "./reached.ts";
import { openRoom, type Room } from "./room.ts";
import { schedulesOf } from "./schedules.ts";
import { addTurns, sweepTurns } from "./turn-queue.ts";
import { type TurnHandler, turnProcessor } from "./turns.ts";

/** The frontier as producers use it, who hear at once that the database is away, and as workers do, who wait for it. */
export type Frontiers = { readonly forProducers: Frontier; readonly forWorkers: Frontier };

type Stages = Pick<Backend, "queue" | "view" | "awaitTurn" | "schedules" | "worker" | "board" | "close">;

export function openStages(
  open: Openers,
  timing: Timing,
  { forProducers, forWorkers }: Frontiers,
  deps: BackendDeps,
): Stages {
  const bull = openBull(open, timing, deps);
  const policies = deps.policies ?? POLICIES;
  const room = openRoom(async () => {
    const waiting = await Promise.all(SLOW_STAGES.map((stage) => bull.queue(stage).view.waiting()));
    return waiting.reduce((sum, count) => sum + count, 0);
  }, deps.waitingMax ?? WAITING_MAX);
  const turns = { ...{ bull, frontier: forWorkers, policies, timing, room, deps }, handlers: new Map() };
  let turnWorker: JobWorker | null = null;
  let board: Promise<QueueBoard> | null = null;

  const queue = (stage: StageName) => {
    const plain = queueOf(stage, bull.queue(stage).bull);
    if (stage !== "fetch") return plain;
    const turn = bull.queue("turn");
    return fetchQueueOf(plain, turn.view, forProducers, (added) => addTurns(added, turn.bull));
  };
  return {
    queue,
    view: (name) => (name === "fetch" ? queue(name) : bull.queue(name).view),
    awaitTurn: (entry) =>
      reached(async () => addTurns(await forWorkers.add([entry]), bull.queue("turn").bull)),
    get schedules() {
      return schedulesOf(bull.queue("poll").bull, deps.now);
    },
    worker: (name, handle, options) => {
      const running: Running = new Map();
      const { concurrency, onLost } = options;
      const how = { concurrency, onLost, running, stallsMax: stallsMaxOf(name) };
      const inRoom: typeof handle = async (delivery) => {
        if (name === "fetch") await room.within(Number.POSITIVE_INFINITY, delivery.urgency);
        return handle(delivery);
      };
      const plain = leavingRoom(bull.work(name, processorOf(inRoom, policies[name], running), how), room);
      if (!hasTurns(name)) return plain;
      turns.handlers.set(name, { handle, onLost });
      turnWorker ??= startTurns(turns, concurrency);
      return together(plain, turnWorker);
    },
    board: async (path) => {
      // Loaded when somebody looks: few do.
      board ??= import("./queue-board.ts").then(({ queueBoard }) =>
        queueBoard(
          (["poll", "turn", ...STAGES] as const).map((name) => bull.queue(name).bull),
          path,
        ),
      );
      return board;
    },
    close: bull.close,
  };
}

const hasTurns = (name: QueueName): name is Entry["queue"] => name === "fetch" || name === "poll";

type Turns = {
  readonly bull: Bull;
  readonly frontier: Frontier;
  readonly policies: typeof POLICIES;
  readonly timing: Timing;
  readonly room: Room;
  readonly deps: BackendDeps;
  readonly handlers: Map<Entry["queue"], TurnHandler>;
};

function startTurns(
  { bull, frontier, policies, timing, room, deps, handlers }: Turns,
  concurrency: number,
): JobWorker {
  const running: Running = new Map();
  const holds = openHolds(frontier, timing.lockMs, deps.log);
  const endSweep = sweepTurns(frontier, () => bull.queue("turn").bull, deps.log);
  const gapMs = deps.hostGapMs ?? GAP_MS.usual;
  const process = turnProcessor({ frontier, handlers, policies, gapMs, holds, room, running });
  const worker = bull.work("turn", process, {
    concurrency,
    running,
    stallsMax: stallsMaxOf("turn"),
    onLost: () => undefined,
  });
  return {
    close: async (withinMs) => {
      room.close();
      endSweep();
      const ended = await worker.close(withinMs);
      holds.close();
      return ended;
    },
  };
}

/** Whoever waits for room must not hold up the end. */
const leavingRoom = (worker: JobWorker, room: Room): JobWorker => ({
  close: (withinMs) => {
    room.close();
    return worker.close(withinMs);
  },
});

const together = (...workers: readonly JobWorker[]): JobWorker => ({
  close: async (withinMs) => {
    const ends = await Promise.all(workers.map((worker) => worker.close(withinMs)));
    return ends.every((ended) => ended);
  },
});
