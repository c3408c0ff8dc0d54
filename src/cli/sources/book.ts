/** The sources that there are: those of `kawaraban.yaml` are brought into the store, and their schedules into the queue. */
import type { Backend } from "../../../queues/backend.ts";
import { nextHit } from "../../../queues/schedules.ts";
import { sourceOf } from "../../ingest/sources/define.ts";
import type { Source } from "../../model.ts";
import { openFiles } from "../../store/files.ts";
import type { Store } from "../../store/store.ts";
import type { Door } from "../door.ts";
import { nextPoll, rhythmOf } from "./deps.ts";
import { CARE, CARE_EVERY_MS } from "./polling.ts";

/** The store, with what the file says of its sources brought up to date. */
export async function sourceBook(door: Door): Promise<Store> {
  const store = openFiles(door.settings.config.dataDir);
  await bringIn(door, store);
  return store;
}

/**
 * What stands in the file is added or changed, what no longer stands there goes; sources added by commands stay.
 * @throws Failure `input.malformed` when an interval or a cron expression is none
 */
async function bringIn(door: Door, store: Store): Promise<void> {
  const { sources: specs } = door.settings;
  const known = new Map((await store.listSources()).map((source) => [source.id, source]));
  const now = door.now();
  const wanted = (specs ?? []).map((spec) => sourceOf(spec, { now, cwd: door.cwd, origin: "file" }));
  for (const source of wanted) {
    checked(source, now);
    const before = known.get(source.id);
    const next = before === undefined ? source : merged(source, before);
    if (JSON.stringify(next) !== JSON.stringify(before)) await store.putSource(next);
  }
  const ids = new Set(wanted.map(({ id }) => id));
  for (const { id, origin } of known.values())
    if (origin === "file" && !ids.has(id)) await store.removeSource(id);
}

/** What a poll found out (the kind, the feed of a home page) stays where the file leaves it open. */
const merged = (source: Source, before: Source): Source => ({
  ...source,
  addedAt: before.addedAt,
  ...(source.kind === "auto" ? { kind: before.kind, at: before.at } : {}),
});

/** A cron expression is read by the queue's parser. @throws Failure `input.malformed` */
export function checked(source: Source, now: Date): Source {
  if (source.schedule.kind === "cron") nextHit(source.schedule, now);
  return source;
}

/** Sets the schedulers as the sources say; schedulers of sources that are gone or paused go. */
export async function setSchedules(deps: {
  readonly store: Store;
  readonly backend: Backend;
  readonly now: () => Date;
}): Promise<number> {
  const { store, backend, now } = deps;
  const active = (await store.listSources()).filter(({ paused }) => !paused);
  const wanted = new Set([CARE, ...active.map(({ id }) => id)]);
  const surplus: string[] = [];
  for await (const { sourceId } of backend.schedules.list())
    if (!wanted.has(sourceId)) surplus.push(sourceId);
  for (const sourceId of surplus) await backend.schedules.remove(sourceId);
  for (const source of active) {
    const state = await store.getSourceState(source.id);
    const at = nextPoll(source, state, now());
    const isLate = at.getTime() <= now().getTime();
    await backend.schedules.set(source.id, rhythmOf(source, state), isLate ? {} : { firstAt: at });
  }
  await backend.schedules.set(CARE, { everyMs: CARE_EVERY_MS });
  return active.length;
}
