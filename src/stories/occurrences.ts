/**
 * Two occurrences at one place: 412 people taken to hospital on the 19th, 538 on the 22nd. All that both name is where; each
 * tells of its own day, and neither looks back at the other's.
 */
import type { Reading } from "../model.ts";
import type { Features } from "./features.ts";

const DAY_MS = 86_400_000;
/** First and last day, since 1970. */
export type Days = readonly [number, number];

/** Days and months that a text names. */
export function daysNamed(reading: Reading): readonly Days[] {
  return reading.sentences.flatMap(({ id }) =>
    (reading.spans.get(id)?.dates ?? []).flatMap(({ iso }): readonly Days[] => {
      const [from = "", to = from] = iso.split("/");
      const [first, last] = [Date.parse(startOf(from)) / DAY_MS, Date.parse(startOf(to)) / DAY_MS];
      const days = /^\d{4}-\d\d$/.test(to) ? MONTH_DAYS : 0;
      return from.length < MONTH_CHARS || !Number.isInteger(first + last) ? [] : [[first, last + days]];
    }),
  );
}
const MONTH_CHARS = 7;
const MONTH_DAYS = 30;
const startOf = (iso: string): string => `${iso.slice(0, 10).padEnd(10, "-01")}T00:00:00Z`;

/** 転覆した第八幸洋丸の, …した火災で, …を受け: something is told as known. */
const LOOKS_BACK =
  /を受け|をめぐ|事故|事件|問題|火災で|地震で|災害|騒動|疑惑|相次|続いて|昨年|先月|先週|(?:った|した|いた|れた|んだ)(?!こと|もの|とき|疑い|ため|ところ|よう|うえ|あと|後|際|時)[一-龠ァ-ヴー]{2}/;

export function areTwoOccurrences(one: Features, other: Features, names: readonly string[]): boolean {
  if (one.mainDay.slackDays + other.mainDay.slackDays > 0 || one.mainDay.day === other.mainDay.day)
    return false;
  const scenes = [one, other].flatMap(({ scenes, regions, sights }) => [...scenes, ...regions, ...sights]);
  if (!names.every((name) => scenes.some((scene) => scene.includes(name) || name.includes(scene))))
    return false;
  return !mayFollow(one, other) && !mayFollow(other, one);
}

/** How nearly the later says when the earlier happened: by its day, by its month, or not at all. */
export function recalled(one: Features, other: Features): "day" | "month" | null {
  const [earlier, later] = one.mainDay.day <= other.mainDay.day ? [one, other] : [other, one];
  const { day } = earlier.mainDay;
  const meant = later.daysNamed.filter(([from, to]) => from <= day && day <= to && to < later.mainDay.day);
  if (meant.length === 0) return null;
  return meant.some(([from, to]) => from === to) ? "day" : "month";
}

/** It looks back, and at no other day than that of the earlier one, if it says which. */
function mayFollow(later: Features, earlier: Features): boolean {
  const { day } = later.mainDay;
  if (day < earlier.mainDay.day) return false;
  const past = later.daysNamed.filter(([, to]) => to < day);
  const meant = past.some(([from, to]) => from <= earlier.mainDay.day && earlier.mainDay.day <= to);
  return meant || (past.length === 0 && LOOKS_BACK.test(later.leadText));
}
