/** The jobs there are: their names, what they carry, how often they are tried. Jobs carry ids, never documents. */
import { z } from "zod";

/** The queues in the order an item meets them; `index` lists a finished article, `stories` puts it among the others. */
export const STAGES = ["fetch", "clean", "summarize", "index", "stories"] as const;
export type StageName = (typeof STAGES)[number];

/** `poll` asks a source for what is new; its jobs come from the schedules. */
export type QueueName = StageName | "poll";

const ItemJob = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  /** Counts up when an item is done again, so that the repeated work is a new job. */
  round: z.int().min(0),
});
export type ItemJob = z.infer<typeof ItemJob>;

const PollJob = z.strictObject({ sourceId: z.string().regex(/^[\w.-]{1,100}$/) });

/** What a job of each queue must carry; anything else is refused as `queue.malformed-job`. */
export const JOB_SCHEMAS = {
  poll: PollJob,
  fetch: ItemJob,
  clean: ItemJob,
  summarize: ItemJob,
  index: ItemJob,
  stories: ItemJob,
} as const satisfies Record<QueueName, z.ZodType>;

export type Policy = {
  /** Tries in all, for failures whose retry is `backoff`. */
  readonly attemptsMax: number;
  /** Wait before the second try; it doubles with every further one, and half of it is random. */
  readonly backoffMs: number;
};
export type Policies = Readonly<Record<QueueName, Policy>>;

/** The network and the model come back late, the disk soon or not at all; a source is polled again anyway. */
export const POLICIES: Policies = {
  poll: { attemptsMax: 1, backoffMs: 0 },
  fetch: { attemptsMax: 4, backoffMs: 2_000 },
  clean: { attemptsMax: 3, backoffMs: 1_000 },
  summarize: { attemptsMax: 4, backoffMs: 2_000 },
  index: { attemptsMax: 3, backoffMs: 1_000 },
  stories: { attemptsMax: 3, backoffMs: 1_000 },
};

/** How often the other side may ask one job to slow down before that is its failure. */
export const SLOW_DOWNS_MAX = 10;
/** The wait when the other side says "slow down" but not for how long, and the longest we agree to. */
export const SLOW_DOWN_MS = { unsaid: 30_000, max: 86_400_000 } as const;

/** Three tries: a job that loses more workers than this is set aside as failed, so that it cannot take others along. */
export const STALLS_MAX = 2;

/** A turn is not to blame for the address that killed its workers: the frontier counts for each. */
export const stallsMaxOf = (queue: string): number => (queue === "turn" ? NO_LIMIT : STALLS_MAX);
/** The largest that a database takes for it. */
const NO_LIMIT = 2 ** 31 - 1;

/** What takes long: fetching rests while too much waits for these. */
export const SLOW_STAGES = ["clean", "summarize"] as const satisfies readonly StageName[];
export const WAITING_MAX = 200;

/** A person waits for `interactive` jobs; they go first. */
export type Urgency = "interactive" | "scheduled";

/** The same work has the same id (BullMQ forbids `:` in it), so adding it twice adds it once. */
export const jobIdOf = (stage: StageName, job: ItemJob): string => `${stage}-${job.id}-${job.round}`;
