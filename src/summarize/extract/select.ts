/**
 * Chooses sentences, each in one of its variants, so that they tell the most within a number of characters. Every
 * concept counts once; a sentence is worth less than the sum of what it says (a concave function of its weight, which
 * spreads the choice over the article: Lin & Bilmes 2011), and a shortened one the root of its share of that. Searched in reading
 * order as a knapsack (McDonald 2007): for every number of characters and points only the best choices go on.
 */
import { type Bid, bidsOf, type Choice, type Choosable, promising } from "./bids.ts";
import { openFrontier } from "./frontier.ts";
import { canJoin, grow, noted, type Room, type State, startOf } from "./grow.ts";
import { pairsOf, repeatsIn } from "./repeats.ts";
import { openScale, type Scale } from "./weigh.ts";

/** Choices compared in the end by what they say twice. */
const FINALS_MAX = 60;
/** Share of its worth that a choice would lose if it said everything twice. */
const REPEATS_COST = 0.2;
/** Less than this is not worth a sentence, even where there is room. */
const NEWS_MIN = 4;
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
  /** Sentences that have to be there, as far as they have options that fit: the news itself, what an author claims. */
  readonly must?: readonly number[];
}): readonly Choice[] {
  const { charsMax, pointsMax = Number.POSITIVE_INFINITY, pointsMin = 1, must = [] } = demand;
  const scale = openScale(demand.weights);
  const room = { charsMax, pointsMax };
  const offered = promising(bidsOf(demand.items, scale), must);
  let states: readonly State[] = [startOf(demand.weights.size)];
  for (const bids of offered) {
    const frontier = openFrontier(charsMax);
    if (!must.includes(bids[0]?.item ?? -1)) for (const state of states) frontier.take(state);
    let grew = false;
    for (const bid of bids)
      for (const state of states) {
        const grown = grow(state, bid, room, scale, frontier.worthToPass);
        if (!grown) continue;
        frontier.take(grown);
        grew = true;
      }
    if (grew) states = frontier.states();
  }
  const enough = states.filter(({ sentences }) => sentences >= pointsMin);
  const chosen = leastRepeating(enough.length > 0 ? enough : states, demand.items);
  return filled(chosen, offered, room, scale).map(({ item, option }) => ({ item, option }));
}

/** What is still free goes to the sentence that tells most of what is not told, as long as there is one. */
function filled(
  chosen: readonly Bid[],
  offered: readonly (readonly Bid[])[],
  room: Room,
  scale: Scale,
): readonly Bid[] {
  const told = new Set(chosen.flatMap(({ ids }) => ids));
  const spent = chosen.reduce((sum, { chars }) => sum + chars, 0);
  const open = offered
    .flat()
    .filter(({ item, chars }) => spent + chars <= room.charsMax && !chosen.some((one) => one.item === item))
    .map((bid) => ({ bid, news: scale.weightOf(bid.ids.filter((id) => !told.has(id))) * bid.prior }))
    .filter(({ news }) => news >= NEWS_MIN)
    .sort((a, b) => b.news - a.news);
  for (const { bid } of open) {
    const more = [...chosen, bid].sort((a, b) => a.item - b.item);
    let state: State | null = startOf(scale.size);
    for (const one of more) state = state && grownNoted(state, one, room, scale);
    if (state) return filled(more, offered, room, scale);
  }
  return chosen;
}

function grownNoted(state: State, bid: Bid, room: Room, scale: Scale): State | null {
  const grown = grow(state, bid, room, scale);
  return grown && noted(grown);
}

/** Of the choices that tell most, the one that says least of it twice. */
function leastRepeating(states: readonly State[], items: readonly Choosable[]): readonly Bid[] {
  const known = new Map<string, ReadonlySet<string>>();
  const pairs = (point: string): ReadonlySet<string> => {
    const found = known.get(point) ?? pairsOf(point);
    known.set(point, found);
    return found;
  };
  const finals = states.toSorted((a, b) => b.worth - a.worth).slice(0, FINALS_MAX);
  let found: { readonly chain: readonly Bid[]; readonly worth: number } | null = null;
  for (const state of finals) {
    if (found && state.worth <= found.worth) break;
    const chain = chainOf(state);
    const worth = state.worth * (1 - REPEATS_COST * repeatsIn(pointsOf(chain, items).map(pairs)));
    if (!found || worth > found.worth) found = { chain, worth };
  }
  return found?.chain ?? [];
}

/** The points that a choice will be told in, as text. */
function pointsOf(chain: readonly Bid[], items: readonly Choosable[]): readonly string[] {
  const points: string[] = [];
  for (const [index, bid] of chain.entries()) {
    const before = chain[index - 1];
    const text = items[bid.item]?.options[bid.option]?.text ?? "";
    if (before && (bid.needs !== null || canJoin(before, bid))) points.push(`${points.pop() ?? ""}${text}`);
    else points.push(text);
  }
  return points;
}

function chainOf(state: State | null): readonly Bid[] {
  const chain: Bid[] = [];
  for (let at = state; at?.bid; at = at.before) chain.push(at.bid);
  return chain.reverse();
}
