import { Failure } from "../../errors.ts";
import { summaryBlock } from "../../read/show.ts";
import type { Door } from "../door.ts";
import { itemFor } from "../item.ts";

/** The summary of one article. */
export async function show(args: readonly string[], _options: unknown, door: Door): Promise<number> {
  const { item, store } = await itemFor(args[0] ?? "", door);
  const summary = await store.getSummary(item);
  if (summary === null) {
    const why = item.failure ? `${item.failure.code}: ${item.failure.message}` : `it is ${item.state}`;
    throw new Failure("store.missing", `${item.id} has no summary: ${why}`);
  }
  door.terminal.out(
    door.json
      ? JSON.stringify(summary)
      : summaryBlock(summary, store.paths(item).summary, door.terminal.look),
  );
  return 0;
}
