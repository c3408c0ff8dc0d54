/** The records of all items, found by the start of their ids. */
import { Failure } from "../errors.ts";
import { Item } from "../model.ts";
import type { Documents } from "./documents.ts";
import { itemPath } from "./layout.ts";
import type { Shelf } from "./shelf.ts";
import { ENDED, type Store } from "./store.ts";

const ID_DIGITS = 16;
const CANDIDATES_SHOWN = 5;
/** Files read at a time. */
const READS_MAX = 32;

type ItemPart = Pick<Store, "putItem" | "getItem" | "listItems" | "unfinishedItems" | "resolveId">;

export function itemsOn(shelf: Shelf, documents: Documents): ItemPart {
  const getItem = (id: string) => documents.get(Item, itemPath(id));
  const all = async (prefix: string) => readAll(await idsFrom(shelf, prefix), getItem);
  return {
    putItem: (item) => documents.put(Item, itemPath(item.id), item),
    getItem,
    listItems: async ({ prefix = "", countMax = Number.POSITIVE_INFINITY } = {}) =>
      (await all(prefix)).sort(latestFirst).slice(0, countMax),
    unfinishedItems: async () =>
      (await all(""))
        .filter((item) => !ENDED.has(item.state))
        .sort(latestFirst)
        .reverse(),
    resolveId: (prefix) => resolveId(shelf, prefix.trim().toLowerCase()),
  };
}

const latestFirst = (one: Item, other: Item): number =>
  Date.parse(other.addedAt) - Date.parse(one.addedAt) || (one.id < other.id ? -1 : 1);

async function idsFrom(shelf: Shelf, prefix: string): Promise<readonly string[]> {
  const shards = (await shelf.list("items")).filter(
    (shard) => shard.startsWith(prefix) || prefix.startsWith(shard),
  );
  const names = await Promise.all(shards.map((shard) => shelf.list(`items/${shard}`)));
  return names
    .flat()
    .filter((name) => name.endsWith(".json") && name.startsWith(prefix))
    .map((name) => name.slice(0, -".json".length));
}

async function readAll(
  ids: readonly string[],
  getItem: (id: string) => Promise<Item | null>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let at = 0; at < ids.length; at += READS_MAX) {
    const some = await Promise.all(ids.slice(at, at + READS_MAX).map(getItem));
    for (const item of some) if (item !== null) items.push(item);
  }
  return items;
}

async function resolveId(shelf: Shelf, prefix: string): Promise<string> {
  if (!/^[0-9a-f]+$/.test(prefix) || prefix.length > ID_DIGITS)
    throw new Failure(
      "input.malformed",
      `${prefix || "an empty text"} is no id; ids are up to ${ID_DIGITS} digits of 0-9 and a-f, see \`kawaraban list\``,
    );
  const ids = await idsFrom(shelf, prefix);
  const [first, ...others] = ids;
  if (first === undefined)
    throw new Failure(
      "input.not-found",
      `no item has an id that starts with ${prefix}; \`kawaraban list\` shows them`,
    );
  if (others.length === 0) return first;
  const shown = ids.slice(0, CANDIDATES_SHOWN).join(", ");
  const more = ids.length > CANDIDATES_SHOWN ? ` and ${ids.length - CANDIDATES_SHOWN} more` : "";
  throw new Failure(
    "input.malformed",
    `${prefix} is the start of ${ids.length} ids (${shown}${more}); give more digits`,
  );
}
