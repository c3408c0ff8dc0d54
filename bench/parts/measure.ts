/** What all parts of the bench share: the samples as they come in, CPU time, peak memory. */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { cleanPage } from "../../src/clean/clean.ts";
import { explain, Failure } from "../../src/errors.ts";
import { ingestItem, pageOf } from "../../src/ingest/ingest.ts";
import type { Article, Page } from "../../src/model.ts";

const samples = resolve(import.meta.dirname, "../../samples");

/** Files that are pages or texts, the parts of one article apart from their first left out. */
export const sampleFiles = (): string[] =>
  ["pages", "texts"]
    .flatMap((folder) =>
      readdirSync(join(samples, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(samples, folder, name),
      ),
    )
    .filter((path) => /\.(html|txt)$/.test(path) && !/\/[2-9]\.html$/.test(path));

export const ingestDeps = {
  now: () => new Date(),
  userAgent: "kawaraban-bench",
  totalTimeoutMs: 10_000,
  bodyBytesMax: 20_000_000,
  privateHosts: [],
} as const;

export async function samplePages(): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (const path of sampleFiles()) {
    const { record, parts } = await ingestItem({ kind: "file", path, url: null }, "0".repeat(16), ingestDeps);
    pages.push(pageOf(record, parts));
  }
  return pages;
}

/** Pages that are refused (captcha, error page) take part in the time, not in the result. */
export function articlesOf(pages: readonly Page[]): readonly Article[] {
  return pages.flatMap((page) => {
    try {
      return [cleanPage(page)];
    } catch (error) {
      if (error instanceof Failure && error.refusal) return [];
      throw new Error(explain(error), { cause: error });
    }
  });
}

/** CPU seconds (user and system) of the best of `rounds`. */
export function cpuSeconds(work: () => void, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

export const peakMegabytes = (): string => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
