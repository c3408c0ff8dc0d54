/** Waits until items have come to their end, whoever works on them: this process, a `serve`, or another machine. */
import type { Backend } from "../../queues/backend.ts";
import type { Settled } from "../../queues/workers.ts";
import type { Item } from "../model.ts";
import { ENDED, type Store } from "../store/store.ts";
import type { Enqueued } from "./enqueue.ts";

/** Tells at once of what this process ends itself. */
export type Ends = {
  readonly onSettled: (settled: Settled) => void;
  /** This process has put it among the others, or failed to. */
  readonly isPlaced: (id: string) => boolean;
  /** Resolves at the next end, or after `withinMs`. */
  readonly next: (withinMs: number) => Promise<void>;
};

export function openEnds(): Ends {
  let wake: (() => void) | null = null;
  const placed = new Set<string>();
  return {
    onSettled: ({ stage, id, next }) => {
      if (stage === "stories" && next === null && id !== null) placed.add(id);
      // An item has ended when it is listed; its place among the others comes after.
      if (next === null || next === "stories") wake?.();
    },
    isPlaced: (id) => placed.has(id),
    next: (withinMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}

/** What other processes end is seen by looking; so often is cheap and feels immediate. */
const LOOK_AGAIN_MS = 250;

/** Yields the ended items in the order given; ends early when asked to stop. */
export async function* inOrder(
  enqueued: readonly Enqueued[],
  store: Store,
  deps: { readonly ends: Ends; readonly stop: AbortSignal; readonly onWait: (item: Item | null) => void },
): AsyncGenerator<Item> {
  for (const { id } of enqueued) {
    while (true) {
      const item = await store.getItem(id);
      if (item !== null && ENDED.has(item.state)) {
        yield item;
        break;
      }
      if (deps.stop.aborted) return;
      deps.onWait(item);
      await deps.ends.next(LOOK_AGAIN_MS);
    }
  }
}

/** A job that nobody knows of after so long is another process's, or was done before. */
const UNKNOWN_MAX_MS = 2_000;
const PLACED_WITHIN_MS = 120_000;

/** Waits until the ended items stand among the others, as far as this process does that. */
export async function untilPlaced(
  enqueued: readonly Enqueued[],
  {
    store,
    backend,
    ends,
    stop,
  }: { readonly store: Store; readonly backend: Backend; readonly ends: Ends; readonly stop: AbortSignal },
): Promise<void> {
  const started = performance.now();
  const queue = backend.queue("stories");
  for (const { id } of enqueued.filter(({ told }) => told !== "done already")) {
    const item = await store.getItem(id);
    if (item?.state !== "done") continue;
    while (!ends.isPlaced(id) && !stop.aborted) {
      const waitedMs = performance.now() - started;
      const state = await queue.state({ id, round: item.round });
      if (state === "done" || state === "failed" || waitedMs > PLACED_WITHIN_MS) break;
      if (state === "unknown" && waitedMs > UNKNOWN_MAX_MS) break;
      await ends.next(LOOK_AGAIN_MS);
    }
  }
}
