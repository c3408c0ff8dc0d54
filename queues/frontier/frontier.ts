/**
 * The frontier: all addresses that wait to be fetched, by host, shared by all workers, processes and machines.
 *
 * A host has at most one *turn*: a job that takes the host's next address, fetches it, and puts itself off while more
 * are left. What keeps two processes from one host is not that job (a stalled one is given to somebody else while its
 * first worker may still live) but two leases in here, both with a token that a successor invalidates: the *claim* on
 * the address at work, which its worker renews, and the *slot*, which lasts as long as the longest request.
 * All times are the clock of the database, so that the clocks of the machines need not agree.
 */
import type { Urgency } from "../jobs.ts";

/** An address on its way. */
export type Entry = {
  /** The id of its job: known already, in any state, it is not added again. */
  readonly key: string;
  /** Whose handler does it. */
  readonly queue: "fetch" | "poll";
  /** Lower-case name with the port where it is not the scheme's own: `URL.host`. */
  readonly host: string;
  /** What the handler's job carries. */
  readonly data: unknown;
  readonly urgency: Urgency;
};

type Work = Entry & {
  /** Tries that failed. */
  readonly attempts: number;
  /** Times it was put off. */
  readonly postponed: number;
};

/** A turn's job: only the one with the host's latest number counts. */
export type TurnJob = { readonly host: string; readonly turn: number };
export type NewTurn = TurnJob & {
  readonly urgency: Urgency;
  /** The host has this turn already, but it is due too late or ranks too low for what was added. */
  readonly hasten: boolean;
};

/** `token` is what makes a holder the holder. */
export type Hold = { readonly host: string; readonly token: number };

export type Claim =
  | {
      readonly kind: "work";
      readonly entry: Work;
      /** Holds the claim and the slot. */
      readonly token: number;
      /** What `rest` kept of the host; null for a new one. */
      readonly pace: string | null;
    }
  /** Nothing may be done for so long; somebody else is at it, or the host rests. */
  | { readonly kind: "wait"; readonly waitMs: number }
  /** The address took its worker with it too often, and was set aside as failed. */
  | { readonly kind: "lost"; readonly entry: Work }
  /** Nothing is left, or the host has a newer turn: this one ends. */
  | { readonly kind: "ended" };

export type Verdict =
  | { readonly kind: "done" }
  | { readonly kind: "retry"; readonly delayMs: number }
  /** Also holds the host. */
  | { readonly kind: "postpone"; readonly delayMs: number }
  | { readonly kind: "fail"; readonly reason: string; readonly stack: string | null }
  /** Given back as it was. */
  | { readonly kind: "back" };

/** What a host is left with after a request. */
export type Rest = {
  /** Nobody asks it for so long. */
  readonly gapMs: number;
  /** To be remembered for the next request. */
  readonly pace: string | null;
};

type Slot =
  | { readonly token: number; readonly pace: string | null }
  /** `busy`: somebody is asking it, and may be through earlier. */
  | { readonly waitMs: number; readonly busy: boolean };

type EntryState = "waiting" | "active" | "delayed" | "failed" | "done" | "unknown";

export type Finished = {
  /** Milliseconds until the turn shall go on; null when it ends. */
  readonly waitMs: number | null;
  /** What was claimed in the same step. */
  readonly claim: Claim | null;
};

export type FailedEntry = {
  readonly entry: Work;
  readonly reason: string;
  readonly stack: string | null;
  readonly failedAt: Date;
};

export type Leases = {
  /** Without a sign of life for so long, an address at work is somebody else's. */
  readonly claimMs: number;
  /** Longer than the longest request. */
  readonly slotMs: number;
};

/** The fetch's own time limit, and what closing its connection may take after that. */
const REQUEST_MAX_MS = 40_000;

export const leasesOf = (claimMs: number, requestMaxMs = REQUEST_MAX_MS): Leases => ({
  claimMs,
  slotMs: requestMaxMs,
});

/** Two implementations, one conformance suite. All of it is atomic. */
export type Frontier = {
  /** Gives the turns that must be added to the queue of turns, or hastened there. */
  readonly add: (entries: readonly Entry[]) => Promise<readonly NewTurn[]>;
  /** @param queues entries of others are left alone */
  readonly claim: (turn: TurnJob, queues: readonly Entry["queue"][]) => Promise<Claim>;
  /** Renews claims; gives the tokens of those that are lost. */
  readonly renew: (holds: readonly Hold[]) => Promise<readonly number[]>;
  /** Asks for the slot of a host beside the turns: for a redirect's target, or the next part of an article. */
  readonly take: (host: string) => Promise<Slot>;
  /** Gives a slot back, unless it is no longer held. */
  readonly rest: (hold: Hold, rest: Rest) => Promise<void>;
  /**
   * Ends a claim, and gives back the slot if it was not yet. A claim that was lost changes nothing.
   * @param next claims the turn's next address in the same step, where one may be asked for at once and turns are not paused
   */
  readonly finish: (
    hold: Hold,
    key: string,
    verdict: Verdict,
    rest: Rest,
    next?: { readonly turn: TurnJob; readonly queues: readonly Entry["queue"][] },
  ) => Promise<Finished>;
  /** `lateMs`: for how long the first turn has been due. */
  readonly counts: () => Promise<Readonly<Record<Exclude<EntryState, "unknown"> | "lateMs", number>>>;
  /** Takes away what nobody has begun, at most so many; called until nothing is given. */
  readonly drain: (max: number) => Promise<readonly Work[]>;
  readonly state: (key: string) => Promise<EntryState>;
  /** The latest first. */
  readonly failed: (max: number) => Promise<readonly FailedEntry[]>;
  /** Turns that should have been seen by now: their jobs may be lost. Each is given once in a while. */
  readonly overdue: (max: number) => Promise<readonly NewTurn[]>;
};

export const FRONTIER_BOUNDS = {
  /** As many as of the other jobs. */
  doneKept: 100,
  failedKept: 1_000,
  /** A host that was not asked for so long is forgotten. */
  hostKeptMs: 8 * 86_400_000,
  /** A turn is late after so long, and is looked for again after the other. */
  overdueMs: 5_000,
  lookAgainMs: 30_000,
  /** A host whose addresses nobody may do now (fetching rests) is looked at again after so long. */
  restsMs: 5_000,
} as const;
