/** Makes items of inputs and puts each on its way, once: what is done stays done, what was cut off goes on. */

import type { Backend } from "../../queues/backend.ts";
import type { StageName } from "../../queues/jobs.ts";
import { tokyoDay } from "../calendar.ts";
import { Failure } from "../errors.ts";
import { idOfInput } from "../ingest/ids.ts";
import type { Item, ItemInput } from "../model.ts";
import type { Store } from "../store/store.ts";
import { nameOf, type Rejected } from "./telling.ts";

type Told = "queued" | "on its way" | "done already";
export type Enqueued = { readonly id: string; readonly input: string; readonly told: Told };
export type Added = { readonly enqueued: readonly Enqueued[]; readonly rejected: readonly Rejected[] };

type Deps = { readonly store: Store; readonly backend: Backend; readonly now: () => Date };

/** The stage that goes on with an item that was cut off. */
const NEXT_STAGE = {
  queued: "fetch",
  fetched: "clean",
  cleaned: "summarize",
  summarized: "index",
} as const satisfies Partial<Record<Item["state"], StageName>>;

export async function enqueue(
  inputs: readonly ItemInput[],
  options: { readonly again: boolean },
  deps: Deps,
): Promise<Added> {
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

async function putOnItsWay(
  id: string,
  input: ItemInput,
  options: { again: boolean },
  deps: Deps,
): Promise<Told> {
  const known = await deps.store.getItem(id);
  if (known?.state === "done" && !options.again) return "done already";
  if (known !== null && isOnItsWay(known) && !options.again && (await sendOn(known, deps)))
    return "on its way";
  let item = freshItem(id, input, known, deps.now());
  await deps.store.putItem(item);
  // A queue that outlived its data directory (a Redis) may remember this very job as ended.
  while (!(await sendOn(item, deps))) {
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
async function sendOn(item: OnItsWay, { backend, store }: Deps): Promise<boolean> {
  const queue = backend.queue(NEXT_STAGE[item.state]);
  const job = { id: item.id, round: item.round };
  await queue.add(item.state === "queued" ? { ...job, host: hostOf(item.input) } : job);
  const state = await queue.state(job);
  if (state !== "failed" && state !== "done") return true;
  return (await store.getItem(item.id))?.state !== item.state;
}

/** Who is asked for it. An address that is none fails when it is fetched. */
const hostOf = (input: ItemInput): string | null =>
  input.kind === "url" && URL.canParse(input.url) ? new URL(input.url).host : null;

function freshItem(
  id: string,
  input: ItemInput,
  known: Item | null,
  now: Date,
): Item & { readonly state: "queued" } {
  const at = now.toISOString();
  return {
    id,
    input,
    state: "queued",
    day: known?.day ?? tokyoDay(now),
    addedAt: known?.addedAt ?? at,
    changedAt: at,
    round: known === null ? 0 : known.round + 1,
    title: known?.title ?? null,
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
