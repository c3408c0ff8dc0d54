/** When the article was published and changed, from the best evidence there is. */

import { isDateLine } from "../lines.ts";
import type { Cut, RawBlock } from "../raw.ts";
import { isProse, linkShare } from "../shape.ts";
import type { Structured } from "./json-ld.ts";
import { readWhen, type When } from "./when.ts";

type Dated = { readonly iso: string; readonly evidence: string } | null;
export type Times = { readonly published: Dated; readonly updated: Dated };

const PUBLISHED_METAS = [
  "article:published_time",
  "datepublished",
  "og:article:published_time",
  "og:published_time",
  "pubdate",
  "publishdate",
  "publish_date",
  "publish-date",
  "published_time",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "cxenseparse:recs:publishtime",
  "parsely-pub-date",
  "sailthru.date",
  "article_date_original",
  "date",
  "cdate",
  "iso-8601-publish-date",
];
const UPDATED_METAS = [
  "article:modified_time",
  "datemodified",
  "og:updated_time",
  "lastmod",
  "last-modified",
  "dcterms.modified",
  "mdate",
];
const UPDATED_WORD = /(更新|update|修正|modified)/i;
/** Below the text, only a line that says what its date is about counts. */
const DATED = /^.{0,12}(公開|掲載|配信|更新|投稿|発行|posted|published|updated)/i;
/** Blocks above the first paragraph in which a date is looked for. */
const ABOVE_MAX = 40;

export type TimeSources = {
  readonly cut: Cut;
  readonly structured: readonly Structured[];
  /** Blocks of the root, with those above it that belong to its header. */
  readonly blocks: readonly RawBlock[];
  readonly url: string | null;
  readonly fetchedAt: string;
};

/** Published and updated. A year of a copyright line is never taken; a time after the fetch is not believed. */
export function findTimes(sources: TimeSources): Times {
  const { cut, structured } = sources;
  const text = textTimes(sources);
  const published =
    first(
      structured.map((item) => item.published),
      "json-ld datePublished",
      sources,
    ) ??
    metaTime(PUBLISHED_METAS, sources) ??
    first(
      cut.head.times
        .filter((time) => /datepublished/.test(time.itemprop))
        .map((time) => time.datetime || time.text),
      "time[itemprop=datePublished]",
      sources,
    ) ??
    text.published ??
    firstTimeElement(sources) ??
    urlTime(sources.url, sources) ??
    text.linked;
  const updated =
    first(
      structured.map((item) => item.modified),
      "json-ld dateModified",
      sources,
    ) ??
    metaTime(UPDATED_METAS, sources) ??
    text.updated;
  return { published, updated };
}

function first(texts: readonly (string | null)[], evidence: string, sources: TimeSources): Dated {
  for (const text of texts) {
    const when = text === null ? null : readWhen(text);
    if (when !== null && believable(when, sources.fetchedAt)) return { iso: when.iso, evidence };
  }
  return null;
}

function metaTime(names: readonly string[], sources: TimeSources): Dated {
  for (const name of names) {
    const dated = first(sources.cut.head.metas.get(name) ?? [], `meta ${name}`, sources);
    if (dated !== null) return dated;
  }
  return null;
}

function firstTimeElement(sources: TimeSources): Dated {
  const texts = sources.cut.head.times.map((time) => time.datetime || time.text);
  return first(texts, "time", sources);
}

/** Dates in lines near the text: above the first paragraph, nearest first, else below the last. */
function textTimes(sources: TimeSources): Times & { readonly linked: Dated } {
  const { blocks } = sources;
  const start = blocks.findIndex(isProse);
  const at = start < 0 ? blocks.length : start;
  const above = blocks.slice(Math.max(0, at - ABOVE_MAX), at).reverse();
  const below = blocks.slice(at);
  let published: Dated = null;
  let updated: Dated = null;
  let linked: Dated = null;
  for (const block of [...above, ...below.filter(({ text }) => isDateLine(text) || DATED.test(text))]) {
    if (block.text.length > 120 || isProse(block) || /(©|copyright|\(c\))/i.test(block.text)) continue;
    for (const { iso, label } of timesIn(block.text, sources)) {
      const dated = { iso, evidence: `text: ${block.text.slice(0, 60)}` };
      if (linkShare(block) > 0.5) linked ??= dated;
      else if (label) updated ??= dated;
      else published ??= dated;
    }
    if (published !== null) break;
  }
  return { published: published ?? updated, updated, linked };
}

/** Every full date in a line, and whether the word for an update stands by it. */
function* timesIn(text: string, sources: TimeSources): Iterable<{ iso: string; label: boolean }> {
  const line = text.normalize("NFKC");
  for (const piece of line
    .split(/(?=更新|公開|配信|掲載|投稿|update|published)/i)
    .flatMap((part) => part.split(/(?<=\d[日分]?\s?)[|｜/](?=\s)/))) {
    const when = readWhen(piece);
    if (when === null || !believable(when, sources.fetchedAt)) continue;
    const after = line.slice(line.indexOf(piece) + piece.length, line.indexOf(piece) + piece.length + 6);
    const label = UPDATED_WORD.test(piece) || /^[\s)）]*更新/.test(after);
    yield { iso: when.iso, label };
  }
}

function urlTime(url: string | null, sources: TimeSources): Dated {
  const match = /(?<!\d)(20\d{2})[/-]?(\d{2})[/-]?(\d{2})(?!\d{3})/.exec(url ?? "");
  if (match === null) return null;
  return first([`${match[1]}-${match[2]}-${match[3]}`], "address", sources);
}

function believable(when: When, fetchedAt: string): boolean {
  const at = Date.parse(when.iso);
  const fetched = Date.parse(fetchedAt);
  return at > Date.UTC(1990, 0) && (Number.isNaN(fetched) || at < fetched + 2 * 86_400_000);
}
