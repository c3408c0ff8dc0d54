/** When one amount carries another: the same size in the same unit, or a rounding that says so. */
import type { AmountSpan } from "../../model.ts";

/** Units that are multiples of another: 90分 and 1.5時間 are one length. */
const BASE: Readonly<Record<string, readonly [string, number]>> = {
  分: ["秒", 60],
  時間: ["秒", 3600],
  秒: ["秒", 1],
  週間: ["日", 7],
  日: ["日", 1],
  か月: ["か月", 1],
  年: ["か月", 12],
  度: ["回", 1],
  割: ["%", 10],
  割合: ["%", 100],
  km: ["m", 1000],
  cm: ["m", 0.01],
  mm: ["m", 0.001],
  m: ["m", 1],
  t: ["kg", 1000],
  g: ["kg", 0.001],
  kg: ["kg", 1],
  kL: ["L", 1000],
  mL: ["L", 0.001],
  L: ["L", 1],
  MW: ["kW", 1000],
  GW: ["kW", 1_000_000],
  kW: ["kW", 1],
};

/** Dropping these leaves the number true, only less sure of itself; adding 約 is what rounding asks for. */
const SOFT = new Set(["約", "およそ", "おおむね", "ほぼ", "前後", "程度", "推定", "平均", "台"]);

/** Words for one bound. */
const BOUND: Readonly<Record<string, string>> = {
  超: "above",
  余り: "above",
  強: "above",
  以上: "at-least",
  少なくとも: "at-least",
  最低: "at-least",
  未満: "below",
  弱: "below",
  近く: "below",
  以下: "at-most",
  最大: "at-most",
  以内: "at-most",
};

/** 2年半 is told to half years. */
const HALF_STEP = 0.5;

type Size = {
  readonly value: number;
  readonly max: number | null;
  readonly unit: string;
  /** What its last digit counts, in `unit`: 100時間 is told to 100 hours, however many minutes these are. */
  readonly step: number;
};

export function sizeOf(amount: AmountSpan): Size {
  const [unit, factor] = BASE[amount.unit] ?? [amount.unit, 1];
  return {
    value: amount.value * factor,
    max: amount.valueMax === null ? null : amount.valueMax * factor,
    unit,
    step: (amount.text.includes("半") ? HALF_STEP : step(amount.value)) * factor,
  };
}

export const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-9;

/** The step of the last digit that a number shows: 5500億 is told to 100億. */
function step(value: number): number {
  let size = 1;
  while (Math.abs(value) >= size * 10 && Number.isInteger(value / (size * 10))) size *= 10;
  return Number.isInteger(value) ? size : 10 ** -(String(value).split(".")[1]?.length ?? 0);
}

/** What a rounded number may be off by, as a share: 約5000億 for 5400億 tells too little. */
const ROUNDING_SHARE_MAX = 0.05;
/** 約2割 tells no more than tens: whatever is nearer to it than to 1割 or 3割. */
const IN_TENTHS = new Set(["割"]);
/** 200ミリ超 for 214ミリ is no rounding: it is so. */
const BOUND_SHARE_MAX = 0.2;
/** 1万人を超す for 1万4千人: the first digit alone, and what is beyond it. */
const ABOVE_SHARE_MAX = 0.3;

function rounds(said: Size, source: Size, approximate: string, tenths: boolean): boolean {
  const bound = BOUND[approximate];
  const off = source.value - said.value;
  if ((bound === "above" || bound === "at-least") && off < 0) return false;
  if ((bound === "below" || bound === "at-most") && off > 0) return false;
  // A rounded number shows fewer digits than what it rounds.
  if (said.step <= source.step) return false;
  const near = bound === undefined ? said.step / 2 : said.step;
  if (tenths && bound === undefined) return Math.abs(off) < near;
  if (bound === "above" && off < near && off <= source.value * ABOVE_SHARE_MAX) return true;
  const share = bound === undefined ? ROUNDING_SHARE_MAX : BOUND_SHARE_MAX;
  return Math.abs(off) <= near && Math.abs(off) <= Math.abs(source.value) * share;
}

function sameBound(said: AmountSpan, source: AmountSpan): boolean {
  if (said.approximate === source.approximate) return true;
  const [ours, theirs] = [BOUND[said.approximate ?? ""], BOUND[source.approximate ?? ""]];
  if (said.unit === "震度") return false;
  if (theirs === undefined) return ours === undefined;
  if (ours === undefined)
    return (
      source.approximate === "余り" || source.approximate === "近く" || SOFT.has(source.approximate ?? "")
    );
  return pairs(ours, theirs);
}

/** 超 and 余り lie above; 以上 includes its number: near enough for news, 以上 and 以下 never. */
function pairs(a: string, b: string): boolean {
  const up = new Set(["above", "at-least"]);
  return up.has(a) === up.has(b);
}

export function carries(source: AmountSpan, said: AmountSpan): boolean {
  const [ours, theirs] = [sizeOf(said), sizeOf(source)];
  if (ours.unit !== theirs.unit) return isSameKilo(source, said);
  if (isMostOf(said, source) || isFractionOf(said, source)) return true;
  const equalMax =
    ours.max === null ? theirs.max === null : theirs.max !== null && close(ours.max, theirs.max);
  if (close(ours.value, theirs.value) && equalMax) return sameBound(said, source);
  if (theirs.max !== null && ours.max === null) return isEnd(ours, theirs, said.approximate);
  return (
    ours.max === null &&
    theirs.max === null &&
    said.approximate !== null &&
    said.unit !== "震度" &&
    rounds(ours, theirs, said.approximate, IN_TENTHS.has(said.unit))
  );
}

const HALF = 50;
const ALL = 100;

/** 過半 for 60%: whatever is more than half. */
function isMostOf(said: AmountSpan, source: AmountSpan): boolean {
  const [{ value, unit }, theirs] = [sizeOf(said), sizeOf(source)];
  const above = BOUND[said.approximate ?? ""] === "above";
  const below = /^(?:below|at-most)$/.test(BOUND[source.approximate ?? ""] ?? "");
  return (
    unit === "%" &&
    said.unit === "割合" &&
    value === HALF &&
    above &&
    !below &&
    theirs.value > HALF &&
    theirs.value < ALL
  );
}

/** What a fraction may be off by, in points: 3分の1 for 33.1%, 約3分の1 for 31%. */
const FRACTION_POINTS = 0.5;
const ABOUT_FRACTION_POINTS = 3;

function isFractionOf(said: AmountSpan, source: AmountSpan): boolean {
  if (said.unit !== "割合" || source.unit === "割合" || source.approximate !== null) return false;
  if (said.approximate !== null && !SOFT.has(said.approximate)) return false;
  const near = said.approximate === null ? FRACTION_POINTS : ABOUT_FRACTION_POINTS;
  return Math.abs(sizeOf(said).value - sizeOf(source).value) <= near;
}

/** A bare 5キロ may be a length or a weight: the words around it settle which, not the number. */
const isSameKilo = (source: AmountSpan, said: AmountSpan): boolean =>
  [source, said].every(({ unit }) => /^k[mg]$/.test(unit)) &&
  [source, said].some(({ text }) => /(?:キロ|㌔)$/.test(text)) &&
  close(source.value, said.value) &&
  sameBound(said, source);

/** 最大10年 of 5～10年. */
function isEnd(said: Size, range: Size, approximate: string | null): boolean {
  const bound = BOUND[approximate ?? ""];
  if (bound === "at-most") return range.max !== null && close(said.value, range.max);
  return bound === "at-least" && close(said.value, range.value);
}
