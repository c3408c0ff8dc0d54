/** The choices that go on: of every number of characters, points and sentences the few that tell most. */
import { noted, type Size, type State } from "./grow.ts";

/** Numbers of characters that are told apart, and choices kept for each of them. */
const STEPS = 40;
const KEPT = 3;
const POINTS_TOLD_APART = 9;
const SENTENCES_TOLD_APART = 3;

export type Frontier = {
  readonly take: (state: State) => void;
  /** A choice of this size goes on only if it is worth more than this. */
  readonly worthToPass: (size: Size) => number;
  /** The choices, which have now noted down what they have told. */
  readonly states: () => readonly State[];
};

export function openFrontier(charsMax: number): Frontier {
  const step = Math.max(1, charsMax / STEPS);
  const groups = new Map<number, State[]>();
  const keyOf = ({ chars, points, sentences }: Size): number =>
    Math.floor(chars / step) * 100 +
    Math.min(points, POINTS_TOLD_APART) * 10 +
    Math.min(sentences, SENTENCES_TOLD_APART);
  return {
    take: (state) => {
      const key = keyOf(state);
      const group = groups.get(key);
      if (!group) groups.set(key, [state]);
      else insert(group, state);
    },
    worthToPass: (size) => {
      const group = groups.get(keyOf(size));
      return group === undefined || group.length < KEPT
        ? Number.NEGATIVE_INFINITY
        : (group.at(-1)?.worth ?? Number.NEGATIVE_INFINITY);
    },
    states: () => [...groups.values()].flat().map((state) => noted(state)),
  };
}

/** Best first; of two that are worth the same, the one that came first. */
function insert(group: State[], state: State): void {
  let at = group.length;
  while (at > 0 && (group[at - 1]?.worth ?? 0) < state.worth) at -= 1;
  if (at >= KEPT) return;
  group.splice(at, 0, state);
  if (group.length > KEPT) group.length = KEPT;
}
