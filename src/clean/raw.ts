/** What a document is cut into before anything is judged: raw blocks inside regions. */
import type { BlockKind, Span } from "../model.ts";
import type { Unread } from "./document/bounds.ts";

/** An element that can hold blocks. Regions are nested and in document order; index 0 is the document. */
export type Region = {
  readonly index: number;
  /** Index of the region around this one; -1 for the document. */
  readonly parent: number;
  readonly depth: number;
  readonly tag: string;
  /** `div:3` among its siblings of the same tag. */
  readonly step: string;
  /** Words of class and id, lower case. */
  readonly words: readonly string[];
  /** `#id` and `.class` as they are written, for site data. */
  readonly names: readonly string[];
  /** Attributes that say what a region is: itemprop, role. */
  readonly itemprop: string;
  readonly role: string;
  /** Not shown to a reader: hidden, aria-hidden, display:none. */
  readonly hidden: boolean;
  /** Blocks of this region are `first ≤ index < last`. */
  readonly first: number;
  last: number;
  /** An image stands in it, at most three regions deeper. */
  pictured: boolean;
};

export type RawLink = Span & { readonly url: string };
export type RawRuby = Span & { readonly reading: string };

/** One piece of text of the page as a reader sees it, with what is known about where it stood. */
export type RawBlock = {
  /** `r0`, `r1`, … over all parts of the page. */
  readonly id: string;
  readonly part: number;
  readonly kind: BlockKind;
  readonly text: string;
  readonly path: string;
  /** `line` for pasted text, else the tag of the nearest region. */
  readonly tag: string;
  /** Index into the part's regions; -1 for pasted text. */
  readonly region: number;
  /** Regions around the block from the outermost to the nearest, at most `DEPTH_MAX`. */
  readonly around: readonly Region[];
  /** Identity of the list or table that an item or row belongs to; -1 outside. */
  readonly group: number;
  readonly links: readonly RawLink[];
  readonly ruby: readonly RawRuby[];
  /** Where one inline element ends and another begins: a page may set them apart by style alone. */
  readonly seams: readonly number[];
  /** Characters that stand in links, and in bold. */
  readonly linkChars: number;
  readonly boldChars: number;
  readonly hidden: boolean;
  /** A form control or its label (button, select, option, label). */
  readonly control: boolean;
  /** An empty line stands before it; on a page: anything but one `<br>` without an indent. */
  readonly gapBefore: boolean;
};

export type RawImage = {
  readonly url: string;
  readonly alt: string | null;
  /** Index of the next block when the image stood in the text; the figure's region, else -1. */
  readonly before: number;
  readonly figure: number;
  readonly part: number;
};

/** What the head of a page and its structured data say; empty for pasted text. */
export type HeadData = {
  readonly lang: string | null;
  readonly title: string | null;
  /** `name`, `property` or `itemprop` in lower case → contents in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | null;
  readonly jsonLd: readonly string[];
  readonly times: readonly TimeElement[];
};

/** A `<time>`, or another element that tells a time to machines (`<abbr title>`, `itemprop="datePublished"`). */
export type TimeElement = {
  readonly datetime: string;
  readonly text: string;
  /** Index of the next block. */
  readonly before: number;
  readonly itemprop: string;
  /** Words of its class. */
  readonly words: readonly string[];
};

/** One part of a page, cut. */
export type Cut = {
  readonly part: number;
  readonly format: "html" | "text";
  readonly blocks: readonly RawBlock[];
  readonly regions: readonly Region[];
  readonly images: readonly RawImage[];
  readonly head: HeadData;
  /** Characters of noscript text and bytes of script: signs of an empty shell. */
  readonly scriptChars: number;
  /** What lies behind the bounds of a page and was not read. */
  readonly unread: Unread | null;
};

export const EMPTY_HEAD: HeadData = {
  lang: null,
  title: null,
  metas: new Map(),
  canonical: null,
  jsonLd: [],
  times: [],
};
