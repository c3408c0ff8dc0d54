/** 月15億円 is not 年15億円: for how long an amount is reckoned. */
import type { AmountSpan } from "../../model.ts";
import { carries } from "./amount-size.ts";
import type { Evidence } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";
import type { Said } from "./said.ts";

const PER =
  /(?<![0-9０-９一二三四五六七八九十数何今来昨先前同])(?:毎|1)?(年|月|週|日)(?:間|額|々)?(?:に|で|平均|約|およそ|最大|計|、)*$/;

/** Amounts that stand for a span of time; days and counts of years do not. */
const perOf = ({ start }: AmountSpan, { folded }: Said): string | null =>
  PER.exec(folded.slice(0, start))?.[1] ?? null;

export function perTimeReasons({ said, cited }: Evidence): readonly CheckReason[] {
  return said.amounts.flatMap((amount): readonly CheckReason[] => {
    const per = perOf(amount, said);
    if (per === null) return [];
    const told = cited.flatMap((one) =>
      one.amounts.filter((other) => carries(other, amount)).map((other) => perOf(other, one)),
    );
    const [other] = told;
    return other == null || told.some((one) => one === null || one === per)
      ? []
      : [{ kind: "unit", detail: `${per}${amount.text}: the cited sentences say ${other}` }];
  });
}
