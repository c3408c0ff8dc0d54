/** Finds date mentions in folded text and takes them apart, without knowing yet which day they are. */
import { Characters } from "./characters.ts";
import { dayAt, dayWordAt, timeAt, weekAt } from "./dates-find-days.ts";
import { monthAt, stretchAt } from "./dates-find-months.ts";
import { decadeAt, isoAt, shortYearAt, termAt, wordYearAt, yearsAfterAt, yearsAgoAt } from "./dates-forms.ts";
import { EMPTY, type RawDate, type Stretch } from "./dates-parts.ts";
import { mayBeginDate } from "./dates-starts.ts";
import { take } from "./dates-take.ts";
import { YEAR_STRETCHES } from "./dates-words.ts";
import { type YearMention, yearAt } from "./dates-years.ts";
import { zoneAt } from "./dates-zones.ts";
import { numeralAt, startsNumeral } from "./numerals.ts";

const STARTS =
  /[0-9'’〇一二三四五六七八九十千]|西暦|令和|平成|昭和|大正|明治|[RHS]\d|[今本昨来翌同前先再一去明]|年(?=度?内|明け)|元日|大みそか|大晦日|きょう|きのう|おとと|あす|あした|あさって|けさ|ゆうべ|ことし|この[春夏秋冬]|午[前後]|正午|[日米東太欧英仏独現当協世中北香台韓豪モロウイスドフハアニワグ]/g;

/** Every date mention of folded text, in order, without overlap. Linear in the text's length. */
export function findDates(text: string): RawDate[] {
  const found: RawDate[] = [];
  STARTS.lastIndex = 0;
  for (let start = STARTS.exec(text); start !== null; start = STARTS.exec(text)) {
    const raw = dateAt(text, start.index);
    if (raw !== null) {
      found.push(raw);
      STARTS.lastIndex = raw.end;
    } else if (startsNumeral(text, start.index)) {
      STARTS.lastIndex = Math.max(start.index + 1, numeralEnd(text, start.index));
    }
  }
  return found;
}

/** Where a number that starts no date ends; a list (13・14日) may begin inside what looks like a decimal. */
function numeralEnd(text: string, at: number): number {
  return numeralAt(text, at)?.end ?? at + 1;
}

const BLOCKED_BEFORE = /(?:第|[A-Za-z][-.]?|[数何幾]|[0-9][.,]?|[0-9]\/|No\.)$/;

function dateAt(text: string, at: number): RawDate | null {
  const named = zoneAt(text, at);
  const from = named?.end ?? at;
  if (!mayBeginDate(text, from)) return null;
  if (startsNumeral(text, at) && BLOCKED_BEFORE.test(text.slice(Math.max(0, at - 3), at))) return null;
  const raw =
    isoAt(text, from) ??
    yearsAgoAt(text, from) ??
    yearsAfterAt(text, from) ??
    wordYearAt(text, from) ??
    decadeAt(text, from) ??
    termAt(text, from) ??
    calendarAt(text, from);
  if (raw === null) return null;
  return { ...withEnd(text, raw), start: at, zone: named === null ? undefined : named.zone };
}

/** 2月28日~3月2日: a day behind which another is the end. */
function withEnd(text: string, raw: RawDate): RawDate {
  if (raw.shape !== "day" || raw.to !== null || text.charAt(raw.end) !== "~") return raw;
  const last = calendarAt(text, raw.end + 1);
  return last?.shape === "day" ? { ...raw, to: last, end: last.end } : raw;
}

function calendarAt(text: string, at: number): RawDate | null {
  const year = yearAt(text, at);
  if (year !== null) return afterYear(text, at, year);
  return (
    seasonAt(text, at) ??
    monthAt(text, at, null) ??
    weekAt(text, at) ??
    dayWordAt(text, at) ??
    dayAt(text, at, null, null) ??
    shortYearAt(text, at) ??
    timeAt(text, at)
  );
}

function afterYear(text: string, at: number, year: YearMention): RawDate | null {
  const base: RawDate = {
    ...EMPTY,
    start: at,
    end: year.end,
    shape: year.fiscal ? "fiscal-year" : "year",
    year: year.part,
    shortYear: year.short,
  };
  if (year.fiscal) return base;
  const from =
    text.startsWith("の", year.end) &&
    /^の(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/.test(text.slice(year.end, year.end + 5))
      ? year.end + 1
      : year.end;
  const month = monthAt(text, from, base);
  if (month !== null) return { ...month, start: at };
  if (year.part.from !== "said" && /^翌|^同$/.test(text.slice(at, year.end)) && year.end - at === 1)
    return null;
  const stretch = stretchAt(text, year.end, YEAR_STRETCHES);
  return stretch === null ? base : seasoned(text, base, stretch);
}

function seasoned(text: string, base: RawDate, found: { stretch: Stretch; end: number }): RawDate {
  const about = /^(?:ごろ|頃)/.exec(text.slice(found.end, found.end + 2))?.[0].length ?? 0;
  return { ...base, shape: "year", stretch: found.stretch, end: found.end + about };
}

const SEASON_NAMES = new Characters("春夏秋冬");
const SEASON = /(今|昨|来|この)(?=[春夏秋冬])/y;
const SEASON_YEAR: Readonly<Record<string, number>> = { 今: 0, この: 0, 昨: -1, 来: 1 };

/** 来春, 昨秋, この冬. */
function seasonAt(text: string, at: number): RawDate | null {
  if (!SEASON_NAMES.within(text)) return null;
  const found = take(SEASON, text, at);
  const year = SEASON_YEAR[found?.[1] ?? ""];
  if (found === null || year === undefined) return null;
  const base: RawDate = { ...EMPTY, start: at, shape: "year", year: { from: "anchor", value: year } };
  const stretch = stretchAt(text, at + found[0].length, YEAR_STRETCHES);
  return stretch === null ? null : seasoned(text, base, stretch);
}
