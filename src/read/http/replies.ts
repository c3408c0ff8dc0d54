/** How answers go out: with an ETag of what they hold, and as 304 to whoever has it. */
import { createHash } from "node:crypto";
import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";

/** A JSON reply in the document of the API. Its type is left open: bodies go out as text that is JSON already. */
export function replyOf<Schema extends z.ZodType>(description: string, schema: Schema) {
  const content: Record<string, { schema: Schema }> = { "application/json": { schema } };
  return { description, content };
}

export const notModified = { description: "As the ETag that was sent" } as const;

/** @param body as it goes out */
export function answer(
  context: Context,
  body: string,
  contentType = "application/json; charset=utf-8",
): Response {
  const etag = `"${createHash("sha1").update(body).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache", "content-type": contentType };
  const known = context.req.header("if-none-match") ?? "";
  if (known.split(",").some((each) => each.trim().replace(/^W\//, "") === etag || each.trim() === "*"))
    return context.body(null, 304, headers);
  return context.body(body, 200, headers);
}
