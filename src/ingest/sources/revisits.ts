/** Young articles are looked at again, less and less often: corrections and updates come early. Pure. */
import type { Revisit, SourceState } from "../../model.ts";
import { HOUR_MS } from "./rhythm.ts";

/** After the first sight. */
const OFFSETS_MS: readonly number[] = [1, 3, 8, 24, 48].map((hours) => hours * HOUR_MS);
/** A source that announces a change brings the next look forward, but not to more than one in so long. */
const APART_MS = HOUR_MS / 2;
/** An article older than this when it is first seen is not looked at again. */
export const YOUNG_MS = 48 * HOUR_MS;

export const revisitsFor = (ids: readonly string[], now: Date): readonly Revisit[] =>
  ids.map((id) => ({ id, firstAt: now.toISOString(), done: 0, nextAt: later(now, OFFSETS_MS[0] ?? 0) }));

export function withRevisits(
  known: readonly Revisit[],
  { young, changed }: { readonly young: readonly Revisit[]; readonly changed: readonly string[] },
  now: Date,
): Revisit[] {
  const told = new Set(changed);
  const sooner = known.map((one) => {
    if (!told.has(one.id)) return one;
    const last = Date.parse(one.firstAt) + (one.done === 0 ? 0 : (OFFSETS_MS[one.done - 1] ?? 0));
    const nextAt = Math.max(now.getTime(), last + APART_MS);
    return nextAt < Date.parse(one.nextAt) ? { ...one, nextAt: new Date(nextAt).toISOString() } : one;
  });
  const there = new Set(known.map(({ id }) => id));
  return [...sooner, ...young.filter(({ id }) => !there.has(id))];
}

/** Articles whose next look is due. */
export const dueRevisits = (state: SourceState, now: Date): readonly string[] =>
  state.revisits.filter(({ nextAt }) => Date.parse(nextAt) <= now.getTime()).map(({ id }) => id);

/** After the looks that were due: each waits for its next one; looks that were missed are not made up for. */
export function afterRevisits(state: SourceState, now: Date): SourceState {
  const revisits = state.revisits.flatMap((one) => {
    if (Date.parse(one.nextAt) > now.getTime()) return [one];
    const first = Date.parse(one.firstAt);
    const done = OFFSETS_MS.findIndex((offset) => first + offset > now.getTime());
    const offset = OFFSETS_MS[done];
    return offset === undefined ? [] : [{ ...one, done, nextAt: new Date(first + offset).toISOString() }];
  });
  return { ...state, revisits };
}

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();
