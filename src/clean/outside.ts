/** Records what lies outside the article's region, one entry for each stretch of the page. */
import type { Drop } from "../model.ts";
import type { RawBlock, Region } from "./raw.ts";

const STEPS = 2;

/** Drops of pass `root`: texts joined by line ends, grouped by the outer steps of their path. */
export function dropOutside(
  blocks: readonly RawBlock[],
  root: Region,
  why: string,
  beside: ReadonlySet<RawBlock> = new Set(),
): readonly Drop[] {
  const drops: { text: string; pass: string; reason: string; path: string }[] = [];
  for (const [index, block] of blocks.entries()) {
    if ((index >= root.first && index < root.last) || beside.has(block)) continue;
    const path = stem(block.path);
    const open = drops.at(-1);
    if (open !== undefined && open.path === path && index !== root.last) open.text += `\n${block.text}`;
    else drops.push({ text: block.text, pass: "root", reason: `outside the article (${why})`, path });
  }
  return drops;
}

const stem = (path: string): string => path.split(">").slice(0, STEPS).join(">");
