/**
 * What is said of what. Where the cited sentences say b of one thing and b′ of another (国際線は12.3%伸び、国内線は1.8%減った), a
 * statement may not cross them (国内線は12.3%伸びた). Refused is only what is crossed on both sides: the one thing has another value
 * of the same class there, and the value has another thing.
 */
import { normalize } from "../../text/normalize.ts";
import { BODY, kindOf, PERSON, type Same, sameIn } from "./alike.ts";
import { carries, sizeOf } from "./amount-size.ts";
import { carriesDate } from "./dates.ts";
import type { Evidence } from "./evidence.ts";
import { TELLS } from "./modality.ts";
import type { Phrase } from "./phrases.ts";
import type { CheckReason } from "./reason.ts";
import { modifiersBefore, quotesIn, type Segment, segmentsOf } from "./segments.ts";
import { meansTheSame } from "./synonyms.ts";

export function bondReasons(evidence: Evidence): readonly CheckReason[] {
  const sources = evidence.cited.flatMap(segmentsOf);
  const same = sameIn(evidence);
  return [
    ...segmentsOf(evidence.said).flatMap((ours) => crossed(ours, sources, same, evidence)),
    ...ownersCrossed(evidence, same),
    ...turnedIn(evidence, sources, same),
    ...pairedOtherwise(evidence, sources, same),
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

const isProper = ({ start, end }: Phrase, { said }: Segment): boolean =>
  said.tokens.some(
    (token) =>
      token.start >= start &&
      token.end <= end &&
      token.detail[0] === "固有名詞" &&
      token.detail[1] !== "地域",
  );

function crossed(
  ours: Segment,
  sources: readonly Segment[],
  same: Same,
  evidence: Evidence,
): readonly CheckReason[] {
  const mentions = (phrases: readonly Phrase[], text: string): boolean =>
    phrases.some((one) => same(one.text, text));
  return valuesOf(ours, same).flatMap((value): readonly CheckReason[] => {
    const having = sources.filter(value.isIn);
    // Days and amounts are said of what is done to something, too: 28年度に山手小を統合し.
    const wide = value.kind === "date" || value.kind === "number";
    const keysOf = (segment: Segment): readonly Phrase[] =>
      wide ? [...segment.of, ...segment.phrases.filter(({ role }) => role === "o")] : segment.of;
    if (having.length === 0 || having.some((source) => keysOf(source).length === 0)) return [];
    const found = keysOf(ours).find((phrase) => {
      const { text, words } = phrase;
      if (words.length === 0 || VAGUE.test(text)) return false;
      const elsewhere = sources.filter(
        (source) =>
          !having.includes(source) &&
          (source.own || wide) &&
          mentions(keysOf(source), text) &&
          value.hasRival(source),
      );
      const isRival = (source: Segment, other: Phrase): boolean =>
        other.words.length > 0 &&
        !VAGUE.test(other.text) &&
        !mentions([...ours.phrases, ...ours.of], other.text) &&
        (value.kind === "speaker" ||
          areOfOneKind([phrase, ours], [other, source], value, elsewhere, evidence));
      return (
        elsewhere.length > 0 &&
        having.every((source) => {
          if (mentions([...source.phrases, ...source.of], text)) return false;
          if (value.beside === true && !elsewhere.some(({ said }) => said === source.said)) return false;
          return keysOf(source).some((other) => isRival(source, other));
        })
      );
    });
    if (found === undefined) return [];
    const whose = [...new Set(having[0] === undefined ? [] : keysOf(having[0]).map(({ text }) => text))];
    return [
      { kind: value.kind, detail: `${value.text} is said of ${whose.join(", ")}, not of ${found.text}` },
    ];
  });
}

type Placed = readonly [Phrase, Segment];

/**
 * A person is told from a person, a body from a body, and either from the other where both act or speak side by side;
 * other things where they are called alike, or told side by side.
 */
function areOfOneKind(
  [a, ours]: Placed,
  [b, source]: Placed,
  { beside, text }: Value,
  elsewhere: readonly Segment[],
  evidence: Evidence,
): boolean {
  const [one, other] = [kindOf(a, ours, evidence), kindOf(b, source, evidence)];
  const contrasted = elsewhere.some(({ said }) => said === source.said);
  const agents = one !== "thing" && other !== "thing";
  if (agents)
    return (
      one === other ||
      (contrasted && (beside !== true || text.includes("を"))) ||
      (elsewhere.every(speaks) && speaks(source))
    );
  if (one !== other) return false;
  return a.text.at(-1) === b.text.at(-1) || (contrasted && (beside !== true || text.includes("を")));
}

const speaks = ({ act }: Segment): boolean => act !== null && TELLS.test(act.base);

/** They may stand for anything that was named before. */
const VAGUE =
  /^(?:同.{1,3}|両.{1,2}|それ|これ|うち|ほか|他|[0-9０-９一二三四五六七八九十]*[人社国件者]|[^県市国町村都府道社]|原因|理由|背景|結果|双方|今回|全体|計|合計)$/;

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

/** Who acts and who is acted on, read from whole assertions: 店長が被告を殴った, where 被告 hit 店長. Both must have changed places. */
function turnedIn(evidence: Evidence, sources: readonly Segment[], same: Same): readonly CheckReason[] {
  return segmentsOf(evidence.said).flatMap((ours): readonly CheckReason[] => {
    const { act } = ours;
    if (act === null || PLAIN_TURNS.test(act.base)) return [];
    const mine = sidesOf(ours);
    const theirs = sources.flatMap((source) =>
      source.said.predicates
        .filter(
          (one) =>
            one.own && inside(one, source) && (one.base === act.base || meansTheSame(one.base, act.base)),
        )
        .map((one) => ({ ...source, act: one })),
    );
    const has = (phrases: readonly Phrase[], one: Phrase): boolean =>
      phrases.some(({ text }) => same(text, one.text));
    const isTurned = (source: Segment): boolean => {
      const other = sidesOf(source);
      return (
        mine.by.some(
          (one) =>
            one.words.length > 0 &&
            has(mine.passive ? other.on.filter(({ role }) => role === "o") : other.on, one) &&
            !has(other.by, one),
        ) && mine.on.some((one) => one.words.length > 0 && has(other.by, one) && !has(other.on, one))
      );
    };
    const turned = theirs.length > 0 && theirs.every(isTurned);
    const asked = turned ? undefined : agentOfNoun(act.base, mine, sources, same);
    if (!turned && asked === undefined) return [];
    return [
      {
        kind: "name",
        detail: `${asked ?? mine.by[0]?.text ?? ""}: who does ${act.base} to whom is turned round`,
      },
    ];
  });
}

const PLAIN_TURNS = /^(?:する|なる|ある|いる|できる|すぎる|過ぎる|会談|協議|合意|一致|対戦|会う)$/;

type Sides = { readonly by: readonly Phrase[]; readonly on: readonly Phrase[]; readonly passive: boolean };

function sidesOf({ of, phrases, act, said }: Segment): Sides {
  const before = said.predicates.findLast(
    ({ own, adnominal, end }) => own && !adnominal && end <= (act?.start ?? 0),
  );
  const on = phrases.flatMap((one) =>
    (one.start >= (before?.end ?? 0) || before?.joined === false) &&
    one.end <= (act?.start ?? 0) &&
    /^[oik]$/.test(one.role) &&
    !one.topic
      ? [...modifiersBefore(one, phrases), one]
      : [],
  );
  const at = said.tokens.findIndex(({ start }) => start === act?.start);
  const passive = said.tokens
    .slice(at + 1, at + 3)
    .some(
      ({ pos, detail, base }) => pos === "動詞" && detail[0] === "接尾" && /^(?:れる|られる)$/.test(base),
    );
  return passive ? { by: on, on: of, passive } : { by: of, on, passive };
}

/** 組合の要求: 会社が組合に要求した turns it round. */
function agentOfNoun(base: string, mine: Sides, sources: readonly Segment[], same: Same): string | undefined {
  const owners = sources.flatMap(({ phrases, said }) =>
    said.predicates
      .filter((one) => !one.own && one.base === base)
      .flatMap(({ start, end }) => {
        const noun = phrases.find((one) => one.start <= start && end <= one.end);
        const agent = noun === undefined ? undefined : modifiersBefore(noun, phrases).at(-1);
        return agent !== undefined &&
          noun !== undefined &&
          said.text.slice(agent.end, noun.start) === "の" &&
          (PERSON.test(agent.text) || BODY.test(agent.text)) &&
          !agent.text.endsWith("大会")
          ? [agent]
          : [];
      }),
  );
  const to = mine.on.find((one) => owners.some(({ text }) => same(text, one.text)));
  const isOwn = mine.by.some((one) => owners.some(({ text }) => same(text, one.text)));
  return to === undefined || isOwn || mine.by.length === 0 ? undefined : to.text;
}

/** 東浜港と南勝港, where the cited sentences have 東浜港と西津港 and the third apart from them. */
function pairedOtherwise(
  evidence: Evidence,
  sources: readonly Segment[],
  same: Same,
): readonly CheckReason[] {
  const pairs = (segment: Segment): readonly (readonly [Phrase, Phrase])[] =>
    segment.phrases.flatMap((one, at) => {
      const next = segment.phrases[at + 1];
      const between = next === undefined ? "" : segment.said.text.slice(one.end, next.start);
      return next !== undefined &&
        /^[と、・や]$/.test(between) &&
        one.role === next.role &&
        one.text.at(-1) === next.text.at(-1)
        ? [[one, next] as const]
        : [];
    });
  const theirs = sources.flatMap(pairs);
  return segmentsOf(evidence.said)
    .flatMap(pairs)
    .flatMap(([a, b]): readonly CheckReason[] => {
      const beside = sources.some(({ phrases }) =>
        [a, b].every((one) => phrases.some(({ text }) => same(text, one.text))),
      );
      const there = [a, b].every((one) =>
        sources.some(({ phrases }) => phrases.some(({ text }) => same(text, one.text))),
      );
      const other = theirs.find((pair) =>
        [a, b].some((one) => pair.some(({ text }) => same(text, one.text))),
      );
      return beside || !there || other === undefined
        ? []
        : [
            {
              kind: "name",
              detail: `${other.map(({ text }) => text).join(", ")} are told together, not ${a.text}, ${b.text}`,
            },
          ];
    });
}
