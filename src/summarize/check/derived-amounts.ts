/** Amounts that follow from those of the cited sentences: a share, a sum, a multiple, the time between two hours. */
import type { AmountSpan } from "../../model.ts";
import { sizeOf } from "./amount-size.ts";
import { baresOf } from "./bare-numbers.ts";
import { boundOf } from "./bounds.ts";
import { isChangeBetween } from "./changes.ts";
import { isOneOfThem, isStreakTold, isThingTold, isTimeTold } from "./counted-out.ts";
import type { Said } from "./said.ts";
import { isBetween, isSameLength } from "./time-spans.ts";

/** True when the statement's amount can be worked out from what the cited sentences count. */
export function isDerived(
  amount: AmountSpan,
  said: Said,
  cited: readonly Said[],
  at: string | null,
): boolean {
  if (amount.valueMax !== null) return false;
  if (isMissed(amount, said, cited) || isCounted(amount, said, cited)) return true;
  return (
    isChangeBetween(amount, said, cited) ||
    isTimeTold(amount, said, cited) ||
    isThingTold(amount, said, cited) ||
    isStreakTold(amount, said, cited) ||
    isOneOfThem(amount, said, cited) ||
    isLevel(amount, said, cited) ||
    isShare(amount, said, cited) ||
    isSum(amount, said, cited) ||
    isRest(amount, said, cited) ||
    isSameLength(
      amount,
      cited.flatMap((one) => one.amounts),
    ) ||
    isBetween(amount, said, cited, at)
  );
}

/** 新人2人, where one sentence names two of them as such. */
function isCounted({ value, unit, start }: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  const what = /[一-龠々ァ-ヶー]{2,6}$/.exec(said.folded.slice(0, start))?.[0];
  return (
    what !== undefined &&
    unit === "人" &&
    value > 1 &&
    cited.some(
      ({ folded }) => folded.split(what).length - 1 === value && !new RegExp(`${what}\\d`).test(folded),
    )
  );
}

/** 15年連続はならず: one more than what is told to have been reached. */
function isMissed({ value, unit, end }: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  return (
    said.folded.startsWith("連続", end) &&
    said.predicates.some(({ negated }) => negated) &&
    cited.some(({ amounts, folded }) =>
      amounts.some(
        (other) =>
          other.unit === unit && other.value === value - 1 && /^(?:連|続)/.test(folded.slice(other.end)),
      ),
    )
  );
}

const SHARES: Readonly<Record<string, number>> = { 割: 10, "%": 100, 割合: 1, 倍: 1 };

/** The value is what the result shows, rounded as a reader would: 31 of 6 is 5倍超, 19 of 31 約6割. */
function fits(value: number, result: number, approximate: string | null, unit: string): boolean {
  const off = result - value;
  const bound = boundOf(approximate);
  // 過半 is whatever is more than half.
  if (unit === "割合" && value === 0.5 && bound === "above") return result > value && result < 1;
  // 0.78% is told to a hundredth, 45% to one.
  const told = 10 ** -(String(value).split(".")[1]?.length ?? 0);
  const slack = unit === "割合" ? 0.02 : unit === "倍" ? value * 0.05 : Math.min(0.5, told / 2 + 1e-9);
  if (bound === "above") return off >= 0 && off <= Math.max(slack * 2, value * 0.2);
  if (bound === "below") return off <= 0 && -off <= Math.max(slack * 2, value * 0.2);
  if (approximate === null && unit === "割") return Math.abs(off) <= 0.1;
  return Math.abs(off) <= slack;
}

/** 6割減った is 4割になった. */
function isLevel({ value, unit, end, approximate }: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  const whole = SHARES[unit];
  if (whole === undefined || whole === 1 || approximate !== null) return false;
  if (!/^(?:に(?:まで)?|まで|程度に)[^、。]{0,3}(?:減|落|下が|低下|縮|なっ)/.test(said.folded.slice(end)))
    return false;
  return cited.some((one) =>
    one.amounts.some(
      (other) =>
        other.unit === unit &&
        other.value + value === whole &&
        /減$/.test(other.text + one.folded.slice(other.end, other.end + 1)),
    ),
  );
}

const CHANGE = /^(?:近く|以上|程度|ほど|超)?(?:の|も|に)?(?:減|増|少な|多|落ち|伸び|下が|上が|カット|削)/;

const MORE_BY = /^(?:近く|以上|程度|ほど|超)?(?:の|も|、)?(?:増|多|伸び|上が|高|拡大|膨ら)/;

/** One count is so much of another: of the two neither may be told as a share itself. */
function isShare(amount: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  const whole = SHARES[amount.unit];
  if (whole === undefined) return false;
  const changed = /[増減]$/.test(amount.text) || CHANGE.test(said.folded.slice(amount.end));
  const isMore = /^[割%]$/.test(amount.unit) && MORE_BY.test(said.folded.slice(amount.end));
  return cited.some((one, at) => {
    // 6割多い for 1.6倍.
    const isMultiple = ({ unit, value }: AmountSpan): boolean =>
      unit === "倍" && value > 1 && fits(amount.value, (value - 1) * whole, amount.approximate, amount.unit);
    if (isMore && one.amounts.some(isMultiple)) return true;
    const near = [one, ...(cited[at + 1] === undefined ? [] : [cited[at + 1] as Said])];
    const counts = near.flatMap(countsIn);
    const part = one.amounts.filter(({ unit }) => unit === "割合");
    if (
      changed &&
      !isMore &&
      part.some(({ value }) => fits(amount.value, (1 - value) * whole, amount.approximate, amount.unit))
    )
      return true;
    if (one.amounts.some(({ unit }) => SHARES[unit] !== undefined && unit !== "割合")) return false;
    return counts.some((a) =>
      counts.some((b) => {
        if (a === b || a.value === b.value || b.value === 0 || !(a.unit === b.unit || a.unit === ""))
          return false;
        const ratio = a.value / b.value;
        if ((amount.unit === "倍") !== ratio > 1 && !changed) return false;
        return fits(
          amount.value,
          (changed ? Math.abs(1 - ratio) : ratio) * whole,
          amount.approximate,
          amount.unit,
        );
      }),
    );
  });
}

type Count = { readonly value: number; readonly unit: string };

/** Amounts in one unit, and numbers without a counter (1741市区町村のうち547). */
const countsIn = (said: Said): readonly Count[] => [
  ...said.amounts
    .filter(({ unit }) => SHARES[unit] === undefined)
    .map((amount) => ({ value: sizeOf(amount).value, unit: sizeOf(amount).unit })),
  ...baresOf(said)
    .filter(({ counter }) => counter === "")
    .map(({ value }) => ({ value, unit: "" })),
];

const TOGETHER = /合わせて|あわせて|合計|計|総|両|含め/;
/** さらに3千円の上乗せ: what comes on top of another. */
const ON_TOP = /^(?:を|の|が|も|分|ずつ|以上)?(?:さらに)?(?:上乗せ|加算|積み増|上積み|追加|加え|足)/;

/** 乗客86人と乗員9人: two that are counted side by side. */
const BESIDE = /^(?:と|や|、|および|及び)[^、。「」\d]{0,8}$/;

/** 4人 and 1人 are 合わせて5人, 1万2千円以上 with 3千円 on top 1万5千円以上. */
function isSum(amount: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  const all = cited.flatMap((one) => one.amounts.map((other) => ({ other, one })));
  const fitting = all.filter(({ other }) => sizeOf(other).unit === sizeOf(amount).unit);
  const onTop = fitting.some(
    ({ other: top, one }) =>
      ON_TOP.test(one.folded.slice(top.end)) &&
      fitting.some(
        ({ other: base }) =>
          base !== top &&
          base.approximate === amount.approximate &&
          sizeOf(base).value + sizeOf(top).value === sizeOf(amount).value,
      ),
  );
  return onTop || isSumTogether(amount, said, cited);
}

function isSumTogether(amount: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  const together = TOGETHER.test(said.plain);
  return cited.some(({ amounts, folded }) => {
    const alike = amounts.filter((other) => sizeOf(other).unit === sizeOf(amount).unit);
    return alike.some((a, i) =>
      alike.some(
        (b, j) =>
          j > i &&
          a.value + b.value === amount.value &&
          (together || (j === i + 1 && BESIDE.test(folded.slice(a.end, b.start)))),
      ),
    );
  });
}

const MORE = /^(?:も|ほど|以上|余り|近く)?(?:の)?(?:上回|下回|多|少な|差|高|低|長|短|増|減|足りな|不足)/;
/** The words around the amount say that it is what lies between two. */
const APART = /^(?:も|ほど|以上|余り|近く)?(?:の)?(?:隔た|開き|リード|ビハインド)/;
const APART_IS = /(?:差|隔たり|開き|違い)(?:は|が)[^、。「」\d]{0,4}$/;

const tellsGap = ({ start, end }: AmountSpan, { folded }: Said): boolean =>
  APART.test(folded.slice(end)) || APART_IS.test(folded.slice(0, start));

const REST = /残り|差し引|差額/;

/** 7800万円 is 3600万円 more than 4200万円; what is left of 2600万円 after 2千万円 and 400万円. */
function isRest(amount: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  const { unit, value } = sizeOf(amount);
  const values = cited.flatMap(({ amounts }) =>
    amounts.filter((one) => sizeOf(one).unit === unit).map((one) => sizeOf(one).value),
  );
  const fitsBy = (result: number): boolean =>
    boundOf(amount.approximate) === "above" ? result >= value && result <= value * 1.3 : result === value;
  const differs =
    (MORE.test(said.folded.slice(amount.end)) || tellsGap(amount, said)) &&
    values.some((a) => values.some((b) => a > b && fitsBy(a - b)));
  if (differs || isOtherPart(amount, cited) || isMargin(amount, said, cited)) return true;
  return (
    cited.some((one) => REST.test(one.plain)) &&
    values.some((a) => values.some((b, i) => values.some((c, j) => i < j && a > b + c && fitsBy(a - b - c))))
  );
}

const PART_OF = /^(?:の)?(?:うち|中で|なかで)、?[^、。「」\d]{0,8}$/;

/** 9人のうち7人が賛成: two are left. */
const isOtherPart = (amount: AmountSpan, cited: readonly Said[]): boolean =>
  cited.some(({ amounts, folded }) =>
    amounts.some((whole, i) => {
      const part = amounts[i + 1];
      return (
        part !== undefined &&
        [whole, part].every((one) => sizeOf(one).unit === sizeOf(amount).unit && one.approximate === null) &&
        PART_OF.test(folded.slice(whole.end, part.start)) &&
        whole.value - part.value === amount.value
      );
    }),
  );

/** 賛成14、反対9: five votes more. */
function isMargin(amount: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  if (!/^[票人]$/.test(amount.unit) || !(MORE.test(said.folded.slice(amount.end)) || /差/.test(said.plain)))
    return false;
  return cited.some((one) => {
    const bares = baresOf(one).filter(({ counter, label }) => counter === "" && label !== "");
    return bares.some((a) => bares.some((b) => a.value - b.value === amount.value));
  });
}
