/** `GET /v1/search`: what stands where, with marks. */
import { createRoute, z } from "@hono/zod-openapi";
import { IndexLine } from "../../store/store.ts";
import { lineOf } from "../board.ts";
import { Filter } from "../filter.ts";
import { wantedOf } from "../search/query.ts";
import { snippetsOf } from "../search/snippets.ts";
import type { App } from "./app.ts";
import { cursorOf, placeOf } from "./cursors.ts";
import { errorReply } from "./errors.ts";
import { answer, notModified, replyOf } from "./replies.ts";
import { Paging, type ReadDeps } from "./summaries.ts";

const Snippet = z.strictObject({
  field: z.enum(["title", "headline", "gist", "points", "names"]),
  text: z.string(),
  marks: z.array(z.strictObject({ start: z.int(), end: z.int() })),
});

const route = createRoute({
  method: "get",
  path: "/v1/search",
  summary: "Summaries that hold all words of `q`",
  description:
    'Words in any width, old or new characters, foreign names in any spelling, readings in kana; "phrases" and -without. By relevance: in titles first, then among names, then elsewhere. Marks count in UTF-16 units of the snippet.',
  request: {
    query: Filter.extend(Paging.shape).extend({
      q: z.string().min(1).max(200),
      order: z.enum(["newest", "relevance"]).default("newest"),
    }),
  },
  responses: {
    200: replyOf(
      "A page of them",
      z.object({
        results: z.array(z.object({ summary: IndexLine, snippets: z.array(Snippet) })),
        next: z.string().nullable(),
      }),
    ),
    304: notModified,
    400: errorReply("Nothing to look for, or a filter or cursor that is none"),
  },
});

export function searchRoutes(app: App, { board }: ReadDeps): void {
  app.openapi(route, (context) => {
    const { limit, cursor, ...question } = context.req.valid("query");
    const { q, order, ...filter } = question;
    const wanted = wantedOf(q);
    const page = board.find({ filter, wanted, order, after: placeOf(cursor, question), countMax: limit });
    const results = page.found.map((found) => {
      const summary = lineOf(found);
      return { summary, snippets: snippetsOf(summary, wanted) };
    });
    return answer(context, JSON.stringify({ results, next: cursorOf(page.next, question) }));
  });
}
