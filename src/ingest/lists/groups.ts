/** Which links of a page are its list of articles: those that stand in the same place of the tree and read like headlines. */
import type { Cheerio, CheerioAPI } from "cheerio";

const links = ($: CheerioAPI) => $("a[href]");
/** An element as the parser makes it. */
export type Tag = ReturnType<typeof links> extends Cheerio<infer Element> ? Element : never;

export type Candidate = {
  readonly element: Tag;
  readonly url: string;
  readonly text: string;
  /** In a menu, a header or a footer. */
  readonly isOutside: boolean;
};

/** A list of articles has at least so many. */
const GROUP_MIN = 3;
/** Headlines are longer than the words of a menu; a Japanese one says much in ten characters. */
const HEADLINE_CHARS_MIN = 8;
/** A group that reads half as well as the best one is a list of articles, too (a second column). */
const GOOD_SHARE = 0.4;

/** @returns candidates of the groups that read like lists of articles, in the order of the page */
export function bestGroups(candidates: readonly Candidate[], pageUrl: string | null): readonly Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.isOutside || isSamePage(candidate.url, pageUrl)) continue;
    const key = placeOf(candidate.element);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
  const scored = [...groups.values()]
    .map((group) => ({ group, score: scoreOf(group, pageUrl) }))
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const chosen = new Set(
    scored.filter(({ score }) => score >= best * GOOD_SHARE).flatMap(({ group }) => group),
  );
  // A tag or an author beside the headline stands in the same list, and is not the article.
  return candidates.filter((candidate) => chosen.has(candidate) && isHeadline(candidate, pageUrl));
}

/** Tags from the root down, with the first class of the nearest ones: entries of a list share it. */
function placeOf(element: Tag): string {
  const steps: string[] = [];
  let at: Tag | null = element;
  while (at !== null && steps.length < 12) {
    const name = steps.length < 4 ? `${at.name}.${classOf(at)}` : at.name;
    steps.push(name);
    at = at.parent !== null && "attribs" in at.parent ? at.parent : null;
  }
  return steps.join("<");
}

/** Numbers in a class count entries or name them (`post-123`). */
const classOf = (element: Tag): string => {
  const first = (element.attribs["class"] ?? "").trim().split(/\s+/)[0] ?? "";
  return first.replace(/\d+/g, "0");
};

/** Different addresses that read like headlines, weighed by how much they say. */
function scoreOf(group: readonly Candidate[], pageUrl: string | null): number {
  const headlines = new Map(
    group.filter((one) => isHeadline(one, pageUrl)).map((one) => [one.url, one.text.length] as const),
  );
  if (headlines.size < GROUP_MIN || headlines.size < group.length * 0.3) return 0;
  const lengths = [...headlines.values()].map((length) => Math.min(length, 40));
  const articles = group.filter((one) => ARTICLE_PATH.test(pathOf(one.url))).length / group.length;
  return lengths.reduce((sum, length) => sum + length, 0) * (0.5 + articles);
}

/** Dates, numbers, long slugs: the address of one thing, and not of a section. */
const ARTICLE_PATH = /\d{4,}|\/20\d\d[/-]?\d{2}|\.html?$|-[a-z0-9]+-|[?&](?:id|p|no|article|news|entry)=/i;
/** Sections, tags, authors, pages of a list. */
const SECTION_PATH =
  /\/(?:tags?|categor(?:y|ies)|authors?|writers?|topics?|page|search|login|about|contact|privacy|terms|ranking|archives?)(?:\/[^/]*)?\/?$/i;

function isHeadline({ url, text }: Candidate, pageUrl: string | null): boolean {
  if (text.length < HEADLINE_CHARS_MIN || SECTION_PATH.test(pathOf(url))) return false;
  return pageUrl === null || siteOf(url) === siteOf(pageUrl);
}

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

/** A site's own subdomains count as the site; the last two labels are near enough for that. */
function siteOf(url: string): string {
  const { hostname, port } = new URL(url);
  if (/^[\d.]+$|:/.test(hostname)) return `${hostname}:${port}`;
  const labels = hostname.split(".");
  const isShort = /^(?:co|or|ne|ac|go|ed|lg|gr|com|net|org)$/.test(labels.at(-2) ?? "");
  return labels.slice(isShort ? -3 : -2).join(".");
}

const isSamePage = (url: string, pageUrl: string | null): boolean =>
  pageUrl !== null && url.replace(/[?#].*$/, "") === pageUrl.replace(/[?#].*$/, "") && !url.includes("?");
