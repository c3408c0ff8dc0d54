/** Amounts that the cited sentences carry in another shape: an age in brackets, an end of a range, a number without a counter. */
import type { AmountSpan } from "../../model.ts";
import { carries, close, sizeOf } from "./amount-size.ts";
import { type Bare, baresOf } from "./bare-numbers.ts";
import type { Said } from "./evidence.ts";
import { isAgeInBrackets, isTimeAgo, isUpTo } from "./worded.ts";

/** Words of change and comparison. */
export const CHANGE =
  /増|減(?!税)|高|安|上|下|伸|差|縮|落ち|遅|早|延|短|長|多|少|開|リード|追|超|プラス|マイナス|加|削|カット|膨|拡/;

type Rule = (amount: AmountSpan, said: Said, cited: readonly Said[]) => boolean;

/** True when one of the shapes fits; the ends of a range are looked for one by one. */
export const isCarriedOtherwise: Rule = (amount, said, cited) => {
  const rules = [...SHAPES, ...(amount.valueMax === null ? SHAPES_OF_ONE_NUMBER : [areEndsTold])];
  return rules.some((carriesSo) => carriesSo(amount, said, cited));
};

const SHAPES: readonly Rule[] = [
  isHalf,
  (amount, _, cited) => amount.approximate === null && cited.some((one) => isAgeInBrackets(amount, one)),
  isOnePerson,
  isOutdone,
  ({ unit, value, approximate }, _, cited) =>
    approximate === null &&
    hasBare(cited, (bare) => bare.counter === unit.charAt(0) && close(bare.value, value)),
  isUpTo,
  isTimeAgo,
  isComparedWithThen,
];

const SHAPES_OF_ONE_NUMBER: readonly Rule[] = [
  (amount, said, cited) =>
    COUNTED.test(amount.unit) &&
    !isGap(amount, said) &&
    hasBare(cited, ({ value, counter }) => counter === "" && close(value, amount.value)),
  // 議席を38から60以上に: the unit stands before.
  (amount, _, cited) =>
    hasBare(
      cited.filter(({ folded }) => folded.includes(amount.unit)),
      ({ value, counter }) => /^[以台]?$/.test(counter) && close(value, amount.value),
    ),
  isGapBetween,
];

const hasBare = (cited: readonly Said[], is: (bare: Bare) => boolean): boolean =>
  cited.some((one) => baresOf(one).some(is));

const sourcesOf = (cited: readonly Said[]): readonly AmountSpan[] => cited.flatMap(({ amounts }) => amounts);

/** 半年 where half of something is told, and no amount is told with 半. */
function isHalf({ text }: AmountSpan, _: Said, cited: readonly Said[]): boolean {
  return (
    text.includes("半") &&
    !sourcesOf(cited).some((other) => other.text.includes("半")) &&
    cited.some(({ plain }) => HALF.test(plain))
  );
}

/** 15年間, where the text compares with 15年前. */
function isComparedWithThen({ text, unit }: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  const then = `${text.normalize("NFKC").replace(/間$/, "")}前`;
  return (
    /^(?:年|か月)$/.test(unit) &&
    CHANGE.test(said.folded) &&
    cited.some(({ folded }) => folded.includes(then))
  );
}

function areEndsTold({ value, valueMax, unit }: AmountSpan, _: Said, cited: readonly Said[]): boolean {
  return [value, valueMax].every((end) =>
    sourcesOf(cited).some((other) => end !== null && other.unit === unit && close(other.value, end)),
  );
}

/** 8ポイント差, 3票の差. */
const isGap = ({ end }: AmountSpan, { folded }: Said): boolean => /^(?:の)?差/.test(folded.slice(end));

function isGapBetween(amount: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  if (!isGap(amount, said)) return false;
  const alike = sourcesOf(cited).filter((other) => sizeOf(other).unit === sizeOf(amount).unit);
  return alike.some((a) =>
    alike.some(
      (b) =>
        a.value > b.value &&
        carries({ ...a, value: a.value - b.value, approximate: null, valueMax: null }, amount),
    ),
  );
}

/** 乗客の女性（68）: one person, whom a statement may count. */
function isOnePerson({ unit, value, start }: AmountSpan, { folded }: Said, cited: readonly Said[]): boolean {
  if (unit !== "人" || value !== 1) return false;
  const who = /[一-龠々ァ-ヶー]{2}$/.exec(folded.slice(0, start))?.[0];
  return (
    who !== undefined &&
    cited.some((one) => new RegExp(`${who}(?:\\(\\d|が死|を逮)`).test(one.folded)) &&
    !cited.some((one) => new RegExp(`${who}(?:ら|たち)?\\d`).test(one.folded))
  );
}

/** 44.4%で、36.1%を上回った: what is outdone is told as exactly as what outdoes it. */
function isOutdone(amount: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  const sources = sourcesOf(cited);
  const way = /^(?:を(?:大きく)?|に[はも]?)(上回|下回|届か|及ば|満た)/.exec(
    said.folded.slice(amount.end),
  )?.[1];
  if (way === undefined || !sources.some((other) => carries(other, { ...amount, approximate: null })))
    return false;
  return said.amounts.some(
    (other) =>
      other.end <= amount.start &&
      sizeOf(other).unit === sizeOf(amount).unit &&
      (way === "上回" ? other.value > amount.value : other.value < amount.value) &&
      sources.some((source) => carries(source, other)),
  );
}

const HALF = /半分|半数|半減|半ば|5割|50%|2分の1/;
const COUNTED = /^(?:カ所|か所|ヶ所|箇所|件|個|つ|人|名|社|校|棟|基|点|本|台|団体|自治体|市町村)$/;
