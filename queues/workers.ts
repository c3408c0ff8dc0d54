/** The workers of all stages: each job is parsed, handled, passed on, and told about when it has ended for good. */
import { explain, Failure } from "../src/errors.ts";
import type { TakeTurn } from "../src/ingest/politeness.ts";
import type { Log } from "../src/log.ts";
import type { Backend, Delivery, Verdict } from "./backend.ts";
import { type ItemJob, JOB_SCHEMAS, SLOW_DOWNS_MAX, STAGES, type StageName } from "./jobs.ts";
import { eventOf, type Facts, parsed, verdictOn } from "./verdicts.ts";

type HandledJob = ItemJob & {
  /** 1 at the first try. */
  readonly attempt: number;
  /** A failure of this try ends the job, unless the other side asked to slow down. */
  readonly lastTry: boolean;
  /** For an item that has a host: each request to anybody takes a turn. */
  readonly takeTurn?: TakeTurn;
};

/** Does a stage's work for one item, which must bear being done twice; throws Failure for what may happen. */
export type Handler = (job: HandledJob) => Promise<{
  /** The stage that goes on with the item; none when the item is done. */
  readonly next?: StageName;
  /** What the log line says beside the usual. */
  readonly facts: Facts;
}>;

/** A job has ended for good. */
export type Settled = {
  readonly stage: StageName;
  /** Null only for a malformed job that does not say. */
  readonly id: string | null;
  readonly round: number | null;
  /** `refused` is an answer about the page (captcha, members only) rather than a fault. */
  readonly outcome: "done" | "failed" | "refused";
  /** The stage that goes on; null when the item is at its end. */
  readonly next: StageName | null;
  /** Null when done. `code` is a FailureCode, or `bug`. */
  readonly failure: { readonly code: string; readonly message: string } | null;
};

export type WorkersDeps = {
  readonly log: Log;
  readonly now: () => Date;
  /** The stages that are worked on here; default all. */
  readonly stages?: readonly StageName[];
  /**
   * Stages that go on in the job before theirs, where that is worked on here: a job more would cost what is won by it.
   * For what is cheap to do again: a failure of such a stage tries the whole job again, but that of a stage that comes
   * after the article is done, which then becomes a job of its own. Default none.
   */
  readonly inOneJob?: ReadonlySet<StageName>;
  /** Jobs at a time, by stage; default 1. */
  readonly concurrency: Partial<Readonly<Record<StageName, number>>>;
  /**
   * Called once a job, before the queue forgets it; after a crash at that moment, once more. The next stage may
   * already be at work by then, and may even be told about first.
   */
  readonly onSettled?: (settled: Settled) => void | Promise<void>;
};

export type Workers = {
  /**
   * Begins no further jobs and waits for the running ones, at most `withinMs` (default 10 s); those that take
   * longer go back into the queue, for the next who works on it. Gives false when some did.
   */
  readonly close: (withinMs?: number) => Promise<boolean>;
};

const CLOSE_WITHIN_MS = 10_000;

/** Starts one worker a stage; they run until `close`. */
export function startWorkers(
  backend: Backend,
  handlers: Readonly<Record<StageName, Handler>>,
  deps: WorkersDeps,
): Workers {
  const workers = (deps.stages ?? STAGES).map((stage) => {
    const room: Room = { stage, backend, handlers, deps };
    return backend.worker(stage, (delivery) => work(delivery, room), {
      concurrency: deps.concurrency[stage] ?? 1,
      onLost: (lost) => void settleLost(lost, room),
    });
  });
  return {
    close: async (withinMs = CLOSE_WITHIN_MS) => {
      const ends = await Promise.all(workers.map((worker) => worker.close(withinMs)));
      return ends.every((ended) => ended);
    },
  };
}

/** The article is listed by then, and is not done again for what fails here. */
const AFTERWARDS: ReadonlySet<StageName> = new Set(["stories"]);

type Room = {
  readonly stage: StageName;
  readonly backend: Backend;
  readonly handlers: Readonly<Record<StageName, Handler>>;
  readonly deps: WorkersDeps;
};

/** Does the stage of the job, and those that go on in it. */
async function work(delivery: Delivery, room: Room): Promise<Verdict> {
  for (let stage: StageName | null = room.stage; stage !== null; ) {
    const handle: Handler =
      stage !== room.stage && AFTERWARDS.has(stage) ? onceHere(stage, room) : room.handlers[stage];
    const ended: Ended = await workStage(delivery, { ...room, stage }, handle);
    if ("kind" in ended) return ended;
    stage = ended.goesOn;
  }
  return { kind: "done" };
}

/** What becomes of the job, or the stage that goes on in it. */
type Ended = Verdict | { readonly goesOn: StageName | null };

/** Does a stage in the job before it; what fails becomes a job of the stage, which is tried as that one's policy says. */
const onceHere =
  (stage: StageName, { handlers }: Room): Handler =>
  async (job) => {
    try {
      return await handlers[stage](job);
    } catch (error) {
      return { next: stage, facts: { reason: explain(error) } };
    }
  };

async function workStage(delivery: Delivery, room: Room, handle: Handler): Promise<Ended> {
  const { stage, backend, deps } = room;
  const startedAt = deps.now().getTime();
  const usual = () => ({
    ...nameOf(delivery.data),
    queue: stage,
    attempt: delivery.attempt,
    ms: deps.now().getTime() - startedAt,
  });
  try {
    const job = parsed(delivery, JOB_SCHEMAS[stage], stage);
    const { next = null, facts } = await handle({
      ...job,
      attempt: delivery.attempt,
      lastTry: delivery.lastAttempt || delivery.postponed >= SLOW_DOWNS_MAX,
      ...(delivery.takeTurn && { takeTurn: delivery.takeTurn }),
    });
    const goesOn = next !== null && next !== stage && goesOnHere(next, deps) ? next : null;
    if (next !== null && goesOn === null) await handOn(job, next, delivery, backend);
    await deps.onSettled?.({ stage, ...job, outcome: "done", next, failure: null });
    deps.log("job.done", { ...facts, ...usual() });
    return { goesOn };
  } catch (error) {
    const verdict = verdictOn(error, delivery);
    if (verdict.kind === "fail") await settle(error, delivery.data, room);
    deps.log(eventOf(verdict, error), {
      ...usual(),
      reason: explain(error),
      ...(verdict.kind === "postpone" ? { delayMs: verdict.delayMs } : {}),
      ...(error instanceof Failure ? {} : { stack: error instanceof Error ? error.stack : undefined }),
    });
    return verdict;
  }
}

const goesOnHere = (stage: StageName, { inOneJob, stages = STAGES }: WorkersDeps): boolean =>
  inOneJob?.has(stage) === true && stages.includes(stage);

/**
 * A stage that is done again takes the item back to where it was, while the next stage may have failed meanwhile: the
 * queue does not begin that again, so the item has ended. Asked each time: what was done long ago is forgotten, and
 * looks like done for the first time. Both are asked at once, in either order: what had failed is not added again.
 */
async function handOn(job: ItemJob, next: StageName, delivery: Delivery, backend: Backend): Promise<void> {
  const queue = backend.queue(next);
  const [state] = await Promise.all([queue.state(job), queue.add(job, { urgency: delivery.urgency })]);
  if (state === "failed")
    throw new Failure("queue.lost-job", `${next} had failed when this was done again; try it again`);
}

/** Tells that a job failed for good. That nobody could note it must not hide the failure itself. */
async function settle(error: unknown, data: unknown, { stage, deps }: Room): Promise<void> {
  const refused = error instanceof Failure && error.refusal;
  const message = error instanceof Error ? error.message : String(error);
  try {
    await deps.onSettled?.({
      stage,
      ...nameOf(data),
      outcome: refused ? "refused" : "failed",
      next: null,
      failure: { code: error instanceof Failure ? error.code : "bug", message },
    });
  } catch (cause) {
    deps.log("job.unsettled", { ...nameOf(data), queue: stage, reason: explain(cause) });
  }
}

async function settleLost(
  lost: { readonly jobId: string; readonly data: unknown; readonly reason: string },
  room: Room,
): Promise<void> {
  const error = new Failure(
    "queue.lost-job",
    `job ${lost.jobId} took its worker with it too often (${lost.reason})`,
  );
  await settle(error, lost.data, room);
  room.deps.log("job.failed", { ...nameOf(lost.data), queue: room.stage, reason: explain(error) });
}

/** What a job says about itself, as far as it can be read. */
function nameOf(data: unknown): { id: string | null; round: number | null } {
  const fields = typeof data === "object" && data !== null ? data : {};
  return {
    id: "id" in fields && typeof fields.id === "string" ? fields.id : null,
    round: "round" in fields && typeof fields.round === "number" ? fields.round : null,
  };
}
