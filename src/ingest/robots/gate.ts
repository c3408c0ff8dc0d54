/** Lets through what publishers allow to machines: robots.txt before a request, reservations of the page after it. */
import { Failure } from "../../errors.ts";
import type { HostRules } from "../../model.ts";
import type { FetchDeps, Fetched } from "../fetch.ts";
import { hostRules, type RobotsCache } from "./host.ts";
import { reservationsOf } from "./reservations.ts";
import { type RobotsRules, readRobots } from "./rules.ts";
import { readTdmRep } from "./tdmrep.ts";

export type GateDeps = {
  readonly cache: RobotsCache;
  /** Hosts whose publisher has given leave: `news.example.jp`, `*.example.jp`, or `*`. */
  readonly permittedHosts: readonly string[];
};

export type Gate = {
  /** @throws Failure `fetch.robots`, `fetch.reserved`, `fetch.robots-unreachable` (with when to come back) */
  readonly admit: (url: URL) => Promise<void>;
  readonly crawlDelayOf: (url: URL) => number | null | undefined;
  /**
   * What a page reserves and what follows for us; the text is the decoded page.
   * @throws Failure `fetch.reserved` where that is its text
   */
  readonly heed: (page: Pick<Fetched, "finalUrl" | "headers">, text: string) => Promise<readonly string[]>;
};

type Known = {
  readonly readAt: string;
  readonly robots: RobotsRules;
  readonly tdm: (url: URL) => boolean | null;
};

/** Hosts whose rules are kept read; the others are read again from the cache. */
const KNOWN_MAX = 100;

const WITH_LEAVE = "with the publisher's leave, name the host in KAWARABAN_PERMITTED_HOSTS";

export function openGate(deps: FetchDeps, { cache, permittedHosts }: GateDeps): Gate {
  const known = new Map<string, Known>();
  const isPermitted = (url: URL) => permittedHosts.some((entry) => covers(entry, url.hostname));

  const rulesOf = async (url: URL): Promise<{ kept: HostRules; known: Known }> => {
    const kept = await hostRules(url.origin, deps, cache, { tdm: !isPermitted(url) });
    const before = known.get(url.origin);
    if (before?.readAt === kept.readAt) return { kept, known: before };
    const read = {
      readAt: kept.readAt,
      robots: readRobots(kept.robotsText),
      tdm: readTdmRep(kept.tdmText),
    };
    known.set(url.origin, read);
    const [oldest] = known.keys();
    if (known.size > KNOWN_MAX && oldest !== undefined) known.delete(oldest);
    return { kept, known: read };
  };

  return {
    crawlDelayOf: (url) => known.get(url.origin)?.robots.crawlDelayMs,
    admit: async (url) => {
      const { kept, known } = await rulesOf(url);
      if (isPermitted(url)) return;
      if (kept.robots === "unreachable") throw unreachable(url, kept, deps.now());
      const rule = known.robots.refusal(url);
      if (rule !== null)
        throw new Failure(
          "fetch.robots",
          `${url.href} is not fetched: ${url.origin}/robots.txt says ${rule}; ${WITH_LEAVE}`,
        );
      const models = known.robots.modelRefusal(url);
      if (models !== null)
        throw new Failure(
          "fetch.reserved",
          `${url.href} is not fetched: ${url.origin}/robots.txt keeps it from AI (${models}); ${WITH_LEAVE}`,
        );
    },
    heed: async ({ finalUrl, headers }, text) => {
      const url = new URL(finalUrl);
      const permitted = isPermitted(url);
      const tdm = permitted ? null : (await rulesOf(url)).known.tdm(url);
      const found = reservationsOf({ headers, text }, tdm);
      const reserved = found.filter(({ of }) => of === "text").map(({ said }) => said);
      if (reserved.length > 0 && !permitted)
        throw new Failure(
          "fetch.reserved",
          `${finalUrl} is not read: it is reserved from AI and text mining by ${reserved.join(", ")}; ${WITH_LEAVE}`,
        );
      return found.map(({ said, of }) =>
        of === "pictures" ? `${said}: no picture is fetched` : `${said}: read by the publisher's leave`,
      );
    },
  };
}

/** `*.example.jp` covers the hosts below it and itself. */
function covers(entry: string, hostname: string): boolean {
  const name = entry.trim().toLowerCase();
  const host = hostname.toLowerCase().replace(/\.+$/, "");
  if (name === "*") return true;
  return name.startsWith("*.") ? host === name.slice(2) || host.endsWith(name.slice(1)) : host === name;
}

function unreachable(url: URL, { httpStatus, readAgainAt }: HostRules, now: Date): Failure {
  const retryAfterMs = Math.max(0, Date.parse(readAgainAt) - now.getTime());
  return new Failure(
    "fetch.robots-unreachable",
    `${url.href} waits: ${url.origin}/robots.txt answered ${httpStatus}, and until it is read nothing may be fetched (asked again in ${Math.ceil(retryAfterMs / 1000)} s)`,
    { facts: { retryAfterMs } },
  );
}
