/** Tells in which box of the page a paragraph is at home. */
import type { RawBlock, Region } from "./raw.ts";

/** The region that holds a paragraph and its neighbours: its own box when it holds more, else the one around. */
export function homeOf({ around }: RawBlock): Region | undefined {
  const own = around.at(-1);
  return own !== undefined && own.last - own.first > 1 ? own : around.at(-2);
}
