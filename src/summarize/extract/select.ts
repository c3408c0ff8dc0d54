/**
 * Chooses sentences, each in one of its variants, so that they tell the most within a number of characters. Every
 * concept counts once; a sentence is worth less than the sum of what it says (a concave function of its weight, which
 * spreads the choice over the article: Lin & Bilmes 2011), and a shortened one its share of that. Greedy by gain per
 * character, then improved by exchange.
 */
import { openScale, overlapOf, type Scale, type Weighed } from "./weigh.ts";

export type Option = {
  readonly text: string;
  readonly chars: number;
  readonly concepts: readonly string[];
};

export type Choosable = {
  readonly prior: number;
  readonly options: readonly Option[];
  /** Index of the sentence that must be chosen too, because this one points back to it. */
  readonly needs: number | null;
};

/** Index of the sentence and of its option. */
export type Choice = { readonly item: number; readonly option: number };

/** Share of the lighter one's weight that two chosen sentences may have in common. */
const OVERLAP_MAX = 0.7;
const EXCHANGE_ROUNDS_MAX = 12;
/** Worth of a sentence grows with its weight to this power. */
const CONCAVITY = 0.75;
/** Only the most promising sentences are weighed against each other: the cost of a choice stays bounded. */
const ITEMS_MAX = 64;

/** One option of one sentence, with all that is needed to try it. */
type Bid = Choice &
  Weighed & { readonly prior: number; readonly needs: number | null; readonly mass: number };
type Table = { readonly bids: readonly Bid[]; readonly scale: Scale; readonly charsMax: number };

/**
 * @param demand.already choices that stay
 * @returns choices in reading order, together at most `charsMax` characters (if `already` is)
 */
export function select(demand: {
  readonly items: readonly Choosable[];
  readonly weights: ReadonlyMap<string, number>;
  readonly charsMax: number;
  readonly already?: readonly Choice[];
}): readonly Choice[] {
  const scale = openScale(demand.weights);
  const all = bidsOf(demand.items, scale);
  const isFixed = ({ item, option }: Choice): boolean =>
    demand.already?.some((choice) => choice.item === item && choice.option === option) ?? false;
  const fixed = all.filter(isFixed);
  const table: Table = { bids: promising(all, fixed), scale, charsMax: demand.charsMax };
  let chosen = fill(fixed, table);
  for (let round = 0; round < EXCHANGE_ROUNDS_MAX; round++) {
    const better = exchanged(chosen, fixed, table);
    if (!better || worthOf(better, table) <= worthOf(chosen, table) + 1e-9) break;
    chosen = better;
  }
  return chosen.map(({ item, option }) => ({ item, option }));
}

function bidsOf(items: readonly Choosable[], scale: Scale): readonly Bid[] {
  return items.flatMap(({ prior, options, needs }, item) => {
    const weighed = options.map((option) => scale.weigh(option));
    const mass = scale.weightOf(new Set(weighed.flatMap(({ ids }) => ids)));
    return weighed.map((one, option) => ({ ...one, item, option, prior, needs, mass }));
  });
}

function promising(bids: readonly Bid[], fixed: readonly Bid[]): readonly Bid[] {
  const promise = new Map<number, number>();
  for (const bid of bids) {
    const worth = gainOf(bid, bid.weight) / Math.sqrt(bid.chars);
    promise.set(bid.item, Math.max(promise.get(bid.item) ?? 0, worth));
  }
  if (promise.size <= ITEMS_MAX) return bids;
  const ranked = [...promise].sort(([one, a], [other, b]) => b - a || one - other).slice(0, ITEMS_MAX);
  const kept = new Set([...ranked.map(([item]) => item), ...fixed.map(({ item }) => item)]);
  return bids.filter(({ item }) => kept.has(item));
}

/** Adds the sentence with the most gain per character until none fits. */
function fill(start: readonly Bid[], table: Table): readonly Bid[] {
  let chosen = start;
  for (;;) {
    const said = new Set(chosen.flatMap(({ ids }) => ids));
    const left = table.charsMax - charsIn(chosen);
    let best: { bid: Bid; score: number } | null = null;
    for (const bid of table.bids) {
      if (bid.chars > left) continue;
      const score = gainOf(bid, table.scale.weightOf(bid.ids.filter((id) => !said.has(id)))) / bid.chars;
      if (score > (best?.score ?? 0) && allowed(bid, chosen, table.scale)) best = { bid, score };
    }
    if (!best) return chosen;
    chosen = ordered([...chosen, best.bid]);
  }
}

/** Takes one choice out, puts another in (or says the same otherwise) and fills up again; the best of all such. */
function exchanged(chosen: readonly Bid[], fixed: readonly Bid[], table: Table): readonly Bid[] | null {
  let best: { bids: readonly Bid[]; worth: number } | null = null;
  for (const out of chosen) {
    if (fixed.includes(out)) continue;
    const rest = chosen.filter((bid) => bid !== out && bid.needs !== out.item);
    const left = table.charsMax - charsIn(rest);
    for (const bid of table.bids) {
      if (bid === out || bid.chars > left) continue;
      const bids = ordered([...rest, bid]);
      const worth = worthOf(bids, table);
      if (worth > (best?.worth ?? 0) && allowed(bid, rest, table.scale)) best = { bids, worth };
    }
  }
  return best ? fill(best.bids, table) : null;
}

function allowed(bid: Bid, chosen: readonly Bid[], scale: Scale): boolean {
  if (chosen.some(({ item }) => item === bid.item)) return false;
  if (bid.needs !== null && !chosen.some(({ item }) => item === bid.needs)) return false;
  return chosen.every((other) => overlapOf(bid, other, scale) <= OVERLAP_MAX);
}

function worthOf(chosen: readonly Bid[], { scale }: Table): number {
  const told = scale.newWeights(chosen);
  return chosen.reduce((sum, bid, index) => sum + gainOf(bid, told[index] ?? 0), 0);
}

/** The share of the sentence's worth that what is new in it makes. */
function gainOf({ prior, mass }: Bid, newlyTold: number): number {
  return mass === 0 ? 0 : prior * mass ** CONCAVITY * (newlyTold / mass);
}

function charsIn(chosen: readonly Bid[]): number {
  return chosen.reduce((sum, { chars }) => sum + chars, 0);
}

function ordered(chosen: readonly Bid[]): readonly Bid[] {
  return [...chosen].sort((a, b) => a.item - b.item);
}
