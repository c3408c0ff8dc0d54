import { Failure } from "../../errors.ts";
import { sourceOf } from "../../ingest/sources/define.ts";
import { lookAt } from "../../ingest/sources/look.ts";
import { pollSource } from "../../ingest/sources/poll.ts";
import { freshState } from "../../ingest/sources/state.ts";
import type { Source } from "../../model.ts";
import { clock, spanOf } from "../../read/sources.ts";
import type { Door } from "../door.ts";
import { sourceBook } from "../sources/book.ts";
import { pollDeps } from "../sources/deps.ts";
import { specOf } from "../sources/spec.ts";
import { sourceFor } from "./source.ts";

const REJECTED_SHOWN = 20;

/** What a source would ingest at its first poll, and what not and why. Nothing is stored. */
export async function testSource(
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
): Promise<number> {
  const source = await sourceToTest(args[0] ?? "", options, door);
  const polled = await pollSource(source, freshState(source), pollDeps(door, await sourceBook(door), source));
  if (polled.failure !== null) throw polled.failure;
  const { items, rejected, feed, nextState } = polled;
  if (door.json) {
    const { seen: _, ...state } = nextState;
    door.terminal.out(
      JSON.stringify({
        kind: source.kind,
        at: source.at,
        format: feed?.format,
        title: feed?.title,
        home: feed?.home,
        notes: feed?.notes,
        intervalMs: state.intervalMs,
        items: items.map(({ item }) => item),
        rejected,
      }),
    );
    return 0;
  }
  const { out, err } = door.terminal;
  err(
    `${feed?.format ?? source.kind}  ${feed?.title ?? "(no title)"}  next poll would be in ${spanOf(nextState.intervalMs)}`,
  );
  for (const note of feed?.notes ?? []) err(`  ${note}`);
  for (const { item, input } of items)
    out(
      `${clock(item.publishedAt)}  ${item.title ?? "(no title)"}\n                  ${input.kind === "url" ? input.url : input.path}`,
    );
  err(`${items.length} would be ingested, ${rejected.length} not`);
  for (const { what, reason, detail } of rejected.slice(0, REJECTED_SHOWN))
    err(`– ${what}: ${reason}: ${detail}`);
  if (rejected.length > REJECTED_SHOWN)
    err(`  and ${rejected.length - REJECTED_SHOWN} more; --json has them all`);
  return 0;
}

/** A source that there is, by its id; else what was given, as `source add` would take it. */
async function sourceToTest(
  given: string,
  options: Readonly<Record<string, unknown>>,
  door: Door,
): Promise<Source> {
  if (/^[0-9a-f]{4,16}$/i.test(given)) {
    try {
      return await sourceFor(given, await sourceBook(door));
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== "input.not-found") throw error;
    }
  }
  const source = sourceOf(specOf(given, options), { now: door.now(), cwd: door.cwd, origin: "command" });
  if (source.kind !== "auto") return source;
  const { kind, at, feeds } = await lookAt(source, pollDeps(door, await sourceBook(door), null));
  if (feeds.length > 0)
    door.terminal.err(`a page; its feed is taken: ${at.kind === "url" ? at.url : at.path}`);
  return { ...source, kind, at };
}
