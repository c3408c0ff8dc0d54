import { Failure } from "../../errors.ts";
import type { Item } from "../../model.ts";
import type { Store } from "../../store/store.ts";
import { cleanAgain, type Recleaned } from "../cleaning-again.ts";
import { openDesk } from "../desk.ts";
import type { Door } from "../door.ts";
import { resumeAll } from "../enqueue.ts";
import { resultsTeller } from "../telling.ts";
import { inOrder, openEnds, untilPlaced } from "../waiting.ts";

/** Re-cleans stored pages (some, or all of them) and summarizes those whose text changed, as `run` would. */
export async function cleanStored(ids: readonly string[], options: { readonly all: boolean }, door: Door) {
  if (options.all === ids.length > 0)
    throw new Failure("input.malformed", "clean --again takes ids, or --all instead of them");
  const desk = await openDesk(door, "to work");
  try {
    const changed: Recleaned[] = [];
    let failed = 0;
    for (const item of await chosen(ids, desk.store)) {
      if (door.stop.aborted) break;
      const result = await cleanAgain(item, {
        store: desk.store,
        now: door.now(),
        sites: door.settings.config.sites,
      });
      if (result.changed === "text") changed.push(result);
      // Among all of them, those that never had a page are no failures.
      if (result.failure !== null && !(options.all && result.failure.code === "store.missing")) failed += 1;
      tell(result, item, door);
    }
    failed += changed.length === 0 ? 0 : await Promise.race([summarized(changed, desk, door), desk.broken]);
    return failed === 0 ? 0 : 1;
  } finally {
    door.terminal.quiet();
    await desk.close();
  }
}

async function chosen(ids: readonly string[], store: Store): Promise<readonly Item[]> {
  if (ids.length === 0) return store.listItems();
  const items: Item[] = [];
  for (const prefix of ids) {
    const item = await store.getItem(await store.resolveId(prefix));
    if (item !== null) items.push(item);
  }
  return items;
}

async function summarized(
  changed: readonly Recleaned[],
  desk: Awaited<ReturnType<typeof openDesk>>,
  door: Door,
): Promise<number> {
  const ends = openEnds();
  desk.work(ends.onSettled);
  await resumeAll({ ...desk, now: door.now });
  const waiting = changed.map(({ id }) => ({ id, input: id, told: "queued" as const }));
  const teller = resultsTeller(desk.store, waiting.length, {
    ...door,
    terminal: { ...door.terminal, out: () => undefined },
  });
  for await (const item of inOrder(waiting, desk.store, { ends, stop: door.stop, onWait: teller.progress }))
    await teller.tell(item);
  await untilPlaced(waiting, { ...desk, ends, stop: door.stop });
  return teller.failed() + waiting.length - teller.told();
}

const WORDS = {
  text: "text changed, summarized again",
  details: "details changed, summary kept",
  record: "only the record of cleaning changed",
  same: "unchanged",
  kept: "kept as it was",
} as const satisfies Record<Recleaned["changed"], string>;

function tell({ id, changed, failure }: Recleaned, item: Item, { json, terminal }: Door): void {
  if (json) terminal.out(JSON.stringify({ id, changed, failure }));
  else if (failure === null) terminal.out(`${id.slice(0, 8)}  ${WORDS[changed]}  ${item.title ?? ""}`);
  if (failure !== null && !json)
    terminal.err(`✗ ${id.slice(0, 8)}: ${WORDS[changed]}: ${failure.code}: ${failure.message}`);
}
