/** A site of our own on loopback: the samples, served as a newspaper would, and changed while somebody looks. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join, normalize } from "node:path";
import { samples } from "./kawaraban.ts";

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

export type Site = {
  readonly host: string;
  readonly url: (path: string) => string;
  /** Gives a path another content than the samples'. */
  readonly put: (path: string, content: string | Uint8Array | Serve) => void;
  /** `GET /path 200`, in the order of the answers. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  rss: "application/rss+xml",
  xml: "application/xml",
  json: "application/feed+json",
  gz: "application/octet-stream",
};

/** Answers with an ETag, and with 304 to whoever knows it. */
export async function openSite(): Promise<Site> {
  const own = new Map<string, string | Uint8Array | Serve>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://site").pathname;
    response.on("close", () => asked.push(`GET ${path} ${response.statusCode}`));
    const given = own.get(path);
    if (typeof given === "function") return given(request, response);
    const bytes = given ?? fileAt(path);
    if (bytes === null) return void response.writeHead(404).end("no such page");
    const etag = `"${createHash("sha1").update(bytes).digest("hex")}"`;
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304, { etag }).end();
    const type = TYPES[path.split(".").at(-1) ?? ""] ?? "text/html";
    response.writeHead(200, { "content-type": type, etag }).end(bytes);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const bound = server.address();
  const host = `127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : ""}`;
  return {
    host,
    url: (path) => `http://${host}${path}`,
    put: (path, content) => own.set(path, content),
    asked,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function fileAt(path: string): Uint8Array | null {
  try {
    return readFileSync(join(samples, normalize(path)));
  } catch {
    return null; // a 404 of the site
  }
}
