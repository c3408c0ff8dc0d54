/**
 * Finds the dates and times of an article and resolves them to ISO 8601, from the article's own day and from the
 * text before: 13日, 同日, 翌14日未明, 昨年11月, 令和8年2月13日, 7〜9月期.
 *
 * Forms of `iso`: `2026`, `2026-02`, `2026-02-13`, `2026-02-13T17:30+09:00`; ranges `a/b`, of which both ends belong to
 * it. A quarter is a range of months (`2026-07/2026-09`, precision `quarter`), a fiscal year or term too
 * (`2025-04/2026-03`), a decade is a range of years, 上旬 and a week ranges of days. Weeks run Monday to Sunday.
 * Parts of a day (未明) keep the precision of the day, and so does a time in a zone that the text does not name (現地時間).
 *
 * What the text does not fix is no date: 昭和末期, 90日間, 3分の1, 24時間体制, and a bare 13日 in an article without a day.
 */
import type { Anchor, DateSpan } from "../model.ts";
import { japanTime } from "./dates-calendar.ts";
import { type Context, NO_CONTEXT } from "./dates-context.ts";
import { cueAfter } from "./dates-cues.ts";
import { findDates } from "./dates-find.ts";
import type { RawDate } from "./dates-parts.ts";
import { resolve } from "./dates-resolve.ts";
import type { Resolved } from "./dates-setting.ts";
import { foldNumbers } from "./normalize.ts";

/** The dates of an article's sentences, in reading order, by sentence id. Offsets are relative to each sentence. */
export function datesIn(
  sentences: readonly { readonly id: string; readonly text: string }[],
  anchor: Anchor,
): ReadonlyMap<string, readonly DateSpan[]> {
  const today = anchor.at === null ? null : japanTime(anchor.at);
  const found = new Map<string, readonly DateSpan[]>();
  let context = NO_CONTEXT;
  for (const [sentence, { id, text }] of sentences.entries()) {
    const folded = foldNumbers(text);
    const spans: DateSpan[] = [];
    for (const raw of findDates(folded)) {
      if (isToldInQuote(folded, raw, spans) || isInTitle(folded, raw)) continue;
      const cue = cueAfter(folded, raw.end);
      const date = resolve(raw, { today, context, cue, at: { sentence, start: raw.start } });
      if (date === null) continue;
      const { start, end } = raw;
      const { iso, units, precision } = date;
      spans.push({ start, end, text: text.slice(start, end), iso, units, precision });
      if (!isAside(folded, raw, context, sentence) && !looksBack(raw))
        context = after(context, raw, date, sentence);
    }
    found.set(id, spans);
  }
  return found;
}

/** 13日（現地時間12日） goes on from the 13th: the brackets say the same instant on another clock. */
const isAside = (folded: string, { start, zone }: RawDate, context: Context, sentence: number): boolean =>
  zone !== undefined &&
  context.sentence === sentence &&
  context.end === start - 1 &&
  /[（(]/u.test(folded[start - 1] ?? "");

/** 前日の夕方に避難していた: the tale goes on from the day itself. */
const looksBack = ({ day }: RawDate): boolean => day?.from === "context" && day.value < 0;

/** 「注文は前日に締め切る」: what somebody counts from in speech is not what the article told before. */
function isToldInQuote(text: string, raw: RawDate, before: readonly DateSpan[]): boolean {
  if (raw.day?.from !== "context") return false;
  const open = text.lastIndexOf("「", raw.start);
  return open > text.lastIndexOf("」", raw.start) && !before.some(({ start }) => start > open);
}

/** 20日、2026年度予算案を決めた。同日夜: what is longer than a month is told beside the day. */
const KEEPS_DAY: ReadonlySet<RawDate["shape"]> = new Set([
  "month",
  "year",
  "fiscal-year",
  "fiscal-term",
  "decade",
]);

const KANJI_MONTH = /^[一二三四五六七八九十]{1,3}月$/;
/** The longest title (UTF-16 units) whose month is no date. */
const TITLE_CHARS_MAX = 14;

/** 映画「三月の港」: a month in kanji in a few words in brackets. */
function isInTitle(text: string, { shape, start, end }: RawDate): boolean {
  if (shape !== "month" || !KANJI_MONTH.test(text.slice(start, end))) return false;
  const title = /^[^「」『』。、]*[」』]/.exec(text.slice(end, end + TITLE_CHARS_MAX));
  const open = Math.max(text.lastIndexOf("「", start), text.lastIndexOf("『", start));
  return title !== null && open >= 0 && end + title[0].length - open <= TITLE_CHARS_MAX + 2;
}

/** What the next date may go back to. */
function after(context: Context, raw: RawDate, date: Resolved, sentence: number): Context {
  if (date.year === null) return context;
  const same = context.sentence === sentence;
  const sameYear = same && context.yearSaid && context.year === date.year;
  const sameMonth = same && context.monthSaid && context.month?.month === date.month?.month;
  return {
    day: date.day ?? (KEEPS_DAY.has(raw.shape) ? context.day : null),
    month: date.month,
    year: date.year,
    yearSaid: raw.year !== null || sameYear,
    monthSaid: raw.month !== null || sameMonth,
    sentence,
    end: raw.end,
  };
}
