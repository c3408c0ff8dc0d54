/** What placing needs of whoever keeps the articles: found by keys, never all of them. */
import type { FeatureRecord } from "./record.ts";

export type Place = {
  readonly id: string;
  /** Counts up as articles come; an article that comes again keeps its own. */
  readonly order: number;
  readonly story: string;
  readonly event: string;
  readonly reprintOf: string | null;
};

export type KeptArticle = Place & { readonly record: FeatureRecord };

export type PlaceLink = {
  readonly one: string;
  readonly other: string;
  /** Null for copies of round-ups, which belong to nothing. */
  readonly kind: "event" | "affair" | null;
  readonly copy: boolean;
};

export type PlaceKey = { readonly hash: number; readonly withinMs: number };

export type Places = {
  /** All of it or nothing; nobody else writes meanwhile. */
  readonly transaction: <T>(work: () => T) => T;
  readonly get: (id: string) => KeptArticle | null;
  /** The articles that share most keys, rare ones first, each key within its time, both ways. */
  readonly near: (
    keys: readonly PlaceKey[],
    around: { readonly publishedAt: number; readonly countMax: number },
  ) => readonly KeptArticle[];
  readonly put: (id: string, publishedAt: number, record: FeatureRecord, keys: readonly number[]) => void;
  /** Takes an article out of its keys and links, before it is put again. */
  readonly withdraw: (id: string, publishedAt: number, keys: readonly number[]) => void;
  readonly putLinks: (links: readonly PlaceLink[]) => void;
  readonly linksAmong: (stories: readonly string[]) => readonly PlaceLink[];
  readonly membersOf: (stories: readonly string[]) => readonly Place[];
  /** Makes them one, under the id of the one that came first, which is returned; the others are marked. */
  readonly joinStories: (stories: readonly string[]) => string;
  readonly joinEvents: (story: string, events: readonly string[]) => void;
  /** Those of the given ids, and the copies of each. */
  readonly copiesOf: (originals: readonly string[]) => readonly KeptArticle[];
  readonly place: (place: Omit<Place, "order">) => void;
  /** These stories have to be written anew. */
  readonly markDirty: (stories: readonly string[]) => void;
};
