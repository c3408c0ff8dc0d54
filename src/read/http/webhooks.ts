/** What webhooks have not taken yet: those that wait, and those that are dead. */
import { createRoute, z } from "@hono/zod-openapi";
import { Failure } from "../../errors.ts";
import { Delivery } from "../../model.ts";
import { revive } from "../hooks/hooks.ts";
import type { App } from "./app.ts";
import { errorReply } from "./errors.ts";
import { answer, replyOf } from "./replies.ts";
import type { ReadDeps } from "./summaries.ts";

const listing = createRoute({
  method: "get",
  path: "/v1/webhooks",
  summary: "Deliveries that wait or are dead, the oldest first",
  responses: {
    200: replyOf("All of them", z.object({ deliveries: z.array(Delivery.omit({ body: true })) })),
  },
});
const retrying = createRoute({
  method: "post",
  path: "/v1/webhooks/{id}/retry",
  summary: "Begins a dead delivery again",
  request: { params: z.object({ id: Delivery.shape.id }) },
  responses: { 200: replyOf("It waits again", Delivery), 404: errorReply("There is none") },
});

export function webhookRoutes(app: App, { store, now }: ReadDeps): void {
  app.openapi(listing, async (context) => {
    const deliveries = (await store.listDeliveries()).map(({ body: _body, ...rest }) => rest);
    return answer(context, JSON.stringify({ deliveries }));
  });
  app.openapi(retrying, async (context) => {
    const revived = await revive(context.req.valid("param").id, { store, now });
    if (revived === null)
      throw new Failure("input.not-found", "there is no such delivery; /v1/webhooks lists them");
    return answer(context, JSON.stringify(revived));
  });
}
