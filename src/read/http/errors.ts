/** Every error in one form: what was wrong and what to do, never a stack. */
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { explain, Failure, type FailureCode } from "../../errors.ts";
import type { Log } from "../../log.ts";
import type { App } from "./app.ts";
import { replyOf } from "./replies.ts";

const ErrorReply = z.strictObject({ error: z.string(), code: z.string().optional() }).openapi("Error");

/** What every route may answer beside its own. */
export const errorReply = (description: string) => replyOf(description, ErrorReply);

const STATUS: Partial<Record<FailureCode, ContentfulStatusCode>> = {
  "input.not-found": 404,
  "input.too-large": 413,
  "store.missing": 404,
};

export function statusOf({ code }: Failure): ContentfulStatusCode {
  return STATUS[code] ?? (code.startsWith("input.") ? 400 : 503);
}

/** For what zod found in a request. */
export function invalid(
  result: { readonly success: true } | { readonly success: false; readonly error: z.ZodError },
  context: Context,
): Response | undefined {
  if (result.success) return undefined;
  return context.json({ error: z.prettifyError(result.error), code: "input.malformed" }, 400);
}

export function answerErrors(app: App, log: Log): void {
  app.notFound((context) => context.json({ error: "no such address; /v1/openapi.json lists them" }, 404));
  app.onError((error, context) => {
    if (error instanceof Failure)
      return context.json({ error: explain(error), code: error.code }, statusOf(error));
    // Hono's own: a body that is no JSON, or of another type than the route takes.
    if (error instanceof HTTPException) return context.json({ error: error.message }, error.status);
    log("http.bug", { path: context.req.path, error: error.stack ?? error.message });
    return context.json({ error: "internal error; the log has the reason" }, 500);
  });
}
