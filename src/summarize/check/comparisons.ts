/** AはBより速い, held against AはBに遅れた: which of the two has more of it. */
import { type Act, actsOf } from "./acts.ts";
import { isSamePlace } from "./arguments.ts";
import type { Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

/** Words that put what they are said of above what it is compared with, and below. */
const ABOVE =
  /^(?:上回る|勝る|優れる|超える|しのぐ|多い|高い|大きい|長い|重い|強い|速い|早い|広い|深い|良い|よい|いい|新しい|有利|優位|増える|伸びる|上がる|増|勝つ|先行)$/;
const BELOW =
  /^(?:下回る|劣る|及ぶ!|届く!|少ない|低い|小さい|短い|軽い|弱い|遅い|遅れる|狭い|浅い|悪い|古い|安い|不利|劣勢|減る|落ちる|下がる|減|負ける|敗れる)$/;

type Compared = { readonly over: Place; readonly under: Place; readonly act: Act };

export function comparisonsMixed({ evidence, same }: View): readonly CheckReason[] {
  const ours = actsOf(evidence.said).flatMap(comparedIn);
  if (ours.length === 0) return [];
  const theirs = evidence.cited.flatMap(actsOf).flatMap(comparedIn);
  return ours.flatMap(({ over, under, act }): CheckReason[] => {
    const is = (a: Place, b: Place): boolean => isSamePlace(a, b, same);
    const agrees = theirs.some((one) => is(over, one.over) && is(under, one.under));
    const turned = theirs.some((one) => is(over, one.under) && is(under, one.over));
    return turned && !agrees
      ? [
          {
            kind: "direction",
            detail: `${act.words[0] ?? ""}: ${over.text} is below ${under.text} in the cited sentences`,
          },
        ]
      : [];
  });
}

/** What is compared, with what: より, に (劣る), を (上回る), に比べて. */
function comparedIn(act: Act): readonly Compared[] {
  const way = act.words.reduce((found, word) => found || wayOf(word, act.negated), 0);
  if (way === 0) return [];
  const one = act.fillers.find(({ role }) => role === "が")?.place;
  const other = act.fillers.find(({ place, role }) => isMeasure(place, role, act))?.place;
  if (one === undefined || other === undefined) return [];
  return [way > 0 ? { over: one, under: other, act } : { over: other, under: one, act }];
}

function wayOf(word: string, negated: boolean): number {
  if (negated && /^(?:及ぶ|届く|かなう|満たす)$/.test(word)) return -1;
  const way = ABOVE.test(word) ? 1 : BELOW.test(word) ? -1 : 0;
  return negated ? 0 : way;
}

function isMeasure({ mark, head, amount, topic }: Place, role: string, { place, words }: Act): boolean {
  if (head !== place.at || amount !== null || topic) return false;
  if (/^(?:より|よりも|に比べ|に比べて|と比べ|と比べて)$/.test(mark)) return true;
  if (role === "を") return words.some((word) => /^(?:上回る|下回る|超える|しのぐ)$/.test(word));
  return (
    role === "に" &&
    words.some((word) => /^(?:劣る|勝る|遅れる|負ける|敗れる|及ぶ|届く|かなう|勝つ)$/.test(word))
  );
}
