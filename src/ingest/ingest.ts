/** From an input to the bytes of its page, part by part, with a record that says how they are read. */
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "../errors.ts";
import type { ItemInput, Page, PageRecord } from "../model.ts";
import { decode, decodeAs } from "./charset.ts";
import { systemResolve } from "./connect.ts";
import { FETCH_LIMITS, type FetchDeps, fetchPage } from "./fetch.ts";
import { formatByName, readBounded } from "./files.ts";
import type { Resolve } from "./guard.ts";
import { nextFile, nextPart } from "./paging.ts";
import { binaryKind, formatOf, mediaType } from "./types.ts";

export type IngestDeps = {
  readonly now: () => Date;
  readonly userAgent: string;
  /** For one address, redirects included. */
  readonly totalTimeoutMs: number;
  /** Of one part, decompressed. */
  readonly bodyBytesMax: number;
  /** Hosts that may be asked although they are not public. */
  readonly privateHosts: readonly string[];
  /** Default: the resolver of this machine. */
  readonly resolve?: Resolve;
  /** Parts of one article; default 10. */
  readonly partsMax?: number;
};

const PARTS_MAX = 10;

type RecordPart = PageRecord["parts"][number];
type Part = { readonly told: RecordPart; readonly bytes: Uint8Array; readonly text: string };

/** A part that the page names and that could not be had. */
type Unread = { readonly part: string; readonly failure: Failure };

export type Ingested = {
  readonly record: PageRecord;
  readonly parts: readonly Uint8Array[];
};

/**
 * @throws Failure `fetch.*`; `input.not-found`, `input.empty`, `input.too-large`, `input.unsupported`
 */
export async function ingestItem(input: ItemInput, id: string, deps: IngestDeps): Promise<Ingested> {
  const fetchedAt = deps.now().toISOString();
  const got = input.kind === "url" ? await fromUrl(input.url, deps) : await fromFile(input.path, deps);
  const { parts, unread, url, httpStatus } = got;
  const record = {
    id,
    url: input.kind === "url" ? url : input.url,
    fetchedAt,
    httpStatus,
    parts: parts.map(({ told }) => told),
    unread: unread.map(({ part, failure: { code, message } }) => ({ part, code, message })),
  };
  return { record, parts: parts.map(({ bytes }) => bytes) };
}

type Got = {
  readonly parts: readonly Part[];
  readonly unread: readonly Unread[];
  readonly url: string | null;
  readonly httpStatus: number | null;
};

async function fromUrl(address: string, deps: IngestDeps): Promise<Got> {
  const first = await fetchPage(address, fetchDeps(deps));
  const chain = await follow(
    partOf(first.finalUrl, first),
    first.finalUrl,
    {
      next: (part, at) => (part.told.format === "html" ? nextPart(part.text, at) : null),
      get: async (at) => {
        const page = await fetchPage(at, fetchDeps(deps));
        return partOf(page.finalUrl, page);
      },
    },
    deps,
  );
  return { ...chain, url: first.finalUrl, httpStatus: first.status };
}

async function fromFile(given: string, deps: IngestDeps): Promise<Got> {
  const get = async (path: string): Promise<Part> =>
    checked(path, {
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
  const chain = await follow(await get(path), path, { next, get }, deps);
  return { ...chain, url: null, httpStatus: null };
}

/** Follows "next page" from part to part. What may still come (a timeout) fails the whole; what will not ends it. */
async function follow(
  first: Part,
  start: string,
  way: {
    readonly next: (part: Part, at: string) => string | null;
    readonly get: (at: string) => Promise<Part>;
  },
  deps: IngestDeps,
): Promise<{ parts: readonly Part[]; unread: readonly Unread[] }> {
  const parts = [first];
  const seen = new Set([start]);
  let at = way.next(first, start);
  while (at !== null && !seen.has(at) && parts.length < (deps.partsMax ?? PARTS_MAX)) {
    const place = at;
    seen.add(place);
    try {
      const part = await way.get(place);
      // Past the last page, some sites show the first or the last one again.
      if (parts.some(({ bytes }) => Buffer.compare(bytes, part.bytes) === 0)) break;
      parts.push(part);
      at = way.next(part, part.told.url ?? place);
    } catch (error) {
      if (!(error instanceof Failure) || error.retry !== "never") throw error;
      return { parts, unread: [{ part: place, failure: error }] };
    }
  }
  return { parts, unread: [] };
}

function partOf(
  url: string,
  page: { readonly bytes: Uint8Array; readonly contentType: string | null },
): Part {
  const type = mediaType(page.contentType);
  const declared =
    type === "text/plain" ? "text" : type === "" || type.includes("octet-stream") ? null : "html";
  return checked(url, { url, bytes: page.bytes, contentType: page.contentType, declared });
}

function checked(
  name: string,
  given: {
    readonly url: string | null;
    readonly bytes: Uint8Array;
    readonly contentType: string | null;
    readonly declared: "html" | "text" | null;
  },
): Part {
  const { url, bytes, contentType, declared } = given;
  const binary = binaryKind(bytes);
  if (binary !== null)
    throw new Failure("input.unsupported", `${name} is ${binary}; only HTML and plain text are read`);
  const { text, charset } = decode(bytes, { contentType, format: declared ?? "html" });
  if (text.trim() === "") throw new Failure("input.empty", `${name} has no text in it`);
  return {
    told: { url, format: formatOf(declared, text), charset, bytes: bytes.length, contentType },
    bytes,
    text,
  };
}

const fetchDeps = (deps: IngestDeps): FetchDeps => ({
  now: deps.now,
  resolve: deps.resolve ?? systemResolve,
  userAgent: deps.userAgent,
  privateHosts: deps.privateHosts,
  limits: { ...FETCH_LIMITS, totalTimeoutMs: deps.totalTimeoutMs, bodyBytesMax: deps.bodyBytesMax },
});

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
