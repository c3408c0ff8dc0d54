/** Which engine speaks: the model when there is one, the extractive one otherwise and wherever the model fails for good. */
import { Failure } from "../errors.ts";
import type { Article, Reading, Tokenize } from "../model.ts";
import { extract } from "./extract/extract.ts";
import type { Judge } from "./judge.ts";
import type { ModelEngine, ModelUsage } from "./model/reply.ts";
import { write } from "./model/write.ts";
import { type Statements, statementsOf } from "./statements.ts";

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
  readonly usage: ModelUsage | null;
  readonly coverage: number;
};

type Source = { readonly article: Article; readonly reading: Reading };

/** A model's summary with fewer points than this is none. */
const MODEL_POINTS_MIN = 2;

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
  const { draft, usage, coverage } = await write(source, options, deps);
  const told = statementsOf(draft, options.length, deps.judge);
  const missing = [
    ...(told.headline ? [] : ["headline"]),
    ...(told.gist ? [] : ["gist"]),
    ...(told.points.length >= MODEL_POINTS_MIN ? [] : ["points"]),
  ];
  if (missing.length === 0) return { ...told, engine: "model", fallback: null, usage, coverage };
  const own = extracted(source, options, deps, null);
  const points = told.points.length >= MODEL_POINTS_MIN ? told.points : own.points;
  const kept = told.headline || told.gist || points === told.points;
  return {
    headline: told.headline ?? own.headline,
    gist: told.gist ?? own.gist,
    points,
    engine: kept ? "model" : "extractive",
    fallback: `the model's ${missing.join(", ")} did not stand: extracted instead`,
    usage,
    coverage: kept ? coverage : own.coverage,
  };
}

function extracted(
  source: Source,
  options: { readonly length: number },
  deps: Omit<EngineDeps, "model">,
  fallback: string | null,
): Told {
  const draft = extract(source, options, { tokenize: deps.tokenize, stands: deps.judge.stands });
  const told = statementsOf(draft, options.length, deps.judge);
  return { ...told, engine: "extractive", fallback, usage: null, coverage: 1 };
}
