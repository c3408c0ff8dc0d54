/** Reads a JSON Feed (1.0 and 1.1): what is wrong in one item costs that item only. */
import { z } from "zod";
import { Failure } from "../../errors.ts";
import { absolute } from "./addresses.ts";
import { feedDate } from "./dates.ts";
import type { Feed, RejectedItem, SourceItem } from "./feed.ts";
import { withoutTags } from "./texts.ts";

/** Wrong types in what is optional count as not said. */
const text = z.string().nullish().catch(null);
const id = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null);
const people = z
  .array(z.object({ name: text }).catch({ name: null }))
  .nullish()
  .catch(null);

const Item = z.object({
  id,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  language: text,
  author: z.object({ name: text }).nullish().catch(null),
  authors: people,
  tags: z.array(z.string().catch("")).nullish().catch(null),
});

const Document = z.object({
  version: z.string().catch(""),
  title: text,
  home_page_url: text,
  language: text,
  items: z.array(z.unknown()),
});

const VERSION = /jsonfeed\.org\/version\/1(?:\.(\d))?/;

/** True for a document that calls itself a JSON Feed. */
export const isJsonFeed = (document: string): boolean =>
  document.trimStart().startsWith("{") && VERSION.test(document.slice(0, 4_096).replaceAll("\\/", "/"));

/** @throws Failure `input.malformed` when it is no JSON, or has no `items` */
export function readJsonFeed(
  document: string,
  deps: { readonly url: string | null; readonly now: Date },
): Feed {
  const feed = Document.safeParse(jsonOf(document, deps.url));
  if (!feed.success)
    throw new Failure(
      "input.malformed",
      `${deps.url ?? "the file"} is JSON, but no JSON Feed: ${z.prettifyError(feed.error)}`,
    );
  const { version, title, home_page_url: home, language = null, items: given } = feed.data;
  const items: SourceItem[] = [];
  const rejected: RejectedItem[] = [];
  for (const [at, one] of given.entries()) {
    const item = itemOf(one, at + 1, { url: deps.url, now: deps.now, language });
    if ("reason" in item) rejected.push(item);
    else items.push(item);
  }
  return {
    format: VERSION.exec(version)?.[1] === "1" ? "json-feed-1.1" : "json-feed-1.0",
    title: line(title),
    home: absolute(home ?? "", deps.url),
    language,
    rhythm: { ttlMs: null, updateMs: null },
    items,
    rejected,
    notes: [],
  };
}

function jsonOf(document: string, url: string | null): unknown {
  try {
    return JSON.parse(document.replace(/^\ufeff/, ""));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(
      "input.malformed",
      `${url ?? "the file"} begins as a JSON Feed and is no JSON: ${why}`,
      { cause },
    );
  }
}

type Context = { readonly url: string | null; readonly now: Date; readonly language: string | null };

function itemOf(given: unknown, number: number, context: Context): SourceItem | RejectedItem {
  const parsed = Item.safeParse(given);
  if (!parsed.success) return { what: `item ${number}`, reason: "malformed", detail: "it is no object" };
  const item = parsed.data;
  const title = line(item.title);
  const what = title ?? item.id ?? `item ${number}`;
  const said = [item.url, item.external_url, /^https?:/.test(item.id ?? "") ? item.id : null];
  const url = said.map((one) => absolute(one ?? "", context.url)).find((one) => one !== null) ?? null;
  if (url === null) {
    const unusable = said.find((one) => (one ?? "").trim() !== "");
    return unusable
      ? { what, reason: "not-http", detail: `${unusable.slice(0, 200)} is no http(s) address` }
      : { what, reason: "no-address", detail: "it has no url, and its id is no address" };
  }
  const date = (one: string | null | undefined) => (one ? feedDate(one, { now: context.now }) : null);
  const updatedAt = date(item.date_modified);
  const authors = [...(item.authors ?? []), ...(item.author ? [item.author] : [])];
  return {
    url,
    guid: item.id ?? null,
    title,
    publishedAt: date(item.date_published) ?? updatedAt,
    updatedAt,
    authors: [...new Set(authors.flatMap(({ name }) => line(name) ?? []))],
    tags: (item.tags ?? []).filter(Boolean),
    summary: line(item.summary),
    content: item.content_html ?? (item.content_text ? escaped(item.content_text) : null),
    image: absolute(item.image ?? item.banner_image ?? "", context.url),
    language: item.language ?? context.language,
    place: null,
  };
}

const escaped = (plain: string): string => plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const line = (given: string | null | undefined): string | null =>
  withoutTags(given ?? "")
    .replace(/\s+/g, " ")
    .trim() || null;
