/** How the page says times, kinds and checks in Japanese. */
import { tokyoDay } from "../../calendar.ts";
import type { Article, CheckVerdict, Summary } from "../../model.ts";

const TOKYO = { timeZone: "Asia/Tokyo" } as const;
const DAY = new Intl.DateTimeFormat("ja-JP", { ...TOKYO, month: "long", day: "numeric", weekday: "short" });
const YEAR_DAY = new Intl.DateTimeFormat("ja-JP", {
  ...TOKYO,
  year: "numeric",
  month: "long",
  day: "numeric",
});
const CLOCK = new Intl.DateTimeFormat("ja-JP", { ...TOKYO, hour: "numeric", minute: "2-digit" });

/** `11月26日(木)`; with the year where it is another than now. */
export function dayInWords(day: string, now: Date): string {
  const at = new Date(`${day}T12:00:00+09:00`);
  return day.slice(0, 4) === tokyoDay(now).slice(0, 4) ? DAY.format(at) : YEAR_DAY.format(at);
}

/** `11月26日(木) 5:48`; midnight is how a day without a time is written, and gives the day alone. */
export function timeInWords(iso: string, now: Date): string {
  const at = new Date(iso);
  const clock = CLOCK.format(at);
  return `${dayInWords(tokyoDay(at), now)}${clock === "0:00" ? "" : ` ${clock}`}`;
}

/** The day `days` later, or earlier. */
export const dayAfter = (day: string, days: number): string =>
  tokyoDay(new Date(Date.parse(`${day}T12:00:00+09:00`) + days * 86_400_000));

export const KIND_WORDS = {
  straight: "報道",
  column: "論説・コラム",
  explainer: "解説",
  interview: "インタビュー",
  live: "速報・詳報",
  release: "発表資料",
  short: "短信",
} as const satisfies Record<Article["kind"], string>;

export const CHECK_WORDS = {
  verbatim: "原文のまま",
  compressed: "原文を短縮",
  verified: "照合済み",
} as const satisfies Record<CheckVerdict, string>;

export const FACT_WORDS = {
  who: "だれが",
  what: "何を",
  when: "いつ",
  where: "どこで",
  why: "なぜ",
  how: "どのように",
} as const satisfies Record<keyof Summary["facts"], string>;

export const BLOCK_WORDS: Readonly<Record<string, string>> = {
  caption: "写真説明",
  reference: "参考",
  profile: "筆者",
};
