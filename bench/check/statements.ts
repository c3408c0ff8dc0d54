/** The hand-written part of the bench: articles of our own, with statements that are right and statements that are not. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const ArticleOfBench = z.strictObject({
  id: z.string(),
  title: z.string().optional(),
  published: z.string(),
  body: z.string(),
  /** Paraphrases that the article carries. */
  right: z.array(z.string()),
  /** What was made wrong (a kind of ours), and the statement. */
  wrong: z.array(z.tuple([z.string(), z.string()])),
});
type ArticleOfBench = z.infer<typeof ArticleOfBench>;
export type Batch = { readonly name: string; readonly articles: readonly ArticleOfBench[] };

const folder = join(import.meta.dirname, "batches");

export function readBatches(): readonly Batch[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .toSorted()
    .map((file) => ({
      name: file.replace(".yaml", ""),
      articles: z.array(ArticleOfBench).parse(parse(readFileSync(join(folder, file), "utf8"))),
    }));
}
