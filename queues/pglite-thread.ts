/** The database, alone in a worker thread: its work is synchronous and would stall every timer beside it. */
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { gathering } from "./gathering.ts";
import type { FromThread, ThreadData, ToThread } from "./pglite-messages.ts";
import { preparing } from "./pglite-prepared.ts";

const START_PARAMS = [
  ...PGlite.defaultStartParams.map((param) =>
    param === "search_path=public" ? "search_path=bullmq" : param,
  ),
  ...["shared_buffers=16MB", "wal_level=minimal", "max_wal_senders=0", "max_wal_size=16MB"].flatMap(
    (setting) => ["-c", setting],
  ),
];

const BIGINT = 20;

/** Many short lives must not leave behind what one long life would have swept. */
const SWEPT_AT_CLOSE = 100;

const data: ThreadData = workerData;
const port = parentPort;
if (port === null) throw new Error("pglite-thread.ts runs as a worker thread");
const { say, send } = gathering<FromThread>((messages) => port.postMessage(messages));

const database = await PGlite.create(data.directory, {
  startParams: START_PARAMS,
  initDbStartParams: ["--wal-segsize=1"],
  // As node-postgres gives them, which BullMQ expects.
  parsers: { [BIGINT]: String },
  onStderr: (line) => {
    // PostgreSQL gives up (a full disk) and means to end its process; PGlite would ask the remains for ever.
    const panic = /\bPANIC: +(.*)/.exec(line)?.[1];
    if (panic === undefined) return false;
    say({ kind: "panic", message: panic });
    send();
    return process.exit(1); // ends this thread only, at once
  },
});
database.onNotification((channel, payload) => say({ kind: "notification", channel, payload }));

const query = preparing(database);
let unswept = 0;
let last: Promise<void> = Promise.resolve();
port.on("message", (messages: readonly ToThread[]) => {
  for (const message of messages)
    last = last.then(() => (message.kind === "close" ? close() : answer(message)));
  last = last.then(send);
});
say({ kind: "ready" });

async function answer({ id, text, params }: Extract<ToThread, { kind: "query" }>): Promise<void> {
  try {
    // Without parameters a text may hold several statements, as in node-postgres.
    const result = params.length === 0 ? (await database.exec(text)).at(-1) : await query(text, params);
    say({ kind: "result", id, rows: result?.rows ?? [], rowCount: result?.affectedRows ?? null });
  } catch (error) {
    say({ kind: "error", id, error: plain(error) });
  }
  unswept += 1;
  if (unswept >= data.maintenanceEvery && !database.isInTransaction()) await maintain();
}

async function maintain(): Promise<void> {
  unswept = 0;
  try {
    await database.exec("VACUUM ANALYZE");
    await database.exec("CHECKPOINT");
  } catch {
    return; // It is done again later, and a disk that is really full is told by the next write that matters.
  }
}

async function close(): Promise<void> {
  if (unswept > SWEPT_AT_CLOSE) await maintain();
  await database.close();
  say({ kind: "closed" });
  send();
  port?.close();
}

/** BullMQ looks at `code` and `detail`; an error's own fields do not all survive the way between threads. */
function plain(error: unknown): { message: string; fields: Record<string, string> } {
  if (!(error instanceof Error)) return { message: String(error), fields: {} };
  const fields: Record<string, string> = {};
  for (const name of ["code", "detail", "hint", "severity", "where"] as const) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === "string") fields[name] = value;
  }
  return { message: error.message, fields };
}
