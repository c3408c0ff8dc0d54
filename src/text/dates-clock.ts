/** Reads the time of day: 午後5時半ごろ, 正午, 14:30, 未明. */
import { Characters } from "./characters.ts";
import type { Clock } from "./dates-parts.ts";
import { numeralValue } from "./numerals.ts";

/** `clock` is null for a part of the day without an hour (未明, 午後). */
export type ClockMention = { readonly clock: Clock | null; readonly end: number; readonly marked: boolean };

const PARTS =
  "午前中|午前|午後|未明|早朝|夜明け前|夜明け|明け方|朝方|朝|昼過ぎ|昼すぎ|昼前|昼ごろ|昼|夕方|夕刻|夕|夜遅く|深夜|夜";
const N = "\\d{1,2}|[一二三四五六七八九十〇]{1,3}";
const CLOCK = new RegExp(
  `(?:の)?(?:(${PARTS})の?)?(?:(${N})時(?![間代点速給期短差価刻系計限効折事下局流世候節])(?:(半)(?![年ば数])|(${N})分(?![のか析野]))?|(\\d{1,2}):(\\d{2})(?!\\d)(?::\\d{2})?|(正午|零時))(?:過ぎ|すぎ|ごろ|頃|前(?![後日年]))?`,
  "y",
);
const PART = new RegExp(`の?(${PARTS})(?![間食市刊])`, "y");
const AFTERNOON = new Set(["午後", "夕方", "夕刻", "夕", "夜", "夜遅く", "昼過ぎ", "昼すぎ", "昼", "昼ごろ"]);

/** What a time begins with, or a part of the day. */
const FIRST = new Characters("の午未早夜明朝昼夕深0-9一二三四五六七八九十〇正零");

/** The time of day written at `at` of folded text. */
export function clockAt(text: string, at: number): ClockMention | null {
  if (!FIRST.at(text, at)) return null;
  CLOCK.lastIndex = at;
  const found = CLOCK.exec(text);
  if (found !== null) {
    const clock = clockOf(found);
    if (clock !== null) return { clock, end: at + found[0].length, marked: isMarked(found) };
  }
  PART.lastIndex = at;
  const part = PART.exec(text);
  return part === null ? null : { clock: null, end: at + part[0].length, marked: false };
}

/** 5時 alone says too little to stand without a date; 午後5時, 15時30分 and 正午 say enough. */
function isMarked(found: RegExpExecArray): boolean {
  return found[1] !== undefined || found[7] !== undefined || found[3] !== undefined || found[4] !== undefined;
}

function clockOf(found: RegExpExecArray): Clock | null {
  if (found[7] !== undefined) return { hour: found[7] === "正午" ? 12 : 0, minute: 0 };
  const hour = numeralValue(found[2] ?? found[5] ?? "");
  const minute = found[3] !== undefined ? 30 : numeralValue(found[4] ?? found[6] ?? "");
  if (hour === null || hour > 30 || (minute ?? 0) > 59) return null;
  const later = AFTERNOON.has(found[1] ?? "") && hour < 12 && !(found[1] === "夜" && hour < 5) ? 12 : 0;
  return { hour: hour + later, minute };
}
