/** `/queues`: bull-board, for whoever may ask, and for looking only. */
import type { ApiDeps } from "../api.ts";
import type { App } from "./app.ts";

const QUEUES_PATH = "/queues";

/** Its own scripts and files; styles stand in its page, and icons in its styles. */
const POLICY = [
  "default-src 'none'",
  ...["script-src", "connect-src", "font-src", "manifest-src"].map((kind) => `${kind} 'self'`),
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export function queueBoardRoutes(app: App, api: ApiDeps): void {
  app.get(`${QUEUES_PATH}/`, (context) => context.redirect(QUEUES_PATH));
  app.get(`${QUEUES_PATH}/*`, async (context) => {
    const answer = await api.queueBoard(context.req.raw, QUEUES_PATH);
    answer.headers.set("content-security-policy", POLICY);
    return answer;
  });
}
