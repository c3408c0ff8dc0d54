/** Source: a feed, sitemap, list page or folder that is polled; what a person said of it, and what polling has learned. */
import { z } from "zod";

const IsoTime = z.iso.datetime({ offset: true });
const Id = z.string().regex(/^[0-9a-f]{16}$/);

/** `auto`: nobody has looked yet; the first poll that reads it says what it is. */
export const SourceKind = z.enum(["auto", "feed", "sitemap", "list", "folder"]);
export type SourceKind = z.infer<typeof SourceKind>;

/** `adaptive` follows how often the source publishes and what its server says. */
export const SourceSchedule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("adaptive") }),
  z.strictObject({ kind: z.literal("every"), everyMs: z.int().min(10_000).max(31_536_000_000) }),
  /** Five fields (or six, with seconds) on Tokyo's clock. */
  z.strictObject({ kind: z.literal("cron"), cron: z.string().min(9).max(200) }),
]);
export type SourceSchedule = z.infer<typeof SourceSchedule>;

/** What `kawaraban.yaml` says of a source; an address alone is short for it. */
export const SourceSpec = z.preprocess(
  (given) =>
    typeof given === "string" ? (/^https?:/i.test(given) ? { url: given } : { path: given }) : given,
  z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).optional(),
      /** A feed or sitemap on this disk, or a folder that is watched. */
      path: z.string().min(1).optional(),
      kind: SourceKind.optional(),
      title: z.string().optional(),
      /** `15m`, `6h`, `1d`. */
      every: z.string().optional(),
      cron: z.string().optional(),
      tags: z.array(z.string().min(1)).optional(),
      select: z.string().min(1).optional(),
      paused: z.boolean().optional(),
    })
    .refine(({ url, path }) => (url === undefined) !== (path === undefined), {
      error: "needs either url or path",
    })
    .refine(({ every, cron }) => every === undefined || cron === undefined, {
      error: "takes every or cron, not both",
    }),
);
export type SourceSpec = z.infer<typeof SourceSpec>;

/** What a person said: stored at `sources/<id>.json`, changed by commands and by `kawaraban.yaml` only. */
export const Source = z.strictObject({
  /** 16 hex digits from the canonical address, or from the absolute path. */
  id: Id,
  kind: SourceKind,
  at: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("url"), url: z.url({ protocol: /^https?$/ }) }),
    z.strictObject({ kind: z.literal("path"), path: z.string().min(1) }),
  ]),
  title: z.string().nullable(),
  tags: z.array(z.string().min(1)),
  schedule: SourceSchedule,
  /** CSS that chooses the links of a list page; null: by their structure. */
  select: z.string().min(1).nullable(),
  paused: z.boolean(),
  addedAt: IsoTime,
  /** `file`: it stands in `kawaraban.yaml`, and goes when it is taken out there. */
  origin: z.enum(["command", "file"]),
});
export type Source = z.infer<typeof Source>;

/** One address that a source has shown before. */
export const Seen = z.tuple([
  /** Id of the item. */
  Id,
  /** Digest of the guid; empty when there is none, or when several items share it. */
  z.string(),
  /** Digest of what the source says of it: a change of it makes us look again. */
  z.string(),
  /** When it was first shown, in seconds since 1970. */
  z.int().min(0),
]);
export type Seen = z.infer<typeof Seen>;

/** An article that is still young: looked at again on a falling schedule. */
export const Revisit = z.strictObject({
  id: Id,
  firstAt: IsoTime,
  /** How many looks were taken. */
  done: z.int().min(0),
  nextAt: IsoTime,
});
export type Revisit = z.infer<typeof Revisit>;

/** What makes a request conditional. */
export const Validators = z.strictObject({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});
export type Validators = z.infer<typeof Validators>;

/** What polling has learned: stored at `sources/state/<id>.json`, written by polls only. */
export const SourceState = z.strictObject({
  id: Id,
  /** What the source calls itself. */
  title: z.string().nullable(),
  validators: Validators,
  /** Digest of the last document, for servers that know no conditional requests. */
  digest: z.string().nullable(),
  /** The sitemaps that an index named, with what it said of their change. */
  sitemaps: z.record(z.string(), z.string()),
  polls: z.int().min(0),
  polledAt: IsoTime.nullable(),
  succeededAt: IsoTime.nullable(),
  /** When a poll last brought something new. */
  newAt: IsoTime.nullable(),
  /** Not before this time, whatever the schedule says. */
  nextAt: IsoTime.nullable(),
  /** What the next poll is expected to keep to, without failures and without what the server says now. */
  intervalMs: z.int().min(0),
  /** Publication times of the latest items, newest first: what the interval is learned from. */
  arrivals: z.array(z.int()),
  /** In a row. */
  failures: z.int().min(0),
  failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  /** Already told as stale, so that the log says it once. */
  staleSince: IsoTime.nullable(),
  items: z.int().min(0),
  rejected: z.int().min(0),
  seen: z.array(Seen),
  revisits: z.array(Revisit),
});
export type SourceState = z.infer<typeof SourceState>;
