/** What the text before a date has said: the day, month and year that 同日, 翌14日 and a bare 15日 go back to. */
import type { Day, Month } from "./dates-calendar.ts";

export type Context = {
  readonly day: Day | null;
  readonly month: Month | null;
  readonly year: number | null;
  /** A year (a month) was said in full, not taken from the article's day. */
  readonly yearSaid: boolean;
  readonly monthSaid: boolean;
  /** Number of the sentence, and the offset in it, where the last date ended. */
  readonly sentence: number;
  readonly end: number;
};

export const NO_CONTEXT: Context = {
  day: null,
  month: null,
  year: null,
  yearSaid: false,
  monthSaid: false,
  sentence: -1,
  end: 0,
};
