/** Summary: the contract, the same whichever engine made it. */
import { z } from "zod";
import { ArticleKind } from "./article.ts";

const IsoTime = z.iso.datetime({ offset: true });

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
  /**
   * The calendar unit the article names: `2026` (also for 2026年度), `2026-02` (also for 2月下旬), `2026-02-13`; with its time
   * when the article tells one time of that day only (`2026-02-13T10:28+09:00`); `a/b` from one month or day to another.
   */
  iso: z.string().min(4),
  precision: DatePrecision,
  /** What is meant exactly, where that is another: times of the day, `2026-02-21/2026-02-28`, `2026-04/2027-03`. */
  exact: z.array(z.string()),
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
