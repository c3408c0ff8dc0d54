import { cutLines } from "../../src/clean/document/lines.ts";
import { cutHtml } from "../../src/clean/document/parts.ts";
import { PASSES } from "../../src/clean/passes/index.ts";
import type { RawBlock } from "../../src/clean/raw.ts";
import { type PageFacts, type PassResult, runPasses } from "../../src/clean/run-passes.ts";
import { select } from "../../src/clean/site.ts";

/** A paragraph of an article that does not exist; `n` makes it another one. */
export const paragraph = (n: number): string =>
  `霧浜市は${n}日、第${n}岸壁の復旧工事を9月末までに終える方針を固めた。市長は記者団に「安全の基準は緩めない」と語った。`;

export function factsOf(over: Partial<PageFacts> = {}): PageFacts {
  return {
    format: "text",
    title: null,
    titles: [],
    titleBlock: null,
    publisher: null,
    roots: new Set(),
    siteDrops: new Map(),
    authors: [],
    ...over,
  };
}

export const linesOf = (text: string): readonly RawBlock[] => cutLines(text, 0, 0).blocks;

/** @param dropped a selector that site data drops */
export function htmlOf(
  html: string,
  dropped: string | null = null,
): { blocks: readonly RawBlock[]; facts: PageFacts } {
  const cut = cutHtml(html, 0, 0);
  const regions = dropped === null ? [] : select(cut.regions, dropped);
  const facts = factsOf({
    format: "html",
    roots: new Set(cut.regions.slice(0, 1)),
    siteDrops: new Map(regions.map((region) => [region, "a box that is never text"])),
  });
  return { blocks: cut.blocks, facts };
}

/** Runs one pass of the preset by name. */
export function runOne(name: string, blocks: readonly RawBlock[], facts: PageFacts = factsOf()): PassResult {
  const pass = PASSES.find((candidate) => candidate.name === name);
  if (pass === undefined) throw new Error(`no pass ${name}`);
  return runPasses(blocks, facts, [pass]);
}
