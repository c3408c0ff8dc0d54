/** The API in its own words, made from the schemas that check the requests. */
import type { App } from "./app.ts";

export function documentOf(app: App, { version }: { readonly version: string }): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "key", { type: "http", scheme: "bearer" });
  const describe = () =>
    app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Kawaraban",
        version,
        description:
          "Checked, cited summaries of Japanese news. Without KAWARABAN_API_KEY no key is needed on this machine.",
      },
      security: [{}, { key: [] }],
    });
  let document: ReturnType<typeof describe> | null = null;
  app.get("/v1/openapi.json", (context) => {
    document ??= describe();
    return context.json(document);
  });
}
