/** Who may ask: this machine, whoever holds a key, and the owner's own commands. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";

/** `owner` holds the token of the data directory, `key` one of the API keys; `local` needed none. */
type Caller = "owner" | "key" | "local";
export type Guarded = { Bindings: Partial<HttpBindings>; Variables: { caller: Caller } };

export type Access = {
  readonly ownerToken: string;
  /** Without one, everybody who reaches the server may read and add. */
  readonly keys: readonly string[];
  /** Bound to this machine only: then only its own names are answered, so that no other site's page gets in. */
  readonly loopback: boolean;
};

const LOOPBACK_NAME = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** A browser carries what pages ask of us: names that a page made up, and requests from other sites, are refused. */
export function guardHosts({ loopback }: Access): MiddlewareHandler<Guarded> {
  return async (context, next) => {
    const { hostname, host } = new URL(context.req.url);
    if (loopback && !LOOPBACK_NAME.test(hostname))
      return context.json({ error: "this server answers on 127.0.0.1 only" }, 421);
    const origin = context.req.header("origin");
    const site = context.req.header("sec-fetch-site");
    const foreign = (origin !== undefined && hostOf(origin) !== host) || site === "cross-site";
    const navigates = context.req.method === "GET" && context.req.header("sec-fetch-mode") === "navigate";
    if (foreign && !navigates)
      return context.json({ error: "requests from pages of other sites are not answered" }, 403);
    return next();
  };
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** `Bearer KEY`, or Basic with the key as password, which browsers and feed readers know. */
export function guardKeys({ ownerToken, keys }: Access): MiddlewareHandler<Guarded> {
  const owner = digest(ownerToken);
  const known = keys.map(digest);
  return async (context, next) => {
    const given = givenKey(context.req.header("authorization"));
    const asked = given === null ? null : digest(given);
    if (asked !== null && timingSafeEqual(asked, owner)) context.set("caller", "owner");
    else if (asked !== null && known.some((key) => timingSafeEqual(asked, key))) context.set("caller", "key");
    else if (known.length === 0) context.set("caller", "local");
    else return unauthorized(context, "needs an API key (Authorization: Bearer …)");
    return next();
  };
}

/** What only the commands of the data directory's user may ask. */
export const ownerOnly: MiddlewareHandler<Guarded> = async (context, next) =>
  context.get("caller") === "owner"
    ? next()
    : unauthorized(context, "needs the token of the data directory (Authorization: Bearer …)");

function unauthorized(context: Context, error: string): Response {
  context.header("www-authenticate", 'Basic realm="kawaraban", charset="UTF-8"');
  return context.json({ error }, 401);
}

function givenKey(header: string | undefined): string | null {
  const [, scheme = "", value = ""] = /^(\w+) +(\S+)$/.exec(header ?? "") ?? [];
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return null;
  const login = Buffer.from(value, "base64").toString("utf8");
  return login.slice(login.indexOf(":") + 1);
}

/** Of one length, so that comparing tells nothing of the key. */
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
