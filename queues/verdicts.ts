/** From what a handler threw to what becomes of its job: the table of failure codes decides. */
import type { z } from "zod";
import { explain, Failure } from "../src/errors.ts";
import type { Delivery, Verdict } from "./backend.ts";
import { type QueueName, SLOW_DOWN_MS, SLOW_DOWNS_MAX } from "./jobs.ts";

/** What a log line says of a job beside the usual. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** @throws Failure `queue.malformed-job` when the job carries something else */
export function parsed<Data>(delivery: Delivery, schema: z.ZodType<Data>, queue: QueueName): Data {
  const result = schema.safeParse(delivery.data);
  if (result.success) return result.data;
  const why = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw new Failure(
    "queue.malformed-job",
    `job ${delivery.jobId} of ${queue} carries something else (${why})`,
  );
}

/** Whatever is no Failure is a bug, which is never tried again. */
export function verdictOn(error: unknown, delivery: Delivery): Verdict {
  const told = toldAs(error);
  if (!(error instanceof Failure) || error.retry === "never") return { kind: "fail", error: told };
  if (error.retry === "backoff") return { kind: delivery.lastAttempt ? "fail" : "retry", error: told };
  if (delivery.postponed >= SLOW_DOWNS_MAX) return { kind: "fail", error: told };
  const asked = error.facts.retryAfterMs ?? SLOW_DOWN_MS.unsaid;
  return { kind: "postpone", delayMs: Math.ceil(Math.min(Math.max(asked, 0), SLOW_DOWN_MS.max)) };
}

/** The error as the queue keeps it: its message begins with the code, its stack is that of the original. */
export function toldAs(error: unknown): Error {
  const told = new Error(storable(explain(error)));
  if (error instanceof Error && error.stack !== undefined) told.stack = storable(error.stack);
  return told;
}

/** A database keeps neither U+0000 nor half a character; what a page says may hold both. */
const storable = (text: string): string => text.toWellFormed().replaceAll("\u0000", "\ufffd");

/** The name of the log line of a job that did not succeed. */
export function eventOf(verdict: Verdict, error: unknown): string {
  if (verdict.kind === "retry") return "job.retry";
  if (verdict.kind === "postpone") return "job.postponed";
  if (error instanceof Failure) return error.refusal ? "job.refused" : "job.failed";
  return "job.bug";
}
