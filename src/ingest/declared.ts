/** What a document and its server say about its charset. */
import { charsetOf } from "./labels.ts";

export type Declaration = {
  /** `HTTP header`, `meta`, … */
  readonly by: string;
  readonly label: string;
  /** Null when the label means nothing. */
  readonly charset: string | null;
};

/** Declarations stand in the first kilobytes; some pages put a megabyte of scripts before them. */
const NEAR_BYTES = 8_192;
const FAR_BYTES = 1_000_000;

const IN_DOCUMENT: readonly (readonly [by: string, pattern: RegExp])[] = [
  ["meta", /<meta\b[^<>]{0,500}?\bcharset\s*=\s*["']?\s*([^\s"'<>;/]{1,40})/i],
  ["XML declaration", /^\s*<\?xml\b[^<>]{0,200}?\bencoding\s*=\s*["']\s*([^\s"'<>]{1,40})/i],
  ["@charset", /^@charset "([^"]{1,40})"/i],
];

/** Strongest first: what a person says, the header, the document. */
export function declarationsOf(
  bytes: Uint8Array,
  given: {
    readonly contentType?: string | null;
    readonly declared?: string | null;
    readonly format: "html" | "text";
  },
): readonly Declaration[] {
  const found: Declaration[] = [];
  const add = (by: string, label: string | undefined) => {
    if (label) found.push({ by, label, charset: charsetOf(label) });
  };
  add("given", given.declared ?? undefined);
  add("HTTP header", /charset\s*=\s*["']?\s*([^\s"';,]{1,40})/i.exec(given.contentType ?? "")?.[1]);
  if (given.format === "text") return found;
  const near = latin(bytes.subarray(0, NEAR_BYTES));
  const far = latin(bytes.subarray(0, FAR_BYTES));
  for (const [by, pattern] of IN_DOCUMENT) add(by, (pattern.exec(near) ?? pattern.exec(far))?.[1]);
  // A declaration that could be read byte by byte is not in UTF-16 (WHATWG HTML, §13.2.3.2).
  return found.map((one) =>
    one.by === "meta" && one.charset?.startsWith("utf-16") ? { ...one, charset: "utf-8" } : one,
  );
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
