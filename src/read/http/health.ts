/** Is it alive and can it work, open to whoever reaches the server; what it has done, for who may ask. */
import { explain } from "../../errors.ts";
import type { ApiDeps } from "../api.ts";
import type { App } from "./app.ts";

export function healthRoutes(app: App, api: ApiDeps): void {
  app.get("/healthz", (context) => context.json({ ok: true }));
  app.get("/readyz", async (context) => {
    try {
      await api.ready();
      return context.json({ ok: true });
    } catch (error) {
      return context.json({ ok: false, error: explain(error) }, 503);
    }
  });
}

export function metricRoutes(app: App, api: ApiDeps): void {
  app.get("/metrics", async (context) => context.text(await api.metrics()));
}
