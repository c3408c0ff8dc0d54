/** The zones a time may be told in (米東部時間12日午後3時). A zone that names no one place has no offset. */
import { Characters } from "./characters.ts";
import { type Day, daysOf } from "./dates-calendar.ts";

/** form → IANA zone; null where the text does not say which (現地時間, 米国時間). */
const ZONES: Readonly<Record<string, string | null>> = {
  日本: "Asia/Tokyo",
  米東部: "America/New_York",
  東部: "America/New_York",
  アメリカ東部: "America/New_York",
  米国東部: "America/New_York",
  ニューヨーク: "America/New_York",
  ワシントン: "America/New_York",
  米中部: "America/Chicago",
  米山岳部: "America/Denver",
  米西部: "America/Los_Angeles",
  米太平洋: "America/Los_Angeles",
  太平洋: "America/Los_Angeles",
  英国: "Europe/London",
  英: "Europe/London",
  イギリス: "Europe/London",
  ロンドン: "Europe/London",
  中央欧州: "Europe/Paris",
  欧州中部: "Europe/Paris",
  フランス: "Europe/Paris",
  仏: "Europe/Paris",
  ドイツ: "Europe/Berlin",
  スイス: "Europe/Zurich",
  イタリア: "Europe/Rome",
  モスクワ: "Europe/Moscow",
  ウクライナ: "Europe/Kyiv",
  イスラエル: "Asia/Jerusalem",
  インド: "Asia/Kolkata",
  中国: "Asia/Shanghai",
  北京: "Asia/Shanghai",
  香港: "Asia/Hong_Kong",
  台湾: "Asia/Taipei",
  韓国: "Asia/Seoul",
  豪東部: "Australia/Sydney",
  ハワイ: "Pacific/Honolulu",
  協定世界: "UTC",
  世界標準: "UTC",
  グリニッジ標準: "UTC",
  現地: null,
  米国: null,
  米: null,
  アメリカ: null,
  当地: null,
};

const FORMS = Object.keys(ZONES)
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const ZONE = new RegExp(`(${FORMS})(?:夏|標準)?時(?:間(?:で|の|、)*)?`, "y");

const FIRST = new Characters(
  Object.keys(ZONES)
    .map((form) => form.charAt(0))
    .join(""),
);
const TIME = new Characters("時");

export type ZoneMention = { readonly zone: string | null; readonly end: number };

/** The zone named at `index`; it must be followed by a date or time, which the caller sees to. */
export function zoneAt(folded: string, index: number): ZoneMention | null {
  if (!FIRST.at(folded, index) || !TIME.within(folded)) return null;
  ZONE.lastIndex = index;
  const found = ZONE.exec(folded);
  const form = found?.[1];
  return found === null || form === undefined
    ? null
    : { zone: ZONES[form] ?? null, end: index + found[0].length };
}

export const JAPAN = "Asia/Tokyo";
const formats = new Map<string, Intl.DateTimeFormat>();

/** `+09:00`, `-05:00`: the zone's offset on that day and hour, summer time included. */
export function offsetOf(zone: string, day: Day, hour: number): string {
  if (zone === JAPAN) return "+09:00";
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  formats.set(zone, format);
  const parts = format.formatToParts(daysOf(day) * 86_400_000 + hour * 3_600_000);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  return name === "GMT" ? "+00:00" : name.replace("GMT", "");
}
