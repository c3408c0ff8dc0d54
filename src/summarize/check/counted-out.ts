/** Counts that are told as places in a row: the 3度目 makes three, the 上位6校 end with the 6位, two amounts in a row are two steps. */
import type { AmountSpan } from "../../model.ts";
import { sizeOf } from "./amount-size.ts";
import { type Bare, baresOf } from "./bare-numbers.ts";
import type { Said } from "./said.ts";

/** Nth → N: what has happened for the Nth time has happened N times, and N − 1 times before. */
const TIME = /^[回度]$/;
const NTH = /^[回度]目/;
const BEFORE_IT = /(?:これまで|それまで|過去)(?:に|も|で)?[^、。\d]{0,6}$/;
const THEN = /^(?:の|した|し)?(?:後|あと)/;

export function isTimeTold(amount: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  if (amount.unit !== "回" || amount.approximate !== null) return false;
  const before =
    BEFORE_IT.test(said.folded.slice(0, amount.start)) || THEN.test(said.folded.slice(amount.end));
  return cited.some((one) =>
    baresOf(one).some(
      ({ value, counter, end }) =>
        TIME.test(counter) && NTH.test(one.folded.slice(end)) && value === amount.value + (before ? 1 : 0),
    ),
  );
}

/** 6位まで, 6位以内: those that are told as the first six. */
const WITHIN = /^位(?:まで|以内|以上)/;
const FIRST = (value: number): RegExp => new RegExp(`(?:上位|トップ|ベスト)${value}(?!\\d|[.,]\\d)`);

export const isRankTold = ({ value, end }: Bare, said: Said, cited: readonly Said[]): boolean =>
  WITHIN.test(said.folded.slice(end)) && cited.some(({ folded }) => FIRST(value).test(folded));

/** 2段階で, where two amounts of a kind stand one behind the other: 12月に5円、1月に2円と段階的に. */
export const isStepTold = ({ value, end }: Bare, said: Said, cited: readonly Said[]): boolean =>
  said.folded.startsWith("段階", end) &&
  cited.some((one) => one.folded.includes("段階的") && rowsOf(one).includes(value));

const IN_ROW = /^[^。「」]{0,2}、[^、。「」]{0,8}$/;

/** How many amounts of one unit stand in each row of them. */
function rowsOf({ amounts, folded }: Said): readonly number[] {
  const rows: number[] = [];
  for (const [i, amount] of amounts.entries()) {
    const last = amounts[i - 1];
    const goesOn =
      last !== undefined &&
      sizeOf(last).unit === sizeOf(amount).unit &&
      IN_ROW.test(folded.slice(last.end, amount.start));
    if (goesOn) rows.push((rows.pop() ?? 0) + 1);
    else rows.push(1);
  }
  return rows;
}

/** Anything that is counted can be counted with つ; persons, money, measures and times cannot. */
const NO_THING =
  /^(?:人|[A-Z]{3}|%|割|割合|倍|ポイント|歳|回|度|年|か月|週間|日|時間|分|秒|位|票|点|[a-zA-Zμ].*)$/;

/** 2つの病院 for 2病院: the word behind the number says what is counted. */
export function isThingTold(amount: AmountSpan, said: Said, cited: readonly Said[]): boolean {
  if (amount.unit !== "つ" || amount.approximate !== null) return false;
  const counted = /^つの([一-龠々ァ-ヶー]{1,8})/.exec(said.folded.slice(amount.end - 1))?.[1];
  return cited.some(
    (one) =>
      one.amounts.some(
        (other) =>
          other.value === amount.value &&
          other.approximate === null &&
          !NO_THING.test(other.unit) &&
          (counted === undefined || one.folded.includes(counted)),
      ) ||
      baresOf(one).some(
        ({ value, counter }) =>
          value === amount.value && counter !== "" && counted?.startsWith(counter) === true,
      ),
  );
}

/** 4年続けて, 4大会連続 for 4連覇. */
export const isStreakTold = ({ value, end }: AmountSpan, said: Said, cited: readonly Said[]): boolean =>
  /^(?:間)?(?:続けて|続き|連続)/.test(said.folded.slice(end)) &&
  cited.some(({ folded }) =>
    new RegExp(`(?<![\\d.])${value}(?:大会|季|年|期|場所)?(?:連覇|連勝|連敗|連続|続け)`).test(folded),
  );

/** うち1人は重傷 for このうち70代の女性が重傷: one, whom nobody counts. */
const ONE_OF_THEM =
  /うち、?[^、。「」]{0,20}(?<![\d人]の)(?:男性|女性|男|女|男児|女児|男子|女子|容疑者|さん|選手)(?:\(\d+\))?[がは]/;
export const isOneOfThem = (
  { unit, value, start }: AmountSpan,
  said: Said,
  cited: readonly Said[],
): boolean =>
  unit === "人" &&
  value === 1 &&
  /うち、?$/.test(said.folded.slice(0, start)) &&
  cited.some(({ folded }) => ONE_OF_THEM.test(folded));
