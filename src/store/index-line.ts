/** What the index says of a finished article: enough to list, to choose and to find, never the only place of anything. */
import { z } from "zod";
import { NamedThing, Person, Summary } from "../model.ts";

const Names = z.array(NamedThing.omit({ cites: true }));

export const IndexLine = z.strictObject({
  id: Summary.shape.id,
  url: Summary.shape.url,
  title: Summary.shape.title,
  publisher: Summary.shape.publisher,
  wire: Summary.shape.wire,
  /** The source that showed it first; null for what a person gave. */
  source: z.string().nullable(),
  publishedAt: Summary.shape.publishedAt,
  kind: Summary.shape.kind,
  access: Summary.shape.access,
  headline: z.string().nullable(),
  gist: z.string().nullable(),
  points: z.array(z.string()),
  people: z.array(Person.omit({ cites: true })),
  organizations: Names,
  places: Names,
  topics: Summary.shape.topics,
  category: Summary.shape.category,
  engine: Summary.shape.made.shape.engine,
  madeAt: Summary.shape.made.shape.at,
});
export type IndexLine = z.infer<typeof IndexLine>;

/** @param source the source that showed the article first */
export const indexLineOf = (summary: Summary, source: string | null = null): IndexLine => ({
  id: summary.id,
  url: summary.url,
  title: summary.title,
  publisher: summary.publisher,
  wire: summary.wire,
  source,
  publishedAt: summary.publishedAt,
  kind: summary.kind,
  access: summary.access,
  headline: summary.headline?.text ?? null,
  gist: summary.gist?.text ?? null,
  points: summary.points.map(({ text }) => text),
  people: summary.people.map(({ name, also, role, reading }) => ({ name, also, role, reading })),
  organizations: summary.organizations.map(({ name, also }) => ({ name, also })),
  places: summary.places.map(({ name, also }) => ({ name, also })),
  topics: summary.topics,
  category: summary.category,
  engine: summary.made.engine,
  madeAt: summary.made.at,
});
