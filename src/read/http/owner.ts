/** What the commands of the data directory's user ask of the process that owns it. */
import { z } from "zod";
import { type ApiDeps, ControlRequest } from "../api.ts";
import { ownerOnly } from "./access.ts";
import type { App } from "./app.ts";

export function ownerRoutes(app: App, api: ApiDeps): void {
  for (const path of ["/v1/status", "/v1/queue", "/v1/sources/sync"]) app.use(path, ownerOnly);
  app.get("/v1/status", async (context) => context.json(await api.status()));
  app.post("/v1/sources/sync", async (context) => context.json(await api.syncSources()));
  app.post("/v1/queue", async (context) => {
    const request = ControlRequest.safeParse(await context.req.json().catch(() => null));
    if (!request.success) return context.json({ error: z.prettifyError(request.error) }, 400);
    return context.json(await api.control(request.data.action));
  });
}
