/** Refuses every address that is not on the public Internet, before a packet leaves for it. */
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { Failure } from "../errors.ts";

/** Host name → its addresses. Throws, or gives none, when it has none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** Hosts that may be asked although they are not public: `name`, `name:port`, `127.0.0.1:8080`, `[::1]:80`. */
export type AllowedHosts = readonly string[];

const PORTS: ReadonlySet<string> = new Set(["", "80", "443", "8000", "8008", "8080", "8443", "8888"]);

/** Names that are answered inside of a network and not by the public tree. */
const INNER_NAMES =
  /\.(local|localhost|localdomain|internal|intranet|private|lan|home|corp|home\.arpa|onion)$/;

/** Inside of public ranges, yet not for the public: IANA special-purpose registries and known metadata services. */
const SPECIAL: readonly (readonly [cidr: string, what: string])[] = [
  ["168.63.129.16/32", "cloud metadata service"],
  ["192.0.0.0/24", "reserved"],
  ["192.31.196.0/24", "AS112"],
  ["192.52.193.0/24", "AMT"],
  ["192.88.99.0/24", "6to4 relay"],
  ["192.175.48.0/24", "AS112"],
  ["198.18.0.0/15", "benchmarking"],
  ["2001::/23", "reserved for protocols"],
  ["2001:db8::/32", "documentation"],
  ["2002::/16", "6to4"],
  ["2620:4f:8000::/48", "AS112"],
  ["3fff::/20", "documentation"],
];

/** All that is handed out for the public IPv6 Internet. */
const GLOBAL_V6 = ipaddr.parseCIDR("2000::/3");

const special = SPECIAL.map(([cidr, what]) => ({ range: ipaddr.parseCIDR(cidr), what }));

/** Why an IP address is not public; null when it is. Takes one form only: what `URL` and resolvers write. */
export function notPublic(address: string): string | null {
  const bare = address.replace(/^\[|\]$/g, "");
  if (bare.includes("%")) return "an address with a zone is local";
  if (isIP(bare) === 0) return "not an IP address";
  const ip = ipaddr.parse(bare);
  const range = ip.range();
  if (range !== "unicast") return range;
  for (const { range: network, what } of special)
    if (network[0].kind() === ip.kind() && ip.match(network)) return what;
  if (ip.kind() === "ipv6" && !ip.match(GLOBAL_V6)) return "not a global address";
  return null;
}

/** The host of a URL when it is an IP address (`URL` has made dots of decimal, octal and hex forms), else null. */
export function literalOf(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) === 0 ? null : bare;
}

/** Checks all that can be seen without asking anybody. @throws Failure `fetch.refused-address` */
export function guardUrl(url: URL, allowed: AllowedHosts): void {
  if (!/^https?:$/.test(url.protocol))
    throw refused(url.href, `only http and https are fetched, not ${url.protocol}`);
  if (url.username !== "" || url.password !== "")
    throw refused(withoutLogin(url), "addresses with a user name or password in them are not fetched");
  if (isAllowed(url.hostname, portOf(url), allowed)) return;
  if (!PORTS.has(url.port)) throw refused(url.href, `port ${url.port} is no port of the web`);
  const literal = literalOf(url.hostname);
  const why = literal === null ? innerName(url.hostname) : notPublic(literal);
  if (why !== null) throw refused(url.href, `${url.hostname} is not public (${why})`);
}

/**
 * Resolves a host and lets its addresses through only when every one of them is public.
 * @throws Failure `fetch.unknown-host`, `fetch.unresolved` (the resolver is at fault), `fetch.refused-address`
 */
export async function guardedAddresses(
  host: { readonly hostname: string; readonly port: string },
  deps: { readonly resolve: Resolve; readonly privateHosts: AllowedHosts },
): Promise<readonly string[]> {
  const literal = literalOf(host.hostname);
  const addresses = literal === null ? await resolved(host.hostname, deps.resolve) : [literal];
  if (isAllowed(host.hostname, host.port, deps.privateHosts)) return addresses;
  for (const address of addresses) {
    const why = notPublic(address);
    if (why !== null) throw refused(host.hostname, `it resolves to ${address}, which is not public (${why})`);
  }
  return addresses;
}

/** Answers of a resolver that are final: there is no such name, or it has no address. */
const NO_SUCH_NAME: ReadonlySet<unknown> = new Set(["ENOTFOUND", "ENODATA", "EAI_NONAME", "EAI_NODATA"]);

async function resolved(hostname: string, resolve: Resolve): Promise<readonly string[]> {
  const unknown = (cause?: unknown) =>
    new Failure("fetch.unknown-host", `${hostname} has no address; check the spelling`, { cause });
  const addresses = await resolve(hostname).catch((cause: unknown) => {
    if (cause instanceof Error && "code" in cause && NO_SUCH_NAME.has(cause.code)) throw unknown(cause);
    throw new Failure(
      "fetch.unresolved",
      `the address of ${hostname} was not found out: the name server does not answer; is this machine online?`,
      { cause },
    );
  });
  if (addresses.length === 0) throw unknown();
  return addresses;
}

function innerName(hostname: string): string | null {
  const name = hostname.toLowerCase().replace(/\.+$/, "");
  if (!name.includes(".")) return "a name without a dot belongs to a local network";
  return INNER_NAMES.test(name) ? "a name of a local network" : null;
}

function isAllowed(hostname: string, port: string, allowed: AllowedHosts): boolean {
  const host = bareHost(hostname);
  return allowed.some((entry) => {
    const named = hostAndPort(entry);
    return named.host === host && (named.port === null || named.port === port);
  });
}

/** `::1` is a host; only `[::1]:80` and `name:80` have a port. */
function hostAndPort(entry: string): { host: string; port: string | null } {
  const match = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry.trim());
  return match
    ? { host: bareHost(match[1] ?? ""), port: match[2] ?? null }
    : { host: bareHost(entry.trim()), port: null };
}

const bareHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.+$/, "");

const portOf = (url: URL): string => url.port || (url.protocol === "https:" ? "443" : "80");

function withoutLogin(url: URL): string {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  return bare.href;
}

const refused = (what: string, why: string): Failure =>
  new Failure(
    "fetch.refused-address",
    `${what} is not fetched: ${why}; a host of your own can be named in KAWARABAN_PRIVATE_HOSTS`,
  );
