import type { Backend } from "../../../queues/backend.ts";
import { Failure } from "../../errors.ts";
import type { Item } from "../../model.ts";
import { openFiles } from "../../store/files.ts";
import { openDesk } from "../desk.ts";
import type { Door } from "../door.ts";
import { enqueue } from "../enqueue.ts";
import { findServe } from "../owner.ts";
import { controlQueues } from "../queue-control.ts";
import { nameOf } from "../telling.ts";

/** Looks at what failed, tries it again, and stops, starts or empties the queues. */
export async function queue(
  [action = "", ...ids]: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
): Promise<number> {
  const reason = typeof options["reason"] === "string" ? options["reason"] : null;
  if (action === "failed") return tellFailed(await failedItems(door, reason), door);
  if (action === "retry") return retry(ids, options["all"] === true, reason, door);
  if (action === "pause" || action === "resume" || action === "drain") return control(action, door);
  throw new Failure("input.malformed", `${action}: give failed, retry, pause, resume or drain`);
}

/** @param reason the start of a failure code, such as `fetch.` */
async function failedItems(door: Door, reason: string | null): Promise<readonly Item[]> {
  const items = await openFiles(door.settings.config.dataDir).listItems();
  return items.filter(
    ({ state, failure }) => state === "failed" && (failure?.code ?? "").startsWith(reason ?? ""),
  );
}

function tellFailed(items: readonly Item[], door: Door): number {
  for (const { id, input, changedAt, failure } of items)
    door.terminal.out(
      door.json
        ? JSON.stringify({ id, input: nameOf(input), changedAt, ...failure })
        : `${id.slice(0, 8)}  ${changedAt.slice(0, 19)}  ${failure?.code}: ${failure?.message}  ${nameOf(input)}`,
    );
  return 0;
}

async function retry(ids: readonly string[], all: boolean, reason: string | null, door: Door) {
  if (ids.length === 0 && !all && reason === null)
    throw new Failure("input.malformed", "give ids, --reason with the start of a code, or --all");
  const store = openFiles(door.settings.config.dataDir);
  const named = await Promise.all(ids.map(async (id) => store.getItem(await store.resolveId(id))));
  const items = ids.length > 0 ? named.filter((item) => item !== null) : await failedItems(door, reason);
  const inputs = items.map(({ input }) => input);
  const serve = await findServe(door.settings.config.dataDir);
  if (inputs.length > 0 && serve !== null) await serve.add(inputs, { again: true });
  else if (inputs.length > 0)
    await onBackend(door, (backend) => enqueue(inputs, { again: true }, { store, backend, now: door.now }));
  door.terminal.out(door.json ? JSON.stringify({ retried: inputs.length }) : `${inputs.length} tried again`);
  return 0;
}

async function control(action: "pause" | "resume" | "drain", door: Door): Promise<number> {
  const store = openFiles(door.settings.config.dataDir);
  const serve = await findServe(door.settings.config.dataDir);
  const done =
    serve === null
      ? await onBackend(door, (backend) => controlQueues(action, { backend, store, now: door.now }))
      : await serve.control(action);
  door.terminal.out(
    door.json
      ? JSON.stringify(done)
      : `${action}: done${action === "drain" ? `, ${done.drained} taken away` : ""}`,
  );
  return 0;
}

async function onBackend<Value>(door: Door, ask: (backend: Backend) => Promise<Value>): Promise<Value> {
  const desk = await openDesk(door, "to look");
  try {
    return await ask(desk.backend);
  } finally {
    await desk.close();
  }
}
