/** `kawaraban source …`: what is polled, added, looked at, paused, removed, and carried to other readers. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Failure } from "../../errors.ts";
import { unreadable } from "../../ingest/files.ts";
import { sourceOf } from "../../ingest/sources/define.ts";
import { lookAt } from "../../ingest/sources/look.ts";
import { readOpml, writeOpml } from "../../ingest/sources/opml.ts";
import type { Source, SourceSpec } from "../../model.ts";
import { sourceBlock, sourceLine, titleOf } from "../../read/sources.ts";
import type { Store } from "../../store/store.ts";
import type { Door } from "../door.ts";
import { checked, sourceBook } from "../sources/book.ts";
import { pollDeps } from "../sources/deps.ts";
import { notifyServe } from "../sources/notify.ts";
import { specOf } from "../sources/spec.ts";
import { toldJson, toldOf, toldOfAll } from "../sources/told.ts";

type Options = Readonly<Record<string, unknown>>;

/** Looks at what was given before it is stored: an address that gives nothing is no source. */
export async function addSource(args: readonly string[], options: Options, door: Door): Promise<number> {
  const store = await sourceBook(door);
  let added = 0;
  for (const given of args) {
    const source = await lookedAt(given, options, store, door);
    const known = await store.getSource(source.id);
    if (known?.origin === "file")
      throw new Failure("input.malformed", `${given} stands in kawaraban.yaml; change it there`);
    await store.putSource(known === null ? source : { ...source, addedAt: known.addedAt });
    added += 1;
    tellSource(source, known === null ? "added" : "changed", door);
  }
  if (added > 0) await notifyServe(door);
  return 0;
}

async function lookedAt(given: string, options: Options, store: Store, door: Door): Promise<Source> {
  const spec = specOf(given, options);
  const source = checked(sourceOf(spec, { now: door.now(), cwd: door.cwd, origin: "command" }), door.now());
  if (source.kind !== "auto") return source;
  const { kind, at, feeds } = await lookAt(source, pollDeps(door, store, null));
  if (feeds.length > 0) {
    door.terminal.err(`${given} is a page; its feed is taken: ${at.kind === "url" ? at.url : at.path}`);
    for (const { url, title } of feeds.filter((one) => at.kind !== "url" || one.url !== at.url))
      door.terminal.err(`  it names ${url}${title === null ? "" : ` (${title})`}, too`);
  }
  // The id is that of the feed, so that the home page and its feed are one source.
  return {
    ...sourceOf({ ...spec, ...atSpec(at) }, { now: door.now(), cwd: door.cwd, origin: "command" }),
    kind,
    at,
  };
}

const atSpec = (at: Source["at"]): Pick<SourceSpec, "url" | "path"> =>
  at.kind === "url" ? { url: at.url } : { path: at.path };

function tellSource(source: Source, what: string, door: Door): void {
  const address = source.at.kind === "url" ? source.at.url : source.at.path;
  door.terminal.out(
    door.json
      ? JSON.stringify({ told: what, ...source })
      : `${source.id.slice(0, 8)}  ${what}  ${source.kind}  ${address}`,
  );
}

export async function listSources(_args: readonly string[], options: Options, door: Door): Promise<number> {
  const told = await toldOfAll(await sourceBook(door), door.now());
  const tag = typeof options["tag"] === "string" ? options["tag"] : undefined;
  const shown = told.filter(
    ({ source, standing }) =>
      (tag === undefined || source.tags.includes(tag)) && (options["stale"] !== true || standing === "stale"),
  );
  for (const one of shown)
    door.terminal.out(door.json ? JSON.stringify(toldJson(one)) : sourceLine(one, door.terminal.look));
  if (told.length === 0) door.terminal.err("no sources yet; `kawaraban source add URL` adds one");
  const stale = told.filter(({ standing }) => standing === "stale");
  if (stale.length > 0 && !door.json)
    door.terminal.err(
      `${stale.length} of ${told.length} sources are stale: no success for longer than expected`,
    );
  return 0;
}

export async function showSource(args: readonly string[], _options: Options, door: Door): Promise<number> {
  const store = await sourceBook(door);
  const told = await toldOf(await sourceFor(args[0] ?? "", store), store, door.now());
  door.terminal.out(door.json ? JSON.stringify(toldJson(told)) : sourceBlock(told, door.terminal.look));
  return 0;
}

const setPaused =
  (paused: boolean) =>
  async (args: readonly string[], _options: Options, door: Door): Promise<number> => {
    const store = await sourceBook(door);
    const sources = await Promise.all(args.map((given) => sourceFor(given, store)));
    for (const source of sources) {
      if (source.origin === "file")
        throw new Failure(
          "input.malformed",
          `${source.id} stands in kawaraban.yaml; write \`paused: ${paused}\` there`,
        );
      await store.putSource({ ...source, paused });
      tellSource({ ...source, paused }, paused ? "paused" : "resumed", door);
    }
    await notifyServe(door);
    return 0;
  };
export const pauseSource = setPaused(true);
export const resumeSource = setPaused(false);

export async function removeSource(args: readonly string[], _options: Options, door: Door): Promise<number> {
  const store = await sourceBook(door);
  const sources = await Promise.all(args.map((given) => sourceFor(given, store)));
  for (const source of sources) {
    if (source.origin === "file")
      throw new Failure("input.malformed", `${source.id} stands in kawaraban.yaml; take it out there`);
    await store.removeSource(source.id);
    tellSource(source, "removed", door);
  }
  await notifyServe(door);
  return 0;
}

/** Nothing is asked of the network: what does not answer shows at its first poll. */
export async function importSources(args: readonly string[], options: Options, door: Door): Promise<number> {
  const store = await sourceBook(door);
  const path = resolve(door.cwd, args[0] ?? "");
  const content = await readFile(path, "utf8").catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const { specs, rejected } = readOpml(content, args[0] ?? "");
  const extra = specOf("https://example.invalid/", options);
  for (const spec of specs) {
    const tags = [...(spec.tags ?? []), ...(extra.tags ?? [])];
    const schedule = {
      ...(extra.every === undefined ? {} : { every: extra.every }),
      ...(extra.cron === undefined ? {} : { cron: extra.cron }),
    };
    const source = sourceOf(
      { ...spec, ...schedule, kind: "feed", tags },
      { now: door.now(), cwd: door.cwd, origin: "command" },
    );
    const isKnown = (await store.getSource(checked(source, door.now()).id)) !== null;
    if (!isKnown) await store.putSource(source);
    tellSource(source, isKnown ? "known already" : "added", door);
  }
  for (const { what, detail } of rejected) door.terminal.err(`✗ ${what}: ${detail}`);
  await notifyServe(door);
  return rejected.length === 0 ? 0 : 1;
}

export async function exportSources(args: readonly string[], _options: Options, door: Door): Promise<number> {
  const sources = await (await sourceBook(door)).listSources();
  const opml = writeOpml(sources, door.now());
  const left = sources.filter(({ at, kind }) => at.kind !== "url" || kind === "list");
  if (args[0] === undefined) door.terminal.out(opml);
  else await writeFile(resolve(door.cwd, args[0]), `${opml}\n`);
  for (const source of left)
    door.terminal.err(
      `left out: ${titleOf({ source, state: null, staleSince: null, nextAt: null, standing: "waiting" })} (a ${source.kind}; readers of feeds could not follow it)`,
    );
  return 0;
}

export async function sourceFor(given: string, store: Store): Promise<Source> {
  const id = await store.resolveSource(given);
  const source = await store.getSource(id);
  if (source === null) throw new Failure("store.missing", `the source ${id} has just gone`);
  return source;
}
