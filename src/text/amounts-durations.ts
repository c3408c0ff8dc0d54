/** Lengths of time: 90日間, 過去5年間, 2年半, 1時間15分. A date (13日, 2026年) or a clock time (5時30分) is none. */
import type { Found } from "./amounts-parts.ts";
import { Characters } from "./characters.ts";
import { dayCountAt } from "./dates-counts.ts";
import { type Numeral, numeralAt } from "./numerals.ts";

/** 26年に, 25年10月, 30年代, 8年度, 10年債: a calendar year or a name. */
const CALENDAR_YEAR =
  /^年(?:\d|[一二三四五六七八九十]{1,2}月|度|代|版|生|式|債|物|国債|初頭|末|春|夏|秋|冬|時点|現在|当時|以降|\()/;
const YEAR_AS_DATE = /^年に(?!わた|及|1|一|かけ|次)/;

const FIRST = new Characters("日年週泊カか箇ヶヵケ時分");

/** The duration that the number has at `at` (its end); null when what follows is no length of time. */
export function durationAt(folded: string, number: Numeral, at: number): Found | null {
  if (!FIRST.at(folded, at)) return null;
  const after = folded.slice(at, at + 8);
  const before = folded.slice(Math.max(0, number.start - 5), number.start);
  if (after.startsWith("日")) return days(folded, after, number, at);
  if (after.startsWith("年")) return years(folded, after, before, number, at);
  if (after.startsWith("週間")) return found("週間", at + 2);
  if (after.startsWith("泊")) return null;
  const months = /^(?:[カか箇]|[ヶヵケ])月(?:間)?/.exec(after)?.[0];
  if (months !== undefined) return withHalf(folded, "か月", at + months.length, 0.5);
  if (after.startsWith("時間")) return hours(folded, at);
  if (/^分(?:間|(?!の|[0-9]厘))/.test(after) && !/(?:[時割]|[前後]半)$/.test(before))
    return minutes(folded, after, number, at);
  return null;
}

function found(unit: string, end: number, factor = 1, extra = 0): Found {
  return { unit, end, factor, extra };
}

function withHalf(folded: string, unit: string, at: number, half: number): Found {
  const end =
    folded.startsWith("半", at) && !/^半(?:数|分|ば|減|年)/.test(folded.slice(at, at + 2)) ? at + 1 : at;
  return found(unit, end, 1, end > at ? half : 0);
}

function days(folded: string, after: string, number: Numeral, at: number): Found | null {
  if (/^日(?:目|本(?!会議|部))/.test(after) || !Number.isInteger(number.value)) return null;
  const first = rangeStart(folded, number.start);
  const long = number.value > 31 || /^日後/.test(after) || dayCountAt(folded, first, at) === "count";
  return long ? found("日", at + (after.startsWith("日間") ? 2 : 1)) : null;
}

/** Where the 2 of 2、3日 and 5～7日 begins. */
function rangeStart(folded: string, start: number): number {
  return start - (/\d{1,2}[、~-]$/.exec(folded.slice(Math.max(0, start - 3), start))?.[0].length ?? 0);
}

function years(folded: string, after: string, before: string, number: Numeral, at: number): Found | null {
  if (number.value >= 1000 && !/^年(?:間|前|以上|余|続|超|の歴史)/.test(after)) return null;
  if (
    /^年(?:目|前|号|生|・|~\d年生)/.test(after) ||
    isGrade(folded, number, at) ||
    /(?:[校小中高]|小学|中学|大学|大学院|高専)$/.test(before) ||
    /['’]$/.test(before)
  )
    return null;
  if (prison(before) !== null) {
    const months = numeralAt(folded, at + 1);
    if (months !== null && folded.startsWith("月", months.end))
      return found("か月", months.end + 1, 12, months.value);
  }
  const months = /^年(?:\d|[一二三四五六七八九十])/.test(after) ? numeralAt(folded, at + 1) : null;
  const counted =
    months === null ? null : /^(?:[カか箇ヶヵケ])月(?:間)?/.exec(folded.slice(months.end, months.end + 3));
  if (months !== null && counted !== null)
    return found("か月", months.end + counted[0].length, 12, months.value);
  if (/(?:猶予|懲役|禁錮|拘禁刑)$/.test(before)) return found("年", at + 1);
  const twoDigits = number.value >= 10 && number.value < 100;
  // 9年から14年に延びる: a number of years below ten is no calendar year, nor is what it grows to.
  const grown = /(?<!\d)\d年から$/.test(before);
  if (/(?:在職|勤続|創業|結成|創立|設立|開業|発足|創刊|満|丸)$/.test(before))
    return withHalf(folded, "年", at + 1, 0.5);
  if (CALENDAR_YEAR.test(after) || (twoDigits && !grown && YEAR_AS_DATE.test(after))) return null;
  return after.startsWith("年間") ? found("年", at + 2) : withHalf(folded, "年", at + 1, 0.5);
}

/** 6年の及川さん: what year of school somebody is in. */
function isGrade(folded: string, number: Numeral, at: number): boolean {
  return (
    number.value <= 6 &&
    /^年(?:~[1-6]年)?(?:の|、)(?:[\u3400-\u9fff々]{1,4}\([ぁ-ん]{2,8}\)|[\u3400-\u9fff々ぁ-んァ-ヴー]{2,8}(?:さん|君|くん|ちゃん|選手)|男女|男子|女子|男児|女児|児童|生徒)/.test(
      folded.slice(at, at + 16),
    )
  );
}

function prison(before: string): RegExpExecArray | null {
  return /(?:懲役|禁錮|拘禁刑)$/.exec(before);
}

function hours(folded: string, at: number): Found | null {
  if (/^時間(?:体制|態勢|営業|対応|テレビ|帯|割|目|外)/.test(folded.slice(at, at + 5))) return null;
  const rest = numeralAt(folded, at + 2);
  if (rest !== null && folded.startsWith("分", rest.end)) {
    const end = rest.end + (folded.startsWith("間", rest.end + 1) ? 2 : 1);
    const seconds = numeralAt(folded, end);
    // 2時間8分16秒
    if (seconds !== null && folded.startsWith("秒", seconds.end))
      return found("秒", seconds.end + 1, 3600, rest.value * 60 + seconds.value);
    return found("分", end, 60, rest.value);
  }
  return withHalf(folded, "時間", at + 2, 0.5);
}

function minutes(folded: string, after: string, number: Numeral, at: number): Found | null {
  if (number.script === "kanji" && number.value === 10 && !after.startsWith("分間")) return null;
  if (number.script === "kanji" && /^分五分|^分の/.test(after)) return null;
  if (/^分(?:かれ|け|析|野|散|離|裂|厘)/.test(after)) return null;
  const end = at + (after.startsWith("分間") ? 2 : 1);
  const rest = numeralAt(folded, end);
  if (rest !== null && folded.startsWith("秒", rest.end)) return found("秒", rest.end + 1, 60, rest.value);
  return withHalf(folded, "分", end, 0.5);
}
