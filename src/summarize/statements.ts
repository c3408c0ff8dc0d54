/** A draft's candidates become statements: checked, within the contract's bounds, none of them twice. */
import type { Statement } from "../model.ts";
import { charsOf, GIST_CHARS_MAX, HEADLINE_WIDTH_MAX, POINTS_MAX, POINTS_MIN, widthOf } from "./bounds.ts";
import type { Candidate, Draft } from "./draft.ts";
import type { Judge } from "./judge.ts";

export type Statements = {
  readonly headline: Statement | null;
  readonly gist: Statement | null;
  readonly points: readonly Statement[];
};

export function statementsOf(draft: Draft, length: number, judge: Judge): Statements {
  return {
    headline: bounded(draft.headline, judge, (text) =>
      widthOf(text) > HEADLINE_WIDTH_MAX
        ? `length: wider than ${HEADLINE_WIDTH_MAX} full-width characters`
        : null,
    ),
    gist: bounded(draft.gist, judge, (text) =>
      charsOf(text) > GIST_CHARS_MAX ? `length: longer than ${GIST_CHARS_MAX} characters` : null,
    ),
    points: pointsWithin(draft.points, length, judge),
  };
}

function bounded(
  candidate: Candidate | null,
  judge: Judge,
  fault: (text: string) => string | null,
): Statement | null {
  if (!candidate) return null;
  const reason = fault(candidate.text);
  if (reason === null) return judge.statement(candidate);
  judge.withhold(candidate.text, reason);
  return null;
}

function pointsWithin(candidates: readonly Candidate[], length: number, judge: Judge): readonly Statement[] {
  const points: Statement[] = [];
  let left = length;
  for (const candidate of candidates) {
    const statement = judge.statement(candidate);
    if (!statement || points.some(({ text }) => text === statement.text)) continue;
    const chars = charsOf(statement.text);
    if (chars > left || points.length >= POINTS_MAX) {
      judge.withhold(statement.text, `length: points may have ${length} characters, ${POINTS_MAX} at most`);
      continue;
    }
    points.push(statement);
    left -= chars;
  }
  return points;
}

/** The first ones, and then of the others what rests on other sentences, for as long as there is room. */
export function filledPoints(
  first: readonly Statement[],
  others: readonly Statement[],
  length: number,
): readonly Statement[] {
  const points = [...first];
  let left = length - points.reduce((sum, { text }) => sum + charsOf(text), 0);
  for (const other of others) {
    const told = new Set(points.flatMap(({ cites }) => cites));
    if (points.length >= POINTS_MIN || charsOf(other.text) > left) continue;
    if (other.cites.some((cite) => told.has(cite))) continue;
    points.push(other);
    left -= charsOf(other.text);
  }
  return points;
}
