/**
 * What is said of what. Where the cited sentences say b of one thing and b′ of another (国際線は12.3%伸び、国内線は1.8%減った), a
 * statement may not cross them (国内線は12.3%伸びた). Refused is only what is crossed on both sides: the one thing has another value
 * of the same class there, and the value has another thing.
 */
import { sameIn } from "./alike.ts";
import { crossed } from "./crossing.ts";
import type { Evidence } from "./evidence.ts";
import { ownersCrossed } from "./owners.ts";
import type { CheckReason } from "./reason.ts";
import { segmentsOf } from "./segments.ts";
import { valuesSwapped } from "./swapped.ts";
import { pairedOtherwise } from "./told-together.ts";
import { turnedIn } from "./turning.ts";

export function bondReasons(evidence: Evidence): readonly CheckReason[] {
  const sources = evidence.cited.flatMap(segmentsOf);
  const same = sameIn(evidence);
  return [
    ...segmentsOf(evidence.said).flatMap((ours) => crossed(ours, sources, same, evidence)),
    ...ownersCrossed(evidence, same),
    ...valuesSwapped(evidence),
    ...turnedIn(evidence, sources, same),
    ...pairedOtherwise(evidence, sources, same),
  ];
}
