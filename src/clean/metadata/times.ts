/** When the article was published and changed, from the best evidence there is. */

import type { Cut, RawBlock, TimeElement } from "../raw.ts";
import type { Told } from "./head.ts";
import type { Structured } from "./json-ld.ts";
import { type Dated, textTimes } from "./text-times.ts";
import { readWhen, type When } from "./when.ts";

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

export type TimeSources = {
  readonly cut: Cut;
  readonly structured: readonly Structured[];
  /** Blocks of the root, with those above it that belong to its header. */
  readonly blocks: readonly RawBlock[];
  readonly url: string | null;
  readonly fetchedAt: string;
  /** The text that site data points at. */
  readonly pointed: Told | null;
};

/** Published and updated. A year of a copyright line is never taken; a time after the fetch is not believed. */
export function findTimes(sources: TimeSources): Times {
  const { cut, structured } = sources;
  const text = textTimes(sources.blocks, sources.fetchedAt, (when) => believable(when, sources.fetchedAt));
  const published =
    first([sources.pointed?.value ?? null], sources.pointed?.evidence ?? "", sources) ??
    first(
      structured.map((item) => item.published),
      "json-ld datePublished",
      sources,
    ) ??
    metaTime(PUBLISHED_METAS, sources) ??
    first(
      cut.head.times
        .filter((time) => /date(published|created)/.test(time.itemprop))
        .map((time) => time.datetime || time.text),
      "time[itemprop=datePublished]",
      sources,
    ) ??
    namedTime(PUBLISHED_WORD, UPDATED_WORD, sources) ??
    withClock(text.published, sources) ??
    firstTimeElement(sources) ??
    urlTime(sources.url, sources) ??
    text.linked ??
    text.yearless;
  const updated =
    first(
      structured.map((item) => item.modified),
      "json-ld dateModified",
      sources,
    ) ??
    metaTime(UPDATED_METAS, sources) ??
    namedTime(UPDATED_WORD, PUBLISHED_WORD, sources) ??
    withClock(text.updated, sources) ??
    laterTimeElement(published, sources);
  return { published, updated };
}

function first(texts: readonly (string | null)[], evidence: string, sources: TimeSources): Dated {
  for (const text of texts) {
    const when = text === null ? null : readWhen(text);
    if (when !== null && believable(when, sources.fetchedAt))
      return { iso: when.iso, evidence, precise: when.precise };
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

const PUBLISHED_WORD = /^(published|posted|pubdate|publish|created)$/;
const UPDATED_WORD = /^(updated|modified|update|lastmod)$/;

/** The first `<time>` beside the text whose class is among `wanted`, and of no other sense. */
function namedTime(wanted: RegExp, other: RegExp, sources: TimeSources): Dated {
  const named = nearTimes(sources).filter(
    ({ words }) =>
      words.some((word) => wanted.test(word)) &&
      (wanted === PUBLISHED_WORD || !words.some((word) => other.test(word))),
  );
  return first(
    named.map((time) => time.datetime || time.text),
    `time.${named[0]?.words.find((word) => wanted.test(word))}`,
    sources,
  );
}

/** Times that stand where the article does: lists of other articles have theirs. */
function nearTimes({ cut, blocks }: TimeSources): readonly TimeElement[] {
  const from = cut.blocks.findIndex(({ id }) => id === blocks[0]?.id);
  return cut.head.times.filter(({ before }) => before >= from && before <= from + blocks.length);
}

function firstTimeElement(sources: TimeSources): Dated {
  const texts = [...nearTimes(sources), ...sources.cut.head.times].map((time) => time.datetime || time.text);
  return first(texts, "time", sources);
}

/** The hour that a `<time>` of the same day gives to a day that the text tells. */
function withClock(dated: Dated, sources: TimeSources): Dated {
  if (dated === null || dated.precise) return dated;
  const same = timeElements(sources).find((time) => time.iso.slice(0, 10) === dated.iso.slice(0, 10));
  return same ?? dated;
}

/** A later `<time>` right behind the one of publication tells the update. */
function laterTimeElement(published: Dated, sources: TimeSources): Dated {
  if (published === null || published.evidence !== "time") return null;
  const { times } = sources.cut.head;
  const at = times.findIndex((time) => readWhen(time.datetime)?.iso === published.iso);
  const [here, next] = [times[at], times[at + 1]];
  if (here === undefined || next === undefined || next.before - here.before > 1) return null;
  const later = first([next.datetime], "time", sources);
  return later !== null && Date.parse(later.iso) > Date.parse(published.iso) ? later : null;
}

const timeElements = (sources: TimeSources): readonly NonNullable<Dated>[] =>
  sources.cut.head.times.flatMap((time) => {
    const dated = first([time.datetime], "time", sources);
    return dated?.precise ? [dated] : [];
  });

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
