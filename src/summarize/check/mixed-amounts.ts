/** 約240棟が全半壊した, where the cited sentences have 11棟 nearer to the act, and 約240棟 by another. */
import { sizeOf } from "./amount-size.ts";
import { aligns, isLight } from "./matching.ts";
import { distance, type Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import { isDoneAlone } from "./tied.ts";
import type { View } from "./view.ts";

/** Two steps in the tree: both belong to one act. */
const NEAR = 2.5;

export function amountsMixed(view: View): readonly CheckReason[] {
  return view.mine.flatMap((value): CheckReason[] => {
    if (value.amount === null || !/[\d０-９]/.test(value.amount.text)) return [];
    return tellersOf(value).flatMap((head) => mixedWith(head, value, view));
  });
}

/** 約1800世帯で停電: the one in one sentence, the other in another. */
const isToldApart = (head: Place, own: readonly Place[], heads: readonly Place[]): boolean =>
  head.nominal && own.every((a) => heads.every((b) => a.said !== b.said));

/** Of these what goes on tells more than the verb. */
const GOING = /^(?:続く|起きる|起こる|出る|発生|相次ぐ)$/;

/** What the amount depends on; for 見つかっていない時計は37点 the clause that describes what is counted. */
function tellersOf(value: Place): readonly Place[] {
  const head = value.tree[value.head];
  const counted = value.predicate
    ? value.tree.filter((one) => one.head === value.at && one.mark === "が")
    : [];
  const clauses = counted.flatMap((noun) => noun.tree.filter((one) => one.head === noun.at && one.predicate));
  const sisters =
    head !== undefined && GOING.test(head.lemma)
      ? value.tree.filter((one) => one.head === head.at && one.mark === "が" && one.nominal)
      : [];
  // 副操縦士の飛行経験は約9千時間: whose it is, too.
  const owners = counted.flatMap((noun) =>
    noun.tree.filter(
      (one) => one.head === noun.at && one.link === "noun" && !one.predicate && one.date === null,
    ),
  );
  return [...(head === undefined ? [] : [head]), ...clauses, ...sisters, ...owners].filter(
    (one) => one.amount === null && !isLight(one),
  );
}

function mixedWith(head: Place, value: Place, view: View): readonly CheckReason[] {
  const { sources, same } = view;
  const own = sources.filter((one) => aligns(value, one, same));
  const heads = sources.filter((one) => aligns(head, one, same));
  if (own.length === 0 || heads.length === 0) return [];
  const rivals = heads.filter((one) => hasSize(one, value)).map((one) => rivalAt(one, value, own, view));
  const [rival] = rivals;
  if (head.head === value.head && isToldApart(head, own, heads))
    return [{ kind: "number", detail: `${value.text} is not said of ${head.text} in any cited sentence` }];
  if (rival === undefined || rivals.includes(undefined) || isDoneAlone(value, own, [rival])) return [];
  return [
    { kind: "number", detail: `${head.text}: ${rival.text} in the cited sentences, not ${value.text}` },
  ];
}

/** An amount of the unit stands by it there. */
const hasSize = (head: Place, { amount }: Place): boolean =>
  head.tree.some(
    (one) =>
      one.amount !== null &&
      amount !== null &&
      sizeOf(one.amount).unit === sizeOf(amount).unit &&
      distance(one, head) < NEAR,
  );

/** 懲役3年、執行猶予5年の判決: both are said of it. */
const isInRow = (a: Place, b: Place): boolean =>
  a.tree === b.tree &&
  a.at < b.at &&
  b.at - a.at <= ROW_MAX &&
  a.tail.length === 0 &&
  a.comma &&
  a.link !== "onward";
const ROW_MAX = 2;

/** An amount of the same unit that stands nearer, and that the statement does not have. */
function rivalAt(
  head: Place,
  { amount }: Place,
  own: readonly Place[],
  { mine, sources, same }: View,
): Place | undefined {
  const near = Math.min(...own.map((one) => distance(one, head)), NEAR);
  return sources.find(
    (one) =>
      one.amount !== null &&
      amount !== null &&
      sizeOf(one.amount).unit === sizeOf(amount).unit &&
      !own.includes(one) &&
      !own.some((other) => isInRow(other, one)) &&
      distance(one, head) < near &&
      !mine.some((ours) => aligns(ours, one, same)),
  );
}
