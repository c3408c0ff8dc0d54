import { expandInputs } from "../../ingest/inputs.ts";
import { openDesk } from "../desk.ts";
import type { Door } from "../door.ts";
import { enqueue } from "../enqueue.ts";
import { follow } from "../following.ts";
import { findServe } from "../owner.ts";
import { tellRejected } from "../telling.ts";
import { openEnds, untilPlaced } from "../waiting.ts";

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
    await desk.store.sweep(door.now());
    const ends = openEnds();
    desk.work(ends.onSettled);
    const added = await enqueue(inputs, { again }, { ...desk, now: door.now });
    const code = await Promise.race([follow(added, ends, door, rejected.length), desk.broken]);
    await Promise.race([untilPlaced(added.enqueued, { ...desk, ends, stop: door.stop }), desk.broken]);
    return code;
  } finally {
    door.terminal.quiet();
    await desk.close();
  }
}
