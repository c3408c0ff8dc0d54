/** Reads a feed of any XML format as it comes in: items are handed over one by one, and none takes the others along. */
import { absolute } from "./addresses.ts";
import type { Feed, FeedFormat, RejectedItem, SourceItem } from "./feed.ts";
import { itemOf } from "./items.ts";
import { openRecords, type RecordNames } from "./records.ts";
import { plainOf } from "./texts.ts";
import { type Element, lineOf } from "./tree.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const NAMES: RecordNames = {
  records: new Set(["item", "atom:entry"]),
  containers: new Set(["rss", "rdf:rdf", "channel", "atom:feed", "items", "feed"]),
  fields: words(
    "title link guid pubdate author category comments source description enclosure language ttl " +
      "content:encoded dc:date dc:creator dc:title dc:subject atom:title atom:link atom:id atom:updated " +
      "atom:published atom:issued atom:modified atom:summary atom:content atom:subtitle atom:author atom:category",
  ),
  leaves: words(
    "title link guid pubdate author category comments language ttl dc:date dc:creator dc:title dc:subject " +
      "atom:title atom:id atom:updated atom:published atom:issued atom:modified",
  ),
  texts: words("description content:encoded"),
};

export type FeedReader = {
  readonly write: (text: string) => void;
  /** @returns everything but the items, which have been handed over */
  readonly end: () => Omit<Feed, "items" | "rejected">;
};

export type FeedDeps = {
  /** Address of the feed; null for a file that has none. */
  readonly url: string | null;
  readonly now: Date;
  readonly onItem: (item: SourceItem) => void;
  readonly onRejected: (rejected: RejectedItem) => void;
};

/** A whole feed stands in memory only as what `onItem` keeps of it. */
export function openFeed(deps: FeedDeps): FeedReader {
  const head: Head = { title: null, home: null, language: null };
  const rhythm = { ttl: "", period: "", frequency: "" };
  let format: FeedFormat | null = null;
  let number = 0;
  let cuts = 0;
  const records = openRecords(NAMES, deps.url, {
    root: (element) => {
      format = formatOf(element);
      head.language = element.attributes.get("xml:lang") ?? null;
    },
    head: (element) => noteHead(element, head, rhythm, deps.url),
    record: (element, cut) => {
      number += 1;
      if (cut) cuts += 1;
      // RSS says nothing of a base; a feed that lies elsewhere (a feed service) means addresses of its page.
      const around = element.name === "item" ? (head.home ?? deps.url) : (deps.url ?? head.home);
      const base = element.base ?? around;
      const item = itemOf(element, { base, language: head.language, now: deps.now, number });
      if ("reason" in item) deps.onRejected(item);
      else deps.onItem(item);
    },
  });
  return {
    write: records.write,
    end: () => {
      records.end();
      return {
        format: format ?? "rss-2.0",
        ...head,
        rhythm: { ttlMs: ttlOf(rhythm.ttl), updateMs: updateOf(rhythm.period, rhythm.frequency) },
        notes:
          cuts === 0 ? [] : [`${cuts} of ${number} items were larger than we read, and were read in part`],
      };
    },
  };
}

/** @returns null when the first element is no feed's */
function formatOf(root: Element): FeedFormat | null {
  const version = root.attributes.get("version")?.trim() ?? "";
  if (root.name === "atom:feed" || root.name === "atom:entry") {
    const space =
      root.attributes.get("xmlns") ?? [...root.attributes].find(([name]) => name.startsWith("xmlns:"))?.[1];
    return version === "0.3" || /purl\.org\/atom/.test(space ?? "") ? "atom-0.3" : "atom-1.0";
  }
  if (root.name === "rdf:rdf" || /^rdf/.test(root.name)) {
    const spaces = [...root.attributes]
      .filter(([name]) => name.startsWith("xmlns"))
      .map(([, value]) => value);
    return spaces.some((space) => /netscape/.test(space)) ? "rss-0.9" : "rss-1.0";
  }
  if (/^0\.9/.test(version)) return "rss-0.9";
  return root.name === "rss" || root.name === "channel" || root.name === "item" ? "rss-2.0" : null;
}

type Head = { title: string | null; home: string | null; language: string | null };
type RhythmTexts = { ttl: string; period: string; frequency: string };

function noteHead(element: Element, head: Head, rhythm: RhythmTexts, url: string | null): void {
  const line = () => lineOf(element);
  switch (element.name) {
    case "title":
    case "atom:title":
      head.title ??= plainOf(element);
      break;
    case "link":
      head.home ??= absolute(
        lineOf(element, true) || (element.attributes.get("href") ?? ""),
        element.base ?? url,
      );
      break;
    case "atom:link":
      if (/^(?:alternate)?$/.test(element.attributes.get("rel") ?? ""))
        head.home ??= absolute(element.attributes.get("href") ?? "", element.base ?? url);
      break;
    case "language":
    case "dc:language":
      head.language ??= line() || null;
      break;
    case "ttl":
      rhythm.ttl = line();
      break;
    case "sy:updateperiod":
      rhythm.period = line();
      break;
    case "sy:updatefrequency":
      rhythm.frequency = line();
      break;
  }
}

/** Minutes. A ttl of 0 says nothing. */
function ttlOf(text: string): number | null {
  const minutes = Number(text);
  return text !== "" && minutes > 0 && minutes < 100_000 ? minutes * 60_000 : null;
}

const HOUR_MS = 3_600_000;
const PERIODS: Readonly<Record<string, number>> = {
  hourly: HOUR_MS,
  daily: 24 * HOUR_MS,
  weekly: 7 * 24 * HOUR_MS,
  monthly: 30 * 24 * HOUR_MS,
  yearly: 365 * 24 * HOUR_MS,
};

function updateOf(period: string, frequency: string): number | null {
  const key = period.toLowerCase();
  if (!Object.hasOwn(PERIODS, key)) return null;
  const times = Number(frequency || "1");
  return (PERIODS[key] ?? HOUR_MS) / (times >= 1 && times <= 10_000 ? times : 1);
}

const PIECE_CHARS = 65_536;

/** Reads a feed that is there as a whole. */
export function readFeed(text: string, deps: { readonly url: string | null; readonly now: Date }): Feed {
  const items: SourceItem[] = [];
  const rejected: RejectedItem[] = [];
  const reader = openFeed({
    ...deps,
    onItem: (item) => items.push(item),
    onRejected: (item) => rejected.push(item),
  });
  for (let at = 0; at < text.length; at += PIECE_CHARS) reader.write(text.slice(at, at + PIECE_CHARS));
  return { ...reader.end(), items, rejected };
}
