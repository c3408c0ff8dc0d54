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
      }),
    )
    .min(1),
  /** Parts that the page names and that could not be had, with the reason. */
  unread: z.array(z.strictObject({ part: z.string(), code: z.string(), message: z.string() })),
});
export type PageRecord = z.infer<typeof PageRecord>;
