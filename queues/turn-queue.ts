/** The queue of host turns: what the frontier asks for is added there, and what was lost on the way is added again. */
import { explain } from "../src/errors.ts";
import type { Log } from "../src/log.ts";
import { type BullQueue, PRIORITY } from "./bullmq-queue.ts";
import type { Frontier, NewTurn } from "./frontier/frontier.ts";

type BullTurns = Pick<BullQueue, "addBulk" | "getJob" | "promoteJobs">;

/** `:` may not be in a job's id. */
const idOf = ({ host, turn }: NewTurn): string => `turn-${turn}-${encodeURIComponent(host)}`;

/** Adds turns; one that is there already is not doubled, but hastened where it was asked for. */
export async function addTurns(turns: readonly NewTurn[], bull: BullTurns): Promise<void> {
  if (turns.length === 0) return;
  await bull.addBulk(
    turns.map(({ host, turn, urgency, hasten }) => ({
      name: "turn",
      data: { host, turn },
      opts: {
        jobId: idOf({ host, turn, urgency, hasten }),
        priority: PRIORITY[urgency],
        attempts: 1,
        removeOnComplete: true,
        removeOnFail: true,
      },
    })),
  );
  for (const turn of turns) if (turn.hasten) await hasten(turn, bull);
}

/** Nothing when the turn has just begun, or is over. */
async function hasten(turn: NewTurn, bull: BullTurns): Promise<void> {
  const job = await bull.getJob(idOf(turn));
  if (job === undefined) return;
  if (turn.urgency === "interactive" && job.opts.priority) await job.changePriority({ priority: 0 });
  if (!(await job.isDelayed())) return;
  try {
    await job.promote();
  } catch {
    return; // It went on by itself in this moment.
  }
}

const SWEEP_EVERY_MS = 5_000;
/** So many at a time are added again; the others are due a sweep later. */
const SWEPT_MAX = 200;
/**
 * Of those so many, the latest, are looked at one by one: where more hosts are due than can be asked, all turns are late
 * and none is lost.
 */
const HASTENED_MAX = 20;

/** So much the clock may differ between two looks, beyond what passed. */
const CLOCK_SLACK_MS = 2_000;

/**
 * Now and then looks for turns that should have been seen: a crash may have come between frontier and queue. A clock
 * that was set back would hold all waiting turns until it has caught up; so all of them look again, and the frontier,
 * which bounds every wait by what it was meant to be, sends the early ones back.
 */
export function sweepTurns(
  frontier: Pick<Frontier, "overdue">,
  turns: () => BullTurns,
  log: Log,
): () => void {
  let last = { clock: Date.now(), passed: performance.now() };
  const wasSetBack = () => {
    const now = { clock: Date.now(), passed: performance.now() };
    const gained = now.clock - last.clock - (now.passed - last.passed);
    last = now;
    return gained < -CLOCK_SLACK_MS;
  };
  const sweep = async () => {
    if (wasSetBack()) {
      log("queue.clock-set-back");
      await turns().promoteJobs();
    }
    const overdue = await frontier.overdue(SWEPT_MAX);
    await addTurns(
      overdue.map((turn, at) => ({ ...turn, hasten: turn.hasten && at < HASTENED_MAX })),
      turns(),
    );
  };
  const timer = setInterval(() => {
    sweep().catch((error: unknown) => log("queue.error", { kind: "turns", message: explain(error) }));
  }, SWEEP_EVERY_MS).unref();
  return () => clearInterval(timer);
}
