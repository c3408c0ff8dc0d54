/** Where a redirect leads, and when to stop following. */
import { Failure } from "../errors.ts";

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** @returns the address that an answer sends to; null when it sends nowhere. @throws Failure `fetch.server-error` */
export function redirectOf(
  from: URL,
  answer: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
): URL | null {
  const location = answer.headers["location"];
  if (!REDIRECTS.has(answer.status) || location === undefined) return null;
  // Servers send raw UTF-8 here; HTTP headers are read as Latin-1.
  const text = /[\u0080-\u00ff]/.test(location) ? Buffer.from(location, "latin1").toString("utf8") : location;
  if (!URL.canParse(text, from))
    throw new Failure(
      "fetch.server-error",
      `GET ${from.href} redirects to something that is no address: ${text}`,
    );
  const to = new URL(text, from);
  to.hash = "";
  return to;
}

/** Where a way leads from https to http: from there on anybody in between could have written the page. */
export const downgrades = (way: readonly string[]): string[] =>
  way.flatMap((to, at) => {
    const from = way[at - 1];
    return from?.startsWith("https:") && to.startsWith("http:") ? [`${from} led from https to ${to}`] : [];
  });

/** A walk from address to address: it may be long, and it may not come back to where it was. */
export class Redirects {
  readonly #max: number;
  readonly #start: URL;
  readonly #been: string[] = [];
  #setsCookies = false;

  constructor(start: URL, max: number) {
    this.#start = start;
    this.#max = max;
  }

  /** Addresses that sent on, in order. */
  get been(): readonly string[] {
    return this.#been;
  }

  /** @throws Failure `fetch.too-many-redirects`; `fetch.cookie-wall` for a circle in which a cookie was handed out */
  step(from: URL, to: URL, headers: Readonly<Record<string, string>> = {}): void {
    this.#been.push(from.href);
    this.#setsCookies ||= headers["set-cookie"] !== undefined;
    if (this.#been.includes(to.href)) {
      if (this.#setsCookies)
        throw new Failure(
          "fetch.cookie-wall",
          `GET ${this.#start.href} is shown only to who keeps its cookies, and none are kept here; save the page from a browser and give the file`,
        );
      throw this.#tooMany(`${to.href} leads back to itself`);
    }
    if (this.#been.length > this.#max)
      throw this.#tooMany(`it was sent on more than ${this.#max} times, last to ${to.href}`);
  }

  #tooMany(why: string): Failure {
    return new Failure("fetch.too-many-redirects", `GET ${this.#start.href} found no page: ${why}`);
  }
}
