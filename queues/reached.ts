/** What the client of a backend throws when nothing answers, translated once. */
import { Failure } from "../src/errors.ts";

/** What a Redis client or server says when it cannot serve now; anything else is a bug, and stays one. */
const AWAY =
  /Connection is closed|Stream isn't writeable|max retries per request|Socket timeout|Command timed out|ECONN|ETIMEDOUT|EPIPE|EHOSTUNREACH|^(?:OOM|LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|NOAUTH|NOPERM)\b/;

/** Translates what the client of a backend throws. */
export async function reached<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (cause) {
    if (!(cause instanceof Error) || cause instanceof Failure || !AWAY.test(cause.message)) throw cause;
    throw new Failure(
      "queue.unreachable",
      `the queue did not answer (${cause.message}); is it still running?`,
      {
        cause,
      },
    );
  }
}
