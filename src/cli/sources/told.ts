/** What is known of every source now. */
import { staleSince } from "../../ingest/sources/rhythm.ts";
import { freshState } from "../../ingest/sources/state.ts";
import type { Source } from "../../model.ts";
import { standingOf, type Told } from "../../read/sources.ts";
import type { Store } from "../../store/store.ts";
import { expectedMs, nextPoll } from "./deps.ts";

export async function toldOf(source: Source, store: Store, now: Date): Promise<Told> {
  const state = await store.getSourceState(source.id);
  const expected = expectedMs(source, now) ?? state?.intervalMs ?? freshState(source).intervalMs;
  const stale = staleSince(source, state ?? freshState(source), now, expected);
  return {
    source,
    state,
    staleSince: stale,
    nextAt: source.paused ? null : nextPoll(source, state, now),
    standing: standingOf(source, state, stale, now),
  };
}

export async function toldOfAll(store: Store, now: Date): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const source of await store.listSources()) told.push(await toldOf(source, store, now));
  return told;
}

/** As JSON: what a person said, and what was learned, without the long lists. */
export function toldJson({ source, state, staleSince: stale, nextAt, standing }: Told): object {
  const { seen, revisits, sitemaps, ...rest } = state ?? freshState(source);
  return {
    ...source,
    standing,
    staleSince: stale?.toISOString() ?? null,
    nextAt: nextAt?.toISOString() ?? null,
    state:
      state === null
        ? null
        : { ...rest, seen: seen.length, revisits: revisits.length, sitemaps: Object.keys(sitemaps).length },
  };
}
