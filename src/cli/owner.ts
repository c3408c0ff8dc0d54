/** Reaches a running `serve` of the same data directory over its local HTTP API. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { findOwner } from "../../queues/lock.ts";
import { Failure } from "../errors.ts";
import type { ItemInput } from "../model.ts";
import { AddReply, ControlReply, StatusReply, SyncReply } from "../read/api.ts";
import type { Added } from "./enqueue.ts";

export type Serve = {
  readonly pid: number;
  readonly add: (inputs: readonly ItemInput[], options: { readonly again: boolean }) => Promise<Added>;
  readonly status: () => Promise<StatusReply>;
  readonly control: (action: "pause" | "resume" | "drain") => Promise<ControlReply>;
  /** Has the schedules set anew from the stored sources. */
  readonly syncSources: () => Promise<void>;
};

const TOKEN_FILE = "api.token";
const ANSWER_WITHIN_MS = 30_000;
/** A request stays far below the body limit of the API. */
const INPUTS_A_REQUEST = 1_000;

/** The token of the directory's API, readable by its user only; made when there is none, as several may serve it. */
export function makeToken(dataDir: string): string {
  const path = join(dataDir, TOKEN_FILE);
  if (existsSync(path)) {
    const known = readFileSync(path, "utf8");
    if (/^[0-9a-f]{64}$/.test(known)) return known;
  }
  const token = randomBytes(32).toString("hex");
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path, token, { mode: 0o600 });
  return token;
}

/** Null when nobody serves this directory; a process that holds it without an address (a `run`) is none. */
export async function findServe(dataDir: string): Promise<Serve | null> {
  const owner = findOwner(dataDir);
  if (owner?.address === undefined) return null;
  const { address, pid } = owner;
  const token = readFileSync(join(dataDir, TOKEN_FILE), "utf8");
  const ask = <Reply>(path: string, schema: z.ZodType<Reply>, body?: unknown) =>
    asked(new URL(path, address), token, schema, body);
  return {
    pid,
    add: async (inputs, { again }) => {
      const enqueued: Added["enqueued"][number][] = [];
      const rejected: Added["rejected"][number][] = [];
      for (let start = 0; start < inputs.length; start += INPUTS_A_REQUEST) {
        const part = inputs.slice(start, start + INPUTS_A_REQUEST);
        const reply = await ask("/v1/items", AddReply, { inputs: part, again });
        enqueued.push(...reply.items);
        rejected.push(
          ...reply.rejected.map(({ input, code, message }) => ({ input, failure: { code, message } })),
        );
      }
      return { enqueued, rejected };
    },
    status: () => ask("/v1/status", StatusReply),
    control: (action) => ask("/v1/queue", ControlReply, { action }),
    syncSources: async () => {
      await ask("/v1/sources/sync", SyncReply, {});
    },
  };
}

async function asked<Reply>(
  url: URL,
  token: string,
  schema: z.ZodType<Reply>,
  body: unknown,
): Promise<Reply> {
  const method = body === undefined ? "GET" : "POST";
  try {
    const response = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const content: unknown = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(content)}`);
    return schema.parse(content);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure("queue.unreachable", `${method} ${url.href} of the running serve failed: ${why}`, {
      cause,
    });
  }
}
