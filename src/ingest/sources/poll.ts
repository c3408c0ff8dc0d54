/** Polls one source: asks for its document, sorts out what is new, and says how the source stands after it. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { Failure } from "../../errors.ts";
import type { ItemInput, Source, SourceState, Validators } from "../../model.ts";
import type { Feed, RejectedItem, SourceItem } from "../feeds/feed.ts";
import { filesIn } from "./folder.ts";
import { type Document, interpretAs } from "./interpret.ts";
import { lookAt } from "./look.ts";
import { type Hints, maxAgeOf, NO_HINTS } from "./rhythm.ts";
import { readSitemaps } from "./sitemap-index.ts";
import { isYoung, sortOut } from "./sort-out.ts";
import { afterPoll, type Outcome } from "./state.ts";

/** What asking for a document gave. Headers in lower case. */
export type Answer =
  | { readonly kind: "same"; readonly headers: Readonly<Record<string, string>> }
  | {
      readonly kind: "document";
      readonly finalUrl: string;
      readonly contentType: string | null;
      readonly headers: Readonly<Record<string, string>>;
      readonly bytes: Uint8Array;
    };

export type PollDeps = {
  /** Throws Failure `fetch.*`, `input.*`. */
  readonly fetch: (url: string, validators: Validators) => Promise<Answer>;
  /** Throws Failure `input.*`. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly now: () => Date;
  readonly bodyBytesMax: number;
  /** The longest time between two polls that a cron expression allows; null for other schedules. */
  readonly expectedMs: number | null;
};

/** An article that the source shows and that nobody has seen before. */
type PolledItem = { readonly id: string; readonly input: ItemInput; readonly item: SourceItem };

export type Polled = {
  readonly items: readonly PolledItem[];
  /** Known articles that the source shows with another title, date or summary. */
  readonly changed: readonly string[];
  readonly rejected: readonly RejectedItem[];
  readonly nextState: SourceState;
  /** Null when the document is the same as last time, or could not be had. */
  readonly feed: Feed | null;
  readonly failure: Failure | null;
  /** What a source of the kind `auto` turned out to be. */
  readonly found: Pick<Source, "kind" | "at"> | null;
};

/** Never throws for what may happen to a source: that is in `failure`, and in the state. */
export async function pollSource(given: Source, state: SourceState, deps: PollDeps): Promise<Polled> {
  let source = given;
  let found: Polled["found"] = null;
  const now = deps.now();
  const settle = (outcome: Outcome, told: Omit<Polled, "nextState" | "found">): Polled => ({
    ...told,
    found,
    nextState: afterPoll(source, state, outcome, { now, expectedMs: deps.expectedMs }),
  });
  const nothing = { items: [], changed: [], rejected: [], feed: null, failure: null };
  try {
    if (source.kind === "auto") {
      const { kind, at } = await lookAt(source, deps);
      found = { kind, at };
      source = { ...source, ...found };
    }
    const read = await readSource(source, state, deps);
    if (read.kind === "same")
      return settle(
        { kind: "same", validators: read.validators ?? state.validators, hints: read.hints },
        nothing,
      );
    const sorted = sortOut(read.feed.items, state, { now, isFirst: state.succeededAt === null });
    const fileOf = read.files ?? new Map<string, string>();
    const outcome: Outcome = {
      kind: "read",
      title: read.feed.title,
      // The next poll has to read the same document once more.
      validators: sorted.isMore ? NO_VALIDATORS : read.validators,
      digest: sorted.isMore ? null : read.digest,
      sitemaps: read.sitemaps,
      hints: { ...read.hints, ...read.feed.rhythm },
      seen: sorted.seen,
      arrived: sorted.fresh.map(({ id, item }) => ({
        id,
        at: Date.parse(item.publishedAt ?? "") || now.getTime(),
        isYoung: source.kind !== "folder" && isYoung(item, now),
      })),
      changed: sorted.changed.map(({ id }) => id),
      items: read.feed.items.length,
      rejected: read.feed.rejected.length + sorted.rejected.length,
    };
    return settle(outcome, {
      items: sorted.fresh.map(({ id, item }) => ({ id, item, input: inputOf(item, fileOf) })),
      changed: outcome.changed,
      rejected: [...read.feed.rejected, ...sorted.rejected],
      feed: read.feed,
      failure: null,
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, message, facts } = error;
    const outcome = {
      kind: "failed",
      failure: { code, message },
      retryAfterMs: facts.retryAfterMs ?? null,
    } as const;
    return settle(outcome, { ...nothing, failure: error });
  }
}

const inputOf = (item: SourceItem, files: ReadonlyMap<string, string>): ItemInput => {
  const path = files.get(item.url);
  return path === undefined ? { kind: "url", url: item.url } : { kind: "file", path, url: null };
};

type Read =
  | { readonly kind: "same"; readonly validators: Validators | null; readonly hints: Hints }
  | {
      readonly kind: "read";
      readonly feed: Feed;
      readonly validators: Validators;
      readonly digest: string | null;
      readonly sitemaps: Readonly<Record<string, string>>;
      readonly hints: Hints;
      /** Of a folder: address of an item → path of its file. */
      readonly files?: ReadonlyMap<string, string>;
    };

const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

async function readSource(source: Source, state: SourceState, deps: PollDeps): Promise<Read> {
  const { at, kind } = source;
  assert(kind !== "auto", "a source is looked at before it is read");
  if (kind === "folder") {
    if (at.kind !== "path")
      throw new Failure("input.unsupported", `${at.url} is no folder; remove the source and add it again`);
    const { feed, files, digest } = await filesIn(at.path, deps);
    if (digest === state.digest) return { kind: "same", validators: null, hints: NO_HINTS };
    return { kind: "read", feed, files, digest, validators: NO_VALIDATORS, sitemaps: {}, hints: NO_HINTS };
  }
  const got = at.kind === "url" ? await ask(at.url, state.validators, deps) : await readAt(at.path, deps);
  if (got.document === null) return { kind: "same", validators: got.validators, hints: got.hints };
  const digest = digestOf(got.document.bytes);
  // An index may be the same while its sitemaps are not.
  const isIndex = Object.keys(state.sitemaps).length > 0;
  if (digest === state.digest && !isIndex)
    return { kind: "same", validators: got.validators, hints: got.hints };
  const door = { now: deps.now(), bodyBytesMax: deps.bodyBytesMax, select: source.select };
  const found = interpretAs(kind, got.document, door);
  const below = await readSitemaps(found, state.sitemaps, deps);
  return {
    kind: "read",
    feed: below.feed,
    // The index itself is asked for in full, so that its sitemaps are looked at every time.
    validators: found.sitemaps.length > 0 ? NO_VALIDATORS : got.validators,
    digest,
    sitemaps: below.sitemaps,
    hints: got.hints,
  };
}

type Got = { readonly document: Document | null; readonly validators: Validators; readonly hints: Hints };

async function ask(url: string, validators: Validators, deps: PollDeps): Promise<Got> {
  const answer = await deps.fetch(url, validators);
  const hints = { ...NO_HINTS, maxAgeMs: maxAgeOf(answer.headers) };
  const { etag = null, "last-modified": lastModified = null } = answer.headers;
  if (answer.kind === "same")
    return {
      document: null,
      validators: { etag: etag ?? validators.etag, lastModified: lastModified ?? validators.lastModified },
      hints,
    };
  const { bytes, contentType, finalUrl } = answer;
  return { document: { bytes, contentType, url: finalUrl }, validators: { etag, lastModified }, hints };
}

const readAt = async (path: string, deps: PollDeps): Promise<Got> => ({
  document: { bytes: await deps.readFile(path), contentType: null, url: null },
  validators: NO_VALIDATORS,
  hints: NO_HINTS,
});

const digestOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("base64url").slice(0, 16);
