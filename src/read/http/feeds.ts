/** Feeds of summaries: by filter, or of one source, in the three formats that readers take. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { lineOf } from "../board.ts";
import { atomOf } from "../feeds/atom.ts";
import { type Feed, feedOf } from "../feeds/entries.ts";
import { jsonFeedOf } from "../feeds/json-feed.ts";
import { rssOf } from "../feeds/rss.ts";
import { Filter } from "../filter.ts";
import type { App } from "./app.ts";
import { errorReply } from "./errors.ts";
import { answer, notModified } from "./replies.ts";
import type { ReadDeps } from "./summaries.ts";

const FORMATS = {
  atom: ["application/atom+xml; charset=utf-8", atomOf],
  rss: ["application/rss+xml; charset=utf-8", rssOf],
  json: ["application/feed+json; charset=utf-8", jsonFeedOf],
} as const satisfies Record<string, readonly [string, (feed: Feed) => string]>;

const ENTRIES = { usual: 50, max: 200 } as const;
const Query = Filter.extend({
  limit: z.coerce.number().int().min(1).max(ENTRIES.max).default(ENTRIES.usual),
});
const Format = z.enum(["atom", "rss", "json"]);

const responses = {
  200: { description: "The feed" },
  304: notModified,
  400: errorReply("A filter that is none"),
};
const ofSource = createRoute({
  method: "get",
  path: "/feeds/sources/{file}",
  summary: "A feed of one source's summaries: its id with .atom, .rss or .json",
  request: {
    params: z.object({ file: z.string().regex(/^[0-9a-f]{16}\.(?:atom|rss|json)$/) }),
    query: Query.omit({ source: true }),
  },
  responses,
});

export function feedRoutes(app: App, { board, store, now }: ReadDeps): void {
  const give = (
    context: Context,
    format: z.infer<typeof Format>,
    query: z.infer<typeof Query>,
    title: string,
  ) => {
    const { limit, ...filter } = query;
    const lines = board.find({ filter, countMax: limit }).found.map(lineOf);
    const [contentType, write] = FORMATS[format];
    return answer(
      context,
      write(feedOf(lines, { url: new URL(context.req.url), title, now: now() })),
      contentType,
    );
  };
  for (const format of Format.options) {
    const route = createRoute({
      method: "get",
      path: `/feeds/summaries.${format}`,
      summary: `Summaries by filter, as a feed (${format})`,
      request: { query: Query },
      responses,
    });
    app.openapi(route, (context) => {
      const query = context.req.valid("query");
      return give(context, format, query, titleOf(query));
    });
  }
  app.openapi(ofSource, async (context) => {
    const [id = "", format] = context.req.valid("param").file.split(".");
    const source = await store.getSource(id);
    const title = source?.title ?? (await store.getSourceState(id))?.title ?? id;
    return give(
      context,
      Format.parse(format),
      { ...context.req.valid("query"), source: id },
      `瓦版：${title}`,
    );
  });
}

function titleOf({ limit: _limit, ...filter }: z.infer<typeof Query>): string {
  const told = Object.values(filter).flat().join("・");
  return told === "" ? "瓦版" : `瓦版：${told}`;
}
