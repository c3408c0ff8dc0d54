/** The engine without a model: chooses and shortens the article's own sentences. */
import type { Article, Reading, Tokenize } from "../../model.ts";
import { POINTS_MAX } from "../bounds.ts";
import type { Candidate, Draft } from "../draft.ts";
import { keysOf, weightsOf } from "./concepts.ts";
import { gistsOf } from "./gist.ts";
import { headlinesOf } from "./headline.ts";
import { type Item, itemsOf, told } from "./items.ts";
import { type Chosen, joinedPoints } from "./points.ts";
import { type Choice, select } from "./select.ts";
import { type View, viewOf } from "./view.ts";

export type ExtractDeps = {
  readonly tokenize: Tokenize;
  /** The check; a candidate that does not stand is not chosen. */
  readonly stands: (candidate: Candidate) => boolean;
};

/** Refused options are left out and the choice is made again, this often at most. */
const CHOICES_MAX = 8;
const CANDIDATES_MAX = 12;
const TITLE_FACTOR = 2;
const HEADING_FACTOR = 1.5;
const ANCHOR_SENTENCES_MAX = 3;
const ANCHOR_SHARE_MAX = 0.5;

/**
 * @param options.length characters of all points together
 * @returns a draft whose every candidate has stood the check once
 */
export function extract(
  source: { readonly article: Article; readonly reading: Reading },
  options: { readonly length: number },
  deps: ExtractDeps,
): Draft {
  const { article, reading } = source;
  const views = bodyViews(article, reading);
  const items = itemsOf(views, article.kind, article.title);
  const weights = weightsOf(views.map(told), titleConcepts(article, deps));
  const first = (candidates: readonly Candidate[]): Candidate | null =>
    candidates.slice(0, CANDIDATES_MAX).find((candidate) => deps.stands(candidate)) ?? null;
  return {
    headline: first(headlinesOf({ title: article.title, items, weights }, deps)),
    gist: first(gistsOf(items, weights, keysOf(article.title ?? "", deps))),
    points: joinedPoints(chosenFrom(items, weights, options.length, deps), POINTS_MAX),
  };
}

function chosenFrom(
  items: readonly Item[],
  weights: ReadonlyMap<string, number>,
  length: number,
  deps: ExtractDeps,
): readonly Chosen[] {
  let standing = items;
  for (let round = 0; round < CHOICES_MAX; round++) {
    const demand = { items: standing, weights, charsMax: length };
    const choices = select({ ...demand, already: anchorOf(demand) });
    const chosen = choices.flatMap(({ item, option }) => {
      const { view, options, cites, needs } = standing[item] ?? {};
      const said = options?.[option];
      if (!view || !said) return [];
      const { id, block } = view.sentence;
      return [
        { text: said.text, cites: cites?.[option] ?? [id], order: item, block, tied: needs != null, option },
      ];
    });
    const refused = chosen.filter((one) => !deps.stands(one));
    if (refused.length === 0) return chosen;
    standing = standing.map((item, order) => {
      const bad = new Set(refused.filter((one) => one.order === order).map((one) => one.option));
      return bad.size === 0 ? item : withoutOptions(item, bad);
    });
    if (round === CHOICES_MAX - 1) return withoutOrphans(chosen.filter((one) => !refused.includes(one)));
  }
  return [];
}

type Demand = Omit<Parameters<typeof select>[0], "already">;

/** The lead comes first: the sentence on top that tells most, in at most half of the room. */
function anchorOf({ items, weights, charsMax }: Demand): readonly Choice[] {
  let best: { choice: Choice; worth: number } | null = null;
  for (const [item, { options, prior, needs }] of items.slice(0, ANCHOR_SENTENCES_MAX).entries()) {
    for (const [option, { chars, concepts }] of options.entries()) {
      if (needs !== null || chars > charsMax * ANCHOR_SHARE_MAX) continue;
      const told = concepts.reduce((sum, key) => sum + (weights.get(key) ?? 0), 0);
      const worth = prior * Math.sqrt(told / chars);
      if (!best || worth > best.worth) best = { choice: { item, option }, worth };
    }
  }
  return best ? [best.choice] : [];
}

function withoutOptions(item: Item, bad: ReadonlySet<number>): Item {
  return {
    ...item,
    options: item.options.filter((_, index) => !bad.has(index)),
    cites: item.cites.filter((_, index) => !bad.has(index)),
  };
}

/** A sentence that points back goes with the one it points to. */
function withoutOrphans<One extends Chosen>(chosen: readonly One[]): readonly One[] {
  return chosen.filter((one) => !one.tied || chosen.some((other) => other.order === one.order - 1));
}

/** The body's sentences in reading order, without headings. */
export function bodyViews(article: Article, reading: Reading): readonly View[] {
  const headings = new Set(
    article.blocks.filter((block) => block.kind === "heading").map((block) => block.id),
  );
  return reading.sentences.flatMap((sentence) => {
    const spans = reading.spans.get(sentence.id);
    return !spans || headings.has(sentence.block) ? [] : [viewOf(sentence, spans)];
  });
}

/** Words of the title, and half as much those of headings, tell what the article is about (Edmundson 1969). */
function titleConcepts(article: Article, deps: { readonly tokenize: Tokenize }): ReadonlyMap<string, number> {
  const headings = article.blocks.filter(({ kind }) => kind === "heading").map(({ text }) => text);
  const factors = new Map<string, number>();
  const raise = (text: string, factor: number): void => {
    for (const key of keysOf(text, deps)) factors.set(key, Math.max(factor, factors.get(key) ?? 1));
  };
  for (const heading of headings) raise(heading, HEADING_FACTOR);
  if (article.title !== null) raise(article.title, TITLE_FACTOR);
  return factors;
}
