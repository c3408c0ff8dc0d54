/** The item that a shortened id stands for. */
import { Failure } from "../errors.ts";
import type { Item } from "../model.ts";
import { openFiles } from "../store/files.ts";
import type { Store } from "../store/store.ts";
import type { Door } from "./door.ts";

/** @throws Failure `input.*` when the id is unknown or stands for several */
export async function itemFor(
  prefix: string,
  door: Door,
): Promise<{ readonly item: Item; readonly store: Store }> {
  const store = openFiles(door.settings.config.dataDir);
  const id = await store.resolveId(prefix.toLowerCase());
  const item = await store.getItem(id);
  if (item === null) throw new Failure("store.missing", `the item ${id} has just gone`);
  return { item, store };
}
