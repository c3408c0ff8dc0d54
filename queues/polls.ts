/** Polling: each job of the `poll` queue asks one source for what is new, and may change how often that is done. */
import { explain, Failure } from "../src/errors.ts";
import type { TakeTurn } from "../src/ingest/politeness.ts";
import type { Log } from "../src/log.ts";
import type { Backend, Delivery, JobWorker, Verdict } from "./backend.ts";
import { JOB_SCHEMAS } from "./jobs.ts";
import type { Rhythm } from "./schedules.ts";
import { eventOf, type Facts, parsed, toldAs } from "./verdicts.ts";

/**
 * Asks a source and puts on its way what is new. It keeps the state of the source itself, failures included; what it
 * throws is logged and kept among the failed jobs, and the source is asked again by its schedule.
 */
export type Poll = (
  sourceId: string,
  /** `takeTurn`: for a source on a host, each request takes a turn. */
  how: { readonly takeTurn?: TakeTurn },
) => Promise<{
  /** What the log line says beside the usual. */
  readonly facts: Facts;
  /** From now on this is the schedule; none: it stays. An `everyMs` counts from now. */
  readonly rhythm?: Rhythm;
}>;

type PollsDeps = {
  readonly log: Log;
  readonly now: () => Date;
  readonly concurrency: number;
  /** The host that a source is on (`URL.host`): its poll waits for that host's turn. Null for a folder. */
  readonly hostOf?: (sourceId: string) => Promise<string | null>;
};

/** Starts to work on the polls that are due, until `close`; close it before the backend. */
export function startPolls(backend: Backend, poll: Poll, deps: PollsDeps): JobWorker {
  return backend.worker("poll", (delivery) => work(delivery, backend, poll, deps), {
    concurrency: deps.concurrency,
    onLost: ({ data, reason }) =>
      deps.log("poll.failed", { ...nameOf(data), reason: `queue.lost-job: ${reason}` }),
  });
}

async function work(delivery: Delivery, backend: Backend, poll: Poll, deps: PollsDeps): Promise<Verdict> {
  const startedAt = deps.now().getTime();
  const usual = () => ({ ...nameOf(delivery.data), ms: deps.now().getTime() - startedAt });
  try {
    const { sourceId } = parsed(delivery, JOB_SCHEMAS.poll, "poll");
    const { takeTurn, urgency } = delivery;
    const host = takeTurn === undefined ? await deps.hostOf?.(sourceId) : null;
    if (host) {
      await backend.awaitTurn({ key: delivery.jobId, queue: "poll", host, data: { sourceId }, urgency });
      return { kind: "done" };
    }
    const { facts, rhythm } = await poll(sourceId, takeTurn === undefined ? {} : { takeTurn });
    if (rhythm !== undefined) await backend.schedules.change(sourceId, rhythm);
    deps.log("poll.done", { ...facts, ...usual() });
    return { kind: "done" };
  } catch (error) {
    const verdict = { kind: "fail", error: toldAs(error) } as const;
    deps.log(eventOf(verdict, error).replace("job", "poll"), {
      ...usual(),
      reason: explain(error),
      ...(error instanceof Failure ? {} : { stack: verdict.error.stack }),
    });
    return verdict;
  }
}

function nameOf(data: unknown): { sourceId: string | null } {
  const fields = typeof data === "object" && data !== null ? data : {};
  return { sourceId: "sourceId" in fields && typeof fields.sourceId === "string" ? fields.sourceId : null };
}
