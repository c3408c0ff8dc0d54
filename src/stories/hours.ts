/** The time of the day at which it happened, as a lead says it: 午前4時2分ごろ, 明け方, 12日早朝. */

/** Hours from and to. Language knowledge; where people differ, the wider. */
const PARTS: readonly (readonly [string, number, number])[] = [
  ["未明", 0, 5],
  ["明け方", 3, 7],
  ["早朝", 4, 8],
  ["朝", 4, 11],
  ["正午", 11, 13],
  ["昼", 10, 15],
  ["昼すぎ", 11, 15],
  ["夕方", 15, 19],
  ["夕", 15, 19],
  ["夜", 17, 24],
  ["深夜", 21, 27],
  ["午前", 0, 12],
  ["午後", 12, 24],
];
/** After a day, or alone with its time: no 朝刊, no 夜間. */
const SAID =
  /(?:\d{1,2}日|同日|の)の?(?<part>未明|明け方|早朝|朝|正午|昼(?:すぎ|過ぎ)?|夕方?|夜|深夜|午前|午後)(?:(?<hour>\d{1,2})時)?(?!刊|間|市|食)/u;
const AROUND_HOURS = 1;

type Hours = { readonly from: number; readonly to: number };

/** @param lead normalized */
function hoursIn(lead: string): Hours | null {
  const { part = "", hour } = SAID.exec(lead)?.groups ?? {};
  const [, from, to] = PARTS.find(([name]) => name === part.replace("過ぎ", "すぎ")) ?? [];
  if (from === undefined || to === undefined) return null;
  if (hour === undefined || !/^午/.test(part)) return { from, to };
  const at = Number(hour) + (part === "午後" ? 12 : 0);
  return { from: at - AROUND_HOURS, to: at + AROUND_HOURS };
}

/** Each says when, and it cannot be the same time. Who does not say it speaks against nothing. */
export const areAtOtherHours = (one: string, other: string): boolean => {
  const [own, their] = [hoursIn(one), hoursIn(other)];
  return own !== null && their !== null && (own.to < their.from || their.to < own.from);
};
