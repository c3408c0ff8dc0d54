/** Which came first: 議決の8日後に説明会, held against 説明会の8日後に議決. */
import { once } from "../../once.ts";
import { argumentsOf, isSamePlace, modifiersOf } from "./arguments.ts";
import { aligns, isLight } from "./matching.ts";
import { isUnder, type Place, placesOf } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { Said } from "./said.ts";
import type { View } from "./view.ts";

/** Each side of a sequence: the act, and what it is an act of. */
type Side = readonly Place[];
/** `gap`: how long after, where that is told. */
type Sequence = { readonly early: Side; readonly late: Side; readonly gap: Place | null };

const AFTER = /(?:後|のち|あと|翌[日月年週])$/;
const BEFORE = /(?:前|まえ)$/;

export function sequencesTurned({ evidence, same }: View): readonly CheckReason[] {
  const ours = sequencesIn(evidence.said);
  if (ours.length === 0) return [];
  const theirs = evidence.cited.flatMap(sequencesIn);
  const alike = (a: Side, b: Side): boolean =>
    a.some((one) => !isLight(one) && b.some((other) => aligns(one, other, same)));
  return ours.flatMap(({ early, late, gap }): CheckReason[] => {
    const agrees = theirs.some((one) => alike(early, one.early) && alike(late, one.late));
    const turned = theirs.some(
      (one) =>
        alike(early, one.late) &&
        (alike(late, one.early) || (isOpen(one) && isSameGap(gap, one.gap, same))) &&
        !alike(late, one.late),
    );
    return turned && !agrees
      ? [
          {
            kind: "date",
            detail: `${early[0]?.text ?? ""} comes after ${late[0]?.text ?? ""} in the cited sentences`,
          },
        ]
      : [];
  });
}

/** 約2時間後に到着した: after what, another sentence tells. */
const isOpen = ({ early }: Sequence): boolean => early.length === 0;

const isSameGap = (a: Place | null, b: Place | null, same: View["same"]): boolean =>
  a !== null && b !== null && (a.text === b.text || isSamePlace(a, b, same));

const sequencesIn = once((said: Said): readonly Sequence[] =>
  placesOf(said).flatMap((mark) => [...boundBy(mark), ...onwardFrom(mark)]),
);

/** 議決の8日後に, 移った約2時間後に, 決定の前に: what stands before the mark, and the act that takes it. */
function boundBy(mark: Place): readonly Sequence[] {
  const after = AFTER.test(mark.text);
  if (!after && !BEFORE.test(mark.text)) return [];
  if (mark.date !== null && /\d/.test(mark.date.iso) && !/[日月年間]?[後前]$|^翌/.test(mark.text)) return [];
  const before = mark.tree.filter(({ head, link, topic }) => head === mark.at && link === "noun" && !topic);
  const act = actAbove(mark);
  const gap = mark.amount === null && mark.date === null ? null : mark;
  if (act === undefined) return [];
  // 約2時間後に到着した船に移り: both are that much later.
  if (before.length === 0)
    return gap === null || !after
      ? []
      : [{ early: [], late: [act, actAbove(act)].flatMap((one) => one ?? []), gap }];
  const [bound, told] = [before.flatMap(sideOf), sideOf(act).filter((one) => !isUnder(one, mark))];
  return [after ? { early: bound, late: told, gap } : { early: told, late: bound, gap }];
}

/** 替えてから落ちた, 受けて決めた. */
function onwardFrom(act: Place): readonly Sequence[] {
  const next = act.tree[act.head];
  const from = act.predicate && act.tail.some(({ surface }) => surface === "から") && act.onward !== "ので";
  if (
    !from ||
    next === undefined ||
    !act.tail.some(({ surface }) => /^[てで]$/.test(surface) || surface === "てから")
  )
    return [];
  return [{ early: sideOf(act), late: sideOf(next), gap: null }];
}

/** Acts that tell nothing without what they are of: 事故が起きた is the 事故. */
const EMPTY = /^(?:起きる|起こる|ある|する|なる|行う|開く|始まる|終わる|出る|発生|開催|実施|終える|始める)$/;

function sideOf(act: Place): Side {
  const own = argumentsOf(act).filter(
    (one) =>
      one.head === act.at &&
      one.nominal &&
      one.amount === null &&
      one.date === null &&
      /^(?:が|を|の|)$/.test(one.mark),
  );
  if (act.nominal && !act.predicate) return [act];
  return EMPTY.test(act.lemma) ? own.flatMap((one) => [one, ...modifiersOf(one)]) : [act];
}

function actAbove(mark: Place): Place | undefined {
  let act = mark.tree[mark.head];
  while (act !== undefined && !act.predicate) act = act.tree[act.head];
  return act;
}
