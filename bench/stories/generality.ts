/** What tells whether the rules carry over: each writer's articles alone, and all matters as if they were told on one day. */
import type { Features } from "../../src/stories/features.ts";
import { linkOf } from "../../src/stories/links.ts";
import { pairsOf, placedOf, type ToldByOutlet } from "./corpus.ts";

const SETS: readonly (readonly [string, RegExp])[] = [
  ["blind 2", /^p-/],
  ["blind 3", /^s-/],
  ["blind 4", /^v4-/],
  ["own and blind 1", /^(?!v4)[a-z]\d/],
];

export function bySet(told: readonly ToldByOutlet[], features: readonly Features[]): readonly string[] {
  return SETS.map(([name, ids]) => {
    const those = told.filter(({ id }) => ids.test(id));
    const placed = placedOf(features.filter(({ id }) => ids.test(id)));
    const [event, story] = (["event", "story"] as const).map((level) => {
      const { precision, recall } = pairsOf(those, placed, level);
      return `${precision.toFixed(3)}/${recall.toFixed(3)}`;
    });
    return `  ${name} (${those.length}): events ${event}, affairs ${story}`;
  });
}

/** The corpus has few articles a day; here each meets all others, which a crowded day would bring. */
export function onOneDay(told: readonly ToldByOutlet[], features: readonly Features[]): string {
  const day = { day: 0, announced: null, unsaid: [], slackDays: 0 };
  const moved = features.map((one) => ({ ...one, publishedAt: 0, mainDay: day }));
  let [pairs, joined] = [0, 0];
  for (const [at, one] of moved.entries())
    for (const [offset, other] of moved.slice(at + 1).entries()) {
      const [own, their] = [told[at]?.gold, told[at + 1 + offset]?.gold];
      if (own?.event == null || their?.event == null || own.affair === their.affair) continue;
      pairs += 1;
      if (linkOf(one, other)?.kind === "event") joined += 1;
    }
  return `told on one day, ${joined} of ${pairs} pairs of different affairs would be taken for one event`;
}
