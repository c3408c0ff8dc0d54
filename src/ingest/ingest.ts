/** From an input to the bytes of its page, part by part, with a record that says how they are read. */
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "../errors.ts";
import type { ItemInput, Page, PageRecord } from "../model.ts";
import { decodeAs } from "./charset.ts";
import { systemResolve } from "./connect.ts";
import { FETCH_LIMITS, type FetchDeps } from "./fetch.ts";
import { formatByName, readBounded } from "./files.ts";
import { type Chain, followParts } from "./follow-parts.ts";
import { type Before, type FromUrl, fromUrl } from "./from-url.ts";
import type { Resolve } from "./guard.ts";
import { nextFile } from "./paging.ts";
import { type Part, partOf } from "./parts.ts";
import type { TakeTurn } from "./politeness.ts";
import { downgrades } from "./redirects.ts";
import { renderPage } from "./render/chromium.ts";
import { type Gate, openGate } from "./robots/gate.ts";
import type { RobotsCache } from "./robots/host.ts";
import { binaryKind } from "./types.ts";

export type IngestDeps = {
  readonly now: () => Date;
  readonly userAgent: string;
  /** For one address, redirects included; waiting for turns is not. */
  readonly totalTimeoutMs: number;
  /** Of one part, decompressed. */
  readonly bodyBytesMax: number;
  /** Hosts that may be asked although they are not public. */
  readonly privateHosts: readonly string[];
  /** Default: the resolver of this machine. */
  readonly resolve?: Resolve;
  /** Parts of one article; default 10. */
  readonly partsMax?: number;
  /** Default: nobody waits. */
  readonly turn?: TakeTurn;
  /** What hosts say of machines; without it nobody asks them (files, tests of other things). */
  readonly robots?: { readonly cache: RobotsCache; readonly permittedHosts: readonly string[] };
  /** The Chromium that renders pages which show nothing without scripts; null for none. */
  readonly render?: string | null;
};

const PARTS_MAX = 10;

export type Ingested = {
  readonly record: PageRecord;
  readonly parts: readonly Uint8Array[];
  /** The server says that nothing has changed: record and parts are those of `before`. */
  readonly unchanged: boolean;
};

/**
 * @param before what was stored for the same item: then the address is asked for only if it has changed
 * @throws Failure `fetch.*`; `input.not-found`, `input.empty`, `input.too-large`, `input.unsupported`
 */
export async function ingestItem(
  input: ItemInput,
  id: string,
  deps: IngestDeps,
  before: Before | null = null,
): Promise<Ingested> {
  const fetchedAt = deps.now().toISOString();
  const got = input.kind === "url" ? await ofUrl(input.url, deps, before) : await ofFile(input.path, deps);
  if (got.unchanged && before !== null) return { ...before, unchanged: true };
  const record: PageRecord = {
    id,
    url: input.kind === "url" ? got.url : input.url,
    fetchedAt,
    httpStatus: got.httpStatus,
    parts: got.parts.map(({ told }) => told),
    unread: got.unread.map(({ part, failure: { code, message } }) => ({ part, code, message })),
    pagesTold: got.pagesTold,
    missing: [...got.missing],
    canonicalUrl: got.canonicalUrl,
    redirects: [...got.redirects],
    notes: downgrades([...got.redirects, ...(got.url === null ? [] : [got.url])]),
    reservations: [...got.reservations],
  };
  return { record, parts: got.parts.map(({ bytes }) => bytes), unchanged: false };
}

async function ofUrl(address: string, deps: IngestDeps, before: Before | null): Promise<FromUrl> {
  const { fetch, gate } = politeFetch(deps);
  return fromUrl(address, {
    fetch,
    gate,
    render: rendererOf(fetch, deps),
    partsMax: deps.partsMax ?? PARTS_MAX,
    before,
  });
}

function rendererOf(fetch: FetchDeps, { render, totalTimeoutMs, bodyBytesMax }: IngestDeps) {
  const program = render ?? null;
  if (program === null) return null;
  return (url: string) => renderPage(url, { ...fetch, program, totalTimeoutMs, bodyBytesMax });
}

/** What `fetchPage` needs to fetch anything at all (pages, feeds, sitemaps) as politely as items are fetched. */
export function politeFetch(deps: IngestDeps): { readonly fetch: FetchDeps; readonly gate: Gate | null } {
  const plain: FetchDeps = {
    now: deps.now,
    resolve: deps.resolve ?? systemResolve,
    userAgent: deps.userAgent,
    privateHosts: deps.privateHosts,
    limits: { ...FETCH_LIMITS, totalTimeoutMs: deps.totalTimeoutMs, bodyBytesMax: deps.bodyBytesMax },
    turn: deps.turn,
  };
  if (deps.robots === undefined) return { fetch: plain, gate: null };
  const gate = openGate(plain, deps.robots);
  return { fetch: { ...plain, admit: gate.admit, crawlDelayOf: gate.crawlDelayOf }, gate };
}

type OfFile = Chain &
  Pick<FromUrl, "canonicalUrl" | "redirects" | "reservations" | "unchanged"> & {
    readonly url: null;
    readonly httpStatus: null;
  };

async function ofFile(given: string, deps: IngestDeps): Promise<OfFile> {
  const get = async (path: string): Promise<Part> =>
    partOf({
      name: path,
      url: null,
      bytes: await readBounded(path, deps.bodyBytesMax),
      contentType: null,
      declared: formatByName(path),
    });
  const path = resolve(given);
  const next = (part: Part, at: string) => {
    const name = part.told.format === "html" ? nextFile(part.text, pathToFileURL(at)) : null;
    return name === null ? null : join(dirname(at), name);
  };
  const chain = await followParts(await get(path), path, { next, get, partsMax: deps.partsMax ?? PARTS_MAX });
  return {
    ...chain,
    url: null,
    httpStatus: null,
    canonicalUrl: null,
    redirects: [],
    reservations: [],
    unchanged: false,
  };
}

/**
 * The page that cleaning starts from, decoded as its record says.
 * @throws Failure `input.unsupported` when the bytes are no text after all
 */
export function pageOf(record: PageRecord, parts: readonly Uint8Array[]): Page {
  return {
    id: record.id,
    url: record.url,
    fetchedAt: record.fetchedAt,
    httpStatus: record.httpStatus,
    missing: record.missing,
    parts: record.parts.map(({ url, format, charset }, at) => {
      const bytes = parts[at];
      const binary = bytes === undefined ? "missing" : binaryKind(bytes);
      if (bytes === undefined || binary !== null)
        throw new Failure(
          "input.unsupported",
          `part ${at + 1} of ${record.id} is ${binary}; only HTML and plain text are read`,
        );
      return { url, format, text: decodeAs(bytes, charset.name).text };
    }),
  };
}
