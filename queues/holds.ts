/** The claims that this process holds in the frontier: renewed while their work goes on, and known as lost in time. */
import { explain } from "../src/errors.ts";
import type { Log } from "../src/log.ts";
import type { Frontier, Hold } from "./frontier/frontier.ts";

export type Held = {
  readonly hold: Hold;
  /** The last sign of life that the frontier has seen may be too long ago: somebody else may be at it. */
  readonly isLost: () => boolean;
  /** No further signs of life are needed. */
  readonly end: () => void;
};

export type Holds = {
  /**
   * A claim was just made.
   * @param askedAt when it was asked for, on the clock of `performance.now`: a process that was frozen until the answer
   * could be read may have lost it by now
   */
  readonly begin: (hold: Hold, askedAt: number) => Held;
  readonly close: () => void;
};

/** Signs of life in the time of one lease: one may fail. */
const SIGNS_A_LEASE = 4;

/** @param claimMs how long a claim stands without a sign of life */
export function openHolds(frontier: Pick<Frontier, "renew">, claimMs: number, log: Log): Holds {
  const held = new Map<number, { readonly hold: Hold; renewedAt: number }>();
  const renew = async () => {
    if (held.size === 0) return;
    const askedAt = performance.now();
    const asked = [...held.values()];
    const lost = new Set(await frontier.renew(asked.map(({ hold }) => hold)));
    for (const one of asked) {
      if (lost.has(one.hold.token)) held.delete(one.hold.token);
      else one.renewedAt = askedAt;
    }
  };
  const timer = setInterval(() => {
    renew().catch((error: unknown) => log("queue.error", { kind: "claims", message: explain(error) }));
  }, claimMs / SIGNS_A_LEASE).unref();

  return {
    begin: (hold, askedAt) => {
      held.set(hold.token, { hold, renewedAt: askedAt });
      return {
        hold,
        isLost: () => performance.now() - (held.get(hold.token)?.renewedAt ?? 0) > claimMs,
        end: () => held.delete(hold.token),
      };
    },
    close: () => clearInterval(timer),
  };
}
