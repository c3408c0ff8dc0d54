/** Articles come in bursts: one of those who come stays until it is over, and does what is done once for all of them. */
import { setTimeout as sleep } from "node:timers/promises";

export type Burst = {
  /**
   * Whoever comes while another stays goes at once, with null: the other one begins `atEnd` later than this call, and
   * has not ended its own work, so that it is done again if this process dies. One `atEnd` at a time.
   */
  readonly join: <Value>(atEnd: () => Promise<Value>) => Promise<Value | null>;
};

type BurstDeps = {
  /** Whether more are on their way; asked when it was quiet for so long. */
  readonly isMore: () => Promise<boolean>;
  readonly quietMs: number;
  /** In a stream without end it is over all the same, now and then. */
  readonly lastsMaxMs: number;
  /** Nobody stays any longer. */
  readonly stop: AbortSignal;
};

export function openBurst({ isMore, quietMs, lastsMaxMs, stop }: BurstDeps): Burst {
  let stays = false;
  let lastAt = 0;
  let ending: Promise<unknown> = Promise.resolve();

  const isOver = async (): Promise<void> => {
    const until = performance.now() + lastsMaxMs;
    while (!stop.aborted && performance.now() < until) {
      const quietIn = lastAt + quietMs - performance.now();
      if (quietIn <= 0 && !(await isMore())) return;
      // Those who are on their way tell by coming; to ask again and again costs more than to wait for them.
      const waitMs = Math.min(quietIn > 0 ? quietIn : 2 * quietMs, until - performance.now());
      await sleep(Math.max(1, Math.ceil(waitMs)), null, { signal: stop }).catch(() => undefined);
    }
  };

  return {
    join: async (atEnd) => {
      lastAt = performance.now();
      if (stays) return null;
      stays = true;
      await isOver().catch(() => undefined); // who cannot be asked brings no more
      const mine = ending.then(() => {
        // From here on, whoever comes has to stay as well.
        stays = false;
        return atEnd();
      });
      ending = mine.catch(() => undefined);
      return mine;
    },
  };
}
