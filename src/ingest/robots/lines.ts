/** Reads the lines of a robots.txt as it stands on the web: what each says, in one spelling. */

export type RobotsLine =
  | { readonly key: "agent"; readonly token: string }
  | { readonly key: "allow" | "disallow"; readonly pattern: string; readonly line: number }
  | { readonly key: "crawl-delay"; readonly delayMs: number }
  | { readonly key: "signal"; readonly value: string };

/** Spellings as sites have them; the misspelt ones are those that Google's parser takes, too. */
const KEYS: readonly (readonly [key: RobotsLine["key"], spelling: RegExp])[] = [
  ["agent", /^user[\s_-]?agents?$/],
  ["disallow", /^d[ie]ss?all?ow$/],
  ["allow", /^allow$/],
  ["crawl-delay", /^crawl[\s_-]?delay$/],
  ["signal", /^content[\s_-]?(signals?|usage)$/],
];

/** Longer rules are no paths of pages; cut there, they only hold for more. */
const PATTERN_CHARS_MAX = 2_000;

/** What is no rule (Sitemap, comments, HTML) gives nothing, so that it cannot end a group (RFC 9309 §2.2). */
export function* robotsLines(text: string): Generator<RobotsLine> {
  let number = 0;
  for (const line of text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)) {
    number += 1;
    const read = readLine((line.split("#", 1)[0] ?? "").trim(), number);
    if (read !== null) yield read;
  }
}

function readLine(line: string, number: number): RobotsLine | null {
  const [given, value] = keyAndValue(line);
  const key = KEYS.find(([, spelling]) => spelling.test(given.toLowerCase()))?.[0];
  switch (key) {
    case "agent":
      return { key, token: productToken(value) };
    case "allow":
    case "disallow":
      return { key, pattern: evenPattern(value), line: number };
    case "crawl-delay": {
      const seconds = Number(value);
      return value !== "" && seconds >= 0 ? { key, delayMs: Math.round(seconds * 1000) } : null;
    }
    case "signal":
      return { key, value: value.toLowerCase() };
    default:
      return null;
  }
}

/** A colon, or, where it was forgotten, a space before the only other word. */
function keyAndValue(line: string): readonly [string, string] {
  const colon = line.search(/[:：]/);
  if (colon >= 0) return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  const words = line.split(/\s+/);
  const value = words.at(-1) ?? "";
  return words.length === 2 || /^user\s+agent\s+\S+$/i.test(line)
    ? [words.slice(0, -1).join(" "), value]
    : ["", ""];
}

/**
 * RFC 9309 §2.2.1: a product token is letters, `_` and `-` (and digits, as in `AI2Bot`): `Googlebot/2.1` and
 * `Googlebot (news)` name Googlebot. In lower case; `*` is everybody; empty where there is none.
 */
const productToken = (value: string): string =>
  value.startsWith("*") ? "*" : (/^[a-z0-9_-]+/i.exec(value)?.[0] ?? "").toLowerCase();

/** `*` anywhere and `$` at the end keep their meaning, everything else is made even. Empty: no rule at all. */
function evenPattern(value: string): string {
  if (value === "") return "";
  const path = value.slice(0, PATTERN_CHARS_MAX).replace(/^https?:\/\/[^/]*/i, "");
  const rooted = /^[/*]/.test(path) ? path : `/${path}`;
  const anchored = rooted.endsWith("$");
  const body = anchored ? rooted.slice(0, -1) : rooted;
  return `${body.split(/\*+/).map(evenPath).join("*")}${anchored ? "$" : ""}`;
}

const SPECIAL: Readonly<Record<string, string>> = { $: "%24", "*": "%2A" };

/**
 * RFC 9309 §2.2.2: both sides are compared with everything beyond ASCII escaped, and with escapes of unreserved
 * characters undone. `$` and `*` are escaped where they mean themselves.
 */
export function evenPath(path: string): string {
  return path
    .toWellFormed()
    .replace(/[^\u0021-\u007e]+/g, encodeURIComponent)
    .replace(/%([0-9a-f]{2})/gi, (whole, digits: string) => {
      const character = String.fromCharCode(Number.parseInt(digits, 16));
      return /[A-Za-z0-9._~-]/.test(character) ? character : whole.toUpperCase();
    })
    .replace(/[$*]/g, (character) => SPECIAL[character] ?? character);
}
