/** Hosts of our own on loopback, a port each, that write down when they were asked and when their answers were over. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";

type Visit = {
  readonly path: string;
  /** Milliseconds on one clock for all hosts. */
  readonly from: number;
  readonly to: number;
  /** Requests that were open when this one came. */
  readonly beside: number;
};
type LoopbackHost = { readonly host: string; readonly visits: readonly Visit[] };
export type LoopbackHosts = { readonly hosts: readonly LoopbackHost[]; readonly close: () => Promise<void> };

/** @param answerAfterMs one host for each */
export async function openHosts(answerAfterMs: readonly number[]): Promise<LoopbackHosts> {
  const opened = await Promise.all(answerAfterMs.map(openHost));
  return {
    hosts: opened.map(({ host, visits }) => ({ host, visits })),
    close: async () => {
      for (const { server } of opened) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

async function openHost(afterMs: number): Promise<LoopbackHost & { readonly server: Server }> {
  const visits: Visit[] = [];
  let open = 0;
  const server = createServer((request, response) => {
    const from = performance.now();
    const beside = open;
    open += 1;
    response.once("close", () => {
      open -= 1;
      visits.push({ path: request.url ?? "", from, to: performance.now(), beside });
    });
    setTimeout(() => response.end("<p>瓦版</p>"), afterMs);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { host: `127.0.0.1:${address.port}`, visits, server };
}
