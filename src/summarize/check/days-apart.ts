/** 4日に衝突した, where the sentence of the collision has the 3rd, and another sentence the 4th of something else. */
import { carriesDate } from "./dates.ts";
import { isLight, isOne } from "./matching.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

/** The sentence of the day shares at most so much of what the statement's own sentence does. */
const SHARE_MAX = 1 / 3;
const SHARED_MIN = 2;

export function daysApart({ mine, sources, same, evidence }: View): readonly CheckReason[] {
  const [day, more] = evidence.said.dates;
  if (day === undefined || more !== undefined || !isDay(day.iso)) return [];
  const told = mine.filter((one) => one.date === null && !isLight(one) && (one.nominal || one.predicate));
  const place = mine.find(({ date }) => date === day);
  const head = place?.tree[place.head];
  const lines = [...new Set(sources.map(({ tree }) => tree))].map((tree) => {
    const dates = tree.flatMap(({ date }) => date ?? []);
    return {
      shared: told.filter((one) => tree.some((other) => isOne(one, other, same))).length,
      has: dates.some((other) => carriesDate(other, day)),
      // 2日の地震で…: what the day is told of stands there.
      of: head !== undefined && !isLight(head) && tree.some((other) => isOne(head, other, same)),
      other: dates.find(({ iso }) => isDay(iso)),
    };
  });
  const most = Math.max(0, ...lines.map(({ shared }) => shared));
  const own = lines.filter(({ has }) => has);
  const best = lines.filter(({ shared }) => shared === most);
  const [line] = best;
  if (most < SHARED_MIN || own.length === 0 || line?.other === undefined) return [];
  return best.every(({ has, other }) => !has && other !== undefined) &&
    own.every(({ shared, of }) => !of && shared <= most * SHARE_MAX)
    ? [{ kind: "date", detail: `${day.text} is told of something else; of this ${line.other.text} is` }]
    : [];
}

/** A day, or an hour of one. */
const isDay = (iso: string): boolean => /^\d{4}-\d\d-\d\d(?:T[^/]*)?$/.test(iso);
