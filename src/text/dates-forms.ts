/** Dates in fixed forms: 2026-02-13, 2026/2/13, R8.2.13, 1990年代, 25年3月期, 2022~2026年度, 3年前. */
import { Characters } from "./characters.ts";
import { clockAt } from "./dates-clock.ts";
import { EMPTY, type Part, type RawDate, type Stretch, said } from "./dates-parts.ts";
import { take } from "./dates-take.ts";
import { westernYear } from "./eras.ts";
import { numeralValue } from "./numerals.ts";

const ISO = /([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const ERA_DOTS = /(?<![A-Za-z])([RHST])(\d{1,2})[./](\d{1,2})[./](\d{1,2})(?!\d)/y;
const SLASH_MONTH = /([12]\d{3})\/(\d{1,2})(?![\d/])/y;

/** What stands behind a year of four digits, and what begins one of an era. */
const JOINT = new Characters("-/.");
const ERA_LETTER = new Characters("RHST");

/** Year, month and day joined by signs, with a time that may follow. */
export function isoAt(text: string, at: number): RawDate | null {
  if (!JOINT.at(text, at + 4) && !ERA_LETTER.at(text, at)) return null;
  const iso = take(ISO, text, at);
  const era = iso === null ? take(ERA_DOTS, text, at) : null;
  const year = iso === null ? westernYear(era?.[1] ?? "", Number(era?.[2] ?? 0)) : Number(iso[1]);
  const found = iso ?? era;
  if (found !== null && year !== null) {
    const month = said(Number(found[3]));
    const day = said(Number(found[4]));
    if (month.value > 12 || day.value > 31) return null;
    const end = at + found[0].length;
    const clock = clockAt(text, /^[ T]/.test(text.charAt(end)) ? end + 1 : end);
    return {
      ...EMPTY,
      start: at,
      end: clock?.end ?? end,
      year: said(year),
      month,
      day,
      clock: clock?.clock ?? null,
    };
  }
  const month = take(SLASH_MONTH, text, at);
  if (month === null || Number(month[2]) > 12 || Number(month[2]) < 1) return null;
  return {
    ...EMPTY,
    start: at,
    end: at + month[0].length,
    shape: "month",
    year: said(Number(month[1])),
    month: said(Number(month[2])),
  };
}

const DECADE_SIGN = new Characters("代");
const DECADE = /([12]\d{2}0|\d0|[一二][〇一二三四五六七八九]{2}〇|[一二三四五六七八九]〇)年代(前半|後半)?/y;

/** Years of a decade. */
const DECADE_STRETCHES: Readonly<Record<string, Stretch>> = {
  前半: { from: 0, to: 4 },
  後半: { from: 5, to: 9 },
};

/** 20年代 is this century's, 60年代 the last one's; 30年代 and 40年代 are to come where the sentence looks ahead. */
const SHORT_BEHIND = 30;
const SHORT_AHEAD_MAX = 40;
const AHEAD =
  /見込|見通|予測|予想|試算|推計|予定|計画|目標|目指|実用化|実現|想定|までに(?!は?[^、]{0,12}(?:た|だった))|ピークを迎え(?!た)/;

/** 30年代に建てられた校舎を…取り壊す予定だ: what is told behind it is of another time. */
const DONE = /。|た(?=[一-龠ァ-ヶ、])/;

export function decadeAt(text: string, at: number): RawDate | null {
  if (!DECADE_SIGN.within(text)) return null;
  const found = take(DECADE, text, at);
  const value = numeralValue(found?.[1] ?? "");
  if (found === null || value === null) return null;
  const coming =
    value < SHORT_BEHIND || (value <= SHORT_AHEAD_MAX && AHEAD.test(text.slice(at).split(DONE, 1)[0] ?? ""));
  const year = value >= 100 ? value : value + (coming ? 2000 : 1900);
  const stretch = DECADE_STRETCHES[found[2] ?? ""] ?? { from: 0, to: 9 };
  return { ...EMPTY, start: at, end: at + found[0].length, shape: "decade", year: said(year), stretch };
}

const YEAR_SIGN = new Characters("年");
const TERM_SIGN = new Characters("期");
const TERM =
  /(?:([12]\d{3}|\d{2}|(?:令和|平成|昭和)(?:元|\d{1,2}))年)(\d{1,2})月(中間|第[1-4一二三四]四半)?期/y;

/** 25年3月期: the business year that ends then. 中間期: its first half. */
export function termAt(text: string, at: number): RawDate | null {
  if (!YEAR_SIGN.within(text)) return null;
  const term = TERM_SIGN.within(text) ? take(TERM, text, at) : null;
  if (term !== null) {
    const era = /^(\D\D)(.+)$/.exec(term[1] ?? "");
    const eraYear = era?.[2] === "元" ? 1 : Number(era?.[2]);
    const year = era === null ? Number(term[1]) : westernYear(era[1] ?? "", eraYear);
    if (year === null) return null;
    const month = said(Number(term[2]));
    const end = at + term[0].length;
    return {
      ...EMPTY,
      start: at,
      end,
      shape: "fiscal-term",
      year: said(year),
      shortYear: year < 100,
      month,
      stretch: { from: term[3] === undefined ? 11 : 5, to: 0 },
    };
  }
  return yearRangeAt(text, at);
}

const YEARS =
  /([12]\d{3}|\d{2})(?:年度?)?(?:[~-]|(?<=\d{4}年度?)から(?=\d{2,4}年度?(?:まで|にかけ|の間|に(?:は|入)|度)))([12]\d{3}|\d{2})年(度)?/y;

/** 2022~2026年度, 2010~15年. */
function yearRangeAt(text: string, at: number): RawDate | null {
  const found = take(YEARS, text, at);
  if (found === null) return null;
  const first = Number(found[1]);
  const last = Number(found[2]);
  const full = last < 100 && first >= 100 ? Math.floor(first / 100) * 100 + last : last;
  if (first < 100 && found[3] === undefined) return null;
  if (/^(?:間|前|後|以上|代)/.test(text.slice(at + found[0].length)) || full <= first) return null;
  const shape = found[3] === undefined ? "year" : "fiscal-year";
  const end = at + found[0].length;
  const to: RawDate = { ...EMPTY, shape, year: said(full), shortYear: full < 100, end };
  return { ...EMPTY, start: at, end, shape, year: said(first), shortYear: first < 100, to };
}

const SHORT_ALONE =
  /(?:翌|['’])?(\d{2})年(?=に(?!わた|及|1|一|かけ|次|\d)|の(?!歴史|節目|契約|懲役|任期|実績|経験|歳月|刑|伝統)|[、。)]|から|まで|は|以降|比|時点|と)/y;

/** 20年に延ばす, 10年に1度 are lengths of time. */
const INTO =
  /^年に(?!わた|及|1|一|かけ|次|\d|数|何|延|短縮|伸|減|増|のぼ|上[るりっ]|達|迫|な[るっり]|引[きっ]|処|満|な[くかい])/;
const LENGTH_BEFORE =
  /(?:懲役|禁錮|拘禁刑|求刑|約|およそ|計|延べ|最長|最大|から|まで|を|猶予|創業|在職|勤続|歳月|余り)$/;

/** 23年 after 2022年: the century was said before. */
export function shortYearAt(text: string, at: number): RawDate | null {
  if (!YEAR_SIGN.within(text)) return null;
  const found = take(SHORT_ALONE, text, at);
  if (found === null) return null;
  const year = said(Number(found[1]));
  const end = at + found[0].length;
  const near =
    INTO.test(text.slice(end - 1, end + 4)) && !LENGTH_BEFORE.test(text.slice(Math.max(0, at - 3), at));
  return { ...EMPTY, start: at, end, shape: near ? "near-year" : "short-year", year, shortYear: true };
}

const AGO_SIGN = new Characters("前");
const AFTER_SIGN = new Characters("後");
const AGO =
  /(?:約|およそ)?(\d{1,3}|[一二三四五六七八九十百]{1,4})(年|[カか箇ヶヵケ]月|日|時間)(半)?前(?![後倒期半比])/y;

/** 3年前, 2カ月前, 3日前, 3時間前: counted from the article's day, unless from something else (選挙の3日前). */
export function yearsAgoAt(text: string, at: number): RawDate | null {
  if (!AGO_SIGN.within(text)) return null;
  const found = take(AGO, text, at);
  const value = numeralValue(found?.[1] ?? "");
  if (found === null || value === null || found[3] !== undefined || text.charAt(at - 1) === "の") return null;
  const back: Part = { from: "anchor", value: -value };
  const base = { ...EMPTY, start: at, end: at + found[0].length };
  if (found[2] === "年") return { ...base, shape: "year", year: back };
  if (found[2] === "日") return { ...base, shape: "day", day: back };
  if (found[2] === "時間") return { ...base, shape: "time", day: back };
  return { ...base, shape: "month", month: back };
}

const AFTER =
  /(?:約|およそ)?(\d{1,3}|[一二三四五六七八九十百]{1,4})(年|[カか箇ヶヵケ]月|日|時間)後(?![半退任継発方の]?[期続輩ろ])/y;

/** 5年後, 3日後: ahead of the article, or of the date that its sentence told before; 事故の3日後 is counted from something else. */
export function yearsAfterAt(text: string, at: number): RawDate | null {
  if (!AFTER_SIGN.within(text)) return null;
  const found = take(AFTER, text, at);
  const value = numeralValue(found?.[1] ?? "");
  if (found === null || value === null || /[のそら]$/.test(text.slice(Math.max(0, at - 1), at))) return null;
  const on: Part = { from: "anchor", value };
  const base = { ...EMPTY, start: at, end: at + found[0].length, after: true };
  if (found[2] === "年") return { ...base, shape: "year", year: on };
  if (found[2] === "日") return { ...base, shape: "day", day: on };
  if (found[2] === "時間") return { ...base, shape: "time", day: on };
  return { ...base, shape: "month", month: on };
}

const WORD_YEAR = new Characters("年元大");
const WITHIN = /年(度)?内(?=[にのをは、で])/y;
const YEAR_TURNS = /年明け(?=に|から|早々|以降|の(?:通常国会|国会|選挙))/y;
const NAMED_DAYS = /(元日|大みそか|大晦日)(?=[のにからはもを、で夕夜早未午])/y;

/** 年内, 年度内: the article's year; 年明け: the next January; 元日, 大みそか. */
export function wordYearAt(text: string, at: number): RawDate | null {
  if (!WORD_YEAR.at(text, at)) return null;
  const named = take(NAMED_DAYS, text, at);
  if (named !== null) {
    const last = named[1] !== "元日";
    return {
      ...EMPTY,
      start: at,
      end: at + named[0].length,
      month: said(last ? 12 : 1),
      day: said(last ? 31 : 1),
    };
  }
  if (
    /[0-9一二三四五六七八九十百千〇今来昨前翌同毎半数何長近周少青中晩再本両各生]$/.test(text.charAt(at - 1))
  )
    return null;
  const within = take(WITHIN, text, at);
  const part: Part = { from: "anchor", value: 0 };
  if (within !== null) {
    const shape = within[1] === undefined ? "year" : "fiscal-year";
    return { ...EMPTY, start: at, end: at + within[0].length, shape, year: part, within: true };
  }
  const turn = take(YEAR_TURNS, text, at);
  return turn === null
    ? null
    : { ...EMPTY, start: at, end: at + turn[0].length, shape: "month", month: said(1) };
}
