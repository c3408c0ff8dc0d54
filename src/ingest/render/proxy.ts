/** A proxy on 127.0.0.1 through which a browser has to go: the guard looks at every address that its page asks for. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { Failure } from "../../errors.ts";
import { type ConnectDeps, guardedAgent } from "../connect.ts";
import { guardedAddresses, guardUrl } from "../guard.ts";

export type GuardedProxy = {
  readonly port: number;
  /** What was not let through, as `host:port` or address, with the reason. */
  readonly refused: readonly string[];
  readonly close: () => Promise<void>;
};

/** A page that asks for more is no news page. */
const REQUESTS_MAX = 300;

export async function openProxy(deps: ConnectDeps): Promise<GuardedProxy> {
  const agent = guardedAgent(deps);
  const refused: string[] = [];
  const sockets = new Set<Duplex>();
  let requests = 0;

  const admit = (url: URL): void => {
    requests += 1;
    if (requests > REQUESTS_MAX) throw new Failure("fetch.too-large", `more than ${REQUESTS_MAX} requests`);
    guardUrl(url, deps.privateHosts);
  };
  const note = (what: string, error: unknown): void => {
    refused.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  };

  /** http: asked by us, for the browser. */
  const forward = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = request.url ?? "";
    try {
      const url = new URL(asked);
      admit(url);
      const { host, "proxy-connection": _, ...headers } = request.headers;
      const answer = await agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: "GET",
        headers: { ...headers, host: host ?? url.host },
      });
      response.writeHead(answer.statusCode, answer.headers);
      answer.body.on("error", () => response.destroy()).pipe(response);
    } catch (error) {
      note(asked, error);
      response.writeHead(403).end();
    }
  };

  /** https: a tunnel to an address that was checked. */
  const tunnel = async (request: IncomingMessage, browser: Duplex): Promise<void> => {
    const asked = request.url ?? "";
    try {
      const url = new URL(`https://${asked}`);
      admit(url);
      const port = url.port || "443";
      const [address] = await guardedAddresses({ hostname: url.hostname, port }, deps);
      const server = connect({ host: address ?? "", port: Number(port) });
      keep(server);
      server.on("connect", () => {
        browser.write("HTTP/1.1 200 Connection established\r\n\r\n");
        server.pipe(browser).pipe(server);
      });
      server.on("error", () => browser.destroy());
      browser.on("error", () => server.destroy()).on("close", () => server.destroy());
    } catch (error) {
      note(asked, error);
      browser.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    }
  };
  const keep = (socket: Duplex | Socket): void => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  };

  const server = createServer((request, response) => void forward(request, response));
  server.on("connection", keep);
  server.on("connect", (request, socket) => void tunnel(request, socket));
  server.on("upgrade", (_request, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await agent.destroy();
    },
  };
}
