/** Which content is a page, by what is declared and by what the bytes say. */
import { Failure } from "../errors.ts";

const PAGE_TYPES: ReadonlySet<string> = new Set([
  "",
  "text/html",
  "application/xhtml+xml",
  "text/plain",
  "text/xml",
  "application/xml",
  // These say nothing: the bytes decide.
  "application/octet-stream",
  "binary/octet-stream",
  "application/x-download",
  "application/force-download",
  "application/gzip",
  "application/x-gzip",
  "unknown/unknown",
]);

/** First bytes of what people hand in by mistake, or servers send under a wrong name. */
const MAGIC: readonly (readonly [what: string, bytes: readonly number[]])[] = [
  ["a PDF", [...Buffer.from("%PDF-")]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [...Buffer.from("GIF8")]],
  ["a RIFF file (WebP, WAV, AVI)", [...Buffer.from("RIFF")]],
  ["a ZIP archive or an Office document", [0x50, 0x4b, 0x03, 0x04]],
  ["an old Office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a gzip archive", [0x1f, 0x8b, 0x08]],
  ["a RAR archive", [...Buffer.from("Rar!")]],
  ["a 7z archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["a Zstandard archive", [0x28, 0xb5, 0x2f, 0xfd]],
  ["a SQLite database", [...Buffer.from("SQLite format 3")]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
  ["a web archive", [...Buffer.from("bplist00")]],
  ["RTF", [...Buffer.from("{\\rtf")]],
  ["PostScript", [...Buffer.from("%!PS")]],
];

const SAMPLE_BYTES = 65_536;
/** Share of control bytes that no text has, whatever its charset; stray ones stand on real pages. */
const CONTROLS_MAX = 0.02;

/** `text/html; charset=…` → `text/html` */
export const mediaType = (contentType: string | null): string =>
  (contentType ?? "").split(/[;,]/, 1)[0]?.trim().toLowerCase() ?? "";

/** By the header alone, before the body is read. @throws Failure `fetch.unsupported-type` */
export function refuseType(url: string, contentType: string | null): void {
  const type = mediaType(contentType);
  if (PAGE_TYPES.has(type)) return;
  throw new Failure("fetch.unsupported-type", `GET ${url} gives ${type}; only HTML and plain text are read`);
}

/** XML of another kind than XHTML: its root shows behind the declaration, comments and style sheets. */
const FEED =
  /^(?:\s|<\?[^>]{0,500}\?>|<!--[^>]{0,500}-->)*<(rss|rdf:RDF|feed|urlset|sitemapindex|opml)[\s>]/i;

/** By the bytes of a body. @throws Failure `fetch.unsupported-type` */
export function refuseContent(url: string, bytes: Uint8Array): void {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2_048)).toString("latin1");
  const root = FEED.exec(start.replace(/^\u00ef\u00bb\u00bf/, ""))?.[1];
  if (root !== undefined)
    throw new Failure(
      "fetch.unsupported-type",
      `GET ${url} gives a feed or a sitemap (${root}) and no article; add it as a source`,
    );
  const what = binaryKind(bytes);
  if (what === null) return;
  throw new Failure("fetch.unsupported-type", `GET ${url} gives ${what}; only HTML and plain text are read`);
}

/** What the bytes are when they are not text; null for text in any charset, UTF-16 too. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 1024);
  const named = MAGIC.find(([, magic]) => magic.every((byte, at) => start[at] === byte));
  if (named) return named[0];
  if (utf16Of(bytes) !== null) return null;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls += 1;
  return controls > Math.max(2, sample.length * CONTROLS_MAX) ? "binary data" : null;
}

/** UTF-16 shows by its mark, or by zeros that all stand on one side of the ASCII characters. */
export function utf16Of(bytes: Uint8Array): { name: "utf-16le" | "utf-16be"; evidence: string } | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { name: "utf-16le", evidence: "byte order mark" };
  if (first === 0xfe && second === 0xff) return { name: "utf-16be", evidence: "byte order mark" };
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1)
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length * 0.05 || Math.min(even, odd) > (even + odd) * 0.02) return null;
  return odd > even
    ? { name: "utf-16le", evidence: "zero bytes of UTF-16" }
    : { name: "utf-16be", evidence: "zero bytes of UTF-16" };
}

/** A declared format may lie: HTML is sent as text/plain, text is saved as .html. */
export function formatOf(declared: "html" | "text" | null, text: string): "html" | "text" {
  const start = text.slice(0, 4096).trimStart().toLowerCase();
  if (/^(<\?xml[^>]{0,200}>\s*)?(<!--[^>]{0,500}-->\s*)*<(!doctype html|html|head|body)\b/.test(start))
    return "html";
  if (declared === "text") return "text";
  return /<[a-z!/][^<>]{0,2000}>/i.test(text) ? "html" : "text";
}
