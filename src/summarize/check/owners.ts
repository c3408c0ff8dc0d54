import type { Same } from "./alike.ts";
import { isProper } from "./bond-values.ts";
import type { Evidence } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";
import { modifiersBefore, type Segment, segmentsOf } from "./segments.ts";

/** 改新党の大月会長, where the cited sentences have 民政党の大月会長 and 改新党の戸部代表. */
export function ownersCrossed(evidence: Evidence, same: Same): readonly CheckReason[] {
  const pairs = (segment: Segment) =>
    segment.phrases.flatMap((phrase) =>
      isProper(phrase, segment)
        ? modifiersBefore(phrase, segment.phrases)
            .slice(-2)
            .map((owner) => ({ owner: owner.text, name: phrase.text }))
        : [],
    );
  const ours = segmentsOf(evidence.said).flatMap(pairs);
  if (ours.length === 0) return [];
  const sources = evidence.cited.flatMap(segmentsOf);
  const theirs = sources.flatMap(pairs);
  return ours.flatMap(({ owner, name }): readonly CheckReason[] => {
    const own = theirs.filter((pair) => same(pair.name, name));
    const others = theirs.filter((pair) => same(pair.owner, owner) && !same(pair.name, name));
    const beside = sources.some(
      ({ phrases }) =>
        phrases.some(({ text }) => same(text, name)) && phrases.some(({ text }) => same(text, owner)),
    );
    return own.length > 0 && others.length > 0 && !beside && !own.some((pair) => same(pair.owner, owner))
      ? [{ kind: "role", detail: `${name} is of ${own[0]?.owner ?? ""}, not of ${owner}` }]
      : [];
  });
}
