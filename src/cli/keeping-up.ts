/** Keeps a board up to date for as long as somebody serves. */
import { setTimeout as pause } from "node:timers/promises";
import { explain } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Board } from "../read/board.ts";

/** Between two looks at the index: so old is what readers see at most. */
const LOOK_EVERY_MS = 1_000;

type Deps = {
  readonly log: Log;
  readonly stop: AbortSignal;
  /** After every look. */
  readonly afterwards: () => Promise<void>;
};

/** Resolves when it was told to stop, and never rejects. */
export async function keepUp(board: Pick<Board, "sync">, { log, stop, afterwards }: Deps): Promise<void> {
  while (!stop.aborted) {
    try {
      await board.sync(stop);
      if (!stop.aborted) await afterwards();
    } catch (error) {
      log("board.behind", { error: explain(error) });
    }
    await pause(LOOK_EVERY_MS, undefined, { signal: stop }).catch(() => undefined);
  }
}
