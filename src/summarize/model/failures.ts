/** Translates what the openai package throws into the failures of the house. */
import OpenAI from "openai";
import { Failure } from "../../errors.ts";

const SHOWN_CHARS_MAX = 200;
/** A server that asks for more than a day is not waited for. */
const RETRY_AFTER_MS_MAX = 24 * 3_600_000;

/**
 * @param error what `chat.completions.create` threw
 * @param context.timedOut true when our own timer ended the call
 * @param context.secret is taken out of every message
 */
export function modelFailure(
  error: unknown,
  context: {
    readonly model: string;
    readonly timeoutMs: number;
    readonly timedOut: boolean;
    readonly secret: string | null;
    readonly now: () => Date;
  },
): Failure {
  const told = shown(error, context.secret);
  const name = `model ${context.model}`;
  if (context.timedOut || error instanceof OpenAI.APIConnectionTimeoutError)
    return new Failure("model.timeout", `${name} gave no answer within ${context.timeoutMs} ms`, {
      cause: error,
    });
  if (!(error instanceof OpenAI.APIError)) return unreadable(error, `${name}: ${told}`);
  const status: number | undefined = error.status;
  const facts = retryAfter(error.headers, context.now);
  const message = `${name} answered ${status ?? "nothing"}: ${told}`;
  if (status === undefined) return new Failure("model.unreachable", `${name}: ${told}`, { cause: error });
  // A server that is full and says until when is not broken.
  const asksToWait =
    status === 429 || ((status === 503 || status === 529) && facts.retryAfterMs !== undefined);
  if (asksToWait) return new Failure("model.rate-limited", message, { cause: error, facts });
  if (status === 408) return new Failure("model.timeout", message, { cause: error, facts });
  if (status === 409 || status >= 500)
    return new Failure("model.unreachable", message, { cause: error, facts });
  return new Failure("model.rejected", message, { cause: error });
}

/** A body that is no JSON, or a connection cut in the middle of one. */
function unreadable(error: unknown, message: string): Failure {
  const code = error instanceof SyntaxError ? "model.bad-reply" : "model.unreachable";
  return new Failure(code, message, { cause: error });
}

function shown(error: unknown, secret: string | null): string {
  const text = error instanceof Error ? error.message : String(error);
  const masked = secret ? text.replaceAll(secret, "…") : text;
  return masked.slice(0, SHOWN_CHARS_MAX);
}

/** `Retry-After` in seconds or as a date (RFC 9110), or the millisecond form some servers send. */
function retryAfter(headers: Headers | undefined, now: () => Date): { retryAfterMs?: number } {
  const milliseconds = headers?.get("retry-after-ms");
  if (milliseconds && /^\d+$/.test(milliseconds)) return bounded(Number(milliseconds));
  const value = headers?.get("retry-after")?.trim();
  if (!value) return {};
  if (/^\d+(\.\d+)?$/.test(value)) return bounded(Number(value) * 1000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? {} : bounded(at - now().getTime());
}

function bounded(ms: number): { retryAfterMs: number } {
  return { retryAfterMs: Math.min(Math.max(Math.ceil(ms), 0), RETRY_AFTER_MS_MAX) };
}
