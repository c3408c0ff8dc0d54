/** The engine without a model: chooses and shortens the article's own sentences. */
import type { Article, Reading, Tokenize } from "../../model.ts";
import { charsOf, POINTS_MAX } from "../bounds.ts";
import type { Candidate, Draft } from "../draft.ts";
import { chosenFrom } from "./choose.ts";
import { claimIn } from "./claim.ts";
import { type Gist, gistsOf } from "./gist.ts";
import { type Carriers, headlinesOf } from "./headline.ts";
import type { Item } from "./items.ts";
import { materialOf } from "./material.ts";
import { joinedPoints } from "./points.ts";

type ExtractDeps = {
  readonly tokenize: Tokenize;
  /** The check; a candidate that does not stand is not chosen. */
  readonly stands: (candidate: Candidate) => boolean;
  readonly carriers: Carriers;
};

const CANDIDATES_MAX = 16;

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
  const first = <One extends Candidate>(candidates: Iterable<One>): One | null =>
    firstStanding(candidates, deps);
  const gists = gistsOf({ items, weights, title }, deps);
  const gist = first(gists);
  const claims = source.article.kind === "column" ? claimIn({ items, weights, title }, options, deps) : [];
  const must = [...newsIn(items, gist), ...claims];
  const demand = { items, weights, length: options.length, must };
  const points = joinedPoints(chosenFrom(demand, deps), POINTS_MAX);
  const headline = first(headlinesOf({ title, items, weights }, deps));
  const said = [title, headline?.text ?? null];
  return {
    headline,
    gist: gist && repeats(gist, points) ? (first(othersOf(gist, gists, points, said)) ?? gist) : gist,
    points,
  };
}

/** True when the first point begins with the gist, word for word but for its end, or is no more than its beginning. */
function repeats({ text }: Candidate, [news]: readonly Candidate[]): boolean {
  if (news === undefined) return false;
  let same = 0;
  while (same < text.length && text[same] === news.text[same]) same += 1;
  return same >= ALIKE * Math.min(text.length, news.text.length);
}

/** Of the shorter one's characters: what is left are the ends (発表した。, 発表。). */
const ALIKE = 0.85;

/** The same sentence in its other forms, as much as the gist may hold: the point and the gist then tell the news in two ways. */
function othersOf(
  gist: Gist,
  gists: readonly Gist[],
  points: readonly Candidate[],
  said: readonly (string | null)[],
): readonly Candidate[] {
  const heads = said.map((text) => text?.trim().replace(/。$/u, ""));
  const others = gists.filter(
    (one) =>
      one.cites[0] === gist.cites[0] &&
      !heads.includes(one.text.replace(/。$/u, "")) &&
      !repeats(one, points),
  );
  const brief = others.filter(
    ({ text, shares }) => charsOf(text) <= BRIEF * charsOf(gist.text) && shares >= gist.shares,
  );
  return [...brief, ...others.filter((one) => !brief.includes(one))];
}

/** The point tells the news in full: so much shorter, the gist tells it at a glance. */
const BRIEF = 0.8;

function firstStanding<One extends Candidate>(
  candidates: Iterable<One>,
  { stands }: ExtractDeps,
): One | null {
  const tried = new Set<string>();
  for (const candidate of candidates) {
    const asked = `${candidate.cites.join(" ")} ${candidate.text}`;
    if (tried.has(asked)) continue;
    if (stands(candidate)) return candidate;
    tried.add(asked);
    if (tried.size >= CANDIDATES_MAX) break;
  }
  return null;
}

/** The sentence the gist was made of is told among the points, too. */
function newsIn(items: readonly Item[], gist: Candidate | null): readonly number[] {
  const [id] = gist?.cites ?? [];
  const index = items.findIndex(({ view }) => view.sentence.id === id);
  return index < 0 ? [] : [index];
}
