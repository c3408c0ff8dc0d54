/** Which engine speaks: the model when there is one, the extractive one otherwise and wherever the model fails for good. */
import { Failure } from "../errors.ts";
import type { Article, Reading, Tokenize } from "../model.ts";
import { POINTS_MIN } from "./bounds.ts";
import { extract } from "./extract/extract.ts";
import type { Judge } from "./judge.ts";
import type { ModelEngine, ModelSpend, ReplyFormat } from "./model/reply.ts";
import { write } from "./model/write.ts";
import { filledPoints, type Statements, statementsOf } from "./statements.ts";

export type EngineDeps = {
  readonly tokenize: Tokenize;
  readonly judge: Judge;
  readonly model: ModelEngine | null;
  /** True when the queue will not try again: then a failing model is stood in for. */
  readonly lastTry: boolean;
};

export type Told = Statements & {
  readonly engine: "extractive" | "model";
  /** Why the extractive engine spoke, wholly or in part, though a model is set. */
  readonly fallback: string | null;
  /** Of a model's summary: what the extractive engine wrote (`headline`, `gist`, `points.2`). */
  readonly filled: readonly string[];
  /** Null when no model answered. */
  readonly asked: {
    readonly spend: ModelSpend;
    readonly format: ReplyFormat;
    readonly cached: boolean;
  } | null;
  readonly coverage: number;
};

type Source = { readonly article: Article; readonly reading: Reading };

/** @throws Failure `model.*` that may pass when tried again, unless this is the last try */
export async function tell(
  source: Source,
  options: { readonly length: number },
  deps: EngineDeps,
): Promise<Told> {
  if (!deps.model) return extracted(source, options, deps, null);
  try {
    return await writtenByModel(source, options, { ...deps, model: deps.model });
  } catch (error) {
    if (!(error instanceof Failure) || (error.retry !== "never" && !deps.lastTry)) throw error;
    return extracted(source, options, deps, `${error.code}: ${error.message}`);
  }
}

async function writtenByModel(
  source: Source,
  options: { readonly length: number },
  deps: EngineDeps & { readonly model: ModelEngine },
): Promise<Told> {
  const { draft, coverage, spend, format, cached } = await write(source, options, deps);
  const asked = { spend, format, cached };
  const told = statementsOf(draft, options.length, deps.judge);
  const missing = [
    ...(told.headline ? [] : ["headline"]),
    ...(told.gist ? [] : ["gist"]),
    ...(told.points.length >= POINTS_MIN ? [] : ["points"]),
  ];
  if (missing.length === 0) return { ...told, engine: "model", fallback: null, filled: [], asked, coverage };
  const own = extracted(source, options, deps, null);
  if (!told.headline && !told.gist && told.points.length === 0)
    return { ...own, asked, fallback: `the model's ${missing.join(", ")} did not stand: extracted instead` };
  const points = filledPoints(told.points, own.points, options.length);
  const filled = [
    ...(told.headline || !own.headline ? [] : ["headline"]),
    ...(told.gist || !own.gist ? [] : ["gist"]),
    ...points.slice(told.points.length).map((_, at) => `points.${told.points.length + at}`),
  ];
  return {
    headline: told.headline ?? own.headline,
    gist: told.gist ?? own.gist,
    points,
    engine: "model",
    filled,
    fallback: filled.length === 0 ? null : `of the model's ${missing.join(", ")} not enough did stand`,
    asked,
    coverage,
  };
}

function extracted(
  source: Source,
  options: { readonly length: number },
  deps: Omit<EngineDeps, "model">,
  fallback: string | null,
): Told {
  const draft = extract(source, options, {
    tokenize: deps.tokenize,
    stands: deps.judge.stands,
    carriers: deps.judge.carriers,
  });
  const told = statementsOf(draft, options.length, deps.judge);
  return { ...told, engine: "extractive", fallback, filled: [], asked: null, coverage: 1 };
}
