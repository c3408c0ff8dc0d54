/**
 * Holds each act of a statement against the same act in the cited sentences: one of its occurrences there has to agree in
 * everything at once, who does it to what, whether it is denied, and whether it is done, planned, guessed or only said.
 */

import { isToldAbsent } from "./absent.ts";
import { sameIn } from "./alike.ts";
import { mayBeOne, placeAt } from "./arguments.ts";
import { isLeftOpen } from "./asserted.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import type { Evidence, Said } from "./evidence.ts";
import { endsAsGuess, type Modality, PLAN_TAKER } from "./modal-words.ts";
import { isTold, isUndone, lostFrom } from "./modality.ts";
import { nearestOf, occurrencesOf, relatedTo, type Source, widened } from "./occurrences.ts";
import { isDeniedByOpposite } from "./opposed-acts.ts";
import { type Phrase, phrasesIn } from "./phrases.ts";
import type { Place } from "./places.ts";
import type { Predicate } from "./predicates.ts";
import type { CheckReason } from "./reason.ts";
import { isIn, slotFaults, wordsOf } from "./slots.ts";
import { otherwiseFaults } from "./untold.ts";

/** No faults: it agrees. Null: it tells neither way. */
type Faults = readonly CheckReason[] | null;

export function alignmentReasons(evidence: Evidence): readonly CheckReason[] {
  const sources = evidence.cited.flatMap((one) => clausesOf(one).map((clause) => ({ one, clause })));
  return clausesOf(evidence.said).flatMap((clause): readonly CheckReason[] => {
    if (!clause.predicate.own || clause.quoted || isPlanItself(clause, evidence.said)) return [];
    const occurrences = occurrencesOf(clause.predicate, sources);
    if (isLeftOpen(clause.predicate, evidence.said) || isMeasure(clause, evidence.said)) return [];
    if (occurrences.length === 0)
      return relatedTo(clause, sources).some((source) => faultsOf(clause, source, evidence)?.length === 0)
        ? []
        : otherwiseFaults(clause, sources, evidence);
    const found = nearestOf(clause, widened(clause, occurrences, sources, evidence), evidence).map(
      (source) => {
        const faults = faultsOf(clause, source, evidence);
        return faults === null ? null : [...faults, ...takenFrom(clause, source.clause, occurrences)];
      },
    );
    if (found.some((faults) => faults?.length === 0)) return [];
    if (relatedTo(clause, sources).some((source) => faultsOf(clause, source, evidence)?.length === 0))
      return [];
    const wrong = found.filter((faults) => faults !== null);
    return wrong.toSorted((a, b) => a.length - b.length)[0] ?? [];
  });
}

/** 公約だった: a noun that is a plan itself. */
const isPlanItself = ({ predicate: { base, end } }: Clause, { text }: Said): boolean =>
  /^(?:公約|計画|予定|方針|目標|構想)$/.test(base) && /^(?:だ|で|$|。)/.test(text.slice(end));

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

/** 利用者は増えましたか: who asks does not tell. */
const ASKS = /(?:[かね]|[？?])[。]?」?$/;

function faultsOf(ours: Clause, { one, clause: theirs }: Source, evidence: Evidence): Faults {
  if (ASKS.test(one.text) && !ASKS.test(evidence.said.text)) return null;
  if (!theirs.predicate.own) return nounFaults(ours, theirs, one, evidence);
  const [mine, other] = [placeAt(evidence.said, ours.predicate.start), placeAt(one, theirs.predicate.start)];
  const apart =
    LIGHT_ACTS.test(ours.predicate.base) &&
    mine !== undefined &&
    other !== undefined &&
    !mayBeOne(mine, other, sameIn(evidence));
  if (apart) return null;
  const turned =
    (ours.predicate.negated !== deniesWhatItTells(mine)) !==
    (theirs.predicate.negated !== deniesWhatItTells(other));
  if (turned && (isOfAnother(ours, theirs) || isDeniedOtherwise(ours.predicate, evidence))) return null;
  const { base, negated } = ours.predicate;
  const polarity: CheckReason[] = turned
    ? [
        {
          kind: "negation",
          detail: negated ? `the cited sentences do not deny ${base}` : `the cited sentences deny ${base}`,
        },
      ]
    : [];
  const lost = base.endsWith("がある")
    ? null
    : lostFrom(theirs.predicate, ours.predicate, evidence.said, isGuessed(evidence));
  const unsaid =
    theirs.quoted &&
    !theirs.predicate.adnominal &&
    ours.predicate.modality.size === 0 &&
    !isOwnWord(ours, theirs, one) &&
    !isTold(evidence.said, ours.predicate) &&
    lost === null
      ? "what somebody said in the cited sentences"
      : lost;
  const modal: CheckReason[] = unsaid === null ? [] : [{ kind: "modality", detail: `${base}: ${unsaid}` }];
  return [...polarity, ...modal, ...slotFaults(ours, theirs, one, evidence)];
}

/** Somewhere in the cited sentences something is a guess. */
const isGuessed = ({ cited }: Evidence): boolean =>
  cited.some(({ predicates }) => predicates.some(({ modality }) => modality.has("guess")));

/** 踏み込んだ発言を避けた: what the act describes is denied. */
function deniesWhatItTells(act: Place | undefined): boolean {
  const noun = act?.link === "noun" ? act.tree[act.head] : undefined;
  const taker = noun?.mark === "を" ? noun.tree[noun.head] : undefined;
  return (
    taker !== undefined && /^(?:避ける|控える|拒む|拒否|断る|見送る|回避|やめる|否定)$/.test(taker.lemma)
  );
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

const isDeniedOtherwise = (act: Predicate, evidence: Evidence): boolean =>
  act.negated && (isDeniedByOpposite(act, evidence) || isToldAbsent(act, evidence.said, evidence.cited));

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
      (/^[をに]も?$/.test(one.text.slice(theirs.predicate.end, predicate.start)) ||
        (/^(?:考える|検討)$/.test(predicate.base) &&
          one.text.slice(theirs.predicate.end, predicate.start) === "も") ||
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
  const begun = taker.predicate.base === "始める" && taker.predicate.tense === "past";
  if (PLAN_TAKER.test(taker.predicate.base) && !begun) return told("a plan");
  return isUndone(taker.predicate) ? told("not yet done") : null;
}
