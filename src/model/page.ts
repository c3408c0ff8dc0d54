/** Page: what the network (or the disk) gave, decoded, with the evidence for how. */
import { z } from "zod";

/** How the bytes became text, and why we believe it. */
export const Charset = z.strictObject({
  name: z.string(),
  evidence: z.string(),
  /** Characters that could not be decoded and stand as U+FFFD. */
  replaced: z.int().min(0),
});
export type Charset = z.infer<typeof Charset>;

/** One fetched (or read) document of a page; a multi-page article has several, in order. */
export type PagePart = {
  readonly url: string | null;
  readonly format: "html" | "text";
  readonly text: string;
};

/** What cleaning starts from: decoded parts of one article. */
export type Page = {
  readonly id: string;
  /** Final address after redirects; null for a file that names none. */
  readonly url: string | null;
  readonly parts: readonly PagePart[];
  /** When it was fetched: the anchor for dates without a year on pages that carry no date. */
  readonly fetchedAt: string;
  readonly httpStatus: number | null;
  /** Why parts of the article are missing, as the fetching found it; empty when it knows of none. */
  readonly missing?: readonly string[];
};

/** Stored beside the raw bytes (`raw/…/<id>.json`), so that an article can be cleaned again without fetching. */
export const PageRecord = z.strictObject({
  id: z.string(),
  url: z.string().nullable(),
  fetchedAt: z.iso.datetime({ offset: true }),
  httpStatus: z.int().nullable(),
  parts: z
    .array(
      z.strictObject({
        url: z.string().nullable(),
        format: z.enum(["html", "text"]),
        charset: Charset,
        bytes: z.int().min(0),
        contentType: z.string().nullable(),
        /** What the server said for the next time, so that the part can be asked for only if it has changed. */
        etag: z.string().nullable().default(null),
        lastModified: z.string().nullable().default(null),
        /** The bytes are what a browser made of the page, because without scripts it showed nothing. */
        rendered: z.boolean().default(false),
      }),
    )
    .min(1),
  /** Parts that the page names and that could not be had, with the reason. */
  unread: z.array(z.strictObject({ part: z.string(), code: z.string(), message: z.string() })),
  /** How many pages the article says it has, with the words; null when it does not say. */
  pagesTold: z
    .strictObject({ count: z.int().min(1), said: z.string() })
    .nullable()
    .default(null),
  /** Why the parts are not the whole article; empty when nothing speaks against it. */
  missing: z.array(z.string()).default([]),
  /** The address that the page gives as its own, where that can be true. */
  canonicalUrl: z.string().nullable().default(null),
  /** Addresses that sent on to the page, by status or by the page itself, in order. */
  redirects: z.array(z.string()).default([]),
  /** What a reader of the record should know of the way: from https to http. */
  notes: z.array(z.string()).default([]),
  /** What the publisher reserves and what follows for us. */
  reservations: z.array(z.string()).default([]),
});
export type PageRecord = z.infer<typeof PageRecord>;
