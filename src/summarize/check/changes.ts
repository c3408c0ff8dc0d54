/** By how much something changes or differs: 24億円から31億円に膨らむ is 7億円, 47.2% and 17.6% lie 29.6ポイント apart. */
import type { AmountSpan } from "../../model.ts";
import { matchesOf } from "../../text/matches.ts";
import { close, sizeOf } from "./amount-size.ts";
import { boundOf } from "./bounds.ts";
import type { Said } from "./said.ts";

/** What stands behind an amount by which something grows, and by which it shrinks. */
const GROWS =
  /^(?:も|ほど|近く|余り|以上|程度|分)?(?:の|、)?(?:大きく|さらに)?(?:膨ら|膨れ|拡大|伸び|増|上積み|積み増|引き上げ|値上が|値上げ|上が|上昇|上振れ|高|多|上回|伸ば|延び|延長|長)/;
const SHRINKS =
  /^(?:も|ほど|近く|余り|以上|程度|分)?(?:の|、)?(?:大きく|さらに)?(?:縮|減|引き下げ|値下が|値下げ|下が|下落|低下|下振れ|低|少な|下回|落ち|圧縮|削|短|安)/;
const DIFFERS = /^(?:も|ほど|近く|余り|以上|程度)?(?:の)?(?:差|開き|リード|違|隔た|超過|足りな|不足|ずれ)/;

/** 値上げ幅は8万円余り, 差は3点. */
const APART = /(?:幅|差|差額|開き|隔たり)[はが](?:約|およそ|年|月|1人当たり)?$/;

/** 5―4で破り is 1点差. */
const SCORE = /(?<![\d.])(\d{1,3})(?:[-―–—−ー]|対)(\d{1,3})(?![\d.])/g;
const isMarginOf = ({ unit, value, approximate }: AmountSpan, cited: readonly Said[]): boolean =>
  /^[点票]$/.test(unit) &&
  approximate === null &&
  cited.some(({ folded }) =>
    matchesOf(SCORE, folded).some(([, one, other]) => Math.abs(Number(one) - Number(other)) === value),
  );

/** From one value to the other: 24億円から31億円に. */
const FROM_TO = /^(?:だった|の|程度|ほど|前後)?から[^、。「」]{0,10}$/;

/** True when the amount is what lies between two values of the cited sentences, and changes the way that it does there. */
export function isChangeBetween(amount: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  if (SHARES.has(amount.unit)) return false;
  const behind = said.folded.slice(amount.end);
  const [grows, shrinks] = [GROWS.test(behind), SHRINKS.test(behind)];
  const differs = DIFFERS.test(behind);
  if (differs && isMarginOf(amount, cited)) return true;
  if (!grows && !shrinks && !differs && !APART.test(said.folded.slice(0, amount.start))) return false;
  return cited.some(
    (one) =>
      steps(one, amount).some(
        (step) => (grows ? step > 0 : !shrinks || step < 0) && isSo(Math.abs(step), amount),
      ) || gaps(one, amount).some((gap) => isSo(gap, amount)),
  );
}

/** 24億円から31億円に: each change that one sentence tells from end to end, with its sign. */
function steps(one: Said, amount: AmountSpan): readonly number[] {
  return one.amounts.flatMap((from, i) => {
    const to = one.amounts[i + 1];
    const told =
      to !== undefined &&
      [from, to].every((end) => isOfUnit(end, amount) && end.valueMax === null) &&
      FROM_TO.test(one.folded.slice(from.end, to.start));
    return told ? [sizeOf(to).value - sizeOf(from).value] : [];
  });
}

/** 賛成は17.6%、反対は47.2%: shares side by side, which only points compare. */
function gaps(one: Said, amount: AmountSpan): readonly number[] {
  if (amount.unit !== "ポイント") return [];
  const shares = one.amounts.filter((other) => isOfUnit(other, amount)).map((other) => sizeOf(other).value);
  return shares.flatMap((a, i) => shares.slice(i + 1).map((b) => Math.abs(a - b)));
}

/** From 7% to 3% is no change of 4%. */
const SHARES = new Set(["%", "割", "割合", "倍"]);

/** Points are what lies between two shares. */
const isOfUnit = (other: AmountSpan, amount: AmountSpan): boolean =>
  sizeOf(other).unit === (amount.unit === "ポイント" ? "%" : sizeOf(amount).unit);

/** What a rounded difference may be off by, as a share of it. */
const SLACK_SHARE = 0.15;
const ABOUT_SHARE = 0.05;
/** A difference of decimals is as exact as they are. */
const EXACT = 1e-6;

function isSo(difference: number, amount: AmountSpan): boolean {
  const { value } = sizeOf(amount);
  const off = difference - value;
  if (Math.abs(off) < EXACT || close(difference, value)) return true;
  const { approximate } = amount;
  if (approximate === null) return false;
  const bound = boundOf(approximate);
  if (bound === "above") return off > 0 && off <= value * SLACK_SHARE;
  if (bound === "below") return off < 0 && -off <= value * SLACK_SHARE;
  return Math.abs(off) <= value * ABOUT_SHARE;
}
