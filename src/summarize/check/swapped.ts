/** 車の輸出が18%伸び、船は3%減った, where the one is told of the other: two things that have changed their values. */
import { sameIn } from "./alike.ts";
import { valuesOf } from "./bond-values.ts";
import type { Evidence } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** Crossed on both sides at once: then the two need not be of one kind. */
export function valuesSwapped(evidence: Evidence): readonly CheckReason[] {
  const ours = segmentsOf(evidence.said).filter(({ own }) => own);
  if (ours.length < 2) return [];
  const same = sameIn(evidence);
  const sources = evidence.cited.flatMap(segmentsOf).filter(({ of }) => of.length > 0);
  const isOf = (source: Segment, one: Segment): boolean =>
    one.of.some(({ text, words }) => words.length > 0 && source.of.some((other) => same(other.text, text)));
  /** A value of the one that is told of the other, and nowhere of itself. */
  const lent = (one: Segment, other: Segment) =>
    valuesOf(one, same).find((value) => {
      const having = sources.filter(value.isIn);
      return having.some((source) => isOf(source, other)) && !having.some((source) => isOf(source, one));
    });
  return ours.flatMap((one, at) =>
    ours.slice(at + 1).flatMap((other): CheckReason[] => {
      const [a, b] = [lent(one, other), lent(other, one)];
      return a === undefined || b === undefined
        ? []
        : [{ kind: a.kind, detail: `${a.text} and ${b.text} have changed places` }];
    }),
  );
}
