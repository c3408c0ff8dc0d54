/** Where a queue can live during a test, and what a test watches while it works. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BackendConfig } from "../../queues/backend.ts";
import type { ItemJob, Policies, StageName } from "../../queues/jobs.ts";
import type { Handler, Settled } from "../../queues/workers.ts";
import type { LogFields } from "../../src/log.ts";

export type Place = { readonly config: BackendConfig; readonly dispose: () => void };

/** The embedded queue's template is built once a test file. */
export function embeddedPlaces(): { readonly place: () => Place; readonly dispose: () => void } {
  const cacheDirectory = mkdtempSync(join(tmpdir(), "kawaraban-cache-"));
  return {
    place: () => {
      const directory = mkdtempSync(join(tmpdir(), "kawaraban-data-"));
      return {
        config: { backend: "embedded", directory, cacheDirectory },
        dispose: () => rmSync(directory, { recursive: true, force: true }),
      };
    },
    dispose: () => rmSync(cacheDirectory, { recursive: true, force: true }),
  };
}

const QUICK_POLICY = { attemptsMax: 3, backoffMs: 10 } as const;
/** Three quick tries for every stage, hosts that need no rest, and requests that are soon over. */
export const QUICK = {
  policies: {
    poll: QUICK_POLICY,
    fetch: QUICK_POLICY,
    clean: QUICK_POLICY,
    summarize: QUICK_POLICY,
    index: QUICK_POLICY,
    stories: QUICK_POLICY,
  } satisfies Policies,
  hostGapMs: 0,
  requestMaxMs: 1_000,
} as const;

/** As in earnest, on a smaller scale of time. */
export const POLITE = { ...QUICK, hostGapMs: 150, requestMaxMs: 3_000 } as const;

export const now = () => new Date();

/** The nth item, in a round. */
export const jobOf = (n: number, round = 0): ItemJob => ({ id: n.toString(16).padStart(16, "0"), round });

const done: Handler = async () => ({ facts: {} });
/** Handlers that do nothing, but for those that are given. */
export const handlersWith = (own: Partial<Record<StageName, Handler>>) => ({
  fetch: done,
  clean: done,
  summarize: done,
  index: done,
  stories: done,
  ...own,
});

export type Watch = {
  readonly settled: Settled[];
  readonly lines: { readonly event: string; readonly fields: LogFields }[];
  readonly onSettled: (settled: Settled) => void;
  readonly log: (event: string, fields?: LogFields) => void;
};

export function watch(): Watch {
  const settled: Settled[] = [];
  const lines: { event: string; fields: LogFields }[] = [];
  return {
    settled,
    lines,
    onSettled: (one) => void settled.push(one),
    log: (event, fields = {}) => void lines.push({ event, fields }),
  };
}

/** Waits for something to become true; the test's own timeout is the bound. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 10));
}
