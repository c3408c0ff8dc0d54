/** Version: an article as it stood before its page was changed, with the summary that was made of it. */
import { z } from "zod";
import { Article } from "./article.ts";
import { Summary } from "./summary.ts";

/** Stored beside the article that replaced it (`articles/…/<id>.v1.json`). */
export const ArticleVersion = z.strictObject({
  /** 1 for what was read first. */
  number: z.int().min(1),
  /** When the page was seen to have changed. */
  replacedAt: z.iso.datetime({ offset: true }),
  article: Article,
  /** Null when the page changed before a summary was made. */
  summary: Summary.nullable(),
});
export type ArticleVersion = z.infer<typeof ArticleVersion>;
