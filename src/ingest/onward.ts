/** Where a page itself sends its reader, read off its text: meta refresh, main frame, canonical address, AMP twin. */
import { attribute, baseOf, unescaped, without, withoutHidden } from "./links.ts";
import { isShell } from "./shell.ts";
import { canonicalUrl } from "./urls.ts";

/** A delay up to which a page is a redirect and nothing to read. */
const AT_ONCE_S = 1;
/** With this delay, only a page that has hardly any text of its own sends on; others reload themselves. */
const SOON_S = 30;
const REFRESH = /^\s*(\d{0,6}(?:\.\d*)?)(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?["']?\s*([^"'\s]{1,2000})/i;
const TAG = /<(meta|link|frame)\b([^<>]{0,3000})>/gi;
const ONLY_SCRIPT =
  /(?:window\.|document\.|top\.|self\.)?location(?:\.href)?\s*(?:=|\.replace\(|\.assign\()\s*["']([^"'<>\s]{1,2000})["']/i;

/**
 * @param html decoded
 * @param url where it came from
 * @returns the address that the page sends everybody to; null when it is there to be read. Reloads of itself and
 *   slideshows are not followed; a script that does nothing but send on is, on a page without text.
 */
export function sentOnTo(html: string, url: string): string | null {
  const shell = isShell(html);
  // Who has scripts does not see noscript: there, only a page with nothing else is taken at its word.
  const seen = shell ? html : without(html, "<noscript", "</noscript");
  for (const { attributes } of tagsOf(withoutHidden(seen), "meta")) {
    if (attribute(attributes, "http-equiv").toLowerCase() !== "refresh") continue;
    const [, delay = "", target = ""] = REFRESH.exec(unescaped(attribute(attributes, "content"))) ?? [];
    if (target === "" || Number(delay || 0) > (shell ? SOON_S : AT_ONCE_S)) continue;
    return another(target, html, url);
  }
  if (!shell) return null;
  const target = ONLY_SCRIPT.exec(html)?.[1] ?? mainFrame(html);
  return target === null ? null : another(target, html, url);
}

/** Names of the frame that holds what one came for, beside menus and banners. */
const MAIN_FRAME = /^(main|body|honbun|contents?|right|text|article|naka|center|middle)/i;

/** Pages of the nineties are framesets: the frame by its name, else the last one. */
function mainFrame(html: string): string | null {
  if (!/<frameset\b/i.test(html)) return null;
  const frames = [...tagsOf(withoutHidden(html), "frame")]
    .map(({ attributes }) => ({
      name: attribute(attributes, "name"),
      src: unescaped(attribute(attributes, "src")),
    }))
    .filter(({ src }) => src !== "");
  return (frames.find(({ name }) => MAIN_FRAME.test(name)) ?? frames.at(-1))?.src ?? null;
}

/** The AMP twin that a page names, on the same site; null without one. */
export const ampOf = (html: string, url: string): string | null => linked(html, url, "amphtml");

/**
 * The address that a page gives as its own, when that can be true: on the same site, and not the front page of it,
 * as broken templates say of every article.
 */
export function declaredCanonical(html: string, url: string): string | null {
  const told = linked(html, url, "canonical");
  if (told === null) return null;
  const [here, there] = [new URL(url), new URL(told)];
  return there.pathname === "/" && there.search === "" && here.pathname !== "/" ? null : told;
}

function linked(html: string, url: string, rel: string): string | null {
  for (const { attributes } of tagsOf(withoutHidden(html), "link")) {
    if (!attribute(attributes, "rel").toLowerCase().split(/\s+/).includes(rel)) continue;
    const href = unescaped(attribute(attributes, "href"));
    const base = baseOf(html, url);
    if (href === "" || !URL.canParse(href, base)) continue;
    const there = new URL(href, base);
    there.hash = "";
    if (/^https?:$/.test(there.protocol) && sameSite(there, new URL(url))) return there.href;
  }
  return null;
}

/** Two hosts of one publisher: what is left of them without www, m, amp and the like ends alike. */
function sameSite(one: URL, other: URL): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

const siteOf = ({ hostname, origin }: URL): string =>
  /[a-z]/i.test(hostname) ? new URL(canonicalUrl(`https://${hostname}/`)).hostname : origin;

function* tagsOf(html: string, name: "meta" | "link" | "frame"): Generator<{ readonly attributes: string }> {
  for (const [, tag = "", attributes = ""] of html.matchAll(TAG))
    if (tag.toLowerCase() === name) yield { attributes };
}

function another(target: string, html: string, url: string): string | null {
  const base = baseOf(html, url);
  if (!URL.canParse(target, base)) return null;
  const to = new URL(target, base);
  to.hash = "";
  const here = new URL(url);
  here.hash = "";
  return /^https?:$/.test(to.protocol) && to.href !== here.href ? to.href : null;
}
