/** A draft from a model: numbered sentences in, statements with sentence numbers out, refused ones asked for once more. */
import type { Article, Reading } from "../../model.ts";
import { POINTS_MAX } from "../bounds.ts";
import type { Candidate, Draft } from "../draft.ts";
import type { Judge } from "../judge.ts";
import type { ModelEngine, ModelReply, ModelTask, ModelUsage } from "./reply.ts";

/** Japanese is about 1.2 characters a token: this is some 50,000 tokens, which today's models hold. */
const MATERIAL_CHARS_MAX = 60_000;
const CANDIDATE_CHARS_MAX = 1_200;

export type Written = {
  readonly draft: Draft;
  readonly usage: ModelUsage | null;
  /** Share of the body's characters the model was shown. */
  readonly coverage: number;
};

/** @throws Failure `model.*` of the first question; the second, for what was refused, may fail without harm */
export async function write(
  source: { readonly article: Article; readonly reading: Reading },
  options: { readonly length: number },
  deps: { readonly model: ModelEngine; readonly judge: Judge },
): Promise<Written> {
  const { task, ids, coverage } = taskOf(source, options.length);
  const first = await deps.model.write(task);
  const draft = draftOf(first.reply, ids);
  const refused = refusedIn(draft, deps.judge);
  if (refused.length === 0) return { draft, usage: first.usage, coverage };
  for (const { text, reason } of refused) deps.judge.withhold(text, reason);
  const second = await deps.model.write({ ...task, refused });
  const usage = added(first.usage, second.usage);
  return { draft: mended(draft, draftOf(second.reply, ids), deps.judge), usage, coverage };
}

function taskOf(
  { article, reading }: { readonly article: Article; readonly reading: Reading },
  length: number,
): { readonly task: ModelTask; readonly ids: readonly string[]; readonly coverage: number } {
  const headings = new Set(article.blocks.filter(({ kind }) => kind === "heading").map(({ id }) => id));
  const total = reading.sentences.reduce((sum, { text }) => sum + text.length, 0);
  let shown = 0;
  const seen = reading.sentences.filter(({ text }) => {
    if (shown + text.length > MATERIAL_CHARS_MAX) return false;
    shown += text.length;
    return true;
  });
  const task: ModelTask = {
    title: article.title,
    kind: article.kind,
    publishedAt: article.publishedAt,
    length,
    refused: [],
    lines: seen.map(({ text, block }, index) => ({ number: index + 1, heading: headings.has(block), text })),
  };
  return { task, ids: seen.map(({ id }) => id), coverage: total === 0 ? 0 : shown / total };
}

function draftOf(reply: ModelReply, ids: readonly string[]): Draft {
  const candidate = ({ text, sentences }: ModelReply["gist"]): Candidate => ({
    text: text.trim().slice(0, CANDIDATE_CHARS_MAX),
    // A number that names no sentence stays visible, so that the check refuses it by name.
    cites: [...new Set(sentences)].map((number) => ids[number - 1] ?? `sentence ${number}`),
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

function added(one: ModelUsage | null, other: ModelUsage | null): ModelUsage | null {
  if (!one || !other) return one ?? other;
  return { input: one.input + other.input, output: one.output + other.output };
}
