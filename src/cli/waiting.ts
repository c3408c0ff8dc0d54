/** Waits until items have come to their end, whoever works on them: this process, a `serve`, or another machine. */
import type { Settled } from "../../queues/workers.ts";
import type { Item } from "../model.ts";
import { ENDED, type Store } from "../store/store.ts";
import type { Enqueued } from "./enqueue.ts";

/** Tells at once of what this process ends itself. */
export type Ends = {
  readonly onSettled: (settled: Settled) => void;
  /** Resolves at the next end, or after `withinMs`. */
  readonly next: (withinMs: number) => Promise<void>;
};

export function openEnds(): Ends {
  let wake: (() => void) | null = null;
  return {
    onSettled: ({ next }) => {
      if (next === null) wake?.();
    },
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
