/** Every date of a statement must be one that the cited sentences give, said as finely or less. */

import type { DateSpan } from "../../model.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Evidence, Said } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";
import { isFiscalStart, isShortYear, isYearBefore } from "./years.ts";

/** The day, month or year of an ISO form, without its time. */
const calendar = (iso: string): string => iso.slice(0, 10).split("T", 1)[0] ?? iso;

function isSame(said: DateSpan, source: DateSpan): boolean {
  if (said.iso === source.iso) return true;
  if (said.iso.includes("T")) {
    return (
      source.iso.includes("T") && !source.iso.includes("/") && Date.parse(said.iso) === Date.parse(source.iso)
    );
  }
  if (said.iso.includes("/")) return isSeason(said) && liesIn(source, said);
  if (source.iso.includes("/")) return source.iso.split("/").every((end) => within(end, said.iso));
  return within(source.iso, said.iso);
}

/** 来春 for 来年4月: a part of the year, or of a month, tells the same less finely. */
const isSeason = ({ text }: DateSpan): boolean => /[春夏秋冬]$|[上中下]旬$|[前後]半$/.test(text);

function liesIn(fine: DateSpan, coarse: DateSpan): boolean {
  const [first = "", last = ""] = coarse.iso.split("/");
  const [from = "", to = from] = fine.iso.split("/").map(calendar);
  // A month or a year by itself is longer than the part of it that is said.
  return from.slice(0, first.length) >= first && to.slice(0, last.length) <= last && to.length >= last.length;
}

/** True when `fine` lies inside `coarse`: 2026-02-13 in 2026-02. */
function within(fine: string, coarse: string): boolean {
  const day = calendar(fine);
  return day === coarse || day.startsWith(`${coarse}-`);
}

/** 13～15日 for 13日から15日まで: both ends are said. */
function endsAreSaid(said: DateSpan, sources: readonly DateSpan[]): boolean {
  const ends = said.iso.split("/");
  return ends.length === 2 && ends.every((end) => sources.some((source) => calendar(source.iso) === end));
}

const DAY_OF = /(\d{1,2})日/;

/** A bare 13日 means the 13th the cited sentences tell of, whichever month the article's day would suggest. */
function isBareDay(said: DateSpan, source: DateSpan): boolean {
  if (/[月年]|[^\d日（）()]/.test(said.text.normalize("NFKC"))) return false;
  const day = DAY_OF.exec(said.text.normalize("NFKC"))?.[1];
  return (
    day !== undefined && !/月/.test(source.text) && calendar(source.iso).endsWith(`-${day.padStart(2, "0")}`)
  );
}

/** True when one date of the article is what a statement's date means. */
export const carriesDate = (source: DateSpan, said: DateSpan): boolean =>
  isSame(said, source) || isBareDay(said, source) || isSameWords(said, source) || isFiscalStart(said, source);

/** 10月 for 10月, whichever year either sentence seems to mean by itself. */
const isSameWords = (said: DateSpan, source: DateSpan): boolean =>
  /\d|^(?:前日|翌日|当日|同日|前夜|翌朝|前年|翌年|前月|翌月|同月|同年)/.test(said.text.normalize("NFKC")) &&
  said.text.normalize("NFKC") === source.text.normalize("NFKC");

/** 2028年度末から遅れる: what is not kept. */
const LEFT = /^から[^、。]{0,16}(?:遅|延|早|前倒|先送|ずれ)/;
const LEAVES = /遅|延|早|前倒|先送|ずれ|当初|目標|予定だった|から/;

const STEPS: Readonly<Record<string, number>> = { 前日: 1, 翌日: -1 };

/** 前月 for 3月, where the article is of April. */
function isMonthBefore(said: DateSpan, sources: readonly DateSpan[], published: string | null): boolean {
  if (said.text !== "前月" || published === null) return false;
  const [year = 0, month = 0] = published.split("-").map(Number);
  const before = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
  return sources.some(({ iso }) => within(iso, before));
}

/** 15年前と比べ, where a change is told of 15年. */
const isSpanOf = (said: DateSpan, cited: readonly Said[]): boolean => {
  const span = /^約?(\d+)(年|か?カ?月|日|週間)前/.exec(said.text.normalize("NFKC"));
  return (
    span !== null &&
    cited.some(({ folded }) => new RegExp(`${span[1]}${span[2]}(?:間で|間に|で|間の)`).test(folded))
  );
};

/** Parts of the day that are no other words. */
const LONG_PARTS = "未明|早朝|明け方|午前|正午|午後|夕方|深夜";
/** 翌日の午後: the part of the day is held against the text by itself. */
const LAST_PART = new RegExp(`の?(?:${LONG_PARTS}|[朝昼夜夕])$`);

/** 前日 for 6日, where the text is of the 7th; 前日のうち for 前日の夕方. */
function isCountedFrom(said: DateSpan, sources: readonly DateSpan[], published: string | null): boolean {
  const step = STEPS[said.text.replace(LAST_PART, "")];
  if (step === undefined) return false;
  if (sources.some(({ text }) => text.startsWith(said.text))) return true;
  const days = [
    ...sources.map(({ iso }) => calendar(iso)),
    ...(published === null ? [] : [calendar(published)]),
  ].map((day) => Date.parse(day));
  return sources.some(({ iso }) => days.some((day) => day - Date.parse(calendar(iso)) === step * DAY_MS));
}

const DAY_MS = 86_400_000;

export function dateReasons({ said, cited, source }: Evidence): CheckReason[] {
  const sources = cited.flatMap((one) => one.dates.map((date) => ({ date, one })));
  return said.dates.flatMap((date): CheckReason[] => {
    const carried =
      sources.some((one) => carriesDate(one.date, date)) ||
      isCountedFrom(
        date,
        sources.map((one) => one.date),
        source.anchor.at,
      ) ||
      endsAreSaid(
        date,
        sources.map((source) => source.date),
      );
    const often = said.dates.filter(
      ({ iso, text }) => iso === date.iso && /\d/.test(text.normalize("NFKC")),
    ).length;
    const there = sources.filter((source) => calendar(source.date.iso) === calendar(date.iso)).length;
    if (!carried && (isShortYear(date, cited) || isYearBefore(date, cited) || isSpanOf(date, cited)))
      return [];
    if (
      !carried &&
      isMonthBefore(
        date,
        sources.map((one) => one.date),
        source.anchor.at,
      )
    )
      return [];
    const leaves = sources.filter((source) => carriesDate(source.date, date));
    if (
      leaves.length > 0 &&
      leaves.every(({ date: source, one }) => LEFT.test(one.folded.slice(source.end))) &&
      !LEAVES.test(said.plain)
    )
      return [{ kind: "date", detail: `${date.text}: the cited sentences say that it is not kept` }];
    const turned = boundTurned(date, said, leaves);
    if (turned !== null) return [{ kind: "date", detail: turned }];
    if (carried && (often < 2 || there === 0 || often <= there)) return [];
    const others = sources.map((source) => `${source.date.text} (${source.date.iso})`).join(", ");
    return [
      {
        kind: "date",
        detail: `${date.text} (${date.iso}) is not in the cited sentences${others === "" ? "" : `; they say ${others}`}`,
      },
    ];
  });
}

const PART_OF = /^(?:の)?(?:(初め|はじめ|初頭|上旬|前半)|(半ば|中旬|中盤)|(末|下旬|終わり|後半))/;
const FROM_ON = /^(?:以降|以後|から(?!は))/;
const EARLIEST = /早くても?$/;
const UNTIL = /^(?:まで|以前)/;

/** 9月初め is not 9月末, and 2028年度まで not 2028年度以降. */
function boundTurned(
  date: DateSpan,
  said: Said,
  sources: readonly { readonly date: DateSpan; readonly one: Said }[],
): string | null {
  if (sources.length === 0) return null;
  const behind = said.folded.slice(date.end);
  const others = sources.map(({ date: source, one }) => one.folded.slice(source.end));
  const part = partOf(date, behind);
  const parts = sources.map(({ date: source }, i) => partOf(source, others[i] ?? ""));
  if (part >= 0 && parts.every((other) => other >= 0 && other !== part))
    return `${date.text}: another part of it in the cited sentences`;
  const turned =
    (UNTIL.test(behind) &&
      others.every(
        (other) =>
          FROM_ON.test(other) ||
          sources.every(({ date: source, one }) => EARLIEST.test(one.folded.slice(0, source.start))),
      )) ||
    (FROM_ON.test(behind) && others.every((other) => UNTIL.test(other)));
  return turned ? `${date.text}: from then on, or until then: the cited sentences say the opposite` : null;
}

/** 0, 1 or 2 for the beginning, the middle or the end; -1 where none is said. */
function partOf({ text }: DateSpan, behind: string): number {
  const inside = /(?:(初め|はじめ|初頭|上旬|前半)|(半ば|中旬|中盤)|(末|下旬|終わり|後半))$/.exec(text);
  const found = inside ?? PART_OF.exec(behind);
  return found === null ? -1 : found.slice(1).findIndex((one) => one !== undefined);
}

const PARTS = new RegExp(`${LONG_PARTS}|(?<=日)[朝昼夜夕]`, "g");
/** Hours (from, to) of a part of the day; past midnight they go on. */
const HOURS: Readonly<Record<string, readonly [number, number]>> = {
  未明: [0, 5],
  早朝: [4, 8],
  明け方: [3, 7],
  午前: [0, 12],
  正午: [12, 12],
  午後: [12, 24],
  夕方: [15, 19],
  深夜: [22, 28],
  朝: [5, 11],
  昼: [11, 15],
  夕: [15, 19],
  夜: [18, 26],
};
const SAME_PART: Readonly<Record<string, RegExp>> = {
  午前: /午前|未明|早朝|朝|明け方/,
  午後: /午後|夕|夜|正午/,
  朝: /朝|午前/,
  夜: /夜|深夜|午後|晩/,
  昼: /昼|正午/,
  夕: /夕/,
};

/** 未明 is not 夜: the part of the day must be said too, or follow from an hour. */
export function dayPartReasons({ said, cited, plain }: Evidence): CheckReason[] {
  const hours = cited
    .flatMap((one) => one.dates.flatMap(({ iso }) => /T(\d\d)/.exec(iso)?.[1] ?? []))
    .map(Number);
  return matchesOf(PARTS, said.plain)
    .filter(([part]) => {
      const [from, to] = HOURS[part] ?? [0, -1];
      const told = hours.some((hour) => (hour >= from && hour <= to) || hour + 24 <= to);
      return !told && !(SAME_PART[part] ?? new RegExp(part)).test(plain);
    })
    .map(([part]) => ({ kind: "date", detail: `${part} is not in the cited sentences` }));
}
