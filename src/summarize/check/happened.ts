/** 工場は10月に完成し、電力をまかなう: a day that has passed tells that it is done, whatever the verb is that it goes on into. */
import type { Anchor } from "../../model.ts";
import type { Predicate } from "./predicates.ts";
import type { Said } from "./said.ts";

export function withDays(said: Said, { at }: Anchor): Said {
  if (at === null || said.dates.length === 0) return said;
  const predicates = said.predicates.map(
    (one): Predicate =>
      one.joined &&
      one.own &&
      one.tense !== "past" &&
      one.modality.size === 0 &&
      hasPassed(dayOf(one, said), at)
        ? { ...one, tense: "past", onward: new Set() }
        : one,
  );
  return { ...said, predicates };
}

/** The day in front of it, with no other act and no comma between. */
function dayOf({ start }: Predicate, { dates, predicates, text }: Said): string | undefined {
  const day = dates.findLast(({ end }) => end <= start);
  if (day === undefined || /[、。「」]/.test(text.slice(day.end, start))) return undefined;
  return predicates.some((one) => one.own && one.start >= day.end && one.end <= start) ? undefined : day.iso;
}

/** As far as both are told; a day of today may still be to come. */
function hasPassed(day: string | undefined, now: string): boolean {
  const last = day?.split("/").at(-1);
  return (
    last !== undefined &&
    /^\d{4}/.test(last) &&
    last.slice(0, DAY_CHARS) < now.slice(0, Math.min(last.length, DAY_CHARS))
  );
}

const DAY_CHARS = 10;
