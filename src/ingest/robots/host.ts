/** What a host says about machines that read it: asked once a day, kept where all processes find it. */
import { Failure } from "../../errors.ts";
import type { HostRules } from "../../model.ts";
import { readBody } from "../body.ts";
import { decode } from "../charset.ts";
import { guardedAgent } from "../connect.ts";
import { exchange, type Response, type Trip } from "../exchange.ts";
import type { FetchDeps } from "../fetch.ts";
import { redirectOf } from "../redirects.ts";
import { retryAfterMs } from "../status.ts";
import { ROBOTS_BYTES_MAX } from "./rules.ts";

/** Implemented by the store; without it every fetch asks again. */
export type RobotsCache = {
  readonly get: (origin: string) => Promise<HostRules | null>;
  readonly put: (rules: HostRules) => Promise<void>;
};

const DAY_MS = 86_400_000;
/** A server that fails is asked again after so long, unless it says when. */
const UNREACHABLE_MS = 60_000;
/** RFC 9309 §2.3.1.2 asks for at least five. */
const REDIRECTS_MAX = 5;
const TDM_BYTES_MAX = 200_000;

/** Who asks for the same host at the same time in this process waits for one answer. */
const asking = new WeakMap<RobotsCache, Map<string, Promise<HostRules>>>();

/**
 * @param wants whether the file of text and data mining is asked for, too
 * @returns what is kept, or what the host says now
 * @throws Failure `fetch.*` where the host cannot be talked to at all: then its pages could not be had either
 */
export function hostRules(
  origin: string,
  deps: FetchDeps,
  cache: RobotsCache,
  wants: { readonly tdm: boolean },
): Promise<HostRules> {
  const now = asking.get(cache) ?? new Map<string, Promise<HostRules>>();
  asking.set(cache, now);
  const mine = now.get(origin) ?? ask(origin, deps, cache, wants).finally(() => now.delete(origin));
  now.set(origin, mine);
  return mine;
}

async function ask(
  origin: string,
  deps: FetchDeps,
  cache: RobotsCache,
  wants: { readonly tdm: boolean },
): Promise<HostRules> {
  const isFresh = (rules: HostRules) => Date.parse(rules.readAgainAt) > deps.now().getTime();
  const fresh = async () => {
    const rules = await cache.get(origin);
    return rules !== null && isFresh(rules) ? rules : null;
  };
  const kept = await cache.get(origin);
  if (kept !== null && isFresh(kept)) return kept;
  const agent = guardedAgent(deps);
  try {
    const trip: Trip<FetchDeps> = { agent, deps, leftMs: deps.limits.totalTimeoutMs };
    const read = await readRobotsOf(origin, trip, fresh);
    if ("origin" in read) return read;
    const tdmText = wants.tdm && read.robots !== "unreachable" ? await tdmOf(origin, trip) : null;
    const rules = rulesFrom(origin, read, { kept, tdmText, now: deps.now() });
    await cache.put(rules);
    return rules;
  } finally {
    await agent.destroy();
  }
}

function rulesFrom(
  origin: string,
  read: Read,
  known: { readonly kept: HostRules | null; readonly tdmText: string | null; readonly now: Date },
): HostRules {
  const { kept, now } = known;
  // A copy of yesterday is better than none at all (RFC 9309 §2.4).
  const useKept = read.robots === "unreachable" && kept !== null && kept.robots !== "unreachable";
  return {
    origin,
    readAt: now.toISOString(),
    robots: useKept ? kept.robots : read.robots,
    httpStatus: read.httpStatus,
    robotsText: useKept ? kept.robotsText : read.text,
    tdmText: known.tdmText ?? kept?.tdmText ?? "",
    readAgainAt: new Date(now.getTime() + read.forMs).toISOString(),
  };
}

type Read = {
  readonly robots: HostRules["robots"];
  readonly httpStatus: number | null;
  readonly text: string;
  readonly forMs: number;
};

async function readRobotsOf(
  origin: string,
  trip: Trip<FetchDeps>,
  instead: () => Promise<HostRules | null>,
): Promise<Read | HostRules> {
  let url = new URL("/robots.txt", origin);
  for (let hops = 0; hops <= REDIRECTS_MAX; hops += 1) {
    const here = url;
    const answer = await exchange<Read | HostRules | URL>(
      here,
      { accept: "text/plain,*/*;q=0.1" },
      trip,
      (response) => robotsAnswer(here, response, trip.deps),
      instead,
    );
    if (!(answer instanceof URL)) return answer;
    url = answer;
  }
  return { robots: "none", httpStatus: null, text: "", forMs: DAY_MS };
}

/** RFC 9309 §2.3.1: 2xx is read, 4xx allows everything, 5xx (and 429, as everybody has it) nothing. */
async function robotsAnswer(url: URL, response: Response, deps: FetchDeps): Promise<Read | URL> {
  const { status: httpStatus, headers, body } = response;
  const to = redirectOf(url, { status: httpStatus, headers });
  if (to !== null) return to;
  if (httpStatus >= 500 || httpStatus === 429) {
    const forMs = Math.max(retryAfterMs(headers, deps.now) ?? 0, UNREACHABLE_MS);
    return { robots: "unreachable", httpStatus, text: "", forMs: Math.min(forMs, DAY_MS) };
  }
  if (httpStatus < 200 || httpStatus >= 300) return { robots: "none", httpStatus, text: "", forMs: DAY_MS };
  const bytes = await readBody(body, headers, { bytesMax: ROBOTS_BYTES_MAX, beyond: "cut" }, url.href);
  const { text } = decode(bytes, { contentType: headers["content-type"] ?? null, format: "text" });
  // Many a server answers every address with a page.
  return text.trimStart().startsWith("<")
    ? { robots: "none", httpStatus, text: "", forMs: DAY_MS }
    : { robots: "read", httpStatus, text, forMs: DAY_MS };
}

/** Whatever goes wrong here says that the host has no such file. */
async function tdmOf(origin: string, trip: Trip<FetchDeps>): Promise<string> {
  const url = new URL("/.well-known/tdmrep.json", origin);
  try {
    return await exchange(url, { accept: "application/json" }, trip, async ({ status, headers, body }) => {
      if (status !== 200) return "";
      const bytes = await readBody(body, headers, { bytesMax: TDM_BYTES_MAX }, url.href);
      const { text } = decode(bytes, { format: "text" });
      return text.trimStart().startsWith("[") ? text : "";
    });
  } catch (error) {
    if (error instanceof Failure) return "";
    throw error;
  }
}
