/** Reads /.well-known/tdmrep.json: which paths of a host are reserved from text and data mining. */
import { z } from "zod";
import { evenPath } from "./lines.ts";
import { fits } from "./match.ts";

const Rules = z.array(
  z.object({ location: z.string().min(1).max(2_000), "tdm-reservation": z.coerce.number() }).catch({
    location: "",
    "tdm-reservation": 0,
  }),
);
const RULES_MAX = 1_000;

/**
 * @param text the file; anything that is no such file reserves nothing
 * @returns whether an address of that host is reserved, null when the file does not say. Where several locations fit,
 *   the longest decides, and among equals a reservation does.
 */
export function readTdmRep(text: string): (url: URL) => boolean | null {
  const parsed = Rules.safeParse(jsonOrNull(text));
  const rules = (parsed.success ? parsed.data : [])
    .filter(({ location }) => /^[/*]/.test(location))
    .slice(0, RULES_MAX)
    .map((rule) => ({ pattern: evenLocation(rule.location), reserved: rule["tdm-reservation"] === 1 }))
    .sort(
      (one, other) =>
        other.pattern.length - one.pattern.length || Number(other.reserved) - Number(one.reserved),
    );
  return (url) => {
    const path = evenPath(`${url.pathname}${url.search}`);
    return rules.find(({ pattern }) => fits(pattern, path))?.reserved ?? null;
  };
}

const evenLocation = (location: string): string => {
  const anchored = location.endsWith("$");
  const body = anchored ? location.slice(0, -1) : location;
  return `${body.split(/\*+/).map(evenPath).join("*")}${anchored ? "$" : ""}`;
};

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null; // a host that answers everything with a page
  }
}
