import { Failure } from "../../errors.ts";
import type { Item } from "../../model.ts";
import { changesBetween, changesText } from "../../read/changes.ts";
import { summaryBlock } from "../../read/show.ts";
import type { Store } from "../../store/store.ts";
import type { Door } from "../door.ts";
import { itemFor } from "../item.ts";

/** The summary of one article, or what its page said before it was changed. */
export async function show(
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
): Promise<number> {
  const { item, store } = await itemFor(args[0] ?? "", door);
  if (options["changes"] === true) return showChanges(item, store, door);
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

async function showChanges(item: Item, store: Store, door: Door): Promise<number> {
  const now = await store.getArticle(item);
  if (now === null) throw new Failure("store.missing", `${item.id} has no article: it is ${item.state}`);
  const versions = await store.listVersions(item);
  if (versions.length === 0) door.terminal.err(`${item.id} has not changed since it was read first`);
  for (const [at, version] of versions.entries()) {
    const after = versions[at + 1]?.article ?? now;
    const changes = changesBetween(version.article, after);
    const { number, replacedAt } = version;
    door.terminal.out(
      door.json
        ? JSON.stringify({ id: item.id, number, replacedAt, changes })
        : changesText({ number, replacedAt, title: after.title, changes }, door.terminal.look),
    );
  }
  return 0;
}
