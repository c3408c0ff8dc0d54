/** `npm run samples`: serves samples/ on 127.0.0.1, so that sources can be tried without the web. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const PORT = Number(process.argv[2] ?? 8099);
const root = join(import.meta.dirname, "../samples");
const TYPES: Readonly<Record<string, string>> = { ".rss": "application/rss+xml", ".xml": "application/xml" };

createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://samples");
  try {
    const bytes = await readFile(join(root, normalize(pathname)));
    response.writeHead(200, { "content-type": TYPES[extname(pathname)] ?? "text/html" }).end(bytes);
  } catch {
    response.writeHead(404).end("no such page"); // whatever cannot be read is not there
  }
}).listen(PORT, "127.0.0.1", () => console.log(`samples on http://127.0.0.1:${PORT}/feeds/harbor-news.rss`));
