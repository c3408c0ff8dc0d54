import { expandInputs } from "../../ingest/inputs.ts";
import { openFiles } from "../../store/files.ts";
import { openDesk } from "../desk.ts";
import type { Door } from "../door.ts";
import { type Added, enqueue } from "../enqueue.ts";
import { findServe } from "../owner.ts";
import { resultsTeller, tellRejected } from "../telling.ts";
import { type Ends, inOrder, openEnds } from "../waiting.ts";

/** Ingests the inputs now, waits for all of them, and prints one block (or one line of JSON) an article. */
export async function run(args: readonly string[], options: Readonly<Record<string, unknown>>, door: Door) {
  const { inputs, rejected } = await expandInputs(args, { stdin: door.stdin, cwd: door.cwd });
  tellRejected(rejected, door.terminal);
  if (inputs.length === 0) return 1;
  const again = options["again"] === true;

  const serve = await findServe(door.settings.config.dataDir);
  if (serve !== null) return follow(await serve.add(inputs, { again }), openEnds(), door, rejected.length);

  const desk = await openDesk(door, "to work");
  try {
    await desk.store.sweep();
    const ends = openEnds();
    desk.work(ends.onSettled);
    const added = await enqueue(inputs, { again }, { ...desk, now: door.now });
    return await Promise.race([follow(added, ends, door, rejected.length), desk.broken]);
  } finally {
    door.terminal.quiet();
    await desk.close();
  }
}

/** Prints each result in the order of the inputs, as soon as all before it are there; gives the exit code. */
async function follow(added: Added, ends: Ends, door: Door, rejectedBefore: number): Promise<number> {
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
