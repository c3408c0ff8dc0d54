/** The frontier in PostgreSQL: functions in a schema of its own, beside BullMQ's. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { PgPool, PgPoolClient } from "bullmq";
import type { Frontier, Leases } from "./frontier.ts";
import { frontierOver } from "./script.ts";

const SCHEMA = readFileSync(new URL("./postgres.sql", import.meta.url), "utf8");
const VERSION = createHash("sha1").update(SCHEMA).digest("hex");

export function postgresFrontier(pool: Pick<PgPool, "query">, leases: Leases): Frontier {
  return frontierOver(async (operation, argument) => {
    const text = `SELECT frontier.${operation}($1::jsonb) AS said`;
    const { rows } = await pool.query<{ said: unknown }>(text, [JSON.stringify(argument)]);
    return rows[0]?.said;
  }, leases);
}

/** Makes the tables and functions, or brings them to this version. */
export async function ensureFrontier(client: PgPoolClient): Promise<void> {
  const { rows } = await client.query<{ version: string | null }>(
    "SELECT obj_description(to_regnamespace('frontier')) AS version",
  );
  if (rows[0]?.version === VERSION) return;
  await client.query("BEGIN");
  await client.query(SCHEMA);
  await client.query(`COMMENT ON SCHEMA frontier IS '${VERSION}'`);
  await client.query("COMMIT");
}

/** Frees what a dead process held. @param gapMs how long the hosts rest that it may just have asked */
export async function takeBack(client: PgPoolClient, gapMs: number): Promise<void> {
  await client.query("SELECT frontier.take_back($1::jsonb)", [JSON.stringify({ gapMs })]);
}
