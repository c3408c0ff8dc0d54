/** What happened and what will, at the times the article names, in order. */
import type { DateSpan, Summary } from "../model.ts";
import type { Candidate } from "./draft.ts";
import { variantsOf } from "./extract/compress.ts";
import { pointsBack } from "./extract/dangling.ts";
import { survives } from "./extract/edits.ts";
import { terse } from "./extract/terse.ts";
import { reportingEdits } from "./extract/trims.ts";
import type { View } from "./extract/view.ts";

type Entry = Summary["timeline"][number];

const ENTRIES_MAX = 20;
/** A line of a timeline is read at a glance. */
const CHARS_AIM = 60;
/** The check is asked for this many forms of a sentence at most; then it is told in full. */
const FORMS_MAX = 3;
const TOKYO_OFFSET_MS = 9 * 3_600_000;
/** A year alone dates a background, not an event; nor does a past period longer than a season. */
const DATED_TO = new Set(["month", "day", "hour", "minute", "range"]);
const SEASON_DAYS_MAX = 100;
/** 昨年の冬より, 1990年代から3割: what something is measured by. */
const MEASURE =
  /^(?:の時点)?(?:より|に比べ|と比べ|比|並み|以来|から[^、。]{0,4}[0-9０-９][^、。]{0,4}(?:減|増|上|下))/u;
const TOLD_DONE = /(?:た|ました|でした)。?\s*$/u;

type TimelineDeps = {
  /** The check: a shortened line that does not stand is told in full. */
  readonly stands: (candidate: Candidate) => boolean;
};

/**
 * @param views the body's sentences in reading order, without plans that have since come true
 * @param publishedAt tells past from future; without it nothing is told
 */
export function timelineOf(views: readonly View[], publishedAt: string | null, deps: TimelineDeps): Entry[] {
  if (publishedAt === null) return [];
  const entries = new Map<string, Entry>();
  for (const view of views) {
    if (entries.size >= ENTRIES_MAX) break;
    const reporting = reportingEdits(view);
    const date = view.dates.find((one) => survives(one, reporting) && datesEvent(one, view, publishedAt));
    if (!date) continue;
    const text = lineOf(view, date, deps);
    const key = `${date.iso} ${text}`;
    if (text === null || entries.has(key)) continue;
    entries.set(key, {
      at: date.iso,
      precision: date.precision,
      text,
      tense: isFuture(date.iso, publishedAt) && !isDone(date.iso, view, publishedAt) ? "future" : "past",
      cites: [view.sentence.id],
    });
  }
  return [...entries.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function datesEvent(date: DateSpan, view: View, publishedAt: string): boolean {
  if (!DATED_TO.has(date.precision) || MEASURE.test(view.text.slice(date.end))) return false;
  const [from = "", to] = date.iso.split("/");
  if (to === undefined || isFuture(to, publishedAt)) return true;
  return Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10)) <= SEASON_DAYS_MAX * 86_400_000;
}

/** As much of the sentence as fits a line and keeps the date; null where it cannot be read alone. */
function lineOf(view: View, date: DateSpan, { stands }: TimelineDeps): string | null {
  const dated = variantsOf(view).filter(({ edits, text }) => survives(date, edits) && !pointsBack(text));
  const [whole] = dated;
  if (!whole) return null;
  const forms = dated.map(({ text }) => terse(text, view));
  const fitting = forms.filter(({ length }) => length <= CHARS_AIM).sort((a, b) => b.length - a.length);
  const shortest = forms.toSorted((a, b) => a.length - b.length).slice(0, 1);
  const tried = (fitting.length > 0 ? fitting : shortest).slice(0, FORMS_MAX);
  return tried.find((text) => stands({ text, cites: [view.sentence.id] })) ?? whole.text;
}

/** On a page that goes on after its first hour: what is told as done is done. */
function isDone(iso: string, view: View, publishedAt: string): boolean {
  return tokyoDay(publishedAt) === iso.slice(0, 10) && TOLD_DONE.test(view.text);
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
