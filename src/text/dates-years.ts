/** Reads the year of a date: 2026年, 二〇二六年, 令和8年, 昨年, 25年(3月期), 2025年度, 1990年代. */
import { Characters } from "./characters.ts";
import { type Part, said } from "./dates-parts.ts";
import { take } from "./dates-take.ts";
import { formsOf, YEAR_WORDS } from "./dates-words.ts";
import { ERAS, westernYear } from "./eras.ts";
import { numeralValue } from "./numerals.ts";

export type YearMention = {
  readonly part: Part;
  readonly short: boolean;
  readonly fiscal: boolean;
  readonly end: number;
};

const KANJI_YEAR = "[一二][〇零○一二三四五六七八九]{3}|(?:一|二)?千[一二三四五六七八九十百]{1,7}";
const ERA_YEAR = `(?:${formsOf(ERAS)})(?:元|\\d{1,2})`;
const FULL = new RegExp(
  `(?:西暦)?([12]\\d{3}|${KANJI_YEAR})(?:\\(${ERA_YEAR}\\)年|年(度)?(?:\\(${ERA_YEAR}年度?\\))?)`,
  "y",
);
const ERA = new RegExp(`(${formsOf(ERAS)})(元|\\d{1,2}|[一二三四五六七八九十]{1,3})年(度)?`, "y");
/** 79年完成, 79年入社: what is done once. */
const DONE_ONCE = "完成|開業|創業|設立|入社|卒業|発売|結成|開館|開校|竣工|就任|初当選|入学|公開|創立|生まれ";
/** 26年にわたり, 26年に達した, 10年に一度: に of a stretch of time. */
const OF_STRETCH =
  "わた|渡[らりるれっ]|及|縮|一度|1度|一回|1回|一人|1人|な[るりっ]|達|満た|延|短縮|伸|減|増|引き|して|も|は";
const MONTHS = "\\d{1,2}月|[一二三四五六七八九十]{1,2}月|\\d{1,2}~\\d{1,2}月";
const TERMS = "末|春(?!闘)|夏|秋|冬|初頭|上半期|下半期|[前後]半(?!生)";
const SHORT_CUES = [
  "(度)",
  `(?=(?:${DONE_ONCE})(?![しす]?(?:後|前)))`,
  // 21年と22年の2度, 21年と22年に: the first of two, and the second.
  "(?=と\\d{2}年(?:に|の\\d))",
  "(?<=\\d年と.{3})(?=に|の\\d)",
  // 95年に…した: at the beginning of a clause that tells what was done.
  `(?<=(?:^|[、。「(は])['’]?.{3})(?=に(?!${OF_STRETCH})[^、。「」]{1,24}(?:た(?:。|、|が|ほか|後)|[まし]れ、|し、|て、|り、|んで、))`,
  `(?=${MONTHS}|${TERMS})`,
];
/** 26年 alone may be a duration: only what stands beside it makes it a calendar year. */
const SHORT = new RegExp(`['’]?(\\d{2}|[〇一二三四五六七八九]{2})年(?:${SHORT_CUES.join("|")})`, "y");
const WORD = new RegExp(`(${formsOf(YEAR_WORDS)})`, "y");
const FISCAL_WORD = /(一昨|再来|今|本|昨|前|来|翌)年度/y;
const FISCAL_FROM: Readonly<Record<string, Part>> = {
  一昨: { from: "anchor", value: -2 },
  再来: { from: "anchor", value: 2 },
  今: { from: "anchor", value: 0 },
  本: { from: "anchor", value: 0 },
  昨: { from: "anchor", value: -1 },
  前: { from: "anchor", value: -1 },
  来: { from: "anchor", value: 1 },
  翌: { from: "context", value: 1 },
};

/** What makes a year word no date by itself: comparisons and other words. */
const WORD_NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  同年: /^[代齢配輩]/,
  前年: /^(?!の?\d{1,2}月|の?[春夏秋冬末])/,
  翌: /^(?!\d{1,2}月|[一二三四五六七八九十]{1,2}月)/,
  同: /^(?!\d{1,2}月|[一二三四五六七八九十]{1,2}月)/,
};
const COMPARES = /^(?:比|同期|同月|並み|水準|実績|度比|より)/;

/** What all years but some words hold. */
const YEAR_SIGN = new Characters("年");
const WORD_FIRST = new Characters(
  Object.keys(YEAR_WORDS)
    .map((word) => word.charAt(0))
    .join(""),
);
const ERA_FIRST = new Characters(
  Object.keys(ERAS)
    .map((era) => era.charAt(0))
    .join(""),
);

/** The year written at `at` of folded text. */
export function yearAt(text: string, at: number): YearMention | null {
  const said = YEAR_SIGN.within(text)
    ? (fullAt(text, at) ?? eraAt(text, at) ?? shortAt(text, at) ?? fiscalWordAt(text, at))
    : null;
  return said ?? (WORD_FIRST.at(text, at) ? wordAt(text, at) : null);
}

function fullAt(text: string, at: number): YearMention | null {
  const found = take(FULL, text, at);
  const year = numeralValue(found?.[1] ?? "");
  if (found === null || year === null || /^(?:間|前|代|以上|余)/.test(text.slice(at + found[0].length)))
    return null;
  return { part: said(year), short: false, fiscal: found[2] !== undefined, end: at + found[0].length };
}

function eraAt(text: string, at: number): YearMention | null {
  if (!ERA_FIRST.at(text, at)) return null;
  const found = take(ERA, text, at);
  const era = found?.[1];
  if (found === null || era === undefined) return null;
  if (era.length === 1 && /[A-Za-z]/.test(text.charAt(at - 1))) return null;
  const number = found[2] === "元" ? 1 : numeralValue(found[2] ?? "");
  const year = number === null ? null : westernYear(era, number);
  return year === null
    ? null
    : { part: said(year), short: false, fiscal: found[3] !== undefined, end: at + found[0].length };
}

function shortAt(text: string, at: number): YearMention | null {
  const found = take(SHORT, text, at);
  const year = numeralValue(found?.[1] ?? "");
  if (found === null || year === null) return null;
  return { part: said(year), short: true, fiscal: found[2] !== undefined, end: at + found[0].length };
}

function fiscalWordAt(text: string, at: number): YearMention | null {
  if (!WORD_FIRST.at(text, at)) return null;
  const found = take(FISCAL_WORD, text, at);
  const part = FISCAL_FROM[found?.[1] ?? ""];
  if (found === null || part === undefined) return null;
  const end = at + found[0].length;
  return COMPARES.test(text.slice(end, end + 3)) ? null : { part, short: false, fiscal: true, end };
}

function wordAt(text: string, at: number): YearMention | null {
  const found = take(WORD, text, at);
  const form = found?.[1] ?? "";
  const word = YEAR_WORDS[form];
  if (found === null || word === undefined) return null;
  const end = at + form.length;
  const after = text.slice(end, end + 5);
  if (COMPARES.test(after) || after.startsWith("度") || WORD_NOT_BEFORE[form]?.test(after) === true)
    return null;
  return { part: { from: word[0], value: word[1] }, short: false, fiscal: false, end };
}
