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

export type Room = { readonly charsMax: number; readonly pointsMax: number };

export function startOf(size: number): State {
  return { bid: null, before: null, chars: 0, worth: 0, points: 0, sentences: 0, told: new Uint8Array(size) };
}

/** The choice with one more sentence; null where that does not fit, says nothing new or lacks what it needs. */
export function grow(state: State, bid: Bid, { charsMax, pointsMax }: Room, scale: Scale): State | null {
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

/** Notes down what the choice has told. */
export function noted(state: State): State {
  if (!state.bid || state.told !== state.before?.told) return state;
  const told = Uint8Array.from(state.told);
  for (const id of state.bid.ids) told[id] = 1;
  return { ...state, told };
}
