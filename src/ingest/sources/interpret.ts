/** Says what a document is by its first element, whatever its name and its server say, and has it read. */
import { gunzipSync } from "node:zlib";
import { Failure } from "../../errors.ts";
import type { SourceKind } from "../../model.ts";
import { decode } from "../charset.ts";
import { type FoundFeed, feedsOn } from "../feeds/discover.ts";
import type { Feed } from "../feeds/feed.ts";
import { isJsonFeed, readJsonFeed } from "../feeds/json-feed.ts";
import { readFeed } from "../feeds/read.ts";
import { readList } from "../lists/read.ts";
import { readSitemap, readTextSitemap, type SitemapLink } from "../sitemaps/read.ts";

export type Document = {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where it was in the end; null for a file. */
  readonly url: string | null;
};

export type Interpreted =
  | { readonly kind: "feed"; readonly feed: Feed }
  | { readonly kind: "sitemap"; readonly feed: Feed; readonly sitemaps: readonly SitemapLink[] }
  /** A web page: perhaps a list, perhaps the home of feeds. */
  | { readonly kind: "page"; readonly html: string; readonly feeds: readonly FoundFeed[] };

export type InterpretDeps = { readonly now: Date; readonly bodyBytesMax: number };

/** @throws Failure `input.unsupported` for what is none of these, `input.malformed`, `input.too-large` for a bomb */
export function interpret(document: Document, deps: InterpretDeps): Interpreted {
  const bytes = unzipped(document, deps.bodyBytesMax);
  const { text } = decode(bytes, { contentType: document.contentType, format: "html" });
  const { url } = document;
  const { now } = deps;
  if (isJsonFeed(text)) return { kind: "feed", feed: readJsonFeed(text, { url, now }) };
  switch (rootOf(text)) {
    case "feed":
      return { kind: "feed", feed: readFeed(text, { url, now }) };
    case "sitemap": {
      const { sitemaps, ...feed } = readSitemap(text, { url, now });
      return { kind: "sitemap", feed, sitemaps };
    }
    case "html":
      return { kind: "page", html: text, feeds: feedsOn(text, url) };
    case "addresses": {
      const { sitemaps, ...feed } = readTextSitemap(text);
      return { kind: "sitemap", feed, sitemaps };
    }
    case null:
      throw new Failure(
        "input.unsupported",
        `${url ?? "the file"} is neither a feed, nor a sitemap, nor a web page; it begins with ${JSON.stringify(text.trimStart().slice(0, 40))}`,
      );
  }
}

/** As what the source is meant to be. @throws Failure `input.unsupported` when it has become something else */
export function interpretAs(
  kind: Exclude<SourceKind, "folder" | "auto">,
  document: Document,
  deps: InterpretDeps & { readonly select: string | null },
): { readonly feed: Feed; readonly sitemaps: readonly SitemapLink[] } {
  const found = interpret(document, deps);
  const name = document.url ?? "the file";
  if (kind === "list") {
    if (found.kind !== "page")
      throw new Failure(
        "input.unsupported",
        `${name} is a ${found.kind} and no list page; add it again as that`,
      );
    const feed = readList(found.html, { url: document.url, now: deps.now, select: deps.select });
    // A list that shows nothing has been rebuilt, or was none: nobody would notice that it brings nothing.
    if (feed.items.length === 0) throw new Failure("input.empty", noLinks(name, deps.select));
    return { feed, sitemaps: [] };
  }
  if (found.kind === "page") {
    const hint = found.feeds[0] ? `; it names the feed ${found.feeds[0].url}` : "";
    throw new Failure("input.unsupported", `${name} gives a web page instead of a ${kind}${hint}`);
  }
  return { feed: found.feed, sitemaps: found.kind === "sitemap" ? found.sitemaps : [] };
}

const noLinks = (name: string, select: string | null): string =>
  select === null
    ? `${name} shows no list of articles that its structure would tell; choose the links with --select`
    : `${select} chooses no links on ${name}; look at the page, it may have been rebuilt`;

const FEED_ROOTS = /^(?:[\w.-]+:)?(?:rss|rdf|feed|channel)$/i;
const SITEMAP_ROOTS = /^(?:[\w.-]+:)?(?:urlset|sitemapindex)$/i;
/** Warnings of the server's own software may stand before the document. */
const LATE_ROOT = /<(?:[\w.-]+:)?(rss|rdf|feed|urlset|sitemapindex)[\s>]/i;
const LOOKED_CHARS = 65_536;

function rootOf(text: string): "feed" | "sitemap" | "html" | "addresses" | null {
  const start = text.slice(0, LOOKED_CHARS);
  const first =
    /<([a-z_][\w.:-]*)/i.exec(start.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![^<>]*>/g, ""))?.[1] ?? "";
  if (FEED_ROOTS.test(first)) return "feed";
  if (SITEMAP_ROOTS.test(first)) return "sitemap";
  const late = LATE_ROOT.exec(start)?.[1]?.toLowerCase();
  if (late !== undefined && !/<html[\s>]/i.test(start)) return /url|site/.test(late) ? "sitemap" : "feed";
  if (/^item$/i.test(first) || /<item[\s>][\s\S]{0,4000}<link/i.test(first === "" ? "" : start))
    return "feed";
  if (first !== "") return "html";
  return /^\s*(?:#[^\n]*\n\s*)*https?:\/\/\S+\s*(?:\n|$)/.test(start) ? "addresses" : null;
}

/** Servers give `.gz` files without saying so, and files on a disk say nothing at all. */
function unzipped({ bytes, url }: Document, bytesMax: number): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: bytesMax });
  } catch (cause) {
    const isLarge = cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
    const name = url ?? "the file";
    throw isLarge
      ? new Failure(
          "input.too-large",
          `${name} unpacks to more than ${bytesMax} bytes; KAWARABAN_BODY_BYTES_MAX allows more`,
          { cause },
        )
      : new Failure("input.malformed", `${name} is a broken gzip file`, { cause });
  }
}
