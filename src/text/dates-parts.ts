/** What a date mention says, before it is known which day that is. */

/** `said`: the number itself; `anchor`: counted from the article's day (昨年); `context`: from the date before (同年, 翌日). */
export type From = "said" | "anchor" | "context";
export type Part = { readonly from: From; readonly value: number };

type Shape =
  | "year"
  /** 23年に: a year only where the text writes years around it in full. */
  | "short-year"
  /** 27年に: also where it lies near the article's own year. */
  | "near-year"
  | "fiscal-year"
  | "fiscal-term"
  | "decade"
  | "month"
  | "day"
  | "week"
  | "weekend"
  | "time";

/** A stretch inside a month or year: 上旬, 前半, 春; first and last in days of the month or months of the year. */
export type Stretch = { readonly from: number; readonly to: number };

export type Clock = { readonly hour: number; readonly minute: number | null };

export type RawDate = {
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  readonly year: Part | null;
  /** The year was written with two digits (25年3月期). */
  readonly shortYear: boolean;
  readonly month: Part | null;
  readonly day: Part | null;
  /** Monday 0 … Sunday 6, inside the week that `day` counts from the anchor's. */
  readonly weekday: number | null;
  readonly stretch: Stretch | null;
  readonly clock: Clock | null;
  /** `undefined`: none named; null: named without saying which. */
  readonly zone: string | null | undefined;
  /** The end of a range, with the parts it writes itself. */
  readonly to: RawDate | null;
  readonly quarter: boolean;
  /** 3日後: counted on from what the sentence told before, else from the article's day. */
  readonly after: boolean;
  /** 年内, 年度内: from the article's day to the end of the year. */
  readonly within: boolean;
};

export const EMPTY: RawDate = {
  start: 0,
  end: 0,
  shape: "day",
  year: null,
  shortYear: false,
  month: null,
  day: null,
  weekday: null,
  stretch: null,
  clock: null,
  zone: undefined,
  to: null,
  quarter: false,
  after: false,
  within: false,
};

export const said = (value: number): Part => ({ from: "said", value });

/** 末日: the month's last day, whichever that is. */
export const LAST_DAY: Part = { from: "said", value: 99 };
