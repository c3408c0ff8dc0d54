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

/**
 * @param bytesMax of what goes over the wire and of what comes out of every decoder
 * @throws Failure `fetch.too-large`, `fetch.network` for a coding that we do not know or that is broken; what the
 *   stream throws passes through
 */
export async function readBody(
  body: Readable,
  headers: Readonly<Record<string, string>>,
  bytesMax: number,
  url: string,
): Promise<Uint8Array> {
  const declared = Number(headers["content-length"]);
  if (declared > bytesMax) throw tooLarge(url, bytesMax);
  const layers = codings(headers["content-encoding"], url);
  const bytes = await collect(body, layers, bytesMax, url);
  // A .gz file behind a server that does not say so.
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
  return zipped && layers.length === 0
    ? collect(Readable.from([bytes]), [createGunzip()], bytesMax, url)
    : bytes;
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
  bytesMax: number,
  url: string,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let total = 0;
  const take = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      total += chunk.length;
      if (total > bytesMax) throw tooLarge(url, bytesMax);
      chunks.push(chunk);
    }
  };
  try {
    await pipeline([body, ...layers, take]);
  } catch (error) {
    // Where Content-Length promises too much, the page can be whole all the same: then it ends as pages end.
    if (!isClosedEarly(error) || !PAGE_END.test(Buffer.concat(chunks.slice(-2)).toString("latin1")))
      throw error;
  }
  return Buffer.concat(chunks, total);
}

const PAGE_END = /<\/html\s*>(\s|<!--[^<>]*-->)*$/i;

const isClosedEarly = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "UND_ERR_SOCKET";

const tooLarge = (url: string, bytesMax: number): Failure =>
  new Failure(
    "fetch.too-large",
    `GET ${url} gives more than ${bytesMax} bytes; KAWARABAN_BODY_BYTES_MAX allows more, if this is a news page`,
  );

const unknownCoding = (url: string, name: string): Failure =>
  new Failure("fetch.network", `GET ${url} answered in the coding ${name}, which was not asked for`);
