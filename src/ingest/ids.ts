/** The id of an item: from its canonical address, or from the content of its file. */
import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Failure } from "../errors.ts";
import type { ItemInput } from "../model.ts";
import { unreadable } from "./files.ts";
import { canonicalUrl } from "./urls.ts";

const ID_DIGITS = 16;
/** A file above this is not even read for its id; what may be ingested is far less. */
const HASHED_BYTES_MAX = 1_000_000_000;

/** Each kind has a space of its own, so that a file that holds an address is not that address. */
const begin = (kind: "url" | "file"): Hash => createHash("sha256").update(`${kind}\0`);
const end = (hash: Hash): string => hash.digest("hex").slice(0, ID_DIGITS);

/**
 * @param of an address, or the content of a file
 * @returns 16 hex digits of the SHA-256 of the canonical address, or of the content
 */
export const itemId = (of: string | Uint8Array): string =>
  end(typeof of === "string" ? begin("url").update(canonicalUrl(of)) : begin("file").update(of));

/** As `itemId`, without holding the file in memory. @throws Failure `input.not-found`, `input.too-large` */
export async function idOfInput(input: ItemInput): Promise<string> {
  if (input.kind === "url") return itemId(input.url);
  const hash = begin("file");
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(input.path)) {
      bytes += chunk.length;
      if (bytes > HASHED_BYTES_MAX)
        throw new Failure(
          "input.too-large",
          `${input.path} is larger than ${HASHED_BYTES_MAX} bytes; give single pages`,
        );
      hash.update(chunk);
    }
  } catch (error) {
    throw unreadable(input.path, error);
  }
  return end(hash);
}
