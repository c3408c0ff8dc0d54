/** Every number with its unit must be one that the cited sentences give. */
import type { AmountSpan } from "../../model.ts";
import { ownerInstead, saidTooOften } from "./amount-owner.ts";
import { carries, close, sizeOf } from "./amount-size.ts";
import type { Evidence, Said } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";

/** Which way the amount goes, as the words behind it say. */
const UP =
  /^(?:の|に|へ|まで|と)?(?:増|高(?!い)|上昇|上げ|上回|伸び|プラス|引き上げ|値上が|アップ|拡大|改善)/;
const DOWN =
  /^(?:の|に|へ|まで|と)?(?:減|安(?!い)|下落|低下|下げ|下回|縮小|マイナス|引き下げ|値下が|ダウン|落ち込|悪化)/;

function wayOf(amount: AmountSpan, said: Said): "up" | "down" | null {
  const suffix = /[増減高安]$/.exec(amount.text)?.[0];
  const after = suffix ?? said.folded.slice(amount.end, amount.end + 6);
  return UP.test(after) ? "up" : DOWN.test(after) ? "down" : null;
}

/** The statement's amounts that no cited sentence carries. */
export function amountReasons({ said, cited, plain }: Evidence): CheckReason[] {
  const sources = cited.flatMap((one) => one.amounts.map((amount) => ({ amount, one })));
  return said.amounts.flatMap((amount): CheckReason[] => {
    const carriers = sources.filter((source) => carries(source.amount, amount));
    if (carriers.length > 0) {
      const way = wayOf(amount, said);
      const ways = carriers.map((carrier) => wayOf(carrier.amount, carrier.one));
      const turned = way !== null && ways.every((other) => other !== null && other !== way);
      if (turned)
        return [{ kind: "direction", detail: `${amount.text}: the cited sentences say the opposite` }];
      if (saidTooOften(amount, said, sources)) {
        return [{ kind: "number", detail: `${amount.text} stands more often than in the cited sentences` }];
      }
      const owner = ownerInstead(amount, said, carriers, sources);
      if (owner !== null)
        return [{ kind: "number", detail: `${amount.text} is not said of this; ${owner} is` }];
      return comparisonReasons(
        amount,
        carriers.map((carrier) => carrier.amount),
        plain,
      );
    }
    const sameValue = sources.find(
      ({ amount: other }) => close(other.value, amount.value) && other.unit !== amount.unit,
    );
    const sameUnit = sources.filter(({ amount: other }) => sizeOf(other).unit === sizeOf(amount).unit);
    if (sameValue !== undefined)
      return [{ kind: "unit", detail: `${amount.text}: the cited sentences say ${sameValue.amount.text}` }];
    const others = sameUnit.map(({ amount: other }) => other.text).join(", ");
    return [
      {
        kind: "number",
        detail: `${amount.text} is not in the cited sentences${others === "" ? "" : ` (they say ${others})`}`,
      },
    ];
  });
}

function comparisonReasons(amount: AmountSpan, sources: readonly AmountSpan[], plain: string): CheckReason[] {
  const said = amount.comparedWith;
  if (said === null || sources.some((source) => source.comparedWith === said)) return [];
  if (sources.some((source) => source.comparedWith === null) && plain.includes(said)) return [];
  // 昨年の訓練より: compared with 昨年, too.
  if (sources.some((source) => plain.includes(`${said}の${source.comparedWith ?? ""}`))) return [];
  return [{ kind: "number", detail: `${amount.text}: not compared with ${said} in the cited sentences` }];
}
