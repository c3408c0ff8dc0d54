/**
 * One failure type for all that may happen, and the table that says which failures are tried again.
 *
 * A foreign error (undici, zod, the file system, a model) is translated once, where the foreign call is made.
 * Anything else that is thrown is a bug: it is never retried, so that it stays visible in the failed jobs.
 */

/** `backoff`: try again later. `slow-down`: try again when the other side says so. `never`: the answer is final. */
export type Retry = "backoff" | "slow-down" | "never";

export const RETRY = {
  "input.not-found": "never",
  "input.empty": "never",
  "input.too-large": "never",
  "input.unsupported": "never",
  "input.malformed": "never",
  "fetch.refused-address": "never",
  "fetch.unknown-host": "never",
  "fetch.unresolved": "backoff",
  "fetch.network": "backoff",
  "fetch.timeout": "backoff",
  "fetch.server-error": "backoff",
  "fetch.rate-limited": "slow-down",
  "fetch.gone": "never",
  "fetch.forbidden": "never",
  "fetch.too-many-redirects": "never",
  "fetch.unsupported-type": "never",
  "fetch.too-large": "never",
  "fetch.robots": "never",
  "fetch.robots-unreachable": "slow-down",
  "fetch.reserved": "never",
  "fetch.cookie-wall": "never",
  "fetch.render": "never",
  "clean.no-article": "never",
  "clean.members-only": "never",
  "clean.captcha": "never",
  "clean.error-page": "never",
  "clean.needs-script": "never",
  "summarize.nothing-stands": "never",
  "model.unreachable": "backoff",
  "model.timeout": "backoff",
  "model.rate-limited": "slow-down",
  "model.rejected": "never",
  "model.bad-reply": "never",
  "model.over-budget": "never",
  "dictionary.missing": "never",
  "store.disk-full": "backoff",
  "store.write": "backoff",
  "store.corrupt": "never",
  "store.missing": "never",
  "mail.refused": "backoff",
  "queue.owned": "never",
  "queue.malformed-job": "never",
  "queue.lost-job": "never",
  "queue.unreachable": "backoff",
} as const satisfies Record<string, Retry>;

export type FailureCode = keyof typeof RETRY;

/** Answers about the page rather than errors of ours: told as `refused`, with the reason. */
const REFUSALS: ReadonlySet<FailureCode> = new Set([
  "fetch.robots",
  "fetch.reserved",
  "fetch.cookie-wall",
  "clean.members-only",
  "clean.captcha",
  "clean.error-page",
  "clean.needs-script",
]);

export type FailureFacts = {
  /** Milliseconds after which the other side allows a new try. */
  readonly retryAfterMs?: number;
};

/**
 * Something that may happen, happened. The message names what was tried and tells its reader what to do next;
 * it never holds a secret.
 */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: FailureCode;
  readonly facts: FailureFacts;

  constructor(code: FailureCode, message: string, options: { cause?: unknown; facts?: FailureFacts } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.facts = options.facts ?? {};
  }

  get retry(): Retry {
    return RETRY[this.code];
  }

  /** True when the failure is an answer about the page (captcha, members only), not a fault. */
  get refusal(): boolean {
    return REFUSALS.has(this.code);
  }
}

/** One line for a person: the code and the message of a Failure, or the message of a bug. */
export function explain(error: unknown): string {
  if (error instanceof Failure) return `${error.code}: ${error.message}`;
  return `bug: ${error instanceof Error ? error.message : String(error)}`;
}
