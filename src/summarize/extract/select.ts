/**
 * Chooses sentences, each in one of its variants, so that they tell the most within a number of characters. Every
 * concept counts once; a sentence is worth less than the sum of what it says (a concave function of its weight, which
 * spreads the choice over the article: Lin & Bilmes 2011), and a shortened one its share of that. Searched in reading
 * order as a knapsack (McDonald 2007): for every number of characters and points only the best choices go on.
 */
import { openScale, overlapOf, type Scale, type Weighed } from "./weigh.ts";

export type Option = {
  readonly text: string;
  /** With its whole end, where the text has a short one. */
  readonly long?: string | undefined;
  readonly chars: number;
  readonly concepts: readonly string[];
  /** False when words that a following sentence may point back to were left out. */
  readonly whole?: boolean;
};

export type Choosable = {
  readonly prior: number;
  readonly options: readonly Option[];
  /** Index of the sentence that must be chosen too, because this one points back to it or goes on about its subject. */
  readonly needs: number | null;
  /** True when only the subject is needed: then the other one may be shortened. */
  readonly subjectOnly?: boolean;
  /** Its paragraph, and the section that stands in. */
  readonly block?: string;
  readonly section?: number;
};

/** Index of the sentence and of its option. */
export type Choice = { readonly item: number; readonly option: number };

/** Share of the shorter one's concepts that two chosen sentences may have in common. */
const OVERLAP_MAX = 0.5;
/** Worth of a sentence grows with its weight to this power. */
const CONCAVITY = 0.75;
/** What it costs a reader to take in one more sentence, in weights of a term: a stump that tells next to nothing is none. */
const SENTENCE_COST = 0.5;
/** Only the most promising sentences are weighed against each other: the cost of a choice stays bounded. */
const ITEMS_MAX = 64;
/** Numbers of characters that are told apart, and choices kept for each of them. */
const STEPS = 40;
const KEPT = 3;
/** Sentences of one paragraph with at most one left out between them can be read as one point. */
const GAP_MAX = 2;

/** One option of one sentence, with all that is needed to try it. */
type Bid = Choice &
  Weighed & {
    readonly prior: number;
    readonly needs: number | null;
    readonly subjectOnly: boolean;
    readonly mass: number;
    readonly whole: boolean;
    readonly block: string | undefined;
    readonly section: number | undefined;
  };

/** A choice among the first sentences. */
type State = {
  readonly bid: Bid | null;
  readonly before: State | null;
  readonly chars: number;
  readonly worth: number;
  /** As few points as it can be told in. */
  readonly points: number;
  readonly sentences: number;
  readonly told: Uint8Array;
};

export type Place = {
  /** In reading order. */
  readonly item: number;
  readonly block: string | undefined;
  readonly section: number | undefined;
};

/** True when the two sentences, one after the other in the choice, can stand in one point. */
export function canJoin(one: Place, next: Place): boolean {
  const gap = next.item - one.item;
  return one.section === next.section && (gap === 1 || (gap <= GAP_MAX && one.block === next.block));
}

/**
 * @param demand.pointsMin preferred, where the article gives as many
 * @returns choices in reading order, together at most `charsMax` characters
 */
export function select(demand: {
  readonly items: readonly Choosable[];
  readonly weights: ReadonlyMap<string, number>;
  readonly charsMax: number;
  readonly pointsMax?: number;
  readonly pointsMin?: number;
  /** The sentence that has to be there, if it has an option that fits: the news itself. */
  readonly must?: number | null;
}): readonly Choice[] {
  const { charsMax, pointsMax = Number.POSITIVE_INFINITY, pointsMin = 1, must = null } = demand;
  const scale = openScale(demand.weights);
  let states: readonly State[] = [startOf(demand.weights.size)];
  for (const bids of promising(bidsOf(demand.items, scale), must)) {
    const grown = bids.flatMap((bid) =>
      states.flatMap((state) => grow(state, bid, charsMax, pointsMax, scale) ?? []),
    );
    if (grown.length === 0) continue;
    states = best(bids[0]?.item === must ? grown : [...states, ...grown], charsMax);
  }
  const enough = states.filter(({ sentences }) => sentences >= pointsMin);
  return choicesOf(top(enough.length > 0 ? enough : states));
}

function startOf(size: number): State {
  return { bid: null, before: null, chars: 0, worth: 0, points: 0, sentences: 0, told: new Uint8Array(size) };
}

function bidsOf(items: readonly Choosable[], scale: Scale): readonly (readonly Bid[])[] {
  return items.map(({ prior, options, needs, subjectOnly = false, block, section }, item) => {
    const weighed = options.map((option) => scale.weigh(option));
    const mass = scale.weightOf(new Set(weighed.flatMap(({ ids }) => ids)));
    return weighed.map((one, option) => ({
      ...one,
      item,
      option,
      prior,
      needs,
      subjectOnly,
      mass,
      block,
      section,
      whole: options[option]?.whole ?? true,
    }));
  });
}

/** In reading order; a sentence that another one needs stays with it. */
function promising(bids: readonly (readonly Bid[])[], must: number | null): readonly (readonly Bid[])[] {
  if (bids.length <= ITEMS_MAX) return bids;
  const worths = bids.map((options) =>
    Math.max(0, ...options.map((bid) => gainOf(bid, bid.weight) / Math.sqrt(bid.chars))),
  );
  const ranked = worths
    .map((worth, item) => ({ worth, item }))
    .sort((a, b) => b.worth - a.worth || a.item - b.item);
  const kept = new Set([...ranked.slice(0, ITEMS_MAX).map(({ item }) => item), must]);
  return bids.filter((_, item) => kept.has(item));
}

function grow(state: State, bid: Bid, charsMax: number, pointsMax: number, scale: Scale): State | null {
  const chars = state.chars + bid.chars;
  if (chars > charsMax) return null;
  const last = state.bid;
  if (bid.needs !== null && !follows(last, bid)) return null;
  const joined = last !== null && (bid.needs !== null || canJoin(last, bid));
  const points = state.points + (joined ? 0 : 1);
  if (points > pointsMax) return null;
  let news = 0;
  for (const id of bid.ids) if (state.told[id] === 0) news += scale.weight(id);
  if (news === 0 && bid.weight > 0) return null;
  let overlap = 0;
  for (let at: State | null = state; at?.bid; at = at.before)
    overlap = Math.max(overlap, overlapOf(bid, at.bid));
  if (overlap > OVERLAP_MAX) return null;
  return {
    bid,
    before: state,
    chars,
    worth: state.worth + gainOf(bid, news) * (1 - overlap),
    points,
    sentences: state.sentences + (bid.needs === null ? 1 : 0),
    told: state.told,
  };
}

/** Right after what it needs, or after another one that needs the same. */
function follows(last: Bid | null, bid: Bid): boolean {
  if (!last) return false;
  if (bid.subjectOnly) return last.item === bid.needs || (last.subjectOnly && last.needs === bid.needs);
  return last.item === bid.needs && last.whole;
}

/** Of every number of characters and points the best few, which now note down what they have told. */
function best(states: readonly State[], charsMax: number): readonly State[] {
  const step = Math.max(1, charsMax / STEPS);
  const groups = new Map<number, State[]>();
  for (const state of states) {
    const key =
      Math.floor(state.chars / step) * 100 + Math.min(state.points, 9) * 10 + Math.min(state.sentences, 3);
    const group = groups.get(key);
    if (!group) groups.set(key, [state]);
    else if (group.length < KEPT || state.worth > (group.at(-1)?.worth ?? 0)) {
      group.push(state);
      group.sort((a, b) => b.worth - a.worth);
      group.length = Math.min(group.length, KEPT);
    }
  }
  return [...groups.values()].flat().map((state) => noted(state));
}

function noted(state: State): State {
  if (!state.bid || state.told !== state.before?.told) return state;
  const told = Uint8Array.from(state.told);
  for (const id of state.bid.ids) told[id] = 1;
  return { ...state, told };
}

function top(states: readonly State[]): State | null {
  let found: State | null = null;
  for (const state of states) if (!found || state.worth > found.worth) found = state;
  return found;
}

function choicesOf(state: State | null): readonly Choice[] {
  const choices: Choice[] = [];
  for (let at = state; at?.bid; at = at.before) choices.push({ item: at.bid.item, option: at.bid.option });
  return choices.reverse();
}

/** The share of the sentence's worth that what is new in it makes. */
function gainOf({ prior, mass }: Bid, newlyTold: number): number {
  return mass === 0 ? 0 : prior * mass ** CONCAVITY * (newlyTold / mass) - SENTENCE_COST;
}
