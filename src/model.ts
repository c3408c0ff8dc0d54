/**
 * The nouns of the house, in the order an article meets them.
 *
 * What is stored on disk is a zod schema with its type derived from it; what only passes between stages is
 * a readonly type. All offsets are UTF-16 code units into the named block's text, `start` inclusive, `end`
 * exclusive. All times are ISO 8601 with an offset. No noun here knows how it is made.
 */
import { z } from "zod";

// ---------------------------------------------------------------- item

/** What a person or a source handed in: the seed of everything with the same id. */
export const ItemInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("url"), url: z.url({ protocol: /^https?$/ }) }),
  z.strictObject({ kind: z.literal("file"), path: z.string().min(1), url: z.string().nullable() }),
]);
export type ItemInput = z.infer<typeof ItemInput>;

/** How far an item has come. `failed` may be tried again with `--again`; `refused` is an answer, not an error. */
export const ItemState = z.enum([
  "queued",
  "fetched",
  "cleaned",
  "summarized",
  "done",
  "failed",
  "refused",
]);
export type ItemState = z.infer<typeof ItemState>;

/** The record of one address or file: stored at `items/`, the only document that changes as the work goes on. */
export const Item = z.strictObject({
  /** 16 hex digits from the canonical URL, or from the content of a file. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  input: ItemInput,
  state: ItemState,
  /** Day in Asia/Tokyo on which the item was first seen; the folder of its documents. */
  day: z.iso.date(),
  addedAt: z.iso.datetime({ offset: true }),
  changedAt: z.iso.datetime({ offset: true }),
  /** Counts up with `--again`, so that a repeated run is a new job. */
  round: z.int().min(0),
  title: z.string().nullable(),
  /** Set when state is `failed` or `refused`. */
  failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});
export type Item = z.infer<typeof Item>;

// ---------------------------------------------------------------- page

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
});
export type PageRecord = z.infer<typeof PageRecord>;

// ---------------------------------------------------------------- article

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

export const Access = z.enum(["full", "partial", "none"]);
export type Access = z.infer<typeof Access>;

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

// ---------------------------------------------------------------- reading

export type Span = { readonly start: number; readonly end: number };

/** A sentence of one block; the sentences of a block join back into its text. */
export type Sentence = Span & {
  /** `b3.s0` */
  readonly id: string;
  readonly block: string;
  readonly text: string;
};

/** A dictionary word at a span; the surfaces of a text's tokens join back into it. */
export type Token = Span & {
  readonly surface: string;
  /** IPADIC part of speech (名詞, 動詞, …) and its three details (`*` where there is none). */
  readonly pos: string;
  readonly detail: readonly [string, string, string];
  readonly conjugation: { readonly type: string; readonly form: string };
  readonly base: string;
  /** Katakana; null for words the dictionary does not know. */
  readonly reading: string | null;
  readonly known: boolean;
};

export type Tokenize = (text: string) => readonly Token[];

/** The article's own time and place: what 13日, 昨年 and 現地 are resolved from. */
export type Anchor = {
  /** Published, else fetched; ISO with offset. Null when nothing is known: then relative dates stay unresolved. */
  readonly at: string | null;
};

export type AmountSpan = Span & {
  readonly text: string;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly approximate: string | null;
  readonly comparedWith: string | null;
};

export type DateSpan = Span & {
  readonly text: string;
  readonly iso: string;
  readonly precision: DatePrecision;
};

export type NameSpan = Span & {
  readonly kind: "person" | "organization" | "place";
  /** Without role and honorific. */
  readonly name: string;
  readonly role: string | null;
  readonly reading: string | null;
};

/** `speech` somebody said it; `title` of a work; `term` a name or a word held at a distance. */
export type QuoteSpan = Span & {
  readonly kind: "speech" | "title" | "term";
  /** Between the brackets, verbatim. */
  readonly text: string;
  readonly speaker: string | null;
};

/** What reading an article gives. Lists are merged over the article and cite sentences; `spans` are per sentence. */
export type Reading = {
  readonly sentences: readonly Sentence[];
  /** By sentence id; offsets are relative to the sentence's text. */
  readonly spans: ReadonlyMap<
    string,
    {
      readonly tokens: readonly Token[];
      readonly amounts: readonly AmountSpan[];
      readonly dates: readonly DateSpan[];
      readonly names: readonly NameSpan[];
      readonly quotes: readonly QuoteSpan[];
    }
  >;
  readonly people: readonly Person[];
  readonly organizations: readonly NamedThing[];
  readonly places: readonly NamedThing[];
  readonly dates: readonly DateMention[];
  readonly amounts: readonly Amount[];
  readonly quotes: readonly {
    readonly speaker: string | null;
    readonly text: string;
    readonly cites: readonly string[];
  }[];
};

// ---------------------------------------------------------------- summary

const Cites = z.array(z.string().regex(/^b\d+\.s\d+$/)).min(1);

/** How a statement relates to its cited sentences: the same words, fewer of them, or other words that were checked. */
export const CheckVerdict = z.enum(["verbatim", "compressed", "verified"]);
export type CheckVerdict = z.infer<typeof CheckVerdict>;

export const Statement = z.strictObject({ text: z.string().min(1), cites: Cites, check: CheckVerdict });
export type Statement = z.infer<typeof Statement>;

const FactValue = z.strictObject({ text: z.string().min(1), cites: Cites });

export const DatePrecision = z.enum(["year", "quarter", "month", "day", "hour", "minute", "range"]);
export type DatePrecision = z.infer<typeof DatePrecision>;

export const Person = z.strictObject({
  /** The fullest form the article gives. */
  name: z.string().min(1),
  /** Other forms the article uses. */
  also: z.array(z.string()),
  role: z.string().nullable(),
  reading: z.string().nullable(),
  cites: Cites,
});
export type Person = z.infer<typeof Person>;

export const NamedThing = z.strictObject({
  name: z.string().min(1),
  also: z.array(z.string()),
  cites: Cites,
});
export type NamedThing = z.infer<typeof NamedThing>;

export const DateMention = z.strictObject({
  /** As the article writes it. */
  text: z.string().min(1),
  /** `2026`, `2026-02`, `2026-02-13`, `2026-02-13T10:28+09:00`, or a range `a/b`. */
  iso: z.string().min(4),
  precision: DatePrecision,
  cites: Cites,
});
export type DateMention = z.infer<typeof DateMention>;

export const Amount = z.strictObject({
  text: z.string().min(1),
  value: z.number(),
  /** Upper end when the text gives a range (5~10年). */
  valueMax: z.number().nullable(),
  /** ISO 4217 for money; else the counter as written (`人`, `%`, `件`, `km`, `M`). */
  unit: z.string().min(1),
  /** `約`, `超`, `未満`, `以上`, `最大`, … as said; null when exact. */
  approximate: z.string().nullable(),
  comparedWith: z.string().nullable(),
  cites: Cites,
});
export type Amount = z.infer<typeof Amount>;

/** What an engine wrote and the check refused, with the reason: shown, never used. */
export const Withheld = z.strictObject({ text: z.string(), reason: z.string() });
export type Withheld = z.infer<typeof Withheld>;

/** The summary's contract: the same whichever engine made it. */
export const Summary = z.strictObject({
  id: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  wire: z.string().nullable(),
  publishedAt: IsoTime.nullable(),
  kind: ArticleKind,
  access: z.enum(["full", "partial"]),
  /** At most 30 full-width characters. */
  headline: Statement.nullable(),
  /** One sentence, at most 90 characters. */
  gist: Statement.nullable(),
  /** Most important first, together at most `length` characters. */
  points: z.array(Statement),
  facts: z.strictObject({
    who: z.array(FactValue),
    what: z.array(FactValue),
    when: z.array(FactValue),
    where: z.array(FactValue),
    why: z.array(FactValue),
    how: z.array(FactValue),
  }),
  quotes: z.array(z.strictObject({ speaker: z.string().nullable(), text: z.string().min(1), cites: Cites })),
  timeline: z.array(
    z.strictObject({
      at: z.string(),
      precision: DatePrecision,
      text: z.string(),
      /** Whether it had happened when the article was published. */
      tense: z.enum(["past", "future"]),
      cites: Cites,
    }),
  ),
  people: z.array(Person),
  organizations: z.array(NamedThing),
  places: z.array(NamedThing),
  dates: z.array(DateMention),
  amounts: z.array(Amount),
  topics: z.array(z.string()),
  /** IPTC Media Topic. */
  category: z.strictObject({ qcode: z.string(), name: z.string() }).nullable(),
  withheld: z.array(Withheld),
  /** Share (0–1) of the article's body characters that the engine saw. */
  coverage: z.number().min(0).max(1),
  /** Every cited sentence in full, so that the file stands alone. */
  sentences: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  made: z.strictObject({
    engine: z.enum(["extractive", "model"]),
    model: z.string().nullable(),
    /** Version of the prompt; null without a model. */
    prompt: z.string().nullable(),
    /** Why the extractive engine stands in for a configured model; null otherwise. */
    fallback: z.string().nullable(),
    cleaner: z.string(),
    summarizer: z.string(),
    tokenizer: z.string(),
    at: IsoTime,
    ms: z.number().min(0),
    length: z.int().min(1),
    tokens: z.strictObject({ input: z.int().min(0), output: z.int().min(0) }).nullable(),
    costYen: z.number().min(0).nullable(),
  }),
});
export type Summary = z.infer<typeof Summary>;
