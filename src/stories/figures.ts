/** Figures: which number an article gives for what, so that what several articles say of one thing can be compared. */
import { tokyoTime } from "../calendar.ts";
import type { AmountSpan, DateSpan, Reading, Span, Token } from "../model.ts";
import { claimsIn } from "./claims.ts";
import { HARM, measureOf } from "./measures.ts";
import { PRESENT } from "./presence.ts";

export type Figure = {
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  /** 約, 超, 以上 …: then it says less than its digits. */
  readonly approximate: boolean;
  /** Words for what is counted or measured. */
  readonly about: readonly string[];
  readonly sentence: string;
  /** The whole sentence. */
  readonly said: string;
  /** A time of which the sentence says that it was so then. */
  readonly asOf: string | null;
  /** Given as the sum, or as what another number became: it stands before others on the same thing. */
  readonly decisive: boolean;
  /** The article tells that it is no longer so (6.9から6.6に). */
  readonly outdated: boolean;
};

/** Times and shares are compared nowhere: too many of them stand in one sentence. */
const UNCOUNTED = /^(?:年|[かカヶ]?月|日|時|分|秒|年間|か月|ヵ月|カ月|歳|代|%|位|回|回目|番|号|期|階|区|度)$/;
const TOTAL = /(?:計|合計|合わせて|あわせて|総計|延べ)(?:約|およそ)?$/;
/** A number of which something else came. Prices have a from, too, and no に after it. */
const BECOMES = /^から(?:約|およそ|M)*[\d.一二三四五六七八九十百千万億]+[^、。]{0,6}?[にへ]/;
const AS_OF = /現在|時点/;

/** @param titleTokens what the title counts is told of the same number in the text, too */
export function figuresOf(reading: Reading, title: string, titleTokens: readonly Token[]): readonly Figure[] {
  const titled = titledMeasures(title, titleTokens);
  const found = reading.sentences.flatMap(({ id, text }, at): readonly Figure[] => {
    const spans = reading.spans.get(id);
    if (spans === undefined) return [];
    const before = reading.sentences[at - 1];
    return [...spans.amounts, ...countedIn(text, spans.amounts)]
      .filter((amount) => isCompared(amount))
      .flatMap((amount) => withOutcome(text, amount))
      .map((amount) => {
        const from = spans.amounts.find((other) => leadsTo(text, other, amount));
        const about = new Set([
          ...measureOf(text, spans.tokens, amount),
          ...(from === undefined ? [] : measureOf(text, spans.tokens, from)),
          ...(titled.get(numberKey(amount.value, amount.unit)) ?? []),
          // 5人のうち: those of whom the sentence before tells.
          ...(isWholeOfMany(text, amount) && before !== undefined
            ? befallen(before.text, reading.spans.get(before.id)?.tokens ?? [])
            : []),
        ]);
        return {
          text: amount.text,
          value: amount.value,
          unit: amount.unit.replace(/^人分$/, "人"),
          approximate: amount.approximate !== null || amount.valueMax !== null,
          about: [...about],
          sentence: id,
          said: text.trim(),
          asOf: AS_OF.test(text) ? hourIn(spans.dates) : null,
          decisive:
            TOTAL.test(text.slice(0, amount.start)) || from !== undefined || isWholeOfMany(text, amount),
          outdated: BECOMES.test(text.slice(amount.end)),
        };
      });
  });
  return [...found.filter(({ about, unit }) => about.length > 0 || unit === "M"), ...claimsIn(reading)];
}

/** A rise of 812円 is no price. */
const isCompared = ({ unit, value, text, comparedWith }: AmountSpan): boolean =>
  Number.isFinite(value) &&
  comparedWith === null &&
  !UNCOUNTED.test(unit) &&
  !/(?:[年月日時秒高安増減]|(?<!人)分)$/.test(text);

const COUNTED = /(?<=[一-龠ァ-ヴー々])(\d{1,4})(面|体|点|基|枚|冊|頭|羽|匹|隻|機|両|軒|戸|振|口)(?![一-龠])/g;

/** Counters of things after a noun (銅鏡2面), where nothing was read. */
function countedIn(text: string, read: readonly AmountSpan[]): readonly AmountSpan[] {
  return [...text.matchAll(COUNTED)].flatMap(
    ({ 0: said, 1: digits, 2: unit = "", index: start }): readonly AmountSpan[] => {
      const span = { start, end: start + said.length };
      if (read.some((other) => other.start < span.end && span.start < other.end)) return [];
      return [
        {
          ...span,
          text: said,
          value: Number(digits),
          valueMax: null,
          unit,
          approximate: null,
          comparedWith: null,
        },
      ];
    },
  );
}

const BARE_OUTCOME = /^から(?:約|M)?(\d+(?:\.\d+)?)(?=に|へ)/;

/** M6.9から6.6に: the second number has the unit of the first. */
function withOutcome(text: string, amount: AmountSpan): readonly AmountSpan[] {
  const found = BARE_OUTCOME.exec(text.slice(amount.end));
  if (found === null) return [amount];
  const end = amount.end + found[0].length;
  const start = end - (found[1]?.length ?? 0);
  return [amount, { ...amount, start, end, text: found[1] ?? "", value: Number(found[1]), valueMax: null }];
}

const isWholeOfMany = (text: string, amount: Span): boolean => text.startsWith("のうち", amount.end);

function befallen(text: string, tokens: readonly Token[]): readonly string[] {
  const verb = tokens.findLast(({ pos, detail }) => pos === "動詞" && detail[0] === "自立");
  return verb === undefined ? [] : measureOf(text, tokens, { start: verb.start, end: verb.start });
}

const numberKey = (value: number, unit: string): string => `${value}${unit}`;

/** `11人けが` in a title says what the 11人 of the text are. */
function titledMeasures(title: string, tokens: readonly Token[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const plain = title.normalize("NFKC");
  if (plain.length !== title.length) return found;
  for (const { 0: text, 1: digits = "", 2: unit = "", index } of plain.matchAll(
    /(\d+)(人|世帯|棟|件|台|個)/g,
  )) {
    const start = index;
    const span = { start, end: start + text.length };
    found.set(numberKey(Number(digits), unit), measureOf(plain, tokens, span));
  }
  return found;
}

/** A and B of 「AからBに」. */
const leadsTo = (text: string, from: AmountSpan, to: AmountSpan): boolean =>
  from.unit === to.unit &&
  from.end < to.start &&
  /^から(?:約|およそ|M){0,2}$/.test(text.slice(from.end, to.start));

function hourIn(dates: readonly DateSpan[]): string | null {
  const found = dates.find(({ precision }) => precision === "hour" || precision === "minute");
  const at = found === undefined ? Number.NaN : Date.parse(withZone(found.iso));
  return Number.isNaN(at) ? null : tokyoTime(at);
}
const withZone = (iso: string): string => (/(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}+09:00`);

const FORECAST = /予想|見通し|見込み|目標|計画/;

/** The word for the thing that both tell of; null when they tell of different things. */
export function commonMeasure(one: Figure, other: Figure): string | null {
  if (one.unit !== other.unit) return null;
  const shared = one.about.filter((word) => other.about.includes(word));
  if (shared.length === 0) return one.unit === "M" ? "マグニチュード" : null;
  if (FORECAST.test(one.about.join(" ")) !== FORECAST.test(other.about.join(" "))) return null;
  // Guests and staff were there: two numbers, unless one outlet tells of all.
  if (shared.every((word) => word === PRESENT) && one.about.length > 1 && other.about.length > 1) return null;
  // Of the dead and the hurt both are 人 of one accident: what befell them tells which.
  const [a, b] = [one, other].map(({ about }) => about.filter((word) => HARM.has(word)));
  if ((a ?? []).length > 0 && (b ?? []).length > 0)
    return (a ?? []).find((word) => b?.includes(word)) ?? null;
  return [...shared].sort((x, y) => y.length - x.length)[0] ?? null;
}

/** 約480億 and 481億 are one number, said with fewer digits. */
export function isSameNumber(one: Figure, other: Figure): boolean {
  if (one.value === other.value) return true;
  const [coarse, fine] = digitsOf(one.value) <= digitsOf(other.value) ? [one, other] : [other, one];
  if (!coarse.approximate && coarse.unit === "人" && coarse.value < ROUNDED_MIN) return false;
  const digits = digitsOf(coarse.value);
  if (digits === digitsOf(fine.value)) return false;
  const scale = 10 ** (Math.floor(Math.log10(Math.abs(fine.value))) - digits + 1);
  const [down, near] = [Math.floor(fine.value / scale) * scale, Math.round(fine.value / scale) * scale];
  return coarse.value === near || (coarse.value === down && MORE_THAN.test(coarse.text));
}
/** 3億円余 and 3億2000万円. */
const MORE_THAN = /余|超|以上|強/;
const ROUNDED_MIN = 1_000;

const digitsOf = (value: number): number =>
  String(value)
    .replace(/e.*$|\D/g, "")
    .replace(/^0+|0+$/g, "").length;
