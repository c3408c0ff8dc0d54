/** Puts candidates before the check, and keeps what it refused. */
import type { CheckVerdict, Statement, Withheld } from "../model.ts";
import { carriersOf } from "./check/carriers.ts";
import { type CheckSource, checkStatement, standingOf, type Verdict } from "./check.ts";
import type { Candidate } from "./draft.ts";

type CheckDeps = Parameters<typeof checkStatement>[2];

export type Judge = {
  /** Null when the check refuses; the refusal is kept. */
  readonly statement: (candidate: Candidate) => Statement | null;
  readonly stands: (candidate: Candidate) => boolean;
  /** Sets of sentences that may carry a text, the likeliest first. */
  readonly carriers: (text: string) => readonly (readonly string[])[];
  readonly refusalOf: (candidate: Candidate) => string | null;
  /** Keeps something that does not stand for a reason of ours (too long, unknown sentence). */
  readonly withhold: (text: string, reason: string) => void;
  readonly withheld: () => readonly Withheld[];
};

/** Every pair of text and cites is checked once; why it does not stand is looked for when somebody asks. */
export function openJudge(source: CheckSource, deps: CheckDeps): Judge {
  const checks = new Map<string, CheckVerdict | null>();
  const sentences = new Map(source.reading.sentences.map(({ id, text }) => [id, text.trim()]));
  const carrying = new Map<string, readonly (readonly string[])[]>();
  const withheld = new Map<string, Withheld>();
  const isWhole = ({ text, cites }: Candidate): boolean =>
    cites.some((id) => sentences.get(id) === text) && cites.every((id) => sentences.has(id));
  const judge = (candidate: Candidate): CheckVerdict | null => {
    if (candidate.parts && candidate.parts.length > 1) return together(candidate.parts.map(judge));
    const key = `${candidate.cites.join(" ")} ${candidate.text}`;
    const known = checks.get(key);
    if (known !== undefined) return known;
    const check = isWhole(candidate) ? "verbatim" : standingOf(candidate, source, deps);
    checks.set(key, check);
    return check;
  };
  const refusalOf = (candidate: Candidate): string | null => {
    if (judge(candidate) !== null) return null;
    const parts = candidate.parts && candidate.parts.length > 1 ? candidate.parts : null;
    if (parts) return parts.flatMap((part) => refusalOf(part) ?? []).join("; ");
    return reasonOf(checkStatement(candidate, source, deps));
  };
  const carriers = (text: string) => {
    const found = carrying.get(text) ?? carriersOf(text, source, deps.tokenize);
    carrying.set(text, found);
    return found;
  };
  const withhold = (text: string, reason: string): void => {
    if (!withheld.has(text)) withheld.set(text, { text, reason });
  };
  return {
    stands: (candidate) => judge(candidate) !== null,
    carriers,
    refusalOf,
    statement: (candidate) => {
      const check = judge(candidate);
      if (check !== null) return { text: candidate.text, cites: [...candidate.cites], check };
      withhold(candidate.text, refusalOf(candidate) ?? "refused");
      return null;
    },
    withhold,
    withheld: () => [...withheld.values()],
  };
}

/** Sentences put together stand when each of them does; the text is verbatim only when each of them is. */
function together(checks: readonly (CheckVerdict | null)[]): CheckVerdict | null {
  if (checks.includes(null)) return null;
  return (
    (["verified", "compressed", "verbatim"] as const).find((check) => checks.includes(check)) ?? "verbatim"
  );
}

function reasonOf(verdict: Verdict): string | null {
  if (verdict.stands) return null;
  return verdict.reasons.map(({ kind, detail }) => `${kind}: ${detail}`).join("; ");
}
