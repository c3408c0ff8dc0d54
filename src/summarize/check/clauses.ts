/** Whose act, on what: each predicate of a text with the phrases that belong to it. */

import type { Token } from "../../model.ts";
import { once } from "../../once.ts";
import { modifiersOf, placeAt } from "./arguments.ts";
import { THERE_IS } from "./existences.ts";
import { type Phrase, phrasesIn } from "./phrases.ts";
import type { Predicate } from "./predicates.ts";
import { quotesIn } from "./quotations.ts";
import type { Said } from "./said.ts";

export type Clause = {
  readonly predicate: Predicate;
  /** Phrases between the predicate before it and itself. */
  readonly direct: readonly Phrase[];
  /** As `direct`, back over the acts that only describe a noun. */
  readonly wide: readonly Phrase[];
  /** What は marks, in this clause or earlier in the sentence. */
  readonly topic: Phrase | null;
  /** Everything of the sentence that leads up to it, back to a break of sense, and the noun that it stands before. */
  readonly reach: readonly Phrase[];
  /** The noun that it stands before. */
  readonly head: Phrase | null;
  readonly passive: boolean;
  /** Inside 「…」. */
  readonly quoted: boolean;
};

export const clausesOf = once(readClauses);

function readClauses(said: Said): readonly Clause[] {
  const phrases = phrasesIn(said.tokens);
  const breaks = breaksIn(said);
  const turns = turnsIn(said);
  const quotes = quotesIn(said.text).filter(({ start, end }) => start > 0 || end < said.text.trim().length);
  // 「雇用は守る」と述べた: what is quoted is no topic of telling it.
  const speeches = quotes.filter(({ start, end }) =>
    said.predicates.some((one) => one.own && one.start > start && one.end <= end),
  );
  let before = 0;
  let main = 0;
  return said.predicates.flatMap((predicate): readonly Clause[] => {
    const { start, end, own } = predicate;
    const comma = predicate.adnominal ? said.text.lastIndexOf("、", start) + 1 : 0;
    const stop = breaks.findLast((at) => at <= start) ?? 0;
    const wide = phrases.filter((one) => one.start >= Math.max(main, stop) && one.end <= start);
    const from = Math.max(before, comma, stop);
    const sentence = said.text.lastIndexOf("。", start) + 1;
    const direct = phrases.filter(
      (one) =>
        one.start >= from &&
        one.end <= start &&
        !((predicate.adnominal || outerTopic(said, predicate)) && one.topic),
    );
    const tied = tiedTo(said, start, phrases);
    const back = Math.max(sentence, turns.findLast((at) => at <= start) ?? 0);
    const near = phrases.filter((one) => one.end <= start && one.start >= back);
    // 停電したが、復旧した: without a subject of its own it goes on with the one before.
    const reach = near.some(({ role }) => role === "s")
      ? near
      : phrases.filter((one) => one.end <= start && one.start >= sentence);
    const head = phrases.find((one) => one.start >= end);
    const topic = predicate.adnominal
      ? null
      : (phrases.findLast(
          (one) =>
            one.topic &&
            one.end <= start &&
            one.start >= sentence &&
            !speeches.some(
              (speech) => speech.start < one.start && one.end <= speech.end && speech.end <= start,
            ),
        ) ?? null);
    const isQuoted = quotes.some((quote) => quote.start <= start && end <= quote.end);
    if (own) before = end;
    if (own && !predicate.adnominal) main = end;
    const passive = isPassive(said.tokens, start);
    const about = { predicate, passive, quoted: isQuoted, wide };
    const split = gapIn(direct, said);
    const apart = [direct.filter((one) => one.end <= split), direct.filter((one) => one.start >= split)];
    if (split > 0)
      return apart.map((part) => ({ ...about, direct: part, topic: null, head: null, reach: part }));
    const after = predicate.adnominal && head !== undefined ? [head] : [];
    return [
      {
        ...about,
        direct: tied ?? direct,
        topic: outerTopic(said, predicate) ? null : topic,
        head: after[0] ?? null,
        reach: [...reach, ...(tied ?? []), ...after, ...(topic === null ? [] : [topic])],
      },
    ];
  });
}

/** The phrases that depend on it, with what modifies them. */
function tiedTo(said: Said, start: number, phrases: readonly Phrase[]): readonly Phrase[] | null {
  const act = placeAt(said, start);
  if (act === undefined || !act.predicate || act.nominal) return null;
  const places = act.tree
    .filter(({ head, nominal }) => head === act.at && nominal)
    .flatMap((one) => [...modifiersOf(one), one]);
  return phrases.filter((phrase) =>
    places.some((place) => phrase.start < place.end && place.start < phrase.end),
  );
}

/** 長井さんは、会社に謝罪するよう求めた: は belongs to the verb that takes the whole. */
function outerTopic({ text, predicates }: Said, { end, base }: Predicate): boolean {
  // 気象庁は、上陸する恐れがあるとして…呼びかけた: whoever warns is not what is to be feared.
  if (
    base.endsWith(THERE_IS) &&
    /^と(?:し[てた、]|の|いう|みて|見て|指摘|説明|述べ|話)/.test(text.slice(end))
  )
    return true;
  const next = predicates.find(({ own, start }) => own && start >= end);
  return next !== undefined && !/[、。]/.test(text.slice(end, next.start));
}

/** 会長にはAが、社長にはBが就く: where the first of two goes without its verb. */
function gapIn(direct: readonly Phrase[], { text }: Said): number {
  const at = direct.findIndex(
    ({ role, topic, end }, i) =>
      role === "s" &&
      !topic &&
      /^(?:[（(][^）)]*[）)])?が、/.test(text.slice(end)) &&
      direct.slice(i + 1).some((one) => one.role === "s" && !one.topic),
  );
  return direct[at]?.end ?? 0;
}

/** Where a clause ends without a predicate of ours: 81%で、 2位はAで、 伸びたが、 */
function breaksIn({ tokens }: Said): readonly number[] {
  return tokens.flatMap((token, at) => {
    const last = tokens[at - 1];
    if (token.surface === "。") return [token.end];
    if (token.surface !== "、" || last === undefined) return [];
    const copula = last.surface === "で" && tokens[at - 2]?.pos === "名詞" && isCopula(tokens, at - 1);
    return copula || last.detail[0] === "接続助詞" ? [token.end] : [];
  });
}

function isCopula(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.pos === "助動詞" || before?.detail[1] === "助数詞" || before?.detail[0] === "数";
}

/** Behind が、 and 一方: what joins on with し、 shares its phrases back to there. */
function turnsIn({ tokens }: Said): readonly number[] {
  return tokens.flatMap(({ surface, pos, detail, end }, i) =>
    (surface === "、" && tokens[i - 1]?.surface === "が" && tokens[i - 1]?.detail[0] === "接続助詞") ||
    (pos === "接続詞" && /一方|ただ|しかし/.test(surface)) ||
    (surface === "一方" && detail[0] !== "固有名詞")
      ? [end]
      : [],
  );
}

/** The れる of 破られた; not that of 失うとみられる, which belongs to another verb. */
function isPassive(tokens: readonly Token[], start: number): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const behind = tokens.slice(at + 1, at + 4);
  const other = behind.findIndex(({ pos, surface }) => pos === "助詞" && surface !== "て");
  return (other < 0 ? behind : behind.slice(0, other)).some(
    ({ pos, detail, base }) => pos === "動詞" && detail[0] === "接尾" && /^(?:れる|られる)$/.test(base),
  );
}
