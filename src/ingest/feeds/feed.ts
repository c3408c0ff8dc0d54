/** What a feed says once it is read, whatever format it came in. */

export type FeedFormat =
  | "rss-0.9"
  | "rss-1.0"
  | "rss-2.0"
  | "atom-0.3"
  | "atom-1.0"
  | "json-feed-1.0"
  | "json-feed-1.1"
  | "sitemap"
  | "sitemap-index"
  | "news-sitemap"
  | "text-sitemap"
  | "list-page"
  | "folder";

/** One address that a source shows. Nothing here was checked against the page that it leads to. */
export type SourceItem = {
  /** Absolute, http or https, as the source gives it. */
  readonly url: string;
  /** What the source calls it, however the address changes; null when it does not say. */
  readonly guid: string | null;
  /** Plain text on one line. */
  readonly title: string | null;
  /** ISO 8601 with offset. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Plain text. */
  readonly summary: string | null;
  /** HTML, addresses in it absolute. */
  readonly content: string | null;
  readonly image: string | null;
  /** BCP 47, as given. */
  readonly language: string | null;
  readonly place: { readonly lat: number; readonly lon: number } | null;
};

/** What a source shows and we do not take, with the reason. */
export type RejectedItem = {
  /** A title, an address or a guid: whatever a person would know it by. */
  readonly what: string;
  readonly reason:
    | "no-address"
    | "not-http"
    | "same-address"
    | "too-large"
    | "malformed"
    | "too-many"
    | "too-old"
    | "elsewhere"
    | "still-written";
  readonly detail: string;
};

/** What a feed says about when to come again. */
type Rhythm = {
  /** `ttl` of RSS. */
  readonly ttlMs: number | null;
  /** `sy:updatePeriod` over `sy:updateFrequency`. */
  readonly updateMs: number | null;
};

export type Feed = {
  readonly format: FeedFormat;
  readonly title: string | null;
  /** The page that the feed belongs to. */
  readonly home: string | null;
  readonly language: string | null;
  readonly rhythm: Rhythm;
  /** In the order of the source. */
  readonly items: readonly SourceItem[];
  readonly rejected: readonly RejectedItem[];
  /** What was repaired or passed over on the way, for people. */
  readonly notes: readonly string[];
};
