/** Acts that the cited sentences do not name. */
import type { Clause } from "./clauses.ts";
import type { Evidence } from "./evidence.ts";
import { THERE_IS } from "./existences.ts";
import { isTold, isUndone, TELLS } from "./modality.ts";
import type { Source } from "./occurrences.ts";
import type { CheckReason } from "./reason.ts";
import { wordsOf } from "./slots.ts";

/**
 * An act that the cited sentences do not name. Where all that they say of the same things is denied, or has not happened
 * yet, it cannot have happened either.
 */
export function otherwiseFaults(
  ours: Clause,
  sources: readonly Source[],
  { said }: Evidence,
): readonly CheckReason[] {
  const { base, negated, tense, modality, onward } = ours.predicate;
  if (negated || KEEPS.test(base) || (base.endsWith("がある") && tense !== "past") || TELLS.test(base))
    return [];
  const things = wordsOf(
    ours.direct.filter(({ role, topic }) => !topic && (role === "o" || role === "s" || role === "i")),
  );
  const taken = things.map((word) =>
    sources.flatMap(({ clause }) => (isTakerOf(word, clause) ? [clause] : [])),
  );
  const takers = taken.find(
    (clauses) => clauses.length > 0 && clauses.every(({ predicate }) => predicate.negated),
  );
  if (takers !== undefined)
    return [
      { kind: "negation", detail: `${base}: the cited sentences deny ${takers[0]?.predicate.base ?? ""}` },
    ];
  const open = ({ predicate }: Clause): boolean =>
    predicate.modality.has("plan") ||
    predicate.modality.has("guess") ||
    predicate.conditional ||
    isUndone(predicate);
  const asserted = tense === "past" && modality.size + onward.size === 0 && !isTold(said, ours.predicate);
  return asserted && taken.some((clauses) => clauses.length > 0 && clauses.every(open))
    ? [{ kind: "modality", detail: `${base}: not yet done in the cited sentences` }]
    : [];
}

/** 維持 is what is not changed, 不明 what is not known. */
const KEEPS =
  /^(?:ない|維持|継続|続ける|続く|保つ|据え置く|否定|拒否|断る|拒む|見送る|中止|断念|欠く|失敗|[不未無非].+)$/;

/** The next act behind a noun that is no の of another. */
function isTakerOf(word: string, { predicate, direct }: Clause): boolean {
  return (
    predicate.own &&
    (direct.some(({ text, role }) => role !== "" && text.includes(word)) ||
      predicate.base === `${word}${THERE_IS}`)
  );
}
