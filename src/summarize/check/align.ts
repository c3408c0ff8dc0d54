/**
 * Holds each act of a statement against the same act in the cited sentences: one of its occurrences there has to agree in
 * everything at once, who does it to what, whether it is denied, and whether it is done, planned, guessed or only said.
 */

import { sameIn } from "./alike.ts";
import { argumentsOf, mayBeOne, placeAt, sharedBy } from "./arguments.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import type { Evidence, Said } from "./evidence.ts";
import { endsAsGuess, type Modality, PLAN_TAKER } from "./modal-words.ts";
import { isTold, isUndone, lostFrom, TELLS } from "./modality.ts";
import type { Place } from "./places.ts";
import { type Phrase, phrasesIn } from "./phrases.ts";
import { type Predicate, THERE_IS } from "./predicates.ts";
import type { CheckReason } from "./reason.ts";
import { isIn, slotFaults, wordsOf } from "./slots.ts";
import { meansTheSame } from "./synonyms.ts";

type Source = { readonly one: Said; readonly clause: Clause };

/** No faults: it agrees. Null: it tells neither way. */
type Faults = readonly CheckReason[] | null;

export function alignmentReasons(evidence: Evidence): readonly CheckReason[] {
  const sources = evidence.cited.flatMap((one) => clausesOf(one).map((clause) => ({ one, clause })));
  return clausesOf(evidence.said).flatMap((clause): readonly CheckReason[] => {
    if (!clause.predicate.own || clause.quoted || isPlanItself(clause, evidence.said)) return [];
    const occurrences = occurrencesOf(clause.predicate, sources);
    if (isOpen(clause, evidence.said) || isMeasure(clause, evidence.said)) return [];
    if (occurrences.length === 0)
      return relatedTo(clause.predicate, sources).some(
        (source) => faultsOf(clause, source, evidence)?.length === 0,
      )
        ? []
        : otherwiseFaults(clause, sources, evidence);
    const found = nearestOf(clause, widened(clause, occurrences, sources, evidence), evidence).map((source) => {
      const faults = faultsOf(clause, source, evidence);
      return faults === null ? null : [...faults, ...takenFrom(clause, source.clause, occurrences)];
    });
    if (found.some((faults) => faults?.length === 0)) return [];
    if (
      relatedTo(clause.predicate, sources).some((source) => faultsOf(clause, source, evidence)?.length === 0)
    )
      return [];
    const wrong = found.filter((faults) => faults !== null);
    return wrong.toSorted((a, b) => a.length - b.length)[0] ?? [];
  });
}

/** 公約だった: a noun that is a plan itself. */
const isPlanItself = ({ predicate: { base, end } }: Clause, { text }: Said): boolean =>
  /^(?:公約|計画|予定|方針|目標|構想)$/.test(base) && /^(?:だ|で|$|。)/.test(text.slice(end));

/** 越境があったかどうか asserts neither. */
const isOpen = ({ predicate }: Clause, { text }: Said): boolean =>
  /^[^、。「」]{0,5}か(?:どうか|否か)/.test(text.slice(predicate.end));

/** 1兆円に達した: what is measured, the amount itself settles; 限界に達した is another act. */
const isMeasure = ({ predicate: { base, start } }: Clause, { amounts }: Said): boolean =>
  /^(?:達す|達する|上る|のぼる|届く)$/.test(base) &&
  amounts.some(({ end }) => start - end >= 0 && start - end <= 2);

/** 社長に whom another occurrence has as 社長に, while this one has 会長に. */
function takenFrom(ours: Clause, theirs: Clause, all: readonly Source[]): readonly CheckReason[] {
  return (["i", "o"] as const).flatMap((role): CheckReason[] => {
    const of = ({ direct }: Clause): readonly string[] =>
      direct.filter((one) => one.role === role).map(({ text }) => text);
    const place = of(theirs);
    const wrong = of(ours).find(
      (text) =>
        place.length > 0 &&
        !place.includes(text) &&
        all.some(({ clause }) => clause !== theirs && of(clause).includes(text)),
    );
    return wrong === undefined
      ? []
      : [{ kind: "role", detail: `${ours.predicate.base}: ${place.join(", ")}, not ${wrong}` }];
  });
}

/** What somebody takes as a stand, another word of telling does not say. */
const STANCE = /^(?:認める|否定|否認|歓迎|反対|賛成|批判|反論)$/;

/** 接近 for 近づく, 賞を受ける for 受賞: they can speak for a statement, not against it. */
function relatedTo({ base }: Predicate, sources: readonly Source[]): readonly Source[] {
  return sources.filter(
    ({ clause: { predicate } }) =>
      predicate.own &&
      predicate.base !== base &&
      (areRelated(base, predicate.base) ||
        (TELLS.test(base) &&
          TELLS.test(predicate.base) &&
          !(STANCE.test(base) && sources.some(({ clause }) => clause.predicate.base === base)) &&
          !sources.some(({ clause }) => clause.quoted && clause.predicate.base === base))),
  );
}

/**
 * An act that the cited sentences do not name. Where all that they say of the same things is denied, or has not happened
 * yet, it cannot have happened either.
 */
function otherwiseFaults(
  ours: Clause,
  sources: readonly Source[],
  { said }: Evidence,
): readonly CheckReason[] {
  const { base, negated, tense, modality, onward } = ours.predicate;
  if (negated || KEEPS.test(base) || (base.endsWith("がある") && tense !== "past") || TELLS.test(base))
    return [];
  const things = wordsOf(
    ours.direct.filter(({ role, topic }) => !topic && (role === "o" || role === "s" || role === "i")),
  );
  const taken = things.map((word) =>
    sources.flatMap(({ clause }) => (isTakerOf(word, clause) ? [clause] : [])),
  );
  const takers = taken.find(
    (clauses) => clauses.length > 0 && clauses.every(({ predicate }) => predicate.negated),
  );
  if (takers !== undefined)
    return [
      { kind: "negation", detail: `${base}: the cited sentences deny ${takers[0]?.predicate.base ?? ""}` },
    ];
  const open = ({ predicate }: Clause): boolean =>
    predicate.modality.has("plan") ||
    predicate.modality.has("guess") ||
    predicate.conditional ||
    isUndone(predicate);
  const asserted = tense === "past" && modality.size + onward.size === 0 && !isTold(said, ours.predicate);
  return asserted && taken.some((clauses) => clauses.length > 0 && clauses.every(open))
    ? [{ kind: "modality", detail: `${base}: not yet done in the cited sentences` }]
    : [];
}

/** 維持 is what is not changed, 不明 what is not known. */
const KEEPS =
  /^(?:ない|維持|継続|続ける|続く|保つ|据え置く|否定|拒否|断る|拒む|見送る|中止|断念|欠く|失敗|[不未無非].+)$/;

/** One is written with the first character of the other: 接近 and 近づく, 受賞 and 受ける. */
function areRelated(a: string, b: string): boolean {
  const [verb, noun] = /[ぁ-ん]$/.test(a) ? [a, b] : [b, a];
  return /^[一-龠々][ぁ-ん]+$/.test(verb) && /^[一-龠々]{2,}$/.test(noun) && noun.includes(verb.charAt(0));
}

/** The next act behind a noun that is no の of another. */
function isTakerOf(word: string, { predicate, direct }: Clause): boolean {
  return (
    predicate.own &&
    (direct.some(({ text, role }) => role !== "" && text.includes(word)) ||
      predicate.base === `${word}${THERE_IS}`)
  );
}

function occurrencesOf({ base }: Predicate, sources: readonly Source[]): readonly Source[] {
  const same = sources.filter(({ clause }) => clause.predicate.base === base);
  return same.length > 0
    ? same
    : sources.filter(({ clause }) => clause.predicate.own && meansTheSame(clause.predicate.base, base));
}

function faultsOf(ours: Clause, { one, clause: theirs }: Source, evidence: Evidence): Faults {
  if (!theirs.predicate.own) return nounFaults(ours, theirs, one, evidence);
  const [mine, other] = [placeAt(evidence.said, ours.predicate.start), placeAt(one, theirs.predicate.start)];
  const apart =
    LIGHT_ACTS.test(ours.predicate.base) &&
    mine !== undefined &&
    other !== undefined &&
    !mayBeOne(mine, other, sameIn(evidence));
  if (apart) return null;
  const turned =
    (ours.predicate.negated !== deniesWhatItTells(mine)) !== (theirs.predicate.negated !== deniesWhatItTells(other));
  if (turned && isOfAnother(ours, theirs)) return null;
  const { base, negated } = ours.predicate;
  const polarity: CheckReason[] = turned
    ? [
        {
          kind: "negation",
          detail: negated ? `the cited sentences do not deny ${base}` : `the cited sentences deny ${base}`,
        },
      ]
    : [];
  const lost =
    base.endsWith("がある")
      ? null
      : lostFrom(theirs.predicate, ours.predicate, evidence.said, isGuessed(evidence));
  const unsaid =
    theirs.quoted && !isOwnWord(ours, theirs, one) && !isTold(evidence.said, ours.predicate) && lost === null
      ? "what somebody said in the cited sentences"
      : lost;
  const modal: CheckReason[] = unsaid === null ? [] : [{ kind: "modality", detail: `${base}: ${unsaid}` }];
  return [...polarity, ...modal, ...slotFaults(ours, theirs, one, evidence)];
}

/** Somewhere in the cited sentences something is a guess. */
const isGuessed = ({ cited }: Evidence): boolean =>
  cited.some(({ predicates }) => predicates.some(({ modality }) => modality.has("guess")));

/** Where the act itself shares nothing there with the statement, other words for it may. */
function widened(
  ours: Clause,
  occurrences: readonly Source[],
  sources: readonly Source[],
  evidence: Evidence,
): readonly Source[] {
  const mine = placeAt(evidence.said, ours.predicate.start);
  if (mine === undefined || argumentsOf(mine).length === 0) return occurrences;
  const same = sameIn(evidence);
  const shares = ({ one, clause }: Source): boolean => {
    const theirs = placeAt(one, clause.predicate.start);
    return theirs !== undefined && sharedBy(mine, theirs, same) > 0;
  };
  if (occurrences.some(shares)) return occurrences;
  const { base } = ours.predicate;
  const others = sources.filter(
    (source) => source.clause.predicate.own && meansTheSame(source.clause.predicate.base, base) && shares(source),
  );
  return others.length > 0 ? others : occurrences;
}

/** Of several occurrences those that share most with the act. */
function nearestOf(ours: Clause, all: readonly Source[], evidence: Evidence): readonly Source[] {
  const mine = placeAt(evidence.said, ours.predicate.start);
  if (all.length < 2 || mine === undefined) return all;
  const same = sameIn(evidence);
  const scored = all.map((source) => {
    const theirs = placeAt(source.one, source.clause.predicate.start);
    return { source, score: theirs === undefined ? 0 : sharedBy(mine, theirs, same) };
  });
  const most = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === most).map(({ source }) => source);
}

/** 踏み込んだ発言を避けた: what the act describes is denied. */
function deniesWhatItTells(act: Place | undefined): boolean {
  const noun = act?.link === "noun" ? act.tree[act.head] : undefined;
  const taker = noun?.mark === "を" ? noun.tree[noun.head] : undefined;
  return taker !== undefined && /^(?:避ける|控える|拒む|拒否|断る|見送る|回避|やめる|否定)$/.test(taker.lemma);
}

/** What such verbs do, their object tells: 方針を示す and 不満を示す are two acts. */
const LIGHT_ACTS =
  /^(?:示す|受ける|出す|考える|得る|見せる|持つ|行う|取る|とる|付ける|つける|掛ける|かける|入る|入れる|出る|見る|みる|置く|上げる|挙げる|戻る|続ける|進める|迎える|抱える)$/;

/** 監視団は「確認した」とした: what somebody says that he did. */
function isOwnWord(ours: Clause, theirs: Clause, one: Said): boolean {
  const speaker = phrasesIn(one.tokens).find(({ topic, role }) => topic || role === "s");
  const doer = subjectOf(ours);
  return (
    speaker !== undefined &&
    doer !== undefined &&
    theirs.quoted &&
    doer.words.some((word) => isIn(word, [speaker]))
  );
}

const isOfAnother = (ours: Clause, theirs: Clause): boolean => {
  const [mine, other] = [subjectOf(ours), subjectOf(theirs)];
  if (mine !== undefined && other !== undefined && mine.words.some((word) => isIn(word, [other])))
    return false;
  return (["o", "s", "i"] as const).some((role) => {
    const own = wordsOf(ours.direct.filter((one) => one.role === role && !one.topic));
    const place = theirs.direct.filter((one) => one.role === role);
    return own.length > 0 && place.length > 0 && !own.some((word) => isIn(word, theirs.reach));
  });
};

const subjectOf = ({ direct, topic }: Clause): Phrase | undefined =>
  direct.find(({ role }) => role === "s") ?? topic ?? undefined;

/** 計画の凍結を訴え: the noun is the object of a verb that wants it. */
function nounFaults(ours: Clause, theirs: Clause, one: Said, { said }: Evidence): Faults {
  const taker = clausesOf(one).find(
    ({ predicate, direct }) =>
      predicate.own &&
      predicate.start >= theirs.predicate.end &&
      (/^[をに]$/.test(one.text.slice(theirs.predicate.end, predicate.start)) ||
        direct.some(
          ({ start, end, role }) =>
            (role === "o" || role === "i") && start <= theirs.predicate.start && theirs.predicate.end <= end,
        )),
  );
  const marked: ReadonlySet<Modality> = new Set([...ours.predicate.modality, ...ours.predicate.onward]);
  if (marked.size > 0 || isTold(said, ours.predicate)) return null;
  if (
    /^(?:に?ついて|に関して)[^。]{0,40}(?:白紙|未定|先送り|見送|延期|明言(?:を避|しな)|不明|決まっていな)/.test(
      one.text.slice(theirs.predicate.end),
    )
  )
    return [{ kind: "modality", detail: `${ours.predicate.base}: left open in the cited sentences` }];
  const wanted = taker !== undefined && PLAN_TAKER.test(taker.predicate.base);
  if (ours.predicate.tense !== "past")
    return wanted && ours.predicate.tense === "present" && !ours.predicate.joined
      ? [{ kind: "modality", detail: `${ours.predicate.base}: still open in the cited sentences` }]
      : null;
  const told = (what: string): Faults => [
    { kind: "modality", detail: `${ours.predicate.base}: ${what} in the cited sentences` },
  ];
  if (/^(?:計画|予定|方針|案|目標|構想)/.test(one.text.slice(theirs.predicate.end))) return told("a plan");
  if (/(?:すれば|なら|場合)、?[^。]*$/.test(one.text.slice(0, theirs.predicate.start)))
    return told("only under a condition");
  if (endsAsGuess(one.plain)) return told("a guess");
  if (/^(?:という|との|とする|説)/.test(one.text.slice(theirs.predicate.end)))
    return told("what somebody said");
  if (taker === undefined) return null;
  if (PLAN_TAKER.test(taker.predicate.base)) return told("a plan");
  return isUndone(taker.predicate) ? told("not yet done") : null;
}
