/** How far the work is: the queues, one item, the sources, and what cleaning dropped from an article. */
import { createRoute, z } from "@hono/zod-openapi";
import { Failure } from "../../errors.ts";
import { Article, Item } from "../../model.ts";
import { type ApiDeps, StatusReply } from "../api.ts";
import type { App } from "./app.ts";
import { errorReply } from "./errors.ts";
import { picked } from "./fields.ts";
import { answer, replyOf } from "./replies.ts";
import { IdParam, type ReadDeps } from "./summaries.ts";

const get = <Schema extends z.ZodType>(path: string, summary: string, schema: Schema) =>
  createRoute({ method: "get", path, summary, responses: { 200: replyOf(summary, schema) } });
const getOne = <Schema extends z.ZodType>(path: string, summary: string, schema: Schema) =>
  createRoute({
    method: "get",
    path,
    summary,
    request: { params: IdParam },
    responses: { 200: replyOf(summary, schema), 404: errorReply("There is none") },
  });

/** Where a source is and how it stands; further fields may come. */
const SourceReply = z.looseObject({ id: z.string(), standing: z.string() });
const Why = Article.pick({ id: true, title: true, drops: true, edits: true, evidence: true, cleaner: true });

/** What it was made of stays with the owner: paths of this machine. */
const ItemReply = Item.omit({ input: true }).extend({ url: z.string().nullable() });

export function jobRoutes(app: App, { store }: ReadDeps, api: ApiDeps): void {
  app.openapi(get("/v1/jobs", "What the queues hold, and what failed last", StatusReply), async (context) =>
    answer(context, JSON.stringify(await api.status())),
  );
  app.openapi(getOne("/v1/jobs/{id}", "How far an item has come", ItemReply), async (context) => {
    const { input, ...item } = found(await store.getItem(context.req.valid("param").id));
    return answer(context, JSON.stringify({ ...item, url: input.url }));
  });
  app.openapi(
    get("/v1/sources", "What is polled, and how it stands", z.object({ sources: z.array(SourceReply) })),
    async (context) => answer(context, JSON.stringify({ sources: await api.sources() })),
  );
  app.openapi(
    getOne("/v1/why/{id}", "What cleaning dropped, by which pass and why", Why),
    async (context) => {
      const item = found(await store.getItem(context.req.valid("param").id));
      const article = found(await store.getArticle(item));
      return answer(context, JSON.stringify(picked(article, Object.keys(Why.shape))));
    },
  );
}

function found<Document>(document: Document | null): Document {
  if (document !== null) return document;
  throw new Failure("input.not-found", "there is none with this id; /v1/summaries lists them");
}
