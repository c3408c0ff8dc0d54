/** What happened and what will, at the times the article names, in order. */
import type { Summary } from "../model.ts";
import { wholeVariant } from "./extract/compress.ts";
import type { View } from "./extract/view.ts";

type Entry = Summary["timeline"][number];

const ENTRIES_MAX = 20;
const TOKYO_OFFSET_MS = 9 * 3_600_000;
/** A year alone dates a background, not an event. */
const DATED_TO = new Set(["month", "day", "hour", "minute", "range"]);

/**
 * @param views the body's sentences in reading order
 * @param publishedAt tells past from future; without it nothing is told
 */
export function timelineOf(views: readonly View[], publishedAt: string | null): Entry[] {
  if (publishedAt === null) return [];
  const entries = new Map<string, Entry>();
  for (const view of views) {
    const [date] = view.dates.filter(({ precision }) => DATED_TO.has(precision));
    if (!date) continue;
    const text = wholeVariant(view)?.text;
    const key = `${date.iso} ${text}`;
    if (text === undefined || entries.has(key)) continue;
    entries.set(key, {
      at: date.iso,
      precision: date.precision,
      text,
      tense: isFuture(date.iso, publishedAt) ? "future" : "past",
      cites: [view.sentence.id],
    });
  }
  return [...entries.values()].slice(0, ENTRIES_MAX).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Compared at the precision the text gives: a day is future only when it is a later day than the article's. */
function isFuture(iso: string, publishedAt: string): boolean {
  const start = iso.split("/")[0] ?? iso;
  const today = tokyoDay(publishedAt);
  const day = start.slice(0, 10);
  // Midnight stands for "that day, hour unknown": then the day alone decides.
  if (!start.includes("T") || day !== today || isMidnight(publishedAt))
    return day > today.slice(0, day.length);
  return Date.parse(withZone(start)) > Date.parse(publishedAt);
}

function isMidnight(iso: string): boolean {
  return (Date.parse(iso) + TOKYO_OFFSET_MS) % 86_400_000 === 0;
}

function withZone(iso: string): string {
  return /(?:Z|[+-]\d\d:\d\d)$/u.test(iso) ? iso : `${iso}+09:00`;
}

function tokyoDay(iso: string): string {
  return new Date(Date.parse(iso) + TOKYO_OFFSET_MS).toISOString().slice(0, 10);
}
