import type { Same } from "./alike.ts";
import type { Evidence } from "./evidence.ts";
import type { Phrase } from "./phrases.ts";
import type { CheckReason } from "./reason.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** 東浜港と南勝港, where the cited sentences have 東浜港と西津港 and the third apart from them. */
export function pairedOtherwise(
  evidence: Evidence,
  sources: readonly Segment[],
  same: Same,
): readonly CheckReason[] {
  const pairs = (segment: Segment): readonly (readonly [Phrase, Phrase])[] =>
    segment.phrases.flatMap((one, at) => {
      const next = segment.phrases[at + 1];
      const between = next === undefined ? "" : segment.said.text.slice(one.end, next.start);
      return next !== undefined &&
        /^[と、・や]$/.test(between) &&
        one.role === next.role &&
        one.text.at(-1) === next.text.at(-1)
        ? [[one, next] as const]
        : [];
    });
  const ours = segmentsOf(evidence.said).flatMap(pairs);
  if (ours.length === 0) return [];
  const theirs = sources.flatMap(pairs);
  return ours.flatMap(([a, b]): readonly CheckReason[] => {
    const beside = sources.some(({ phrases }) =>
      [a, b].every((one) => phrases.some(({ text }) => same(text, one.text))),
    );
    const there = [a, b].every((one) =>
      sources.some(({ phrases }) => phrases.some(({ text }) => same(text, one.text))),
    );
    const other = theirs.find((pair) => [a, b].some((one) => pair.some(({ text }) => same(text, one.text))));
    return beside || !there || other === undefined
      ? []
      : [
          {
            kind: "name",
            detail: `${other.map(({ text }) => text).join(", ")} are told together, not ${a.text}, ${b.text}`,
          },
        ];
  });
}
