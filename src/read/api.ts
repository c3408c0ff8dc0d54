/** What commands ask of a running `serve`, and what the server needs for an answer; the routes are in http/. */
import { z } from "zod";
import { ItemInput } from "../model.ts";

const INPUTS_MAX = 10_000;

export const AddRequest = z.strictObject({
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
  /** So many may wait to be cleaned or summarized before fetching rests. */
  waitingMax: z.int().min(1),
  failed: z.array(z.strictObject({ id: z.string(), stage: z.string(), reason: z.string() })),
});
export type StatusReply = z.infer<typeof StatusReply>;

export const SyncReply = z.strictObject({ sources: z.int().min(0) });
export type SyncReply = z.infer<typeof SyncReply>;

export const ControlRequest = z.strictObject({ action: z.enum(["pause", "resume", "drain"]) });
export const ControlReply = z.strictObject({ drained: z.int().min(0) });
export type ControlReply = z.infer<typeof ControlReply>;

export type ApiDeps = {
  readonly add: (inputs: readonly ItemInput[], options: { again: boolean }) => Promise<AddReply>;
  /** Keeps what was sent as a file; where it lies. */
  readonly keep: (content: string, format: "html" | "txt") => Promise<string>;
  readonly status: () => Promise<StatusReply>;
  /** Each with its standing. */
  readonly sources: () => Promise<readonly object[]>;
  /** All queues together. */
  readonly control: (action: "pause" | "resume" | "drain") => Promise<ControlReply>;
  /** Throws when the queue or the disk is not there. */
  readonly ready: () => Promise<void>;
  /** In the text format of Prometheus. */
  readonly metrics: () => Promise<string>;
  /** A page of the queues, and its files. @param path where it is served */
  readonly queueBoard: (request: Request, path: string) => Promise<Response>;
  /** Sets the schedules as the stored sources say. */
  readonly syncSources: () => Promise<SyncReply>;
};
