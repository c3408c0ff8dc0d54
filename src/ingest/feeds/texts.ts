/** Text constructs: what a feed calls text, HTML, XHTML or base64, as plain text and as HTML. */
import { decodeHTML } from "entities";
import { childrenOf, type Element, hasElements, innerHtml, lineOf, textOf } from "./tree.ts";

/** Content beyond this is kept up to here; the page itself is fetched anyway. */
const CONTENT_CHARS_MAX = 200_000;
const LINE_CHARS_MAX = 2_000;

type Kind = "text" | "html" | "markup" | "base64" | "guess";

/** RSS says nothing about its texts; Atom says it by `type`, Atom 0.3 by `mode` too. */
function kindOf(element: Element): Kind {
  const type = element.attributes.get("type")?.trim().toLowerCase() ?? "";
  const mode = element.attributes.get("mode")?.trim().toLowerCase() ?? "";
  if (mode === "base64" || element.attributes.get("encoding")?.toLowerCase() === "base64") return "base64";
  if (type.includes("xhtml") || (mode === "xml" && hasElements(element))) return "markup";
  if (hasElements(element)) return "markup";
  if (type.includes("html") || mode === "escaped") return "html";
  const isMedia = type.includes("/") && !/^text\/|xml$/.test(type);
  if (isMedia && element.name === "atom:content") return "base64";
  return type === "text" || type === "text/plain" ? "text" : "guess";
}

const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--[\s\S]*?-->/i;
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,20});/i;

/** @returns plain text on one line; null when there is none. Markup and second escapes in it are undone. */
export function plainOf(element: Element | null): string | null {
  if (element === null) return null;
  const kind = kindOf(element);
  const text =
    kind === "markup" ? innerText(element) : kind === "base64" ? fromBase64(element) : lineOf(element);
  const shown = kind === "text" ? text : withoutTags(text);
  // Escaped twice: whoever wrote `&amp;amp;` did not mean to show an entity.
  const once = ENTITY.test(shown) ? decodeHTML(shown) : shown;
  const line = once.replace(/\s+/g, " ").trim();
  return line === "" ? null : line.slice(0, LINE_CHARS_MAX);
}

/** `<br>` and the ends of blocks part words; other tags stand inside of them. */
export const withoutTags = (html: string): string => {
  if (!TAG.test(html)) return html;
  return html
    .replace(/<(script|style)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<\/?(?:br|p|div|li|ul|ol|tr|td|h[1-6]|blockquote|hr|img)\b[^<>]*>/gi, " ")
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, "");
};

function innerText(element: Element): string {
  return withoutTags(innerHtml(element).replace(/&lt;/g, "\u0001")).replaceAll("\u0001", "<");
}

/** @returns HTML with absolute addresses; null when there is no content */
export function htmlOf(element: Element | null, base: string | null): string | null {
  if (element === null) return null;
  const kind = kindOf(element);
  const html =
    kind === "markup"
      ? unwrapped(innerHtml(element))
      : kind === "base64"
        ? fromBase64(element)
        : kind === "text"
          ? textOf(element).replaceAll("&", "&amp;").replaceAll("<", "&lt;")
          : textOf(element);
  const kept = html.trim().slice(0, CONTENT_CHARS_MAX);
  return kept === "" ? null : withAbsolute(kept, element.base ?? base);
}

/** The `div` of Atom's XHTML is not part of the content (RFC 4287 §3.1.1.3). */
const unwrapped = (html: string): string =>
  /^\s*<div(?:\s[^<>]*)?>([\s\S]*)<\/div>\s*$/.exec(html)?.[1] ?? html;

function fromBase64(element: Element): string {
  const text = textOf(element).replace(/\s+/g, "");
  if (text === "" || !/^[A-Za-z0-9+/_-]+=*$/.test(text)) return textOf(element);
  const bytes = Buffer.from(text, "base64");
  const decoded = bytes.toString("utf8");
  // Bytes that are no text are somebody's picture.
  return decoded.includes("\ufffd") ? "" : decoded;
}

function withAbsolute(html: string, base: string | null): string {
  if (base === null) return html;
  return html.replace(
    /(<[a-z][^<>]*?\s(?:href|src)\s*=\s*)(?:"([^"<>]*)"|'([^'<>]*)')/gi,
    (whole, start: string, double: string | undefined, single: string | undefined) => {
      const given = (double ?? single ?? "").trim();
      if (given === "" || given.startsWith("#") || !URL.canParse(given, base)) return whole;
      return `${start}"${new URL(given, base).href.replaceAll('"', "%22")}"`;
    },
  );
}

/** Names of persons: `<name>` inside, `address (Name)`, `Name <address>`, several in one line. */
export function namesOfPersons(elements: readonly Element[]): readonly string[] {
  const names = elements.flatMap((element) => {
    const inner = ["atom:name", "name"].flatMap((name) => childrenOf(element, name));
    const texts = inner.length > 0 ? inner.map((one) => plainOf(one)) : [plainOf(element)];
    return texts.flatMap((text) => (text === null ? [] : personsIn(text)));
  });
  return [...new Set(names)];
}

function personsIn(text: string): readonly string[] {
  const called = /^[^\s@]+@[^\s@]+\s*\((.+)\)$/.exec(text)?.[1];
  if (called !== undefined) return [called.trim()];
  const named = /^(.*\S)\s*<[^<>]*@[^<>]*>$/.exec(text)?.[1];
  if (named !== undefined) return [named.replace(/^"|"$/g, "")];
  return /^[^\s@]+@[^\s@]+$/.test(text) ? [] : [text];
}
