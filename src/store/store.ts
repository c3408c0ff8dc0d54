/** What the store can do. Two drivers (files, memory) stand under one set of rules, and one suite tests both. */
import type {
  Article,
  ArticleVersion,
  Delivery,
  HostRules,
  Item,
  PageRecord,
  Source,
  SourceState,
  Story,
  Summary,
} from "../model.ts";
import type { IndexLine } from "./index-line.ts";
import type { Removed, RetentionBounds } from "./retention.ts";
import type { Spend } from "./spend.ts";
import type { StoryIndex } from "./story-index.ts";
import type { StoryLine } from "./story-line.ts";

export { IndexLine, indexLineOf } from "./index-line.ts";
export type { Spend } from "./spend.ts";
export type { StoryIndex } from "./story-index.ts";
export { StoryLine } from "./story-line.ts";

/** A page as it came: the record, and the bytes of its parts in the record's order. */
export type Raw = { readonly record: PageRecord; readonly parts: readonly Uint8Array[] };

/** What names the folder of an item's documents. */
export type Shelved = Pick<Item, "id" | "day">;

/** Where the documents of an item lie (or would lie), for printing. */
type DocumentPaths = {
  readonly item: string;
  /** The page's record; its bytes lie beside it. */
  readonly page: string;
  readonly article: string;
  readonly summary: string;
};

/**
 * Every document is checked by its schema on the way in and on the way out, and is written whole or not at all.
 * All functions may throw Failure `store.disk-full`, `store.write` (putting) and `store.corrupt` (getting).
 */
export type Store = {
  readonly putItem: (item: Item) => Promise<void>;
  readonly getItem: (id: string) => Promise<Item | null>;
  /** Items whose id starts with `prefix` (all without one), latest added first, at most `countMax`. */
  readonly listItems: (options?: {
    readonly prefix?: string;
    readonly countMax?: number;
  }) => Promise<readonly Item[]>;
  /** Items that have not ended, in the order in which they were added. */
  readonly unfinishedItems: () => Promise<readonly Item[]>;
  /** The one id that starts with `prefix`. Throws `input.not-found`, or `input.malformed` with the candidates. */
  readonly resolveId: (prefix: string) => Promise<string>;

  /** Keeps a page or text that a program sent, under the digest of its content; where it lies. */
  readonly putGiven: (content: string, format: "html" | "txt") => Promise<string>;
  /** Keeps the bytes gzipped, then the record: a page is there when its record is. */
  readonly putRaw: (item: Shelved, raw: Raw) => Promise<void>;
  readonly getRaw: (item: Shelved) => Promise<Raw | null>;
  readonly putArticle: (item: Shelved, article: Article) => Promise<void>;
  readonly getArticle: (item: Shelved) => Promise<Article | null>;
  readonly putSummary: (item: Shelved, summary: Summary) => Promise<void>;
  readonly getSummary: (item: Shelved) => Promise<Summary | null>;

  /** Keeps the article and its summary as they stand, before they are replaced; the number, null without an article. */
  readonly keepVersion: (item: Shelved, replacedAt: string) => Promise<number | null>;
  /** What the article was before, the oldest first. */
  readonly listVersions: (item: Shelved) => Promise<readonly ArticleVersion[]>;

  readonly putSource: (source: Source) => Promise<void>;
  readonly getSource: (id: string) => Promise<Source | null>;
  /** In the order in which they were added. */
  readonly listSources: () => Promise<readonly Source[]>;
  /** Forgets the source and what polling learned; its articles stay. */
  readonly removeSource: (id: string) => Promise<void>;
  /** The one id that starts with `prefix`. Throws `input.not-found`, `input.malformed`. */
  readonly resolveSource: (prefix: string) => Promise<string>;
  readonly putSourceState: (state: SourceState) => Promise<void>;
  readonly getSourceState: (id: string) => Promise<SourceState | null>;
  /** What a host says about machines that read it; kept for all processes. */
  readonly putHostRules: (rules: HostRules) => Promise<void>;
  readonly getHostRules: (origin: string) => Promise<HostRules | null>;

  /** Lists a finished article under its day; a line of the same id is replaced. */
  readonly putIndexLine: (day: string, line: IndexLine) => Promise<void>;
  /** The finished articles of a day. */
  readonly listIndex: (day: string) => Promise<readonly IndexLine[]>;
  /** Days that have finished articles, latest first. */
  readonly listDays: () => Promise<readonly string[]>;
  /** For each day a mark that is another whenever the day's list has changed, whoever changed it. */
  readonly indexMarks: () => Promise<ReadonlyMap<string, string>>;
  /**
   * What was added to a day's list between two of its marks, in order; null where it was written anew, or nobody can tell.
   * A reader who comes every second must not read the whole day each time.
   */
  readonly listAdded: (day: string, since: string, until: string) => Promise<readonly IndexLine[] | null>;
  /** Writes the index anew from the summaries; returns how many articles it lists. */
  readonly rebuildIndex: () => Promise<number>;

  readonly putDelivery: (delivery: Delivery) => Promise<void>;
  readonly getDelivery: (id: string) => Promise<Delivery | null>;
  /** What webhooks have not taken yet, the oldest first. */
  readonly listDeliveries: () => Promise<readonly Delivery[]>;
  readonly removeDelivery: (id: string) => Promise<void>;

  /** What a model answered to a question, by its digest (64 hex digits); kept as it is. */
  readonly putReply: (key: string, content: string) => Promise<void>;
  readonly getReply: (key: string) => Promise<string | null>;
  /** Adds to what was spent on models on a day (Asia/Tokyo). */
  readonly noteSpend: (day: string, spend: Spend) => Promise<void>;
  readonly listSpend: (day: string) => Promise<readonly Spend[]>;

  /** Which article belongs to which story. */
  readonly storyIndex: () => StoryIndex;
  readonly putStory: (story: Story) => Promise<void>;
  /** The story is another one's now, or (null) none any more. */
  readonly moveStory: (id: string, movedTo: string | null) => Promise<void>;
  /** By its id, or by one that it had before. */
  readonly getStory: (id: string) => Promise<Story | null>;
  /** Those of the latest articles first. */
  readonly listStories: (options: { readonly countMax: number }) => Promise<readonly StoryLine[]>;
  /** All that have a document, those that moved included. */
  readonly storyIds: () => Promise<readonly string[]>;
  readonly storyLocation: (id: string) => string;

  /** Where the documents of an item lie. */
  readonly paths: (item: Shelved) => DocumentPaths;
  /** Removes what a killed process left half-written; returns how many files that were. */
  readonly sweep: (now: Date) => Promise<number>;
  /** Removes old raw pages and old versions; a summary, an article or a record of an item never. */
  readonly retain: (bounds: RetentionBounds) => Promise<Removed>;
};

/** States that an item does not leave by itself. */
export const ENDED: ReadonlySet<Item["state"]> = new Set(["done", "failed", "refused"]);
