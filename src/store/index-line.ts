/** What the index says of a finished article: enough to list and to choose, never the only place of anything. */
import { z } from "zod";
import { Summary } from "../model.ts";

export const IndexLine = z.strictObject({
  id: Summary.shape.id,
  url: Summary.shape.url,
  title: Summary.shape.title,
  publisher: Summary.shape.publisher,
  publishedAt: Summary.shape.publishedAt,
  kind: Summary.shape.kind,
  access: Summary.shape.access,
  headline: z.string().nullable(),
  gist: z.string().nullable(),
  category: z.string().nullable(),
  engine: Summary.shape.made.shape.engine,
  madeAt: Summary.shape.made.shape.at,
});
export type IndexLine = z.infer<typeof IndexLine>;

export const indexLineOf = (summary: Summary): IndexLine => ({
  id: summary.id,
  url: summary.url,
  title: summary.title,
  publisher: summary.publisher,
  publishedAt: summary.publishedAt,
  kind: summary.kind,
  access: summary.access,
  headline: summary.headline?.text ?? null,
  gist: summary.gist?.text ?? null,
  category: summary.category?.qcode ?? null,
  engine: summary.made.engine,
  madeAt: summary.made.at,
});
