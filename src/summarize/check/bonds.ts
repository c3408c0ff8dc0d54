/**
 * What is said of what. Where the cited sentences say b of one thing and b′ of another (国際線は12.3%伸び、国内線は1.8%減った), a
 * statement may not cross them (国内線は12.3%伸びた). Refused is only what is crossed on both sides: the one thing has another value
 * of the same class there, and the value has another thing.
 */
import { normalize } from "../../text/normalize.ts";
import { carries, sizeOf } from "./amount-size.ts";
import { carriesDate } from "./dates.ts";
import type { Evidence } from "./evidence.ts";
import { formsOf, mentionsIn } from "./people.ts";
import type { Phrase } from "./phrases.ts";
import type { CheckReason } from "./reason.ts";
import { modifiersBefore, quotesIn, type Segment, segmentsOf } from "./segments.ts";
import { meansTheSame } from "./synonyms.ts";
import { foldName, variantsOf } from "./variants.ts";

export function bondReasons(evidence: Evidence): readonly CheckReason[] {
  const sources = evidence.cited.flatMap(segmentsOf);
  const same = sameIn(evidence);
  return [
    ...segmentsOf(evidence.said).flatMap((ours) => crossed(ours, sources, same, evidence)),
    ...ownersCrossed(evidence, same),
  ];
}

/** A value that a segment says: told from others of its class, and found again in others. */
type Value = {
  readonly text: string;
  readonly kind: CheckReason["kind"];
  readonly isIn: (source: Segment) => boolean;
  /** The segment says another value of this class. */
  readonly hasRival: (source: Segment) => boolean;
  /** Acts: the two have to be told side by side. */
  readonly beside?: boolean;
};

type Same = (a: string, b: string) => boolean;

const inside = ({ start, end }: { start: number; end: number }, segment: Segment): boolean =>
  start >= segment.start && end <= segment.end;

function valuesOf(segment: Segment, same: Same): readonly Value[] {
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
  return [...amounts, ...dates, ...ranks, ...quotes, ...names, ...actOf(segment)];
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

const isProper = ({ start, end }: Phrase, { said }: Segment): boolean =>
  said.tokens.some(
    (token) =>
      token.start >= start &&
      token.end <= end &&
      token.detail[0] === "固有名詞" &&
      token.detail[1] !== "地域",
  );

/** Two phrases name the same: forms of a name, one within the other, or words of one meaning. */
function sameIn(evidence: Evidence): Same {
  const forms = formsOf(evidence);
  const fold = (text: string): string => foldName(normalize(text));
  const known = new Map<string, readonly string[]>();
  const names = (text: string): readonly string[] => {
    const found = known.get(text) ?? mentionsIn(text, forms).map(({ name }) => name);
    known.set(text, found);
    return found;
  };
  return (first, second) => {
    const [a, b] = [fold(first), fold(second)];
    if (a === b) return true;
    if (denies(a) !== denies(b)) return false;
    if ((b.length > 1 && a.includes(b)) || (a.length > 1 && b.includes(a))) return true;
    if (variantsOf(normalize(first)).some((form) => b.includes(fold(form)) && form.length > 1)) return true;
    if (names(a).some((name) => names(b).includes(name))) return true;
    return meansTheSame(first, second) || shareHead(a, b);
  };
}

const denies = (text: string): boolean => /^[不未非無]/.test(text);

/** 延べ利用者数 and 利用者: nothing but a class word is different. */
const shareHead = (a: string, b: string): boolean => {
  const strip = (text: string): string => text.replace(/(?:数|額|率|量|者|社|人|側|氏|さん|ら)$/, "");
  return strip(a).length > 1 && strip(a) === strip(b);
};

function crossed(
  ours: Segment,
  sources: readonly Segment[],
  same: Same,
  evidence: Evidence,
): readonly CheckReason[] {
  if (ours.of.length === 0) return [];
  const mentions = (phrases: readonly Phrase[], text: string): boolean =>
    phrases.some((one) => same(one.text, text));
  return valuesOf(ours, same).flatMap((value): readonly CheckReason[] => {
    const having = sources.filter(value.isIn);
    if (having.length === 0 || having.some(({ of }) => of.length === 0)) return [];
    const found = ours.of.find((phrase) => {
      const { text, words } = phrase;
      if (words.length === 0 || VAGUE.test(text)) return false;
      const elsewhere = sources.filter(
        (source) =>
          !having.includes(source) && source.own && mentions(source.of, text) && value.hasRival(source),
      );
      const isRival = (source: Segment, other: Phrase): boolean => {
        const contrasted = value.beside !== true && elsewhere.some(({ said }) => said === source.said);
        return (
          other.words.length > 0 &&
          !VAGUE.test(other.text) &&
          !mentions([...ours.phrases, ...ours.of], other.text) &&
          (value.kind === "speaker" || areOfOneKind(phrase, ours, other, source, contrasted, evidence))
        );
      };
      return (
        elsewhere.length > 0 &&
        having.every((source) => {
          if (mentions([...source.phrases, ...source.of], text)) return false;
          if (value.beside === true && !elsewhere.some(({ said }) => said === source.said)) return false;
          return source.of.some((other) => isRival(source, other));
        })
      );
    });
    if (found === undefined) return [];
    const whose = having[0]?.of.map(({ text }) => text).join("の") ?? "";
    return [{ kind: value.kind, detail: `${value.text} is said of ${whose}, not of ${found.text}` }];
  });
}

/** A person is told from a person, a body from a body; other things where they are called alike or told side by side. */
function areOfOneKind(
  a: Phrase,
  ours: Segment,
  b: Phrase,
  source: Segment,
  contrasted: boolean,
  evidence: Evidence,
): boolean {
  const [one, other] = [kindOf(a, ours, evidence), kindOf(b, source, evidence)];
  if (one !== other) return false;
  return one !== "thing" || contrasted || a.text.at(-1) === b.text.at(-1);
}

const PERSON =
  /(?:氏|さん|君|容疑者|被告|選手|監督|[^社市県]長|社長|市長|会長|教授|大臣|首相|相|大使|親方|運転手|人|者|員|女性|男性)$/;

function kindOf(
  { text, start, end }: Phrase,
  { said }: Segment,
  { source }: Evidence,
): "person" | "body" | "thing" {
  const folded = foldName(normalize(text));
  const names = mentionsIn(folded, formsOf({ source })).map(({ name }) => name);
  if (PERSON.test(text) || source.reading.people.some(({ name }) => names.includes(name))) return "person";
  const marks = said.tokens
    .filter((token) => token.start >= start && token.end <= end)
    .map(({ detail }) => detail);
  if (marks.at(-1)?.[1] === "人名") return "person";
  if (names.length > 0 || marks.some(([kind, more]) => kind === "固有名詞" && more !== "人名")) return "body";
  return BODY.test(text) ? "body" : "thing";
}

const BODY = /(?:社|省|庁|局|党|市|県|町|村|国|会|団|組合|機構|大学|校|署|隊|所|院|銀行|政府|側)$/;

/** They may stand for anything that was named before. */
const VAGUE =
  /^(?:同.{1,3}|両.{1,2}|それ|これ|うち|ほか|他|[0-9０-９一二三四五六七八九十]*[人社国件者]|.|原因|理由|背景|結果|双方|今回|全体|計|合計)$/;

/** 改新党の大月会長, where the cited sentences have 民政党の大月会長 and 改新党の戸部代表. */
function ownersCrossed(evidence: Evidence, same: Same): readonly CheckReason[] {
  const pairs = (segment: Segment) =>
    segment.phrases.flatMap((phrase) =>
      isProper(phrase, segment)
        ? modifiersBefore(phrase, segment.phrases)
            .slice(-2)
            .map((owner) => ({ owner: owner.text, name: phrase.text }))
        : [],
    );
  const sources = evidence.cited.flatMap(segmentsOf);
  const theirs = sources.flatMap(pairs);
  return segmentsOf(evidence.said)
    .flatMap(pairs)
    .flatMap(({ owner, name }): readonly CheckReason[] => {
      const own = theirs.filter((pair) => same(pair.name, name));
      const others = theirs.filter((pair) => same(pair.owner, owner) && !same(pair.name, name));
      const beside = sources.some(
        ({ phrases }) =>
          phrases.some(({ text }) => same(text, name)) && phrases.some(({ text }) => same(text, owner)),
      );
      return own.length > 0 && others.length > 0 && !beside && !own.some((pair) => same(pair.owner, owner))
        ? [{ kind: "role", detail: `${name} is of ${own[0]?.owner ?? ""}, not of ${owner}` }]
        : [];
    });
}
