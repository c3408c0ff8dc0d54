/** Follows what was put on its way to its end, whoever works on it. */
import { openFiles } from "../store/files.ts";
import type { Door } from "./door.ts";
import type { Added } from "./enqueue.ts";
import { resultsTeller, tellRejected } from "./telling.ts";
import { type Ends, inOrder } from "./waiting.ts";

/** Prints each result in the order of the inputs, as soon as all before it are there; gives the exit code. */
export async function follow(added: Added, ends: Ends, door: Door, rejectedBefore: number): Promise<number> {
  const store = openFiles(door.settings.config.dataDir);
  tellRejected(added.rejected, door.terminal);
  const teller = resultsTeller(store, added.enqueued.length, door);
  for await (const item of inOrder(added.enqueued, store, { ends, stop: door.stop, onWait: teller.progress }))
    await teller.tell(item);
  const unfinished = added.enqueued.length - teller.told();
  if (unfinished > 0)
    door.terminal.err(`kawaraban: stopped; ${unfinished} not finished, the same command goes on with them`);
  return rejectedBefore + added.rejected.length + teller.failed() + unfinished === 0 ? 0 : 1;
}
