/** Which came first: Aの後にB is not what a sentence says that goes from B on to A. */
import { matchesOf } from "../../text/matches.ts";
import { clausesOf } from "./clauses.ts";
import type { Evidence, Said } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";

const MARKS = /(?:(後|のち|うえで|上で|てから|でから)|(前|まえ))(?:に(?!し)|、|で)/g;

export function orderReasons({ said, cited }: Evidence): CheckReason[] {
  return matchesOf(MARKS, said.text).flatMap(({ 1: after, index, 0: mark }): CheckReason[] => {
    const first = said.predicates.findLast(({ end }) => end <= index);
    const next = said.predicates.find(({ start, own }) => own && start >= index + mark.length);
    if (first === undefined || next === undefined || index - first.end > MARK_GAP_CHARS) return [];
    const [early, late] = after === undefined ? [next.base, first.base] : [first.base, next.base];
    const told = cited.flatMap((one) => sequenceOf(one, early, late) ?? []);
    return told.length > 0 && told.every((order) => order === "turned")
      ? [{ kind: "date", detail: `${early} comes after ${late} in the cited sentences` }]
      : [];
  });
}

const MARK_GAP_CHARS = 3;

/** Acts of one sentence are told in the order in which they happened, unless a word for time says otherwise. */
function sequenceOf(one: Said, early: string, late: string): "told" | "turned" | null {
  const acts = clausesOf(one).map(({ predicate }) => predicate);
  const [a, b] = [acts.find(({ base }) => base === early), acts.find(({ base }) => base === late)];
  if (a === undefined || b === undefined || a === b) return null;
  const between = one.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  // 会談後に会見した goes on in its order; only 会見する前に会談した goes back.
  const turnedBack = /(?<!その)前に|以前|それまで/.test(between);
  return a.start < b.start !== turnedBack ? "told" : "turned";
}
