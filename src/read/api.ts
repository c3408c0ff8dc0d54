/** The local HTTP API of `serve`: health for everyone on this machine, adding and status for who holds the token. */
import { timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { explain, Failure } from "../errors.ts";
import { ItemInput } from "../model.ts";

const BODY_BYTES_MAX = 1_000_000;
const INPUTS_MAX = 10_000;

const AddRequest = z.strictObject({
  inputs: z.array(ItemInput).min(1).max(INPUTS_MAX),
  again: z.boolean().default(false),
});

export const AddReply = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      input: z.string(),
      told: z.enum(["queued", "on its way", "done already"]),
    }),
  ),
  rejected: z.array(z.strictObject({ input: z.string(), code: z.string(), message: z.string() })),
});
export type AddReply = z.infer<typeof AddReply>;

export const StatusReply = z.strictObject({
  backend: z.string(),
  queues: z.record(z.string(), z.record(z.string(), z.int())),
  paused: z.boolean(),
  failed: z.array(z.strictObject({ id: z.string(), stage: z.string(), reason: z.string() })),
});
export type StatusReply = z.infer<typeof StatusReply>;

export const SyncReply = z.strictObject({ sources: z.int().min(0) });
export type SyncReply = z.infer<typeof SyncReply>;

const ControlRequest = z.strictObject({ action: z.enum(["pause", "resume", "drain"]) });
export const ControlReply = z.strictObject({ drained: z.int().min(0) });
export type ControlReply = z.infer<typeof ControlReply>;

const tooLarge = bodyLimit({
  maxSize: BODY_BYTES_MAX,
  onError: (context) => context.json({ error: `at most ${BODY_BYTES_MAX} bytes a request` }, 413),
});

export type ApiDeps = {
  readonly token: string;
  readonly add: (inputs: readonly ItemInput[], options: { again: boolean }) => Promise<AddReply>;
  readonly status: () => Promise<StatusReply>;
  /** All queues together. */
  readonly control: (action: "pause" | "resume" | "drain") => Promise<ControlReply>;
  /** Throws when the queue or the disk is not there. */
  readonly ready: () => Promise<void>;
  /** In the text format of Prometheus. */
  readonly metrics: () => Promise<string>;
  /** Sets the schedules as the stored sources say. */
  readonly syncSources: () => Promise<SyncReply>;
};

/** A browser page on another site cannot reach us: only loopback names are answered, and adding needs the token. */
export function openApi(deps: ApiDeps): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const { hostname } = new URL(context.req.url);
    if (!["127.0.0.1", "localhost", "[::1]"].includes(hostname))
      return context.json({ error: "this API answers on 127.0.0.1 only" }, 421);
    return next();
  });
  app.get("/healthz", (context) => context.json({ ok: true }));
  app.get("/readyz", async (context) => {
    try {
      await deps.ready();
      return context.json({ ok: true });
    } catch (error) {
      return context.json({ ok: false, error: explain(error) }, 503);
    }
  });
  app.get("/metrics", async (context) => context.text(await deps.metrics()));
  app.use("/v1/*", async (context, next) => {
    if (sameToken(context.req.header("authorization"), deps.token)) return next();
    return context.json({ error: "needs the token of the data directory (Authorization: Bearer …)" }, 401);
  });
  app.post("/v1/items", tooLarge, async (context) => {
    const request = AddRequest.safeParse(await context.req.json().catch(() => null));
    if (!request.success) return context.json({ error: z.prettifyError(request.error) }, 400);
    return context.json(await deps.add(request.data.inputs, { again: request.data.again }), 202);
  });
  app.post("/v1/sources/sync", async (context) => context.json(await deps.syncSources()));
  app.post("/v1/queue", tooLarge, async (context) => {
    const request = ControlRequest.safeParse(await context.req.json().catch(() => null));
    if (!request.success) return context.json({ error: z.prettifyError(request.error) }, 400);
    return context.json(await deps.control(request.data.action));
  });
  app.get("/v1/status", async (context) => context.json(await deps.status()));
  app.notFound((context) => context.json({ error: "no such address; see README, «Reading»" }, 404));
  app.onError((error, context) =>
    error instanceof Failure
      ? context.json({ error: explain(error), code: error.code }, 503)
      : context.json({ error: "internal error; the log has the reason" }, 500),
  );
  return app;
}

function sameToken(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
