import { z } from "zod";
import { Failure } from "../../errors.ts";
import type { Features } from "../../stories/features.ts";
import { featuresOf } from "../../stories/features.ts";
import { openStories } from "../../stories/stories.ts";
import { articleOfBody } from "../../summarize/bodies.ts";
import { readArticle } from "../../text/read.ts";
import { loadTokenizer } from "../../text/tokenizer.ts";
import type { Door } from "../door.ts";
import { eachLine } from "../lines.ts";

const Line = z.object({
  id: z.string().min(1),
  title: z.string().nullable().optional(),
  published: z.string().min(4),
  publisher: z.string().nullable().optional(),
  body: z.string().min(1),
});

/** `{"id","title","published","publisher"?,"body"}` gives `{"id","story","event","reprintOf"?}`, without a store. */
export async function storiesFrom(from: string, door: Door): Promise<number> {
  const tokenize = await loadTokenizer();
  const articles = new Map<string, Features>();
  const rows: string[] = [];
  const { failed } = await eachLine(
    from,
    Line,
    (line) => {
      if (articles.has(line.id))
        throw new Failure("input.malformed", `the id ${line.id} stands in an earlier line`);
      const { title, publishedAt, blocks } = articleOfBody(line);
      if (publishedAt === null) throw new Failure("input.malformed", `${line.published} is no day or time`);
      const reading = readArticle(blocks, { at: publishedAt }, { tokenize });
      const told = {
        id: line.id,
        title: title ?? "",
        publisher: line.publisher ?? null,
        publishedAt,
        text: line.body,
        reading,
      };
      articles.set(line.id, featuresOf(told, { tokenize }));
      return {};
    },
    { stdin: door.stdin, out: (row) => rows.push(row), log: door.log },
  );
  const told = openStories();
  for (const article of articles.values()) told.add(article);
  const placed = new Map(told.placed().map((place) => [JSON.stringify({ id: place.id }), place]));
  for (const row of rows) {
    const place = placed.get(row);
    if (place === undefined) door.terminal.out(row);
    else {
      const { reprintOf, ...rest } = place;
      door.terminal.out(JSON.stringify(reprintOf === null ? rest : { ...rest, reprintOf }));
    }
  }
  return failed === 0 ? 0 : 1;
}
