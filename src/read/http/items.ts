/** `POST /v1/items`: addresses, a page or a text go on their way; the answer names their ids. */
import { createHash } from "node:crypto";
import { createRoute, z } from "@hono/zod-openapi";
import type { ItemInput } from "../../model.ts";
import { AddReply, AddRequest, type ApiDeps } from "../api.ts";
import type { App } from "./app.ts";
import { errorReply } from "./errors.ts";
import { openReplays } from "./replays.ts";
import { replyOf } from "./replies.ts";

const URLS_MAX = 1_000;
const Again = z.boolean().default(false);
const PageUrl = z.url({ protocol: /^https?$/ }).optional();

const ItemsRequest = z.union([
  z.strictObject({
    urls: z
      .array(z.url({ protocol: /^https?$/ }))
      .min(1)
      .max(URLS_MAX),
    again: Again,
  }),
  z.strictObject({ html: z.string().min(1), url: PageUrl, again: Again }),
  z.strictObject({ text: z.string().min(1), url: PageUrl, again: Again }),
  AddRequest,
]);
type ItemsRequest = z.infer<typeof ItemsRequest>;

const postItems = createRoute({
  method: "post",
  path: "/v1/items",
  summary: "Hands over addresses, one page or one text",
  description:
    "202 with the id of each: `/v1/jobs/{id}` tells how far it has come. What is done already stays done unless `again` says otherwise.",
  request: {
    headers: z.object({ "idempotency-key": z.string().min(1).max(200).optional() }),
    body: { required: true, content: { "application/json": { schema: ItemsRequest } } },
  },
  responses: {
    202: replyOf("On its way", AddReply),
    400: errorReply("Not to be understood, with the reason"),
    403: errorReply("Files of this machine are taken from its owner only"),
    413: errorReply("Too large"),
    422: errorReply("The Idempotency-Key came before with something else"),
  },
});

export function itemRoutes(app: App, api: ApiDeps): void {
  const replays = openReplays<AddReply>();
  app.openapi(postItems, async (context) => {
    const request = context.req.valid("json");
    const inputs = "inputs" in request ? request.inputs : null;
    if (inputs?.some(({ kind }) => kind === "file") && context.get("caller") !== "owner")
      return context.json({ error: "files of this machine are taken from its owner only" }, 403);
    const key = context.req.valid("header")["idempotency-key"];
    const add = async () => api.add(await inputsOf(request, api), { again: request.again });
    if (key === undefined) return context.json(await add(), 202);
    const digest = createHash("sha256").update(JSON.stringify(request)).digest("hex");
    const reply = await replays.once(key, digest, add);
    if (reply !== null) return context.json(reply, 202);
    return context.json({ error: `the Idempotency-Key ${key} came before with another request` }, 422);
  });
}

async function inputsOf(request: ItemsRequest, api: ApiDeps): Promise<readonly ItemInput[]> {
  if ("inputs" in request) return request.inputs;
  if ("urls" in request) return request.urls.map((url) => ({ kind: "url", url: new URL(url).href }));
  const [format, content] =
    "html" in request ? (["html", request.html] as const) : (["txt", request.text] as const);
  return [{ kind: "file", path: await api.keep(content, format), url: request.url ?? null }];
}
