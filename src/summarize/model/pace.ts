/** The pace that a server allows: what its headers say, and fewer questions at once while it asks to slow down. */
import { Failure } from "../../errors.ts";

/** Longer waits are the queue's: a worker that sleeps does nothing else. */
const WAIT_MS_MAX = 20_000;
/** After so many answers in a row, one question more at a time. */
const ANSWERS_PER_STEP = 8;

export type PaceDeps = { readonly now: () => Date; readonly sleep: (ms: number) => Promise<void> };

export type Pace = {
  /** @throws Failure `model.rate-limited` when the server's own numbers say that it would refuse for long */
  readonly run: <Answer extends { readonly headers: Headers | null }>(
    tokens: number,
    ask: () => Promise<Answer>,
  ) => Promise<Answer>;
};

/** @param atOnceMax questions at a time, at most; of this process, others have a pace of their own */
export function openPace(atOnceMax: number, deps: PaceDeps): Pace {
  let limit = atOnceMax;
  let running = 0;
  let answers = 0;
  let heldUntil = 0;
  const waiting: (() => void)[] = [];

  const release = (): void => {
    running -= 1;
    while (running < limit && waiting.length > 0) {
      running += 1;
      waiting.shift()?.();
    }
  };
  const turn = async (): Promise<void> => {
    if (running < limit) running += 1;
    else await new Promise<void>((go) => waiting.push(go));
  };
  const held = async (): Promise<void> => {
    const waitMs = heldUntil - deps.now().getTime();
    if (waitMs <= 0) return;
    if (waitMs > WAIT_MS_MAX)
      throw new Failure("model.rate-limited", "the model server allows no further question yet", {
        facts: { retryAfterMs: waitMs },
      });
    await deps.sleep(waitMs);
  };

  return {
    run: async (tokens, ask) => {
      await turn();
      try {
        await held();
        const answer = await ask();
        heldUntil = Math.max(heldUntil, deps.now().getTime() + pauseAfter(answer.headers, tokens));
        answers += 1;
        if (answers % ANSWERS_PER_STEP === 0) limit = Math.min(atOnceMax, limit + 1);
        return answer;
      } catch (error) {
        if (error instanceof Failure && error.code === "model.rate-limited") {
          limit = Math.max(1, Math.floor(limit / 2));
          answers = 0;
          heldUntil = Math.max(heldUntil, deps.now().getTime() + (error.facts.retryAfterMs ?? 0));
        }
        throw error;
      } finally {
        release();
      }
    },
  };
}

/** `x-ratelimit-…` as OpenAI and its kin send it: what is left, and when it is full again. */
function pauseAfter(headers: Headers | null, tokens: number): number {
  const left = (name: string): number | null => {
    const value = headers?.get(`x-ratelimit-remaining-${name}`) ?? null;
    return value !== null && /^\d+$/.test(value) ? Number(value) : null;
  };
  const reset = (name: string): number => durationMs(headers?.get(`x-ratelimit-reset-${name}`) ?? "");
  const requests = left("requests") === 0 ? reset("requests") : 0;
  const remaining = left("tokens");
  return Math.max(requests, remaining !== null && remaining < tokens ? reset("tokens") : 0);
}

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** `1s`, `6m0s`, `120ms`, `1h2m3.5s`, or seconds without a unit. */
export function durationMs(text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1_000);
  if (!/^(?:\d+(?:\.\d+)?(?:ms|[smh]))+$/.test(text)) return 0;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smh])/g)];
  return Math.ceil(
    parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNIT_MS[unit ?? ""] ?? 0), 0),
  );
}
