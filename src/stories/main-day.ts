/** The day on which what an article tells happened: the latest past day that its first sentence names. */
import type { Reading } from "../model.ts";

export type MainDay = {
  /** Days since 1970, in the text's own calendar. */
  readonly day: number;
  /** The day on which it was announced, where the text tells that too. */
  readonly announced: number | null;
  /** Where the first sentence names no day: that of publication and the day before, never the one after. */
  readonly unsaid: readonly number[];
  /** 0 when the text says the day; 1 when it is told in two time zones, or only the day of publication is known. */
  readonly slackDays: number;
};

const DAY_MS = 86_400_000;
const TOKYO_MS = 9 * 3_600_000;
/** 現地時間, 米国時間, 日本時間: two calendars in one text. */
const TWO_CALENDARS = /現地時間|現地|(?:米|米国|東部|日本|グリニッジ)(?:東部)?時間/;
const ANNOUNCED = /(?:発表|公表)(?:し|した)|明らかに(?:し|なっ)|分かった|わかった/;
/** 4日にも家宅捜索する: it has not happened yet. */
const PLANNED = /^にも|^まで(?!に(?:分|わ)か)/;
const SENTENCES_MAX = 3;
/** What happened longer ago is what the news reminds of. */
const DAYS_AGO_MAX = 10;

export function mainDayOf(reading: Reading, publishedAt: string): MainDay {
  const published = Math.floor((Date.parse(publishedAt) + TOKYO_MS) / DAY_MS);
  const recent = [published - 1, published];
  const all = reading.sentences.map(({ text }) => text).join("");
  const zones = TWO_CALENDARS.test(all) ? 1 : 0;
  const lead = reading.sentences.slice(0, SENTENCES_MAX);
  const textOf = (id: string): string => lead.find((sentence) => sentence.id === id)?.text ?? "";
  const daysIn = (id: string): readonly number[] =>
    (reading.spans.get(id)?.dates ?? [])
      .filter(({ precision }) => precision === "day" || precision === "hour" || precision === "minute")
      .filter(({ end }) => !PLANNED.test(textOf(id).slice(end)))
      .map(({ iso }) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS)
      .filter((day) => Number.isInteger(day) && day <= published + zones && day > published - DAYS_AGO_MAX);
  const telling = lead.slice(1).find(({ id, text }) => ANNOUNCED.test(text) && daysIn(id).length > 0);
  const announced = telling === undefined ? null : Math.max(...daysIn(telling.id));
  for (const [at, { id }] of lead.entries()) {
    const days = daysIn(id);
    if (days.length > 0)
      return { day: Math.max(...days), announced, unsaid: at === 0 ? [] : recent, slackDays: zones };
  }
  return { day: published, announced, unsaid: recent, slackDays: 1 };
}

/** What happened on the one day and became known on the other is told under either. */
export const isSameDay = (one: MainDay, other: MainDay): boolean => {
  const slackDays = Math.max(one.slackDays, other.slackDays);
  const daysOf = ({ day, announced, unsaid }: MainDay): readonly number[] => [
    day,
    ...(announced === null ? [] : [announced]),
    ...unsaid,
  ];
  return daysOf(one).some((day) => daysOf(other).some((their) => Math.abs(day - their) <= slackDays));
};
