/** All the ways to say a sentence in fewer of its own words, the whole sentence first. */
import { type Clause, clausesOf } from "./clauses.ts";
import { endedClause } from "./conjugate.ts";
import { applied, cut, type Edit } from "./edits.ts";
import { plainEnding } from "./endings.ts";
import { quoteTrims } from "./quotes.ts";
import { relativeTrims } from "./relatives.ts";
import { ALWAYS, WHEN_SHORT } from "./trims.ts";
import { balanced, ENDS_WHOLE, type View } from "./view.ts";

export type Variant = {
  readonly text: string;
  readonly edits: readonly Edit[];
};

/** Subsets grow as 2^n; longer sentences give only the runs without a gap. */
const CLAUSES_FOR_SUBSETS_MAX = 5;
const VARIANTS_MAX = 60;
const BACKWARD = /^(?:これ|それ|この|その|彼|そこ)/u;
const NOT_BACKWARD = /^同(?:時|様|意|調|行|居|級|盟|感|情|席|志|一|性|乗|点|列|業)/u;

/**
 * Clauses are left out, never cut: a clause tied to the next (〜なら、〜せず、) goes or stays with it, a later clause
 * keeps the topic it lives on, and a clause becomes the end only before a plain, affirmative one.
 */
export function variantsOf(view: View): readonly Variant[] {
  const always = ALWAYS.flatMap((trim) => trim.edits(view));
  const short = [...always, ...WHEN_SHORT.flatMap((trim) => trim.edits(view))];
  const clauses = clausesOf(view);
  const found = new Map<string, Variant>();
  const add = (edits: readonly Edit[]): void => {
    const text = applied(view.text, edits);
    if (found.has(text) || found.size >= VARIANTS_MAX || !whole(text)) return;
    found.set(text, { text, edits });
  };
  add(always);
  if (short.length > always.length) add(short);
  const relatives = relativeTrims(view);
  const lesser = [...(relatives.length > 0 ? [relatives] : []), ...quoteTrims(view)];
  for (const edits of lesser) add([...short, ...edits]);
  for (const kept of subsetsOf(clauses)) {
    const edits = clauseEdits(clauses, kept, view);
    if (!edits) continue;
    add([...short, ...edits]);
    for (const less of lesser) add([...short, ...edits, ...less]);
  }
  return [...found.values()];
}

function whole(text: string): boolean {
  return text.length > 0 && balanced(text) && ENDS_WHOLE.test(text);
}

/** Choices of clauses, without the choice of all; who told it (〜によると、) goes with what follows. */
function* subsetsOf(clauses: readonly Clause[]): Iterable<readonly number[]> {
  const told = clauses.flatMap(({ kind }, index) => (kind === "told" ? [index] : []));
  const free = clauses.flatMap(({ kind }, index) => (kind === "told" ? [] : [index]));
  const kept = (indices: readonly number[]): readonly number[] =>
    [...told.filter((index) => indices.some((other) => other > index)), ...indices].sort((a, b) => a - b);
  if (free.length < 2) return;
  if (free.length <= CLAUSES_FOR_SUBSETS_MAX) {
    for (let bits = 2 ** free.length - 2; bits > 0; bits--)
      yield kept(free.filter((_, place) => bits & (1 << place)));
    return;
  }
  for (let from = 0; from < free.length; from++)
    for (let to = free.length; to > from; to--) yield kept(free.slice(from, to));
}

/** Edits that leave only the kept clauses; null when they would not make a sentence that says the same. */
function clauseEdits(
  clauses: readonly Clause[],
  kept: readonly number[],
  view: View,
): readonly Edit[] | null {
  const keeps = new Set(kept);
  const lastKept = kept.at(-1) ?? 0;
  const end = clauses[lastKept];
  if (!end || (end.kind !== "final" && end.kind !== "chain")) return null;
  // A condition without what it conditions, or the other way round, says something else.
  if (clauses.some((clause, index) => clause.kind === "bound" && keeps.has(index) !== keeps.has(index + 1)))
    return null;
  const firstDropped = clauses.findIndex((_, index) => !keeps.has(index));
  const held = kept.filter((index) => index > firstDropped).flatMap((index) => clauses[index] ?? []);
  const said = kept.flatMap((index) => clauses[index] ?? []);
  if (held.some((clause) => refersBack(clause, said, view))) return null;
  const lent = lentTopics(clauses, keeps, view);
  if (lent === null) return null;
  const edits = clauses.flatMap((clause, index) =>
    keeps.has(index)
      ? []
      : [cut(lent.has(index) ? (clause.topicEnd ?? clause.start) : clause.start, clause.end, "clause")],
  );
  if (end.kind === "final") return edits;
  const tail = tailEdit(clauses, lastKept, view);
  return tail ? [...edits.filter((edit) => edit.end <= end.end), tail] : null;
}

/**
 * The clauses that are left out but for their topic, because a kept one lives on it. Null when what is left would not
 * say whom it is about, or when it has a subject of its own and nobody can tell which it lives on
 * (〜は…し、階級が重なるため…した).
 */
function lentTopics(
  clauses: readonly Clause[],
  keeps: ReadonlySet<number>,
  view: View,
): ReadonlySet<number> | null {
  const lent = new Set<number>();
  let said = !clauses.some((clause) => clause.hasSubject);
  for (const [index, clause] of clauses.entries()) {
    if (!keeps.has(index)) continue;
    said ||= clause.hasSubject;
    if (clause.topicEnd !== null || clause.kind === "told") continue;
    const source = topicSource(clauses, index);
    if (source === null || keeps.has(source)) continue;
    if (clause.hasSubject || !lasts(clauses[source], view)) return null;
    lent.add(source);
    said = true;
  }
  return said && !losesActor(clauses, keeps, lent) ? lent : null;
}

/** A sentence without a topic (男性が…し、体が…した) goes on about its first subject: that clause stays. */
function losesActor(
  clauses: readonly Clause[],
  keeps: ReadonlySet<number>,
  lent: ReadonlySet<number>,
): boolean {
  if (lent.size > 0 || clauses.some(({ topicEnd }, index) => topicEnd !== null && keeps.has(index)))
    return false;
  const first = clauses.findIndex(({ hasSubject }) => hasSubject);
  return first >= 0 && !keeps.has(first);
}

/** 一部の課題は解消されたが、…で一致した: behind a turn only an actor stays the topic. */
function lasts(clause: Clause | undefined, view: View): boolean {
  if (clause?.kind !== "loose") return true;
  const end = clause.topicEnd ?? clause.start;
  return view.names.some(
    ({ kind, start, end: stop }) =>
      kind !== "place" && start >= clause.start && stop <= end && stop >= end - 8,
  );
}

/** The nearest clause before this one that has a topic. */
function topicSource(clauses: readonly Clause[], index: number): number | null {
  for (let at = index - 1; at >= 0; at--) if (clauses[at]?.topicEnd != null) return at;
  return null;
}

function tailEdit(clauses: readonly Clause[], lastKept: number, view: View): Edit | null {
  const clause = clauses[lastKept];
  const last = clauses.at(-1);
  if (!clause || !last) return null;
  const ending = plainEnding(last.tokens);
  const between = clauses.slice(lastKept + 1, -1);
  if (!ending || between.some((other) => other.kind !== "chain" || innerVerbs(other) > 1)) return null;
  const action = clause.tokens.at(-1);
  const start = clause.start;
  if (action?.pos === "名詞") {
    if (ending.tense !== "past") return null;
    return {
      start: action.end,
      end: view.text.length,
      text: ending.polite ? "しました。" : "した。",
      rule: "tail",
    };
  }
  const ended = endedClause(clause.tokens, ending);
  if (!ended || ended.start < start || (ended.tense === "past" && ending.tense !== "past")) return null;
  return { start: ended.start, end: view.text.length, text: `${ended.text}。`, rule: "tail" };
}

/** これ, その, 同社 …: what they stand for may be in a clause that was left out. 同 with its like before it is safe. */
function refersBack(clause: Clause, said: readonly Clause[], view: View): boolean {
  return clause.tokens.some((token, index) => {
    if (index === 0 && token.surface === "うち") return true;
    if (token.detail[0] === "代名詞" || token.pos === "連体詞") return BACKWARD.test(token.surface);
    const same = /^同(.)?/u.exec(token.surface);
    if (!same || NOT_BACKWARD.test(view.text.slice(token.start))) return false;
    const what = same[1] ?? clause.tokens[index + 1]?.surface.charAt(0) ?? "";
    const spans = "日月年".includes(what) ? view.dates : view.names;
    const inSaid = (at: number): boolean => said.some(({ start, end }) => start <= at && at < end);
    return !spans.some(({ start, end }) => end <= token.start && inSaid(start));
  });
}

function innerVerbs(clause: Clause): number {
  return clause.tokens.filter((token) => token.pos === "動詞" && token.detail[0] === "自立").length;
}
