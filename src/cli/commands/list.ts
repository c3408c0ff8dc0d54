import { itemLine } from "../../read/list.ts";
import { openFiles } from "../../store/files.ts";
import type { Door } from "../door.ts";

/** One line an item, newest first. */
export async function list(_args: readonly string[], options: Readonly<Record<string, unknown>>, door: Door) {
  const items = await openFiles(door.settings.config.dataDir).listItems({
    countMax: Number(options["count"]),
  });
  for (const item of items)
    door.terminal.out(door.json ? JSON.stringify(item) : itemLine(item, door.terminal.look));
  if (items.length === 0) door.terminal.err("nothing yet; `kawaraban run samples` is a beginning");
  return 0;
}
