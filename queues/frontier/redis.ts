/** The frontier on Redis: one script that all machines run there. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Redis } from "ioredis";
import type { Frontier, Leases } from "./frontier.ts";
import { frontierOver } from "./script.ts";

const SCRIPT = readFileSync(new URL("./redis.lua", import.meta.url), "utf8");
const SHA = createHash("sha1").update(SCRIPT).digest("hex");

/** @param prefix as of the queues; with braces, a cluster keeps all of it in one place */
export function redisFrontier(
  redis: Pick<Redis, "eval" | "evalsha">,
  prefix: string,
  leases: Leases,
): Frontier {
  const key = `${prefix}:frontier:`;
  return frontierOver(async (operation, argument) => {
    const given = JSON.stringify(argument);
    const said = await redis.evalsha(SHA, 1, key, operation, given).catch((error: unknown) => {
      // A server that was started anew does not know the script.
      if (error instanceof Error && error.message.startsWith("NOSCRIPT"))
        return redis.eval(SCRIPT, 1, key, operation, given);
      throw error;
    });
    return JSON.parse(String(said));
  }, leases);
}
