/** The links of a page that may lead to its next part, read off the text without building a tree. */

export type Link = {
  readonly href: string;
  readonly rel: readonly string[];
  /** What stands in the link, without tags. */
  readonly text: string;
  /** The link holds a small number and nothing else, as in a pager. */
  readonly number: boolean;
};

/** A tag longer than this is no link. */
const TAG = /<(link|a)\s([^<>]{0,2000})>/gi;
const TEXT_MAX = 300;
/** Comments and scripts hold tags that are none. */
const HIDDEN: readonly (readonly [begin: string, end: string])[] = [
  ["<!--", "-->"],
  ["<script", "</script"],
  ["<style", "</style"],
  ["<template", "</template"],
];

/** `<link rel=next>` and every `<a href>`, in the order of the page. */
export function* linksOf(html: string): Generator<Link> {
  const shown = withoutHidden(html);
  for (const match of shown.matchAll(TAG)) {
    const attributes = match[2] ?? "";
    const href = unescaped(attribute(attributes, "href"));
    const rel = attribute(attributes, "rel").toLowerCase().split(/\s+/).filter(Boolean);
    if (href === "" || href.startsWith("#") || /^(javascript|mailto|tel|data):/i.test(href)) continue;
    const isLink = match[1]?.toLowerCase() === "link";
    if (isLink && !rel.includes("next")) continue;
    const text = isLink ? "" : textAfter(shown, (match.index ?? 0) + match[0].length);
    yield { href, rel, text, number: /^\d{1,2}$/.test(text) };
  }
}

const BASE = /<base\s([^<>]{0,2000})>/i;

/** What the addresses of a page are relative to: its own address, or what it says with `<base href>`. */
export function baseOf(html: string, url: string | URL): URL {
  const href = unescaped(attribute(BASE.exec(html)?.[1] ?? "", "href"));
  return href !== "" && URL.canParse(href, url) ? new URL(href, url) : new URL(url);
}

/** The page without comments, scripts, styles and templates. */
export const withoutHidden = (html: string): string =>
  HIDDEN.reduce((text, [begin, end]) => without(text, begin, end), html);

/** Cuts out everything between two marks, in one walk; whatever is never closed stays. */
export function without(text: string, begin: string, end: string): string {
  const lower = text.toLowerCase();
  // Some letters change their length in lower case; then positions would not fit.
  if (lower.length !== text.length) return text;
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = lower.indexOf(begin, from);
    if (start < 0) break;
    kept.push(text.slice(from, start));
    const stop = lower.indexOf(end, start + begin.length);
    // Never closed: what follows may be the page itself.
    if (stop < 0) return kept.join("") + text.slice(start);
    from = stop + end.length;
  }
  return kept.join("") + text.slice(from);
}

function textAfter(html: string, start: number): string {
  const some = html.slice(start, start + TEXT_MAX);
  const end = some.search(/<\/a\b/i);
  const inner = end < 0 ? some : some.slice(0, end);
  const alt = attribute(inner, "alt");
  const text = unescaped(inner.replace(/<[^<>]*>?/g, ""))
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? alt : text;
}

/** The value of an attribute in a tag, trimmed; empty without one. */
export function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|[\\s"'/])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(
    attributes,
  );
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? "").trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&#38;": "&",
  "&#038;": "&",
  "&quot;": '"',
  "&gt;": ">",
  "&lt;": "<",
  "&nbsp;": " ",
  "&raquo;": "»",
  "&rsaquo;": "›",
};

/** Character references that stand in addresses and in pagers. */
export const unescaped = (text: string): string =>
  text.replace(/&[a-z#0-9]{2,7};/gi, (entity) => ENTITIES[entity] ?? entity);
