/** A server on 127.0.0.1 that answers each path byte for byte as told, well or badly. */
import { createServer, type Socket } from "node:net";

/** What to do with the connection once the request for a path has come. `head` is the request as it came. */
export type Answer = (socket: Socket, head: string) => void;

export type RawServer = {
  readonly origin: string;
  readonly port: number;
  /** Requests that came, as `GET /path`. */
  readonly asked: readonly string[];
  /** Connections that were opened, whether anything was asked or not. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

export async function startRawServer(answers: Readonly<Record<string, Answer>>): Promise<RawServer> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    // The other side may leave whenever it likes.
    socket.on("error", () => socket.destroy());
    let head = "";
    socket.on("data", (chunk) => {
      head += chunk.toString("latin1");
      if (!head.includes("\r\n\r\n")) return;
      const line = /^(GET) (\S+)/.exec(head);
      asked.push(`${line?.[1]} ${line?.[2]}`);
      const path = line?.[2]?.split("?", 1)[0] ?? "";
      const answer = answers[path] ?? status(404);
      const request = head;
      head = "";
      answer(socket, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

type Headers = Readonly<Record<string, string | number>>;

const head = (code: number, headers: Headers): string =>
  `HTTP/1.1 ${code} Told\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n`;

/** A whole and honest answer. */
export const reply =
  (body: string | Uint8Array, headers: Headers = {}, code = 200): Answer =>
  (socket) => {
    const bytes = Buffer.from(body);
    socket.write(
      head(code, { "content-type": "text/html; charset=utf-8", "content-length": bytes.length, ...headers }),
    );
    socket.write(bytes);
  };

export const status = (code: number, headers: Headers = {}): Answer => reply(`answer ${code}`, headers, code);

export const redirect = (location: string, code = 302): Answer => reply("", { location }, code);

/** Just these bytes; then the connection is closed. */
export const raw =
  (...bytes: readonly (string | Uint8Array)[]): Answer =>
  (socket) => {
    for (const some of bytes) socket.write(some);
    socket.end();
  };

/** Headers and nothing after them, or nothing at all. */
export const hang =
  (...bytes: readonly string[]): Answer =>
  (socket) => {
    for (const some of bytes) socket.write(some);
  };

export const reset =
  (...bytes: readonly string[]): Answer =>
  (socket) => {
    for (const some of bytes) socket.write(some);
    setImmediate(() => socket.resetAndDestroy());
  };

/** One chunk after the other until the other side leaves. */
export const endless =
  (headers: Headers, chunk: Uint8Array): Answer =>
  (socket) => {
    socket.write(head(200, { "content-type": "text/html", ...headers }));
    const more = () => {
      while (!socket.destroyed && socket.write(chunk));
      if (!socket.destroyed) socket.once("drain", more);
    };
    more();
  };

/** One byte, and another one, each in time and the whole never. */
export const drip =
  (bytes: string, everyMs: number): Answer =>
  (socket) => {
    let at = 0;
    const timer = setInterval(() => socket.write(bytes[at++ % bytes.length] ?? " "), everyMs);
    socket.on("close", () => clearInterval(timer));
  };
