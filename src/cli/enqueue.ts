/** Makes items of inputs and puts each on its way, once: what is done stays done, what was cut off goes on. */

import type { Backend, JobState } from "../../queues/backend.ts";
import type { StageName, Urgency } from "../../queues/jobs.ts";
import { tokyoDay } from "../calendar.ts";
import { Failure } from "../errors.ts";
import { idOfInput } from "../ingest/ids.ts";
import type { Item, ItemInput } from "../model.ts";
import type { Store } from "../store/store.ts";
import { nameOf, type Rejected } from "./telling.ts";

type Told = "queued" | "on its way" | "done already";
export type Enqueued = { readonly id: string; readonly input: string; readonly told: Told };
export type Added = { readonly enqueued: readonly Enqueued[]; readonly rejected: readonly Rejected[] };

type Options = {
  readonly again: boolean;
  /** Default `interactive`: a person waits. */
  readonly urgency?: Urgency;
  /** The source that shows the inputs, and what it calls them. */
  readonly source?: string;
  readonly titleOf?: (input: ItemInput) => string | null;
};

type Deps = { readonly store: Store; readonly backend: Backend; readonly now: () => Date };

/** The stage that goes on with an item that was cut off. */
const NEXT_STAGE = {
  queued: "fetch",
  fetched: "clean",
  cleaned: "summarize",
  summarized: "index",
} as const satisfies Partial<Record<Item["state"], StageName>>;

export async function enqueue(inputs: readonly ItemInput[], options: Options, deps: Deps): Promise<Added> {
  const enqueued: Enqueued[] = [];
  const rejected: Rejected[] = [];
  for (const input of inputs) {
    try {
      const id = await idOfInput(input);
      enqueued.push({ id, input: nameOf(input), told: await putOnItsWay(id, input, options, deps) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      rejected.push({ input: nameOf(input), failure: error });
    }
  }
  return { enqueued, rejected };
}

async function putOnItsWay(id: string, input: ItemInput, options: Options, deps: Deps): Promise<Told> {
  const known = await deps.store.getItem(id);
  if (known?.state === "done" && !options.again) return "done already";
  if (known !== null && isOnItsWay(known) && !options.again && (await sendOn(known, deps, options.urgency)))
    return "on its way";
  let item = freshItem(id, input, known, deps.now(), options);
  await deps.store.putItem(item);
  // A queue that outlived its data directory (a Redis) may remember this very job as ended.
  while (!(await sendOn(item, deps, options.urgency))) {
    item = { ...item, round: item.round + 1 };
    await deps.store.putItem(item);
  }
  return "queued";
}

type OnItsWay = Item & { readonly state: keyof typeof NEXT_STAGE };

const isOnItsWay = (item: Item): item is OnItsWay => item.state in NEXT_STAGE;

/**
 * Adds the job of the stage that comes next; a job that is still there is not doubled. False when the queue
 * remembers that job as ended, while the item has not moved on: then only a new round helps.
 */
async function sendOn(item: OnItsWay, { backend, store }: Deps, urgency?: Urgency): Promise<boolean> {
  const queue = backend.queue(NEXT_STAGE[item.state]);
  const job = { id: item.id, round: item.round };
  // The job that cleaned it may be the one that goes on with it.
  if (item.state === "cleaned" || item.state === "summarized") {
    if (LIVES.has(await backend.queue("clean").state(job))) return true;
  }
  const isForHost = item.state === "queued";
  await queue.add(
    isForHost ? { ...job, host: hostOf(item.input) } : job,
    urgency === undefined ? {} : { urgency },
  );
  const state = await queue.state(job);
  if (state !== "failed" && state !== "done") return true;
  return (await store.getItem(item.id))?.state !== item.state;
}

const LIVES: ReadonlySet<JobState> = new Set(["waiting", "active", "delayed"]);

/** Who is asked for it. An address that is none fails when it is fetched. */
const hostOf = (input: ItemInput): string | null =>
  input.kind === "url" && URL.canParse(input.url) ? new URL(input.url).host : null;

function freshItem(
  id: string,
  input: ItemInput,
  known: Item | null,
  now: Date,
  options: Options,
): Item & { readonly state: "queued" } {
  const at = now.toISOString();
  const source = known?.source ?? options.source;
  return {
    id,
    input,
    state: "queued",
    day: known?.day ?? tokyoDay(now),
    addedAt: known?.addedAt ?? at,
    changedAt: at,
    round: known === null ? 0 : known.round + 1,
    title: known?.title ?? options.titleOf?.(input) ?? null,
    ...(source === undefined ? {} : { source }),
    failure: null,
  };
}

/** Puts every item on its way again that a dead process left between two stages. */
export async function resumeAll(deps: Deps): Promise<number> {
  let resumed = 0;
  for (const item of await deps.store.unfinishedItems()) {
    if (!isOnItsWay(item)) continue;
    if (!(await sendOn(item, deps))) await putOnItsWay(item.id, item.input, { again: true }, deps);
    resumed += 1;
  }
  return resumed;
}

/** Looks at ended articles once more; what is done stays done, whatever becomes of the look. */
export async function revisit(ids: readonly string[], deps: Deps): Promise<number> {
  let begun = 0;
  for (const id of ids) {
    const item = await deps.store.getItem(id);
    if (item === null || isOnItsWay(item)) continue;
    const fresh = freshItem(id, item.input, item, deps.now(), { again: true });
    const looked = item.state === "done" ? { ...fresh, revisiting: true as const } : fresh;
    await deps.store.putItem(looked);
    await sendOn(looked, deps, "scheduled");
    begun += 1;
  }
  return begun;
}
