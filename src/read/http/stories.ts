/** Stories: the latest, and one by its id; the id of a story that turned out another's gives that one. */
import { createRoute, z } from "@hono/zod-openapi";
import { Failure } from "../../errors.ts";
import { Story } from "../../model.ts";
import { StoryLine } from "../../store/store.ts";
import type { App } from "./app.ts";
import { errorReply } from "./errors.ts";
import { answer, notModified, replyOf } from "./replies.ts";
import { IdParam, type ReadDeps } from "./summaries.ts";

const COUNT_MAX = 200;

const list = createRoute({
  method: "get",
  path: "/v1/stories",
  summary: "Stories in short, the latest first",
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(COUNT_MAX).default(50) }) },
  responses: {
    200: replyOf("The latest of them", z.object({ stories: z.array(StoryLine) })),
    304: notModified,
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/stories/{id}",
  summary: "One story in full: its events, names, disagreements and cites",
  request: { params: IdParam },
  responses: {
    200: replyOf("The document", Story),
    304: notModified,
    404: errorReply("There is none"),
  },
});

export function storyRoutes(app: App, { store }: ReadDeps): void {
  app.openapi(list, async (context) => {
    const { limit } = context.req.valid("query");
    return answer(context, JSON.stringify({ stories: await store.listStories({ countMax: limit }) }));
  });
  app.openapi(one, async (context) => {
    const { id } = context.req.valid("param");
    const story = await store.getStory(id);
    if (story === null)
      throw new Failure("input.not-found", `there is no story ${id}; /v1/stories lists them`);
    return answer(context, JSON.stringify(story));
  });
}
