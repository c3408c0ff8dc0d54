/** What `serve` answers over HTTP: the order in which a request meets the guards, and the routes behind them. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Log } from "../../log.ts";
import type { ApiDeps } from "../api.ts";
import { type PageDeps, pageRoutes } from "../page/routes.ts";
import { type Access, type Guarded, guardHosts, guardKeys } from "./access.ts";
import { bodyMax } from "./bodies.ts";
import { answerErrors, invalid } from "./errors.ts";
import { feedRoutes } from "./feeds.ts";
import { healthRoutes, metricRoutes } from "./health.ts";
import { itemRoutes } from "./items.ts";
import { jobRoutes } from "./jobs.ts";
import { documentOf } from "./openapi.ts";
import { ownerRoutes } from "./owner.ts";
import { type Pace, pacing } from "./pace.ts";
import { queueBoardRoutes } from "./queue-board.ts";
import { searchRoutes } from "./search.ts";
import { securityHeaders } from "./security.ts";
import { storyRoutes } from "./stories.ts";
import { type ReadDeps, summaryRoutes } from "./summaries.ts";
import { webhookRoutes } from "./webhooks.ts";

/** Routes hang on this; `context.get("caller")` says who asks. */
export type App = OpenAPIHono<Guarded>;

export type HttpDeps = {
  readonly read: ReadDeps;
  readonly api: ApiDeps;
  readonly pages: PageDeps;
  readonly access: Access;
  readonly pace: Pace;
  readonly version: string;
  /** Hears of bugs. */
  readonly log: Log;
};

/** One server for programs, feed readers and people. No CORS: pages of other sites get nothing. */
export function openHttp(deps: HttpDeps): App {
  const app: App = new OpenAPIHono<Guarded>({ defaultHook: invalid });
  app.use(securityHeaders);
  app.use(guardHosts(deps.access));
  healthRoutes(app, deps.api);
  app.use(pacing(deps.pace));
  app.use(guardKeys(deps.access));
  app.use(bodyMax());
  metricRoutes(app, deps.api);
  queueBoardRoutes(app, deps.api);
  ownerRoutes(app, deps.api);
  itemRoutes(app, deps.api);
  summaryRoutes(app, deps.read);
  searchRoutes(app, deps.read);
  feedRoutes(app, deps.read);
  jobRoutes(app, deps.read, deps.api);
  storyRoutes(app, deps.read);
  pageRoutes(app, deps.pages);
  webhookRoutes(app, deps.read);
  documentOf(app, deps);
  answerErrors(app, deps.log);
  return app;
}
