/** Reads sitemaps: of pages, of news, of other sitemaps, and lists of addresses in plain text. */
import { absolute } from "../feeds/addresses.ts";
import { feedDate } from "../feeds/dates.ts";
import type { Feed, FeedFormat, RejectedItem, SourceItem } from "../feeds/feed.ts";
import { openRecords, type RecordNames } from "../feeds/records.ts";
import { plainOf } from "../feeds/texts.ts";
import { childOf, childrenOf, type Element, lineOf, within } from "../feeds/tree.ts";

/** A sitemap that an index names. */
export type SitemapLink = { readonly url: string; readonly changedAt: string | null };

export type Sitemap = Feed & { readonly sitemaps: readonly SitemapLink[] };

export type SitemapDeps = { readonly url: string | null; readonly now: Date };

/** The protocol's own limit for one file (sitemaps.org). */
const ENTRIES_MAX = 50_000;

const NAMES: RecordNames = {
  records: new Set(["url", "sitemap"]),
  containers: new Set(["urlset", "sitemapindex"]),
  fields: new Set(["loc", "lastmod", "changefreq", "priority"]),
  leaves: new Set(["loc", "lastmod", "changefreq", "priority"]),
  texts: new Set(),
};

const PIECE_CHARS = 65_536;

export function readSitemap(document: string, deps: SitemapDeps): Sitemap {
  const items: SourceItem[] = [];
  const sitemaps: SitemapLink[] = [];
  const rejected: RejectedItem[] = [];
  let isIndex = false;
  let isNews = false;
  let number = 0;
  const records = openRecords(NAMES, deps.url, {
    root: ({ name }) => {
      isIndex = name === "sitemapindex";
    },
    head: () => undefined,
    record: (element) => {
      number += 1;
      if (number > ENTRIES_MAX) return;
      const url = locationOf(element, deps.url);
      if (url === null) return void rejected.push(unusable(element, number));
      const changedAt = dateIn(element, "lastmod", deps.now);
      if (element.name === "sitemap") return void sitemaps.push({ url, changedAt });
      const news = within(element, "news:news")[0] ?? null;
      if (news !== null) isNews = true;
      items.push(itemOf(element, news, { url, changedAt, now: deps.now, base: deps.url }));
    },
  });
  for (let at = 0; at < document.length; at += PIECE_CHARS)
    records.write(document.slice(at, at + PIECE_CHARS));
  records.end();
  if (number > ENTRIES_MAX) rejected.push(tooMany(number));
  const format = isIndex ? "sitemap-index" : isNews ? "news-sitemap" : "sitemap";
  return sitemapOf(format, { items, rejected, sitemaps });
}

/** One address a line (sitemaps.org); empty lines and comments say nothing. */
export function readTextSitemap(document: string): Sitemap {
  const items: SourceItem[] = [];
  const rejected: RejectedItem[] = [];
  const lines = document
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  for (const line of lines.slice(0, ENTRIES_MAX)) {
    const url = /^https?:/i.test(line) ? absolute(line, null) : null;
    if (url === null)
      rejected.push({
        what: line.slice(0, 200),
        reason: "not-http",
        detail: "the line is no http(s) address",
      });
    else items.push(bare(url));
  }
  if (lines.length > ENTRIES_MAX) rejected.push(tooMany(lines.length));
  return sitemapOf("text-sitemap", { items, rejected, sitemaps: [] });
}

const sitemapOf = (format: FeedFormat, found: Pick<Sitemap, "items" | "rejected" | "sitemaps">): Sitemap => ({
  format,
  title: null,
  home: null,
  language: null,
  rhythm: { ttlMs: null, updateMs: null },
  notes: [],
  ...found,
});

const tooMany = (number: number): RejectedItem => ({
  what: `${number - ENTRIES_MAX} further addresses`,
  reason: "too-many",
  detail: `a sitemap holds at most ${ENTRIES_MAX}`,
});

const bare = (url: string): SourceItem => ({
  url,
  guid: null,
  title: null,
  publishedAt: null,
  updatedAt: null,
  authors: [],
  tags: [],
  summary: null,
  content: null,
  image: null,
  language: null,
  place: null,
});

/** `<loc>`; where it is missing, the address that a hurried template wrote right into the entry. */
function locationOf(element: Element, base: string | null): string | null {
  for (const loc of childrenOf(element, "loc")) {
    const url = absolute(lineOf(loc, true), base);
    if (url !== null) return url;
  }
  const text = childOf(element, "loc") === null ? lineOf(element, true) : "";
  return /^https?:\S+$/i.test(text) ? absolute(text, base) : null;
}

function unusable(element: Element, number: number): RejectedItem {
  const loc = childOf(element, "loc");
  const given = loc === null ? "" : lineOf(loc, true);
  return given === ""
    ? { what: `entry ${number}`, reason: "no-address", detail: "it has no <loc>" }
    : { what: given.slice(0, 200), reason: "not-http", detail: "<loc> is no http(s) address" };
}

function dateIn(element: Element, name: string, now: Date): string | null {
  const found = within(element, name)[0];
  return found === undefined ? null : feedDate(lineOf(found), { now });
}

type Known = {
  readonly url: string;
  readonly changedAt: string | null;
  readonly now: Date;
  readonly base: string | null;
};

/** `lastmod` says when the page changed, the news extension when it was published. */
function itemOf(element: Element, news: Element | null, { url, changedAt, now, base }: Known): SourceItem {
  const text = (name: string) => {
    const found = news === null ? undefined : within(news, name)[0];
    return found === undefined ? null : plainOf(found);
  };
  const image = within(element, "image:loc")[0];
  return {
    ...bare(url),
    title: text("news:title"),
    publishedAt: news === null ? null : dateIn(news, "news:publication_date", now),
    updatedAt: changedAt,
    tags: (text("news:keywords") ?? "").split(/[,、]/).flatMap((tag) => tag.trim() || []),
    image: image === undefined ? null : absolute(lineOf(image, true), base),
    language: text("news:language"),
  };
}
