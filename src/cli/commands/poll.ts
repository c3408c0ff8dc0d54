import { setTimeout } from "node:timers/promises";
import type { Source } from "../../model.ts";
import type { Store } from "../../store/store.ts";
import { type Desk, openDesk } from "../desk.ts";
import type { Door } from "../door.ts";
import { type Added, enqueue } from "../enqueue.ts";
import { follow } from "../following.ts";
import { findServe, type Serve } from "../owner.ts";
import { checked, sourceBook } from "../sources/book.ts";
import { hostOf, nextPoll, pollDeps } from "../sources/deps.ts";
import { addressOf, type Deliver, type PolledSource, pollOne, takeCare } from "../sources/polling.ts";
import { turns } from "../sources/turns.ts";
import { openEnds, untilPlaced } from "../waiting.ts";
import { sourceFor } from "./source.ts";

const AT_ONCE = 4;

/**
 * Polls once and waits for what is new: the sources named, all that are due (the default), or all of them. For people
 * with a cron of their own. A source that cannot be read makes the exit code 1; it is tried again later, as ever.
 */
export async function poll(
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
): Promise<number> {
  const store = await sourceBook(door);
  const sources = await chosen(args, options["all"] === true, store, door);
  const serve = await findServe(door.settings.config.dataDir);
  if (serve !== null) return overServe(sources, serve, store, door);
  const desk = await openDesk(door, "to work");
  try {
    await desk.store.sweep(door.now());
    const ends = openEnds();
    desk.work(ends.onSettled);
    const deliver: Deliver = (inputs, source, titleOf) =>
      enqueue(
        inputs,
        { again: false, urgency: "scheduled", source: source.id, titleOf },
        { ...desk, now: door.now },
      );
    const polled = await pollAll(sources, { store: desk.store, door, deliver });
    const { revisits } = await takeCare({ ...desk, now: door.now, log: door.log });
    if (revisits > 0) door.terminal.err(`${revisits} young articles are looked at again`);
    const code = await Promise.race([follow(addedBy(polled), ends, door, 0), desk.broken]);
    await restOf(desk, door);
    await untilPlaced(addedBy(polled).enqueued, { ...desk, ends, stop: door.stop });
    return code === 0 && polled.every(isRead) ? 0 : 1;
  } finally {
    door.terminal.quiet();
    await desk.close();
  }
}

async function overServe(
  sources: readonly Source[],
  serve: Serve,
  store: Store,
  door: Door,
): Promise<number> {
  door.terminal.err(
    `serve (pid ${serve.pid}) polls these sources by itself; what is found now is handed to it`,
  );
  const deliver: Deliver = (inputs) => serve.add(inputs, { again: false });
  const polled = await pollAll(sources, { store, door, deliver });
  const code = await follow(addedBy(polled), openEnds(), door, 0);
  return code === 0 && polled.every(isRead) ? 0 : 1;
}

async function chosen(
  args: readonly string[],
  isAll: boolean,
  store: Store,
  door: Door,
): Promise<readonly Source[]> {
  if (args.length > 0) return Promise.all(args.map((given) => sourceFor(given, store)));
  const all = (await store.listSources()).filter(({ paused }) => !paused);
  if (all.length === 0) door.terminal.err("no sources yet; `kawaraban source add URL` adds one");
  if (isAll) return all;
  const now = door.now();
  const due: Source[] = [];
  for (const source of all) {
    const state = await store.getSourceState(source.id);
    const at = state === null ? now : nextPoll(checked(source, now), state, now);
    if (at.getTime() <= now.getTime()) due.push(source);
  }
  if (due.length === 0 && all.length > 0)
    door.terminal.err(`none of ${all.length} sources is due; --all polls them all the same`);
  return due;
}

async function pollAll(
  sources: readonly Source[],
  deps: { readonly store: Store; readonly door: Door; readonly deliver: Deliver },
): Promise<readonly PolledSource[]> {
  const done: PolledSource[] = [];
  const waiting = [...sources];
  const inTurn = turns();
  const one = async (source: Source) => {
    const result = await pollOne(source, {
      ...deps,
      log: deps.door.log,
      pollDeps: (each) => pollDeps(deps.door, deps.store, each),
    });
    tell(result, deps.door);
    done.push(result);
  };
  const work = async () => {
    for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
      if (deps.door.stop.aborted) return;
      const next = source;
      // One request at a time to a host, with the gap between them; sources of other hosts do not wait.
      await inTurn(hostOf(next.at) ?? next.id, async () => {
        await one(next);
        const host = hostOf(next.at);
        if (host !== null && waiting.some(({ at }) => hostOf(at) === host))
          await setTimeout(deps.door.settings.config.hostGapMs);
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done;
}

function tell({ source, polled }: PolledSource, door: Door): void {
  const { items, rejected, failure, nextState } = polled;
  const name = source.title ?? nextState.title ?? addressOf(source);
  if (failure !== null)
    door.terminal.err(`✗ ${name}: ${failure.code}: ${failure.message}; it is tried again later`);
  else
    door.terminal.err(
      `${name}: ${items.length} new${rejected.length === 0 ? "" : `, ${rejected.length} not taken (\`kawaraban source test ${source.id.slice(0, 8)}\` says why)`}`,
    );
}

const isRead = ({ polled }: PolledSource): boolean => polled.failure === null;

const addedBy = (polled: readonly PolledSource[]): Added => ({
  // What was done before (by hand, or shown by another source) is no news of this poll.
  enqueued: polled.flatMap(({ added }) => added.enqueued.filter(({ told }) => told !== "done already")),
  rejected: polled.flatMap(({ added }) => added.rejected),
});

/** Second looks are nobody's result; they are waited for, so that closing does not cut them off. */
async function restOf(desk: Desk, door: Door): Promise<void> {
  const ends = openEnds();
  while (!door.stop.aborted) {
    const looked = (await desk.store.unfinishedItems()).filter(({ revisiting }) => revisiting === true);
    if (looked.length === 0) return;
    await ends.next(LOOK_AGAIN_MS);
  }
}

const LOOK_AGAIN_MS = 200;
