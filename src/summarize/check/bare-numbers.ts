/** Numbers that are no amounts: 第5条, 3位, F-16, 数十人. */
import { once } from "../../once.ts";
import { matchesOf } from "../../text/matches.ts";
import { foldWidth } from "../../text/normalize.ts";
import { numeralAt, startsNumeral } from "../../text/numerals.ts";
import { close } from "./amount-size.ts";
import { isRankTold, isStepTold } from "./counted-out.ts";
import type { Evidence, Said } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";

const VAGUE = /(?:数|何|幾)[十百千万億兆]+|[十百千]数|数(?=[人件社回日年週カか%割])/g;

/** 数十人 has no value, but it is not 数百人. */
export function vagueReasons({ said, plain }: Evidence): CheckReason[] {
  return matchesOf(VAGUE, said.plain)
    .filter(([text], _i) => !plain.includes(text))
    .map(([text]) => ({ kind: "number", detail: `${text} is not in the cited sentences` }));
}

export type Bare = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly counter: string;
  /** The word right before the number: 賛成 of 賛成15. */
  readonly label: string;
};

/** Numbers that are neither amount nor date: 第5条, 3位, F-16, 24時間体制, 13日 in an article without a day. */
export function bareReasons({ said, cited }: Evidence): CheckReason[] {
  const bares = baresOf(said);
  if (bares.length === 0) return [];
  const known = cited.flatMap(numbersOf);
  return bares.flatMap((bare): CheckReason[] => {
    if (isRankTold(bare, said, cited) || isStepTold(bare, said, cited)) return [];
    const same = known.filter((other) => close(other.value, bare.value));
    if (same.length === 0 && (isStep(bare, cited) || isPassed(bare, said, known))) return [];
    if (same.length === 0 && (isSecond(bare, cited) || isFirst(bare, cited) || isMissed(bare, said, cited)))
      return [];
    if (same.length === 0)
      return [
        {
          kind: /^[年月日時]/.test(bare.counter) ? "date" : "number",
          detail: `${bare.text} is not in the cited sentences`,
        },
      ];
    if (isFirst(bare, cited)) return [];
    const labelled = known.filter(({ label }) => bare.label !== "" && label === bare.label);
    if (labelled.length > 0 && labelled.every((other) => !close(other.value, bare.value)))
      return [{ kind: "number", detail: `${bare.label}${bare.text} is not what the cited sentences say` }];
    const often = bares.filter((other) => close(other.value, bare.value)).length;
    if (often > 1 && often > same.length) {
      return [{ kind: "number", detail: `${bare.text} stands more often than in the cited sentences` }];
    }
    const fits = same.some(
      (other) =>
        bare.counter === "" ||
        other.counter === "" ||
        counterOf(other) === counterOf(bare) ||
        /^[ァ-ヶ]/.test(bare.counter + other.counter),
    );
    return fits ? [] : [{ kind: "unit", detail: `${bare.text}: the cited sentences count something else` }];
  });
}

/** 次いで, 続いた: second to a first that is named. */
const isSecond = ({ value, counter }: Bare, cited: readonly Said[]): boolean =>
  value === 2 && counter === "位" && cited.some(({ plain }) => /次い[でだ]|に次|で続|が続/.test(plain));

/** Who wins is first. */
const isFirst = ({ value, counter }: Bare, cited: readonly Said[]): boolean =>
  value === 1 &&
  counter === "位" &&
  cited.some(({ plain }) => /優勝|首位|トップ|制し|最多|最も多/.test(plain));

/** 定数を2減らす for 24から22に減らす. */
const isStep = ({ value, counter }: Bare, cited: readonly Said[]): boolean =>
  /^[増減]$/.test(counter) &&
  cited.some((one) => {
    const all = numbersOf(one);
    return all.some((from, i) => {
      const to = all[i + 1];
      if (to === undefined || !/^から$/.test(one.folded.slice(from.end, to.start))) return false;
      return close(counter === "増" ? to.value - from.value : from.value - to.value, value);
    });
  });

/** 2千を超えた for 2014施設: what is beyond its last digit and not at the next. */
function isPassed({ value, end }: Bare, said: Said, known: readonly Bare[]): boolean {
  if (!/^を(?:超え|上回)/.test(said.folded.slice(end))) return false;
  const step = 10 ** Math.floor(Math.log10(value));
  return known.some((other) => other.value > value && other.value < value + step);
}

/** The third in a row that was not won, where two are told. */
const isMissed = ({ value, end }: Bare, said: Said, cited: readonly Said[]): boolean =>
  /^(?:年|季|大会|場所|期)?連/.test(said.folded.slice(end)) &&
  said.predicates.some(({ negated }) => negated) &&
  cited.some((one) =>
    numbersOf(one).some(
      (bare) => close(bare.value, value - 1) && /^.{0,3}(?:連|続)/.test(one.folded.slice(bare.end)),
    ),
  );

/** 2度目 is 2回目, 5名 is 5人. */
const counterOf = ({ counter }: Bare): string =>
  ({ 度: "回", 名: "人", 箇: "カ", か: "カ", ヶ: "カ", ケ: "カ" })[counter] ?? counter;

/** Numbers of a text that are neither amount nor date. */
export const baresOf = once(({ text, amounts, dates }: Said): readonly Bare[] =>
  baresIn(text, [...amounts, ...dates]),
);

/** All its numbers, those in amounts and dates as well. */
const numbersOf = once(({ text }: Said): readonly Bare[] => baresIn(text, []));

const LABEL = /([一-龠々ァ-ヶー]{2,8})$/;
/** 賛成67, 反対は22. */
const TOPIC_LABEL = /([一-龠々ァ-ヶー]{2,8})は?$/;
const KANJI_WITHOUT_COUNT = /^[一二三四五六七八九十百千]/;

function baresIn(text: string, taken: readonly { readonly start: number; readonly end: number }[]): Bare[] {
  const folded = foldWidth(text);
  const found: Bare[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (!startsNumeral(folded, at)) continue;
    const numeral = numeralAt(folded, at);
    if (numeral === null) continue;
    const ordinal = folded.charAt(at - 1) === "第";
    const free = taken.every(({ start, end }) => numeral.end <= start || end <= numeral.start);
    const counted =
      ordinal ||
      /^[回位条期章]/.test(folded.slice(numeral.end)) ||
      !KANJI_WITHOUT_COUNT.test(folded.charAt(at)) ||
      numeral.end - at > 2;
    if (free && counted) {
      // 高2男子: the number of a school year counts nobody.
      const counter = /^(?![男女])[一-龠ァ-ヶー%]/.exec(folded.slice(numeral.end))?.[0] ?? "";
      const label =
        (counter === "" ? TOPIC_LABEL : LABEL).exec(folded.slice(Math.max(0, at - 8), at))?.[1] ?? "";
      found.push({
        start: at,
        end: numeral.end,
        text: folded.slice(at, numeral.end + counter.length),
        value: numeral.value,
        counter,
        label,
      });
    }
    at = numeral.end - 1;
  }
  return found;
}
