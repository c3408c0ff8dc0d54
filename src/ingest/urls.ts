/** The one form of an address that says whether two addresses are the same article. */
import { Failure } from "../errors.ts";
import { isTracking } from "./tracking.ts";
import { asksForTwin, fromAmpCache, plainHost, plainPath } from "./twins.ts";

/**
 * Joins what is the same: scheme, case, default port, dots, escapes, order of parameters, tracking, index pages,
 * `www.`, and the twins for phones and AMP. Keeps apart what may differ: trailing slash, `//` in a path, `#!` routes,
 * every parameter that is not known to track. For comparing, never for fetching.
 * @throws Failure `input.malformed` when it is no http(s) address
 */
export function canonicalUrl(address: string): string {
  const given = parsed(address);
  const url = fromAmpCache(given) ?? given;
  const host = plainHost(url.hostname.replace(/\.+$/, ""));
  const login = url.username ? `${url.username}${url.password ? `:${url.password}` : ""}@` : "";
  const port = url.port ? `:${url.port}` : "";
  const path = plainPath(evenEscapes(url.pathname).replace(/\/index\.html?$/i, "/"));
  const query = canonicalQuery(url.search.slice(1));
  const route = /^#!./.test(url.hash) ? evenEscapes(url.hash) : "";
  // With a port of its own, http and https are two servers.
  const scheme = port === "" ? "https:" : url.protocol;
  return `${scheme}//${login}${host}${port}${path}${query}${route}`;
}

function parsed(address: string): URL {
  const trimmed = address.trim();
  const url = URL.canParse(trimmed) ? new URL(trimmed) : null;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new Failure(
    "input.malformed",
    `${trimmed} is no http(s) address; write it whole, like https://example.jp/news/1`,
  );
}

/** Parameters keep their order among equal names: there the order may mean something. */
function canonicalQuery(query: string): string {
  const pairs = query
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => evenEscapes(pair.replaceAll("+", "%20")))
    .map((pair) => ({ pair, name: pair.split("=", 1)[0] ?? "" }))
    .filter(({ pair, name }) => !isTracking(name) && !asksForTwin(pair))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  return pairs.length === 0 ? "" : `?${pairs.map(({ pair }) => pair).join("&")}`;
}

/** RFC 3986 §6.2.2: escapes of unreserved characters are undone, the others written in capitals. */
const evenEscapes = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (whole, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : whole.toUpperCase();
  });
