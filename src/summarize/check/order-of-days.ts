/** Bの後にA, held against the days and hours that the cited sentences give the two. */
import { argumentsOf } from "./arguments.ts";
import { aligns } from "./matching.ts";
import type { Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

type Order = { readonly early: Place; readonly late: Place };

export function orderOfDays(view: View): readonly CheckReason[] {
  const { mine, sources, same } = view;
  return mine.flatMap(orderAt).flatMap(({ early, late }): CheckReason[] => {
    const timed = (act: Place): readonly string[] =>
      sources.filter((one) => aligns(act, one, same)).flatMap((one) => timeOf(one) ?? []);
    const [before, after] = [timed(early), timed(late)];
    const orders = before.flatMap((a) => after.flatMap((b) => comparedTo(a, b) ?? []));
    return orders.length > 0 && orders.every((order) => order > 0)
      ? [{ kind: "date", detail: `${early.lemma} comes after ${late.lemma} in the cited sentences` }]
      : [];
  });
}

const AFTER = /^(?:後|のち|あと)$/;
const BEFORE = /^(?:前|まえ)$/;

/** The two acts that 後 or 前 puts in order; with AのはBの後だった, too. */
function orderAt(mark: Place): readonly Order[] {
  if (!AFTER.test(mark.text) && !BEFORE.test(mark.text)) return [];
  const bound = mark.tree.find(({ head, link, topic }) => head === mark.at && link === "noun" && !topic);
  const told = mark.predicate ? cleftOf(mark) : actAbove(mark);
  if (bound === undefined || told === undefined) return [];
  return [AFTER.test(mark.text) ? { early: bound, late: told } : { early: told, late: bound }];
}

function actAbove(mark: Place): Place | undefined {
  let act = mark.tree[mark.head];
  while (act !== undefined && !act.predicate) act = act.tree[act.head];
  return act;
}

function cleftOf(mark: Place): Place | undefined {
  const topic = mark.tree.find((one) => one.head === mark.at && one.topic);
  return topic?.tree.find(({ head, predicate }) => head === topic.at && predicate);
}

/** The day or hour of an act: its own, or the only one of its sentence, or the last one before it that no other act took. */
function timeOf(act: Place): string | undefined {
  const own = argumentsOf(act).flatMap(({ date }) => date ?? []);
  const all = act.said.dates;
  const before = all.findLast(({ end }) => end <= act.start);
  const date = own[0] ?? (all.length === 1 ? all[0] : before);
  return date?.iso.split("/")[0];
}

/** As far as both are told: negative where the first comes first; null where they are not told apart. */
function comparedTo(a: string, b: string): number | null {
  const chars = Math.min(a.length, b.length);
  const [x, y] = [a.slice(0, chars), b.slice(0, chars)];
  return x === y ? null : x < y ? -1 : 1;
}
