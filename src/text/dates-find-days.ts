/** Takes days apart: 13日, 翌14日未明, 前日, 来週月曜日, 午後3時. */
import { Characters } from "./characters.ts";
import { type ClockMention, clockAt } from "./dates-clock.ts";
import { dayCountAt } from "./dates-counts.ts";
import { EMPTY, type Part, type RawDate } from "./dates-parts.ts";
import { NUMBER, numbered, numberPart, take, wordPart } from "./dates-take.ts";
import { DAY_WORDS, formsOf, WEEK_WORDS, WEEKDAYS } from "./dates-words.ts";

const NOT_A_DAY =
  "間|連続|続[伸落騰]|ぶり|目|以内|以上|以下|未満|程度|ほど|前|先(?!週|月)|当たり|あたり|平均|分の|後|余り|足らず|がかり|か[かけ]|制|遅れ|本(?!会議|部|社|紙|人|店)|米|銀|経|英|露|韓|朝関|立|常|曜|程|向|光|没|記|産|系|陰|刊|和|中(?!に|の|まで|、)";

const DAY = new RegExp(`(${NUMBER})(?:の?両)?日(?!${NOT_A_DAY})`, "y");

const DAY_LIST = new RegExp(`(${NUMBER})(?=(?:[、・,](?:${NUMBER})){1,6}(?:の?両)?日(?!${NOT_A_DAY}))`, "y");

/** 24(土)、25(日): the day of the week says what 日 would. */
const WEEKDAYED = new RegExp(`(${NUMBER})(?=\\([月火水木金土日](?:・祝|・休)?\\))`, "y");

const DAYS = new RegExp(`(${NUMBER})日?(?:~|-)(?=(?:${NUMBER})日(?!${NOT_A_DAY}))`, "y");

const DAY_WORD = new RegExp(
  `(${formsOf(DAY_WORDS)})(?!の(?:こと|事)(?:のよう|みたい)|比|終値|割れ|まで(?!に)|より|並み|では|的|物)`,
  "y",
);

const WEEK = new RegExp(
  `(${formsOf(WEEK_WORDS)})(?:の?([${WEEKDAYS}])曜日?|(末)|(?=の?(?:${NUMBER})日))?`,
  "y",
);

const WEEKDAY = /\((?:[月火水木金土日祝・]{1,4}|[月火水木金土日]曜日?)\)/y;

const KANJI_DAY =
  /^[一二三四五六七八九十]{1,3}日(?:[市町村月酔坊天]|大根|千秋|署長|警察|駅長|店長|所長|乗車|乗り放題|券|体験|限定|フリー|パス|がかり)/;

const COUNTED = new RegExp(`(?:${NUMBER})(?:[、・~-](?:${NUMBER}))?(?=日)`, "y");

/** What the number of a day begins with. */
const DAY_FIRST = new Characters("0-9一二三四五六七八九十");

export function dayAt(text: string, at: number, head: RawDate | null, month: Part | null): RawDate | null {
  if (!DAY_FIRST.at(text, at)) return null;
  const base = { ...(head ?? { ...EMPTY, start: at }), month };
  if (month === null && (KANJI_DAY.test(text.slice(at, at + 6)) || isCount(text, at))) return null;
  if (
    month === null &&
    /[一-龠々](?<!月|日|翌|同|付)$/.test(text.charAt(at - 1)) &&
    /^[一二三四五六七八九十]/.test(text.charAt(at))
  )
    return null;
  const list = take(DAY_LIST, text, at);
  if (list !== null) return numbered(base, list, "day", at);
  const weekdayed = /[\d.:/]$/.test(text.charAt(at - 1)) ? null : take(WEEKDAYED, text, at);
  if (weekdayed !== null) {
    const named = numbered(base, weekdayed, "day", at);
    return named === null ? null : withTail(text, named);
  }
  const range = take(DAYS, text, at);
  if (range !== null) {
    const last = dayAt(text, at + range[0].length, null, null);
    const first = numberPart(range[1], 31);
    return last === null || first === null
      ? null
      : { ...base, shape: "day", day: first, to: last, end: last.end };
  }
  const found = take(DAY, text, at);
  const day = numberPart(found?.[1], 31);
  if (found === null || day === null) return null;
  return withTail(text, { ...base, shape: "day", day, end: at + found[0].length });
}

/** 3日で終える, 2、3日かかる, 1日5往復: the number counts days. */
function isCount(text: string, at: number): boolean {
  const number = take(COUNTED, text, at);
  if (number === null) return false;
  const end = at + number[0].length;
  return dayCountAt(text, at, end) !== null;
}

/** (金), 付, 午後5時半ごろ behind a day. */
function withTail(text: string, raw: RawDate): RawDate {
  const weekday = take(WEEKDAY, text, raw.end);
  const named = WEEKDAYS.indexOf(weekday?.[0].charAt(1) ?? " ");
  let end = raw.end + (weekday?.[0].length ?? 0);
  if (/^付け?/.test(text.slice(end, end + 2))) end += text.startsWith("付け", end) ? 2 : 1;
  const clock = clockAt(text, /^[ 、]/.test(text.charAt(end)) ? end + 1 : end);
  const usable =
    clock !== null && (clock.marked || !/^[ 、]/.test(text.charAt(end)) || clock.clock !== null)
      ? clock
      : null;
  return withClock({ ...raw, end, weekday: named >= 0 ? named : raw.weekday }, usable);
}

function withClock(raw: RawDate, clock: ClockMention | null): RawDate {
  return clock === null ? raw : { ...raw, clock: clock.clock, end: clock.end };
}

const WEEK_SIGN = new Characters("週");

export function weekAt(text: string, at: number): RawDate | null {
  if (!WEEK_SIGN.within(text)) return null;
  const found = take(WEEK, text, at);
  const weeks = WEEK_WORDS[found?.[1] ?? ""];
  if (found === null || weeks === undefined) return null;
  const end = at + found[0].length;
  const from: Part = { from: "anchor", value: weeks };
  const weekday = found[2] === undefined ? null : WEEKDAYS.indexOf(found[2]);
  const numbered = dayAt(text, text.startsWith("の", end) ? end + 1 : end, null, null);
  if (weekday === null && found[3] === undefined && numbered !== null) return { ...numbered, start: at };
  const shape = found[3] === undefined ? "week" : "weekend";
  return withTail(text, { ...EMPTY, start: at, end, shape, day: from, weekday });
}

const NEXT_DAY = new RegExp(`([翌同])(?=(?:${NUMBER})日(?!${NOT_A_DAY}))`, "y");
const SAME_DAY = new RegExp(`(?:の)?(?:${NUMBER})日(?!${NOT_A_DAY})`, "y");

const WORD_FIRST = new Characters(
  Object.keys(DAY_WORDS)
    .map((word) => word.charAt(0))
    .join(""),
);

export function dayWordAt(text: string, at: number): RawDate | null {
  if (!WORD_FIRST.at(text, at)) return null;
  const next = take(NEXT_DAY, text, at);
  if (next !== null) {
    const day = dayAt(text, at + 1, null, null);
    return day === null
      ? null
      : { ...day, start: at, year: { from: "context", value: next[1] === "翌" ? 1 : 0 }, month: null };
  }
  const found = take(DAY_WORD, text, at);
  const part = wordPart(DAY_WORDS, found?.[1]);
  if (found === null || part === null) return null;
  const end = at + found[0].length;
  // きのう7日: the number says the same day once more.
  const numbered = part.from === "anchor" ? take(SAME_DAY, text, end) : null;
  return withTail(text, {
    ...EMPTY,
    start: at,
    end: end + (numbered?.[0].length ?? 0),
    shape: "day",
    day: part,
  });
}

/** 毎日午後3時, 毎週金曜の午後8時: no one day. */
const EVERY = /(?:毎[日朝晩夕週月]|連日)(?:[月火水木金土日]曜日?)?の?、?$/;

const TIME_FIRST = new Characters("午正0-9");

/** A time without its day, which the text before gives: 午後3時から. */
export function timeAt(text: string, at: number): RawDate | null {
  const found = TIME_FIRST.at(text, at) ? clockAt(text, at) : null;
  if (
    found === null ||
    found.clock === null ||
    !found.marked ||
    EVERY.test(text.slice(Math.max(0, at - 6), at))
  )
    return null;
  return { ...EMPTY, start: at, end: found.end, shape: "time", clock: found.clock };
}
