import type { Item } from "../../model.ts";
import { itemLineOf } from "../../read/lines.ts";
import { itemLine } from "../../read/list.ts";
import { allLines } from "../../read/pages.ts";
import { openFiles } from "../../store/files.ts";
import { boardOf } from "../board.ts";
import type { Door } from "../door.ts";
import { filterOf, isFiltered } from "../filtering.ts";

/** One line an item, the newest article first, whenever it came in; with filters, one line a summary that fits. */
export async function list(_args: readonly string[], options: Readonly<Record<string, unknown>>, door: Door) {
  const store = openFiles(door.settings.config.dataDir);
  const countMax = Number(options["count"]);
  const filter = filterOf(options, door.now());
  if (isFiltered(filter)) {
    const board = boardOf(store, door);
    try {
      await board.sync(door.stop);
      for (const line of allLines(board, { filter, countMax }))
        door.terminal.out(door.json ? JSON.stringify(line) : itemLineOf(line, [], door.terminal.look));
    } finally {
      board.close();
    }
    return 0;
  }
  const items = (await store.listItems()).toSorted(latestNews).slice(0, countMax);
  for (const item of items)
    door.terminal.out(door.json ? JSON.stringify(item) : itemLine(item, door.terminal.look));
  if (items.length === 0) door.terminal.err("nothing yet; `kawaraban run samples` is a beginning");
  return 0;
}

/** By the day of the article (of what has none yet: the day it was added), then as they were added. */
const latestNews = (one: Item, other: Item): number =>
  other.day.localeCompare(one.day) || Date.parse(other.addedAt) - Date.parse(one.addedAt);
