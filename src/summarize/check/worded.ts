/** The same amount in another wording: with まで instead of 上限, with ほど behind it instead of 約 before it. */
import type { AmountSpan } from "../../model.ts";
import { carries } from "./amount-size.ts";
import type { Said } from "./said.ts";

/** 100万円まで for 100万円を上限に. */
export const isUpTo = (amount: AmountSpan, said: Said, cited: readonly Said[]): boolean =>
  amount.approximate === "最大"
    ? cited.some((one) =>
        one.amounts.some(
          (other) => isTo(other, one) && carries(other, { ...amount, approximate: other.approximate }),
        ),
      )
    : amount.approximate === null &&
      isTo(amount, said) &&
      cited.some(({ amounts }) =>
        amounts.some(
          (other) => other.approximate === "最大" && carries(other, { ...amount, approximate: "最大" }),
        ),
      );

const isTo = ({ end }: AmountSpan, { folded }: Said): boolean => folded.startsWith("まで", end);

/** 78歳 for （78）. */
export const isAgeInBrackets = ({ unit, value }: AmountSpan, { folded }: Said): boolean =>
  unit === "歳" && folded.includes(`(${value})`);

const AGO = /^(?:ほど|前後|程度)?(前|後)/;

/** 1時間ほど前 for 約1時間前, which is read as a time of its own. */
export function isTimeAgo({ value, start, end }: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  const way = AGO.exec(said.folded.slice(end))?.[1];
  const unit = /\d(分|時間|日|週間|か月|カ月|年)(?:間)?(?:ほど|前後|程度)?$/.exec(
    said.folded.slice(start, end),
  )?.[1];
  return (
    way !== undefined &&
    unit !== undefined &&
    cited.some(({ folded }) => new RegExp(`(?<![\\d.])${value}${unit}(?:ほど|前後|程度)?${way}`).test(folded))
  );
}
