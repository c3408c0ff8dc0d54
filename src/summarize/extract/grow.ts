/** Choices of sentences as they grow, one sentence after the other in reading order. */
import { type Bid, gainOf } from "./bids.ts";
import { overlapOf, type Scale } from "./weigh.ts";

/** Share of the shorter one's concepts that two chosen sentences may have in common. */
const OVERLAP_MAX = 0.5;
/** Sentences of one paragraph with at most one left out between them can be read as one point. */
const GAP_MAX = 2;

/** A choice among the first sentences. */
export type State = {
  readonly bid: Bid | null;
  readonly before: State | null;
  readonly chars: number;
  readonly worth: number;
  /** As few points as it can be told in. */
  readonly points: number;
  readonly sentences: number;
  /** A bit for each concept. */
  readonly told: Uint32Array;
};

export type Size = Pick<State, "chars" | "points" | "sentences">;

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

export type Room = { readonly charsMax: number; readonly pointsMax: number };

export function startOf(size: number): State {
  return {
    bid: null,
    before: null,
    chars: 0,
    worth: 0,
    points: 0,
    sentences: 0,
    told: new Uint32Array((size >> BIT_STEPS) + 1),
  };
}

/**
 * The choice with one more sentence; null where that does not fit, says nothing new or lacks what it needs.
 *
 * @param worthToPass a choice that cannot be worth more than this at its size is not weighed to the end
 */
export function grow(
  state: State,
  bid: Bid,
  { charsMax, pointsMax }: Room,
  scale: Scale,
  worthToPass: (size: Size) => number = () => Number.NEGATIVE_INFINITY,
): State | null {
  const chars = state.chars + bid.chars;
  if (chars > charsMax) return null;
  const last = state.bid;
  if (bid.needs !== null && !follows(last, bid)) return null;
  const joined = last !== null && (bid.needs !== null || canJoin(last, bid));
  const points = state.points + (joined ? 0 : 1);
  if (points > pointsMax) return null;
  const sentences = state.sentences + (bid.needs === null ? 1 : 0);
  if (state.worth + bid.most <= worthToPass({ chars, points, sentences })) return null;
  let news = 0;
  for (const id of bid.ids) if (!isTold(state.told, id)) news += scale.weight(id);
  if (news === 0 && bid.weight > 0) return null;
  let overlap = 0;
  for (let at: State | null = state; at?.bid; at = at.before) {
    overlap = Math.max(overlap, overlapOf(bid, at.bid));
    if (overlap > OVERLAP_MAX) return null;
  }
  return {
    bid,
    before: state,
    chars,
    worth: state.worth + gainOf(bid, news) * (1 - overlap),
    points,
    sentences,
    told: state.told,
  };
}

/** Right after what it needs, or after another one that needs the same. */
function follows(last: Bid | null, bid: Bid): boolean {
  if (!last) return false;
  if (bid.subjectOnly) return last.item === bid.needs || (last.subjectOnly && last.needs === bid.needs);
  return last.item === bid.needs && last.whole;
}

/** Notes down what the choice has told. */
export function noted(state: State): State {
  if (!state.bid || state.told !== state.before?.told) return state;
  const told = state.told.slice();
  for (const id of state.bid.ids) {
    const word = id >> BIT_STEPS;
    told[word] = (told[word] ?? 0) | (1 << (id & BIT_MASK));
  }
  return { ...state, told };
}

const BIT_STEPS = 5;
const BIT_MASK = 31;

function isTold(told: Uint32Array, id: number): boolean {
  return ((told[id >> BIT_STEPS] ?? 0) & (1 << (id & BIT_MASK))) !== 0;
}
