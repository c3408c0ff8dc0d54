/** Reads the dates of feeds in every form that is common, wrong ones included. */
import { ERAS, westernYear } from "../../text/eras.ts";
import { instantOf, type Parts } from "./instants.ts";
import { zoneIn } from "./zones.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
/** Weekdays are often wrong (a template of yesterday), and nothing is lost without them. */
const WEEKDAY =
  /^(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?|[日月火水木金土]曜?日?)(?:\s*[,、.]\s*|\s+)|[((][日月火水木金土][曜]?[日]?(?:・?祝)?[))]|[日月火水木金土]曜日/gi;

const TIME = "(\\d{1,2})[:時](\\d{1,2})(?:[:分](\\d{1,2})(?:[.,]\\d+)?)?(?:分|秒)?";

/** Each gives year, month, day by name; the time of day is read from what follows. */
const FORMS: readonly RegExp[] = [
  // 2026-03-04, 2026/3/4, 2026.03.04, 2026年3月4日
  /^(?<y>\d{4})\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})(?!\d)\s*日?/,
  // 20260304, 20260304T102030, 20260304102030
  /^(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?:[t\s]?(?<h>\d{2})(?<i>\d{2})(?<s>\d{2})?)?(?!\d)/i,
  // 4 Mar 2026, 04-Mar-26
  new RegExp(`^(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?<n>${MONTH})[\\s,-]+(?<y>\\d{4}|\\d{2})(?!\\d|:)`, "i"),
  // Mar 4 10:20:30 2026 (asctime), with a zone before the year (date(1))
  new RegExp(`^(?<n>${MONTH})\\s+(?<d>\\d{1,2})\\s+(?<t>${TIME})\\s+(?<z>[a-z]{1,5}\\s+)?(?<y>\\d{4})`, "i"),
  // 04 3月 2026: a template of RFC 822 in a Japanese locale
  /^(?<d>\d{1,2})\s+(?<m>\d{1,2})月,?\s+(?<y>\d{4})/,
  // March 4, 2026
  new RegExp(`^(?<n>${MONTH})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(?<y>\\d{4})`, "i"),
  // 令和8年3月4日, R8.3.4
  /^(?<e>令和|平成|昭和|大正|明治|[rhst])\s*(?<w>\d{1,2}|元)\s*[年./-]\s*(?<m>\d{1,2})\s*[月./-]\s*(?<d>\d{1,2})\s*日?/i,
  // 13/02/2026, 02/13/2026: only where one of them cannot be the month
  /^(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<y>\d{4})(?!\d)/,
  // 2026-03, 2026年3月, 2026
  /^(?<y>\d{4})\s*(?:[-/.年]\s*(?<m>\d{1,2})?\s*月?)?\s*$/,
  // 3月4日: the year is the one that lies nearest
  /^(?<m>\d{1,2})月\s*(?<d>\d{1,2})日/,
];

export type DateDeps = {
  /** For dates without a year. */
  readonly now: Date;
};

/**
 * @param text as it stands in the feed
 * @returns ISO 8601 with the offset that was said, `+09:00` where none was (a Japanese desk reads Japanese feeds); null
 *   for what is no date, for a day that no calendar has, and for the zero dates of broken software (before 1990)
 */
export function feedDate(text: string, deps: DateDeps): string | null {
  const given = text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 120);
  const epoch = /^(\d{10})(\d{3})?(?:\.\d+)?$/.exec(given);
  if (epoch) return instantOf({ epochMs: Number(epoch[1]) * 1000 + Number(epoch[2] ?? 0) });
  const plain = given.replace(WEEKDAY, " ").replace(/\s+/g, " ").trim();
  for (const form of FORMS) {
    const match = form.exec(plain);
    if (match === null) continue;
    const parts = partsOf(match.groups ?? {}, plain.slice(match[0].length), deps);
    return parts === null ? null : instantOf(parts);
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function partsOf(groups: Groups, rest: string, { now }: DateDeps): Parts | null {
  const day = dayOf(groups, now);
  if (day === null) return null;
  const clock = clockOf(groups, rest);
  if (clock === null) return null;
  const offsetMinutes = zoneIn(groups["z"]?.trim() ?? clock.rest);
  return { ...day, ...clock.time, offsetMinutes };
}

type Day = { readonly year: number; readonly month: number; readonly day: number };

function dayOf(groups: Groups, now: Date): Day | null {
  const { y, m, d, n, e, w, a, b } = groups;
  if (a !== undefined && b !== undefined) {
    const [one, other] = [Number(a), Number(b)];
    if (one > 12 === other > 12) return null;
    return one > 12
      ? { year: Number(y), month: other, day: one }
      : { year: Number(y), month: one, day: other };
  }
  const month = n === undefined ? Number(m ?? 1) : MONTHS.indexOf(n.slice(0, 3).toLowerCase()) + 1;
  const day = Number(d ?? 1);
  if (e !== undefined) {
    const era = e.length === 1 ? e.toUpperCase() : e;
    const year = era in ERAS ? westernYear(era, w === "元" ? 1 : Number(w)) : null;
    return year === null ? null : { year, month, day };
  }
  if (y === undefined) return { year: nearestYear(month, day, now), month, day };
  const year = y.length === 2 ? Number(y) + (Number(y) < 70 ? 2000 : 1900) : Number(y);
  return { year, month, day };
}

/** A feed tells of the last days: a date that would lie months ahead is last year's. */
function nearestYear(month: number, day: number, now: Date): number {
  const year = now.getUTCFullYear();
  const ahead = (Date.UTC(year, month - 1, day) - now.getTime()) / 86_400_000;
  return ahead > 31 ? year - 1 : ahead < -334 ? year + 1 : year;
}

const CLOCK = new RegExp(
  `^\\s*(?:[t,、]|at|の)?\\s*(?<p>午前|午後|am|pm|正午)?\\s*(?:${TIME}|(?<hour>\\d{1,2})(?:時|(?=\\s*[ap]m)|(?=\\s*z$)))?\\s*(?<q>[ap]\\.?m\\.?(?![a-z]))?`,
  "i",
);

type Clock = { readonly hour: number; readonly minute: number; readonly second: number };

function clockOf(groups: Groups, rest: string): { readonly time: Clock; readonly rest: string } | null {
  const text = groups["t"] ?? rest;
  const compact = groups["h"];
  if (compact !== undefined) return { time: clock(compact, groups["i"], groups["s"]), rest: rest.trim() };
  const match = CLOCK.exec(text);
  const { p, q, hour } = match?.groups ?? {};
  const [, , h, i, s] = match ?? [];
  const time = clock(h ?? hour ?? (p === "正午" ? "12" : "0"), i, s);
  const half = (p ?? q ?? "").toLowerCase().replaceAll(".", "");
  const isLate = (half === "pm" || half === "午後") && time.hour < 12;
  const isMidnight = (half === "am" || half === "午前") && time.hour === 12;
  const shifted = isLate ? time.hour + 12 : isMidnight ? 0 : time.hour;
  return { time: { ...time, hour: shifted }, rest: text.slice(match?.[0].length ?? 0).trim() };
}

const clock = (hour: string, minute?: string, second?: string): Clock => ({
  hour: Number(hour),
  minute: Number(minute ?? 0),
  second: Number(second ?? 0),
});
