/**
 * bull-board over the queues, for looking only: a job that is taken away there would leave its article behind, which
 * `kawaraban queue` does not. What waits at hosts lies in the frontier and is not seen here.
 */
import { createBullBoard } from "@bull-board/api";
import { BullMQAdapter } from "@bull-board/api/bullMQAdapter";
import { HonoAdapter } from "@bull-board/hono";
import { serveStatic } from "@hono/node-server/serve-static";
import { Queue } from "bullmq";
import { Hono } from "hono";

export type QueueBoard = (request: Request) => Promise<Response>;

/** Its page asks a font server of others; without that, it takes the fonts that the machine has. */
const FONTS = /<link\b[^>]*\bhref="https?:[^>]*>/g;
const TOLD = {
  fetch: "Files. Addresses wait in the frontier for their host's turn: see `kawaraban status`.",
  turn: "One job a host that has something to do.",
} as const;
const isTold = (name: string): name is keyof typeof TOLD => name in TOLD;

/**
 * @param queues BullMQ's own
 * @param path where it is served, without a slash at its end
 */
export function queueBoard(queues: readonly object[], path: string): QueueBoard {
  const server = new HonoAdapter(serveStatic).setBasePath(path);
  createBullBoard({
    queues: queues
      .filter((queue) => queue instanceof Queue)
      .map(
        (queue) =>
          new BullMQAdapter(queue, {
            readOnlyMode: true,
            description: isTold(queue.name) ? TOLD[queue.name] : "",
          }),
      ),
    serverAdapter: server,
    options: { uiConfig: { boardTitle: "瓦版 queues", pollingInterval: { showSetting: true } } },
  });
  const app = new Hono().route(path, server.registerPlugin());
  return async (request) => {
    const answer = await app.fetch(request);
    if (answer.headers.get("content-type")?.startsWith("text/html") !== true) return answer;
    return new Response((await answer.text()).replace(FONTS, ""), answer);
  };
}
