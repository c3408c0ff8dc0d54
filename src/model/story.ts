/** Story: what several articles tell of one affair, put together; every word of it cites an article and its sentence. */
import { z } from "zod";
import { CheckVerdict, DatePrecision, Withheld } from "./summary.ts";

const IsoTime = z.iso.datetime({ offset: true });
const ArticleId = z.string().min(1);

/** A sentence of one of the articles. */
export const StoryCite = z.strictObject({ article: ArticleId, sentence: z.string().regex(/^b\d+\.s\d+$/) });
export type StoryCite = z.infer<typeof StoryCite>;

const Cites = z.array(StoryCite).min(1);

export const StoryStatement = z.strictObject({ text: z.string().min(1), cites: Cites, check: CheckVerdict });
export type StoryStatement = z.infer<typeof StoryStatement>;

const StoryMember = z.strictObject({
  article: ArticleId,
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  wire: z.string().nullable(),
  publishedAt: IsoTime,
  /** The occurrence it tells of; the id of one of its articles. */
  event: ArticleId,
  /** The article whose text this is a copy of: whole, or abridged. */
  reprintOf: ArticleId.nullable(),
});

/** One occurrence: a line of the timeline. */
export const StoryEvent = z.strictObject({
  id: ArticleId,
  /** Day in Tokyo on which it happened, as the articles say; else the day of the first of them. */
  day: z.iso.date(),
  /** What is new in it; null where no statement of its articles stands. */
  line: StoryStatement.nullable(),
  articles: z.array(ArticleId).min(1),
  /** How many outlets tell of it in words of their own. */
  independentSources: z.int().min(1),
});
export type StoryEvent = z.infer<typeof StoryEvent>;

/** What is still to come after the latest article. */
export const StoryPlan = z.strictObject({
  at: z.string().min(4),
  precision: DatePrecision,
  text: z.string().min(1),
  cites: Cites,
});
export type StoryPlan = z.infer<typeof StoryPlan>;

export const StoryName = z.strictObject({
  /** The form by which it is indexed: the fullest that most outlets use. */
  name: z.string().min(1),
  role: z.string().nullable(),
  /** Every form, with the articles that use it: what an outlet writes is shown as its own. */
  forms: z.array(z.strictObject({ text: z.string().min(1), articles: z.array(ArticleId).min(1) })).min(1),
  cites: Cites,
});
export type StoryName = z.infer<typeof StoryName>;

const Figure = z.strictObject({
  text: z.string().min(1),
  /** Of statements (`unit` 真偽) 1 where it is so, -1 where it is not. */
  value: z.number(),
  publisher: z.string().nullable(),
  cite: StoryCite,
  /** When it was so: as the sentence says, else when the article was published. */
  asOf: IsoTime,
  /** The article that tells a later value of the same thing; null where both stand. */
  supersededBy: ArticleId.nullable(),
});

/** Different numbers, or opposite statements, on the same thing in one event. */
export const Disagreement = z.strictObject({
  event: ArticleId,
  /** What is counted or measured (死者, 深さ), or who did what (青柳 起訴内容 認め), in words that the articles use. */
  about: z.string().min(1),
  unit: z.string().min(1),
  /** In the order of their times. */
  figures: z.array(Figure).min(2),
});
export type Disagreement = z.infer<typeof Disagreement>;

export const Story = z.strictObject({
  /** Id of the article that came first: it stays as others come. */
  id: ArticleId,
  title: z.string().min(1),
  /** Published first and last. */
  from: IsoTime,
  until: IsoTime,
  members: z.array(StoryMember).min(1),
  /** Copies are folded into their originals, and an outlet counts once. */
  independentSources: z.int().min(1),
  /** In the order of their days. */
  events: z.array(StoryEvent).min(1),
  planned: z.array(StoryPlan),
  people: z.array(StoryName),
  organizations: z.array(StoryName),
  places: z.array(StoryName),
  disagreements: z.array(Disagreement),
  /** At most 30 full-width characters, as an article's. */
  headline: StoryStatement.nullable(),
  gist: StoryStatement.nullable(),
  /** The latest first. */
  points: z.array(StoryStatement),
  withheld: z.array(Withheld),
  /** Every cited sentence in full. */
  sentences: z.array(StoryCite.extend({ text: z.string() })),
  made: z.strictObject({ stories: z.string(), at: IsoTime }),
});
export type Story = z.infer<typeof Story>;

/** Where a story is found that turned out to be another one's. */
const StoryMoved = z.strictObject({ id: ArticleId, movedTo: ArticleId });

/** What stands at `stories/<id>.json`. */
export const StoryDocument = z.union([Story, StoryMoved]);
export type StoryDocument = z.infer<typeof StoryDocument>;
