/** The queue of the stage `fetch`: what has a host waits in the frontier for its host's turn, files wait for nobody. */
import type { FailedJob, JobQueue, NewJob, QueueView } from "./backend.ts";
import type { Entry, FailedEntry, Frontier, NewTurn } from "./frontier/frontier.ts";
import { jobIdOf, type Urgency } from "./jobs.ts";
import { reached } from "./reached.ts";

/**
 * @param plain BullMQ's queue for what needs no turn
 * @param turns the queue of turns, to stop and start it
 * @param addTurns adds to it what the frontier asks for
 */
export function fetchQueueOf(
  plain: JobQueue,
  turns: Pick<QueueView, "pause" | "resume" | "prometheus">,
  frontier: Frontier,
  addTurns: (turns: readonly NewTurn[]) => Promise<void>,
): JobQueue {
  const addBulk = async (jobs: readonly NewJob[], urgency: Urgency = "interactive") => {
    const entries = jobs.flatMap((job) => entriesOf(job, urgency));
    const others = jobs.filter(({ host }) => !host);
    if (entries.length > 0) await reached(async () => addTurns(await frontier.add(entries)));
    if (others.length > 0) await plain.addBulk(others, { urgency });
  };
  return {
    add: (job, options) => (job.host ? addBulk([job], options?.urgency) : plain.add(job, options)),
    addBulk: (jobs, options) => addBulk(jobs, options?.urgency),
    state: async (job) => {
      const state = await reached(() => frontier.state(jobIdOf("fetch", job)));
      return state === "unknown" ? plain.state(job) : state;
    },
    counts: async () => {
      const [here, there] = await Promise.all([reached(() => frontier.counts()), plain.counts()]);
      return {
        waiting: here.waiting + there.waiting,
        active: here.active + there.active,
        delayed: here.delayed + there.delayed,
        failed: here.failed + there.failed,
        done: here.done + there.done,
        lateMs: Math.max(here.lateMs, there.lateMs),
      };
    },
    waiting: async () => {
      const [here, there] = await Promise.all([reached(() => frontier.counts()), plain.waiting()]);
      return here.waiting + there;
    },
    failed: async (max) => {
      const [here, there] = await Promise.all([reached(() => frontier.failed(max)), plain.failed(max)]);
      const all = [...here.map(failedOf), ...there];
      return all.sort((a, b) => (b.failedAt ?? "").localeCompare(a.failedAt ?? "")).slice(0, max);
    },
    pause: async () => {
      await Promise.all([turns.pause(), plain.pause()]);
    },
    resume: async () => {
      await Promise.all([turns.resume(), plain.resume()]);
    },
    isPaused: plain.isPaused,
    prometheus: async () => `${await plain.prometheus()}\n${await turns.prometheus()}`,
    drain: async () => {
      const drained = [...(await plain.drain())];
      while (true) {
        const some = await reached(() => frontier.drain(DRAINED_AT_ONCE));
        drained.push(...some.map(({ data }) => data));
        if (some.length === 0) return drained;
      }
    },
  };
}

const DRAINED_AT_ONCE = 500;

function entriesOf({ host, id, round }: NewJob, urgency: Urgency): Entry[] {
  if (!host) return [];
  return [{ key: jobIdOf("fetch", { id, round }), queue: "fetch", host, data: { id, round }, urgency }];
}

const failedOf = ({ entry, reason, stack, failedAt }: FailedEntry): FailedJob => ({
  stage: entry.queue,
  jobId: entry.key,
  data: entry.data,
  reason,
  stack,
  attempts: entry.attempts,
  failedAt: failedAt.toISOString(),
});
