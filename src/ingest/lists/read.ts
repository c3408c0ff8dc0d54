/** Reads a list page: the links to articles, found by the shape that they share, or by the selector given. */
import { type Cheerio, type CheerioAPI, load } from "cheerio";
import { Failure } from "../../errors.ts";
import { absolute } from "../feeds/addresses.ts";
import { feedDate } from "../feeds/dates.ts";
import type { Feed, RejectedItem, SourceItem } from "../feeds/feed.ts";
import { bestGroups, type Candidate, type Tag } from "./groups.ts";

export type ListDeps = {
  readonly url: string | null;
  readonly now: Date;
  /** CSS; what it chooses is links, or holds them. */
  readonly select: string | null;
};

const LINKS_MAX = 5_000;
const OUTSIDE = "nav, header, footer, aside, form, [role=navigation], [role=banner], [role=contentinfo]";

/** @throws Failure `input.malformed` for a selector that is none */
export function readList(html: string, deps: ListDeps): Feed {
  const $ = load(html);
  const base = absolute($("base[href]").first().attr("href") ?? "", deps.url) ?? deps.url;
  const page: Page = { $, base, now: deps.now };
  const rejected: RejectedItem[] = [];
  const candidates = (deps.select === null ? $("a[href]").toArray() : selected($, deps.select))
    .slice(0, LINKS_MAX)
    .flatMap((element) => candidateOf(element, page, rejected));
  const chosen = deps.select === null ? bestGroups(candidates, deps.url) : candidates;
  const items = new Map<string, SourceItem>();
  for (const candidate of chosen) {
    const before = items.get(candidate.url);
    // A picture and a headline often lead to the same article: the words are the title.
    if (before === undefined || (before.title?.length ?? 0) < candidate.text.length)
      items.set(candidate.url, itemOf(candidate, page));
  }
  return {
    format: "list-page",
    title: $("title").first().text().replace(/\s+/g, " ").trim() || null,
    home: deps.url,
    language: $("html").attr("lang") ?? null,
    rhythm: { ttlMs: null, updateMs: null },
    items: [...items.values()],
    rejected: deps.select === null ? [] : rejected,
    notes:
      deps.select === null
        ? [`${items.size} of ${candidates.length} links look like a list of articles`]
        : [`${items.size} links chosen by ${deps.select}`],
  };
}

type Page = { readonly $: CheerioAPI; readonly base: string | null; readonly now: Date };

/** Links among what is chosen, in it, and around it (a headline inside of its link). */
function selected($: CheerioAPI, select: string): readonly Tag[] {
  try {
    const chosen = $(select);
    const found = new Set<Tag>();
    for (const element of chosen.toArray()) {
      const one = $(element);
      for (const around of one.closest("a[href]").toArray()) if ("attribs" in around) found.add(around);
      for (const inside of one.find("a[href]").toArray()) found.add(inside);
    }
    return [...found];
  } catch (cause) {
    throw new Failure("input.malformed", `${select} is no CSS selector; try one like \`ul.news a\``, {
      cause,
    });
  }
}

function candidateOf(element: Tag, { $, base }: Page, rejected: RejectedItem[]): readonly Candidate[] {
  const link = $(element);
  const href = link.attr("href") ?? "";
  const text = headlineOf(link, $);
  if (href.trim().startsWith("#")) return [];
  const url = absolute(href, base);
  if (url === null) {
    rejected.push({
      what: text || href,
      reason: "not-http",
      detail: `${href.slice(0, 200)} is no http(s) address`,
    });
    return [];
  }
  const bare = new URL(url);
  if (!bare.hash.startsWith("#!")) bare.hash = "";
  return [{ element, url: bare.href, text, isOutside: link.closest(OUTSIDE).length > 0 }];
}

/** A heading in the link, or all of its words, or what its picture shows. */
function headlineOf(link: Cheerio<Tag>, $: CheerioAPI): string {
  const heading = link.find("h1, h2, h3, h4, h5, h6, [class*=title], [class*=headline]").first();
  const from = heading.length > 0 && heading.text().trim() !== "" ? heading : link.clone();
  from.find("time, script, style, noscript").remove();
  const text = from.text().replace(/\s+/g, " ").trim();
  return text === "" ? ($(link).find("img[alt]").first().attr("alt") ?? "").trim() : text;
}

/** How far around a link its date may stand. */
const STEPS_MAX = 3;
const DATE = /\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}日?(?:[（(].[)）])?(?:\s*\d{1,2}[:時]\d{2})?/;

function itemOf(candidate: Candidate, { $, now }: Page): SourceItem {
  return {
    url: candidate.url,
    guid: null,
    title: candidate.text === "" ? null : candidate.text.slice(0, 300),
    publishedAt: dateNear(candidate.element, $, now),
    updatedAt: null,
    authors: [],
    tags: [],
    summary: null,
    content: null,
    image: null,
    language: null,
    place: null,
  };
}

/** In the link or in the nearest box around it that holds no second list entry. */
function dateNear(element: Tag, $: CheerioAPI, now: Date): string | null {
  let box = $(element);
  for (let step = 0; step <= STEPS_MAX && box.length > 0; step += 1) {
    const times = box.find("time");
    if (times.length > 1) return null;
    const said = times.attr("datetime") ?? times.text();
    const text = said || (DATE.exec(box.text().normalize("NFKC").slice(0, 2_000))?.[0] ?? "");
    const date = text === "" ? null : feedDate(text, { now });
    if (date !== null) return date;
    box = box.parent();
  }
  return null;
}
