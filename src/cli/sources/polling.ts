/** Polls sources, puts what they show on its way, keeps what was learned, and tells of what has gone silent. */
import type { Backend } from "../../../queues/backend.ts";
import type { Poll } from "../../../queues/polls.ts";
import type { TakeTurn } from "../../ingest/politeness.ts";
import { type PollDeps, type Polled, pollSource } from "../../ingest/sources/poll.ts";
import { afterRevisits, dueRevisits } from "../../ingest/sources/revisits.ts";
import { staleSince } from "../../ingest/sources/rhythm.ts";
import { freshState } from "../../ingest/sources/state.ts";
import type { Log } from "../../log.ts";
import type { ItemInput, Source, SourceState } from "../../model.ts";
import type { Store } from "../../store/store.ts";
import { type Added, enqueue, revisit } from "../enqueue.ts";
import { expectedMs, rhythmOf } from "./deps.ts";
import { type Turns, turns } from "./turns.ts";

/** The scheduler that looks after articles that are still young, and after sources that nobody polls. */
export const CARE = "care";
export const CARE_EVERY_MS = 5 * 60_000;

/** Puts inputs on their way; `titleOf` says what the source calls them. */
export type Deliver = (
  inputs: readonly ItemInput[],
  source: Source,
  titleOf: (input: ItemInput) => string | null,
) => Promise<Added>;

export type PolledSource = { readonly source: Source; readonly polled: Polled; readonly added: Added };

const NOTHING: Added = { enqueued: [], rejected: [] };

export type PollOneDeps = {
  readonly store: Store;
  readonly deliver: Deliver;
  /** `takeTurn`: each request to the source's host takes a turn. */
  readonly pollDeps: (source: Source, takeTurn?: TakeTurn) => PollDeps;
  readonly takeTurn?: TakeTurn | undefined;
  readonly log: Log;
};

/** What is new is on its way before the state says that it was seen: a crash in between shows it once more. */
export async function pollOne(source: Source, deps: PollOneDeps): Promise<PolledSource> {
  const { store, log } = deps;
  const state = (await store.getSourceState(source.id)) ?? freshState(source);
  const polled = await pollSource(source, state, deps.pollDeps(source, deps.takeTurn));
  const titles = new Map(polled.items.map(({ input, item }) => [input, item.title]));
  const added =
    polled.items.length === 0
      ? NOTHING
      : await deps.deliver([...titles.keys()], source, (input) => titles.get(input) ?? null);
  await store.putSourceState(polled.nextState);
  if (polled.found !== null && polled.nextState.failures === 0) await noteFound(source, polled, store);
  tellAlarm(source, state, polled.nextState, log);
  return { source, polled, added };
}

/** Only what the poll found out is written: a person may have paused the source meanwhile. */
async function noteFound(source: Source, { found }: Polled, store: Store): Promise<void> {
  const current = await store.getSource(source.id);
  if (current !== null && found !== null) await store.putSource({ ...current, ...found });
}

function tellAlarm(source: Source, before: SourceState, after: SourceState, log: Log): void {
  const { id, title } = source;
  const named = { sourceId: id, title: title ?? after.title, address: addressOf(source) };
  if (after.failure !== null)
    log("source.failed", {
      ...named,
      failures: after.failures,
      reason: `${after.failure.code}: ${after.failure.message}`,
      nextAt: after.nextAt,
    });
  if (after.staleSince !== null && before.staleSince === null)
    log("source.stale", { ...named, since: after.staleSince, lastSuccess: after.succeededAt });
  if (after.staleSince === null && before.staleSince !== null) log("source.recovered", named);
}

export const addressOf = ({ at }: Source): string => (at.kind === "url" ? at.url : at.path);

export type CareDeps = {
  readonly store: Store;
  readonly backend: Backend;
  readonly now: () => Date;
  readonly log: Log;
};

/** Looks at young articles whose time has come, and tells once of every source that has become stale. */
export async function takeCare(
  deps: CareDeps,
  inTurn: Turns = (_id, work) => work(),
): Promise<{ revisits: number; stale: number }> {
  const told = { revisits: 0, stale: 0 };
  for (const source of await deps.store.listSources())
    await inTurn(source.id, async () => {
      const state = await deps.store.getSourceState(source.id);
      if (state === null) return;
      const now = deps.now();
      const due = dueRevisits(state, now);
      told.revisits += await revisit(due, deps);
      const since = staleSince(source, state, now, expectedMs(source, now) ?? state.intervalMs);
      if (since !== null) told.stale += 1;
      const next = { ...afterRevisits(state, now), staleSince: since?.toISOString() ?? null };
      if (due.length === 0 && (since === null) === (state.staleSince === null)) return;
      await deps.store.putSourceState(next);
      tellAlarm(source, { ...state, failure: null }, { ...next, failure: null }, deps.log);
    });
  return told;
}

/** What `serve` does for each job of the `poll` queue. */
export function pollerOf(deps: CareDeps & Pick<PollOneDeps, "pollDeps">): Poll {
  const { store, backend } = deps;
  // Care writes states of sources, too: of one source, work goes one after the other.
  const inTurn = turns();
  const deliver: Deliver = (inputs, source, titleOf) =>
    enqueue(inputs, { again: false, urgency: "scheduled", source: source.id, titleOf }, deps);
  return async (sourceId, { takeTurn }) => {
    if (sourceId === CARE) return { facts: await takeCare(deps, inTurn) };
    const source = await store.getSource(sourceId);
    if (source === null || source.paused) {
      await backend.schedules.remove(sourceId);
      return { facts: { gone: true } };
    }
    const { polled, added } = await inTurn(sourceId, () => pollOne(source, { ...deps, deliver, takeTurn }));
    const { items, rejected, changed, failure, nextState } = polled;
    return {
      facts: {
        title: source.title ?? nextState.title,
        fresh: items.length,
        queued: added.enqueued.filter(({ told }) => told === "queued").length,
        changed: changed.length,
        rejected: rejected.length,
        failure: failure?.code ?? null,
        nextAt: nextState.nextAt,
      },
      rhythm: rhythmOf(source, nextState),
    };
  };
}
