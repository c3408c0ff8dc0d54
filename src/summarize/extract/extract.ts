/** The engine without a model: chooses and shortens the article's own sentences. */
import type { Article, Reading, Tokenize } from "../../model.ts";
import { POINTS_MAX } from "../bounds.ts";
import type { Candidate, Draft } from "../draft.ts";
import { chosenFrom } from "./choose.ts";
import { gistsOf } from "./gist.ts";
import { headlinesOf } from "./headline.ts";
import type { Item } from "./items.ts";
import { materialOf } from "./material.ts";
import { joinedPoints } from "./points.ts";

type ExtractDeps = {
  readonly tokenize: Tokenize;
  /** The check; a candidate that does not stand is not chosen. */
  readonly stands: (candidate: Candidate) => boolean;
};

const CANDIDATES_MAX = 12;

/**
 * @param options.length characters of all points together
 * @returns a draft whose every candidate has stood the check once
 */
export function extract(
  source: { readonly article: Article; readonly reading: Reading },
  options: { readonly length: number },
  deps: ExtractDeps,
): Draft {
  const { items, weights, title } = materialOf(source, deps);
  const first = (candidates: Iterable<Candidate>): Candidate | null => firstStanding(candidates, deps);
  const gist = first(gistsOf({ items, weights, title }, deps));
  const demand = { items, weights, length: options.length, must: newsIn(items, gist) };
  return {
    headline: first(headlinesOf({ title, items, weights }, deps)),
    gist,
    points: joinedPoints(chosenFrom(demand, deps), POINTS_MAX),
  };
}

function firstStanding(candidates: Iterable<Candidate>, { stands }: ExtractDeps): Candidate | null {
  let tried = 0;
  for (const candidate of candidates) {
    if (stands(candidate)) return candidate;
    tried += 1;
    if (tried >= CANDIDATES_MAX) break;
  }
  return null;
}

/** The sentence the gist was made of is told among the points, too. */
function newsIn(items: readonly Item[], gist: Candidate | null): number | null {
  const [id] = gist?.cites ?? [];
  const index = items.findIndex(({ view }) => view.sentence.id === id);
  return index < 0 ? null : index;
}
