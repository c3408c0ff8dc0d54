/** Reads a time as pages write it, into ISO 8601 with an offset (Japan's where none is given). */

const ERA_START: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, R: 2018, H: 1988 };
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const ISO =
  /(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?!\d)/i;
const DATE =
  /(?:(令和|平成|R|H)\s?(\d{1,2}|元)|(?<!\d)((?:19|20)\d{2}))\s?[年/.-]\s?(\d{1,2})\s?[月/.-]\s?(\d{1,2})(?!\d)\s?日?/;
const CLOCK =
  /^[\s,、T]*(?:[（([]?\s?[月火水木金土日]\s?(?:曜日?)?\s?[）)\]]?)?[\s,、]*(午前|午後|am|pm)?\s?(\d{1,2})\s?[:時]\s?(?:(\d{1,2})\s?分?)?(?:\s?:\s?(\d{2}))?\s?(am|pm)?/i;
const ENGLISH =
  /(?:(\d{1,2}) ([A-Za-z]{3})[a-z]*\.?,? (\d{4})|([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4}))(?:[ ,T]+(\d{2}):(\d{2})(?::\d{2})?\s*(GMT|UTC|Z|[+-]\d{2}:?\d{2})?)?/;
const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/;

export type When = { readonly iso: string; readonly index: number; readonly precise: boolean };

/** The first time in `text`; null without one. A date alone stands at midnight, with `precise` false. */
export function readWhen(text: string): When | null {
  const line = text.slice(0, 500).normalize("NFKC");
  return readIso(line) ?? readJapanese(line) ?? readEnglish(line) ?? readCompact(line);
}

function readIso(line: string): When | null {
  const match = ISO.exec(line);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const clock = `${hour}:${minute}:${second ?? "00"}`;
  return checked(`${year}-${month}-${day}`, clock, offsetOf(zone), match.index);
}

function readJapanese(line: string): When | null {
  const match = DATE.exec(line);
  if (match === null) return null;
  const [all, era, eraYear, plainYear, month, day] = match;
  const year = plainYear ?? String((ERA_START[era ?? ""] ?? 0) + (eraYear === "元" ? 1 : Number(eraYear)));
  const date = `${year}-${two(month)}-${two(day)}`;
  const clock = CLOCK.exec(line.slice(match.index + all.length));
  if (clock === null) return checked(date, null, "+09:00", match.index);
  const [, before, hour, minute, second, after] = clock;
  const late = /午後|pm/i.test(`${before ?? ""}${after ?? ""}`) && Number(hour) < 12 ? 12 : 0;
  const time = `${two(String(Number(hour) + late))}:${two(minute ?? "0")}:${second ?? "00"}`;
  return checked(date, time, "+09:00", match.index) ?? checked(date, null, "+09:00", match.index);
}

function readEnglish(line: string): When | null {
  const match = ENGLISH.exec(line);
  if (match === null) return null;
  const month = MONTHS.indexOf((match[2] ?? match[4] ?? "").toLowerCase()) + 1;
  if (month === 0) return null;
  const date = `${match[3] ?? match[6]}-${two(String(month))}-${two(match[1] ?? match[5])}`;
  const clock = match[7] === undefined ? null : `${match[7]}:${match[8]}:00`;
  return checked(date, clock, offsetOf(match[9]), match.index);
}

function readCompact(line: string): When | null {
  const match = COMPACT_DATE.exec(line.trim());
  return match === null ? null : checked(`${match[1]}-${match[2]}-${match[3]}`, null, "+09:00", 0);
}

const YEARLESS = /(?<![\d年/.-])(\d{1,2})\s?[月/]\s?(\d{1,2})\s?日?(?![\d/])/;
const WEEKDAY = /^\s?[（(]\s?([日月火水木金土])/;
const WEEKDAYS = "日月火水木金土";
const YEARS_BACK = 6;

/**
 * A day without its year, as portals write it (`8/30(日) 6:05`): the latest such day that is not after `before`,
 * and that falls on the weekday when one is told. Null without a clock or a weekday: too little to build on.
 */
export function readYearless(text: string, before: string): When | null {
  const line = text.slice(0, 200).normalize("NFKC");
  const match = YEARLESS.exec(line);
  const end = Date.parse(before);
  if (match === null || Number.isNaN(end)) return null;
  const rest = line.slice(match.index + match[0].length);
  const weekday = WEEKDAY.exec(rest)?.[1];
  const year = new Date(end).getUTCFullYear();
  for (let back = 0; back <= YEARS_BACK; back += 1) {
    const date = `${year - back}-${two(match[1])}-${two(match[2])}`;
    const when = readJapanese(date.replaceAll("-", "/") + rest);
    if (when === null || Date.parse(when.iso) > end + 86_400_000) continue;
    if (weekday === undefined) return when.precise ? when : null;
    if (new Date(`${date}T00:00:00Z`).getUTCDay() === WEEKDAYS.indexOf(weekday)) return when;
  }
  return null;
}

const two = (digits: string | undefined): string => (digits ?? "").padStart(2, "0");

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return "+09:00";
  if (/^(z|utc|gmt|[+-]00:?00)$/i.test(zone)) return "Z";
  return zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** Null for a day or an hour that does not exist. */
function checked(date: string, clock: string | null, offset: string, index: number): When | null {
  const iso = `${date}T${clock ?? "00:00:00"}${offset}`;
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) return null;
  if (Number.isNaN(Date.parse(iso))) return null;
  return { iso: offset === "Z" ? inJapan(iso) : iso, index, precise: clock !== null };
}

/** The same instant, told by the clock that the article's readers have. */
function inJapan(iso: string): string {
  const shifted = new Date(Date.parse(iso) + 9 * 3_600_000);
  return `${shifted.toISOString().slice(0, 19)}+09:00`;
}
