import { expandInputs } from "../../ingest/inputs.ts";
import { openDesk } from "../desk.ts";
import type { Door } from "../door.ts";
import { type Added, enqueue } from "../enqueue.ts";
import { findServe } from "../owner.ts";
import { tellRejected } from "../telling.ts";

/** Enqueues and returns: into a running `serve`, or into the queue that the next one (or the next `run`) opens. */
export async function add(args: readonly string[], options: Readonly<Record<string, unknown>>, door: Door) {
  const { inputs, rejected } = await expandInputs(args, { stdin: door.stdin, cwd: door.cwd });
  tellRejected(rejected, door.terminal);
  if (inputs.length === 0) return 1;
  const added = await deliver(inputs, options["again"] === true, door);
  tellRejected(added.rejected, door.terminal);
  for (const { id, input, told } of added.enqueued)
    door.terminal.out(
      door.json ? JSON.stringify({ id, input, told }) : `${id.slice(0, 8)}  ${told}  ${input}`,
    );
  return rejected.length + added.rejected.length === 0 ? 0 : 1;
}

async function deliver(inputs: Parameters<typeof enqueue>[0], again: boolean, door: Door): Promise<Added> {
  const serve = await findServe(door.settings.config.dataDir);
  if (serve !== null) return serve.add(inputs, { again });
  const desk = await openDesk(door, "to look");
  try {
    return await enqueue(inputs, { again }, { ...desk, now: door.now });
  } finally {
    await desk.close();
  }
}
