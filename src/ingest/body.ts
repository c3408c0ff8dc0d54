/** Reads a body to its end, decompressing it, and never more of it than is allowed. */
import { PassThrough, Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import { Failure } from "../errors.ts";

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
  identity: () => new PassThrough(),
};

/** More layers than this are an attack, not a page. */
const LAYERS_MAX = 3;

export type BodyBounds = {
  /** Of what goes over the wire and of what comes out of every decoder. */
  readonly bytesMax: number;
  /** Default `refused`; `cut`: what is within the bounds is enough (robots.txt). */
  readonly beyond?: "refused" | "cut";
};

/**
 * @throws Failure `fetch.too-large`, `fetch.network` for a coding that we do not know or that is broken; what the
 *   stream throws passes through
 */
export async function readBody(
  body: Readable,
  headers: Readonly<Record<string, string>>,
  bounds: BodyBounds,
  url: string,
): Promise<Uint8Array> {
  const declared = Number(headers["content-length"]);
  if (declared > bounds.bytesMax && bounds.beyond !== "cut") throw tooLarge(url, bounds.bytesMax);
  const bytes = await collect(body, codings(headers["content-encoding"], url), bounds, url);
  // A .gz file behind a server that does not say so, or that says it of the file and not of its transfer.
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
  return zipped ? collect(Readable.from([bytes]), [createGunzip()], bounds, url) : bytes;
}

function codings(header: string | undefined, url: string): Transform[] {
  const names = (header ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length > LAYERS_MAX) throw unknownCoding(url, names.join(", "));
  return names.reverse().map((name) => {
    const open = DECODERS[name];
    if (!open) throw unknownCoding(url, name);
    return open();
  });
}

async function collect(
  body: Readable,
  layers: Transform[],
  { bytesMax, beyond }: BodyBounds,
  url: string,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let total = 0;
  const take = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      chunks.push(chunk);
      total += chunk.length;
      if (total > bytesMax) throw tooLarge(url, bytesMax);
    }
  };
  try {
    await pipeline([body, ...layers, take]);
  } catch (error) {
    if (total > bytesMax && beyond === "cut") return Buffer.concat(chunks, total).subarray(0, bytesMax);
    // Where Content-Length promises too much, or the trailer of a gzip file is lost, the page can be whole all the
    // same: then it ends as pages end.
    if (!isClosedEarly(error) || !PAGE_END.test(Buffer.concat(chunks.slice(-2)).toString("latin1")))
      throw error;
  }
  return Buffer.concat(chunks, total);
}

const PAGE_END = /<\/html\s*>(\s|<!--[^<>]*-->)*$/i;

/** The socket closed before the promised end, or the compressed stream ended before its own. */
const CLOSED_EARLY: ReadonlySet<unknown> = new Set(["UND_ERR_SOCKET", "Z_BUF_ERROR"]);

const isClosedEarly = (error: unknown): boolean =>
  error instanceof Error && "code" in error && CLOSED_EARLY.has(error.code);

const tooLarge = (url: string, bytesMax: number): Failure =>
  new Failure(
    "fetch.too-large",
    `GET ${url} gives more than ${bytesMax} bytes; KAWARABAN_BODY_BYTES_MAX allows more, if this is a news page`,
  );

const unknownCoding = (url: string, name: string): Failure =>
  new Failure("fetch.network", `GET ${url} answered in the coding ${name}, which was not asked for`);
