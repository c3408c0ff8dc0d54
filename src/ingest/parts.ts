/** One document of a page: its bytes, checked and decoded, with what the record keeps of it. */
import { Failure } from "../errors.ts";
import type { PageRecord } from "../model.ts";
import { decode } from "./charset.ts";
import type { Validators } from "./fetch.ts";
import { binaryKind, formatOf, mediaType } from "./types.ts";

type RecordPart = PageRecord["parts"][number];

export type Part = { readonly told: RecordPart; readonly bytes: Uint8Array; readonly text: string };

type Given = {
  /** Address or path, for messages. */
  readonly name: string;
  readonly url: string | null;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** What the name or the header says; null where neither does. */
  readonly declared: "html" | "text" | null;
  readonly validators?: Validators;
  readonly rendered?: boolean;
};

/** @throws Failure `input.unsupported` for what is no text, `input.empty` for what holds none */
export function partOf(given: Given): Part {
  const { name, url, bytes, contentType, declared, validators, rendered = false } = given;
  const binary = binaryKind(bytes);
  if (binary !== null)
    throw new Failure("input.unsupported", `${name} is ${binary}; only HTML and plain text are read`);
  const { text, charset } = decode(bytes, { contentType, format: declared ?? "html" });
  if (text.trim() === "") throw new Failure("input.empty", `${name} has no text in it`);
  return {
    told: {
      url,
      format: formatOf(declared, text),
      charset,
      bytes: bytes.length,
      contentType,
      etag: validators?.etag ?? null,
      lastModified: validators?.lastModified ?? null,
      rendered,
    },
    bytes,
    text,
  };
}

/** The format that a Content-Type declares; null for those that say nothing. */
export function declaredFormat(contentType: string | null): "html" | "text" | null {
  const type = mediaType(contentType);
  return type === "text/plain" ? "text" : type === "" || type.includes("octet-stream") ? null : "html";
}
