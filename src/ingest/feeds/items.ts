/** From the element of an item to what it says: one mapping for RSS, RDF and Atom, whatever is mixed in. */
import { addressOf, imageOf } from "./addresses.ts";
import { feedDate } from "./dates.ts";
import type { RejectedItem, SourceItem } from "./feed.ts";
import { htmlOf, namesOfPersons, plainOf } from "./texts.ts";
import { childOf, childrenOf, type Element, lineOf, within } from "./tree.ts";

export type ItemContext = {
  /** What relative addresses are relative to, where the item does not say: the channel's page, then the feed. */
  readonly base: string | null;
  readonly language: string | null;
  readonly now: Date;
  /** 1 for the first of the document. */
  readonly number: number;
};

const TITLES = ["atom:title", "title", "dc:title", "media:title", "itunes:title"];
const PUBLISHED = [
  "atom:published",
  "atom:issued",
  "pubdate",
  "dc:date",
  "dcterms:issued",
  "dcterms:created",
];
const LATE_PUBLISHED = [
  "prism:publicationdate",
  "atom:created",
  "published",
  "date",
  "dc:issued",
  "dc:created",
];
const UPDATED = [
  "atom:updated",
  "atom:modified",
  "dcterms:modified",
  "updated",
  "lastbuilddate",
  "dc:modified",
];
const SUMMARIES = ["atom:summary", "description", "dc:description", "media:description", "itunes:summary"];
const CONTENTS = ["content:encoded", "atom:content", "xhtml:body", "content"];
const AUTHORS = ["atom:author", "author", "dc:creator", "itunes:author", "dc:author", "media:credit"];
const TAGS = ["category", "atom:category", "dc:subject", "media:keywords"];

const SUMMARY_CHARS_MAX = 1_000;
const TAGS_MAX = 50;

export function itemOf(element: Element, context: ItemContext): SourceItem | RejectedItem {
  const title = firstText(element, TITLES);
  const guid = guidOf(element);
  const address = addressOf(element, context.base);
  if (address.kind !== "address") {
    const what = title ?? guid ?? `item ${context.number}`;
    if (address.kind === "none")
      return { what, reason: "no-address", detail: "it has no link, and its guid is no address" };
    return { what, reason: "not-http", detail: `${address.given.slice(0, 200)} is no http(s) address` };
  }
  const published = firstDate(element, [...PUBLISHED, ...LATE_PUBLISHED], context.now);
  const updated = firstDate(element, UPDATED, context.now);
  const content = firstOf(element, CONTENTS);
  const base = address.url;
  return {
    url: address.url,
    guid,
    title,
    publishedAt: published ?? updated,
    updatedAt: updated,
    authors: namesOfPersons(AUTHORS.flatMap((name) => childrenOf(element, name))),
    tags: tagsOf(element),
    summary: firstText(element, SUMMARIES)?.slice(0, SUMMARY_CHARS_MAX) ?? null,
    content: htmlOf(content, base),
    image: imageOf(element, base),
    language: element.attributes.get("xml:lang") ?? firstText(element, ["dc:language"]) ?? context.language,
    place: placeOf(element),
  };
}

const firstOf = (element: Element, names: readonly string[]): Element | null => {
  for (const name of names)
    for (const child of childrenOf(element, name))
      if (lineOf(child) !== "" || child.children.length > 0) return child;
  return null;
};

function firstText(element: Element, names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const text = plainOf(child);
      if (text !== null) return text;
    }
  }
  return null;
}

/** The first that is a date: a broken one does not hide the good one beside it. */
function firstDate(element: Element, names: readonly string[], now: Date): string | null {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const date = feedDate(lineOf(child), { now });
      if (date !== null) return date;
    }
  }
  return null;
}

function guidOf(element: Element): string | null {
  for (const name of ["atom:id", "guid", "dc:identifier"]) {
    const child = childOf(element, name);
    const text = child === null ? "" : lineOf(child, true);
    if (text !== "") return text.slice(0, 500);
  }
  return null;
}

function tagsOf(element: Element): readonly string[] {
  const said = TAGS.flatMap((name) => childrenOf(element, name)).flatMap((tag) => {
    const text = tag.attributes.get("label") ?? tag.attributes.get("term") ?? plainOf(tag) ?? "";
    return tag.name === "media:keywords" ? text.split(/[,、]/) : [text];
  });
  return [...new Set(said.map((text) => text.trim()).filter(Boolean))].slice(0, TAGS_MAX);
}

/** `georss:point` (latitude, then longitude), GML's `pos`, or the pair of the W3C. */
function placeOf(element: Element): { readonly lat: number; readonly lon: number } | null {
  const point = [...within(element, "georss:point"), ...within(element, "gml:pos")][0];
  const [lat, lon] = point
    ? lineOf(point)
        .split(/[\s,]+/)
        .map(Number)
    : ["geo:lat", "geo:long"].map((name) => {
        const child = within(element, name)[0];
        return child ? Number(lineOf(child) || Number.NaN) : Number.NaN;
      });
  const isPlace = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return isPlace ? { lat, lon } : null;
}
