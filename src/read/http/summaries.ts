/** Summaries and articles: lists by filter, and one by its id. */
import { createRoute, z } from "@hono/zod-openapi";
import { Failure } from "../../errors.ts";
import { Article, Summary } from "../../model.ts";
import { IndexLine, type Shelved, type Store } from "../../store/store.ts";
import type { Board, Page } from "../board.ts";
import { lineOf } from "../board.ts";
import { Filter } from "../filter.ts";
import type { App } from "./app.ts";
import { CURSOR_CHARS_MAX, cursorOf, placeOf } from "./cursors.ts";
import { errorReply } from "./errors.ts";
import { fieldsOf, picked } from "./fields.ts";
import { answer, notModified, replyOf } from "./replies.ts";

export type ReadDeps = {
  readonly board: Board;
  readonly store: Store;
  readonly now: () => Date;
};

const LIMIT_MAX = 100;
/** Whole documents are read from the disk, one by one. */
const WHOLE_MAX = 20;

export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(20),
  cursor: z.string().max(CURSOR_CHARS_MAX).optional(),
});
const Fields = z.object({ fields: z.string().max(500).optional().openapi({ example: "id,headline,gist" }) });
export const IdParam = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/, "an id has 16 digits of 0-9 and a-f"),
});

const listOf = <Schema extends z.ZodType>(name: string, schema: Schema) =>
  z.object({ [name]: z.array(schema), next: z.string().nullable() });

const lists = {
  summaries: createRoute({
    method: "get",
    path: "/v1/summaries",
    summary: "Summaries in short, newest first",
    description:
      "`next` is the cursor of the next page. `/v1/summaries/{id}` has a summary in full, with its cites.",
    request: { query: Filter.extend(Paging.shape).extend(Fields.shape) },
    responses: {
      200: replyOf("A page of them", listOf("summaries", IndexLine.partial())),
      304: notModified,
      400: errorReply("A filter, field or cursor that is none"),
    },
  }),
  articles: createRoute({
    method: "get",
    path: "/v1/articles",
    summary: "Clean articles in full, newest first",
    request: {
      query: Filter.extend(Paging.shape)
        .extend(Fields.shape)
        .extend({ limit: z.coerce.number().int().min(1).max(WHOLE_MAX).default(10) }),
    },
    responses: {
      200: replyOf("A page of them", listOf("articles", Article.partial())),
      304: notModified,
      400: errorReply("A filter, field or cursor that is none"),
    },
  }),
};

const single = <Schema extends z.ZodType>(path: string, summary: string, schema: Schema) =>
  createRoute({
    method: "get",
    path,
    summary,
    request: { params: IdParam, query: Fields },
    responses: {
      200: replyOf("The document", schema),
      304: notModified,
      404: errorReply("There is none"),
    },
  });

export function summaryRoutes(app: App, { board, store }: ReadDeps): void {
  app.openapi(lists.summaries, (context) => {
    const { limit, cursor, fields, ...filter } = context.req.valid("query");
    const chosen = fieldsOf(fields, Object.keys(IndexLine.shape));
    const page = board.find({ filter, after: placeOf(cursor, filter), countMax: limit });
    // The lines are JSON already.
    const lines = page.found.map((found) =>
      chosen === null ? found.line : JSON.stringify(picked(lineOf(found), chosen)),
    );
    return answer(context, listed("summaries", lines, page, filter));
  });
  app.openapi(lists.articles, async (context) => {
    const { limit, cursor, fields, ...filter } = context.req.valid("query");
    const chosen = fieldsOf(fields, Object.keys(Article.shape));
    const page = board.find({ filter, after: placeOf(cursor, filter), countMax: limit });
    const lines: string[] = [];
    for (const found of page.found) {
      const item = await store.getItem(lineOf(found).id);
      const article = item === null ? null : await store.getArticle(item);
      if (article !== null) lines.push(JSON.stringify(chosen === null ? article : picked(article, chosen)));
    }
    return answer(context, listed("articles", lines, page, filter));
  });
  const one = (
    path: string,
    about: string,
    schema: typeof Summary | typeof Article,
    get: (item: Shelved) => Promise<Summary | Article | null>,
  ) =>
    app.openapi(single(path, about, schema), async (context) => {
      const { id } = context.req.valid("param");
      const chosen = fieldsOf(context.req.valid("query").fields, Object.keys(schema.shape));
      const item = await store.getItem(id);
      const document = item === null ? null : await get(item);
      if (document === null)
        throw new Failure("input.not-found", `there is none of ${id}; /v1/jobs/${id} tells how far it is`);
      return answer(context, JSON.stringify(chosen === null ? document : picked(document, chosen)));
    });
  one("/v1/summaries/{id}", "One summary in full, with its cites", Summary, store.getSummary);
  one("/v1/articles/{id}", "One clean article, with what was dropped", Article, store.getArticle);
}

const listed = (name: string, lines: readonly string[], page: Page, question: unknown): string =>
  `{${JSON.stringify(name)}:[${lines.join(",")}],"next":${JSON.stringify(cursorOf(page.next, question))}}`;
