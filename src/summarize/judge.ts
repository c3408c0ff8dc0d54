/** Puts candidates before the check, and keeps what it refused. */
import type { Statement, Withheld } from "../model.ts";
import { carriersOf } from "./check/carriers.ts";
import { type CheckSource, checkStatement, type Verdict } from "./check.ts";
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

/** Every pair of text and cites is checked once. */
export function openJudge(source: CheckSource, deps: CheckDeps): Judge {
  const verdicts = new Map<string, Verdict>();
  const sentences = new Map(source.reading.sentences.map(({ id, text }) => [id, text.trim()]));
  const carrying = new Map<string, readonly (readonly string[])[]>();
  const withheld = new Map<string, Withheld>();
  const judge = (candidate: Candidate): Verdict => {
    if (candidate.parts && candidate.parts.length > 1) return together(candidate.parts.map(judge));
    const key = `${candidate.cites.join(" ")} ${candidate.text}`;
    const known = verdicts.get(key);
    if (known) return known;
    const whole = candidate.cites.some((id) => sentences.get(id) === candidate.text);
    const verdict: Verdict =
      whole && candidate.cites.every((id) => sentences.has(id))
        ? { stands: true, check: "verbatim" }
        : checkStatement(candidate, source, deps);
    verdicts.set(key, verdict);
    return verdict;
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
    stands: (candidate) => judge(candidate).stands,
    carriers,
    refusalOf: (candidate) => reasonOf(judge(candidate)),
    statement: (candidate) => {
      const verdict = judge(candidate);
      if (verdict.stands) return { text: candidate.text, cites: [...candidate.cites], check: verdict.check };
      withhold(candidate.text, reasonOf(verdict) ?? "refused");
      return null;
    },
    withhold,
    withheld: () => [...withheld.values()],
  };
}

/** Sentences put together stand when each of them does; the text is verbatim only when each of them is. */
function together(verdicts: readonly Verdict[]): Verdict {
  const standing = verdicts.flatMap((verdict) => (verdict.stands ? [verdict.check] : []));
  if (standing.length < verdicts.length)
    return { stands: false, reasons: verdicts.flatMap((verdict) => (verdict.stands ? [] : verdict.reasons)) };
  const least = (["verified", "compressed", "verbatim"] as const).find((check) => standing.includes(check));
  return { stands: true, check: least ?? "verbatim" };
}

function reasonOf(verdict: Verdict): string | null {
  if (verdict.stands) return null;
  return verdict.reasons.map(({ kind, detail }) => `${kind}: ${detail}`).join("; ");
}
