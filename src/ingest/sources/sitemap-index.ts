/** The sitemaps that an index names: those that changed, the latest first, a bounded number at a poll. */
import { explain, Failure } from "../../errors.ts";
import type { Feed, RejectedItem, SourceItem } from "../feeds/feed.ts";
import type { SitemapLink } from "../sitemaps/read.ts";
import { interpretAs } from "./interpret.ts";
import type { PollDeps } from "./poll.ts";

/** Requests of one poll. */
const SITEMAPS_MAX = 20;
/** An index of an index is all that exists in the wild. */
const DEPTH_MAX = 2;

type Below = { readonly feed: Feed; readonly sitemaps: Readonly<Record<string, string>> };

/**
 * @param known what an index said of its sitemaps when they were last read
 * @returns the items of all that were read; a sitemap that could not be had stands in `rejected` and is tried again
 */
export async function readSitemaps(
  found: { readonly feed: Feed; readonly sitemaps: readonly SitemapLink[] },
  known: Readonly<Record<string, string>>,
  deps: PollDeps,
  depth = 1,
): Promise<Below> {
  if (found.sitemaps.length === 0) return { feed: found.feed, sitemaps: {} };
  const read: Record<string, string> = {};
  const items: SourceItem[] = [...found.feed.items];
  const rejected: RejectedItem[] = [...found.feed.rejected];
  const due = chosen(found.sitemaps, known);
  for (const { url } of found.sitemaps) if (known[url] !== undefined) read[url] = known[url];
  for (const link of due) {
    try {
      const below = await readOne(link, known, deps, depth);
      items.push(...below.feed.items);
      rejected.push(...below.feed.rejected);
      Object.assign(read, below.sitemaps);
      read[link.url] = link.changedAt ?? "";
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      rejected.push({ what: link.url, reason: "malformed", detail: explain(error) });
    }
  }
  if (due.length > 0 && rejected.length >= due.length && items.length === 0)
    throw new Failure(
      "fetch.network",
      `none of ${due.length} sitemaps could be read; the first: ${rejected[0]?.detail}`,
    );
  return { feed: { ...found.feed, items, rejected }, sitemaps: read };
}

/** Those that are new or have changed; those that do not say when they changed only while they are few. */
function chosen(
  links: readonly SitemapLink[],
  known: Readonly<Record<string, string>>,
): readonly SitemapLink[] {
  const isDue = ({ url, changedAt }: SitemapLink) => changedAt === null || known[url] !== changedAt;
  const time = ({ changedAt }: SitemapLink) => Date.parse(changedAt ?? "") || 0;
  const isNews = ({ url }: SitemapLink) => (/news|latest|recent/i.test(url) ? 1 : 0);
  return links
    .filter(isDue)
    .sort((one, other) => isNews(other) - isNews(one) || time(other) - time(one))
    .slice(0, SITEMAPS_MAX);
}

async function readOne(
  { url }: SitemapLink,
  known: Readonly<Record<string, string>>,
  deps: PollDeps,
  depth: number,
): Promise<Below> {
  const answer = await deps.fetch(url, { etag: null, lastModified: null });
  if (answer.kind === "same") return { feed: EMPTY, sitemaps: {} };
  const document = { bytes: answer.bytes, contentType: answer.contentType, url: answer.finalUrl };
  const found = interpretAs("sitemap", document, {
    now: deps.now(),
    bodyBytesMax: deps.bodyBytesMax,
    select: null,
  });
  if (found.sitemaps.length > 0 && depth >= DEPTH_MAX)
    throw new Failure("input.malformed", `${url} is an index inside of an index inside of an index`);
  return readSitemaps(found, known, deps, depth + 1);
}

const EMPTY: Feed = {
  format: "sitemap",
  title: null,
  home: null,
  language: null,
  rhythm: { ttlMs: null, updateMs: null },
  items: [],
  rejected: [],
  notes: [],
};
