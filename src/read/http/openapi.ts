/** The API in its own words, made from the schemas that check the requests. */
import { lazily } from "../../once.ts";
import type { App } from "./app.ts";

export function documentOf(app: App, { version }: { readonly version: string }): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "key", { type: "http", scheme: "bearer" });
  const document = lazily(() =>
    app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Kawaraban",
        version,
        description:
          "Checked, cited summaries of Japanese news. Without KAWARABAN_API_KEY no key is needed on this machine.",
      },
      security: [{}, { key: [] }],
    }),
  );
  app.get("/v1/openapi.json", (context) => context.json(document()));
}
