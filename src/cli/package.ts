/** Where the package lies and which version it is. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

export const packageDir = (): string => fileURLToPath(new URL("../..", import.meta.url));

export function version(): string {
  const content: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return z.object({ version: z.string() }).parse(content).version;
}
