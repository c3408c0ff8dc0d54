/** The values that an assertion gives to what it tells of: amounts, days, acts, objects, reasons, ranks, quotations. */
import { normalize } from "../../text/normalize.ts";
import type { Same } from "./alike.ts";
import { carries, sizeOf } from "./amount-size.ts";
import { carriesDate } from "./dates.ts";
import type { Phrase } from "./phrases.ts";
import { quotesIn } from "./quotations.ts";
import type { CheckReason } from "./reason.ts";
import type { Segment } from "./segments.ts";
import { meansTheSame } from "./synonyms.ts";

/** A value that a segment says: told from others of its class, and found again in others. */
export type Value = {
  readonly text: string;
  readonly kind: CheckReason["kind"];
  readonly isIn: (source: Segment) => boolean;
  /** The segment says another value of this class. */
  readonly hasRival: (source: Segment) => boolean;
  /** Acts: the two have to be told side by side. */
  readonly beside?: boolean;
};

export const inside = ({ start, end }: { start: number; end: number }, segment: Segment): boolean =>
  start >= segment.start && end <= segment.end;

export function valuesOf(segment: Segment, same: Same): readonly Value[] {
  const { said } = segment;
  const amounts = said.amounts
    .filter((one) => inside(one, segment))
    .map((amount): Value => {
      const alike = (source: Segment) =>
        source.said.amounts.filter((one) => inside(one, source) && sizeOf(one).unit === sizeOf(amount).unit);
      return {
        text: amount.text,
        kind: "number",
        isIn: (source) => alike(source).some((one) => carries(one, amount)),
        hasRival: (source) => alike(source).some((one) => !carries(one, amount)),
      };
    });
  const dates = said.dates
    .filter((one) => inside(one, segment))
    .map((date): Value => {
      const of = (source: Segment) => source.said.dates.filter((one) => inside(one, source));
      return {
        text: date.text,
        kind: "date",
        isIn: (source) => of(source).some((one) => carriesDate(one, date)),
        hasRival: (source) => of(source).length > 0 && of(source).every((one) => !carriesDate(one, date)),
      };
    });
  const ranks = ranksIn(segment).map(
    (rank): Value => ({
      text: rank,
      kind: "too-much",
      isIn: (source) => ranksIn(source).includes(rank),
      hasRival: (source) => ranksIn(source).some((other) => other !== rank),
    }),
  );
  const quotes = quotesWithin(segment).map(
    (quote): Value => ({
      text: `「${quote}」`,
      kind: "speaker",
      isIn: (source) => quotesWithin(source).some((other) => other.includes(quote) || quote.includes(other)),
      hasRival: (source) => quotesWithin(source).length > 0,
    }),
  );
  const names = segment.phrases
    .filter((phrase) => !segment.of.includes(phrase) && isProper(phrase, segment))
    .map(
      (phrase): Value => ({
        text: phrase.text,
        kind: "name",
        isIn: (source) => source.phrases.some(({ text }) => same(text, phrase.text)),
        hasRival: (source) =>
          source.phrases.some(
            (other) =>
              other.role === phrase.role &&
              !source.of.includes(other) &&
              isProper(other, source) &&
              !same(other.text, phrase.text),
          ),
      }),
    );
  return [
    ...amounts,
    ...dates,
    ...ranks,
    ...quotes,
    ...names,
    ...actOf(segment),
    ...objectsOf(segment, same),
    ...reasonsOf(segment, same),
  ];
}

function actOf({ act }: Segment): readonly Value[] {
  if (act === null || PLAIN_ACTS.test(act.base)) return [];
  const is = (other: Segment["act"]): boolean =>
    other !== null && (other.base === act.base || meansTheSame(other.base, act.base));
  return [
    {
      text: act.base,
      kind: "name",
      isIn: (source) => source.said.predicates.some((one) => inside(one, source) && is(one)),
      hasRival: (source) => source.act !== null && !is(source.act),
      beside: true,
    },
  ];
}

/** 直接FKを決めた, 刑の軽減を求めた: an act with what it is done to. */
function objectsOf({ act, phrases }: Segment, same: Same): readonly Value[] {
  if (act === null) return [];
  const is = (other: Segment["act"]): boolean =>
    other !== null && (other.base === act.base || meansTheSame(other.base, act.base));
  return phrases
    .filter(({ role, end, words }) => role === "o" && end <= act.start && words.length > 0)
    .map((object): Value => {
      const has = (source: Segment): boolean =>
        source.phrases.some(({ role, text }) => role === "o" && same(text, object.text));
      return {
        text: `${object.text}を${act.base}`,
        kind: "name",
        isIn: (source) => is(source.act) && has(source),
        hasRival: (source) => source.act !== null && !(is(source.act) && has(source)),
        beside: true,
      };
    });
}

const REASON = /^(?:を理由に|を受け|のため|が原因|で(?:、|苦))/;

/** 市況の悪化を理由に: whose reason it is. */
function reasonsOf({ phrases, said }: Segment, same: Same): readonly Value[] {
  return phrases
    .filter(({ end }) => REASON.test(said.text.slice(end, end + 5)))
    .map(
      (reason): Value => ({
        text: reason.text,
        kind: "too-much",
        isIn: (source) =>
          source.phrases.some(
            ({ text, end }) => same(text, reason.text) && REASON.test(source.said.text.slice(end, end + 5)),
          ),
        hasRival: () => true,
      }),
    );
}

/** Acts that anything does: they tell nobody apart. */
const PLAIN_ACTS =
  /^(?:する|なる|ある|いる|行う|受ける|示す|述べる|話す|語る|言う|いう|みる|見る|発表|説明|強調|指摘|求める|目指す|続く|続ける|進める|出る|出す|持つ|上る|達する|決める|始める|見込む|予定)$/;

const RANK =
  /初(?:めて|(?=[の優受出登当入公開])|と)|最[大多高低小少長短古]|最も|首位|トップ|[0-9]+位|次い|[0-9]+(?:年|カ月|か月|季|大会)ぶり|[0-9]+(?:年|期|カ月|回|日)連続|[0-9]+番目/g;

const ranksIn = ({ said, start, end }: Segment): readonly string[] => [
  ...new Set(
    [
      ...said.folded
        .slice(start, end)
        .replace(/「[^」]*」/g, "")
        .matchAll(RANK),
    ].map(([rank]) => {
      if (/^最も|^最[大多高]|^首位|^トップ|^1位/.test(rank)) return "1位";
      return /^初/.test(rank) ? "初" : rank;
    }),
  ),
];

const QUOTE_CHARS_MIN = 6;

const quotesWithin = (segment: Segment): readonly string[] =>
  quotesIn(segment.said.text)
    .filter((quote) => quote.start >= segment.start && quote.end <= segment.end)
    .map(({ start, end }) => normalize(segment.said.text.slice(start + 1, end - 1)))
    .filter((text) => text.length >= QUOTE_CHARS_MIN);

export const isProper = ({ start, end }: Phrase, { said }: Segment): boolean =>
  said.tokens.some(
    (token) =>
      token.start >= start &&
      token.end <= end &&
      token.detail[0] === "固有名詞" &&
      token.detail[1] !== "地域",
  );
