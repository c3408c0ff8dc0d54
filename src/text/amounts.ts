/**
 * Finds amounts: a number with its unit, what was said about it (約, 超), and what it is compared with.
 *
 * No amounts: dates and clock times (see dates.ts), ordinals (第3回, 2回目), names (1号案件, F-16, 5G), articles of laws,
 * ages in brackets （54） and numbers without a value (数百人).
 */
import type { AmountSpan } from "../model.ts";
import {
  approximateOf,
  comparisonBefore,
  directionLength,
  saidAfter,
  saidBefore,
} from "./amounts-context.ts";
import { durationAt } from "./amounts-durations.ts";
import { isNoAmount, isOrdinal } from "./amounts-guards.ts";
import { isWeight, speedOf } from "./amounts-kilos.ts";
import type { Core, Found } from "./amounts-parts.ts";
import { rangeEnd, scaled } from "./amounts-range.ts";
import { wordAmountAt } from "./amounts-words.ts";
import { Characters } from "./characters.ts";
import { foldNumbers } from "./normalize.ts";
import { type Numeral, numeralAt, startsNumeral } from "./numerals.ts";
import { SIGNS, unitAt } from "./units.ts";

/** What every amount begins with: a digit, or the first character of a word amount. */
const STARTS = new Characters("0-9〇零一二三四五六七八九十百千過半倍マM震");

/** The amounts of one sentence (or any text), in order, without overlap. */
export function amountsIn(text: string): readonly AmountSpan[] {
  const folded = foldNumbers(text);
  const amounts: AmountSpan[] = [];
  let compared: string | null = null;
  for (let at = 0; at < folded.length; ) {
    if (!STARTS.at(folded, at)) {
      at++;
      continue;
    }
    const core = wordAmountAt(folded, at) ?? (startsNumeral(folded, at) ? coreAt(folded, at) : null);
    if (core === null) {
      at = startsNumeral(folded, at) ? (numeralAt(folded, at)?.end ?? at + 1) : at + 1;
      continue;
    }
    const amount = withContext(text, folded, core, compared);
    compared = amount.comparedWith ?? compared;
    const overlaps = (amounts.at(-1)?.end ?? 0) > amount.start;
    if (!overlaps && !isRateBase(folded, amount.end)) amounts.push(amount);
    at = Math.max(amount.end, at + 1);
  }
  return amounts;
}

const EQUALS = new Characters("=＝");

/** 1ドル=152円: the dollar is what the yen are compared with, not an amount of its own. */
function isRateBase(folded: string, end: number): boolean {
  return EQUALS.at(folded, end) && /^[=＝]約?\d/.test(folded.slice(end, end + 3));
}

function withContext(text: string, folded: string, core: Core, earlier: string | null): AmountSpan {
  const before = saidBefore(folded, core.start);
  const start = core.start - (before?.length ?? 0);
  const after = saidAfter(folded, core.end, start);
  const said = core.end + (after?.length ?? 0);
  const end = said + directionLength(folded, said);
  return {
    start,
    end,
    text: text.slice(start, end),
    value: core.value,
    valueMax: core.valueMax,
    unit: core.unit,
    approximate: core.approximate ?? approximateOf(before, after),
    comparedWith: comparisonBefore(folded, start, earlier),
  };
}

function coreAt(folded: string, at: number): Core | null {
  const first = numeralAt(folded, at);
  if (first === null || isNoAmount(folded, first)) return null;
  const fraction = fractionAt(folded, first);
  if (fraction !== null) return fraction;
  const last = rangeEnd(folded, first);
  const infix = last === null ? infixAt(folded, first.end) : null;
  const unitStart = last?.end ?? first.end + (infix?.length ?? 0);
  const sign = signBefore(folded, first.start);
  const value = signed(folded, first.start, sign?.start ?? first.start, scaled(first, last));
  const found =
    durationAt(folded, last ?? first, unitStart) ?? measured(folded, last ?? first, unitStart, sign);
  if (found === null) return null;
  const extra = last === null ? found.extra : 0;
  const most = found.extraMax === undefined ? null : scaled(first, last) * found.factor + found.extraMax;
  return {
    start: sign?.start ?? value.start,
    end: found.end,
    value: value.value * found.factor + extra,
    valueMax: last === null ? most : last.value * found.factor,
    unit: found.unit,
    approximate: infix?.word ?? null,
  };
}

type Sign = { readonly unit: string; readonly start: number };

const MONEY_SIGN = new Characters(Object.keys(SIGNS).join(""));

function signBefore(folded: string, at: number): Sign | null {
  if (!MONEY_SIGN.at(folded, at - 1)) return null;
  const unit = SIGNS[folded.charAt(at - 1)];
  if (unit === undefined) return null;
  const start = folded.startsWith("US", at - 3) ? at - 3 : at - 1;
  return { unit, start };
}

function measured(folded: string, number: Numeral, at: number, sign: Sign | null): Found | null {
  const unit = unitAt(folded, at);
  if (sign !== null && unit?.kind !== "money") return { unit: sign.unit, end: at, factor: 1, extra: 0 };
  if (unit === null || isOrdinal(folded, number, unit, at)) return null;
  const end = at + unit.form.length;
  if (unit.unit === "km" && unit.form === "キロ" && isWeight(folded, number.start, end)) {
    return { unit: "kg", end, factor: 1, extra: 0 };
  }
  const speed = speedOf(folded, number.start, end, unit.unit);
  if (speed !== null) return { unit: speed, end, factor: unit.factor, extra: 0 };
  const small = unit.kind === "money" ? smallChange(folded, end, unit.unit) : null;
  const tenths = unit.unit === "割" ? smallChange(folded, end, "割") : null;
  const rest = small ?? tenths;
  const more = rest?.max === undefined ? {} : { extraMax: rest.max };
  return { unit: unit.unit, end: rest?.end ?? end, factor: unit.factor, extra: rest?.value ?? 0, ...more };
}

const SMALL_CHANGE: Readonly<Record<string, { readonly form: string; readonly factor: number }>> = {
  JPY: { form: "銭", factor: 0.01 },
  USD: { form: "セント", factor: 0.01 },
  割: { form: "分", factor: 0.1 },
};

type Rest = { readonly value: number; readonly max?: number; readonly end: number };

/** The 30銭 of 152円30銭, and of 149円20~30銭. */
function smallChange(folded: string, at: number, unit: string): Rest | null {
  const change = SMALL_CHANGE[unit];
  const number = change === undefined ? null : numeralAt(folded, at);
  if (change === undefined || number === null) return null;
  const last = folded.charAt(number.end) === "~" ? numeralAt(folded, number.end + 1) : null;
  const end = last?.end ?? number.end;
  if (!folded.startsWith(change.form, end)) return null;
  const value = number.value * change.factor;
  const max = last === null ? {} : { max: last.value * change.factor };
  return { value, ...max, end: end + change.form.length };
}

const INFIX_FIRST = new Characters("以余超未前近強弱");

/** 70以上の国, 100余りの, 50超の企業: said between the number and its unit. */
function infixAt(folded: string, at: number): { word: string; length: number } | null {
  if (!INFIX_FIRST.at(folded, at)) return null;
  const found = /^(以上|余り?|超|以下|未満|前後|近く|強|弱)の?(?=[一-龠々ァ-ヶ])/.exec(
    folded.slice(at, at + 5),
  );
  const word = found?.[1];
  return found === null || word === undefined
    ? null
    : { word: word === "余" ? "余り" : word, length: found[0].length };
}

const MINUS_LAST = new Characters("-ス下▲△");

function signed(folded: string, at: number, start: number, value: number): { value: number; start: number } {
  if (!MINUS_LAST.at(folded, start - 1)) return { value, start: at };
  const minus = /(?:マイナス|氷点下|零下|▲|△|(?<![0-9A-Za-z~])-)$/.exec(
    folded.slice(Math.max(0, start - 4), start),
  )?.[0];
  return minus === undefined ? { value, start: at } : { value: -value, start: start - minus.length };
}

/** 3分の2 as 0.6667 of a whole. */
function fractionAt(folded: string, first: Numeral): Core | null {
  if (!folded.startsWith("分の", first.end)) return null;
  const over = numeralAt(folded, first.end + 2);
  if (over === null || first.value === 0) return null;
  const value = Math.round((over.value / first.value) * 10_000) / 10_000;
  return { start: first.start, end: over.end, value, valueMax: null, unit: "割合", approximate: null };
}
