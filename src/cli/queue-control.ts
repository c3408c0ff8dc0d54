/** Stops, starts and empties all queues together. What is taken away is noted, so that no start brings it back. */
import type { Backend } from "../../queues/backend.ts";
import { STAGES } from "../../queues/jobs.ts";
import type { ControlReply } from "../read/api.ts";
import type { Store } from "../store/store.ts";

type Deps = { readonly backend: Backend; readonly store: Store; readonly now: () => Date };

const DRAINED = { code: "queue.drained", message: "taken from the queue by hand; run it again" } as const;

export async function controlQueues(
  action: "pause" | "resume" | "drain",
  { backend, store, now }: Deps,
): Promise<ControlReply> {
  let drained = 0;
  // Schedules stay: drained polls would only come back with their next hour.
  if (action !== "drain") await backend.view("poll")[action]();
  for (const stage of STAGES) {
    if (action !== "drain") {
      await backend.queue(stage)[action]();
      continue;
    }
    for (const job of await backend.queue(stage).drain()) {
      const item = await itemOf(job, store);
      // What was listed is done; `stories rebuild` puts it among the others.
      if (item === null || stage === "stories") continue;
      drained += 1;
      await store.putItem({ ...item, state: "failed", failure: DRAINED, changedAt: now().toISOString() });
    }
  }
  return { drained };
}

async function itemOf(job: unknown, store: Store) {
  const known = typeof job === "object" && job !== null && "id" in job && typeof job.id === "string";
  return known ? store.getItem(String(job.id)) : null;
}
