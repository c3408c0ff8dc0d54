/** A draft from a model: numbered sentences in, statements with sentence numbers out, refused ones asked for once more. */
import { Failure } from "../../errors.ts";
import type { Article, Reading } from "../../model.ts";
import { POINTS_MAX } from "../bounds.ts";
import type { Candidate, Draft } from "../draft.ts";
import { isInstruction } from "../instructions.ts";
import type { Judge } from "../judge.ts";
import { narrowed } from "./narrow.ts";
import {
  addedSpend,
  type ModelAnswer,
  type ModelEngine,
  type ModelLine,
  type ModelReply,
  type ModelSpend,
  type ModelTask,
  type ReplyFormat,
} from "./reply.ts";

const CANDIDATE_CHARS_MAX = 1_200;

export type Written = {
  readonly draft: Draft;
  readonly spend: ModelSpend;
  readonly format: ReplyFormat;
  /** True when every answer had been given before. */
  readonly cached: boolean;
  /** Share of the body's characters the model was shown. */
  readonly coverage: number;
};

/** @throws Failure `model.*` of the first questions; the one about what was refused may fail without harm */
export async function write(
  source: { readonly article: Article; readonly reading: Reading },
  options: { readonly length: number },
  deps: { readonly model: ModelEngine; readonly judge: Judge },
): Promise<Written> {
  const { task, seen, tooLong, spend } = await narrowed(taskOf(source, options.length), deps.model);
  for (const { text } of tooLong) deps.judge.withhold(text, "length: longer than the model's window");
  const ids = idsOf(source.reading, task.lines);
  const first = await deps.model.write(task);
  const draft = draftOf(first.reply, ids);
  const told = {
    spend: addedSpend(spend, first.spend),
    format: first.format,
    cached: first.cached,
    coverage: coverageOf(source.reading, seen),
  };
  const refused = refusedIn(draft, deps.judge);
  if (refused.length === 0) return { ...told, draft };
  for (const { text, reason } of refused) deps.judge.withhold(text, reason);
  const second = await secondAnswer({ ...task, refused }, deps.model);
  if (second === null) return { ...told, draft };
  return {
    ...told,
    draft: mended(draft, draftOf(second.reply, ids), deps.judge),
    spend: addedSpend(told.spend, second.spend),
    cached: first.cached && second.cached,
  };
}

/** What stood the first time is worth keeping, whatever becomes of the second question. */
async function secondAnswer(task: ModelTask, model: ModelEngine): Promise<ModelAnswer | null> {
  try {
    return await model.write(task);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function taskOf(
  { article, reading }: { readonly article: Article; readonly reading: Reading },
  length: number,
): ModelTask {
  const headings = new Set(article.blocks.filter(({ kind }) => kind === "heading").map(({ id }) => id));
  const lines = reading.sentences.map(
    ({ text, block }, index): ModelLine => ({ number: index + 1, heading: headings.has(block), text }),
  );
  const title = article.title !== null && isInstruction(article.title) ? null : article.title;
  return {
    title,
    kind: article.kind,
    publishedAt: article.publishedAt,
    length,
    part: null,
    refused: [],
    lines,
  };
}

/** Only what the last question showed can be cited in its answer. */
const idsOf = (reading: Reading, lines: readonly ModelLine[]): ReadonlyMap<number, string> =>
  new Map(
    lines.flatMap(({ number }) => {
      const id = reading.sentences[number - 1]?.id;
      return id === undefined ? [] : [[number, id] as const];
    }),
  );

function coverageOf(reading: Reading, seen: ReadonlySet<number>): number {
  const total = reading.sentences.reduce((sum, { text }) => sum + text.length, 0);
  const shown = reading.sentences.reduce(
    (sum, { text }, index) => sum + (seen.has(index + 1) ? text.length : 0),
    0,
  );
  return total === 0 ? 0 : shown / total;
}

function draftOf(reply: ModelReply, ids: ReadonlyMap<number, string>): Draft {
  const candidate = ({ text, sentences }: ModelReply["gist"]): Candidate => ({
    text: text.trim().slice(0, CANDIDATE_CHARS_MAX),
    // A number that names no sentence stays visible, so that the check refuses it by name.
    cites: [...new Set(sentences)].map((number) => ids.get(number) ?? `sentence ${number}`),
  });
  const said = (statement: ModelReply["gist"]): Candidate | null =>
    statement.text.trim() === "" ? null : candidate(statement);
  return {
    headline: said(reply.headline),
    gist: said(reply.gist),
    points: reply.points.flatMap((point) => said(point) ?? []),
  };
}

function refusedIn(draft: Draft, judge: Judge): readonly { text: string; reason: string }[] {
  const all = [draft.headline, draft.gist, ...draft.points].filter((candidate) => candidate !== null);
  return all.flatMap((candidate) => {
    const reason = judge.refusalOf(candidate);
    return reason === null ? [] : [{ text: candidate.text, reason }];
  });
}

/** What stood stays; what did not is taken from the second answer. */
function mended(first: Draft, second: Draft, judge: Judge): Draft {
  const better = (one: Candidate | null, other: Candidate | null): Candidate | null =>
    one && judge.stands(one) ? one : (other ?? one);
  const standing = first.points.filter((point) => judge.stands(point));
  const cited = new Set(standing.flatMap(({ cites }) => cites));
  const added = second.points.filter((point) => !point.cites.every((cite) => cited.has(cite)));
  return {
    headline: better(first.headline, second.headline),
    gist: better(first.gist, second.gist),
    points: [...standing, ...added].slice(0, Math.max(POINTS_MAX, standing.length)),
  };
}
