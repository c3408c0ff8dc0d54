/** Opens connections to addresses that the guard has let through, and to no others. */
import { lookup as systemLookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { type AllowedHosts, guardedAddresses, literalOf, type Resolve } from "./guard.ts";

/** The resolver of this machine (hosts file and DNS). */
export const systemResolve: Resolve = async (hostname) =>
  (await systemLookup(hostname, { all: true })).map(({ address }) => address);

export type ConnectDeps = {
  readonly resolve: Resolve;
  readonly privateHosts: AllowedHosts;
  readonly limits: {
    readonly connectTimeoutMs: number;
    readonly headersTimeoutMs: number;
    readonly totalTimeoutMs: number;
  };
};

/**
 * The guard stands in the connection itself: the address that was checked is the one that is dialled, so that
 * a name cannot resolve to something else between the check and the packet. Literals never reach `lookup`
 * (net.connect dials them at once), so they are checked before.
 */
export function guardedAgent(deps: ConnectDeps): Agent {
  return new Agent({
    connect: (options, callback) => {
      const host = {
        hostname: options.hostname,
        port: options.port || (options.protocol === "https:" ? "443" : "80"),
      };
      guardedAddresses(host, deps).then(
        (addresses) => {
          const dial = buildConnector({
            timeout: deps.limits.connectTimeoutMs,
            maxCachedSessions: 0,
            port: Number(host.port),
            lookup: fixed(addresses),
          });
          dial(options, callback);
        },
        (error: Error) => callback(error, null),
      );
    },
    headersTimeout: deps.limits.headersTimeoutMs,
    bodyTimeout: deps.limits.totalTimeoutMs,
    pipelining: 1,
    connections: 1,
  });
}

/** A resolver that knows one answer. */
const fixed =
  (addresses: readonly string[]): LookupFunction =>
  (_hostname, options, callback) => {
    const answers = addresses.map((address) => ({
      address,
      family: literalOf(address)?.includes(":") ? 6 : 4,
    }));
    const [first] = answers;
    if (options.all) callback(null, answers);
    else callback(null, first?.address ?? "", first?.family);
  };
