/** BullMQ's functions in the embedded database, spared what nobody here needs. */
import { readFileSync } from "node:fs";
import type { PgPoolClient } from "bullmq";

const FUNCTIONS = readFileSync(new URL("./pglite-sparing.sql", import.meta.url), "utf8");

/** After BullMQ's migrations: one that replaced a function again is found by its text. */
export async function ensureSparing(client: PgPoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string; ours: boolean }>(
    `SELECT proname AS name, prosrc LIKE '%kawaraban%' AS ours FROM pg_proc
      WHERE pronamespace = 'bullmq'::regnamespace AND proname = ANY ($1)`,
    [["publish_event", "apply_retention", "add_job", "move_to_active", "move_to_completed"]],
  );
  if (rows.every(({ ours }) => ours)) return;
  await client.query("BEGIN");
  await client.query(FUNCTIONS);
  await client.query("COMMIT");
}
