/** What of a document is new, what has changed, what is known: the same article once, whatever its address and title do. */
import { createHash } from "node:crypto";
import { Failure } from "../../errors.ts";
import type { Seen, SourceState } from "../../model.ts";
import type { RejectedItem, SourceItem } from "../feeds/feed.ts";
import { itemId } from "../ids.ts";
import { YOUNG_MS } from "./revisits.ts";

/** An item with the id that its article has, or will have. */
type Sorted = { readonly id: string; readonly item: SourceItem };

export type SortedOut = {
  readonly fresh: readonly Sorted[];
  readonly changed: readonly Sorted[];
  readonly rejected: readonly RejectedItem[];
  readonly seen: readonly Seen[];
  /** There is more in the same document, for the next poll. */
  readonly isMore: boolean;
};

/** The first poll takes the newest only: nobody who adds a sitemap wants its last ten years. */
const FIRST_MAX = 50;
/** Later ones take so many at a time; what is left over is new at the next poll. */
const AT_ONCE_MAX = 500;
/** Entries that a source no longer shows are remembered, so that what comes back is not new. */
const GONE_KEPT = 1_000;

/**
 * @param isFirst nothing of this source was ever read
 */
export function sortOut(
  items: readonly SourceItem[],
  state: SourceState,
  door: { readonly now: Date; readonly isFirst: boolean },
): SortedOut {
  const byId = new Map(state.seen.map((seen) => [seen[0], seen] as const));
  const byGuid = new Map(
    state.seen.filter(([, guid]) => guid !== "").map((seen) => [seen[1], seen] as const),
  );
  const shared = sharedGuids(items);
  const rejected: RejectedItem[] = [];
  const current = new Map<string, Seen>();
  const unknown: { readonly sorted: Sorted; readonly seen: Seen }[] = [];
  const changed: Sorted[] = [];

  for (const item of items) {
    const own = idOf(item, rejected);
    if (own === null) continue;
    const guid = item.guid === null || shared.has(item.guid) ? "" : digest(item.guid);
    const known = byId.get(own) ?? (guid === "" ? undefined : byGuid.get(guid));
    const id = known?.[0] ?? own;
    if (current.has(id)) {
      rejected.push({
        what: nameOf(item),
        reason: "same-address",
        detail: `another item above leads to ${item.url}`,
      });
      continue;
    }
    const version = versionOf(item);
    const seen: Seen = [
      id,
      guid === "" ? (known?.[1] ?? "") : guid,
      version,
      known?.[3] ?? secondsOf(door.now),
    ];
    current.set(id, seen);
    if (known === undefined) unknown.push({ sorted: { id, item }, seen });
    else if (known[2] !== version) changed.push({ id, item });
  }

  const { taken, left, isForgotten } = choose(unknown, door.isFirst);
  for (const { sorted, seen } of left) {
    if (isForgotten) current.delete(seen[0]);
    rejected.push(notTaken(sorted.item, isForgotten));
  }
  const gone = state.seen.filter(([id]) => !current.has(id)).slice(0, GONE_KEPT);
  return {
    fresh: taken.map(({ sorted }) => sorted),
    changed,
    rejected,
    seen: [...current.values(), ...gone],
    isMore: isForgotten && left.length > 0,
  };
}

type Unknown = { readonly sorted: Sorted; readonly seen: Seen };

function choose(
  unknown: readonly Unknown[],
  isFirst: boolean,
): { readonly taken: readonly Unknown[]; readonly left: readonly Unknown[]; readonly isForgotten: boolean } {
  const max = isFirst ? FIRST_MAX : AT_ONCE_MAX;
  if (unknown.length <= max) return { taken: unknown, left: [], isForgotten: false };
  const time = ({ sorted: { item } }: Unknown) => Date.parse(item.publishedAt ?? item.updatedAt ?? "") || 0;
  // Sources without dates stand newest first, as a rule; sorting is stable.
  const newestFirst = [...unknown].sort((one, other) => time(other) - time(one));
  return { taken: newestFirst.slice(0, max), left: newestFirst.slice(max), isForgotten: !isFirst };
}

const notTaken = (item: SourceItem, comesLater: boolean): RejectedItem => ({
  what: nameOf(item),
  reason: comesLater ? "too-many" : "too-old",
  detail: comesLater
    ? `one poll takes ${AT_ONCE_MAX}; the next one goes on`
    : `the first poll of a source takes the ${FIRST_MAX} newest; \`kawaraban run ${item.url}\` takes this one too`,
});

function idOf(item: SourceItem, rejected: RejectedItem[]): string | null {
  try {
    return itemId(item.url);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    rejected.push({ what: nameOf(item), reason: "malformed", detail: error.message });
    return null;
  }
}

/** Some feeds give every item the guid of the site: then it names nothing. */
function sharedGuids(items: readonly SourceItem[]): ReadonlySet<string> {
  const urls = new Map<string, string>();
  const shared = new Set<string>();
  for (const { guid, url } of items) {
    if (guid === null) continue;
    const other = urls.get(guid);
    if (other !== undefined && other !== url) shared.add(guid);
    urls.set(guid, url);
  }
  return shared;
}

const nameOf = (item: SourceItem): string => item.title ?? item.url;

const versionOf = ({ title, publishedAt, updatedAt, summary }: SourceItem): string =>
  digest(JSON.stringify([title, publishedAt, updatedAt, summary]));

/** 60 bits: enough to tell apart what one source shows. */
const digest = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 10);

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1_000);

/** Worth looking at again: published a short while ago, or nobody knows when. */
export const isYoung = ({ publishedAt }: SourceItem, now: Date): boolean =>
  publishedAt === null || now.getTime() - Date.parse(publishedAt) < YOUNG_MS;
