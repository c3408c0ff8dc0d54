/**
 * What a clause that stays needs of those before it: its topic, its subject, its object, its scene. A choice of clauses
 * that would hand a predicate to somebody else, or leave it to nobody, is refused; in doubt it is refused, too.
 */
import type { Token } from "../../model.ts";
import { PARTICLE_VERBS } from "./clause-kinds.ts";
import type { Clause } from "./clauses.ts";
import { standsWithoutObject } from "./valency.ts";
import type { View } from "./view.ts";

/** For a clause that goes: how much of its head stays, because a later clause lives on it. */
export type Heads = ReadonlyMap<number, number>;

/** @returns null when the choice would say something else */
export function headsOf(clauses: readonly Clause[], keeps: ReadonlySet<number>, view: View): Heads | null {
  if (breaksCondition(clauses, keeps) || breaksReport(clauses, keeps)) return null;
  if (losesQuestion(clauses, keeps, view)) return null;
  const heads = new Map<number, number>();
  let said = !clauses.some((clause) => clause.hasSubject);
  for (const [index, clause] of clauses.entries()) {
    if (!keeps.has(index)) continue;
    said ||= clause.hasSubject;
    if (clause.kind === "told") continue;
    const head = headFor(clauses, index, keeps, view);
    if (head === null) return null;
    if (head.clause !== null) {
      heads.set(head.clause, head.end);
      said = true;
    }
  }
  if (!said || losesActor(clauses, keeps, heads)) return null;
  return withScenes(clauses, keeps, heads);
}

/** A condition, a negation and what hangs on them stay whole: what stands before 〜れば、 is part of the condition. */
function breaksCondition(clauses: readonly Clause[], keeps: ReadonlySet<number>): boolean {
  return clauses.some((clause, index) => {
    if (clause.kind !== "bound") return false;
    const before = clauses[index - 1];
    return !keeps.has(index) || !keeps.has(index + 1) || (before?.kind === "chain" && !keeps.has(index - 1));
  });
}

/** Who told it inside the sentence tells what follows: there nothing is left out. */
function breaksReport(clauses: readonly Clause[], keeps: ReadonlySet<number>): boolean {
  const told = clauses.flatMap(({ kind }, index) => (kind === "told" ? [index] : []));
  return told.some((index) => index > 0) && keeps.size < clauses.length;
}

type Head = { readonly clause: number | null; readonly end: number };
const NO_HEAD: Head = { clause: null, end: 0 };

function headFor(
  clauses: readonly Clause[],
  index: number,
  keeps: ReadonlySet<number>,
  view: View,
): Head | null {
  const clause = clauses[index];
  if (!clause) return null;
  const dropped = clauses.slice(0, index).filter((_, at) => !keeps.has(at));
  if (dropped.length === 0) return NO_HEAD;
  if (!keepsObject(clause, dropped)) return null;
  if (clause.topicEnd !== null) return ownTopic(clause, clauses, dropped, view) ? NO_HEAD : null;
  const source = topicSource(clauses, index);
  const between = clauses.slice(source ?? 0, index);
  const acted = between.some((one) => one.hasActor && !isLocal(one, source !== null, clauses));
  if (acted && !clause.hasActor) {
    // Its subject may be a 〜が before it: all of them stay, and so does the topic over them.
    const all = between.every((_, offset) => keeps.has((source ?? 0) + offset));
    return all ? NO_HEAD : null;
  }
  if (source === null)
    return clause.hasActor && dropped.some(({ hasSubject }) => hasSubject) ? null : NO_HEAD;
  if (keeps.has(source)) return NO_HEAD;
  return lends(clauses[source], clause, clauses) ? { clause: source, end: headEnd(clauses[source]) } : null;
}

/**
 * 法案を作成し、議会に提出した: what was handed in is said in the first clause. So is it for the first verb of a clause
 * that has more of them (校舎を改修し、博物館として使う計画を立てた).
 */
function keepsObject(clause: Clause, dropped: readonly Clause[]): boolean {
  const has = (tokens: readonly Token[]): boolean =>
    tokens.some(({ surface, pos }) => pos === "助詞" && surface === "を");
  if (!dropped.some(({ tokens }) => has(tokens))) return true;
  const first = clause.tokens.findIndex(
    ({ pos, detail, base }) => pos === "動詞" && detail[0] === "自立" && !PARTICLE_VERBS.has(base),
  );
  return (
    standsWithoutObject(clause.tokens) &&
    (first < 0 || standsWithoutObject(throughVerb(clause.tokens, first)))
  );
}

/** Up to the verb, its れる and られる included. */
function throughVerb(tokens: readonly Token[], verb: number): readonly Token[] {
  const next = tokens[verb + 1];
  return tokens.slice(0, next?.pos === "動詞" && next.detail[0] === "接尾" ? verb + 2 : verb + 1);
}

const ASKED = /(?:について|に関し|に対し|めぐ|巡|問われ|聞かれ|尋ねられ|質問)/u;

/** Asked about it, he said 「…」: without the question nobody knows what he speaks of. */
function losesQuestion(clauses: readonly Clause[], keeps: ReadonlySet<number>, view: View): boolean {
  return clauses.some((clause, index) => {
    const next = clauses[index + 1];
    if (
      !next ||
      keeps.has(index) ||
      !keeps.has(index + 1) ||
      !ASKED.test(view.text.slice(clause.start, clause.end))
    )
      return false;
    return /^[「『]/u.test(view.text.slice(next.start).trim());
  });
}

/** Under a topic of its own a clause may still live on the one before (募集額は…): only a name stands alone. */
function ownTopic(
  clause: Clause,
  clauses: readonly Clause[],
  dropped: readonly Clause[],
  view: View,
): boolean {
  const parallel = dropped.filter(
    ({ hasSubject, topicEnd, kind }) => hasSubject && (kind !== "loose" || topicEnd !== null),
  );
  if (parallel.length === 0) return true;
  // 関係者は、会談は…と述べた: the first topic may govern the end of the sentence.
  if (clauses.some(({ reports }) => reports) && parallel.some(({ topicEnd }) => topicEnd !== null))
    return false;
  const topic = view.text.slice(clause.start, clause.topicEnd ?? clause.start).replace(/は、?$/u, "");
  const end = clause.start + topic.length;
  return view.names.some(
    (name) => name.kind !== "place" && name.start >= clause.start && name.end <= end && end - name.end <= 8,
  );
}

/** 需要が減ったため: under a topic and outside what is reported, a が before ため, 後, 中 is the business of that clause alone. */
function isLocal(clause: Clause, underTopic: boolean, clauses: readonly Clause[]): boolean {
  return (
    clause.kind === "loose" &&
    underTopic &&
    !clauses.at(-1)?.reports &&
    !clause.tokens.some(({ surface }) => surface === "ほか")
  );
}

/** Whether a clause that goes may leave its topic to the one that stays. */
function lends(source: Clause | undefined, clause: Clause, clauses: readonly Clause[]): boolean {
  if (!source || source.topicEnd === null) return false;
  if (source.kind !== "chain" && source.kind !== "loose") return false;
  if (clause.hasActor) return false;
  if (source.hasActor && !isLocal(source, true, clauses)) return false;
  // 政府は国産化を進めていると紹介し: without a comma the topic may belong to what is told.
  const open = source.tokens.some((token) => token.surface === "、" && token.end === source.topicEnd);
  return open || !source.reports;
}

function headEnd(source: Clause | undefined): number {
  return source ? Math.max(source.topicEnd ?? source.start, source.frameEnd) : 0;
}

/** A sentence without a topic (男性が…し、体が…した) goes on about its first subject: that clause stays. */
function losesActor(clauses: readonly Clause[], keeps: ReadonlySet<number>, heads: Heads): boolean {
  if (heads.size > 0 || clauses.some(({ topicEnd }, index) => topicEnd !== null && keeps.has(index)))
    return false;
  const first = clauses.findIndex(({ hasSubject }) => hasSubject);
  return first >= 0 && !keeps.has(first);
}

/** 13日、 and 経済分野では、 at the head of the sentence hold for all of it: they stay. */
function withScenes(clauses: readonly Clause[], keeps: ReadonlySet<number>, heads: Heads): Heads {
  const all = new Map(heads);
  const index = clauses.findIndex(({ kind }) => kind !== "told");
  const first = clauses[index];
  if (!first || keeps.has(index) || all.has(index) || first.frameEnd <= first.start) return all;
  all.set(index, first.frameEnd);
  return all;
}

/** The nearest clause before this one that has a topic. */
function topicSource(clauses: readonly Clause[], index: number): number | null {
  for (let at = index - 1; at >= 0; at--) if (clauses[at]?.topicEnd != null) return at;
  return null;
}
