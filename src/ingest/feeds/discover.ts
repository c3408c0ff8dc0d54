/** Finds the feeds that a page names: in its head first, then among its links. */
import { load } from "cheerio";
import { absolute } from "./addresses.ts";

export type FoundFeed = {
  readonly url: string;
  readonly title: string | null;
  readonly how: "link rel=alternate" | "a link on the page";
};

const TYPES =
  /^application\/(?:rss|atom|rdf)\+xml$|^application\/feed\+json$|^(?:application|text)\/(?:x-)?rss(?:\+xml)?$/i;
/** These types are used for much else; the address has to look like a feed's, too. */
const VAGUE_TYPES = /^(?:application|text)\/(?:xml|json)$/i;
const FEED_PATH =
  /(?:\.(?:rss|rdf|atom)|\/(?:rss|atom|feed|index|news|rss2|feeds?)\.(?:xml|json|php)|\/(?:feed|rss|atom|rdf)\/?)$/i;
const FEED_TEXT = /\b(?:rss|atom|rdf|フィード|feed)\b|RSS配信|フィード/i;
/** What nobody means who gives a home page. */
const COMMENTS = /comment|コメント/i;
const FEEDS_MAX = 50;

/** @returns the main feed first: comments and categories come behind, in the order of the page */
export function feedsOn(html: string, pageUrl: string | null): readonly FoundFeed[] {
  const $ = load(html);
  const base = absolute($("base[href]").first().attr("href") ?? "", pageUrl) ?? pageUrl;
  const found = new Map<string, FoundFeed>();
  const add = (href: string | undefined, title: string | undefined, how: FoundFeed["how"]) => {
    const url = absolute(href ?? "", base);
    if (url === null || found.has(url) || url === pageUrl) return;
    found.set(url, { url, title: title?.replace(/\s+/g, " ").trim() || null, how });
  };
  for (const element of $("link[rel][href]").toArray()) {
    const { rel = "", type = "", href = "", title } = element.attribs;
    const isFeedRel = /\bfeed\b/i.test(rel);
    if (!isFeedRel && !/\balternate\b/i.test(rel)) continue;
    const isFeed = TYPES.test(type.trim()) || (VAGUE_TYPES.test(type.trim()) && FEED_PATH.test(pathOf(href)));
    if (isFeedRel || isFeed) add(href, title, "link rel=alternate");
  }
  for (const element of $("a[href]").toArray()) {
    const href = element.attribs["href"] ?? "";
    const words = `${$(element).text()} ${element.attribs["title"] ?? ""} ${$(element).find("img").attr("alt") ?? ""}`;
    const type = element.attribs["type"] ?? "";
    if (
      TYPES.test(type) ||
      (FEED_PATH.test(pathOf(href)) && (FEED_TEXT.test(words) || /\.(rss|rdf|atom|xml)$/i.test(pathOf(href))))
    )
      add(href, words, "a link on the page");
  }
  const isComments = ({ url, title }: FoundFeed) => COMMENTS.test(`${url} ${title ?? ""}`);
  const all = [...found.values()];
  return [...all.filter((one) => !isComments(one)), ...all.filter(isComments)].slice(0, FEEDS_MAX);
}

const pathOf = (href: string): string => href.replace(/[?#].*$/, "");
