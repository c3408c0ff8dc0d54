/** Writes the JSON Schema of every stored document into docs/schema/, from the zod schemas of the model. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import {
  Article,
  ArticleVersion,
  Delivery,
  HostRules,
  Item,
  PageRecord,
  Source,
  SourceState,
  StoryDocument,
  Summary,
} from "../src/model.ts";

const DOCUMENTS = {
  item: [Item, "One address or file that was handed in, and how far it has come."],
  host: [HostRules, "What a host says about machines that read it, kept for a day."],
  page: [PageRecord, "How the raw bytes of a page were got and how they are read."],
  article: [Article, "The clean article, with everything that was dropped and why."],
  summary: [Summary, "The summary of an article: every statement cites its sentences and was checked."],
  version: [ArticleVersion, "An article as it stood before its page was changed, and its summary."],
  source: [Source, "A feed, sitemap, list page or folder that is polled, as a person gave it."],
  story: [
    StoryDocument,
    "What several articles tell of one affair, or where a story is found that became another's.",
  ],
  delivery: [Delivery, "What a webhook has to be told and has not taken yet."],
  "source-state": [SourceState, "What polling has learned about a source."],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

export const schemaFolder = resolve(import.meta.dirname, "../docs/schema");

/** File name → content. */
export const schemaFiles = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(DOCUMENTS).map(([name, [schema, description]]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12" });
      return [`${name}.json`, `${JSON.stringify({ $schema, title: name, description, ...rest }, null, 2)}\n`];
    }),
  );

if (process.argv[1] === import.meta.filename) {
  mkdirSync(schemaFolder, { recursive: true });
  for (const [name, content] of schemaFiles()) writeFileSync(join(schemaFolder, name), content);
}
