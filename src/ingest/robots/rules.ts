/** What the robots.txt of one host allows (RFC 9309): to us by name or as anybody, and to machines that read for a model. */
import { AI_AGENTS } from "./ai-agents.ts";
import { evenPath, type RobotsLine, robotsLines } from "./lines.ts";
import { fits } from "./match.ts";

/** The product token of our User-Agent; rules for it go before those for `*`. */
const OUR_AGENT = "kawaraban";

/** RFC 9309 §2.5: at least so much has to be read; what follows is left unread. */
export const ROBOTS_BYTES_MAX = 500 * 1024;

export type RobotsRules = {
  /** The line by which an address may not be fetched by us, as we understand it; null when it may. */
  readonly refusal: (url: URL) => string | null;
  /** Why an address is not for language models: agents with rules of their own, or a Content-Signal; else null. */
  readonly modelRefusal: (url: URL) => string | null;
  /** For us; null when nothing (or nothing usable) is said. */
  readonly crawlDelayMs: number | null;
};

type Rule = Extract<RobotsLine, { key: "allow" | "disallow" }>;
type Group = { readonly rules: Rule[]; crawlDelayMs: number | null; noModels: boolean };

const KNOWN: ReadonlySet<string> = new Set(["*", OUR_AGENT, ...AI_AGENTS]);
/** More rules than any site has; each is matched against each address of the host. */
const RULES_MAX = 10_000;
const AGENTS_SHOWN = 3;

/** @param text decoded; anything that is no robots.txt (an HTML page, nothing) allows everything */
export function readRobots(text: string): RobotsRules {
  const groups = groupsOf(text);
  const ours = groups.get(OUR_AGENT) ?? groups.get("*");
  return {
    refusal: (url) => {
      const rule = ruleFor(url, ours);
      return rule?.key === "disallow" ? `Disallow: ${rule.pattern} (line ${rule.line})` : null;
    },
    modelRefusal: (url) => {
      const agents = AI_AGENTS.filter((agent) => ruleFor(url, groups.get(agent))?.key === "disallow");
      if (agents.length > 0) return `Disallow for ${named(agents)}`;
      return ours?.noModels ? "Content-Signal: ai-input=no" : null;
    },
    crawlDelayMs: ours?.crawlDelayMs ?? null,
  };
}

const named = (agents: readonly string[]): string =>
  agents.length <= AGENTS_SHOWN
    ? agents.join(", ")
    : `${agents.slice(0, AGENTS_SHOWN).join(", ")} and ${agents.length - AGENTS_SHOWN} more`;

/** Groups of the same agent are one (RFC 9309 §2.2.1); agents that concern nobody here are left out. */
function groupsOf(text: string): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  let current: Group[] = [];
  let naming = false;
  let count = 0;
  for (const line of robotsLines(text)) {
    if (line.key === "agent") {
      if (!naming) current = [];
      naming = true;
      const group = KNOWN.has(line.token) ? (groups.get(line.token) ?? emptyGroup()) : null;
      if (group === null || current.includes(group)) continue;
      groups.set(line.token, group);
      current.push(group);
      continue;
    }
    naming = false;
    for (const group of current) {
      if (line.key === "crawl-delay") group.crawlDelayMs = line.delayMs;
      else if (line.key === "signal") group.noModels ||= /\bai-(input|use)\s*=\s*(no|n)\b/.test(line.value);
      else if (line.pattern !== "" && count < RULES_MAX) group.rules.push(line);
    }
    if (current.length > 0) count += 1;
  }
  return groups;
}

const emptyGroup = (): Group => ({ rules: [], crawlDelayMs: null, noModels: false });

/** The longest rule that fits; among equally long ones an Allow. Null when none does. */
function ruleFor(url: URL, group: Group | undefined): Rule | null {
  // RFC 9309 §2.2.2: /robots.txt itself may always be fetched.
  if (group === undefined || url.pathname === "/robots.txt") return null;
  const path = evenPath(`${url.pathname}${url.search}`);
  let best: Rule | null = null;
  for (const rule of group.rules) {
    const isBetter =
      best === null ||
      rule.pattern.length > best.pattern.length ||
      (rule.pattern.length === best.pattern.length && rule.key === "allow");
    if (isBetter && fits(rule.pattern, path)) best = rule;
  }
  return best;
}
