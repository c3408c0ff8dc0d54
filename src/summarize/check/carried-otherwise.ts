/** Amounts that the cited sentences carry in another shape: an age in brackets, an end of a range, a number without a counter. */
import type { AmountSpan } from "../../model.ts";
import { carries, close, sizeOf } from "./amount-size.ts";
import { baresOf } from "./bare-numbers.ts";
import type { Said } from "./evidence.ts";
import { isTimeAgo, isUpTo } from "./worded.ts";

/** Words of change and comparison. */
export const CHANGE =
  /増|減(?!税)|高|安|上|下|伸|差|縮|落ち|遅|早|延|短|長|多|少|開|リード|追|超|プラス|マイナス|加|削|カット|膨|拡/;

/** Ages in brackets, both ends of a range, a number without a counter, the difference of two that are told. */
export function isCarriedOtherwise(amount: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  const sources = cited.flatMap((one) => one.amounts);
  const number = String(amount.value);
  const halves = sources.some(({ text }) => text.includes("半"));
  if (amount.text.includes("半") && !halves && cited.some(({ plain }) => HALF.test(plain))) return true;
  if (
    amount.unit === "歳" &&
    amount.approximate === null &&
    cited.some(({ folded }) => folded.includes(`(${number})`))
  )
    return true;
  if (isOnePerson(amount, said, cited) || isOutdone(amount, said, sources)) return true;
  const counter = amount.unit.charAt(0);
  if (
    amount.approximate === null &&
    cited.some((one) =>
      baresOf(one).some((bare) => bare.counter === counter && close(bare.value, amount.value)),
    )
  )
    return true;
  if (isUpTo(amount, said, sources, cited) || isTimeAgo(amount, said, cited)) return true;
  // 15年間, where the text compares with 15年前.
  if (
    /^(?:年|か月)$/.test(amount.unit) &&
    CHANGE.test(said.folded) &&
    cited.some(({ folded }) => folded.includes(`${amount.text.normalize("NFKC").replace(/間$/, "")}前`))
  )
    return true;
  if (amount.valueMax !== null) {
    const ends = [amount.value, amount.valueMax];
    return ends.every((value) =>
      sources.some((other) => other.unit === amount.unit && close(other.value, value)),
    );
  }
  if (
    COUNTED.test(amount.unit) &&
    !/^(?:の)?差/.test(said.folded.slice(amount.end)) &&
    cited.some((one) =>
      baresOf(one).some(({ value, counter }) => counter === "" && close(value, amount.value)),
    )
  )
    return true;
  // 議席を38から60以上に: the unit stands before.
  if (
    cited.some(
      (one) =>
        one.folded.includes(amount.unit) &&
        baresOf(one).some(({ value, counter }) => /^[以台]?$/.test(counter) && close(value, amount.value)),
    )
  )
    return true;
  if (!/^(?:の)?差/.test(said.folded.slice(amount.end))) return false;
  const alike = sources.filter((other) => sizeOf(other).unit === sizeOf(amount).unit);
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
function isOutdone(amount: AmountSpan, said: Said, sources: readonly AmountSpan[]): boolean {
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
