/** What an HTTP status means for us, and when we may come back. */
import { Failure, type FailureCode } from "../errors.ts";

type Meaning = readonly [code: FailureCode, what: string];

const MEANINGS: Readonly<Record<number, Meaning>> = {
  204: ["input.empty", "there is nothing at this address"],
  205: ["input.empty", "there is nothing at this address"],
  401: ["fetch.forbidden", "it asks for a login; save the page from a browser and give the file"],
  402: ["fetch.forbidden", "it asks for payment; save the page from a browser and give the file"],
  403: ["fetch.forbidden", "the site refuses programs; save the page from a browser and give the file"],
  404: ["fetch.gone", "there is no such page; check the address"],
  407: ["fetch.forbidden", "a proxy asks for a login"],
  408: ["fetch.server-error", "the server did not wait; it is tried again later"],
  410: ["fetch.gone", "the page was taken down"],
  425: ["fetch.server-error", "it is tried again later"],
  429: ["fetch.rate-limited", "the site asks for fewer requests"],
  451: ["fetch.forbidden", "the page is withheld for legal reasons"],
};

const CLIENT_ERROR: Meaning = [
  "fetch.forbidden",
  "the server does not accept this request; look at it in a browser",
];
const SERVER_ERROR: Meaning = ["fetch.server-error", "the fault is the server's; it is tried again later"];
const BUSY: Meaning = ["fetch.rate-limited", "the site says when to come back"];

/** @throws Failure for every status that brings no page, with `facts.retryAfterMs` where the server said it */
export function refuseStatus(
  answer: {
    readonly url: string;
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
  },
  now: () => Date,
): void {
  const { url, status, headers } = answer;
  const waitMs = retryAfterMs(headers, now);
  const meaning = meaningOf(status, waitMs !== null);
  if (meaning === null) return;
  const [code, what] = meaning;
  const when = waitMs === null ? "" : ` (in ${Math.ceil(waitMs / 1000)} s)`;
  throw new Failure(code, `GET ${url} answered ${status}: ${what}${when}`, {
    facts: waitMs === null ? {} : { retryAfterMs: waitMs },
  });
}

function meaningOf(status: number, saysWhen: boolean): Meaning | null {
  if (status === 503 && saysWhen) return BUSY;
  const known = MEANINGS[status];
  if (known) return known;
  if (status >= 200 && status < 300) return null;
  return status >= 400 && status < 500 ? CLIENT_ERROR : SERVER_ERROR;
}

/**
 * Retry-After, RFC 9110 §10.2.3: seconds, or a date in one of the three forms of HTTP.
 * @returns milliseconds from now, 0 for a date that has passed; null when nothing usable is said
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: () => Date): number | null {
  const text = headers["retry-after"]?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
  if (!/\d{2}:\d{2}:\d{2}/.test(text)) return null;
  // The asctime form has no zone; every date of HTTP is GMT.
  const at = Date.parse(/GMT|UTC|[+-]\d{4}$/.test(text) ? text : `${text} GMT`);
  return Number.isNaN(at) ? null : Math.max(0, at - now().getTime());
}
