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
  const gists = gistsOf({ items, weights, title }, deps);
  const gist = first(gists);
  const demand = { items, weights, length: options.length, must: newsIn(items, gist) };
  const points = joinedPoints(chosenFrom(demand, deps), POINTS_MAX);
  return {
    headline: first(headlinesOf({ title, items, weights }, deps)),
    gist: gist && repeats(gist, points) ? (first(othersOf(gist, gists, points, title)) ?? gist) : gist,
    points,
  };
}

/** True when the first point says nothing but what the gist says, word for word but for its end. */
function repeats({ text }: Candidate, [news]: readonly Candidate[]): boolean {
  return news !== undefined && text.startsWith(news.text.replace(/。$/u, ""));
}

/** The same sentence in its other forms, as much as the gist may hold: the point and the gist then tell the news in two ways. */
function othersOf(
  gist: Candidate,
  gists: readonly Candidate[],
  points: readonly Candidate[],
  title: string | null,
): readonly Candidate[] {
  return gists.filter(
    (one) => one.cites[0] === gist.cites[0] && one.text !== title?.trim() && !repeats(one, points),
  );
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
