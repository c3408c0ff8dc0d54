/** Article: the clean text in blocks, what was dropped from the page, and what is known about it. */
import { z } from "zod";

/** `paragraph … table` are the body; `caption`, `reference` and `profile` stand beside it. */
export const BlockKind = z.enum([
  "paragraph",
  "heading",
  "list",
  "quote",
  "table",
  "caption",
  "reference",
  "profile",
]);
export type BlockKind = z.infer<typeof BlockKind>;

export const BODY_KINDS: ReadonlySet<BlockKind> = new Set(["paragraph", "heading", "list", "quote", "table"]);

/** A piece of the article in reading order. A table row or list item is one line of `text`. */
export const Block = z.strictObject({
  /** `b0`, `b1`, … in reading order of the article. */
  id: z.string().regex(/^b\d+$/),
  kind: BlockKind,
  text: z.string().min(1),
  /** DOM path (`main>article>p:3`), or `line:12` for pasted text; prefixed `part2/` in later parts. */
  path: z.string(),
});
export type Block = z.infer<typeof Block>;

/** Text that cleaning took out, with the pass that did it and the reason a reader can understand. */
export const Drop = z.strictObject({
  text: z.string(),
  pass: z.string(),
  reason: z.string(),
  path: z.string(),
});
export type Drop = z.infer<typeof Drop>;

/** A block whose kind a pass changed; kept so that `why` can show it. */
export const Edit = z.strictObject({
  block: z.string(),
  pass: z.string(),
  reason: z.string(),
  from: BlockKind,
  to: BlockKind,
});
export type Edit = z.infer<typeof Edit>;

export const ArticleKind = z.enum([
  "straight",
  "column",
  "explainer",
  "interview",
  "live",
  "release",
  "short",
]);
export type ArticleKind = z.infer<typeof ArticleKind>;

const IsoTime = z.iso.datetime({ offset: true });

/** The clean article. `access: "none"` never becomes one: cleaning fails with a code instead. */
export const Article = z.strictObject({
  id: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  /** True when no title stood on the page and this one was made from the text. */
  titleDerived: z.boolean(),
  publisher: z.string().nullable(),
  /** The news agency whose copy this is (ロイター, 共同, 時事, AFP …), whoever publishes it. */
  wire: z.string().nullable(),
  bylines: z.array(z.string()),
  dateline: z.strictObject({ place: z.string().nullable(), date: z.iso.date().nullable() }).nullable(),
  publishedAt: IsoTime.nullable(),
  updatedAt: IsoTime.nullable(),
  section: z.string().nullable(),
  access: z.enum(["full", "partial"]),
  /** False when the page gives signs for less than the whole text, but does not say so outright. */
  accessCertain: z.boolean(),
  kind: ArticleKind,
  lang: z.string(),
  keywords: z.array(z.string()),
  blocks: z.array(Block).min(1),
  images: z.array(
    z.strictObject({ url: z.string(), alt: z.string().nullable(), caption: z.string().nullable() }),
  ),
  links: z.array(z.strictObject({ block: z.string(), text: z.string(), url: z.string() })),
  ruby: z.array(
    z.strictObject({ block: z.string(), start: z.int().min(0), end: z.int().min(0), reading: z.string() }),
  ),
  drops: z.array(Drop),
  edits: z.array(Edit),
  /** For each field that was found: where it was found (`json-ld datePublished`, `text: [東京 13日 ロイター]`). */
  evidence: z.record(z.string(), z.array(z.string())),
  cleaner: z.string(),
});
export type Article = z.infer<typeof Article>;
